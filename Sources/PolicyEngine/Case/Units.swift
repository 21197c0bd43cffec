import PolicyBase

/// Units as case input writes them. They exist only here: a bound value is a bare number in the
/// unit its field declares (S29).
enum Units {
  /// Words that count things and mean nothing beside a field that is a bare number.
  private static let counters: Set<String> = ["个", "次", "人次", "人", "课时"]
  private static let synonyms = ["日": "天", "月": "个月", "％": "%", "星": "星"]
  private static let known: Set<String> = [
    "分", "星", "元", "万元", "天", "日", "工作日", "个月", "月", "年", "周", "季度", "小时", "分钟", "课时", "次", "人次",
    "人",
    "%", "％", "倍", "个",
  ]

  /// Units that always are so many of another.
  private static let exact: [(unit: String, smaller: String, factor: Int64)] = [
    ("万元", "元", 10_000), ("小时", "分钟", 60), ("周", "天", 7), ("年", "个月", 12), ("季度", "个月", 3),
  ]

  enum Conversion {
    case number(Number)
    case wrongUnit, tooLarge
  }

  /// `number` in `unit`, for a field whose unit is `field`. A number without a unit has the
  /// field's.
  static func convert(_ number: Number, _ unit: String?, to field: String?) -> Conversion {
    guard let unit, !(field == nil && counters.contains(unit)) else { return .number(number) }
    let given = synonyms[unit] ?? unit
    let wanted = field.map { synonyms[$0] ?? $0 }
    if given == wanted { return .number(number) }
    guard let exact = exact.first(where: { $0.unit == given && $0.smaller == wanted }) else {
      return .wrongUnit
    }
    let (scaled, overflow) = number.scaled.multipliedReportingOverflow(by: exact.factor)
    return overflow ? .tooLarge : .number(Number(scaled: scaled))
  }

  enum Split {
    case number(Number, unit: String?)
    case notExact, none
  }

  /// Splits `3万元`, `1,200.50`, `12 分`; `.notExact` when it is a number that cannot be held.
  static func split(_ text: String) -> Split {
    let digits = text.prefix { ($0.isASCII && $0.isNumber) || ".,-".contains($0) }
    guard digits.contains(where: \.isNumber) else { return .none }
    let unit = String(text.dropFirst(digits.count).drop { $0 == " " || $0 == "\u{3000}" })
    guard unit.isEmpty || known.contains(unit) else { return .none }
    guard let number = Number(parsing: digits) else { return .notExact }
    return .number(number, unit: unit.isEmpty ? nil : unit)
  }
}
