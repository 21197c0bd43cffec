import Testing

@testable import PolicyAnalysis

/// The sweep against looking at every cell (issue: correct by comparison).
@Suite struct SweepTests {
  /// A generator of its own: the same tables in every run.
  struct Dice {
    private var state: UInt64
    init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func roll(_ sides: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(sides))
    }
  }

  struct Table {
    var counts: [Int]
    var boxes: [Box]
    var classes: [Int]
    var region: Box

    /// Up to five columns: truths, enumerations, lines of numbers and days.
    init(seed: Int) {
      var dice = Dice(seed: seed)
      counts = (0...dice.roll(5)).map { _ in [2, 3, 5, 7][dice.roll(4)] }
      let counts = counts
      func set(_ column: Int) -> CellSet? {
        let count = counts[column]
        switch dice.roll(4) {
        case 0: return nil
        case 1: return CellSet([dice.roll(count)])
        case 2:
          let low = dice.roll(count)
          return CellSet(low..<low + 1 + dice.roll(count - low))
        default:
          let some = (0..<count).filter { _ in dice.roll(2) == 0 }
          return some.isEmpty ? CellSet([0]) : CellSet(some)
        }
      }
      boxes = (0..<dice.roll(9)).map { _ in Box(counts.indices.map(set)) }
      classes = boxes.map { _ in dice.roll(4) }
      region = Box(counts.indices.map { dice.roll(3) == 0 ? set($0) : nil })
    }

    /// Every combination of cells of the region.
    var points: [[Int]] {
      counts.indices.reduce([[]]) { points, column in
        let cells = region.sets[column]?.cells ?? Array(0..<counts[column])
        return points.flatMap { point in cells.map { point + [$0] } }
      }
    }
  }

  private static func holds(_ box: Box, _ point: [Int]) -> Bool {
    zip(box.sets, point).allSatisfy { set, cell in set?.contains(cell) ?? true }
  }

  @Test func gapsEqualBruteForce() throws {
    for seed in 1...3_000 {
      let table = Table(seed: seed)
      var sweep = Sweep(cellCounts: table.counts, boxes: table.boxes, within: table.region)
      let gaps = try sweep.uncovered(limit: .max)
      for point in table.points {
        let isCovered = table.boxes.contains { Self.holds($0, point) }
        // Gaps lie apart from each other.
        let found = gaps.count { Self.holds($0, point) }
        if found != (isCovered ? 0 : 1) { Issue.record("seed \(seed) \(point) \(found)") }
      }
    }
  }

  /// Both ways of looking for meetings: one by one, and by the sweep for tables of many boxes.
  @Test func meetingsEqualBruteForce() throws {
    for seed in 1...3_000 {
      let table = Table(seed: seed)
      var expected = Set<[Int]>()
      for point in table.points {
        let inside = table.boxes.indices.filter { Self.holds(table.boxes[$0], point) }
        for a in inside {
          for b in inside where table.classes[a] < table.classes[b] {
            expected.insert([table.classes[a], table.classes[b]])
          }
        }
      }
      for fewBoxes in [0, 500] {
        var sweep = Sweep(cellCounts: table.counts, boxes: table.boxes, within: table.region)
        let found = try sweep.meetings(
          classes: table.classes, limit: .max, fewBoxes: fewBoxes
        ) { _, _ in true }
        let pairs = found.map { [table.classes[$0.first], table.classes[$0.second]].sorted() }
        if Set(pairs) != expected || pairs.count != expected.count {
          Issue.record("seed \(seed) \(fewBoxes): \(pairs) \(expected)")
        }
        for meeting in found {
          #expect(table.boxes[meeting.first].contains(meeting.box), "seed \(seed)")
          #expect(table.boxes[meeting.second].contains(meeting.box), "seed \(seed)")
        }
      }
    }
  }

  /// A table that would be too large says so.
  @Test func aBudgetIsKept() {
    let counts = Array(repeating: 12, count: 5)
    var dice = Dice(seed: 7)
    let boxes = (0..<200).map { _ in
      Box(
        counts.map { count in
          let low = dice.roll(count)
          return CellSet(low..<low + 1 + dice.roll(count - low))
        })
    }
    var sweep = Sweep(cellCounts: counts, boxes: boxes, budget: 20)
    #expect(throws: Sweep.OutOfBudget.self) { try sweep.uncovered(limit: .max) }
    #expect(sweep.nodesLeft == 0)
  }
}
