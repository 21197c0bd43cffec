import PolicyBase
import PolicySyntax

/// Where the numbered norms of the main text or of an annex begin and end.
struct NormExtent {
  /// Index of the first block with a number.
  let first: Int
  /// Index of the first block behind the last norm: signature, distribution list, annexes.
  let tail: Int

  init(_ division: TextDivision) {
    let blocks = division.blocks
    let hasArticles = division.hasArticles
    let structural = blocks.indices.filter { index in
      if let mark = blocks[index].mark { return !mark.mark.isAnnex }
      if hasArticles { return false }
      if case .section? = NormMark.read(blocks[index].glyphs)?.mark { return true }
      return false
    }
    first = structural.first ?? NormExtent.firstListEntry(blocks) ?? blocks.count
    tail = NormExtent.tail(blocks, after: structural.last ?? first)
  }

  /// In a text with neither articles nor sections the norms begin before the first list: with its
  /// number, or with the lead that its number stands in.
  private static func firstListEntry(_ blocks: [Block]) -> Int? {
    blocks.indices.first { index in
      if RunOnList(Array(blocks[index].glyphs), atLeast: 1) != nil { return true }
      switch NormMark.read(blocks[index].glyphs)?.mark {
      case .item(1), .subitem(1): return true
      default: return false
      }
    }
  }

  private static let tailWords = [
    "附件", "附：", "抄送", "抄报", "主送", "公开方式", "信息公开", "（此件", "此件",
  ]

  private static func tail(_ blocks: [Block], after last: Int) -> Int {
    guard last < blocks.count else { return blocks.count }
    let rest = blocks.indices.suffix(from: min(last + 1, blocks.count))
    if let word = rest.first(where: { index in
      tailWords.contains { blocks[index].glyphs.starts(with: $0) }
    }) {
      return tail(Array(blocks[..<word]), after: last)
    }
    var start = blocks.count
    for index in rest.reversed() {
      let glyphs = blocks[index].glyphs
      let numbered = NormMark.read(glyphs).map { !$0.isCitation(in: glyphs) } ?? false
      guard !numbered, glyphs.count <= 60, !Passage(glyphs, file: 0).endsSentence else { break }
      start = index
    }
    return start
  }
}
