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
    for index in source.lineStarts.indices {
      let glyphs = glyphs(source, line: index)
      if let line = trimmed(glyphs) { lines.append(line) }
    }
    return lines
  }

  /// All of one line, with its blanks and comment, without its line end and a byte order mark.
  static func glyphs(_ source: SourceText, line index: Int) -> [Glyph] {
    let bytes = source.bytes
    var from = Int(source.lineStarts[index])
    if from == 0, bytes.starts(with: TextEncoding.byteOrderMark) { from = 3 }
    var end = index + 1 < source.lineStarts.count ? Int(source.lineStarts[index + 1]) : bytes.count
    while end > from, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    return end > from ? GlyphReader.read(bytes, from..<end) : []
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
