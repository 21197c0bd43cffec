import PolicyBase
import PolicyIR

/// A line of numbers cut at the constants that conditions name: the constants themselves and what
/// lies between them, each with the value nearest to a bound.
struct NumberLine {
  private let step: Int64
  private let unit: String?
  private var suffix: String { unit.map { " " + $0 } ?? "" }
  private let isWhole: Bool

  /// Units of things that are counted, of which there is no half.
  private static let counted: Set<String> = ["次", "人", "人次", "天", "工作日", "周", "个月", "年", "课时"]

  init(unit: String?, edges: Set<Number>) {
    isWhole = unit.map(NumberLine.counted.contains) ?? false
    let isFine = edges.contains { $0.scaled % 100 != 0 }
    step = isWhole ? Number.scale : isFine ? 1 : 100
    self.unit = unit
  }

  /// From 0 on; below it too where a constant is.
  func cells(edges: Set<Number>) -> [Cell] {
    let sorted = edges.union([.zero]).sorted()
    var found: [Cell] = []
    for (index, edge) in sorted.enumerated() {
      if edge.scaled % step == 0 {
        found.append(
          Cell(
            sample: .number(edge), text: "\(edge)\(suffix)",
            ends: ("\(edge)\(suffix)以上", "\(edge)\(suffix)以下"), unit: unit))
      }
      let next = sorted.indices.contains(index + 1) ? sorted[index + 1] : nil
      guard let inside = between(edge, next) else { continue }
      let ends = ("超过 \(edge)\(suffix)", next.map { "不满 \($0)\(suffix)" } ?? "")
      found.append(
        Cell(sample: .number(inside), text: ends.0 + ends.1, ends: ends, unit: unit))
    }
    return found
  }

  /// The first number after the edge, if it lies before the next one.
  private func between(_ edge: Number, _ next: Number?) -> Number? {
    let steps = (Int128(edge.scaled) - Int128(edge.scaled.remainder(step))) / Int128(step)
    guard let scaled = Int64(exactly: (steps + 1) * Int128(step)) else { return nil }
    let inside = Number(scaled: scaled)
    return next.map { inside < $0 } ?? true ? inside : nil
  }
}

extension Int64 {
  /// What is over when it is divided downwards.
  fileprivate func remainder(_ divisor: Int64) -> Int64 {
    let over = self % divisor
    return over < 0 ? over + divisor : over
  }
}

/// The calendar cut at the days that conditions name.
enum DayLine {
  static func cells(edges: Set<CivilDay>) -> [Cell] {
    let sorted = edges.sorted()
    guard let first = sorted.first else { return [] }
    var found: [Cell] = []
    if let before = first.advanced(by: -1) {
      found.append(
        Cell(
          sample: .day(before), text: "早于 \(first)", ends: ("", "早于 \(first)"),
          range: DaySpan(first: CivilDay.first, last: before)))
    }
    for (index, edge) in sorted.enumerated() {
      found.append(
        Cell(sample: .day(edge), text: "\(edge)", ends: ("不早于 \(edge)", "不晚于 \(edge)")))
      let next = sorted.indices.contains(index + 1) ? sorted[index + 1] : nil
      guard let after = edge.advanced(by: 1), next.map({ after < $0 }) ?? true else { continue }
      let ends = ("晚于 \(edge) ", next.map { "早于 \($0)" } ?? "")
      found.append(
        Cell(
          sample: .day(after), text: ends.0 + ends.1, ends: ends,
          range: DaySpan(first: after, last: next?.previous)))
    }
    return found
  }
}
