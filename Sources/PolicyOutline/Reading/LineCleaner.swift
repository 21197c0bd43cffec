import PolicyBase

/// One line of an official text without debris.
struct CleanLine {
  var glyphs: [Glyph]
  /// From 1.
  var number: Int
  /// Whether a blank line, a page break or the start of the file stands before it.
  var gapBefore: Bool
}

/// Cuts off what word processors and scanners leave in a text: comments, bookmarks, list markers
/// and emphasis. What is cut is kept as a remainder, so that nothing is lost.
struct LineCleaner {
  let source: SourceText
  let file: Int32
  private(set) var lines: [CleanLine] = []
  private(set) var remainders: [RegulationText.Remainder] = []
  /// The next number of a list that a comment has begun and that is no part of the text.
  private var commentListNumber: Int?
  private var gap = true

  init(_ source: SourceText, file: Int32) {
    self.source = source
    self.file = file
    for index in source.lineStarts.indices { clean(index) }
  }

  private mutating func clean(_ index: Int) {
    let start = Int(source.lineStarts[index])
    let end =
      index + 1 < source.lineStarts.count ? Int(source.lineStarts[index + 1]) : source.bytes.count
    var glyphs = GlyphReader.read(source.bytes[start..<max(start, end)])
    if glyphs.isEmpty {
      gap = true
      commentListNumber = nil
      return
    }
    cutBookmarks(&glyphs)
    cutListMarker(&glyphs)
    cutEmphasis(&glyphs)
    cutComment(&glyphs)
    if glyphs.isEmpty { return }
    lines.append(CleanLine(glyphs: glyphs, number: index + 1, gapBefore: gap))
    gap = false
  }

  private mutating func keep(_ kind: RegulationText.Remainder.Kind, _ glyphs: some Sequence<Glyph>)
  {
    let passage = Passage(glyphs, file: file)
    if !passage.isEmpty { remainders.append(.init(kind: kind, passage: passage)) }
  }

  /// `[bookmark: _GoBack]` before or inside a line.
  private mutating func cutBookmarks(_ glyphs: inout [Glyph]) {
    while let start = glyphs.firstIndex(of: "〔bookmark："),
      let end = glyphs[start...].firstIndex(where: { $0.character == "〕" })
    {
      keep(.bookmark, glyphs[start...end])
      glyphs.removeSubrange(start...end)
    }
  }

  /// `- 4.` and `# 第一条`: Markdown marks that a converter has put before the number.
  private mutating func cutListMarker(_ glyphs: inout [Glyph]) {
    let marker = glyphs.prefix { ["-", "*", "•", "·", "#"].contains($0.character) }
    guard !marker.isEmpty, marker.count <= 6, marker.count < glyphs.count else { return }
    guard marker.first?.character != "*" || marker.count == 1 else { return }
    guard glyphs[marker.count].blankBefore else { return }
    keep(.listMarker, marker)
    glyphs.removeFirst(marker.count)
  }

  /// `**日常检查**`: two stars are emphasis; one star stays (`***号` is a blank to fill in).
  private mutating func cutEmphasis(_ glyphs: inout [Glyph]) {
    var kept: [Glyph] = []
    var rest = glyphs[...]
    while let first = rest.first {
      let run = rest.prefix { $0.character == "*" }
      if run.count == 2 {
        keep(.emphasis, run)
      } else if run.isEmpty {
        kept.append(first)
      } else {
        kept += run
      }
      rest = rest.dropFirst(max(1, run.count))
    }
    glyphs = kept
  }

  /// "Comment by NAME: …" behind a tab runs to the end of its line; when it ends in a colon the
  /// list （一）（二）… that follows is part of the comment.
  private mutating func cutComment(_ glyphs: inout [Glyph]) {
    if let expected = commentListNumber {
      if case .item(expected)? = NormMark.read(glyphs[...])?.mark {
        commentListNumber = expected + 1
        keep(.comment, glyphs)
        glyphs = []
        return
      }
      commentListNumber = nil
    }
    guard let start = glyphs.firstIndex(of: "Commentby"),
      start == 0 || glyphs[start].blankBefore
    else { return }
    let comment = Passage(glyphs[start...], file: file)
    if comment.glyphs.last?.character == "：" { commentListNumber = 1 }
    keep(.comment, comment.glyphs)
    glyphs.removeSubrange(start...)
  }
}

extension [Glyph] {
  func firstIndex(of word: String) -> Int? {
    let scalars = Array<Unicode.Scalar>(word.unicodeScalars)
    guard !scalars.isEmpty, count >= scalars.count else { return nil }
    return (0...count - scalars.count).first { start in
      self[start..<start + scalars.count].lazy.map(\.character).elementsEqual(scalars)
    }
  }
}

extension ArraySlice<Glyph> {
  func starts(with word: String) -> Bool {
    lazy.map(\.character).starts(with: word.unicodeScalars)
  }

  var string: String {
    var scalars = String.UnicodeScalarView()
    for glyph in self { scalars.append(glyph.character) }
    return String(scalars)
  }
}
