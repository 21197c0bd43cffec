/// Source text without what carries no meaning.
enum WrittenText {
  /// Comments dropped, runs of blanks and line ends turned into one blank.
  static func oneLine(_ text: String) -> String {
    words(text).joined(separator: " ")
  }

  /// The text without blanks and comments, for hashing.
  static func bare(_ text: String) -> String { words(text).joined() }

  private static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isNewline).flatMap { line in
      withoutComment(line).split { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
    }
  }

  private static func withoutComment(_ line: Substring) -> Substring {
    var previousIsBlank = true
    for index in line.indices {
      if line[index] == "#", previousIsBlank { return line[..<index] }
      previousIsBlank = line[index] == " " || line[index] == "\t" || line[index] == "\u{3000}"
    }
    return line
  }
}
