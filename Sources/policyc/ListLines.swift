import PolicyBase

/// The lines of a list beside a policy: columns with `|` between them, `#` before a comment.
struct ListLines {
  struct Line {
    var cells: [String]
    var place: Place

    /// The cell of a column; empty when the line is shorter.
    subscript(column: Int) -> String { column < cells.count ? cells[column] : "" }
  }

  var lines: [Line] = []
  /// A list in another encoding has no lines.
  let isUTF8: Bool

  /// `file` is its index among the sources of messages.
  init(_ source: SourceText, file: Int32) {
    isUTF8 = TextEncoding.recognise(source.bytes) == .utf8
    guard isUTF8 else { return }
    for number in 1...max(1, source.lineStarts.count) {
      var text = Substring(source.line(number))
      if text.first == "\u{FEFF}" { text.removeFirst() }
      if text.allSatisfy(\.isWhitespace) || text.trimmed.hasPrefix("#") { continue }
      let start = Int(source.lineStarts[number - 1])
      let place = Place(file: file, start..<(start + source.line(number).utf8.count))
      let cells = text.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
      lines.append(Line(cells: cells, place: place))
    }
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    var end = start
    while let last = end.last, last.isWhitespace { end = end.dropLast() }
    return String(end)
  }

  /// Without any blanks: two texts that differ only in them are the same.
  var withoutBlanks: String { String(filter { !$0.isWhitespace }) }

  /// On one line, with single blanks.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
