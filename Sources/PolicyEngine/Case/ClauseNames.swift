import PolicyBase
import PolicyIR

/// Finds the numbered norm that a 情形 names: `code/12.2.1`, `12.2.1`, 第十二条（二）1 or
/// 《code》第十二条（二）1.
struct ClauseNames: Sendable {
  enum Found: Equatable {
    case clause(Int)
    case several([String])
    case group([String])
    case none
  }

  private var byText: [String: [Int]] = [:]
  private let full: [String]

  init(_ program: IR.Program) {
    full = program.clauses.map { clause in
      let code =
        program.policies.indices.contains(clause.policy) ? program.policies[clause.policy].code : ""
      return code + "/" + clause.address.ascii
    }
    for (index, clause) in program.clauses.enumerated() {
      byText[full[index], default: []].append(index)
      // What only others take over is named in full.
      if !program.policies[clause.policy].isSetAside {
        byText[clause.address.ascii, default: []].append(index)
      }
    }
  }

  func find(_ text: String) -> Found {
    let key = byText[text] == nil ? ClauseText.ascii(text) ?? text : text
    if let found = byText[key] {
      return found.count == 1 ? .clause(found[0]) : .several(found.map { full[$0] })
    }
    let inside = full.filter { name in
      name.hasPrefix(key + ".") || name.contains("/" + key + ".")
    }
    return inside.isEmpty ? .none : .group(Array(inside.prefix(6)))
  }

  func nearest(to text: String) -> [String] {
    let key = ClauseText.ascii(text) ?? text
    let near = Spelling.nearest(to: key, among: full)
    return near.isEmpty ? Spelling.nearest(to: key, among: byText.keys.sorted()) : near
  }
}

/// Chinese addresses in the spellings that people use.
enum ClauseText {
  /// `code/12.2.1` or `12.2.1` for a Chinese address, `nil` when `text` is none.
  static func ascii(_ text: String) -> String? {
    var rest = Substring(text.filter { !$0.isWhitespace && $0 != "\u{3000}" }.map(halfWidth))
    var code = ""
    if rest.first == "《", let close = rest.firstIndex(of: "》") {
      code = rest[rest.index(after: rest.startIndex)..<close] + "/"
      rest = rest[rest.index(after: close)...]
    } else if let slash = rest.lastIndex(of: "/") {
      code = String(rest[...slash])
      rest = rest[rest.index(after: slash)...]
    }
    guard let address = address(&rest), rest.isEmpty, !address.parts.isEmpty else { return nil }
    return code + address.ascii
  }

  private static func halfWidth(_ character: Character) -> Character {
    switch character {
    case "（": "("
    case "）": ")"
    case "０"..."９":
      character.unicodeScalars.first.flatMap { Unicode.Scalar($0.value - 0xFEE0) }
        .map(Character.init) ?? character
    default: character
    }
  }

  private static func address(_ rest: inout Substring) -> Address? {
    var parts: [Address.Part] = []
    if rest.hasPrefix("附件") {
      rest = rest.dropFirst(2)
      guard let number = number(&rest) else { return nil }
      parts.append(.annex(number))
    }
    if rest.hasPrefix("第") {
      guard let article = article(&rest) else { return nil }
      parts.append(article)
    } else if let first = rest.first, ChineseNumeral.isNumeral(first), let number = number(&rest) {
      parts.append(.section(number))
      if rest.first == "、" { rest = rest.dropFirst() }
    } else if parts.isEmpty {
      return nil
    }
    guard subdivisions(&rest, &parts) else { return nil }
    return Address(parts)
  }

  /// 第N条［之M］
  private static func article(_ rest: inout Substring) -> Address.Part? {
    rest = rest.dropFirst()
    guard let number = number(&rest), rest.first == "条" else { return nil }
    rest = rest.dropFirst()
    guard rest.first == "之" else { return .article(number, sub: 0) }
    rest = rest.dropFirst()
    return self.number(&rest).map { .article(number, sub: $0) }
  }

  /// ［第N款］［第N句］［（N）］［N］
  private static func subdivisions(_ rest: inout Substring, _ parts: inout [Address.Part]) -> Bool {
    while rest.first == "第" {
      rest = rest.dropFirst()
      guard let number = number(&rest), let word = rest.first else { return false }
      rest = rest.dropFirst()
      switch word {
      case "款": parts.append(.paragraph(number))
      case "句": parts.append(.sentence(number))
      case "项": parts.append(.item(number))
      case "目": parts.append(.subitem(number))
      default: return false
      }
    }
    if rest.first == "(" {
      rest = rest.dropFirst()
      guard let number = number(&rest), rest.first == ")" else { return false }
      rest = rest.dropFirst()
      parts.append(.item(number))
    }
    if !rest.isEmpty, let number = number(&rest) { parts.append(.subitem(number)) }
    if rest == "." || rest == "、" { rest = "" }
    return true
  }

  private static func number(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty {
      rest = rest.dropFirst(digits.count)
      return Int(digits)
    }
    let numeral = rest.prefix { ChineseNumeral.isNumeral($0) }
    rest = rest.dropFirst(numeral.count)
    return ChineseNumeral.value(numeral)
  }
}
