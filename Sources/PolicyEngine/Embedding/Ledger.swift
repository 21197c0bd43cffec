import PolicyBase
import PolicyIR

/// The days of an interface that hosts use; the same type as everywhere.
public typealias CivilDay = PolicyBase.CivilDay

/// The events of a city or a bureau under one policy: they are appended one by one or many at once and
/// never rewritten; what follows from them is derived, never stored.
///
/// A value: a copy goes its own way. Nothing given to it can stop the program; what it does not take it
/// refuses as a `LedgerRefusal` and stays as it was.
public struct Ledger: Sendable {
  public let policy: CompiledPolicy
  private(set) var held: LedgerCase
  /// What was derived last, with the days.
  var derived: Derived?

  struct Derived: Sendable {
    var days: Days
    var summary: LedgerSummary
  }

  struct Days: Hashable, Sendable {
    var asOf: CivilDay
    var knownAt: CivilDay
  }

  /// An empty ledger. `showsPersonal`: texts may repeat values of 个人信息.
  public init(_ policy: CompiledPolicy, showsPersonal: Bool = false) {
    self.policy = policy
    held = LedgerCase(policy, showsPersonal: showsPersonal)
  }

  /// How many records were taken.
  public var count: Int { held.records.count }

  /// The day of the last event or act; `nil` while there is none.
  public var lastDay: CivilDay? { held.bound.lastDay }

  // MARK: Appending

  /// Takes JSON lines, all or none, and answers what changed by them: the difference between what
  /// follows without and with them, both on the same days.
  ///
  /// The same record again changes nothing; its id with other content is refused. By default the
  /// comparison is as of the last day of the ledger, with all that is known in it.
  @discardableResult public mutating func append(
    _ lines: [UInt8], asOf: CivilDay? = nil, knownAt: CivilDay? = nil
  ) throws(LedgerRefusal) -> LedgerChange {
    let before = held.bound
    let isChanged = try held.take(lines)
    let days = days(asOf, knownAt)
    if !isChanged { return LedgerChange(days: days, policy: policy.meaningHash) }
    let old = derived?.days == days ? derived?.summary : nil
    let new = summary(held.bound, days)
    let change = LedgerChange(
      days: days, policy: policy.meaningHash, from: old ?? summary(before, days), to: new)
    derived = Derived(days: days, summary: new)
    return change
  }

  /// The same for text.
  @discardableResult public mutating func append(
    _ lines: String, asOf: CivilDay? = nil, knownAt: CivilDay? = nil
  ) throws(LedgerRefusal) -> LedgerChange {
    try append(Array(lines.utf8), asOf: asOf, knownAt: knownAt)
  }

  /// Takes JSON lines, all or none, without deriving anything: for many at once.
  public mutating func add(_ lines: [UInt8]) throws(LedgerRefusal) {
    if try held.take(lines) { derived = nil }
  }

  /// The same for text.
  public mutating func add(_ lines: String) throws(LedgerRefusal) {
    try add(Array(lines.utf8))
  }

  func days(_ asOf: CivilDay?, _ knownAt: CivilDay?) -> Days {
    let asOf = asOf ?? Evaluator.lastDay(of: held.bound)
    let newest = held.bound.newestKnowledge
    return Days(asOf: asOf, knownAt: knownAt ?? max(asOf, newest ?? asOf))
  }

  func summary(_ facts: Case, _ days: Days) -> LedgerSummary {
    let record = Evaluator.evaluate(
      policy.program, facts, asOf: days.asOf, knownAt: days.knownAt)
    return LedgerSummary(record, policy.program, facts)
  }

  // MARK: Reading

  /// All that follows as of a day, from what was known on another. Default: the last day of the
  /// ledger, and the knowledge of the day asked about.
  public func record(asOf: CivilDay? = nil, knownAt: CivilDay? = nil) -> LedgerRecord {
    LedgerRecord(
      policy, held.bound,
      Evaluator.evaluate(policy.program, held.bound, asOf: asOf, knownAt: knownAt),
      lines: lines)
  }

  /// The records as JSON lines, in the order in which they came.
  public var lines: String {
    let canonical = held.canonical
    return held.records.map { canonical.text($0) + "\n" }.joined()
  }
}

extension Case {
  /// The last day on which anything in it became known.
  var newestKnowledge: CivilDay? {
    (events.map(\.known) + annulments.map(\.known) + changes.map(\.known) + choices.map(\.known)
      + openings.map(\.known)).max()
  }
}
