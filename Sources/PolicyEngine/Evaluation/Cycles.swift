import PolicyBase
import PolicyIR

extension World {
  /// The cycle of an account that contains a day.
  enum CycleOf {
    case span(DaySpan)
    /// The day belongs to no cycle: before the anchor, or outside every period.
    case none
    case unknown([Missing])
  }

  /// The cycle as the text counts it, before anything postponed or restarted it.
  func nominalCycle(
    _ account: Int, of subject: Int, on day: CivilDay, restarted: CivilDay? = nil
  ) -> CycleOf {
    guard program.accounts.indices.contains(account) else { return .none }
    let scope = Scope(day: day, subject: subject)
    switch program.accounts[account].cycle {
    case .calendarYear: return .span(CalendarPeriods.containing(day, months: 12))
    case .halfYear: return .span(CalendarPeriods.containing(day, months: 6))
    case .quarter: return .span(CalendarPeriods.containing(day, months: 3))
    case .lifetime, .rolling: return .span(DaySpan(first: CivilDay.first, last: nil))
    case .anchored(let months, let from):
      let anchor = restarted.map { Evaluated(.day($0)) } ?? value(from, scope)
      guard let first = anchor.day else {
        let gap = Missing(.period, item: itemName(scope), key: program.accounts[account].name.key)
        return .unknown(anchor.missing.isEmpty ? [gap] : anchor.missing)
      }
      return CalendarPeriods.anchored(day, from: first, months: months).map(CycleOf.span) ?? .none
    case .period(let term):
      return period(
        value(term, scope), containing: day, scope,
        repeated(day, from: program.accounts[account].scoreDay))
    }
  }

  /// Of the periods given, the one that contains the day; two different ones leave it open.
  /// `words`: the day as a message says it.
  func period(
    _ periods: Evaluated, containing day: CivilDay, _ scope: Scope,
    _ words: @autoclosure () -> String? = nil
  ) -> CycleOf {
    var found: [DaySpan] = []
    for case .period(let span) in periods.members where span.contains(day) && !found.contains(span)
    {
      found.append(span)
    }
    if found.count > 1 {
      return .unknown([Missing(.period, item: itemName(scope), key: words() ?? day.description)])
    }
    if let span = found.first { return .span(span) }
    return periods.missing.isEmpty ? .none : .unknown(periods.missing)
  }

  /// The current cycle and `count - 1` before it; never before a subject's anchor (S22).
  func lastCycles(_ account: Int, of subject: Int, on day: CivilDay, count: Int) -> CycleOf {
    guard case .span(let current) = cycle(account, of: subject, on: day) else {
      return cycle(account, of: subject, on: day)
    }
    var first = current.first
    for _ in 1..<max(2, min(count, EngineLimits.cycles)) where count > 1 {
      guard let eve = first.previous,
        case .span(let earlier) = cycle(account, of: subject, on: eve),
        earlier.first < first
      else { break }
      first = earlier.first
    }
    return .span(DaySpan(first: first, last: current.last))
  }

  /// The cycle before the current one.
  func previousCycle(_ account: Int, of subject: Int, on day: CivilDay) -> CycleOf {
    let current = cycle(account, of: subject, on: day)
    guard case .span(let span) = current else { return current }
    guard let eve = span.first.previous else { return .none }
    return cycle(account, of: subject, on: eve)
  }

  /// The total of the account on a day, towards the bad side; without an entry it is nothing.
  func points(_ account: Int, _ subject: Int, on day: CivilDay) -> (NumberRange, [Missing], Causes)?
  {
    guard let ledger = readLedger(Log.LedgerKey(account: account, subject: subject)),
      case .span(let span) = cycle(account, of: subject, on: day),
      let index = ledger.cycles.firstIndex(where: { $0.span == span })
    else { return nil }
    let (missing, causes) = ledger.support(
      ofCycle: index, on: day, groups(ledger, account, on: day))
    return (ledger.cycles[index].points(on: day), missing, causes)
  }

  /// 累计, 余额 or 单次 of a subject's account on the day.
  func accountValue(
    _ account: Int, _ subject: Int, _ reading: IR.AccountReading, _ scope: Scope
  ) -> Evaluated {
    guard program.accounts.indices.contains(account), let owner = self.subject(subject),
      owner.kind == program.accounts[account].owner
    else { return missing(.fact, scope, "account") }
    if case .single = reading { return single(account, subject, scope) }
    let day = scope.cycleDay ?? scope.day
    if case .unknown(let gaps) = cycle(account, of: subject, on: day) {
      return Evaluated(.unknown(gaps))
    }
    let key = Log.LedgerKey(account: account, subject: subject)
    if readLedger(key)?.overflowed ?? false { return missing(.overflow, scope, "total") }
    let (points, gaps, causes) = points(account, subject, on: day) ?? (.zero, [], [])
    guard let total = program.accounts[account].reading(points) else {
      return missing(.overflow, scope, "total")
    }
    return Evaluated(total, gaps, causes)
  }

  /// The highest counted value of one entry that was seen on the day (S5).
  private func single(_ account: Int, _ subject: Int, _ scope: Scope) -> Evaluated {
    guard let ledger = readLedger(Log.LedgerKey(account: account, subject: subject)) else {
      return Evaluated(.number(.zero))
    }
    var best = NumberRange.zero
    var gaps: [Missing] = []
    var causes = Causes()
    for group in groups(ledger, account, on: scope.day) {
      let entry = ledger.entries[group.counted]
      guard entry.seen == scope.day else { continue }
      best = NumberRange(
        low: max(best.low, group.points.low), high: max(best.high, group.points.high))
      gaps = union(gaps, group.missing)
      causes.formUnion(entry.causes)
    }
    return Evaluated(best, gaps, causes)
  }
}

extension IR.AccountKind {
  /// The account's reading for points put on it: from the start up, or down when it deducts.
  func reading(_ points: NumberRange) -> NumberRange? {
    let start = NumberRange(self.start)
    return deducts ? start.subtracting(points) : start.adding(points)
  }
}
