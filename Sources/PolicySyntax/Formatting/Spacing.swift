import PolicyBase

/// Where a blank stands between two words of a line: 凡 认定，记 当事人 12 分；6 分以上不满 9 分：暂停 3 个月.
enum Spacing {
  /// Whether the token stands apart from the one before it.
  static func isApart(_ tokens: [Token], before index: Int, isLast: Bool) -> Bool {
    let (last, token) = (tokens[index - 1], tokens[index])
    if isOpening(last) || isClosing(token) || isInner(token) || isInner(last) { return false }
    if last.isMark(")") { return !afterBrackets.contains(token.text) }
    if isClosing(last) { return false }
    if case .number = last.kind { return isApartFromNumber(token, last) }
    if isPerKey(tokens, index) { return false }
    guard isMeasured(last), case .word = token.kind else { return true }
    if token.text == "且" { return isLast || !isBoundStart(tokens[index + 1]) }
    return !isAttached(tokens, index)
  }

  /// 名称（代号）归 人员, （…）向上.
  private static let afterBrackets = ["归", "连接"] + StatementParser.roundings

  private static func isOpening(_ token: Token) -> Bool { token.isMark("(") || token.isMark("《") }

  private static func isClosing(_ token: Token) -> Bool {
    [",", ":", ";", ")", "、", "。", "》"].contains { token.isMark($0) }
  }

  private static func isInner(_ token: Token) -> Bool {
    ["〔", "〕", "[", "]"].contains { token.isMark($0) }
  }

  /// 12 分 but 50%; of a number in words the author's way stays: 半年, 两周, 百分之五十.
  private static func isApartFromNumber(_ token: Token, _ number: Token) -> Bool {
    guard case .unit(let unit) = token.kind else { return true }
    if unit == .percent { return false }
    let isInWords = !(number.text.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false)
    return !(isInWords && token.chunk == number.chunk)
  }

  /// 每途径每年 至多 3 分. A word that is no declared name could not be cut out again.
  private static func isPerKey(_ tokens: [Token], _ index: Int) -> Bool {
    if TokenCursor.matches(tokens[index - 1], "每") {
      return tokens[index].kind == .word(known: true)
    }
    return index > 1 && tokens[index - 1].kind == .word(known: true)
      && TokenCursor.matches(tokens[index - 2], "每")
      && (Keywords.periods + ["每"]).contains(tokens[index].text)
  }

  /// What ends in a unit, or in a word that belongs to it.
  private static func isMeasured(_ token: Token) -> Bool {
    switch token.kind {
    case .unit: true
    case .word(known: true): Keywords.boundsAfter.contains(token.text)
    default: false
    }
  }

  /// What may follow 且 inside 超过 80 分且 90 分以下.
  private static func isBoundStart(_ token: Token) -> Bool {
    if case .number = token.kind { return true }
    return Keywords.boundsBefore.contains(token.text)
  }

  /// 5 个工作日内, 6 分以上, 6 分以上不满 9 分, 超过 0 元不满 9 元; but 日期 起 3 天 早于.
  private static func isAttached(_ tokens: [Token], _ index: Int) -> Bool {
    let text = tokens[index].text
    let isSecond = Keywords.boundsBefore.contains(text)
    guard case .unit = tokens[index - 1].kind else { return isSecond }
    if isSecond { return index > 2 && Keywords.boundsBefore.contains(tokens[index - 3].text) }
    return text == "内" || Keywords.boundsAfter.contains(text)
  }
}
