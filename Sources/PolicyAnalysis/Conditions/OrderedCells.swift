import PolicyBase
import PolicyIR

/// The cells of a line of numbers or days: a comparison with a constant holds in one range of them,
/// which is found without looking at each.
struct OrderedCells {
  private let cells: [Cell]
  /// Without that of a missing value, which is the last.
  let count: Int

  init(_ cells: [Cell]) {
    self.cells = cells
    count = cells.count - (cells.last?.sample == .absent ? 1 : 0)
  }

  /// `nil` when it is no such comparison or no such line.
  func range(_ test: IR.Test) -> Range<Int>? {
    guard case .compare(_, let comparison, .constant(let edge)) = test, let first = cells.first
    else { return nil }
    switch (first.sample, edge) {
    case (.number, .number(let edge)):
      return range(
        comparison, below: { $0.number.map { $0 < edge } ?? false },
        upTo: { $0.number.map { $0 <= edge } ?? false })
    case (.day, .day(let edge)):
      return range(
        comparison, below: { $0.day.map { $0 < edge } ?? false },
        upTo: { $0.day.map { $0 <= edge } ?? false })
    default: return nil
    }
  }

  private func range(
    _ comparison: IR.Comparison, below: (Cell.Sample) -> Bool, upTo: (Cell.Sample) -> Bool
  ) -> Range<Int> {
    switch comparison {
    case .less: 0..<end(of: below)
    case .atMost: 0..<end(of: upTo)
    case .more: end(of: upTo)..<count
    case .atLeast: end(of: below)..<count
    case .equal: end(of: below)..<end(of: upTo)
    }
  }

  /// Where the cells that come first end.
  private func end(of isBefore: (Cell.Sample) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(cells[middle].sample) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Cell.Sample {
  fileprivate var number: Number? { if case .number(let number) = self { number } else { nil } }
  fileprivate var day: CivilDay? { if case .day(let day) = self { day } else { nil } }
}
