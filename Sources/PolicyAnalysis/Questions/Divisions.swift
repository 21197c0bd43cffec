import PolicyBase
import PolicyIR

/// 分档: items that divide one question, wherever they stand; and statements of one article that
/// plainly do so without saying it.
extension AnalysisRun {
  mutating func analyseDivisions() {
    let program = self.program
    for division in program.divisions {
      let rules = division.rules.filter { !dead.contains($0) }
      guard
        let question = question(
          rules, division.citation, { .acting($0, scoped: false, in: program) })
      else { continue }
      attempt(division.citation, question.table.columns) {
        let settled = program.divisions.filter { Set(division.rules).isSubset(of: $0.rules) }
        if !settled.contains(where: \.leavesRest) {
          try $0.reportGap(question, division.citation)
        }
        if !settled.contains(where: \.mayOverlap) {
          try $0.reportOverlaps(question, division.citation)
        }
      }
    }
  }

  private mutating func reportGap(_ question: RuleQuestion, _ citation: Int) throws {
    let gaps = try question.gaps()
    guard let first = gaps.first else { return }
    let run = self
    report(
      .divisionGap(question.words(program).text(gaps)), citation,
      ifShownBy: run.gapWitness(first, question))
  }

  /// A case for the gap in which no rule acts, whichever of them is tried; that of the rule which
  /// is nearest to it.
  private func gapWitness(_ gap: Box, _ question: RuleQuestion) -> Witness? {
    let nearest = question.rules.indices.sorted { a, b in
      (question.likeness(of: a, to: gap), b) > (question.likeness(of: b, to: gap), a)
    }
    let tried = nearest.map { question.rules[$0] }.map { rule in
      witness(gap, question, rule) { root, items in
        items.applied.isDisjoint(with: question.rules)
          && (!self.isItem(rule) || items.isContradicted(root))
      }
    }
    return tried.contains { $0 == nil } ? nil : tried.first ?? nil
  }

  private func isItem(_ rule: Int) -> Bool {
    if case .event(_, .some, _) = program.rules[rule].trigger { true } else { false }
  }

  private mutating func reportOverlaps(_ question: RuleQuestion, _ citation: Int) throws {
    let meetings = try question.meetings { first, second in
      let (a, b) = (question.rules[first], question.rules[second])
      return !self.isOrdered(a, b) && self.areInForceTogether(a, b)
    }
    for meeting in meetings {
      let pair = [question.rules[meeting.first], question.rules[meeting.second]]
      let items = pair.map { program.citations[self.citation($0)].address.chinese }
      let run = self
      report(
        .divisionOverlap(question.words(program).text(meeting.box), items), citation,
        related: pair.map { self.citation($0) },
        ifShownBy: run.witness(meeting.box, question, pair[0], and: pair[1]) { _, items in
          items.applied.isSuperset(of: pair)
        })
    }
  }

  // MARK: Distinctions not declared

  /// Statements of one article with like effects of which no two can hold at once make a
  /// distinction; one that leaves out a case most likely forgot it.
  mutating func analyseDistinctions() {
    struct Key: Hashable {
      let citation: IR.Citation
      let trigger: String
      let effect: String
    }
    let declared = Set(program.divisions.flatMap(\.rules))
    var groups: [Key: [Int]] = [:]
    for rule in program.rules.indices where !declared.contains(rule) && !dead.contains(rule) {
      guard let effect = effectClass(rule), let trigger = triggerClass(rule) else { continue }
      var place = program.citations[citation(rule)]
      place.place = .nowhere
      groups[Key(citation: place, trigger: trigger, effect: effect), default: []].append(rule)
    }
    for rules in groups.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
      guard let last = rules.last else { continue }
      let program = self.program
      guard
        let question = question(
          rules, citation(last), { .acting($0, scoped: false, in: program) }),
        question.table.columns.allSatisfy(isPlain), areApart(question)
      else { continue }
      attempt(citation(last), question.table.columns) {
        let gaps = try question.gaps()
        guard let gap = gaps.first else { return }
        let run = $0
        $0.report(
          .distinctionGap(question.words(program).text(gaps)), run.citation(last),
          related: rules.map(run.citation), ifShownBy: run.gapWitness(gap, question))
      }
    }
  }

  private func areApart(_ question: RuleQuestion) -> Bool {
    let meetings = try? question.meetings(limit: 1) { _, _ in true }
    return meetings?.isEmpty ?? false
  }

  /// Facts with values of their own, that a list can be complete about.
  private func isPlain(_ column: Column) -> Bool {
    guard case .value(let term) = column.key else { return false }
    switch TermTypes(program).type(of: term)?.type {
    case .truth, .option: return true
    default: return false
    }
  }

  private func triggerClass(_ rule: Int) -> String? {
    switch program.rules[rule].trigger {
    case .event(let kind, nil, _): "event \(kind)"
    case .everyMultiple(let kind, let term, _): "multiple \(kind) \(term)"
    default: nil
    }
  }

  /// What it is about, whatever the amount.
  private func effectClass(_ rule: Int) -> String? {
    guard let effect = program.rules[rule].effects.first, program.rules[rule].pick == nil else {
      return nil
    }
    switch effect.action {
    case .post(let account, let subject, _): return "post \(account) \(subject)"
    case .impose(let imposition): return "impose \(imposition.measure) \(imposition.subject)"
    default: return nil
    }
  }
}
