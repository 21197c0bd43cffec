/// What lies outside all of some boxes, and which of them meet, by a memoised sweep (design §5):
/// column by column, the cells between two edges are taken together, and stretches in which the
/// same boxes are left are looked at once.
struct Sweep {
  /// The node budget is spent: nothing is proved.
  struct OutOfBudget: Error {}

  /// Nodes that one question may cost in `check`.
  static let budget = AnalysisLimits.combinations

  private let cellCounts: [Int]
  private let boxes: [Box]
  private let region: Box
  /// Columns, those that the most boxes speak of first.
  private let order: [Int]
  /// By box: how deep in `order` its last column stands; -1 when it holds everywhere.
  private let lastDepth: [Int]
  private(set) var nodesLeft: Int

  init(cellCounts: [Int], boxes: [Box], within region: Box? = nil, budget: Int = Sweep.budget) {
    self.cellCounts = cellCounts
    self.region = region ?? Box(columns: cellCounts.count)
    self.boxes = boxes
    nodesLeft = budget
    let uses = cellCounts.indices.map { column in boxes.count { $0.sets[column] != nil } }
    let order = cellCounts.indices.filter { uses[$0] > 0 }.sorted {
      (uses[$1], cellCounts[$0], $0) < (uses[$0], cellCounts[$1], $1)
    }
    self.order = order
    lastDepth = boxes.map { box in order.lastIndex { box.sets[$0] != nil } ?? -1 }
  }

  // MARK: Gaps

  /// What of the region lies in no box, as boxes apart from each other; at most `limit`.
  mutating func uncovered(limit: Int = 32) throws(OutOfBudget) -> [Box] {
    var known: [Node: [[CellSet]]] = [:]
    let found = try gaps(0, Array(boxes.indices), limit, &known)
    return found.map { cells in
      var box = region
      for (depth, set) in cells.enumerated() { box.sets[order[depth]] = set }
      return box
    }
  }

  private struct Node: Hashable {
    let depth: Int
    let active: [Int]
  }

  private mutating func gaps(
    _ depth: Int, _ active: [Int], _ limit: Int, _ known: inout [Node: [[CellSet]]]
  ) throws(OutOfBudget) -> [[CellSet]] {
    if active.isEmpty { return [[]] }
    if active.contains(where: { lastDepth[$0] < depth }) { return [] }
    let node = Node(depth: depth, active: active)
    if let found = known[node] { return found }
    try spend()
    var found: [[CellSet]] = []
    for stretch in stretches(depth, active) where found.count < limit {
      for rest in try gaps(depth + 1, stretch.active, limit, &known) where found.count < limit {
        found.append([stretch.cells] + rest)
      }
    }
    known[node] = found
    return found
  }

  // MARK: Meetings

  /// Two boxes with a combination in common.
  struct Meeting {
    let first: Int
    let second: Int
    let box: Box
  }

  /// Pairs of boxes of unlike classes that meet and for which `matter` holds, each pair of classes
  /// once; at most `limit`.
  /// Up to `fewBoxes` are held against each other one by one, whatever their columns.
  mutating func meetings(
    classes: [Int], limit: Int = 32, fewBoxes: Int = 500, where matter: (Int, Int) -> Bool
  ) throws(OutOfBudget) -> [Meeting] {
    if boxes.count <= fewBoxes { return pairs(classes, limit, matter) }
    var search = Search(classes: classes, limit: limit)
    try meet(0, Array(boxes.indices), [], &search, matter)
    return search.found
  }

  private func pairs(_ classes: [Int], _ limit: Int, _ matter: (Int, Int) -> Bool) -> [Meeting] {
    var found: [Meeting] = []
    var seen = Set<[Int]>()
    for second in boxes.indices {
      for first in boxes.indices.prefix(second) where classes[first] != classes[second] {
        guard found.count < limit else { return found }
        let pair = [classes[first], classes[second]].sorted()
        guard !seen.contains(pair), let both = boxes[first].intersection(boxes[second]),
          matter(first, second), let box = both.intersection(region)
        else { continue }
        seen.insert(pair)
        found.append(Meeting(first: first, second: second, box: box))
      }
    }
    return found
  }

  private struct Search {
    let classes: [Int]
    let limit: Int
    var found: [Meeting] = []
    var seen = Set<Node>()
    var pairs = Set<[Int]>()

    /// Whether two of them could be a meeting not yet found.
    func isOpen(_ active: [Int]) -> Bool {
      guard found.count < limit, let first = active.first else { return false }
      return active.contains { classes[$0] != classes[first] }
    }
  }

  private mutating func meet(
    _ depth: Int, _ active: [Int], _ path: [CellSet], _ search: inout Search,
    _ matter: (Int, Int) -> Bool
  ) throws(OutOfBudget) {
    guard search.isOpen(active) else { return }
    if active.allSatisfy({ lastDepth[$0] < depth }) {
      return try pair(active, path, &search, matter)
    }
    guard search.seen.insert(Node(depth: depth, active: active)).inserted else { return }
    try spend()
    for stretch in stretches(depth, active) {
      try meet(depth + 1, stretch.active, path + [stretch.cells], &search, matter)
    }
  }

  private mutating func pair(
    _ active: [Int], _ path: [CellSet], _ search: inout Search, _ matter: (Int, Int) -> Bool
  ) throws(OutOfBudget) {
    for (position, second) in active.enumerated() {
      for first in active[..<position] where search.classes[first] != search.classes[second] {
        guard search.found.count < search.limit else { return }
        let pair = [search.classes[first], search.classes[second]].sorted()
        if search.pairs.contains(pair) { continue }
        try spend()
        guard matter(first, second) else { continue }
        search.pairs.insert(pair)
        var box = region
        for (depth, set) in path.enumerated() { box.sets[order[depth]] = set }
        search.found.append(Meeting(first: first, second: second, box: box))
      }
    }
  }

  // MARK: Stretches

  private struct Stretch {
    let active: [Int]
    let cells: CellSet
  }

  /// The cells of the column at the depth, by the boxes that are left in them.
  private func stretches(_ depth: Int, _ active: [Int]) -> [Stretch] {
    let column = order[depth]
    let whole = region.sets[column] ?? CellSet(0..<cellCounts[column])
    var free: [Int] = []
    var opened: [Int: [Int]] = [:]
    var closed: [Int: [Int]] = [:]
    for box in active {
      guard let set = boxes[box].sets[column] else {
        free.append(box)
        continue
      }
      for range in set.ranges {
        opened[range.lowerBound, default: []].append(box)
        closed[range.upperBound, default: []].append(box)
      }
    }
    let ends = whole.ranges.flatMap { [$0.lowerBound, $0.upperBound] }
    let edges = Set(opened.keys).union(closed.keys).union(ends).sorted()
    var inside = Set<Int>()
    var positions: [[Int]: Int] = [:]
    var found: [(active: [Int], ranges: [Range<Int>])] = []
    for (index, edge) in edges.enumerated() {
      for box in closed[edge] ?? [] { inside.remove(box) }
      for box in opened[edge] ?? [] { inside.insert(box) }
      guard index + 1 < edges.count, whole.contains(edge) else { continue }
      let cells = edge..<edges[index + 1]
      let left = inside.isEmpty ? free : (free + inside).sorted()
      if let position = positions[left] {
        found[position].ranges.append(cells)
      } else {
        positions[left] = found.count
        found.append((left, [cells]))
      }
    }
    return found.map { Stretch(active: $0.active, cells: CellSet(joined: $0.ranges)) }
  }

  private mutating func spend() throws(OutOfBudget) {
    if nodesLeft == 0 { throw OutOfBudget() }
    nodesLeft -= 1
  }
}

/// Named limits of the analysis; what is beyond them is said to be unproven.
package enum AnalysisLimits {
  /// Combinations of cells that one question about conditions looks at.
  package static let combinations = 50_000
}
