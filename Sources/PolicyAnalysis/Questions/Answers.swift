import PolicyBase
import PolicyIR

/// 裁定: different answers that can meet, and answers that never decide (S20).
extension AnalysisRun {
  mutating func analyseAnswers() {
    for kind in program.eventKinds.indices where program.eventKinds[kind].isQuestion {
      let reasons = program.rules.indices.filter { isReason($0, kind) && !dead.contains($0) }
      for policy in Set(reasons.map(policy)).sorted() {
        let own = reasons.filter { self.policy($0) == policy }
        guard let first = own.first else { continue }
        let program = self.program
        guard
          let question = question(
            own, citation(first), { .acting($0, scoped: true, in: program) })
        else { continue }
        attempt(citation(first), question.table.columns) {
          try $0.reportRivals(question, kind)
          try $0.reportShadowed(question, kind)
        }
      }
    }
  }

  private func isReason(_ rule: Int, _ question: Int) -> Bool {
    guard case .asked(question, _) = program.rules[rule].trigger else { return false }
    return option(rule) != nil
  }

  private func option(_ rule: Int) -> Int? {
    for effect in program.rules[rule].effects where !effect.permitted {
      if case .answer(let option, _, _) = effect.action { return option }
    }
    return nil
  }

  /// Pairs of answers, each once: the first meeting that a case shows, else the first.
  private mutating func reportRivals(_ question: RuleQuestion, _ kind: Int) throws {
    let meetings = try question.meetings { first, second in
      let (a, b) = (question.rules[first], question.rules[second])
      return self.option(a) != self.option(b) && self.areInForceTogether(a, b)
        && !self.isStronger(a, b, kind) && !self.isStronger(b, a, kind)
    }
    let pairs = Dictionary(grouping: meetings) { meeting in
      Set([meeting.first, meeting.second].map { option(question.rules[$0]) })
    }
    let inOrder = pairs.values.sorted { ($0[0].second, $0[0].first) < ($1[0].second, $1[0].first) }
    for meetings in inOrder {
      let shown = shownRival(meetings, question)
      guard let meeting = shown?.meeting ?? meetings.first else { continue }
      let (a, b) = (question.rules[meeting.first], question.rules[meeting.second])
      let answers = [a, b].compactMap(option).map { answer($0, kind) }
      report(
        .rivalAnswers(answers, question.words(program).text(meeting.box)), citation(b),
        related: [citation(a)], ifShownBy: shown?.witness)
    }
  }

  private func shownRival(
    _ meetings: [RuleQuestion.Meeting], _ question: RuleQuestion
  ) -> (meeting: RuleQuestion.Meeting, witness: Witness)? {
    for meeting in meetings.prefix(6) {
      if let witness = rivalWitness(meeting, question) { return (meeting, witness) }
    }
    return nil
  }

  private func rivalWitness(_ meeting: RuleQuestion.Meeting, _ question: RuleQuestion) -> Witness? {
    witness(meeting.box, question, question.rules[meeting.first]) { root, items in
      items.record.decisions.contains { decision in
        guard items.facts.events[decision.event].id == root, case .conflict = decision.answer else {
          return false
        }
        return true
      }
    }
  }

  private mutating func reportShadowed(_ question: RuleQuestion, _ kind: Int) throws {
    // Rules on which 优先 says the same have the same stronger ones.
    let groups = Dictionary(grouping: question.rules.indices) { rank(question.rules[$0], kind) }
    for positions in groups.values.sorted(by: { $0[0] < $1[0] }) {
      guard let first = positions.first else { continue }
      let stronger = question.rules.indices.filter {
        isStronger(question.rules[$0], question.rules[first], kind)
      }
      if stronger.isEmpty { continue }
      let others = RuleQuestion.OtherBoxes(stronger, of: question)
      for position in positions {
        try reportShadowed(position, by: others, stronger, question)
      }
    }
  }

  private mutating func reportShadowed(
    _ position: Int, by others: RuleQuestion.OtherBoxes, _ stronger: [Int],
    _ question: RuleQuestion
  ) throws {
    guard try question.isCovered(position, by: others) else { return }
    let rule = question.rules[position]
    let together = stronger.filter { areInForceTogether(question.rules[$0], rule) }
    if together.count < stronger.count {
      let those = RuleQuestion.OtherBoxes(together, of: question)
      guard try question.isCovered(position, by: those) else { return }
    }
    report(
      .shadowedAnswer, citation(rule),
      related: together.prefix(3).map { citation(question.rules[$0]) })
  }

  /// What a rule is to 优先: its answer, and the statements that name it as the weaker.
  private func rank(_ rule: Int, _ question: Int) -> [Int] {
    let weaker = program.priorities.indices.filter { index in
      if case .rules(_, let weaker) = program.priorities[index] { return weaker.contains(rule) }
      return false
    }
    return [option(rule) ?? -1] + weaker
  }

  private func isStronger(_ a: Int, _ b: Int, _ question: Int) -> Bool {
    program.priorities.contains { priority in
      switch priority {
      case .rules(let stronger, let weaker): stronger.contains(a) && weaker.contains(b)
      case .answers(let kind, let stronger, let weaker, let policies):
        kind == question && policies.contains(policy(a))
          && option(a).map(stronger.contains) == true && option(b).map(weaker.contains) == true
      }
    }
  }

  private func answer(_ option: Int, _ question: Int) -> String {
    guard let answers = program.eventKinds[question].answers,
      program.enumerations[answers].options.indices.contains(option)
    else { return "" }
    return program.enumerations[answers].options[option].text
  }
}
