import PolicyBase
import PolicyIR
import PolicySyntax

/// How the words of a duty were resolved, for conditions that ask about it.
struct DutyContext {
  var context: Context
  /// `nil`: an actor bears it.
  var bearer: Context.Subject?
}

/// 期限 (E17): first what opens each duty and who bears it, then acts, effects and guards, which
/// may ask about other duties.
extension Translator {
  mutating func lowerDutyHeads() {
    for (index, declaration) in declared.duties.enumerated() {
      site = Site(policy: declaration.policy, heading: declaration.statement.heading)
      program.duties[index].calendar = program.policies[site.policy].calendar
      program.duties[index].soft = declaration.body.soft
      lowerHead(index, declaration.body)
    }
  }

  private mutating func lowerHead(_ index: Int, _ duty: DutyStatement) {
    switch duty.term {
    case .after(let start, let length): lowerHead(index, duty, start, length, .after)
    case .before(let start, let length): lowerHead(index, duty, start, length, .before)
    case .perPeriod(let word, let bounds): lowerHead(index, duty, word, bounds)
    }
  }

  private mutating func lowerHead(
    _ index: Int, _ duty: DutyStatement, _ start: DutyStatement.Start, _ length: Quantity?,
    _ direction: IR.Duty.Direction
  ) {
    program.duties[index].direction = direction
    if let length, let duration = duration(length) {
      program.duties[index].length = duration
      checkCalendar(of: index, direction, length.place)
    }
    guard let found = trigger(start, duty.bearer) else { return }
    program.duties[index].trigger = found.trigger
    program.duties[index].start = found.start
    guard let bearer = bearer(duty.bearer, found.context) else { return }
    program.duties[index].bearer = bearer.bearer
    dutyContexts[index] = DutyContext(context: found.context, bearer: bearer.subject)
  }

  /// Deadlines in days, months and years move off a holiday, and need a calendar for it (S21).
  private mutating func checkCalendar(
    of index: Int, _ direction: IR.Duty.Direction, _ place: Place
  ) {
    guard let length = program.duties[index].length, direction == .after else { return }
    if case .workingDays = length.unit { return }
    let header = selection.trees[site.policy].header
    if header.calendar == nil { report(.deadlineWithoutCalendar, place) }
  }

  // MARK: Starts

  private struct DutyStart {
    var trigger: IR.Duty.Trigger
    var start: IR.Term?
    var context: Context
  }

  private mutating func trigger(
    _ start: DutyStatement.Start, _ bearer: Path
  ) -> DutyStart? {
    switch start {
    case .event(let word):
      if let kind = eventKind(named: word.text) {
        return DutyStart(trigger: .event(kind: kind), start: nil, context: .event(kind))
      }
      let path = Path(outer: false, words: [word], place: word.place)
      if let owner = bearer.words.last, subjectKind(named: owner.text) != nil {
        return field(path, bearer)
      }
      _ = eventKind(word)
      return nil
    case .measureStart(let path): return measure(path, .started)
    case .measureTermEnd(let path): return measure(path, .termOver)
    case .field(let path): return field(path, bearer)
    }
  }

  private mutating func measure(_ path: Path, _ moment: IR.MeasureMoment) -> DutyStart? {
    guard let word = path.words.last, let measure = measure(word) else { return nil }
    if path.words.count > 1 {
      report(.measurePathAsTrigger(path.text, word.text), path.place)
      return nil
    }
    return DutyStart(
      trigger: .measure(measure: measure, moment), start: nil,
      context: .subject(program.measures[measure].owners))
  }

  /// A date field: of an event that the path begins with, or of a subject.
  private mutating func field(_ path: Path, _ bearer: Path) -> DutyStart? {
    guard let first = path.words.first else { return nil }
    var found: DutyStart
    if let kind = eventKind(named: first.text) {
      found = DutyStart(trigger: .event(kind: kind), start: nil, context: .event(kind))
    } else {
      let owner = subjectKind(named: first.text) == nil ? bearer.words.last ?? first : first
      guard let kind = subjectKind(owner) else { return nil }
      found = DutyStart(trigger: .subject(kind: kind), start: nil, context: .subject(kind))
    }
    guard let typed = value(path, found.context) else { return nil }
    guard typed.type == .day, !typed.many else {
      report(.expectedDay(describe(typed.type)), path.place)
      return nil
    }
    found.start = typed.term
    return found
  }

  // MARK: Bearers

  private struct DutyBearer {
    var bearer: IR.Duty.Bearer
    var subject: Context.Subject?
  }

  /// A subject that the trigger names, an actor, or, after a measure, whoever is under it.
  private mutating func bearer(_ path: Path, _ context: Context) -> DutyBearer? {
    let (typed, errors) = attempt { $0.value(path, context) }
    if errors == 0, let typed, case .subject(let kinds) = typed.type {
      return DutyBearer(
        bearer: .subjects(typed.term),
        subject: Context.Subject(term: typed.term, kinds: context.kinds(of: typed.term, kinds)))
    }
    if let actor = knownActor(path) { return DutyBearer(bearer: .actor(actor), subject: nil) }
    if let subject = context.subject, path.words.count == 1 {
      return DutyBearer(bearer: .subjects(subject.term), subject: subject)
    }
    guard let typed = value(path, context) else { return nil }
    report(.expectedSubject(path.text, describe(typed.type)), path.place)
    return nil
  }

  private func knownActor(_ path: Path) -> Int? {
    guard path.words.count == 1, let word = path.words.first else { return nil }
    for symbol in symbols(word.text) { if case .actor(let index) = symbol.kind { return index } }
    return nil
  }

  private mutating func lowerHead(
    _ index: Int, _ duty: DutyStatement, _ word: PeriodWord, _ bounds: Bounds
  ) {
    guard let months = CalendarPeriod.months(word),
      let numbers = constants(bounds, unit: Unit.times.rawValue)
    else {
      if CalendarPeriod.months(word) == nil { report(.limitBeforeNothing, bounds.place) }
      return
    }
    let path = duty.bearer
    if path.words.count == 1, let name = path.words.first, let kind = subjectKind(named: name.text)
    {
      let context = Context.subject(kind)
      program.duties[index].trigger = .period(months: months, subjectKind: kind, bounds: numbers)
      program.duties[index].bearer = .subjects(.subject)
      dutyContexts[index] = DutyContext(context: context, bearer: context.subject)
    } else if let actor = knownActor(path) {
      program.duties[index].trigger = .period(months: months, subjectKind: nil, bounds: numbers)
      program.duties[index].bearer = .actor(actor)
      dutyContexts[index] = DutyContext(context: .none, bearer: nil)
    } else {
      report(.dutyBearerUnclear(path.text), path.place)
    }
  }
}

/// Calendar periods of a duty per period.
enum CalendarPeriod {
  /// `nil` for days and cycles, which no duty counts by.
  static func months(_ word: PeriodWord) -> Int? {
    switch word {
    case .month: 1
    case .quarter: 3
    case .halfYear: 6
    case .year: 12
    case .day, .cycle, .lifetime: nil
    }
  }
}
