import PolicyBase
import PolicyIR

/// 分段: lines that no reading reaches, gaps, and readings that lie in two lines (S4–S6).
extension AnalysisRun {
  mutating func analyseBandings() {
    let lines = Dictionary(
      grouping: program.rules.indices.filter { !dead.contains($0) }, by: { program.rules[$0].pick })
    for (pick, kind) in program.picks.enumerated() {
      guard let lines = lines[pick] else { continue }
      let reachable = lines.filter { reportUnreachable($0) }
      let program = self.program
      if !kind.leavesRest,
        let question = question(
          lines, kind.citation, { .acting($0, scoped: false, in: program) })
      {
        attempt(kind.citation, question.table.columns) {
          try $0.reportGap(question, kind.citation)
        }
      }
      guard
        let question = question(
          reachable, kind.citation, { .acting($0, scoped: true, in: program) })
      else { continue }
      attempt(kind.citation, question.table.columns) {
        try $0.reportOverlaps(question, kind)
      }
    }
  }

  private func isSingle(_ rule: Int) -> Bool {
    if case .band(_, let single, _) = program.rules[rule].trigger { single } else { false }
  }

  /// Whether the line can be reached; said when not.
  private mutating func reportUnreachable(_ rule: Int) -> Bool {
    guard case .band(let account, _, _) = program.rules[rule].trigger else { return true }
    let formula = Formula.trigger(program.rules[rule], in: program)
    let table = ColumnTable([formula], in: program)
    guard let boxes = try? table.boxes(formula), boxes.isEmpty else { return true }
    report(.bandUnreachable(program.accounts[account].name.text), citation(rule))
    return false
  }

  private mutating func reportGap(_ question: RuleQuestion, _ citation: Int) throws {
    let gaps = try question.gaps()
    guard let first = gaps.first, let rule = question.rules.first else { return }
    let text = question.words(program).text(gaps)
    let run = self
    report(
      .bandGap(text), citation,
      ifShownBy: run.witness(first, question, rule) { _, items in
        items.applied.isDisjoint(with: question.rules)
      })
  }

  private mutating func reportOverlaps(_ question: RuleQuestion, _ kind: IR.Pick) throws {
    let gravity = Gravity(program)
    let meetings = try question.meetings(limit: 64) { first, second in
      let (a, b) = (question.rules[first], question.rules[second])
      if self.isOrdered(a, b) || !self.areInForceTogether(a, b) { return false }
      switch kind.method {
      case .gravest: return gravity.isTie(self.program.rules[a], self.program.rules[b])
      case .singleFirst: return self.isSingle(a) == self.isSingle(b)
      case .all: return true
      case .together: return false
      }
    }
    var told = Set<Int>()
    for meeting in meetings where told.insert(meeting.second).inserted {
      let (a, b) = (question.rules[meeting.first], question.rules[meeting.second])
      let text = question.words(program).text(meeting.box)
      let fault: AnalysisFault =
        kind.method == .gravest ? .linesEquallyGrave(text) : .bandOverlap(text)
      let run = self
      report(
        fault, citation(b), related: [citation(a)],
        ifShownBy: run.witness(meeting.box, question, a) { _, items in
          let applied = items.applied.intersection([a, b])
          return kind.method == .gravest ? !applied.isEmpty : applied.count == 2
        })
    }
  }
}
