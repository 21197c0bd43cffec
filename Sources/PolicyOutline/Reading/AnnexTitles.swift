import PolicyBase
import PolicySyntax

/// The list of annexes that a text announces ("附件: 1. … 2. …"), by which their titles are known.
struct AnnexTitles {
  private var titles: [(number: Int, title: String)] = []
  private var listing = false

  mutating func read(_ line: CleanLine, afterNorms: Bool) {
    let glyphs = line.glyphs[...]
    if let opener = AnnexTitles.opener(glyphs) {
      listing = true
      // The list of a cover letter names the regulation itself first.
      titles = []
      add(glyphs.dropFirst(opener), onlyNumber: afterNorms ? nil : 1)
    } else if listing {
      listing = add(glyphs, onlyNumber: nil)
    }
  }

  /// `附件：` or `附:`; the number of glyphs it takes.
  static func opener(_ glyphs: ArraySlice<Glyph>) -> Int? {
    for word in ["附件：", "附：", "附件目录："] where glyphs.starts(with: word) {
      return word.unicodeScalars.count
    }
    return nil
  }

  @discardableResult
  private mutating func add(_ glyphs: ArraySlice<Glyph>, onlyNumber skipped: Int?) -> Bool {
    let mark = NormMark.read(glyphs)
    let next = (titles.last?.number ?? 0) + 1
    if case .subitem(let n)? = mark?.mark, n == next {
      titles.append((n, skipped == n ? "" : AnnexTitles.plain(glyphs.dropFirst(mark?.length ?? 0))))
      return true
    }
    if titles.isEmpty, mark == nil, !glyphs.isEmpty {
      titles.append((next, skipped == next ? "" : AnnexTitles.plain(glyphs)))
      return true
    }
    return titles.isEmpty
  }

  /// The number of the annex that has this line as its title.
  func number(of line: [Glyph], after last: Int) -> Int? {
    guard line.count <= 60, AnnexTitles.opener(line[...]) == nil else { return nil }
    let title = AnnexTitles.plain(line[...])
    return titles.first { $0.number > last && !$0.title.isEmpty && $0.title == title }?.number
  }

  /// Without a closing bracket such as （范本） and without a closing mark.
  private static func plain(_ glyphs: ArraySlice<Glyph>) -> String {
    var rest = glyphs
    while let last = rest.last?.character, Punctuation.inner.contains(last) { rest.removeLast() }
    if rest.last?.character == "）", let open = rest.lastIndex(where: { $0.character == "（" }),
      open > rest.startIndex
    {
      rest = rest[..<open]
    }
    return rest.string
  }
}
