import PolicyBase

/// Something to measure a check on: texts with a size, in the unit of their family.
struct BenchText: Sendable {
  var size: Int
  var sources: [SourceText]
  /// How many rules its program must have; `nil` where nobody counted.
  var rules: Int?

  var bytes: Int { sources.reduce(0) { $0 + $1.bytes.count } }
}

/// Texts of one kind in several sizes: how their times grow is read off them.
struct BenchFamily: Sendable {
  var name: Message
  var unit: Message
  var texts: [BenchText]
}

extension BenchFamily {
  /// The generated families, each in three sizes.
  static var generated: [BenchFamily] {
    [
      BenchFamily(
        name: Message(zh: "条文", en: "articles"), unit: Message(zh: "条", en: "articles"),
        texts: [50, 100, 200].map(ArticleText.text)),
      BenchFamily(
        name: Message(zh: "互不相关的各项", en: "independent items"),
        unit: Message(zh: "项", en: "items"), texts: [2_500, 5_000, 10_000].map(ItemText.text)),
      BenchFamily(
        name: Message(zh: "同一问题的裁定", en: "answers to one question"),
        unit: Message(zh: "条裁定", en: "answers"), texts: [2_500, 5_000, 10_000].map(AnswerText.text)),
    ]
  }
}
