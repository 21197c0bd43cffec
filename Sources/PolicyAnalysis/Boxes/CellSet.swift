/// Some of the cells of a column. Cells are counted from 0 and stand for values that no condition
/// under study tells apart; ordered columns have ordered cells, so a condition is few ranges.
struct CellSet: Hashable {
  /// In order, not empty, with room between them.
  let ranges: [Range<Int>]

  init(_ cells: some Sequence<Int>) {
    var ranges: [Range<Int>] = []
    for cell in Set(cells).sorted() {
      if let last = ranges.last, last.upperBound == cell {
        ranges[ranges.count - 1] = last.lowerBound..<cell + 1
      } else {
        ranges.append(cell..<cell + 1)
      }
    }
    self.ranges = ranges
  }

  init(_ range: Range<Int>) { ranges = range.isEmpty ? [] : [range] }

  /// Of ranges in order and apart from each other.
  init(joined ranges: [Range<Int>]) {
    var joined: [Range<Int>] = []
    for range in ranges where !range.isEmpty {
      if let last = joined.last, last.upperBound == range.lowerBound {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
    self.ranges = joined
  }

  var isEmpty: Bool { ranges.isEmpty }
  var first: Int? { ranges.first?.lowerBound }
  var cells: [Int] { ranges.flatMap(Array.init) }

  func contains(_ cell: Int) -> Bool { ranges.contains { $0.contains(cell) } }

  func intersection(_ other: CellSet) -> CellSet {
    var found: [Range<Int>] = []
    var (mine, theirs) = (0, 0)
    while mine < ranges.count, theirs < other.ranges.count {
      let (a, b) = (ranges[mine], other.ranges[theirs])
      found.append(a.clamped(to: b))
      if a.upperBound <= b.upperBound { mine += 1 }
      if b.upperBound <= a.upperBound { theirs += 1 }
    }
    return CellSet(joined: found)
  }

  func union(_ other: CellSet) -> CellSet {
    var found: [Range<Int>] = []
    for range in (ranges + other.ranges).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = found.last, range.lowerBound <= last.upperBound {
        let end = max(last.upperBound, range.upperBound)
        found[found.count - 1] = last.lowerBound..<end
      } else {
        found.append(range)
      }
    }
    return CellSet(joined: found)
  }

  /// The other cells of a column of `count`.
  func complement(in count: Int) -> CellSet {
    var found: [Range<Int>] = []
    var start = 0
    for range in ranges {
      found.append(start..<range.lowerBound)
      start = range.upperBound
    }
    found.append(start..<max(start, count))
    return CellSet(joined: found)
  }
}

/// A set of cells for each column; `nil` where the column does not matter. It stands for all
/// combinations of a cell from each.
struct Box: Hashable {
  var sets: [CellSet?]

  init(columns: Int) { sets = Array(repeating: nil, count: columns) }
  init(_ sets: [CellSet?]) { self.sets = sets }

  /// `nil` when no combination lies in both.
  func intersection(_ other: Box) -> Box? {
    var result = self
    for (column, set) in other.sets.enumerated() {
      guard let set, sets.indices.contains(column) else { continue }
      let both = sets[column].map { $0.intersection(set) } ?? set
      if both.isEmpty { return nil }
      result.sets[column] = both
    }
    return result
  }

  /// Whether every combination of the other lies in it.
  func contains(_ other: Box) -> Bool {
    zip(sets, other.sets).allSatisfy { mine, theirs in
      guard let mine else { return true }
      return theirs.map { mine.intersection($0) == $0 } ?? false
    }
  }
}
