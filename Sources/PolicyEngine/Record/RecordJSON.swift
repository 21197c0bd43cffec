import PolicyBase
import PolicyIR

/// A record as JSON with stable keys (design §7), the same to the byte for equal inputs. Numbers
/// are strings, so that no reader rounds them; a range is `{"low": …, "high": …}`.
package struct RecordJSON: Sendable {
  /// Version of the shape.
  package static let schema = 1

  /// Where a record comes from, beside what the program itself knows.
  package struct Provenance: Sendable {
    /// Name and version of the program that evaluated.
    package var engine: String
    /// SHA-256 of the case as read.
    package var caseHash: String?
    package init(engine: String, caseHash: String? = nil) {
      self.engine = engine
      self.caseHash = caseHash
    }
  }

  /// Name and version of this engine, for every provenance that names it.
  package static let engine = "policyc 0.1"

  /// Version of the language of policy files.
  package static let language = 1

  let program: IR.Program
  let facts: Case
  /// A question that is not in the case: its index is the first after the events of the case.
  private(set) var asked: Case.Event?

  package init(_ program: IR.Program, _ facts: Case) {
    self.program = program
    self.facts = facts
  }

  init(_ program: IR.Program, _ facts: Case, asked: Case.Event) {
    self.init(program, facts)
    self.asked = asked
  }

  /// The JSON text of a record, ending in a line break. `onlySubject` leaves out other subjects.
  package func text(
    _ record: Record, _ provenance: Provenance, onlySubject: String? = nil
  ) -> String {
    document(record, provenance, onlySubject: onlySubject).text() + "\n"
  }

  /// The same as a value.
  package func document(
    _ record: Record, _ provenance: Provenance, onlySubject: String? = nil
  ) -> JSONText {
    let subjects = record.subjects.filter { subject in
      onlySubject.map { id(subject: subject.subject) == $0 } ?? !subject.isEmpty
    }
    let duties = record.duties.filter { duty in
      onlySubject.map { duty.subjects.map(id(subject:)).contains($0) } ?? true
    }
    let conflicts = record.conflicts.filter { conflict in
      onlySubject.map { id(subject: conflict.subject) == $0 } ?? true
    }
    let members: [(key: String, value: JSONText)] = [
      ("schema", .whole(RecordJSON.schema)),
      ("asOf", .string(record.asOf.description)),
      ("knownAt", .string(record.knownAt.description)),
      ("provenance", self.provenance(provenance)),
      ("subjects", .array(subjects.map(subject))),
      ("duties", .array(duties.map(duty))),
      ("decisions", .array(record.decisions.map(decision))),
      ("conflicts", .array(conflicts.map(conflict))),
      ("rejected", .array(record.rejected.map(rejection))),
      ("open", .array(record.open.map(open))),
      ("failures", .array(record.failures.map(failure))),
    ]
    return .object(members)
  }

  private func provenance(_ provenance: Provenance) -> JSONText {
    func policy(_ policy: IR.Policy) -> JSONText {
      .object(
        [
          ("code", .string(policy.code)), ("source", .string(policy.sourceHash)),
          ("meaning", .string(policy.meaningHash)),
        ] + (policy.takesOver.map { [("takesOver", .string($0))] } ?? []))
    }
    let readings = program.readings.map { (key: $0.key, value: JSONText.string($0.choice)) }
    var members: [(key: String, value: JSONText)] = [
      ("engine", .string(provenance.engine)), ("language", .whole(RecordJSON.language)),
      ("policies", .array(program.regulations.map(policy))),
      ("vocabularies", .array(program.policies.filter(\.isVocabulary).map(policy))),
    ]
    let bases = program.policies.filter { $0.isSetAside && !$0.isVocabulary }
    if !bases.isEmpty { members.append(("bases", .array(bases.map(policy)))) }
    let calendars = program.calendars.map { calendar in
      JSONText.object([
        ("code", .string(calendar.code)), ("source", .string(calendar.sourceHash)),
      ])
    }
    if !calendars.isEmpty { members.append(("calendars", .array(calendars))) }
    if let hash = provenance.caseHash { members.append(("case", .string(hash))) }
    members.append(("readings", .object(readings)))
    return .object(members)
  }

  // MARK: Subjects

  private func subject(_ record: Record.SubjectRecord) -> JSONText {
    let kind = facts.subjects[record.subject].kind
    return .object([
      ("id", .string(id(subject: record.subject))),
      ("kind", .string(program.subjectKinds[kind].name.key)),
      ("accounts", .array(record.accounts.map(account))),
      ("entries", .array(record.entries.map(entry))),
      ("movements", .array(record.movements.map(movement))),
      ("measures", .array(record.measures.map(measure))),
      ("statuses", .array(record.statuses.map(status))),
    ])
  }

  private func account(_ account: Record.AccountRecord) -> JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("account", .string(program.accounts[account.account].name.key)),
      ("cycle", span(account.cycle)), ("total", range(account.total)),
    ]
    if account.history.count > 1 {
      let versions = account.history.map { version in
        JSONText.object([
          ("from", .string(version.from.description)), ("total", range(version.total)),
        ])
      }
      members.append(("history", .array(versions)))
    }
    if !account.missing.isEmpty { members.append(("missing", missing(account.missing))) }
    members.append(("cause", causes(account.causes)))
    return .object(members)
  }

  private func entry(_ entry: Record.EntryRecord) -> JSONText {
    var members: [(key: String, value: JSONText)] = []
    if let event = entry.event {
      members.append(("event", .string(id(event: event))))
    } else {
      members.append(("derived", .string(entry.id)))
    }
    members += [
      ("account", .string(program.accounts[entry.account].name.key)),
      ("date", .string(entry.date.description)),
    ]
    if entry.seen != entry.date { members.append(("seen", .string(entry.seen.description))) }
    members += [("points", range(entry.points)), ("counted", range(entry.counted))]
    if let absorber = entry.absorbedBy { members.append(("absorbedBy", .string(absorber))) }
    if let choice = entry.choice { members.append(("choice", .string(choice))) }
    if let day = entry.removedOn { members.append(("removedOn", .string(day.description))) }
    if !entry.missing.isEmpty { members.append(("missing", missing(entry.missing))) }
    members += [("citation", citation(entry.citation)), ("cause", causes(entry.causes))]
    return .object(members)
  }

  private func movement(_ movement: Record.MovementRecord) -> JSONText {
    .object([
      ("kind", .string(movement.kind.rawValue)), ("id", .string(movement.id)),
      ("account", .string(program.accounts[movement.account].name.key)),
      ("date", .string(movement.day.description)), ("asked", range(movement.asked)),
      ("credited", range(movement.credited)), ("citation", citation(movement.citation)),
      ("cause", causes(movement.causes)),
    ])
  }

  private func measure(_ measure: Record.MeasureRecord) -> JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("id", .string(measure.id)),
      ("measure", .string(program.measures[measure.measure].name.key)),
      ("from", .string(measure.start.description)), ("end", end(measure.end)),
      ("state", .string(measure.state.rawValue)),
    ]
    if let day = measure.releasedOn { members.append(("releasedOn", .string(day.description))) }
    if let choice = measure.choice { members.append(("choice", .string(choice))) }
    if measure.count > 1 { members.append(("count", .whole(measure.count))) }
    for (key, actors) in [("by", measure.actors), ("to", measure.audience)] where !actors.isEmpty {
      members.append((key, .array(actors.map { .string(actor($0)) })))
    }
    members += [("cause", causes(measure.causes)), ("citation", citation(measure.citation))]
    return .object(members)
  }

  private func end(_ end: Record.MeasureRecord.End) -> JSONText {
    func kind(_ name: String) -> (key: String, value: JSONText) { ("kind", .string(name)) }
    switch end {
    case .once: return .object([kind("once")])
    case .fixed(let last): return .object([kind("fixed"), ("lastDay", .string(last.description))])
    case .open: return .object([kind("open")])
    case .forever: return .object([kind("forever")])
    case .pending(let certain, let latest):
      let last = latest.map { JSONText.string($0.description) } ?? .null
      return .object([
        kind("pending"), ("certain", .string(certain.description)), ("latest", last),
      ])
    }
  }

  private func version(_ version: Record.StatusRecord.Version, _ status: Int) -> JSONText {
    var members: [(key: String, value: JSONText)] = []
    if let from = version.from { members.append(("from", .string(from.description))) }
    members.append(("value", .string(option(status, version.value))))
    if version.possible.count > 1 {
      members.append(
        ("possible", .array(version.possible.map { .string(option(status, $0)) })))
    }
    return .object(members)
  }

  private func status(_ status: Record.StatusRecord) -> JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("status", .string(program.statuses[status.status].name.key)),
      ("value", .string(option(status.status, status.value))),
    ]
    if status.possible.count > 1 {
      let options = status.possible.map { JSONText.string(option(status.status, $0)) }
      members += [("possible", .array(options)), ("missing", missing(status.missing))]
    }
    if status.history.count > 1 {
      members.append(("history", .array(status.history.map { version($0, status.status) })))
    }
    if let day = status.since { members.append(("from", .string(day.description))) }
    members.append(("cause", causes(status.causes)))
    return .object(members)
  }
}
