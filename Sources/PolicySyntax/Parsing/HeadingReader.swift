import PolicyBase

/// Recognises numbered lines.
///
///     mark = '第' N '章' | '第' N '节' | '第' N '条' [ '之' N ] | '第' N '款' | '第' N '句' | '附件' N
///          | N '、' | '（' N '）' | digits '.'
enum HeadingReader {
  /// The mark that starts the line and where its label begins; `nil` when it is no heading.
  static func read(_ line: PhysicalLine) -> (mark: Heading.Mark, label: ArraySlice<Glyph>)? {
    var cursor = Cursor(glyphs: line.glyphs, at: line.glyphs.startIndex)
    if cursor.skip("- ") || cursor.skip("* ") {
      while cursor.at < line.glyphs.endIndex, line.glyphs[cursor.at].isBlank { cursor.at += 1 }
    }
    guard let mark = mark(&cursor) else { return nil }
    return (mark, line.glyphs[cursor.at...].drop { $0.isBlank })
  }

  private static func mark(_ cursor: inout Cursor) -> Heading.Mark? {
    if let n = cursor.ordinal("章") { return .chapter(n) }
    if let n = cursor.ordinal("节") { return .division(n) }
    if let n = cursor.ordinal("条") {
      var copy = cursor
      if copy.skip("之"), let sub = copy.numeral() {
        cursor = copy
        return .article(n, sub: sub)
      }
      return .article(n, sub: 0)
    }
    if let n = cursor.ordinal("款") { return .paragraph(n) }
    if let n = cursor.ordinal("句") { return .sentence(n) }
    if let n = cursor.bracketed() { return .item(n) }
    var copy = cursor
    if copy.skip("附件"), let n = copy.numeral() {
      cursor = copy
      return .annex(n)
    }
    copy = cursor
    if let n = copy.digits(), copy.skip(".") || copy.skip("、") {
      if copy.at < copy.glyphs.endIndex, copy.glyphs[copy.at].isDigit { return nil }
      cursor = copy
      return .subitem(n)
    }
    copy = cursor
    if let n = copy.numeral(), copy.skip("、") {
      cursor = copy
      return .section(n)
    }
    return nil
  }
}

extension Heading.Mark {
  /// Nesting: 附件 > 章 > 节 > 条 or 一、 > 款 > 句 > （一） > 1.
  public var level: Int {
    switch self {
    case .annex: 0
    case .chapter: 1
    case .division: 2
    case .article, .section: 3
    case .paragraph: 4
    case .sentence: 5
    case .item: 6
    case .subitem: 7
    }
  }

  /// Its part of an address; chapters and divisions have none.
  var addressPart: Address.Part? {
    switch self {
    case .annex(let n): .annex(n)
    case .chapter, .division: nil
    case .article(let n, let sub): .article(n, sub: sub)
    case .section(let n): .section(n)
    case .paragraph(let n): .paragraph(n)
    case .sentence(let n): .sentence(n)
    case .item(let n): .item(n)
    case .subitem(let n): .subitem(n)
    }
  }
}

/// The headings that are open at a line, and which of them a line belongs to.
struct OpenHeadings {
  private var open: [OpenHeading] = []

  private struct OpenHeading {
    var index: Int
    var mark: Heading.Mark
    var indentation: Int
    var isBody: Bool { mark.level >= 3 }
  }

  /// The parent of a new heading, which then becomes the innermost open one.
  ///
  /// What is indented less and of a higher kind contains it; a paragraph or sentence may also be
  /// indented below an item (二（二）第一句). Written flush, kinds decide, and a sentence contains
  /// no items.
  mutating func enter(_ index: Int, mark: Heading.Mark, indentation: Int) -> Int? {
    let higher =
      open.lastIndex { $0.indentation < indentation && contains($0, mark) }
      ?? open.lastIndex { $0.mark.level < mark.level && $0.mark.level != 5 }
      ?? open.lastIndex { $0.mark.level < mark.level }
    open.removeSubrange((higher.map { $0 + 1 } ?? 0)...)
    open.append(OpenHeading(index: index, mark: mark, indentation: indentation))
    return higher.map { open[$0].index }
  }

  private func contains(_ outer: OpenHeading, _ mark: Heading.Mark) -> Bool {
    if mark.level > 3, !outer.isBody { return false }
    if outer.mark.level < mark.level { return true }
    return (mark.level == 4 || mark.level == 5) && outer.mark.level >= 6
  }

  /// The heading a statement belongs to: the nearest open one that is indented less; where none
  /// is, the last heading.
  func owner(indentation: Int) -> Int? {
    (candidates.last { $0.indentation < indentation } ?? candidates.last)?.index
  }

  /// Whether no open heading is indented less.
  func isFlush(_ indentation: Int) -> Bool { !candidates.contains { $0.indentation < indentation } }

  private var candidates: [OpenHeading] {
    let bodies = open.filter(\.isBody)
    return bodies.isEmpty ? open : bodies
  }
}
