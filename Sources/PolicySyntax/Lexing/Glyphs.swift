import PolicyBase

/// One character of a line after folding full-width forms, with its place in the file.
struct Glyph {
  /// Unicode scalar value; `（` is `(`, `，` is `,`, U+3000 and tab are blanks.
  let scalar: UInt32
  let offset: UInt32
  let length: UInt8
  /// Whether the source wrote the folded form itself (a half-width comma inside a number).
  let isPlain: Bool

  var end: UInt32 { offset + UInt32(length) }
  var isBlank: Bool { scalar == 0x20 }
  var isNumeral: Bool { Unicode.Scalar(scalar).map(ChineseNumeral.isNumeral) ?? false }
  var isDigit: Bool { scalar >= 0x30 && scalar <= 0x39 }
  var character: Character { Character(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
  func isCharacter(_ character: Unicode.Scalar) -> Bool { scalar == character.value }
}

/// Decodes lines of verified UTF-8 into glyphs.
enum GlyphReader {
  static func read(_ bytes: [UInt8], _ range: Swift.Range<Int>) -> [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let first = bytes[at]
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard at + length <= range.upperBound else { break }
      var scalar = UInt32(first)
      if length > 1 {
        scalar = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for next in bytes[(at + 1)..<(at + length)] { scalar = scalar << 6 | UInt32(next & 0x3F) }
      }
      let folded = fold(scalar)
      glyphs.append(
        Glyph(
          scalar: folded, offset: UInt32(at), length: UInt8(length), isPlain: folded == scalar))
      at += length
    }
    return glyphs
  }

  private static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x09, 0x3000, 0xA0: 0x20
    case 0xFF01...0xFF5E: scalar - 0xFF01 + 0x21
    default: scalar
    }
  }
}

extension Array where Element == Glyph {
  var text: String { self[...].text }
}

extension ArraySlice where Element == Glyph {
  var text: String {
    var text = ""
    for glyph in self { text.unicodeScalars.append(Unicode.Scalar(glyph.scalar) ?? "\u{FFFD}") }
    return text
  }

  func starts(with word: String) -> Bool {
    var at = startIndex
    for scalar in word.unicodeScalars {
      guard at < endIndex, self[at].scalar == scalar.value else { return false }
      at += 1
    }
    return true
  }
}
