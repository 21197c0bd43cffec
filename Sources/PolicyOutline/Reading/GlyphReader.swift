import PolicyBase

/// Turns one line of bytes into glyphs: blanks dropped, full and half width made equal.
struct GlyphReader {
  static func read(_ line: ArraySlice<UInt8>) -> [Glyph] {
    var glyphs: [Glyph] = []
    var offset = UInt32(clamping: line.startIndex)
    var blank = false
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      let end = offset + UInt32(UTF8.width(scalar))
      if isBlank(scalar) {
        blank = true
      } else {
        let character = normalised(scalar)
        glyphs.append(Glyph(character: character, start: offset, end: end, blankBefore: blank))
        blank = false
      }
      offset = end
    }
    restoreNumberMarks(&glyphs)
    return glyphs
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x200B...0x200F, 0x2028, 0x2029, 0x3000, 0xFEFF: true
    default: false
    }
  }

  private static let fullWidth: [Unicode.Scalar: Unicode.Scalar] = [
    "(": "（", ")": "）", ",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "[": "〔", "]": "〕",
    "［": "〔", "］": "〕", "％": "%", "．": ".",
  ]

  static func normalised(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let mapped = fullWidth[scalar] { return mapped }
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default:
      return scalar
    }
  }

  /// A comma or colon between two digits belongs to the number: 30,000 and 9:30.
  private static func restoreNumberMarks(_ glyphs: inout [Glyph]) {
    guard glyphs.count > 2 else { return }
    for index in 1..<glyphs.count - 1
    where glyphs[index - 1].isDigit && glyphs[index + 1].isDigit {
      if glyphs[index].character == "，", !glyphs[index].blankBefore {
        glyphs[index].character = ","
      }
      if glyphs[index].character == "：" { glyphs[index].character = ":" }
    }
  }
}
