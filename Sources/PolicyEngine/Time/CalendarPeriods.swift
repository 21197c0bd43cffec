import PolicyBase

/// Calendar periods of so many whole months: months, quarters, half years, years.
enum CalendarPeriods {
  /// The period of `months` (1, 3, 6 or 12) months that contains `day`, cut to the calendar.
  static func containing(_ day: CivilDay, months: Int) -> DaySpan {
    let (year, month, _) = day.components
    let length = max(1, months)
    let start = (month - 1) / length * length + 1
    let first = CivilDay(year: year, month: start, day: 1) ?? CivilDay.first
    let last = first.adding(months: length)?.previous ?? CivilDay.last
    return DaySpan(first: first, last: last)
  }

  /// The period of `months` months from `anchor` that contains `day`; `nil` before the anchor.
  /// Every boundary is counted from the anchor itself, so month ends do not drift (S21).
  static func anchored(_ day: CivilDay, from anchor: CivilDay, months: Int) -> DaySpan? {
    guard day >= anchor, months > 0 else { return nil }
    let (fromYear, fromMonth, _) = anchor.components
    let (year, month, _) = day.components
    var index = ((year - fromYear) * 12 + month - fromMonth) / months
    if let start = anchor.adding(months: index * months), start > day { index -= 1 }
    guard index >= 0, let first = anchor.adding(months: index * months) else { return nil }
    let next = anchor.adding(months: (index + 1) * months)
    return DaySpan(first: first, last: next?.previous ?? CivilDay.last)
  }
}
