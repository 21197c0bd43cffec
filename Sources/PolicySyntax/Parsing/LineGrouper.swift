import PolicyBase

/// A logical line: a heading, a line of prose, or the physical lines of one statement.
struct LogicalLine {
  enum Kind {
    case heading(Heading.Mark, label: ArraySlice<Glyph>)
    /// A line whose first word makes the rest of it prose: 说明, 文号, 存疑, 案例, …
    case prose(keyword: String, rest: ArraySlice<Glyph>)
    case statement
  }

  var kind: Kind
  var lines: [ArraySlice<Glyph>]
  var indentation: Int

  var place: Swift.Range<Int> {
    Int(lines.first?.first?.offset ?? 0)..<Int(lines.last?.last?.end ?? 0)
  }
}

/// Joins physical lines into logical ones (grammar §1).
struct LineGrouper {
  /// Lines that are prose to their end.
  static let prose = Keywords.textNorms + ["文号", "发布", "辖区", "法规", "词表", "存疑", "读法", "案例", "断言"]

  /// Decides whether a line that starts with a clause word is a clause: false when a longer
  /// declared name starts there (当事人).
  let isName: (ArraySlice<Glyph>, Int) -> Bool

  func group(_ lines: [PhysicalLine]) -> [LogicalLine] {
    var result: [LogicalLine] = []
    var isInExample = false
    for line in lines {
      if let (mark, label) = HeadingReader.read(line) {
        result.append(
          LogicalLine(
            kind: .heading(mark, label: label), lines: [line.glyphs], indentation: line.indentation)
        )
      } else if let last = result.indices.last, case .statement = result[last].kind,
        isOpen(result[last]) || startsWithClauseWord(line.glyphs)
      {
        result[last].lines.append(line.glyphs)
      } else {
        let kind = proseKind(line.glyphs, inExample: isInExample) ?? .statement
        result.append(
          LogicalLine(kind: kind, lines: [line.glyphs], indentation: line.indentation))
      }
      isInExample = result.last.flatMap(LineGrouper.opensExample) ?? isInExample
    }
    return result
  }

  /// Whether a case begins or ends with the line; in a case, 读法 chooses a reading and is no prose.
  private static func opensExample(_ line: LogicalLine) -> Bool? {
    switch line.kind {
    case .prose("案例", _), .prose("断言", _): true
    case .heading, .prose("存疑", _): false
    default: nil
    }
  }

  private func proseKind(_ glyphs: ArraySlice<Glyph>, inExample: Bool) -> LogicalLine.Kind? {
    for word in LineGrouper.prose where glyphs.starts(with: word) {
      let rest = glyphs.dropFirst(word.unicodeScalars.count)
      // 说明书（…）： is a field, 发布日 a name; otherwise the blank may be missing.
      let glued = !(rest.first?.isBlank ?? true)
      if glued, looksLikeField(glyphs) || isName(glyphs, word.unicodeScalars.count) { continue }
      if word == "读法", inExample { return nil }
      return .prose(keyword: word, rest: rest.drop { $0.isBlank })
    }
    return nil
  }

  private func isOpen(_ line: LogicalLine) -> Bool {
    guard let glyphs = line.lines.last, let last = glyphs.last else { return false }
    if ",、;:".unicodeScalars.contains(where: { last.isCharacter($0) }) {
      // A trailing ； closes a statement (it is ignored); after it only a clause word goes on.
      return !last.isCharacter(";")
    }
    guard last.isCharacter("且") || last.isCharacter("或"), glyphs.count > 1 else { return false }
    return glyphs[glyphs.endIndex - 2].isBlank
  }

  private func startsWithClauseWord(_ glyphs: ArraySlice<Glyph>) -> Bool {
    for word in Keywords.continuations where glyphs.starts(with: word) {
      let length = word.unicodeScalars.count
      let rest = glyphs.dropFirst(length)
      if rest.first?.isBlank ?? true { return true }
      if isName(glyphs, length) || looksLikeField(glyphs) { continue }
      return true
    }
    return false
  }

  /// 名（alias）： or 名： at the start of the line.
  private func looksLikeField(_ glyphs: ArraySlice<Glyph>) -> Bool {
    let rest = glyphs.drop { !$0.isBlank && !Lexer.isMark($0) }
    guard let mark = rest.first else { return false }
    return mark.isCharacter(":") || (mark.isCharacter("(") && rest.contains { $0.isCharacter(":") })
  }
}
