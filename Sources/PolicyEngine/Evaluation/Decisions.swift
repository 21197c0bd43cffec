import PolicyBase
import PolicyIR

/// The answer to one question from what its rules say (S20).
struct DecisionMaker {
  let program: IR.Program
  /// Kind of the question.
  let kind: Int

  typealias Reason = Fold.Reason

  /// 优先 first; then one answer left decides, several are a conflict, and an undecided reason
  /// that could change the answer leaves it undetermined.
  func decide(
    _ reasons: [Reason]
  ) -> (answer: Record.Decision.Answer, reasons: [Reason], undecided: [Reason]) {
    let binding = reasons.filter { !$0.permitted }
    let certain = binding.filter(\.isCertain)
    var left = certain.filter { reason in !certain.contains { isStronger($0, reason) } }
    // Priorities that displace each other in a circle decide nothing.
    if left.isEmpty { left = certain }
    let open = binding.filter { reason in
      !reason.isCertain && !certain.contains { isStronger($0, reason) }
    }
    let shown = left + reasons.filter { $0.permitted && $0.isCertain }
    let answers = Set(left.map(\.option)).sorted()
    if answers.count > 1 { return (.conflict(answers), shown, open) }
    let answer = answers.first ?? 0
    let agrees = open.allSatisfy { $0.option == answer }
    return (agrees ? .option(answer) : .undetermined, shown, open)
  }

  /// Whether a 优先 puts the one reason, or its answer, above the other.
  private func isStronger(_ a: Reason, _ b: Reason) -> Bool {
    program.priorities.contains { priority in
      switch priority {
      case .rules(let stronger, let weaker):
        stronger.contains(a.rule) && weaker.contains(b.rule)
      case .answers(let question, let stronger, let weaker):
        question == kind && stronger.contains(a.option) && weaker.contains(b.option)
      }
    }
  }
}
