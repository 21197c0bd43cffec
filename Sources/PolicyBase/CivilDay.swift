/// A civil day of the proleptic Gregorian calendar, 1949-01-01 … 2199-12-31 (semantics S1).
public struct CivilDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int32

  public static let first = CivilDay(year: 1949, month: 1, day: 1)!
  public static let last = CivilDay(year: 2199, month: 12, day: 31)!

  /// `nil` outside the supported range.
  public init?(number: Int) {
    guard number >= -7670, number <= 84_005 else { return nil }
    self.number = Int32(number)
  }

  /// `nil` when there is no such day or it lies outside the supported range.
  public init?(year: Int, month: Int, day: Int) {
    guard (1949...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDay.length(ofMonth: month, year: year)
    else { return nil }
    // Days from civil: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads exactly `dddd-dd-dd`.
  public init?(parsing text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let y = CivilDay.digits(bytes[0..<4]), let m = CivilDay.digits(bytes[5..<7]),
      let d = CivilDay.digits(bytes[8..<10])
    else { return nil }
    self.init(year: y, month: m, day: d)
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }

  public static func < (a: CivilDay, b: CivilDay) -> Bool { a.number < b.number }

  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public var components: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public var year: Int { components.year }

  /// 1 = Monday … 7 = Sunday.
  public var weekday: Int { (Int(number) + 7675) % 7 + 1 }

  /// The day `count` days later (earlier when negative); `nil` outside the range.
  public func advanced(by count: Int) -> CivilDay? {
    let (sum, overflow) = Int(number).addingReportingOverflow(count)
    return overflow ? nil : CivilDay(number: sum)
  }

  public var next: CivilDay? { advanced(by: 1) }
  public var previous: CivilDay? { advanced(by: -1) }

  /// The corresponding day `months` later, the month's last day where there is none
  /// (Civil Code 202); `nil` outside the range.
  public func adding(months: Int) -> CivilDay? {
    let (year, month, day) = components
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    if overflow || sum < 0 { return nil }
    let y = sum / 12
    let m = sum % 12 + 1
    return CivilDay(year: y, month: m, day: min(day, CivilDay.length(ofMonth: m, year: y)))
  }
}

extension CivilDay: CustomStringConvertible {
  /// `2020-03-05`.
  public var description: String {
    let (year, month, day) = components
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return "\(year)-\(two(month))-\(two(day))"
  }
}

/// A span of days, both ends included; an open end has no last day.
public struct DaySpan: Hashable, Sendable {
  public let first: CivilDay
  public let last: CivilDay?

  public init(first: CivilDay, last: CivilDay?) {
    self.first = first
    self.last = last
  }

  public func contains(_ day: CivilDay) -> Bool {
    day >= first && last.map { day <= $0 } ?? true
  }
}
