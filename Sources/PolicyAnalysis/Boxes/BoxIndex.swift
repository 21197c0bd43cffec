/// Boxes by the cells of the column that tells most of them apart, so that those near another box
/// are found without looking at all.
struct BoxIndex {
  private let boxes: [Box]
  private let column: Int?
  private var byCell: [Int: [Int]] = [:]
  /// Those that speak of many cells of the column, or of none in particular.
  private var wide: [Int] = []

  private static let fewCells = 16

  init(_ boxes: [Box], cellCounts: [Int]) {
    self.boxes = boxes
    column = cellCounts.indices.max { cellCounts[$0] < cellCounts[$1] }
    for (index, box) in boxes.enumerated() {
      let cells = column.flatMap { box.sets[$0] }
      if let cells, cells.ranges.reduce(0, { $0 + $1.count }) <= BoxIndex.fewCells {
        for cell in cells.cells { byCell[cell, default: []].append(index) }
      } else {
        wide.append(index)
      }
    }
  }

  /// The boxes that have something in common with the other, in order.
  func near(_ box: Box) -> [Int] {
    guard let column, let cells = box.sets[column] else {
      return boxes.indices.filter { boxes[$0].intersection(box) != nil }
    }
    let candidates = Set(cells.cells.flatMap { byCell[$0] ?? [] }).union(wide)
    return candidates.sorted().filter { boxes[$0].intersection(box) != nil }
  }
}
