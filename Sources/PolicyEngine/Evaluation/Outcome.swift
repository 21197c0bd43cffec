import PolicyBase
import PolicyIR

/// What the guards of a rule say of one trigger instance.
enum Outcome {
  case applies(Causes)
  /// 适用 or the region excludes it: the regulation does not cover the case (S27).
  case notCovered
  /// The first condition that failed, with the address that states it.
  case fails(IR.Guard, citation: Int)
  /// Only facts that could still decide are named (S12).
  case unknown([Missing], Causes)
}

extension World {
  /// 适用 and 当 true, 除外 false.
  func outcome(_ index: Int, _ scope: Scope) -> Outcome {
    let rule = program.rules[index]
    if !governs(citation: rule.citation, scope) { return .notCovered }
    let covered = rule.scope.map { judge($0, scope) } ?? Judged(true)
    if covered.isNo { return .notCovered }
    let when = rule.when.map { judge($0, scope) } ?? Judged(true)
    if when.isNo, let condition = rule.when {
      let (failing, citation) = firstFailing(condition, scope)
      return .fails(failing, citation: citation ?? rule.citation)
    }
    let except = rule.except.map { judge($0, scope) } ?? Judged(false)
    if except.isYes, let condition = rule.except {
      return .fails(.not(condition), citation: rule.citation)
    }
    let judged = Judged.all([covered, when, except.negated])
    return judged.isYes
      ? .applies(judged.causes) : .unknown(judged.missing, judged.causes)
  }

  /// The innermost condition that makes the whole false.
  private func firstFailing(_ condition: IR.Guard, _ scope: Scope) -> (IR.Guard, citation: Int?) {
    switch condition {
    case .all(let parts):
      guard let part = parts.first(where: { judge($0, scope).isNo }) else {
        return (condition, nil)
      }
      return firstFailing(part, scope)
    case .cited(let inner, let citation):
      let (failing, deeper) = firstFailing(inner, scope)
      return (failing, deeper ?? citation)
    case .test, .not, .any: return (condition, nil)
    }
  }
}
