import PolicyBase
import PolicyIR
import PolicySyntax

/// Units of numbers: each has one canonical word; unlike words never mix (S29).
enum Units {
  /// The canonical word and how many of it one of this unit is.
  static func canonical(_ unit: Unit) -> (word: String, factor: Int32) {
    switch unit {
    case .tenThousandYuan: (Unit.yuan.rawValue, 10_000)
    case .calendarDays: (Unit.days.rawValue, 1)
    case .month: (Unit.months.rawValue, 1)
    case .quarters: (Unit.months.rawValue, 3)
    case .halfYears: (Unit.months.rawValue, 6)
    case .personTimes: (Unit.times.rawValue, 1)
    default: (unit.rawValue, 1)
    }
  }

  /// Units of counting and shares (50% is the number 0.5): a bare number may stand for them and they for a bare 数.
  static let counts: Set<String> = [
    Unit.times.rawValue, Unit.persons.rawValue, Unit.classHours.rawValue, Unit.percent.rawValue,
  ]

  /// Units that vanish in products and quotients.
  static let plain: Set<String> = [Unit.percent.rawValue, Unit.multiple.rawValue]

  /// Units of how many or how long: multiplied with or divided into what has another unit, they
  /// leave that unit (3 次 乘 100 元 is 300 元).
  static let counting: Set<String> = [
    Unit.times.rawValue, Unit.persons.rawValue, Unit.classHours.rawValue, Unit.days.rawValue,
    Unit.workingDays.rawValue, Unit.months.rawValue, Unit.years.rawValue, Unit.minutes.rawValue,
  ]

  /// Whether numbers of the two units may be compared, added, or put for each other.
  static func agree(_ a: String?, _ b: String?) -> Bool {
    if a == b { return true }
    let unit = a ?? b ?? ""
    return (a == nil || b == nil) && counts.contains(unit)
  }

  /// How many of the unit `smaller` one of `unit` always is; `nil` where that is not fixed.
  static func factor(_ unit: String?, in smaller: String?) -> Int32? {
    switch (unit, smaller) {
    case (Unit.hours.rawValue, Unit.minutes.rawValue): 60
    case (Unit.weeks.rawValue, Unit.days.rawValue): 7
    case (Unit.years.rawValue, Unit.months.rawValue): 12
    default: nil
    }
  }

  /// Whether one unit is so many of the other.
  static func convert(_ a: String?, _ b: String?) -> Bool {
    factor(a, in: b) != nil || factor(b, in: a) != nil
  }

  /// The unit of a number that measures time; `nil` for any other.
  static func durationUnit(_ word: String) -> IR.DurationUnit? {
    switch Unit(rawValue: word) {
    case .days: .days
    case .weeks: .weeks
    case .months: .months
    case .years: .years
    default: nil
    }
  }

  /// A length of time; `nil` for a quantity that is none, has decimals or does not fit.
  static func duration(_ quantity: Quantity, calendar: Int) -> IR.Duration? {
    guard let unit = quantity.unit, let count = quantity.number.whole, count >= 0 else {
      return nil
    }
    switch unit {
    case .days, .calendarDays: return IR.Duration(count: count, unit: .days)
    case .workingDays: return IR.Duration(count: count, unit: .workingDays(calendar: calendar))
    case .weeks: return IR.Duration(count: count, unit: .weeks)
    case .years: return IR.Duration(count: count, unit: .years)
    case .months, .month, .quarters, .halfYears:
      let (months, overflow) = count.multipliedReportingOverflow(by: Int(canonical(unit).factor))
      return overflow ? nil : IR.Duration(count: months, unit: .months)
    default: return nil
    }
  }
}

extension Quantity {
  /// The number in its canonical unit; `nil` when it does not fit.
  var canonicalNumber: Number? {
    guard let unit else { return number }
    if unit == .percent { return Quantity.share(percent: number) }
    return number.multiplied(
      by: Number(Units.canonical(unit).factor), rounding: Rounding(.halfUp, decimals: 4))
  }

  var canonicalUnit: String? { unit.map { Units.canonical($0).word } }

  /// 50% is the share 0.5; `nil` when more than four decimals would be needed.
  private static func share(percent: Number) -> Number? {
    percent.scaled % 100 == 0 ? Number(scaled: percent.scaled / 100) : nil
  }
}
