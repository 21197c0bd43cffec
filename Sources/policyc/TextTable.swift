/// Rows in aligned columns, at most 100 columns of the terminal wide.
struct TextTable {
  enum Alignment { case left, right }

  static let screenWidth = 100

  private var rows: [[String]] = []
  private let alignments: [Alignment]
  private let indentation: String

  /// Columns beyond `alignments` are aligned left.
  init(_ alignments: [Alignment] = [], indentation: Int = 0) {
    self.alignments = alignments
    self.indentation = String(repeating: " ", count: indentation)
  }

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The rows; the last column is wrapped, and the widest others are narrowed when they leave it
  /// no room. Every line ends with a line end.
  func text() -> String {
    let room = columnWidths()
    let wrapped = rows.map { row in
      room.indices.map { column in
        LineBreaking.wrap(column < row.count ? row[column] : "", width: room[column])
      }
    }
    let widths = room.indices.map { column in
      wrapped.flatMap { $0[column] }.map(DisplayWidth.of).max() ?? 0
    }
    return wrapped.map { lines(of: $0, widths) }.joined()
  }

  private func lines(of cells: [[String]], _ widths: [Int]) -> String {
    var text = ""
    for line in 0..<(cells.map(\.count).max() ?? 0) {
      var out = indentation
      for (column, lines) in cells.enumerated() {
        out += aligned(line < lines.count ? lines[line] : "", column, widths[column])
        if column < cells.count - 1 { out += "  " }
      }
      while out.last == " " { out.removeLast() }
      text += out + "\n"
    }
    return text
  }

  private func aligned(_ cell: String, _ column: Int, _ width: Int) -> String {
    let isRight = column < alignments.count && alignments[column] == .right
    let fill = String(repeating: " ", count: max(0, width - DisplayWidth.of(cell)))
    return isRight ? fill + cell : cell + fill
  }

  private func columnWidths() -> [Int] {
    var widths = [Int](repeating: 0, count: rows.map(\.count).max() ?? 0)
    for row in rows {
      for (column, cell) in row.enumerated() {
        let lines = cell.split(separator: "\n", omittingEmptySubsequences: false)
        let width = lines.map { DisplayWidth.of(String($0)) }.max() ?? 0
        widths[column] = max(widths[column], width)
      }
    }
    let gaps = max(0, widths.count - 1) * 2
    let room = TextTable.screenWidth - indentation.count - gaps
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > 8,
      let column = widths.lastIndex(of: widest)
    {
      widths[column] -= 1
    }
    return widths
  }
}
