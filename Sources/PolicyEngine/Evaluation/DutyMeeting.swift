import PolicyBase
import PolicyIR

/// Acts that meet duties, and due days that pass without one (S25).
extension Fold {
  /// Phase 3 of a step: duties opened, then met by its events; due days that hang on a measure are
  /// read again first.
  mutating func keepDuties(_ events: [Int]) {
    if program.duties.isEmpty { return }
    openDuties(events)
    moveDueDays()
    for event in events { meet(with: event) }
  }

  // MARK: Acts

  private mutating func meet(with act: Int) {
    for index in duties.ofActs[world.facts.events[act].kind] ?? []
    where !duties.used.contains(DutyBook.Use(duty: index, act: act)) {
      let candidates = candidates(index, act)
      // An act that is in time for one duty is not taken for one that it is late for.
      let inTime = candidates.first { isInTime($0, act) }
      let rest = [inTime].compactMap { $0 } + candidates.filter { $0 != inTime }
      for number in rest where perform(number, act) { break }
    }
  }

  /// Open duties that the act belongs to, in the order they were opened.
  private mutating func candidates(_ index: Int, _ act: Int) -> [Int] {
    let duty = program.duties[index]
    var found: [Int]
    if let link = duty.act.link {
      let scope = Scope(day: day).with(member: .event(act))
      let values = world.value(link.about, scope)
      if !values.missing.isEmpty { doubt(index, act, values.missing) }
      found = Set(values.members).flatMap {
        duties.waiting[DutyBook.Key(duty: index, value: $0)] ?? []
      }
      found.sort()
    } else {
      found = duties.waiting[DutyBook.Key(duty: index, value: nil)] ?? []
    }
    return found.filter { world.log.duties[$0].isOpen }
  }

  /// An act whose object is unknown may have met any open duty of the name.
  private mutating func doubt(_ index: Int, _ act: Int, _ missing: [Missing]) {
    findings.missing(
      missing, program.duties[index].citation, Scope(day: day, event: act), world)
    for number in world.log.dutiesOf[index] ?? [] where world.log.duties[number].isOpen {
      world.log.duties[number].doubts = union(world.log.duties[number].doubts, missing)
      world.log.duties[number].doubtful += 1
    }
  }

  private func isInTime(_ number: Int, _ act: Int) -> Bool {
    if case .timed(.inTime) = world.log.duties[number].window.judge(world.facts.events[act].date) {
      return true
    }
    return false
  }

  /// Whether the act was used for the duty.
  private mutating func perform(_ number: Int, _ act: Int) -> Bool {
    let instance = world.log.duties[number]
    let duty = program.duties[instance.duty]
    let date = world.facts.events[act].date
    guard case .timed(let timing) = instance.window.judge(date) else { return false }
    if comesTooLate(act, instance, duty) { return false }
    if let filter = duty.act.filter {
      let scope = instance.scope.on(day).with(member: .event(act))
      let passes = world.judge(filter, scope)
      if passes.isNo { return false }
      if !passes.isYes {
        findings.missing(passes.missing, duty.citation, Scope(day: day, event: act), world)
        world.log.duties[number].doubts = union(instance.doubts, passes.missing)
        world.log.duties[number].doubtful += 1
        return false
      }
    }
    duties.used.insert(DutyBook.Use(duty: instance.duty, act: act))
    world.log.duties[number].acts.append(act)
    world.log.duties[number].causes.insert(act)
    if case .period = instance.origin {
      if isSettled(number) { world.log.duties[number].performedOn = date }
      return true
    }
    world.log.duties[number].performedOn = max(date, instance.opened)
    world.log.duties[number].timing = timing
    return true
  }

  /// No event meets the duty that it opens itself; and 于 X 前, on the day of X, an act of a later
  /// step comes after X.
  private func comesTooLate(
    _ act: Int, _ instance: DutyInstance, _ duty: IR.Duty
  ) -> Bool {
    guard case .event(let trigger) = instance.origin else { return false }
    if act == trigger { return true }
    guard duty.direction == .before, duty.start == nil else { return false }
    let (first, second) = (world.facts.events[act], world.facts.events[trigger])
    return first.date == second.date && first.order > second.order
  }

  /// Acts before the duty was opened that fall into its window.
  mutating func seekEarlierActs(_ number: Int) {
    let instance = world.log.duties[number]
    let duty = program.duties[instance.duty]
    guard world.view.eventsOfKind.indices.contains(duty.act.event) else { return }
    let first = instance.window.first ?? CivilDay.first
    for act in earlierActs(duty, instance, from: first)
    where !duties.used.contains(DutyBook.Use(duty: instance.duty, act: act)) {
      guard belongs(act, to: number), perform(number, act) else { continue }
      if !world.log.duties[number].isOpen { return }
    }
  }

  private func earlierActs(
    _ duty: IR.Duty, _ instance: DutyInstance, from first: CivilDay
  ) -> [Int] {
    let all: [Int]
    if let link = duty.act.link, link.about == .member {
      let named = world.value(link.of, instance.scope).members.compactMap { value -> Int? in
        if case .event(let index) = value { index } else { nil }
      }
      all = world.view.inOrder(Set(named))
    } else if let link = duty.act.link, link.about.staysInEvents,
      let subject = world.value(link.of, instance.scope).subject
    {
      all = world.view.events(ofKind: duty.act.event, naming: subject)
    } else {
      all = world.view.eventsOfKind[duty.act.event]
    }
    let start = all.partitioned { world.facts.events[$0].date >= first }
    return all[start...].prefix { world.facts.events[$0].date <= day }
      .filter { world.sees($0, on: day) }
  }

  private func belongs(_ act: Int, to number: Int) -> Bool {
    let instance = world.log.duties[number]
    guard let link = program.duties[instance.duty].act.link else { return true }
    let of = world.value(link.of, instance.scope)
    let about = world.value(link.about, Scope(day: day).with(member: .event(act)))
    return about.members.contains(where: of.members.contains)
  }

  // MARK: Due days

  /// Due days that hang on a measure move with its end.
  private mutating func moveDueDays() {
    duties.hanging.removeAll { hanging in
      let instance = world.log.duties[hanging.duty]
      return !instance.isOpen || instance.missedOn != nil
    }
    for index in duties.hanging.indices {
      let number = duties.hanging[index].duty
      let instance = world.log.duties[number]
      guard case .measure(let measure) = instance.origin else { continue }
      let term = DutyBook.Term(world.log.measures[measure])
      if duties.hanging[index].term == term { continue }
      duties.hanging[index].term = term
      if lapses(instance) {
        world.log.duties[number].lapsedOn = day
        continue
      }
      let window = world.window(instance.duty, instance.origin, instance.scope)
      if window == instance.window { continue }
      world.log.duties[number].window = window
      queue(number)
      seekEarlierActs(number)
    }
  }

  /// The measure was released before its term was over: there is no end to act before.
  private func lapses(_ instance: DutyInstance) -> Bool {
    guard case .measure(let index) = instance.origin,
      case .measure(_, .termOver) = program.duties[instance.duty].trigger,
      case .fixed(let last) = world.log.measures[index].end,
      let released = world.log.measures[index].releasedOn
    else { return false }
    return released <= last
  }

  /// Phase 0: duties whose due day was yesterday are missed, if they certainly exist and nothing
  /// may have met them; what follows from that.
  mutating func missDuties() -> [Firing] {
    guard let numbers = duties.due.removeValue(forKey: day) else { return [] }
    var firings: [Firing] = []
    for number in numbers.sorted() {
      let instance = world.log.duties[number]
      guard instance.isOpen, instance.missedOn == nil,
        case .day(let due) = instance.window.due, due < day
      else { continue }
      world.log.lateDutiesOf[instance.duty, default: []].append(number)
      if case .period = instance.origin, closePeriod(number) { continue }
      if !world.log.duties[number].doubts.isEmpty || !instance.missing.isEmpty { continue }
      world.log.duties[number].missedOn = due.next
      firings += lateFirings(instance)
    }
    return firings
  }

  private func lateFirings(_ instance: DutyInstance) -> [Firing] {
    (rules.missed[instance.duty] ?? []).map { rule in
      let root: Int?
      switch instance.origin {
      case .event(let event): root = event
      case .measure(let index): root = world.log.measures[index].root
      case .subject, .period: root = world.view.inOrder(instance.causes).last
      }
      var firing = Firing(
        rule: rule, scope: instance.scope.on(day), causes: instance.causes, root: root)
      firing.isLate = true
      return firing
    }
  }

  // MARK: Duties per period

  private func bounds(_ number: Int) -> [IR.Bound] {
    let duty = program.duties[world.log.duties[number].duty]
    guard case .period(_, _, let bounds) = duty.trigger else { return [] }
    return bounds
  }

  /// Whether no further act can undo that the number is enough.
  private func isSettled(_ number: Int) -> Bool {
    let bounds = bounds(number)
    let count = Number(Int32(clamping: world.log.duties[number].acts.count))
    return bounds.allSatisfy { bound in
      (bound.comparison == .atLeast || bound.comparison == .more) && bound.admits(count)
    }
  }

  /// Decides a period that is over; `true` unless it was certainly missed. Later acts belong to
  /// the next one.
  private mutating func closePeriod(_ number: Int) -> Bool {
    let instance = world.log.duties[number]
    let bounds = bounds(number)
    let certain = instance.acts.count
    let counts = certain...(certain + instance.doubtful)
    let admitted = counts.map { count in
      bounds.allSatisfy { $0.admits(Number(Int32(clamping: count))) }
    }
    forget(number)
    if admitted.allSatisfy({ $0 }) {
      world.log.duties[number].performedOn = day.previous
      world.log.duties[number].doubts = []
      return true
    }
    if admitted.contains(true) { return true }
    world.log.duties[number].doubts = []
    return false
  }

  /// A period that is over takes no more acts.
  private mutating func forget(_ number: Int) {
    let instance = world.log.duties[number]
    var keys = [DutyBook.Key(duty: instance.duty, value: nil)]
    if let subject = instance.scope.subject {
      keys.append(DutyBook.Key(duty: instance.duty, value: .subject(subject)))
    }
    for key in keys { duties.waiting[key]?.removeAll { $0 == number } }
  }
}

extension Array where Element == Int {
  /// The index of the first element that passes, where all after it pass too.
  func partitioned(_ passes: (Int) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
