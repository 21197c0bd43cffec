import PolicyBase
import PolicyIR

/// Lengths of time on the calendar (S21, Civil Code 200–204).
enum Spans {
  enum Moved: Hashable {
    case day(CivilDay)
    /// Beyond the supported calendar.
    case outOfRange
    /// Working days need a published calendar, which the engine does not read yet.
    case unsupported
  }

  /// The corresponding day a length after `day` (before it when the count is negative).
  static func move(_ day: CivilDay, by length: IR.Duration) -> Moved {
    switch length.unit {
    case .days: return moved(day.advanced(by: length.count))
    case .weeks:
      let (days, overflow) = length.count.multipliedReportingOverflow(by: 7)
      return overflow ? .outOfRange : moved(day.advanced(by: days))
    case .months: return moved(day.adding(months: length.count))
    case .years:
      let (months, overflow) = length.count.multipliedReportingOverflow(by: 12)
      return overflow ? .outOfRange : moved(day.adding(months: months))
    case .workingDays: return workingDays(day, length.count)
    }
  }

  /// The one place where working days will be counted.
  private static func workingDays(_ day: CivilDay, _ count: Int) -> Moved { .unsupported }

  private static func moved(_ day: CivilDay?) -> Moved { day.map(Moved.day) ?? .outOfRange }

  /// Last day of a span after `trigger`: the trigger day is not counted, the last day is the
  /// corresponding day, or its eve where a 通则 chose so. A span that would leave the calendar
  /// ends with the calendar.
  static func lastDay(
    after trigger: CivilDay, _ length: IR.Duration, correspondingDay: Bool
  ) -> Moved {
    switch move(trigger, by: length) {
    case .day(let day):
      return .day(correspondingDay ? day : max(trigger, day.previous ?? day))
    case .outOfRange: return length.count < 0 ? .outOfRange : .day(CivilDay.last)
    case .unsupported: return .unsupported
    }
  }

  /// Last day of a span that contains its first day: the eve of the anniversary.
  static func lastDay(containing first: CivilDay, _ length: IR.Duration) -> Moved {
    switch move(first, by: length) {
    case .day(let day): return .day(day.previous ?? day)
    case .outOfRange: return length.count < 0 ? .outOfRange : .day(CivilDay.last)
    case .unsupported: return .unsupported
    }
  }

  /// First day of 最近 N as of `today`: the earliest day whose span of that length after it
  /// has not ended before today.
  static func firstDay(ofLast length: IR.Duration, asOf today: CivilDay) -> Moved {
    let (negative, overflow) = 0.subtractingReportingOverflow(length.count)
    if overflow { return .outOfRange }
    switch move(today, by: IR.Duration(count: negative, unit: length.unit)) {
    case .day(var day):
      while case .day(let end) = move(day, by: length), end < today, let next = day.next {
        day = next
      }
      return .day(day)
    case .outOfRange: return .day(CivilDay.first)
    case .unsupported: return .unsupported
    }
  }
}
