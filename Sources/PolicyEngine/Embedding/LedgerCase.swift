import PolicyBase
import PolicyIR

/// What a ledger holds: its records in the order in which they came, and the case they make.
struct LedgerCase: Sendable {
  /// What a record is known by: ids are unique in each.
  struct Key: Hashable {
    enum Family: Hashable {
      case subject(Int)
      case event(Int)
      case act(BuiltInEvent)
    }
    var family: Family
    var id: String
  }

  private let policy: CompiledPolicy
  private let options: CaseBinder.Options
  private(set) var records: [IR.CaseRecord] = []
  private(set) var bound: Case
  private(set) var ids: CaseIDs
  private var numbers: [Key: Int] = [:]
  /// How many texts were read: it tells their places apart.
  private var texts: Int32 = 0

  init(_ policy: CompiledPolicy, showsPersonal: Bool) {
    self.policy = policy
    options = CaseBinder.Options(showsPersonal: showsPersonal)
    bound = Case(subjects: [], events: [], annulments: [])
    bound.showsPersonal = showsPersonal
    ids = CaseIDs(policy.program)
  }

  private var program: IR.Program { policy.program }
  var canonical: CanonicalLine { CanonicalLine(names: policy.names.kinds, program: program) }

  /// Takes all lines or none; `false` when they were all there already.
  mutating func take(
    _ lines: [UInt8], atMost limit: Int = LedgerLimits.bytesAtOnce
  ) throws(LedgerRefusal) -> Bool {
    if lines.count > limit {
      throw LedgerRefusal(.tooLong(bytes: lines.count, limit: limit))
    }
    let file = texts
    let source = SourceText(name: "", bytes: lines)
    let reading = CaseReader.read(source, file: file)
    if !reading.diagnostics.isEmpty {
      throw LedgerRefusal(reading.diagnostics, in: source, file: file)
    }
    let (fresh, conflicts) = sorted(reading.records)
    if !conflicts.isEmpty { throw LedgerRefusal(conflicts, in: source, file: file) }
    if fresh.isEmpty { return false }
    let diagnostics = bind(fresh)
    if !diagnostics.isEmpty { throw LedgerRefusal(diagnostics, in: source, file: file) }
    for record in fresh {
      if let key = key(of: record) { numbers[key] = records.count }
      records.append(record)
    }
    texts = texts < Int32.max ? texts + 1 : 0
    return true
  }

  // MARK: What was there already

  private func key(of record: IR.CaseRecord) -> Key? {
    if record.role == .subject {
      return policy.names.kinds.subjects[record.kind].map {
        Key(family: .subject($0), id: record.id)
      }
    }
    if let kind = policy.names.kinds.events[record.kind] {
      return Key(family: .event(kind), id: record.id)
    }
    return BuiltInEvent(record.kind).map { act in
      // These three share their ids.
      let shared: Set<BuiltInEvent> = [.annulment, .withdrawal, .correction]
      return Key(family: .act(shared.contains(act) ? .annulment : act), id: record.id)
    }
  }

  /// The records that are new, and findings about those whose id stands for something else.
  private func sorted(
    _ read: [IR.CaseRecord]
  ) -> (fresh: [IR.CaseRecord], conflicts: [Diagnostic]) {
    var fresh: [IR.CaseRecord] = []
    var coming: [Key: Int] = [:]
    var conflicts: [Diagnostic] = []
    for record in read {
      guard let key = key(of: record) else {
        fresh.append(record)
        continue
      }
      if let earlier = numbers[key].map({ records[$0] }) ?? coming[key].map({ fresh[$0] }) {
        if !isSame(record, earlier) {
          let diagnosis = LedgerFault.otherContent(kind: record.kind, id: record.id).diagnosis
          conflicts.append(
            Diagnostic(
              code: diagnosis.code, place: record.place, message: diagnosis.message,
              repair: diagnosis.repair))
        }
      } else {
        coming[key] = fresh.count
        fresh.append(record)
      }
    }
    return (fresh, conflicts)
  }

  /// Equal in words, or where they differ in what they say.
  private func isSame(_ a: IR.CaseRecord, _ b: IR.CaseRecord) -> Bool {
    if canonical.text(a) == canonical.text(b) { return true }
    guard a.date == b.date, a.known ?? a.date == b.known ?? b.date, a.order == b.order,
      let first = content(a), let second = content(b)
    else { return false }
    return first == second
  }

  /// What the fields of a subject or event say; `nil` for an act, or with a fault.
  private func content(_ record: IR.CaseRecord) -> [[Said]]? {
    var run = BindingRun(
      CaseReading(records: [record]), program, policy.names, options, ids: ids,
      bound: Case(subjects: [], events: [], annulments: []))
    switch run.slot(of: record) {
    case .subject(let kind, let index): run.bindSubject(record, kind, index, true)
    case .event(let kind, let index): run.bindEvent(record, kind, index, true)
    case .annulment, .correction, .change, .choice, .opening, .none: return nil
    }
    if run.faults.count > 0 { return nil }
    return run.bound.events.map { $0.fields.map { Said(from: nil, value: $0) } }
      + run.bound.subjects.flatMap { subject in
        [subject.ends.map { Said(from: nil, value: .subject($0)) }]
          + subject.fields.map { $0.items.map { Said(from: $0.from, value: $0.value) } }
      }
  }

  private struct Said: Hashable {
    var from: CivilDay?
    var value: IR.Value?
  }

  // MARK: Binding

  /// Binds the records beside those that are bound, or finds what is wrong and leaves all as it was.
  private mutating func bind(_ fresh: [IR.CaseRecord]) -> [Diagnostic] {
    canAdd(fresh) ? add(fresh) : bindAnew(fresh)
  }

  /// Subjects and events with ids of their own change nothing of what is bound. An act may, and so
  /// may an id that another kind has: what named it is then ambiguous.
  private func canAdd(_ fresh: [IR.CaseRecord]) -> Bool {
    var seen = Set<String>()
    return fresh.allSatisfy { record in
      if record.id.contains("/") || !seen.insert(record.id).inserted { return false }
      switch key(of: record)?.family {
      case .subject: return ids.subjects(record.id, kinds: ids.subjects.indices).isEmpty
      case .event: return !ids.namesEvent(record.id)
      case .act, nil: return false
      }
    }
  }

  private mutating func add(_ fresh: [IR.CaseRecord]) -> [Diagnostic] {
    // Moved, not copied: the run adds to the tables in place.
    var run = BindingRun(
      CaseReading(records: fresh), program, policy.names, options, ids: ids, bound: bound)
    ids = CaseIDs(program)
    bound = Case(subjects: [], events: [], annulments: [])
    run.classify()
    run.bindRecords()
    run.refuseCrowds()
    let result = run.result()
    if let whole = result.boundCase, result.diagnostics.isEmpty {
      (bound, ids) = (whole, run.ids)
      return []
    }
    // What was bound once is bound again.
    _ = bindAnew([])
    return result.diagnostics
  }

  private mutating func bindAnew(_ fresh: [IR.CaseRecord]) -> [Diagnostic] {
    var run = BindingRun(
      CaseReading(records: records + fresh), program, policy.names, options)
    run.classify()
    run.bindRecords()
    run.refuseAnnulmentCycles()
    run.refuseCrowds()
    let result = run.result()
    guard let whole = result.boundCase, result.diagnostics.isEmpty else {
      return result.diagnostics
    }
    (bound, ids) = (whole, run.ids)
    return []
  }
}

/// The named limits of ledgers.
public enum LedgerLimits {
  /// Bytes of lines given at once.
  public static let bytesAtOnce = 1 << 30
}
