import PolicyBase
import PolicyIR

/// Opens the duties of a step: those of its events, of measures imposed, of dates and periods that
/// came (S25).
extension Fold {
  /// Duties that dates of subjects will open, put on their days before the fold begins.
  mutating func planDuties() {
    for index in duties.ofSubjects {
      guard case .subject(let kind) = program.duties[index].trigger,
        world.view.subjectsOfKind.indices.contains(kind)
      else { continue }
      for subject in world.view.subjectsOfKind[kind] { planDates(index, subject) }
    }
  }

  /// Every date that the field ever has opens a duty; it is known from the day the value holds.
  private mutating func planDates(_ index: Int, _ subject: Int) {
    let duty = program.duties[index]
    guard let start = duty.start else { return }
    var seen: Set<CivilDay> = []
    let last = world.view.asOf
    let days = world.changeDays(
      of: start, from: CivilDay.first, to: last, Scope(day: last, subject: subject))
    for day in days {
      let value = world.value(start, Scope(day: day, subject: subject))
      guard let date = value.day, seen.insert(date).inserted else { continue }
      let opens = duty.direction == .after ? max(date, day) : day
      duties.coming[opens, default: []].append((index, subject, date))
      if opens > CivilDay.first { agenda.mark(opens) }
    }
  }

  mutating func openDuties(_ events: [Int]) {
    for event in events {
      for index in duties.ofEvents[world.facts.events[event].kind] ?? [] {
        let date = world.facts.events[event].date
        guard isInForce(index, on: date) else { continue }
        open(index, .event(event), Scope(day: date, event: event), [event])
      }
    }
    openMeasureDuties()
    openDatedDuties()
    openPeriodDuties()
  }

  private func isInForce(_ index: Int, on day: CivilDay) -> Bool {
    world.isInForce(citation: program.duties[index].citation, on: day)
  }

  private mutating func openMeasureDuties() {
    let looked = duties.unsettled + Array(duties.nextMeasure..<world.log.measures.count)
    duties.nextMeasure = world.log.measures.count
    duties.unsettled = looked.filter { !world.log.measures[$0].certain }
    for index in looked {
      let measure = world.log.measures[index]
      if measure.permitted || !measure.certain { continue }
      for duty in self.duties.ofMeasures[measure.measure] ?? []
      where isInForce(duty, on: measure.start) {
        let scope = Scope(day: max(day, measure.start), subject: measure.subject)
        open(duty, .measure(index), scope, measure.causes)
      }
    }
  }

  /// Dates from ever wait under the first day and are taken up on the first day folded. A date
  /// that another has replaced meanwhile opens nothing.
  private mutating func openDatedDuties() {
    var coming = duties.coming.removeValue(forKey: day) ?? []
    coming += duties.coming.removeValue(forKey: CivilDay.first) ?? []
    for (index, subject, date) in coming where isInForce(index, on: date) {
      let scope = Scope(day: day, subject: subject)
      let start = program.duties[index].start.map { world.value($0, scope) }
      if start?.day == date { open(index, .subject(subject), scope, []) }
    }
  }

  /// Periods that lie wholly in the time the policy is in force; one that has begun before the
  /// first day of the case is whole too.
  private mutating func openPeriodDuties() {
    for index in duties.ofPeriods {
      guard case .period(let months, let kind, _) = program.duties[index].trigger else { continue }
      let span = CalendarPeriods.containing(day, months: months)
      // The next period begins whether or not anything happens on its first day.
      agenda.mark(span.last?.next)
      guard isInForce(index, on: span.first), isInForce(index, on: span.last ?? span.first),
        duties.periods.insert(DutyBook.Period(duty: index, first: span.first)).inserted
      else { continue }
      guard let kind else {
        open(index, .period(span), Scope(day: day), [])
        continue
      }
      guard world.view.subjectsOfKind.indices.contains(kind) else { continue }
      for subject in world.view.subjectsOfKind[kind] {
        open(index, .period(span), Scope(day: day, subject: subject), [])
      }
    }
  }

  // MARK: One duty

  private mutating func open(
    _ index: Int, _ origin: DutyInstance.Origin, _ scope: Scope, _ causes: Causes
  ) {
    let duty = program.duties[index]
    if !world.governs(citation: duty.citation, scope) { return }
    let judged = Judged.all([
      duty.scope.map { world.judge($0, scope) } ?? Judged(true),
      world.judge(duty.when, except: duty.except, scope),
    ])
    if judged.isNo { return }
    findings.missing(judged.missing, duty.citation, scope, world)
    let bearers = self.bearers(duty, scope)
    let instance = DutyInstance(
      id: name(index, origin, scope), duty: index, origin: origin, scope: scope, opened: day,
      window: world.window(index, origin, scope), bearers: bearers,
      concerns: concerns(origin, scope).union(bearers), missing: judged.missing,
      causes: causes.union(judged.causes))
    world.log.duties.append(instance)
    let number = world.log.duties.count - 1
    world.log.dutiesOf[index, default: []].append(number)
    if case .measure(let measure) = origin {
      let term = DutyBook.Term(world.log.measures[measure])
      duties.hanging.append(DutyBook.Hanging(duty: number, term: term))
    }
    queue(number)
    wait(number)
    seekEarlierActs(number)
  }

  private mutating func bearers(_ duty: IR.Duty, _ scope: Scope) -> [Int] {
    guard case .subjects(let term) = duty.bearer else { return [] }
    let value = world.value(term, scope)
    findings.missing(value.missing, duty.citation, scope, world)
    let found = Set(value.members.compactMap { Evaluated($0).subject })
    return found.sorted { world.view.subjectRank[$0] < world.view.subjectRank[$1] }
  }

  private func concerns(_ origin: DutyInstance.Origin, _ scope: Scope) -> Set<Int> {
    var found = Set([scope.subject].compactMap { $0 })
    guard case .event(let index) = origin else { return found }
    var work = [index]
    var seen: Set<Int> = [index]
    while let next = work.popLast(), let event = world.event(next) {
      for value in event.fields.flatMap({ $0?.flattened ?? [] }) {
        if case .subject(let subject) = value { found.insert(subject) }
        if case .event(let other) = value, seen.insert(other).inserted { work.append(other) }
      }
    }
    return found
  }

  /// `code/22.s1:name@root`.
  private func name(
    _ index: Int, _ origin: DutyInstance.Origin, _ scope: Scope
  ) -> String {
    let duty = program.duties[index]
    let subject = scope.subject.flatMap { world.subject($0)?.id }
    let root: String
    switch origin {
    case .event(let event): root = world.event(event)?.id ?? ""
    case .measure(let measure): root = world.log.measures[measure].id
    case .subject: root = subject ?? ""
    case .period(let span):
      root = [subject, span.first.description].compactMap { $0 }.joined(separator: "@")
    }
    return world.name(citation: duty.citation) + ":" + duty.name.key + "@" + root
  }

  /// Marks the day after the due day.
  mutating func queue(_ number: Int) {
    guard case .day(let due) = world.log.duties[number].window.due, let next = due.next,
      let tomorrow = day.next
    else { return }
    let day = max(next, tomorrow)
    duties.due[day, default: []].insert(number)
    agenda.mark(day)
  }

  /// Puts a duty where the acts that belong to it look.
  private mutating func wait(_ number: Int) {
    let instance = world.log.duties[number]
    let duty = program.duties[instance.duty]
    guard let link = duty.act.link else {
      duties.waiting[DutyBook.Key(duty: instance.duty, value: nil), default: []].append(number)
      return
    }
    let values = world.value(link.of, instance.scope)
    findings.missing(values.missing, duty.citation, instance.scope, world)
    world.log.duties[number].missing = union(instance.missing, values.missing)
    for value in Set(values.members) {
      duties.waiting[DutyBook.Key(duty: instance.duty, value: value), default: []].append(number)
    }
  }
}
