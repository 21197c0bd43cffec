import PolicyBase
import PolicyIR

/// All that follows from a ledger as of a day, from what was known on another.
///
/// Subjects are named by their ids, or as `kind/id`; accounts, statuses and answers by their words or
/// keys.
public struct LedgerRecord: Sendable {
  public let asOf: CivilDay
  public let knownAt: CivilDay
  private let policy: CompiledPolicy
  private let facts: Case
  private let record: Record
  private let lines: String

  init(_ policy: CompiledPolicy, _ facts: Case, _ record: Record, lines: String) {
    self.policy = policy
    self.facts = facts
    self.record = record
    self.lines = lines
    asOf = record.asOf
    knownAt = record.knownAt
  }

  private var program: IR.Program { policy.program }

  /// The record as `policyc run --format json` writes it for the lines of the ledger.
  public var json: String { document.text() + "\n" }

  package var document: JSONText {
    let provenance = RecordJSON.Provenance(
      engine: RecordJSON.engine, caseHash: SHA256.hex(Array(lines.utf8)))
    return RecordJSON(program, facts).document(record, provenance)
  }

  /// A number, or the range that it lies in while something is missing; decimal texts, so that
  /// nothing rounds them.
  public struct Amount: Hashable, Sendable {
    public let low: String
    public let high: String
    public var isExact: Bool { low == high }

    init(_ range: NumberRange) {
      low = range.low.description
      high = range.high.description
    }
  }

  /// A status as it stands.
  public struct Status: Hashable, Sendable {
    /// The option that holds, the certain minimum while something is missing.
    public let value: String
    /// All that it may be; one when nothing is missing.
    public let possible: [String]
  }

  /// A measure that is in force, waits for its release, or of which it is open whether it is.
  public struct Measure: Hashable, Sendable {
    public let id: String
    public let name: String
    public let state: String
    public let from: CivilDay
    /// `nil`: without end, or its end is open.
    public let lastDay: CivilDay?
    public let citation: String
  }

  public struct Duty: Hashable, Sendable {
    public let id: String
    public let name: String
    public let state: String
    public let due: CivilDay?
    public let citation: String
  }

  /// The total or balance of an account in the current cycle; `nil` for names that are not there.
  public func total(_ account: String, of subject: String) -> Amount? {
    for index in indices(of: subject) {
      let kind = facts.subjects[index].kind
      let found = program.accounts.indices.first {
        program.accounts[$0].owner == kind && isNamed(program.accounts[$0].name, account)
      }
      if let found, let total = record.reading(.total, account: found, of: index, program) {
        return Amount(total)
      }
    }
    return nil
  }

  /// A status of the subject; `nil` for names that are not there.
  public func status(_ status: String, of subject: String) -> Status? {
    for index in indices(of: subject) {
      let found = record.record(of: index)?.statuses.first {
        isNamed(program.statuses[$0.status].name, status)
      }
      guard let found else { continue }
      let options = program.enumerations[program.statuses[found.status].enumeration].options
      func key(_ option: Int) -> String {
        options.indices.contains(option) ? options[option].key : ""
      }
      return Status(value: key(found.value), possible: found.possible.map(key))
    }
    return nil
  }

  /// The measures of the subject that count on the day of the record.
  public func measures(of subject: String) -> [Measure] {
    indices(of: subject).flatMap { record.measures(of: $0) }.map { measure in
      let lastDay: CivilDay?
      switch measure.end {
      case .fixed(let last): lastDay = last
      case .once: lastDay = measure.start
      case .pending(_, let latest): lastDay = latest
      case .open, .forever: lastDay = nil
      }
      return Measure(
        id: measure.id, name: program.measures[measure.measure].name.key,
        state: measure.state.rawValue, from: measure.start, lastDay: lastDay,
        citation: program.citationName(measure.citation))
    }
  }

  /// The duties that concern the subject.
  public func duties(of subject: String) -> [Duty] {
    let owners = Set(indices(of: subject))
    return record.duties.filter { !owners.isDisjoint(with: $0.subjects) }.map { duty in
      var due: CivilDay?
      if case .day(let day) = duty.due { due = day }
      return Duty(
        id: duty.id, name: program.duties[duty.duty].name.key, state: duty.state.rawValue,
        due: due, citation: program.citationName(duty.citation))
    }
  }

  /// The key of the answer to a question of the ledger, `conflict` or `undetermined`.
  public func answer(to question: String) -> String? {
    let decision = record.decisions.first { facts.events[$0.event].id == question }
    return decision.map { decision in
      switch decision.answer {
      case .conflict: "conflict"
      default: program.answerText(decision.answer, of: decision.question)
      }
    }
  }

  private func isNamed(_ name: IR.Name, _ written: String) -> Bool {
    KindNames.spellings(name).contains(written)
  }

  private func indices(of subject: String) -> [Int] {
    let found = facts.subjects.indices.filter { facts.subjects[$0].id == subject }
    guard found.isEmpty, let (kind, id) = CaseIDs.qualified(subject) else { return found }
    return facts.subjects.indices.filter { index in
      facts.subjects[index].id == id
        && isNamed(program.subjectKinds[facts.subjects[index].kind].name, kind)
    }
  }
}
