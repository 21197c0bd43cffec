/// Columns that text takes in a terminal: two for wide characters (Unicode UAX #11: W and F), none
/// for combining marks, one for the rest.
enum DisplayWidth {
  static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }

  static func of(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.value < 0x300 { return scalar.value < 0x20 || scalar.value == 0x7F ? 0 : 1 }
    if scalar.properties.generalCategory == .nonspacingMark { return 0 }
    if scalar.properties.isEmojiPresentation { return 2 }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  /// `text` filled with blanks to `width` columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - of(text)))
  }
}

/// Line breaking for Chinese and Latin text together.
enum LineBreaking {
  private static let neverFirst: Set<Character> = [
    "，", "。", "、", "；", "：", "！", "？", "）", "》", "」", "』", "”", "’", "】", "〕", ",", ".", ";", ":",
    ")",
    "]", "%",
    "％",
  ]
  private static let neverLast: Set<Character> = ["（", "《", "「", "『", "“", "‘", "【", "〔", "(", "["]

  /// Lines of at most `width` columns. Chinese breaks between characters, Latin words and numbers
  /// stay whole while they fit; closing marks never begin a line, opening ones never end one.
  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var columns = 0
      for piece in pieces(paragraph, width: max(2, width)) {
        let wide = DisplayWidth.of(piece)
        if columns + wide > max(2, width), !line.isEmpty {
          lines.append(trimmedEnd(line))
          line = ""
          columns = 0
          if piece.allSatisfy(\.isWhitespace) { continue }
        }
        line += piece
        columns += wide
      }
      lines.append(trimmedEnd(line))
    }
    return lines
  }

  private static func trimmedEnd(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Runs that must not be broken.
  private static func pieces(_ text: Substring, width: Int) -> [String] {
    var pieces: [String] = []
    var last: Character?
    for character in text {
      let joins =
        last.map { last in
          neverFirst.contains(character) || neverLast.contains(last)
            || (isWord(last) && isWord(character))
        } ?? false
      if joins, let piece = pieces.last,
        DisplayWidth.of(piece) + DisplayWidth.of(character) <= width
      {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      last = character
    }
    return pieces
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isASCII && !character.isWhitespace
  }
}
