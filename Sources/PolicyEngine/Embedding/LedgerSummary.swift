import PolicyBase
import PolicyIR

/// What a record says, as short texts under keys: two of them are compared, nothing is computed from
/// one. Personal information is not in it but for the ids.
struct LedgerSummary: Sendable {
  struct Key: Hashable, Sendable {
    var what: LedgerChange.What
    /// Kind and id of the subject or event.
    var subject: String
    /// The account, measure, status, duty or question.
    var name: String
    /// What tells it from others of the name: a cycle, the id of a measure or duty.
    var instance: String
  }

  struct Value: Hashable, Sendable {
    var text: String
    var citations: [String]
  }

  private(set) var values: [Key: Value] = [:]

  init() {}

  init(_ record: Record, _ program: IR.Program, _ facts: Case) {
    var writer = SummaryWriter(program: program, facts: facts)
    writer.write(record)
    values = writer.values
  }

  /// Adds what the other has.
  mutating func add(_ other: LedgerSummary) { values.merge(other.values) { _, new in new } }

  var keys: [Key] {
    values.keys.sorted { a, b in
      let (first, second) = (a.parts, b.parts)
      guard let at = first.indices.first(where: { first[$0] != second[$0] }) else { return false }
      return first[at].precedesByBytes(second[at])
    }
  }

  // MARK: JSON

  /// Rows of texts: what, subject, name, instance, text, citations.
  var rows: [[String]] {
    keys.map { key in
      let value = values[key] ?? Value(text: "", citations: [])
      return key.parts + [value.text, value.citations.joined(separator: " ")]
    }
  }

  init?(rows: [[String]]) {
    for row in rows {
      guard row.count == 6, let what = LedgerChange.What(rawValue: row[0]) else { return nil }
      let key = Key(what: what, subject: row[1], name: row[2], instance: row[3])
      values[key] = Value(
        text: row[4], citations: row[5].split(separator: " ").map(String.init))
    }
  }
}

extension LedgerSummary.Key {
  fileprivate var parts: [String] { [what.rawValue, subject, name, instance] }
}

/// Goes through a record and notes what it says.
private struct SummaryWriter {
  let program: IR.Program
  let facts: Case
  var values: [LedgerSummary.Key: LedgerSummary.Value] = [:]

  init(program: IR.Program, facts: Case) {
    self.program = program
    self.facts = facts
  }

  mutating func write(_ record: Record) {
    for subject in record.subjects {
      let id = name(subject: subject.subject)
      subject.accounts.forEach { write($0, subject, id) }
      subject.measures.forEach { write($0, id) }
      // A status that always was what it is says nothing.
      for status in subject.statuses where status.value != 0 || status.possible.count > 1 {
        write(status, id)
      }
    }
    record.duties.forEach { write($0) }
    record.decisions.forEach { write($0) }
    record.rejected.forEach { write($0) }
    record.open.forEach { write($0) }
    for failure in record.failures {
      note(.failure, failure.item, failure.code, "", "failed", failure.citation.map { [$0] } ?? [])
    }
  }

  private mutating func write(
    _ account: Record.AccountRecord, _ subject: Record.SubjectRecord, _ id: String
  ) {
    let counted = subject.entries.filter {
      $0.account == account.account && $0.cycle == account.cycle && $0.counted != .zero
    }
    note(
      .account, id, program.accounts[account.account].name.key, text(account.cycle),
      text(account.total), counted.map(\.citation))
  }

  private mutating func write(_ measure: Record.MeasureRecord, _ id: String) {
    let end: String
    switch measure.end {
    case .once: end = ""
    case .fixed(let last): end = "/" + last.description
    case .open: end = "/open"
    case .forever: end = "/forever"
    case .pending(let certain, let latest):
      end = "/" + certain.description + "~" + (latest?.description ?? "")
    }
    let released = measure.releasedOn.map { " released " + $0.description } ?? ""
    let count = measure.count > 1 ? " ×\(measure.count)" : ""
    note(
      .measure, id, program.measures[measure.measure].name.key, measure.id,
      measure.state.rawValue + " " + measure.start.description + end + released + count,
      [measure.citation])
  }

  private mutating func write(_ status: Record.StatusRecord, _ id: String) {
    let declared = program.statuses[status.status]
    let options = program.enumerations[declared.enumeration].options
    let names = status.possible.map { options.indices.contains($0) ? options[$0].key : "" }
    note(.status, id, declared.name.key, "", names.joined(separator: "|"), [])
  }

  private mutating func write(_ duty: Record.DutyRecord) {
    let due: String
    switch duty.due {
    case .day(let day): due = " due " + day.description
    case .none: due = ""
    case .unpublished(let year): due = " due in \(year)"
    case .open: due = " due unknown"
    }
    let bearer = (duty.bearers.first ?? duty.subjects.first).map(name(subject:)) ?? ""
    note(
      .duty, bearer, program.duties[duty.duty].name.key, duty.id, duty.state.rawValue + due,
      [duty.citation])
  }

  private mutating func write(_ decision: Record.Decision) {
    let kind = program.eventKinds[decision.question]
    let amounts = decision.reasons.compactMap(\.value).map { " " + text($0) }.joined()
    note(
      .decision, name(event: decision.event), kind.name.key, "",
      program.answerText(decision.answer, of: decision.question) + amounts,
      (decision.reasons + decision.undecided).map(\.citation))
  }

  private mutating func write(_ rejection: Record.Rejection) {
    let subject = rejection.event.map(name(event:)) ?? rejection.act ?? ""
    note(
      .rejected, subject, rejection.code, rejection.citation.map(program.citationName) ?? "",
      "rejected", rejection.citation.map { [$0] } ?? [])
  }

  private mutating func write(_ point: Record.OpenPoint) {
    let subject = point.event.map(name(event:)) ?? point.subject.map(name(subject:)) ?? ""
    let what = point.missing.map { $0.item + ":" + $0.key }.joined(separator: ",")
    note(
      .open, subject, point.kind.rawValue,
      point.day.description + " " + program.citationName(point.citation), what, [point.citation])
  }

  // MARK: Texts

  private mutating func note(
    _ what: LedgerChange.What, _ subject: String, _ name: String, _ instance: String,
    _ text: String, _ citations: [Int]
  ) {
    var seen = Set<Int>()
    let named = citations.filter { seen.insert($0).inserted }.map(program.citationName)
    let key = LedgerSummary.Key(what: what, subject: subject, name: name, instance: instance)
    if let other = values[key] {
      values[key] = LedgerSummary.Value(
        text: other.text + "; " + text,
        citations: other.citations + named.filter { !other.citations.contains($0) })
    } else {
      values[key] = LedgerSummary.Value(text: text, citations: named)
    }
  }

  private func text(_ range: NumberRange) -> String {
    range.isExact ? range.low.description : "\(range.low)~\(range.high)"
  }

  private func text(_ span: DaySpan) -> String {
    span.first.description + "/" + (span.last?.description ?? "")
  }

  private func name(subject: Int) -> String {
    guard facts.subjects.indices.contains(subject) else { return "" }
    return program.subjectKinds[facts.subjects[subject].kind].name.key + "/"
      + facts.subjects[subject].id
  }

  private func name(event: Int) -> String {
    guard facts.events.indices.contains(event) else { return "" }
    return program.eventKinds[facts.events[event].kind].name.key + "/" + facts.events[event].id
  }
}

extension IR.Program {
  /// An answer by the key of its option, as records write it; several in conflict one after the
  /// other.
  func answerText(_ answer: Record.Decision.Answer, of question: Int) -> String {
    switch answer {
    case .option(let option): answerKey(option, of: question)
    case .undetermined: "undetermined"
    case .conflict(let options):
      "conflict " + options.map { answerKey($0, of: question) }.joined(separator: " ")
    }
  }

  func answerKey(_ option: Int, of question: Int) -> String {
    guard eventKinds.indices.contains(question), let answers = eventKinds[question].answers,
      enumerations.indices.contains(answers),
      enumerations[answers].options.indices.contains(option)
    else { return "none" }
    return enumerations[answers].options[option].key
  }
}
