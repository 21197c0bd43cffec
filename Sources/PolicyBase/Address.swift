/// The place of a norm in its regulation: 附件N 第十二条之一 第N款 第N句 （一）3 (language.md R11).
///
/// The ASCII form `annex1/12-1.p2.s1.1.3` and the Chinese form correspond one to one.
public struct Address: Hashable, Sendable {
  /// One numbered level, from the outermost inwards.
  public enum Part: Hashable, Sendable {
    case annex(Int)
    /// 第N条, with 之M when `sub` is not zero.
    case article(Int, sub: Int)
    /// 一、 of a document without 条.
    case section(Int)
    case paragraph(Int)
    case sentence(Int)
    /// （一）
    case item(Int)
    /// 1.
    case subitem(Int)
  }

  public var parts: [Part]

  public init(_ parts: [Part] = []) { self.parts = parts }

  public func isPrefix(of other: Address) -> Bool {
    other.parts.starts(with: parts)
  }

  /// `12.2.1`, `20.s4`, `annex1/3`, `2.3`.
  public var ascii: String {
    var text = ""
    for part in parts {
      if !text.isEmpty, text.last != "/" { text += "." }
      switch part {
      case .annex(let n): text += "annex\(n)/"
      case .article(let n, let sub): text += sub == 0 ? "\(n)" : "\(n)-\(sub)"
      case .section(let n), .item(let n), .subitem(let n): text += "\(n)"
      case .paragraph(let n): text += "p\(n)"
      case .sentence(let n): text += "s\(n)"
      }
    }
    return text.last == "/" ? String(text.dropLast()) : text
  }

  /// `第十二条（二）1`, `附件一第三条`, `二（三）`.
  public var chinese: String {
    var text = ""
    for part in parts {
      switch part {
      case .annex(let n): text += "附件" + ChineseNumeral.text(n)
      case .article(let n, let sub):
        text += "第" + ChineseNumeral.text(n) + "条"
        if sub != 0 { text += "之" + ChineseNumeral.text(sub) }
      case .section(let n): text += ChineseNumeral.text(n)
      case .paragraph(let n): text += "第" + ChineseNumeral.text(n) + "款"
      case .sentence(let n): text += "第" + ChineseNumeral.text(n) + "句"
      case .item(let n): text += "（" + ChineseNumeral.text(n) + "）"
      case .subitem(let n): text += String(n)
      }
    }
    return text
  }
}

extension Address: CustomStringConvertible {
  public var description: String { ascii }
}
