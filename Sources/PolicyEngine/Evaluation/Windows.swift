import PolicyBase
import PolicyIR

extension World {
  /// The days of a window as of the scope's day; none of them lies after it.
  func span(_ window: IR.Window, owner: Int?, _ scope: Scope) -> CycleOf {
    let day = scope.cycleDay ?? scope.day
    switch window {
    case .day: return .span(DaySpan(first: scope.day, last: scope.day))
    case .month: return calendar(scope.day, 1)
    case .quarter: return calendar(scope.day, 3)
    case .halfYear: return calendar(scope.day, 6)
    case .year: return calendar(scope.day, 12)
    // The members themselves are chosen by `members`.
    case .lifetime, .latest: return .span(DaySpan(first: CivilDay.first, last: nil))
    case .previousYear:
      guard let eve = CalendarPeriods.containing(scope.day, months: 12).first.previous else {
        return .none
      }
      return calendar(eve, 12)
    case .cycle(let account):
      return ofOwner(account, owner, scope) { cycle(account, of: $0, on: day) }
    case .previousCycle(let account):
      return ofOwner(account, owner, scope) { previousCycle(account, of: $0, on: day) }
    case .lastCycles(let account, let count):
      return ofOwner(account, owner, scope) {
        lastCycles(account, of: $0, on: day, count: count)
      }
    case .last(let length): return last(length, scope)
    case .since(let term):
      let start = value(term, scope)
      let gap = Missing(.period, item: itemName(scope), key: "since")
      return start.day.map { .span(DaySpan(first: $0, last: nil)) }
        ?? .unknown(start.missing.isEmpty ? [gap] : start.missing)
    case .within(let term): return period(value(term, scope), containing: scope.day, scope)
    }
  }

  private func calendar(_ day: CivilDay, _ months: Int) -> CycleOf {
    .span(CalendarPeriods.containing(day, months: months))
  }

  private func last(_ length: IR.Duration, _ scope: Scope) -> CycleOf {
    switch Spans.firstDay(ofLast: length, asOf: scope.day, workdays) {
    case .day(let first): .span(DaySpan(first: first, last: scope.day))
    case .outOfRange: .unknown([Missing(.overflow, item: itemName(scope), key: "date")])
    case .unpublished(let year, _):
      .unknown([Missing(.calendar, item: itemName(scope), key: String(year))])
    }
  }

  /// 本周期 is the cycle of the account's owner: the subject at hand, else the one counted.
  private func ofOwner(
    _ account: Int, _ owner: Int?, _ scope: Scope, _ read: (Int) -> CycleOf
  ) -> CycleOf {
    guard program.accounts.indices.contains(account) else { return .none }
    let kind = program.accounts[account].owner
    for candidate in [scope.subject, owner].compactMap({ $0 })
    where subject(candidate)?.kind == kind {
      return read(candidate)
    }
    return (scope.subject ?? owner).map(read) ?? .none
  }
}
