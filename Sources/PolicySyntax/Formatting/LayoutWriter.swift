import PolicyBase

/// Writes a file anew, physical line by physical line: each keeps its words and its comment.
struct LayoutWriter {
  private let source: SourceText
  private let words: LineText

  init(_ source: SourceText) {
    self.source = source
    words = LineText(source: source)
  }

  private struct Line {
    var text: String
    /// Of a comment it is that of the next line.
    var indentation: Int?
    var isBlank: Bool { text.isEmpty }
  }

  func text(_ lines: [ReadLine]) -> String {
    var written: [Line] = []
    var indenter = Indenter()
    var parts = lines.flatMap { line in line.line.lines.indices.map { (line, $0) } }[...]
    for index in source.lineStarts.indices {
      let glyphs = PhysicalLines.glyphs(source, line: index)[...].trimmed
      guard let first = glyphs.first else {
        if let last = written.last, !last.isBlank { written.append(Line(text: "")) }
        continue
      }
      if first.isCharacter("#") {
        written.append(Line(text: comment(glyphs)))
      } else if let (line, part) = parts.popFirst() {
        let indentation = part == 0 ? indenter.enter(line) : indenter.continuation
        let remark = glyphs.drop { $0.offset < line.line.lines[part].last?.end ?? 0 }.trimmed
        let text = words.text(line, part: part) + (remark.isEmpty ? "" : "  " + comment(remark))
        written.append(Line(text: text, indentation: indentation))
      }
    }
    while written.last?.isBlank ?? false { written.removeLast() }
    return withComments(written).map { $0 + "\n" }.joined()
  }

  private func comment(_ glyphs: ArraySlice<Glyph>) -> String {
    "#" + source.text(glyphs.dropFirst())
  }

  /// A comment stands like the line after it; at the end of a file like the line before it, or
  /// flush after an empty line.
  private func withComments(_ lines: [Line]) -> [String] {
    var texts: [String] = []
    let end = lines.lastIndex { $0.indentation != nil } ?? lines.endIndex
    let isApart = lines.dropFirst(end + 1).first?.isBlank ?? true
    var next = isApart || end == lines.endIndex ? 0 : lines[end].indentation ?? 0
    for line in lines.reversed() {
      next = line.indentation ?? next
      texts.append(line.isBlank ? "" : String(repeating: " ", count: next) + line.text)
    }
    return texts.reversed()
  }
}

extension ArraySlice where Element == Glyph {
  /// Without the blanks around it.
  var trimmed: ArraySlice<Glyph> {
    var glyphs = drop { $0.isBlank }
    while let last = glyphs.last, last.isBlank { glyphs.removeLast() }
    return glyphs
  }
}
