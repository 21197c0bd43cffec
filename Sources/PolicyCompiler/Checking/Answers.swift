import PolicyBase
import PolicyIR

/// 裁定 that leave the answer open, or change nothing (S20).
extension Translator {
  mutating func checkAnswers() {
    for kind in program.eventKinds.indices where program.eventKinds[kind].isQuestion {
      let reasons = reasons(kind)
      reportRivals(reasons, kind)
      reportIdle(reasons)
    }
  }

  private struct AnswerReason {
    var rule: Int
    var option: Int
    /// Whether it says more than the answer: an amount, or who bears it.
    var saysMore: Bool
  }

  private func reasons(_ question: Int) -> [AnswerReason] {
    program.rules.indices.compactMap { index in
      guard case .asked(question, _) = program.rules[index].trigger else { return nil }
      for effect in program.rules[index].effects where !effect.permitted {
        guard case .answer(let option, let value, let bearer) = effect.action else { continue }
        return AnswerReason(rule: index, option: option, saysMore: value != nil || bearer != nil)
      }
      return nil
    }
  }

  /// Different answers of one policy that can meet and that no 优先 orders, each pair once.
  private mutating func reportRivals(_ reasons: [AnswerReason], _ question: Int) {
    var reported: Set<Set<Int>> = []
    for (index, b) in reasons.enumerated() {
      for a in reasons[..<index] where a.option != b.option && policy(a) == policy(b) {
        let (first, second) = (program.rules[a.rule], program.rules[b.rule])
        if isOrdered(a, b, question) || isOrdered(b, a, question) { continue }
        if Exclusive(first, second).isPlain || !areInForceTogether(first, second) { continue }
        guard reported.insert([a.option, b.option]).inserted else { continue }
        site = Site(policy: policy(b))
        let names = [a, b].map { answer($0.option, question) }
        report(
          .answersWithoutPriority(names), program.citations[second.citation].place,
          related: [program.citations[first.citation].place])
      }
    }
  }

  /// The answer that is given anyway, with nothing that could be answered otherwise.
  private mutating func reportIdle(_ reasons: [AnswerReason]) {
    guard reasons.allSatisfy({ $0.option == 0 && !$0.saysMore }) else { return }
    for reason in reasons {
      site = Site(policy: policy(reason))
      let citation = program.rules[reason.rule].citation
      report(.answerChangesNothing, program.citations[citation].place)
    }
  }

  private func policy(_ reason: AnswerReason) -> Int {
    program.citations[program.rules[reason.rule].citation].policy
  }

  private func isOrdered(_ a: AnswerReason, _ b: AnswerReason, _ question: Int) -> Bool {
    program.priorities.contains { priority in
      switch priority {
      case .rules(let stronger, let weaker): stronger.contains(a.rule) && weaker.contains(b.rule)
      case .answers(let kind, let stronger, let weaker, let policies):
        kind == question && policies.contains(policy(a)) && stronger.contains(a.option)
          && weaker.contains(b.option)
      }
    }
  }

  /// Whether a 修订 left both their articles in force on some day.
  private func areInForceTogether(_ a: IR.Rule, _ b: IR.Rule) -> Bool {
    guard let first = program.citations[a.citation].valid,
      let second = program.citations[b.citation].valid
    else { return true }
    return (second.last.map { $0 >= first.first } ?? true)
      && (first.last.map { $0 >= second.first } ?? true)
  }

  private func answer(_ option: Int, _ question: Int) -> String {
    guard let answers = program.eventKinds[question].answers,
      program.enumerations[answers].options.indices.contains(option)
    else { return "" }
    return program.enumerations[answers].options[option].text
  }
}
