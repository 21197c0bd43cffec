import PolicyBase

/// Reads references such as 第十二条（二）1, 附件二第十条, 《city-2026》第十二条, 二（三） (R13).
///
///     reference = [ '《' code '》' ] ( [ '附件' N ] '第' N '条' [ '之' N ] | section-numeral )
///                 [ '第' N '款' ] [ '第' N '句' ] [ '（' N '）' ] [ digits ] [ '第' N '款' ] [ '第' N '句' ]
struct ReferenceReader {
  let file: Int32

  /// The reference that starts at `start`, and where it ends.
  func read(_ glyphs: ArraySlice<Glyph>, from start: Int) -> (Reference, Int)? {
    guard let first = glyphs[start...].first else { return nil }
    let plausible =
      first.isCharacter("《") || first.isCharacter("附") || first.isCharacter("第")
      || first.isNumeral
    guard plausible else { return nil }
    var cursor = Cursor(glyphs: glyphs, at: start)
    var policy: Word?
    if cursor.skip("《") {
      let from = cursor.at
      while cursor.at < glyphs.endIndex, !glyphs[cursor.at].isCharacter("》") { cursor.at += 1 }
      let name = glyphs[from..<cursor.at]
      guard cursor.skip("》"), !name.isEmpty else { return nil }
      policy = Word(text: name.text, place: place(name))
    }
    guard let parts = address(&cursor) else { return nil }
    return (
      Reference(
        policy: policy, address: Address(parts), through: nil,
        place: place(glyphs[start..<cursor.at])), cursor.at
    )
  }

  private func address(_ cursor: inout Cursor) -> [Address.Part]? {
    var parts: [Address.Part] = []
    if cursor.skip("附件") {
      guard let n = cursor.numeral() else { return nil }
      parts.append(.annex(n))
    }
    if let n = cursor.ordinal("条") {
      let sub = cursor.skip("之") ? cursor.numeral() : 0
      guard let sub else { return nil }
      parts.append(.article(n, sub: sub))
    } else if let n = cursor.section() {
      parts.append(.section(n))
    } else {
      return nil
    }
    appendParagraph(&parts, &cursor)
    if let n = cursor.bracketed() { parts.append(.item(n)) }
    if let n = cursor.digits() { parts.append(.subitem(n)) }
    appendParagraph(&parts, &cursor)
    return parts
  }

  private func appendParagraph(_ parts: inout [Address.Part], _ cursor: inout Cursor) {
    if let n = cursor.ordinal("款") { parts.append(.paragraph(n)) }
    if let n = cursor.ordinal("句") { parts.append(.sentence(n)) }
  }

  private func place(_ glyphs: ArraySlice<Glyph>) -> Place {
    Place(file: file, start: glyphs.first?.offset ?? 0, end: glyphs.last?.end ?? 0)
  }
}

/// A position in a line, for reading numbered marks.
struct Cursor {
  let glyphs: ArraySlice<Glyph>
  var at: Int

  mutating func skip(_ word: String) -> Bool {
    guard at <= glyphs.endIndex, glyphs[at...].starts(with: word) else { return false }
    at += word.unicodeScalars.count
    return true
  }

  /// A number in Chinese or Arabic digits.
  mutating func numeral() -> Int? {
    var end = at
    while end < glyphs.endIndex, glyphs[end].isNumeral { end += 1 }
    if end > at {
      guard let value = ChineseNumeral.value(glyphs[at..<end].text) else { return nil }
      at = end
      return value
    }
    return digits()
  }

  mutating func digits() -> Int? {
    var end = at
    var value = 0
    while end < glyphs.endIndex, glyphs[end].isDigit, end - at < 6 {
      value = value * 10 + Int(glyphs[end].scalar - 0x30)
      end += 1
    }
    guard end > at else { return nil }
    at = end
    return value
  }

  /// 第N条 and the like; leaves the cursor alone when it is something else.
  mutating func ordinal(_ kind: String) -> Int? {
    var copy = self
    guard copy.skip("第"), let n = copy.numeral(), copy.skip(kind) else { return nil }
    self = copy
    return n
  }

  /// （N）
  mutating func bracketed() -> Int? {
    var copy = self
    guard copy.skip("("), let n = copy.numeral(), copy.skip(")") else { return nil }
    self = copy
    return n
  }

  /// A Chinese numeral directly before （N）: 二（三） of a document without 条.
  mutating func section() -> Int? {
    var copy = self
    guard copy.at < glyphs.endIndex, glyphs[copy.at].isNumeral,
      let n = copy.numeral()
    else { return nil }
    var ahead = copy
    guard ahead.bracketed() != nil else { return nil }
    self = copy
    return n
  }
}
