import PolicyBase
import PolicyEngine
import PolicyIR

/// Takes out of a history that breaks a 断言 every fact that it does not need.
struct Shrinking {
  private let explorer: Explorer
  private let references: RecordReferences

  init(_ explorer: Explorer) {
    self.explorer = explorer
    references = explorer.references
  }

  /// The records before and after a change; `before` is empty where nothing is compared.
  private struct Pair {
    var before: [IR.CaseRecord]?
    var after: [IR.CaseRecord]

    func mapped(_ change: ([IR.CaseRecord]) -> [IR.CaseRecord]) -> Pair {
      Pair(before: before.map(change), after: change(after))
    }
  }

  func counterexample(_ broken: Break) -> Counterexample {
    var pair = Pair(
      before: broken.before.map(explorer.records), after: explorer.records(broken.after))
    let watched = self.broken(pair)?.watched
    let stillBreaks = { (pair: Pair) in
      guard let found = self.broken(pair) else { return false }
      return found.watched == watched
    }
    for record in pair.after.reversed() {
      for entry in record.fields where references.field(entry, of: record)?.optional ?? false {
        let smaller = pair.mapped { self.without(entry.name, $0, record) }
        if stillBreaks(smaller) { pair = smaller }
      }
    }
    for record in pair.after where !isNamed(record, pair.after) {
      let smaller = pair.mapped { records in records.filter { !isSame($0, record) } }
      if stillBreaks(smaller) { pair = smaller }
    }
    return witness(pair)
  }

  private struct Found {
    let day: CivilDay
    /// What came out milder; `nil`: something that must never be.
    let watched: Int?
    let subject: Int?
    let question: Int?
  }

  private func broken(_ pair: Pair) -> Found? {
    guard let after = explorer.outcome(of: pair.after) else { return nil }
    guard let before = pair.before.map(explorer.outcome) else {
      return after.forbidden.first.map {
        Found(day: $0.day, watched: nil, subject: $0.subject, question: $0.question)
      }
    }
    guard let before, before.isCertain, after.isCertain, let milder = after.milder(than: before)
    else { return nil }
    return Found(
      day: milder.day, watched: milder.watched, subject: milder.subject, question: nil)
  }

  // MARK: Records

  private func isSame(_ a: IR.CaseRecord, _ b: IR.CaseRecord) -> Bool {
    a.role == b.role && a.kind == b.kind && a.id == b.id
  }

  private func without(
    _ field: String, _ records: [IR.CaseRecord], _ record: IR.CaseRecord
  ) -> [IR.CaseRecord] {
    records.map { other in
      guard isSame(other, record) else { return other }
      var copy = other
      copy.fields.removeAll { $0.name == field }
      return copy
    }
  }

  private func isNamed(_ record: IR.CaseRecord, _ records: [IR.CaseRecord]) -> Bool {
    if record.role == .event, references.eventKind(record) != nil, record.date != nil,
      !isOnlySupport(record)
    {
      return true
    }
    return records.contains { other in
      other.fields.contains { entry in
        references.references(entry, of: other).contains { $0.id == record.id }
      }
    }
  }

  /// Whether it is in the history only for what refers to it.
  private func isOnlySupport(_ record: IR.CaseRecord) -> Bool {
    let kinds = Set(explorer.universe.acts.map(\.kind))
    return references.eventKind(record).map { !kinds.contains($0) } ?? true
  }

  // MARK: The witness

  private func witness(_ pair: Pair) -> Counterexample {
    guard let found = broken(pair) else { return Counterexample(examples: [], day: .first) }
    var examples: [IR.CaseExample] = []
    if let before = pair.before { examples.append(example(before, found, "（一）")) }
    examples.append(example(pair.after, found, pair.before == nil ? "" : "（二）"))
    return Counterexample(examples: examples, day: found.day)
  }

  private func example(
    _ records: [IR.CaseRecord], _ found: Found, _ suffix: String
  ) -> IR.CaseExample {
    let assertion = explorer.assertion
    // As it happened: what was added comes in its place.
    var records = records.enumerated().sorted { a, b in
      (a.element.date ?? .first, a.offset) < (b.element.date ?? .first, b.offset)
    }.map(\.element)
    if let question = found.question,
      let asked = explorer.bind(explorer.withQuestions(records))?.events[safe: question],
      let record = explorer.withQuestions(records).first(where: { $0.id == asked.id })
    {
      records.append(record)
    }
    var example = IR.CaseExample(
      label: assertion.label + suffix, citation: nil, records: records,
      expectations: expectations(records, found), readings: assertion.readings,
      place: assertion.place)
    example.policies = assertion.policies
    return example
  }

  private func expectations(
    _ records: [IR.CaseRecord], _ found: Found
  ) -> [IR.Expectation] {
    guard
      let bound = CaseBinder.bind(
        CaseReading(records: records), to: explorer.plain,
        options: .init(showsPersonal: true, allowsMissing: true)
      ).boundCase
    else { return [] }
    let record = Evaluator.evaluate(explorer.plain, bound, asOf: found.day)
    let shown = RecordExpectations(explorer.plain, bound, record)
    if found.question != nil {
      let last = bound.events.indices.last {
        explorer.plain.eventKinds[bound.events[$0].kind].isQuestion
      }
      return last.map(shown.about(question:)) ?? []
    }
    let accounts = explorer.watched.compactMap { watched -> Int? in
      if case .account(let account) = watched { account } else { nil }
    }
    return found.subject.map { shown.about(subject: $0, accounts: accounts) } ?? []
  }
}
