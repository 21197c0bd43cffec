import PolicyBase

/// Cuts the text of a CSV file into rows of cells (RFC 4180): cells with commas, quotation marks or
/// line ends stand in quotation marks, a quotation mark inside is doubled; CRLF or LF ends a row.
struct CSVRows {
  struct Cell {
    /// Without its quotation marks.
    var text: String
    var range: Range<Int>
  }

  struct Row {
    var cells: [Cell]
    var range: Range<Int>
    var faults: [CaseJSONParser.LocatedFault] = []

    /// A line with nothing on it.
    var isBlank: Bool { cells.count == 1 && cells[0].text.allSatisfy(\.isWhitespace) }
  }

  private let bytes: [UInt8]
  private var at: Int

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// `bytes` is valid UTF-8; a byte order mark is passed over.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = bytes.starts(with: TextEncoding.byteOrderMark) ? TextEncoding.byteOrderMark.count : 0
  }

  /// The next row; `nil` at the end of the text.
  mutating func next() -> Row? {
    guard at < bytes.count else { return nil }
    let start = at
    var row = Row(cells: [], range: start..<start)
    while true {
      row.cells.append(cell(&row.faults))
      if current == CSVRows.comma {
        at += 1
      } else {
        break
      }
    }
    row.range = start..<at
    if current == CSVRows.carriageReturn { at += 1 }
    if current == CSVRows.lineFeed { at += 1 }
    return row
  }

  private var current: UInt8? { at < bytes.count ? bytes[at] : nil }

  private var isAtCellEnd: Bool {
    switch current {
    case nil, CSVRows.comma, CSVRows.lineFeed: true
    case CSVRows.carriageReturn: at + 1 == bytes.count || bytes[at + 1] == CSVRows.lineFeed
    default: false
    }
  }

  private mutating func cell(_ faults: inout [CaseJSONParser.LocatedFault]) -> Cell {
    if current == CSVRows.quote { return quoted(&faults) }
    let start = at
    while !isAtCellEnd { at += 1 }
    return Cell(text: String(decoding: bytes[start..<at], as: UTF8.self), range: start..<at)
  }

  private mutating func quoted(_ faults: inout [CaseJSONParser.LocatedFault]) -> Cell {
    let start = at
    at += 1
    var content: [UInt8] = []
    while let byte = current {
      at += 1
      if byte != CSVRows.quote {
        content.append(byte)
      } else if current == CSVRows.quote {
        content.append(byte)
        at += 1
      } else {
        if !isAtCellEnd {
          let rest = at
          while !isAtCellEnd { at += 1 }
          faults.append(.init(fault: .textAfterQuotes, range: rest..<at))
        }
        return Cell(text: String(decoding: content, as: UTF8.self), range: start..<at)
      }
    }
    faults.append(.init(fault: .openCell, range: start..<(start + 1)))
    return Cell(text: String(decoding: content, as: UTF8.self), range: start..<at)
  }
}
