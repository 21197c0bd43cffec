import PolicyBase
import PolicySyntax

/// A line or part of a line; `mark` is set where an annex, a chapter, a division or an article
/// begins.
struct Block {
  var glyphs: ArraySlice<Glyph>
  var mark: NormMark?
  var gapBefore: Bool
}

/// The main text (`annex` nil) or one annex: numbers count on inside it and restart in the next.
struct TextDivision {
  var annex: Int?
  var blocks: [Block] = []

  var hasArticles: Bool {
    blocks.contains { if case .article? = $0.mark?.mark { true } else { false } }
  }
}

/// Finds annexes, chapters and articles by their sequence.
struct BlockSplitter {
  private(set) var divisions: [TextDivision] = [TextDivision()]
  private let lines: [CleanLine]
  private var annexTitles = AnnexTitles()
  private var article = 0
  private var articleSub = 0
  private var chapter = 0
  private var section = 0
  /// 节, which restart in every chapter.
  private var lastDivision = 0
  /// 一、 has been seen: the main text has norms even when it has no articles.
  private var anyNorm: Bool { article > 0 || chapter > 0 || section > 0 || divisions.count > 1 }

  init(_ lines: [CleanLine]) {
    self.lines = lines
    for index in lines.indices { split(index) }
  }

  private mutating func split(_ index: Int) {
    let line = lines[index]
    annexTitles.read(line, afterNorms: anyNorm)
    if startAnnex(line) { return }
    if let mark = structuralMark(line.glyphs[...]) {
      append(line.glyphs[...], mark: mark, gap: line.gapBefore)
    } else {
      if case .section(let n)? = NormMark.read(line.glyphs[...])?.mark, n == section + 1 {
        section = n
      }
      append(line.glyphs[...], mark: nil, gap: line.gapBefore)
    }
    splitInside(index)
  }

  private mutating func append(_ glyphs: ArraySlice<Glyph>, mark: NormMark?, gap: Bool) {
    divisions[divisions.count - 1].blocks.append(Block(glyphs: glyphs, mark: mark, gapBefore: gap))
    switch mark?.mark {
    case .chapter(let n):
      chapter = n
      lastDivision = 0
    case .division(let n): lastDivision = n
    case .article(let n, let sub):
      article = n
      articleSub = sub
    default: break
    }
  }

  private mutating func startAnnex(_ line: CleanLine) -> Bool {
    guard anyNorm else { return false }
    let written = NormMark.read(line.glyphs[...])
    var number = annexTitles.number(of: line.glyphs, after: divisions.last?.annex ?? 0)
    if case .annex(let n)? = written?.mark, n > (divisions.last?.annex ?? 0),
      line.glyphs.count <= 60, !(previous?.isOpen ?? false),
      written.map({ !$0.isCitation(in: line.glyphs[...]) }) ?? false
    {
      number = n
    }
    guard let number else { return false }
    openAnnex(number)
    var mark = NormMark(mark: .annex(number), length: 0)
    if case .annex? = written?.mark { mark.length = written?.length ?? 0 }
    append(line.glyphs[...], mark: mark, gap: true)
    return true
  }

  private mutating func openAnnex(_ number: Int) {
    divisions.append(TextDivision(annex: number))
    (article, articleSub, chapter, section) = (0, 0, 0, 0)
  }

  /// The last block's text, to see whether a sentence is still open.
  private var previous: (isOpen: Bool, isTitle: Bool)? {
    guard let block = divisions.last?.blocks.last else { return nil }
    let title: Bool
    switch block.mark?.mark {
    case .chapter, .division, .annex: title = true
    default: title = false
    }
    return (!title && !Passage(block.glyphs, file: 0).isTerminated, title)
  }

  private mutating func structuralMark(_ glyphs: ArraySlice<Glyph>) -> NormMark? {
    guard let mark = NormMark.read(glyphs) else { return nil }
    switch mark.mark {
    case .chapter(let n): return isChapter(n, mark, glyphs) ? mark : nil
    case .division(let n):
      return chapter > 0 && n == lastDivision + 1 && isTitleLine(glyphs)
        && !mark.isCitation(in: glyphs) ? mark : nil
    case .article(let n, let sub):
      guard !mark.isCitation(in: glyphs) else { return nil }
      if follows(n, sub) { return mark }
      if n == 1, sub == 0, article > 1, previous?.isOpen != true {
        let next = (divisions.last?.annex ?? 0) + 1
        openAnnex(next)
        append(glyphs.prefix(0), mark: NormMark(mark: .annex(next), length: 0), gap: true)
        return mark
      }
      return nil
    default: return nil
    }
  }

  /// Articles go up by one; a gap of a few numbers is a number the text lacks, unless the line
  /// only continues a sentence.
  private func follows(_ n: Int, _ sub: Int) -> Bool {
    if sub > 0 { return n == article && sub == articleSub + 1 }
    if n == article + 1 { return true }
    let inFreeText = article == 0 && divisions.count == 1
    return n > article && n <= article + 5 && previous?.isOpen != true && !inFreeText
  }

  private mutating func isChapter(_ n: Int, _ mark: NormMark, _ glyphs: ArraySlice<Glyph>) -> Bool {
    guard isTitleLine(glyphs), !mark.isCitation(in: glyphs) else { return false }
    if n == 1, chapter > 0, article == 0 {
      // The chapters so far were a table of contents.
      for index in divisions[divisions.count - 1].blocks.indices
      where !(divisions[divisions.count - 1].blocks[index].mark?.mark.isAnnex ?? false) {
        divisions[divisions.count - 1].blocks[index].mark = nil
      }
      return true
    }
    return n > chapter && n <= chapter + 3
  }

  private func isTitleLine(_ glyphs: ArraySlice<Glyph>) -> Bool {
    glyphs.count <= 40 && !Passage(glyphs, file: 0).isTerminated
  }

  /// An article printed inside the line of the one before: the next number after a full stop,
  /// unless a line of its own has it further down.
  private mutating func splitInside(_ index: Int) {
    var searching = true
    while searching, article > 0, let block = divisions.last?.blocks.last {
      searching = false
      let glyphs = block.glyphs
      for position in glyphs.indices.dropFirst() {
        guard glyphs[position - 1].character == "。",
          let mark = NormMark.read(glyphs[position...]), case .article(article + 1, 0) = mark.mark,
          !mark.isCitation(in: glyphs[position...]), !startsLater(mark.mark, after: index)
        else { continue }
        divisions[divisions.count - 1].blocks[divisions[divisions.count - 1].blocks.count - 1]
          .glyphs = glyphs[..<position]
        append(glyphs[position...], mark: mark, gap: false)
        searching = true
        break
      }
    }
  }

  private func startsLater(_ mark: Heading.Mark, after index: Int) -> Bool {
    for line in lines[(index + 1)...] {
      guard let later = NormMark.read(line.glyphs[...]), case .article(let n, _) = later.mark,
        !later.isCitation(in: line.glyphs[...])
      else { continue }
      if later.mark == mark { return true }
      if n > mark.ordinal || n == 1 { return false }
    }
    return false
  }
}
