import PolicyBase
import PolicyIR

/// Rules and lines that nothing can ever make act. Facts that are not looked into count as free,
/// so what is found here is proved.
extension AnalysisRun {
  mutating func findDeadRules() {
    for index in program.rules.indices {
      let rule = program.rules[index]
      if rule.when == nil, rule.except == nil, rule.scope == nil, !hasCondition(rule.trigger) {
        continue
      }
      guard !canHold(.acting(rule, scoped: true, in: program)) else { continue }
      if case .band = rule.trigger, !canHold(.trigger(rule, in: program)) { continue }
      dead.insert(index)
      let asked = Formula.all([
        .trigger(rule, in: program),
        Formula(scope: rule.scope, when: rule.when, except: nil, in: program),
      ])
      report(canHold(asked) ? .swallowed : .deadRule, rule.citation)
    }
  }

  private func hasCondition(_ trigger: IR.Trigger) -> Bool {
    if case .becameTrue = trigger { true } else { false }
  }

  /// Whether some values make it true; taken to be so when it is too large to tell.
  private func canHold(_ formula: Formula) -> Bool {
    guard let boxes = try? ColumnTable([formula], in: program).boxes(formula) else { return true }
    return !boxes.isEmpty
  }

  /// 首项: lines that the lines above leave nothing.
  mutating func analyseTables() {
    for definition in program.definitions {
      guard case .table(.first, let lines) = definition.body, lines.count > 1 else { continue }
      let formulas = lines.map { Formula(when: $0.when, except: $0.except, in: program) }
      guard let question = try? RuleQuestion(Array(lines.indices), formulas, in: program) else {
        continue
      }
      attempt(definition.citation, question.table.columns) { run in
        for position in lines.indices.dropFirst() {
          let above = Array(lines.indices.prefix(position))
          if question.boxes(of: position).isEmpty {
            run.report(.deadRule, lines[position].citation)
          } else if try question.isCovered(
            position, by: RuleQuestion.OtherBoxes(above, of: question))
          {
            run.report(
              .shadowedLine, lines[position].citation, related: above.map { lines[$0].citation })
          }
        }
      }
    }
  }
}
