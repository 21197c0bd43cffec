import PolicyBase
import PolicySyntax

/// The number at the start of a norm: 第十二条, （二）, 3. …
struct NormMark {
  /// How a third-level number is written; one list keeps to one style.
  enum Style { case point, bracket, other }

  var mark: Heading.Mark
  var length: Int
  var style = Style.other

  /// The mark that `glyphs` begin with, if any. Whether it is a heading is decided by its context.
  static func read(_ glyphs: ArraySlice<Glyph>) -> NormMark? {
    guard let first = glyphs.first?.character else { return nil }
    switch first {
    case "第": return ordinal(glyphs)
    case "附": return annex(glyphs)
    case "（": return bracketed(glyphs)
    case "0"..."9": return pointed(glyphs)
    default: return section(glyphs)
    }
  }

  private static func ordinal(_ glyphs: ArraySlice<Glyph>) -> NormMark? {
    guard let (number, length) = number(glyphs.dropFirst()) else { return nil }
    let rest = glyphs.dropFirst(1 + length)
    switch rest.first?.character {
    case "章": return NormMark(mark: .chapter(number), length: length + 2)
    case "节": return NormMark(mark: .division(number), length: length + 2)
    case "条":
      let after = rest.dropFirst()
      if after.first?.character == "之", let (sub, width) = Self.number(after.dropFirst()), sub > 0 {
        return NormMark(mark: .article(number, sub: sub), length: length + 3 + width)
      }
      return NormMark(mark: .article(number, sub: 0), length: length + 2)
    default: return nil
    }
  }

  private static func annex(_ glyphs: ArraySlice<Glyph>) -> NormMark? {
    guard glyphs.starts(with: "附件") || glyphs.starts(with: "附录"),
      let (number, length) = number(glyphs.dropFirst(2))
    else { return nil }
    return NormMark(mark: .annex(number), length: length + 2)
  }

  private static func bracketed(_ glyphs: ArraySlice<Glyph>) -> NormMark? {
    let inner = glyphs.dropFirst()
    guard let (number, length) = number(inner), let first = inner.first,
      glyphs.dropFirst(1 + length).first?.character == "）"
    else { return nil }
    return first.isDigit
      ? NormMark(mark: .subitem(number), length: length + 2, style: .bracket)
      : NormMark(mark: .item(number), length: length + 2)
  }

  /// `1.` is a number of a list only when no digit follows (1.5 is a figure).
  private static func pointed(_ glyphs: ArraySlice<Glyph>) -> NormMark? {
    guard let (number, length) = number(glyphs), length <= 3 else { return nil }
    let rest = glyphs.dropFirst(length)
    guard let point = rest.first?.character, point == "." || point == "、",
      rest.dropFirst().first.map({ !$0.isDigit }) ?? true
    else { return nil }
    return NormMark(mark: .subitem(number), length: length + 1, style: .point)
  }

  private static func section(_ glyphs: ArraySlice<Glyph>) -> NormMark? {
    guard let (number, length) = number(glyphs),
      glyphs.dropFirst(length).first?.character == "、"
    else { return nil }
    return NormMark(mark: .section(number), length: length + 1)
  }

  /// A whole number from 1 to 999 in digits or as a Chinese numeral, and how many glyphs it takes.
  private static func number(_ glyphs: ArraySlice<Glyph>) -> (Int, length: Int)? {
    var run = glyphs.prefix { $0.isDigit }
    if run.isEmpty { run = glyphs.prefix { ChineseNumeral.isNumeral(Character($0.character)) } }
    guard !run.isEmpty, run.count <= 5 else { return nil }
    let text = run.string
    guard let value = Int(text) ?? ChineseNumeral.value(text), (1...999).contains(value) else {
      return nil
    }
    return (value, run.count)
  }
}

extension NormMark {
  /// Whether what follows the number shows that a sentence is citing it: 第三十八条、…, 第三条的.
  func isCitation(in glyphs: ArraySlice<Glyph>) -> Bool {
    let rest = glyphs.dropFirst(length)
    guard let next = rest.first else { return false }
    if ["、", "，", "。", "；", "）", "》"].contains(next.character) { return true }
    if next.blankBefore { return false }
    return ["的", "规定", "所列", "第", "项", "款", "至第", "到第", "和第", "及第", "或第", "至（", "和（"]
      .contains { rest.starts(with: $0) }
  }
}
