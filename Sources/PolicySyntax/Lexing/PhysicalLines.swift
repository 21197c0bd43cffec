import PolicyBase

/// One line of the file without its comment and line end.
struct PhysicalLine {
  var glyphs: ArraySlice<Glyph>
  /// Columns of blanks before the text; U+3000 counts two.
  var indentation: Int

  var place: Swift.Range<Int> {
    Int(glyphs.first?.offset ?? 0)..<Int(glyphs.last?.end ?? 0)
  }
}

enum PhysicalLines {
  /// The lines that hold text. `bytes` is valid UTF-8.
  static func read(_ source: SourceText) -> [PhysicalLine] {
    var lines: [PhysicalLine] = []
    let bytes = source.bytes
    for (index, start) in source.lineStarts.enumerated() {
      var from = Int(start)
      if from == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { from = 3 }
      var end =
        index + 1 < source.lineStarts.count ? Int(source.lineStarts[index + 1]) : bytes.count
      while end > from, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
      guard end > from else { continue }
      let glyphs = GlyphReader.read(bytes, from..<end)
      if let line = trimmed(glyphs) { lines.append(line) }
    }
    return lines
  }

  private static func trimmed(_ glyphs: [Glyph]) -> PhysicalLine? {
    var end = glyphs.count
    for (index, glyph) in glyphs.enumerated()
    where glyph.scalar == 0x23 && (index == 0 || glyphs[index - 1].isBlank) {
      end = index
      break
    }
    var start = 0
    var indentation = 0
    while start < end, glyphs[start].isBlank {
      indentation += glyphs[start].length == 3 ? 2 : 1
      start += 1
    }
    while end > start, glyphs[end - 1].isBlank { end -= 1 }
    return end > start ? PhysicalLine(glyphs: glyphs[start..<end], indentation: indentation) : nil
  }
}
