import PolicyBase
import PolicyIR

/// A case bound to a program, or the reasons why it is not.
package struct CaseBinding: Sendable {
  /// `nil` when the case was refused as a whole.
  package var boundCase: Case?
  /// Of reading and binding together, by place.
  package var diagnostics: [Diagnostic]
  /// Questions that were refused alone; the others are in the case (design §7).
  package var refusedQuestions: Int
}

/// Binds records to the kinds of a program: names, types, units, references (codes C2…).
package enum CaseBinder {
  package struct Options: Sendable {
    /// Repeats values of 个人信息 fields in messages.
    package var showsPersonal: Bool
    /// For 案例: facts and subjects that a test does not need may be left out. A missing fact is
    /// unknown (S12); a subject that is only named exists without facts.
    package var allowsMissing: Bool
    /// Of a subject; see `CaseLimits.eventsOfSubject`.
    var mostEvents = CaseLimits.eventsOfSubject
    package init(showsPersonal: Bool = false, allowsMissing: Bool = false) {
      self.showsPersonal = showsPersonal
      self.allowsMissing = allowsMissing
    }
  }

  /// Binds all records and reports all faults in one run. Subjects and events are taken or
  /// refused as a whole; a question with a fault is left out alone.
  package static func bind(
    _ reading: CaseReading, to program: IR.Program, options: Options = Options(),
    names: BindingNames? = nil
  ) -> CaseBinding {
    var run = BindingRun(reading, program, names ?? BindingNames(program), options)
    run.classify()
    run.bindRecords()
    run.refuseAnnulmentCycles()
    run.refuseCrowds()
    return run.result()
  }
}

/// The names of a program, made once for many cases.
package struct BindingNames: Sendable {
  let kinds: KindNames
  let clauses: ClauseNames

  package init(_ program: IR.Program) {
    kinds = KindNames(program)
    clauses = ClauseNames(program)
  }
}

/// One run of the binder: the tables it fills.
struct BindingRun {
  /// What a record became.
  enum Slot {
    case subject(kind: Int, index: Int)
    case event(kind: Int, index: Int)
    case annulment(Int)
    case correction(Int)
    case change(Int)
    case choice(Int)
    case opening(Int)
    case none

    /// When it is bound: what it builds on goes before.
    var phase: Int {
      switch self {
      case .subject, .event: 0
      case .annulment, .correction: 1
      case .change, .choice, .opening: 2
      case .none: 3
      }
    }
  }

  let reading: CaseReading
  let program: IR.Program
  let options: CaseBinder.Options
  let names: KindNames
  let clauses: ClauseNames
  var ids: CaseIDs
  var slots: [Slot] = []
  var bound: Case
  var faults = FaultList(file: -1)
  /// Events of the case beside which the records are bound: their ids may be meant.
  var others: [Case.Event] = []
  /// Events that another record refers to.
  var referenced = Set<Int>()
  /// By event: the corrections that keep its id, in the order in which they became known.
  var versions: [Int: [Version]] = [:]
  private var refusesAll: Bool
  private var refusedQuestions = Set<Int>()

  /// `ids` and `bound`: what the records are added to.
  init(
    _ reading: CaseReading, _ program: IR.Program, _ prepared: BindingNames,
    _ options: CaseBinder.Options, ids: CaseIDs? = nil,
    bound: Case = Case(subjects: [], events: [], annulments: [])
  ) {
    self.reading = reading
    self.program = program
    self.options = options
    names = prepared.kinds
    clauses = prepared.clauses
    self.ids = ids ?? CaseIDs(program)
    self.bound = bound
    self.bound.showsPersonal = options.showsPersonal
    refusesAll =
      reading.lostLines > 0 || (reading.records.isEmpty && !reading.diagnostics.isEmpty)
  }

  /// Gives every record its slot and registers its id, so that references may be forward.
  mutating func classify() {
    var places: [CaseIDs.Target: Place] = [:]
    for (number, record) in reading.records.enumerated() {
      let before = faults.count
      let slot = slot(of: record)
      slots.append(slot)
      if let target = BindingRun.target(slot) {
        if ids.add(record.id, target) {
          places[target] = record.place
        } else {
          refuseDuplicate(record, slot, places)
        }
      }
      if reading.incomplete.contains(number) || faults.count > before { refuse(slot) }
    }
  }

  /// A question is refused alone, anything else refuses the case.
  mutating func refuse(_ slot: Slot) {
    if case .event(let kind, let index) = slot, program.eventKinds[kind].isQuestion {
      refusedQuestions.insert(index)
    } else {
      refusesAll = true
    }
  }

  func shownKind(_ record: IR.CaseRecord, _ slot: Slot) -> String {
    switch slot {
    case .subject(let kind, _): KindNames.shown(program.subjectKinds[kind].name)
    case .event(let kind, _): KindNames.shown(program.eventKinds[kind].name)
    case .annulment, .correction, .change, .choice, .opening, .none: record.kind
    }
  }

  mutating func refuseCase() { refusesAll = true }

  private static func target(_ slot: Slot) -> CaseIDs.Target? {
    switch slot {
    case .subject(let kind, let index): .subject(kind: kind, index: index)
    case .event(let kind, let index): .event(kind: kind, index: index)
    case .annulment(let index), .correction(let index): .annulment(index)
    case .change(let index): .change(index)
    case .choice(let index): .choice(index)
    case .opening(let index): .opening(index)
    case .none: nil
    }
  }

  private mutating func refuseDuplicate(
    _ record: IR.CaseRecord, _ slot: Slot, _ places: [CaseIDs.Target: Place]
  ) {
    let first: CaseIDs.Target? =
      switch slot {
      case .subject(let kind, _):
        ids.subjects[kind][record.id].map { .subject(kind: kind, index: $0) }
      case .event(let kind, _): ids.events[kind][record.id].map { .event(kind: kind, index: $0) }
      case .annulment, .correction: ids.annulments[record.id].map { .annulment($0) }
      case .change: ids.changes[record.id].map { .change($0) }
      case .choice: ids.choices[record.id].map { .choice($0) }
      case .opening: ids.openings[record.id].map { .opening($0) }
      case .none: nil
      }
    let related = first.flatMap { places[$0] }.map {
      [Diagnostic.Related(place: $0, message: Message(zh: "先用于此处", en: "first used here"))]
    }
    faults.add(
      BindingFault.duplicateID(kind: shownKind(record, slot), id: record.id).diagnosis,
      record.place,
      related: related ?? [])
  }

  mutating func bindRecords() {
    // A correction takes over what the event it replaces says, an annulment finds the event that
    // stands after it, and changes add to histories that the subjects' own lines begin.
    for phase in 0...3 {
      for number in Array(slots.indices) where slots[number].phase == phase { bindRecord(number) }
      if phase == 0 { bindCorrections() }
    }
  }

  private mutating func bindRecord(_ number: Int) {
    let before = faults.count
    let record = reading.records[number]
    let isComplete = !reading.incomplete.contains(number)
    switch slots[number] {
    case .subject(let kind, let index): bindSubject(record, kind, index, isComplete)
    case .event(let kind, let index): bindEvent(record, kind, index, isComplete)
    case .annulment(let index): bindAnnulment(record, index)
    case .correction: break
    case .change(let index): bindChange(record, index)
    case .choice(let index): bindChoice(record, index)
    case .opening(let index): bindOpening(record, index)
    case .none: break
    }
    if faults.count > before { refuse(slots[number]) }
  }

  func result() -> CaseBinding {
    var faults = faults
    var refusesAll = refusesAll
    for question in refusedQuestions.sorted() where referenced.contains(question) {
      refusesAll = true
      faults.add(
        BindingFault.referencedQuestionRefused(bound.events[question].id).diagnosis,
        bound.events[question].place)
    }
    let diagnostics = reading.diagnostics + faults.finished()
    let order = diagnostics.indices.sorted {
      let (a, b) = (diagnostics[$0].place, diagnostics[$1].place)
      return (a.file < 0 ? Int32.max : a.file, a.start, $0)
        < (b.file < 0 ? Int32.max : b.file, b.start, $1)
    }
    return CaseBinding(
      boundCase: refusesAll ? nil : bound.removing(events: refusedQuestions),
      diagnostics: order.map { diagnostics[$0] }, refusedQuestions: refusedQuestions.count)
  }
}
