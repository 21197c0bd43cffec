import PolicyBase
import PolicyIR
import PolicySyntax

extension Declarations {
  /// Questions that declare no answers take them from their 裁定, in order of appearance, after
  /// 无规则适用, which is the answer when no reason applies.
  mutating func collectAnswers() {
    for (policy, statements) in selection.statements.enumerated() {
      for statement in statements {
        guard case .decision(let decision) = statement.body else { continue }
        for symbol in symbols(named: decision.question.text, from: policy) {
          guard case .event(let kind) = symbol.kind, program.eventKinds[kind].isQuestion,
            !program.eventKinds[kind].answersDeclared,
            !(collectedAnswers[kind] ?? []).contains(decision.answer.text)
          else { continue }
          collectedAnswers[kind, default: []].append(decision.answer.text)
        }
      }
    }
    for kind in program.eventKinds.indices
    where program.eventKinds[kind].isQuestion && program.eventKinds[kind].answers == nil {
      let answers = (collectedAnswers[kind] ?? []).map { IR.Name($0) }
      program.enumerations.append(
        IR.Enumeration(
          name: program.eventKinds[kind].name.text,
          options: [IR.Name("无规则适用", alias: "none")] + answers))
      program.eventKinds[kind].answers = program.enumerations.count - 1
    }
  }
}
