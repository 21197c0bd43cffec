import PolicyBase

/// What a number counts. Spellings of one kind are equal: 天 and 日, 半年 and 6个月, 3万元 and
/// 30000元, 人次 and 次.
package enum FigureUnit: String, Hashable, Sendable, CaseIterable {
  case points = "分", stars = "星", money = "元", days = "天", workingDays = "工作日"
  case months = "个月", quarters = "季度", hours = "小时", minutes = "分钟", classHours = "课时"
  case times = "次", persons = "人", percent = "%", multiple = "倍"
}

/// A number with its unit, found in a text or in a statement.
package struct Figure: Hashable, Sendable {
  /// In the base unit: years as months, weeks as days, 万元 as 元.
  package let number: Number
  /// `nil` for a number whose unit is left to its context (80<分值≤90); it equals any unit.
  package let unit: FigureUnit?
  /// Whether the other side must have it. Ordinals (第三次), 一次 and numbers that count something
  /// without a unit of the language may be used by the other side, but need not.
  package let isRequired: Bool
  /// As written.
  package let text: String
  package let place: Place
  /// Indices of its characters in the passage that it was found in.
  let range: Range<Int>

  /// Whether both say the same, however they spell it.
  package func isEqual(to other: Figure) -> Bool {
    number == other.number && (unit == nil || other.unit == nil || unit == other.unit)
  }
}

extension FigureUnit {
  /// The unit and its size in the base unit for a spelling after a number.
  static let spellings: [(word: String, unit: FigureUnit, size: Int32)] = [
    ("工作日", .workingDays, 1), ("万元", .money, 10_000), ("人次", .times, 1),
    ("分钟", .minutes, 1), ("小时", .hours, 1), ("课时", .classHours, 1), ("季度", .quarters, 1),
    ("分", .points, 1), ("星", .stars, 1), ("元", .money, 1), ("天", .days, 1), ("日", .days, 1),
    ("月", .months, 1), ("年", .months, 12), ("周", .days, 7), ("次", .times, 1),
    ("人", .persons, 1), ("%", .percent, 1), ("倍", .multiple, 1),
  ]
}
