import PolicyBase
import PolicyIR

/// 缩短 or 延长 by an amount of one unit.
struct LengthChange {
  var sign: Int
  var amount: IR.Amount
  var unit: IR.DurationUnit
  /// 不短于.
  var floor: IR.Duration?
}

extension Fold {
  /// Changes the latest-ending measure begun before the day: its length is the first length with
  /// all changes, floored, added once to the original start (S17).
  mutating func changeLength(
    _ measure: Int, _ subject: IR.Term, _ change: LengthChange, _ firing: Firing
  ) {
    let citation = program.rules[firing.rule].citation
    let targets = world.value(subject, firing.scope)
    findings.missing(targets.missing, citation, firing.scope, world)
    guard let (counts, missing) = counts(change, firing) else { return }
    for case .subject(let target) in targets.members {
      guard let index = latest(measure, target) else { continue }
      let uncertain = !firing.certain || counts.lowerBound != counts.upperBound
      world.log.measures[index].length?.changes.append(
        MeasureLength.Change(
          sign: change.sign, unit: change.unit,
          least: firing.certain ? counts.lowerBound : 0, most: counts.upperBound,
          floor: change.floor))
      world.log.measures[index].causes.formUnion(firing.causes)
      if uncertain {
        findings.missing(union(firing.missing, missing), citation, firing.scope, world)
      }
      measureAnew(index, citation)
    }
  }

  private func latest(_ measure: Int, _ target: Int) -> Int? {
    let candidates = world.instances(measure, target).filter { index in
      let instance = world.log.measures[index]
      return instance.start < day && instance.length != nil && instance.certain
        && !world.isTermOver(instance, on: day).isYes
        && !world.isInForce(instance, on: day).isNo
    }
    return candidates.max { a, b in
      let (first, second) = (world.log.measures[a], world.log.measures[b])
      return (first.latestLast ?? .last, b) < (second.latestLast ?? .last, a)
    }
  }

  /// How many units: one number once it is chosen.
  private mutating func counts(
    _ change: LengthChange, _ firing: Firing
  ) -> (ClosedRange<Int>, [Missing])? {
    let citation = program.rules[firing.rule].citation
    let low = world.value(change.amount.low, firing.scope)
    let high = change.amount.high.map { world.value($0, firing.scope) } ?? low
    guard let least = low.range?.low, let most = high.range?.high, let from = least.whole,
      let to = most.whole, from <= to, from >= 0
    else {
      findings.missing(union(low.missing, high.missing), citation, firing.scope, world)
      return nil
    }
    let open = Missing(.choice, item: world.itemName(firing.scope), key: "length")
    guard let chosen = change.amount.chosen else {
      return (from...to, from == to ? [] : [open])
    }
    let choice = world.value(chosen, firing.scope)
    guard let range = choice.range, range.isExact else { return (from...to, choice.missing) }
    if let number = range.low.whole, (from...to).contains(number) { return (number...number, []) }
    findings.unlawfulChoice(
      firing, range, NumberRange(low: least, high: most), citation, world)
    return (from...to, [open])
  }

  /// The end from the length; what is shortened beyond today ends today.
  private mutating func measureAnew(_ index: Int, _ citation: Int) {
    let instance = world.log.measures[index]
    guard let length = instance.length,
      let certain = length.last(.shortest, world.workdays),
      let latest = length.last(.longest, world.workdays)
    else {
      findings.unsupportedEffect(citation)
      return
    }
    let earliest = max(instance.start, day)
    let (low, high) = (max(earliest, min(certain, latest)), max(earliest, latest))
    world.log.measures[index].end = low == high ? .fixed(low) : .pending(certain: low, latest: high)
    watch(index)
  }
}

extension MeasureLength {
  enum Side { case shortest, longest }

  /// The last day in the shortest or the longest case; `nil` when the units cannot be added.
  func last(_ side: Side, _ calendars: [WorkingDays]) -> CivilDay? {
    let first = side == .shortest ? shortest : longest
    guard var changed = Count(first), var extended = Count(first) else { return nil }
    var floors: [IR.Duration] = []
    for change in changes {
      let grows = (change.sign > 0) == (side == .longest)
      guard
        let step = Count(
          IR.Duration(count: grows ? change.most : change.least, unit: change.unit)),
        let sum = changed.adding(step, change.sign)
      else { return nil }
      changed = sum
      if change.sign > 0 {
        guard let longer = extended.adding(step, 1) else { return nil }
        extended = longer
      }
      if let floor = change.floor { floors.append(floor) }
    }
    guard let end = day(changed, calendars), let unshortened = day(extended, calendars) else {
      return nil
    }
    let least = floors.compactMap { floor in Count(floor).flatMap { day($0, calendars) } }.max()
    return max(end, min(least ?? end, unshortened))
  }

  /// Months and days, added separately.
  private struct Count {
    var months: Int
    var days: Int

    init?(_ length: IR.Duration) {
      switch length.unit {
      case .days: (months, days) = (0, length.count)
      case .weeks:
        let (count, overflow) = length.count.multipliedReportingOverflow(by: 7)
        if overflow { return nil }
        (months, days) = (0, count)
      case .months: (months, days) = (length.count, 0)
      case .years:
        let (count, overflow) = length.count.multipliedReportingOverflow(by: 12)
        if overflow { return nil }
        (months, days) = (count, 0)
      case .workingDays: return nil
      }
    }

    func adding(_ other: Count, _ sign: Int) -> Count? {
      var result = self
      let (more, tooManyMonths) = other.months.multipliedReportingOverflow(by: sign)
      let (later, tooManyDays) = other.days.multipliedReportingOverflow(by: sign)
      let (months, a) = result.months.addingReportingOverflow(more)
      let (days, b) = result.days.addingReportingOverflow(later)
      if tooManyMonths || tooManyDays || a || b { return nil }
      (result.months, result.days) = (months, days)
      return result
    }
  }

  private func day(_ count: Count, _ calendars: [WorkingDays]) -> CivilDay? {
    if count.months <= 0, count.days <= 0 { return from }
    let months = Spans.lastDay(
      after: from, IR.Duration(count: count.months, unit: .months), correspondingDay: true,
      calendars)
    guard case .day(let day) = months, let last = day.advanced(by: count.days) else { return nil }
    return correspondingDay ? last : max(from, last.previous ?? last)
  }
}
