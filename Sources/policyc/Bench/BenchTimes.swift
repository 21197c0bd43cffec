import Foundation

/// The times of the stages on the texts of one family.
struct BenchTimes {
  let family: BenchFamily
  /// Microseconds, by text and stage.
  private var samples: [[BenchStage: [Int]]]

  init(_ family: BenchFamily) {
    self.family = family
    samples = family.texts.map { _ in [:] }
  }

  mutating func add(_ microseconds: Int, _ stage: BenchStage, text: Int) {
    samples[text][stage, default: []].append(microseconds)
  }

  /// The middle one of the repetitions; `nil` where the stage was left out.
  func microseconds(_ stage: BenchStage, text: Int) -> Int? {
    guard let sorted = samples[text][stage]?.sorted(), !sorted.isEmpty else { return nil }
    return sorted[sorted.count / 2]
  }

  /// How many times the lexing of the same bytes.
  func multiple(_ stage: BenchStage, text: Int) -> String? {
    guard let lexing = microseconds(.lex, text: text), let time = microseconds(stage, text: text)
    else { return nil }
    return BenchTimes.decimal(Double(time) / Double(max(1, lexing)))
  }

  /// Whether one time is enough: it took so long that chance does not show in it.
  func isLong(_ stage: BenchStage, text: Int) -> Bool {
    (samples[text][stage]?.first ?? 0) > BenchTimes.long
  }

  private static let long = 1_000_000

  /// Whether the stage took so long on the text before, or was left out there, that a larger one must
  /// not be tried.
  func isTooLong(_ stage: BenchStage, text: Int) -> Bool {
    guard text > 0 else { return false }
    return microseconds(stage, text: text - 1).map { $0 > BenchTimes.longest } ?? true
  }

  /// What may grow with the square of the size stays below a minute.
  private static let longest = 12_000_000

  /// The exponent of growth over the sizes: the slope of the line through the logarithms of size and
  /// time; `nil` for a single one.
  func exponent(_ stage: BenchStage) -> String? {
    let points = family.texts.indices.compactMap { index in
      microseconds(stage, text: index).map { time in
        (log(Double(max(1, family.texts[index].size))), log(Double(max(1, time))))
      }
    }
    let count = Double(points.count)
    let (x, y) = (points.map(\.0).reduce(0, +) / count, points.map(\.1).reduce(0, +) / count)
    let width = points.map { ($0.0 - x) * ($0.0 - x) }.reduce(0, +)
    if width == 0 { return nil }
    return BenchTimes.decimal(points.map { ($0.0 - x) * ($0.1 - y) }.reduce(0, +) / width)
  }

  /// Figures of a measurement, never of a policy, may be floating.
  static func decimal(_ value: Double) -> String { String(format: "%.2f", value) }
}
