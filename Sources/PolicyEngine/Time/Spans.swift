import PolicyBase
import PolicyIR

/// Lengths of time on the calendar (S21, Civil Code 200–204).
enum Spans {
  enum Moved: Hashable {
    case day(CivilDay)
    /// Beyond the supported calendar.
    case outOfRange
    /// 待公布: the working days of the year are not published; `reached`: the last day that was
    /// counted and is not yet it.
    case unpublished(year: Int, reached: CivilDay)
  }

  /// The corresponding day a length after `day` (before it when the count is negative).
  static func move(
    _ day: CivilDay, by length: IR.Duration, _ calendars: [WorkingDays]
  ) -> Moved {
    switch length.unit {
    case .days: return moved(day.advanced(by: length.count))
    case .weeks:
      let (days, overflow) = length.count.multipliedReportingOverflow(by: 7)
      return overflow ? .outOfRange : moved(day.advanced(by: days))
    case .months: return moved(day.adding(months: length.count))
    case .years:
      let (months, overflow) = length.count.multipliedReportingOverflow(by: 12)
      return overflow ? .outOfRange : moved(day.adding(months: months))
    case .workingDays(let calendar):
      guard calendars.indices.contains(calendar) else {
        return .unpublished(year: day.year, reached: day)
      }
      return calendars[calendar].day(length.count, after: day)
    }
  }

  private static func moved(_ day: CivilDay?) -> Moved { day.map(Moved.day) ?? .outOfRange }

  /// Last day of a span after `trigger`: the trigger day is not counted, the last day is the
  /// corresponding day, or its eve where a 通则 chose so. A span that would leave the calendar
  /// ends with the calendar.
  static func lastDay(
    after trigger: CivilDay, _ length: IR.Duration, correspondingDay: Bool,
    _ calendars: [WorkingDays]
  ) -> Moved {
    switch move(trigger, by: length, calendars) {
    case .day(let day):
      if case .workingDays = length.unit { return .day(day) }
      return .day(correspondingDay ? day : max(trigger, day.previous ?? day))
    case .outOfRange: return length.count < 0 ? .outOfRange : .day(CivilDay.last)
    case .unpublished(let year, let reached): return .unpublished(year: year, reached: reached)
    }
  }

  /// Last day of a span that contains its first day: the eve of the anniversary.
  static func lastDay(
    containing first: CivilDay, _ length: IR.Duration, _ calendars: [WorkingDays]
  ) -> Moved {
    switch move(first, by: length, calendars) {
    case .day(let day): return .day(day.previous ?? day)
    case .outOfRange: return length.count < 0 ? .outOfRange : .day(CivilDay.last)
    case .unpublished(let year, let reached): return .unpublished(year: year, reached: reached)
    }
  }

  /// First day of 最近 N as of `today`: the earliest day whose span of that length after it
  /// has not ended before today.
  static func firstDay(
    ofLast length: IR.Duration, asOf today: CivilDay, _ calendars: [WorkingDays]
  ) -> Moved {
    let (negative, overflow) = 0.subtractingReportingOverflow(length.count)
    if overflow { return .outOfRange }
    switch move(today, by: IR.Duration(count: negative, unit: length.unit), calendars) {
    case .day(var day):
      while case .day(let end) = move(day, by: length, calendars), end < today, let next = day.next
      {
        day = next
      }
      return .day(day)
    case .outOfRange: return .day(CivilDay.first)
    case .unpublished(let year, let reached): return .unpublished(year: year, reached: reached)
    }
  }
}
