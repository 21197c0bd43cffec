import PolicyBase
import PolicyIR

/// A calendar of working days as known on one day: of each year the last version published by then
/// (S9). Nothing is guessed of a year without one.
struct WorkingDays {
  private let versions: [Int: IR.WorkCalendar.Version]

  init(_ calendar: IR.WorkCalendar, knownAt: CivilDay) {
    var versions: [Int: IR.WorkCalendar.Version] = [:]
    for version in calendar.versions where version.published <= knownAt {
      let known = versions[version.year]
      if known.map({ $0.published <= version.published }) ?? true {
        versions[version.year] = version
      }
    }
    self.versions = versions
  }

  /// `nil` in a year that is not published.
  func isWorking(_ day: CivilDay) -> Bool? {
    guard let version = versions[day.year] else { return nil }
    if version.off.contains(day) { return false }
    return day.weekday <= 5 || version.worked.contains(day)
  }

  /// The day `count` working days after `start` (before it when negative): `start` is day 0 and
  /// need not be a working day itself.
  func day(_ count: Int, after start: CivilDay) -> Spans.Moved {
    var left = count.magnitude
    var day = start
    while left > 0 {
      guard let next = count < 0 ? day.previous : day.next else { return .outOfRange }
      guard let works = isWorking(next) else {
        return .unpublished(year: next.year, reached: day)
      }
      day = next
      if works { left -= 1 }
    }
    return .day(day)
  }

  /// The day itself when it is a working day, else the next one (Civil Code 203).
  func firstWorkingDay(from start: CivilDay) -> Spans.Moved {
    var day = start
    while true {
      guard let works = isWorking(day) else {
        return .unpublished(year: day.year, reached: day)
      }
      if works { return .day(day) }
      guard let next = day.next else { return .outOfRange }
      day = next
    }
  }
}
