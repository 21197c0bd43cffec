import PolicyBase
import PolicyIR

extension Fold {
  /// Takes a measure up, with what its kind says of one already running (S17).
  mutating func add(_ new: MeasureInstance, length: IR.Duration?) {
    var instance = new
    if let old = running(new), new.isLasting, !new.permitted, new.certain {
      switch program.measures[new.measure].overlap {
      case .parallel: break
      case .replace: replace(old, from: new.start)
      case .absorb:
        absorb(new, into: old)
        return
      case .extend:
        if extend(old, by: length, new) { return }
      case .deferred: postpone(&instance, after: old, length)
      }
    }
    let index = world.log.measures.count
    world.log.measures.append(instance)
    let key = Log.MeasureKey(measure: instance.measure, subject: instance.subject)
    world.log.measuresOf[key, default: []].append(index)
    if instance.permitted { return }
    if instance.start > day {
      beginning[instance.start, default: []].append(index)
      agenda.mark(instance.start)
    } else {
      begun.append(index)
    }
    watch(index)
  }

  /// The running measure of the same kind and subject that ends last.
  private func running(_ new: MeasureInstance) -> Int? {
    world.instances(new.measure, new.subject)
      .filter { index in
        let old = world.log.measures[index]
        guard old.certain, !old.permitted, old.isLasting, old.releasedOn == nil else {
          return false
        }
        return (old.latestLast.map { $0 >= new.start } ?? true)
      }
      .max { a, b in
        let (first, second) = (world.log.measures[a], world.log.measures[b])
        return (first.latestLast ?? .last, first.start, b) < (
          second.latestLast ?? .last, second.start, a
        )
      }
  }

  /// 替换: the old one ends on the eve of the new.
  private mutating func replace(_ old: Int, from start: CivilDay) {
    if start > world.log.measures[old].start { world.log.measures[old].releasedOn = start }
  }

  /// 并入: one measure, counted once more.
  private mutating func absorb(_ new: MeasureInstance, into old: Int) {
    world.log.measures[old].joinedOn.append(new.start)
    hasJoined = true
    world.log.measures[old].causes.formUnion(new.causes)
    world.log.absorbed.append(
      Log.Imposition(id: new.id, start: new.start, waits: new.waits))
  }

  /// 延长: the length is added to that of the running one, both counted once from its start (S17).
  private mutating func extend(
    _ old: Int, by length: IR.Duration?, _ new: MeasureInstance
  ) -> Bool {
    guard let length, case .fixed(let last) = world.log.measures[old].end else { return false }
    var counted = world.log.measures[old].length
    counted?.changes.append(
      MeasureLength.Change(
        sign: 1, unit: length.unit, least: length.count, most: length.count, floor: nil))
    guard let later = counted?.last(.longest, world.workdays) ?? end(after: last, length) else {
      return false
    }
    world.log.measures[old].end = .fixed(later)
    world.log.measures[old].length = counted
    absorb(new, into: old)
    watch(old)
    return true
  }

  private func end(after last: CivilDay, _ length: IR.Duration) -> CivilDay? {
    let end = Spans.lastDay(after: last, length, correspondingDay: true, world.workdays)
    if case .day(let day) = end { return day }
    return nil
  }

  /// 顺延: begins on the day after the running one, which it counts (S21). One whose end is not fixed
  /// yet leaves both beside each other, which is reported.
  private mutating func postpone(
    _ new: inout MeasureInstance, after old: Int, _ length: IR.Duration?
  ) {
    guard case .fixed(let last) = world.log.measures[old].end, let start = last.next, let length,
      case .day(let end) = Spans.lastDay(containing: start, length, world.workdays)
    else {
      findings.unsupportedEffect(new.citation)
      return
    }
    new.start = start
    new.end = .fixed(end)
    new.length?.from = start
    new.length?.correspondingDay = false
  }

  /// Marks the days on which the measure changes, and its end where a condition decides it.
  mutating func watch(_ index: Int) {
    let instance = world.log.measures[index]
    agenda.mark(instance.certainLast?.next)
    agenda.mark(instance.latestLast?.next)
    let hasRelease = program.measures[instance.measure].release != nil && instance.isLasting
    if case .until = instance.end {
      awaiting.append(index)
    } else if hasRelease, !awaiting.contains(index) {
      awaiting.append(index)
    }
    if let next = instance.latestLast?.next, instance.isLasting {
      ending[next, default: []].insert(index)
    }
  }

  /// Ends of measures that wait for a condition: 至 条件, and 解除 须 after the term (S17). The
  /// effect is over on the day on which the condition holds; until then it is in force.
  mutating func settleEnds() {
    var waiting: [Int] = []
    var settled: [(index: Int, judged: Judged)] = []
    for index in awaiting {
      let instance = world.log.measures[index]
      if instance.releasedOn != nil { continue }
      waiting.append(index)
      guard day > instance.start, let condition = endCondition(instance) else { continue }
      var scope = Scope(day: day, subject: instance.subject)
      scope.instance = index
      settled.append((index, world.judge(condition, scope)))
    }
    awaiting = waiting
    for (index, judged) in settled { settle(index, judged) }
  }

  private func endCondition(_ instance: MeasureInstance) -> IR.Guard? {
    let release = program.measures[instance.measure].release
    if case .until(let condition) = instance.end {
      return release.map { .all([condition, $0]) } ?? condition
    }
    guard world.isTermOver(instance, on: day).isYes else { return nil }
    return release
  }

  private mutating func settle(_ index: Int, _ judged: Judged) {
    switch judged.verdict {
    case .yes:
      world.log.measures[index].releasedOn = day
      world.log.measures[index].causes.formUnion(judged.causes)
      awaiting.removeAll { $0 == index }
      releases.append(index)
    case .unknown(let missing):
      world.log.measures[index].openMissing = missing
      if world.log.measures[index].openFrom == nil { world.log.measures[index].openFrom = day }
      let kind = program.measures[world.log.measures[index].measure]
      findings.missing(
        missing, kind.releaseCitation ?? world.log.measures[index].citation,
        Scope(day: day, subject: world.log.measures[index].subject), world)
    case .no:
      guard let from = world.log.measures[index].openFrom else { return }
      let missing = world.log.measures[index].openMissing
      world.log.measures[index].openBefore.append((from, day, missing))
      world.log.measures[index].openFrom = nil
    }
  }

  /// 解除 by a rule: the latest-ending measure begun before the day (S17).
  mutating func release(_ measure: Int, _ subject: IR.Term, _ firing: Firing) {
    let targets = world.value(subject, firing.scope)
    findings.missing(
      targets.missing, program.rules[firing.rule].citation, firing.scope, world)
    for case .subject(let target) in targets.members {
      let candidates = world.instances(measure, target).filter {
        world.log.measures[$0].start < day && !world.isInForce(world.log.measures[$0], on: day).isNo
      }
      let latest = candidates.max { a, b in
        (world.log.measures[a].latestLast ?? .last, b) < (
          world.log.measures[b].latestLast ?? .last, a
        )
      }
      guard let latest else { continue }
      if firing.certain {
        world.log.measures[latest].releasedOn = day
        world.log.measures[latest].causes.formUnion(firing.causes)
        releases.append(latest)
      } else if world.log.measures[latest].openFrom == nil {
        world.log.measures[latest].openFrom = day
        world.log.measures[latest].openMissing = firing.missing
      }
    }
  }

  /// 升, 降: the base moves to the next or the previous value; at the end of the list it stays.
  mutating func move(_ status: Int, _ subject: IR.Term, by steps: Int, _ firing: Firing) {
    guard program.statuses.indices.contains(status) else { return }
    let enumeration = program.statuses[status].enumeration
    let count =
      program.enumerations.indices.contains(enumeration)
      ? program.enumerations[enumeration].options.count : 0
    let targets = world.value(subject, firing.scope)
    findings.missing(
      targets.missing, program.rules[firing.rule].citation, firing.scope, world)
    for case .subject(let target) in targets.members {
      let reading = world.base(target, status, on: day)
      for option in reading.possible.sorted() {
        var moving = firing
        if reading.possible.count > 1 { moving = firing.uncertain(reading.missing) }
        let moved = min(max(0, option + steps), max(0, count - 1))
        if moved == option { continue }
        assign(status, .constant(.subject(target)), moved, moving)
      }
    }
  }

  /// 改 状态 为 值: the base of the status from the day on.
  mutating func assign(_ status: Int, _ subject: IR.Term, _ option: Int, _ firing: Firing) {
    let citation = program.rules[firing.rule].citation
    let targets = world.value(subject, firing.scope)
    findings.missing(targets.missing, citation, firing.scope, world)
    for case .subject(let target) in targets.members {
      let key = Log.StatusKey(status: status, subject: target)
      world.log.assignments[key, default: []].append(
        Log.Assignment(
          day: day, option: option, certain: firing.certain, missing: firing.missing,
          causes: firing.causes, citation: citation))
    }
  }
}
