import PolicyBase

/// Some of all the numbers that can occur, in words: one by one, as ranges, or from one on.
struct NumberWords {
  private let all: [Number]
  private let unit: String

  init(all: Set<Number>, unit: String?) {
    self.all = all.sorted()
    self.unit = unit.map { " " + $0 } ?? ""
  }

  func text(_ some: Set<Number>) -> String {
    runs(some).map(text).joined(separator: "、")
  }

  /// Stretches without another number between them.
  private func runs(_ some: Set<Number>) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for index in all.indices where some.contains(all[index]) {
      if let last = runs.last, last.upperBound == index - 1 {
        runs[runs.count - 1] = last.lowerBound...index
      } else {
        runs.append(index...index)
      }
    }
    return runs
  }

  private func text(_ run: ClosedRange<Int>) -> String {
    let (least, most) = (all[run.lowerBound], all[run.upperBound])
    if run.count <= 2 {
      return run.map { "\(all[$0])" }.joined(separator: "、") + unit
    }
    if run.upperBound == all.count - 1 { return "\(least)\(unit)以上" }
    if run.lowerBound == 0 { return "\(most)\(unit)以下" }
    return "\(least) 至 \(most)\(unit)"
  }
}
