import PolicyBase
import PolicyIR

/// The answer to one question from what its rules say (S20).
struct DecisionMaker {
  let program: IR.Program
  /// Kind of the question.
  let kind: Int

  typealias Reason = Fold.Reason

  struct Outcome {
    var answer: Record.Decision.Answer
    var reasons: [Reason]
    var undecided: [Reason]
    /// What each policy answers, where several give reasons.
    var byPolicy: [Record.Decision.PolicyAnswer] = []
  }

  /// Each policy answers for itself; different answers of several are a conflict, however they
  /// rank their own.
  func decide(_ reasons: [Reason]) -> Outcome {
    let policies = Set(reasons.map { policy(of: $0) }).sorted()
    guard policies.count > 1 else { return decide(ofOne: reasons) }
    let outcomes = policies.map { policy in
      decide(ofOne: reasons.filter { self.policy(of: $0) == policy })
    }
    var whole = Outcome(
      answer: together(outcomes), reasons: outcomes.flatMap(\.reasons),
      undecided: outcomes.flatMap(\.undecided))
    whole.byPolicy = zip(policies, outcomes).map { policy, outcome in
      Record.Decision.PolicyAnswer(policy: policy, answer: outcome.answer)
    }
    return whole
  }

  private func policy(of reason: Reason) -> Int {
    program.policy(citation: program.rules[reason.rule].citation) ?? 0
  }

  /// One that is silent but for permitted reasons says nothing against the others.
  private func together(_ outcomes: [Outcome]) -> Record.Decision.Answer {
    let speaking = outcomes.filter { outcome in
      !outcome.undecided.isEmpty || outcome.reasons.contains { !$0.permitted }
    }
    var options: Set<Int> = []
    for outcome in speaking {
      switch outcome.answer {
      case .option(let option): options.insert(option)
      case .conflict(let several): options.formUnion(several)
      case .undetermined: break
      }
    }
    if options.count > 1 { return .conflict(options.sorted()) }
    if speaking.contains(where: { $0.answer == .undetermined }) { return .undetermined }
    return .option(options.first ?? 0)
  }

  /// 优先 first; then one answer left decides, several are a conflict, and an undecided reason
  /// that could change the answer leaves it undetermined.
  private func decide(ofOne reasons: [Reason]) -> Outcome {
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
    if answers.count > 1 {
      return Outcome(answer: .conflict(answers), reasons: shown, undecided: open)
    }
    let answer = answers.first ?? 0
    let agrees = open.allSatisfy { $0.option == answer }
    return Outcome(
      answer: agrees ? .option(answer) : .undetermined, reasons: shown, undecided: open)
  }

  /// Whether a 优先 puts the one reason, or its answer, above the other.
  private func isStronger(_ a: Reason, _ b: Reason) -> Bool {
    program.priorities.contains { priority in
      switch priority {
      case .rules(let stronger, let weaker):
        stronger.contains(a.rule) && weaker.contains(b.rule)
      case .answers(let question, let stronger, let weaker, let policies):
        question == kind && policies.contains(policy(of: a)) && stronger.contains(a.option)
          && weaker.contains(b.option)
      }
    }
  }
}
