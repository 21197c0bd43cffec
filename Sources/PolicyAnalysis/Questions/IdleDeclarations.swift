import PolicyBase
import PolicyIR

/// Declarations that nothing gives an effect: a measure without a criterion, an account on which
/// nothing is scored.
extension AnalysisRun {
  mutating func findIdleDeclarations() {
    var imposed = Set<Int>()
    var scored = Set<Int>()
    // A text that scores nothing at all is not finished, or about something else.
    var scoring = Set<Int>()
    for (index, rule) in program.rules.enumerated() {
      for effect in rule.effects {
        switch effect.action {
        case .impose(let imposition): imposed.insert(imposition.measure)
        case .post(let account, _, _), .adjust(let account, _, _, _):
          scored.insert(account)
          scoring.insert(policy(index))
        default: break
        }
      }
    }
    for (index, measure) in program.measures.enumerated()
    where !imposed.contains(index) && isRegulation(measure.citation) {
      report(.measureWithoutCriterion(measure.name.text), measure.citation)
    }
    for (index, account) in program.accounts.enumerated()
    where !scored.contains(index) && isRegulation(account.citation)
      && program.policy(citation: account.citation).map(scoring.contains) == true
    {
      report(.accountWithoutPoints(account.name.text), account.citation)
    }
  }

  /// 参数 without 由 … 提供: nobody knows that it waits for a value.
  mutating func findUnsuppliedParameters() {
    for parameter in program.parameters where parameter.provider == nil {
      report(.parameterOfNobody(parameter.name.text), parameter.citation)
    }
  }

  /// A vocabulary declares for others.
  private func isRegulation(_ citation: Int) -> Bool {
    program.policy(citation: citation).map { !program.policies[$0].isVocabulary } ?? false
  }
}
