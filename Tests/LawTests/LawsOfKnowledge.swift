import PolicyBase
import PolicyEngine
import PolicyIR

// Laws of time, knowledge and correction (S9, S10), and of what is nobody's business (S30).
extension Trial {
  /// An event annulled before anything was known is an event that never was, with what refers
  /// to it.
  func isTheSameAnnulledOrAbsent() -> [String] {
    guard let target = targets.first else { return [] }
    let annulment =
      #"{"event":"annul","id":"ZZ","date":"1990-01-01","target":"\#(facts.events[target].id)"}"#
    guard let annulled = with(facts: sample.facts + [annulment]),
      let absent = with(facts: lines(without: [target]))
    else { return [] }
    // An act on what is gone is said to have nothing left to act on.
    var (gone, never) = (annulled.record(), absent.record())
    (gone.rejected, never.rejected) = ([], [])
    return difference("annulled", annulled.json(gone), absent.json(never))
  }

  /// An annulment that is annulled in turn leaves everything as it was.
  func isTheSameRestored() -> [String] {
    guard let target = targets.last else { return [] }
    let id = facts.events[target].id
    let acts = [
      #"{"event":"annul","id":"ZZ","date":"2022-03-01","target":"\#(id)"}"#,
      #"{"event":"annul","id":"ZZZ","date":"2022-04-01","target":"ZZ"}"#,
    ]
    guard let restored = with(facts: sample.facts + acts) else { return [] }
    return difference("restored", json(), restored.json())
  }

  /// A correction that says what was said before changes nothing.
  func isTheSameCorrectedByNothing() -> [String] {
    for target in targets {
      let id = facts.events[target].id
      guard let line = line(of: id),
        let field = line.matches(of: /"‹[^›]*›":("[^"]*"|[0-9.]+|true|false)/).last
      else { continue }
      let act =
        #"{"event":"correct","id":"ZZ","date":"2022-03-01","target":"\#(id)",\#(field.0)}"#
      guard let corrected = with(facts: sample.facts + [act]) else { continue }
      return difference("corrected", json(), corrected.json())
    }
    return []
  }

  /// Events that no act of the case is about and that are themselves no question.
  private var targets: [Int] {
    facts.events.indices.filter { index in
      let event = facts.events[index]
      return !sample.facts.contains { $0.contains("\"target\":\"\(event.id)\"") }
        && event.correction == nil && !program.eventKinds[event.kind].isQuestion
        && line(of: event.id) != nil
    }
  }

  private func line(of id: String) -> String? {
    sample.facts.first { $0.contains("\"id\":\"\(id)\"") }
  }

  /// The lines without those of the events and of all that refers to them.
  private func lines(without events: Set<Int>) -> [String] {
    var gone = Set(events.map { facts.events[$0].id })
    var lines = sample.facts
    while true {
      let rest = lines.filter { line in !gone.contains { line.contains("\"\($0)\"") } }
      if rest.count == lines.count { return rest }
      gone.formUnion(
        lines.filter { !rest.contains($0) }
          .compactMap { $0.firstMatch(of: /"id":"([^"]*)"/).map { String($0.1) } })
      lines = rest
    }
  }

  /// What becomes known later changes nothing of what was known before: the record of a day with
  /// the knowledge of that day is that of the case as it stood then.
  func knowsNothingOfLater() -> [String] {
    ["2020-06-30", "2021-03-05"].map(day).flatMap { known -> [String] in
      let early = sample.facts.filter { knowledge(of: $0).map { $0 <= known } ?? true }
      guard let then = with(facts: early) else { return [] }
      return difference(
        "known \(known)", json(asOf: known, known: known), then.json(asOf: known, known: known))
    }
  }

  private func knowledge(of line: String) -> CivilDay? {
    guard
      let match = line.firstMatch(of: /"known":"([0-9-]*)"/)
        ?? line.firstMatch(of: /"date":"([0-9-]*)"/)
    else { return nil }
    return CivilDay(parsing: match.1)
  }

  /// Totals, statuses, entries and measures of an earlier day are a slice of a later record.
  func earlierDaysAreSlices() -> [String] {
    let latest = record()
    return ["2020-02-29", "2020-07-01", "2020-12-31", "2021-01-01", "2021-06-30"].map(day)
      .flatMap { date in slices(record(asOf: date), latest).map { "\(date) \($0)" } }
  }

  private func slices(_ then: Record, _ latest: Record) -> [String] {
    var breaches: [String] = []
    for subject in then.subjects {
      let id = facts.subjects[subject.subject].id
      for status in subject.statuses {
        let slice = latest.status(status.status, of: subject.subject, on: then.asOf)
        if slice?.value != status.value || slice?.possible != status.possible {
          breaches.append(
            "\(id) status \(program.statuses[status.status].name.text) \(status.value) \(status.possible), later \(slice.map { "\($0)" } ?? "none")"
          )
        }
      }
      for account in program.accounts.indices
      where program.accounts[account].owner == facts.subjects[subject.subject].kind {
        let slice = latest.total(account, of: subject.subject, on: then.asOf, program)
        let total = then.reading(.total, account: account, of: subject.subject, program)
        if slice != total {
          breaches.append(
            "\(id) \(program.accounts[account].name.text) \(total.map { "\($0)" } ?? "none"), later \(slice.map { "\($0)" } ?? "none")"
          )
        }
      }
      let later = latest.record(of: subject.subject)
      for entry in subject.entries
      where
        !(later?.entries.contains {
          $0.id == entry.id && $0.account == entry.account && $0.date == entry.date
        } ?? false)
      {
        breaches.append("\(id) entry \(entry.id) is gone later")
      }
      for measure in subject.measures
      where
        !(later?.measures.contains { $0.id == measure.id && $0.start == measure.start } ?? false)
      {
        breaches.append("\(id) measure \(measure.id) is gone later")
      }
    }
    return breaches
  }

  /// Two cases that share nothing, in one: the record of each is as if it were alone (S30). The
  /// other has no gaps: a place that it leaves open might be anybody's.
  func strangersDoNotMatter() -> [String] {
    let others = RandomCase.lines(
      program, seed: UInt64(sample.facts.count), spice: RandomCase.Spice.all.subtracting(.gaps),
      prefix: "y")
    guard let both = with(facts: sample.facts + others) else { return [] }
    let mine = Set(facts.subjects.map(\.id))
    let alone = outcomes(keeping: mine)
    return difference("apart", alone, both.outcomes(keeping: mine))
  }

  private func outcomes(keeping ids: Set<String>) -> String {
    let record = record()
    var lines: [String] = []
    for subject in record.subjects where ids.contains(facts.subjects[subject.subject].id) {
      let id = facts.subjects[subject.subject].id
      lines += subject.accounts.map { "\(id) \($0.account) \($0.cycle) \($0.total) \($0.history)" }
      lines += subject.entries.map { "\(id) \($0.id) \($0.points) \($0.counted)" }
      lines += subject.movements.map { "\(id) \($0.id) \($0.kind) \($0.credited)" }
      lines += subject.measures.map {
        "\(id) \($0.id) \($0.start) \($0.end) \($0.state) \($0.count)"
      }
      lines += subject.statuses.map { "\(id) \($0.status) \($0.history)" }
    }
    lines += record.decisions.filter { !facts.events[$0.event].id.hasPrefix("y") }
      .map { "\(facts.events[$0.event].id) \($0.answer)" }
    return lines.joined(separator: "\n")
  }
}
