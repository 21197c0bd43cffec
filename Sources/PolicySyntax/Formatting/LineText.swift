import PolicyBase

/// The text of a physical line without indentation and comment.
struct LineText {
  let source: SourceText

  func text(_ line: ReadLine, part: Int) -> String {
    let glyphs = line.line.lines[part]
    switch line.line.kind {
    case .heading(_, let label): return heading(glyphs, label)
    case .prose(let keyword, let rest):
      if line.role == .fileLine { return keyword + " " + title(rest) }
      let isKeyed = line.role == .ambiguity || line.role == .choice
      return words([keyword, isKeyed ? keyed(rest) : source.text(rest)])
    case .statement:
      switch line.role {
      case .fileLine: return calendar(Keywords.calendarFile, glyphs, title)
      case .calendarYear: return calendar(Keywords.calendarYear, glyphs, year)
      default: return statement(line, glyphs)
      }
    }
  }

  private func words(_ words: [String]) -> String {
    words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// 第十二条 标签, （一）标签, 1. 标签; a list mark before it stays.
  private func heading(_ glyphs: ArraySlice<Glyph>, _ label: ArraySlice<Glyph>) -> String {
    var mark = glyphs.prefix { $0.offset < label.first?.offset ?? .max }.trimmed
    var list = ""
    if let first = mark.first, first.isCharacter("-") || first.isCharacter("*") {
      list = String(first.character) + " "
      mark = mark.dropFirst().trimmed
    }
    let number = Spelled.fullWidth(mark.text)
    let isClosed = number.hasSuffix("）") || number.hasSuffix("、")
    return list + (isClosed ? number + source.text(label) : words([number, source.text(label)]))
  }

  /// The key of a 存疑 or the name of a 读法, then its label.
  private func keyed(_ rest: ArraySlice<Glyph>) -> String {
    let key = rest.prefix { !$0.isBlank }
    return words([Spelled.word(source.text(key)), source.text(rest.dropFirst(key.count).trimmed)])
  }

  /// The title of a file with its code in brackets.
  private func title(_ glyphs: ArraySlice<Glyph>) -> String {
    let line = TitleLine(glyphs)
    guard let first = line.code.first, let last = line.code.last else { return source.text(glyphs) }
    let after = glyphs.drop { $0.offset < last.end }.dropFirst()
    return source.text(line.title.trimmed) + "（" + line.code.trimmed.text + "）"
      + (first.offset < last.end ? source.text(after) : "")
  }

  private func calendar(
    _ keyword: String, _ glyphs: ArraySlice<Glyph>, _ rest: (ArraySlice<Glyph>) -> String
  ) -> String {
    keyword + " " + rest(glyphs.dropFirst(keyword.unicodeScalars.count).trimmed)
  }

  /// 2020（文号，公布 2019-11-21）
  private func year(_ glyphs: ArraySlice<Glyph>) -> String {
    let number = glyphs.prefix { $0.isDigit }
    let inner = glyphs.dropFirst(number.count).trimmed.dropFirst().dropLast()
    let comma = inner.lastIndex { $0.isCharacter(",") }
    let document = comma.map { source.text(inner[..<$0].trimmed) + "，" } ?? ""
    let published = (comma.map { inner[($0 + 1)...] } ?? inner).trimmed
    let day = published.dropFirst(Keywords.published.unicodeScalars.count).trimmed
    return number.text + "（" + document + Keywords.published + " " + day.text + "）"
  }

  private func statement(_ line: ReadLine, _ glyphs: ArraySlice<Glyph>) -> String {
    guard let first = glyphs.first, let last = glyphs.last else { return "" }
    let here = line.tokens.indices.filter {
      !line.tokens[$0].isEnd && line.tokens[$0].place.start >= first.offset
        && line.tokens[$0].place.start < last.end
    }
    var text = ""
    for index in here {
      if index != here.first, !line.joined.contains(index),
        Spacing.isApart(line.tokens, before: index, isLast: index == here.last)
      {
        text += " "
      }
      text += Spelled.token(line.tokens[index], source)
    }
    // The mark that ends a statement is no token.
    if let end = here.last.map({ line.tokens[$0].written.end }), last.offset >= end {
      text += Spelled.fullWidth(String(last.character))
    }
    return text
  }
}

/// How words are written: marks in full width, letters and digits in half width.
enum Spelled {
  static func token(_ token: Token, _ source: SourceText) -> String {
    switch token.kind {
    case .quoted: "「" + source.text(token.place) + "」"
    case .mark, .reference: fullWidth(token.text)
    case .number, .date, .unit: token.text
    case .word: word(source.text(token.place))
    case .end: ""
    }
  }

  static func fullWidth(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { wide[$0] ?? $0 }))
  }

  private static let wide: [Unicode.Scalar: Unicode.Scalar] = [
    ",": "，", ":": "：", ";": "；", "(": "（", ")": "）",
  ]

  /// Marks inside a name stay as they are.
  static func word(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          guard (0xFF01...0xFF5E).contains(scalar.value),
            let narrow = Unicode.Scalar(scalar.value - 0xFF01 + 0x21),
            narrow.properties.isAlphabetic || narrow.properties.numericType != nil
              || "%-./_+".unicodeScalars.contains(narrow)
          else { return scalar }
          return narrow
        }))
  }
}

extension Token {
  /// With the brackets of a quoted name.
  var written: Place {
    guard kind == .quoted else { return place }
    let bracket = UInt32("」".utf8.count)
    return Place(file: place.file, start: place.start - bracket, end: place.end + bracket)
  }
}
