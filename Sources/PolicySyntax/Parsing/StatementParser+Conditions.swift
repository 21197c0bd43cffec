import PolicyBase

extension StatementParser {
  /// condition = conjunction { '或' conjunction }
  ///
  /// conjunction = negation { '且' negation }
  ///
  /// 且 and 或 are never mixed without brackets, so one loop reads both.
  mutating func condition() throws(SyntaxFailure) -> Condition {
    let start = cursor.current.place
    var parts = [try negation()]
    guard let word = cursor.skip(oneOf: ["且", "或"]) else { return parts[0] }
    parts.append(try negation())
    while let next = cursor.skip(oneOf: ["且", "或"]) {
      if next != word {
        throw SyntaxFailure(fault: .mixedAndOr, place: cursor.tokens[cursor.at - 1].place)
      }
      parts.append(try negation())
    }
    let place = cursor.place(from: start)
    return word == "且" ? .all(parts, place) : .any(parts, place)
  }

  /// negation = [ '非' ] primary
  private mutating func negation() throws(SyntaxFailure) -> Condition {
    let start = cursor.current.place
    guard cursor.skip("非") else { return try primary() }
    return .not(try primary(), cursor.place(from: start))
  }

  /// primary = '（' condition '）' | happened | comparison
  private mutating func primary() throws(SyntaxFailure) -> Condition {
    if cursor.isAtMark("(") { return try bracketed() }
    if cursor.isAt("已") || cursor.isAt("未") { return try happened() }
    return try comparison()
  }

  private mutating func bracketed() throws(SyntaxFailure) -> Condition {
    let open = cursor.advance()
    cursor.depth += 1
    if cursor.depth > TokenCursor.depthLimit {
      throw SyntaxFailure(fault: .tooDeep(limit: TokenCursor.depthLimit), place: open.place)
    }
    let inner = try condition()
    cursor.depth -= 1
    if cursor.isAtEnd { throw SyntaxFailure(fault: .unpaired("（"), place: open.place) }
    try cursor.expectMark(")")
    return inner
  }

  /// happened = ( '已' | '未' ) [ window ] name [ '（' condition '）' ]
  private mutating func happened() throws(SyntaxFailure) -> Condition {
    let start = cursor.current.place
    let positive = cursor.advance().text == "已"
    let window = try self.window()
    let event = try name(Message(zh: "事件名", en: "an event"))
    let filter = try filterInBrackets()
    return .happened(
      event, positive, filter: filter, window: window, cursor.place(from: start))
  }

  /// '（' condition '）'
  mutating func filterInBrackets() throws(SyntaxFailure) -> Condition? {
    guard cursor.isAtMark("(") else { return nil }
    cursor.join()
    return try bracketed()
  }

  /// comparison = operand ( membership | bounds | '有' | '无' | '有效' | '开始' | '期满' | '解除' | '逾期' | )
  ///
  /// membership = ( '为' | '不为' | '曾为' | '含' ) value { '、' value }
  private mutating func comparison() throws(SyntaxFailure) -> Condition {
    let start = cursor.current.place
    let (operand, window) = try self.operand()
    if let word = cursor.skip(oneOf: Keywords.memberships) {
      let values = try list { (p: inout StatementParser) throws(SyntaxFailure) in try p.value() }
      return .isAmong(
        operand, StatementParser.membership(word), values, window: window,
        cursor.place(from: start))
    }
    if isAtBound {
      return .inRange(operand, try bounds(), cursor.place(from: start))
    }
    guard case .path(let path) = operand else {
      throw cursor.expected(
        Message(zh: "比较（如 为 …、超过 …、以上）", en: "a comparison (为 …, 超过 …)"),
        candidates: Keywords.boundsBefore + Keywords.memberships)
    }
    if let word = cursor.skip(oneOf: ["有", "无"]) {
      return .present(path, word == "有", cursor.place(from: start))
    }
    if let word = cursor.skip(oneOf: Keywords.states) {
      return .state(path, StatementParser.state(word), cursor.place(from: start))
    }
    return .holds(path, cursor.place(from: start))
  }

  private static func membership(_ word: String) -> Condition.Membership {
    switch word {
    case "为": .isOne
    case "不为": .isNone
    case "曾为": .wasOne
    default: .contains
    }
  }

  private static func state(_ word: String) -> Condition.StateWord {
    switch word {
    case "有效": .inForce
    case "开始": .started
    case "期满": .termOver
    case "解除": .released
    default: .overdue
    }
  }

  /// value = quantity | date | '是' | '否' | reference | path | word
  mutating func value() throws(SyntaxFailure) -> Expression {
    if isAtName || cursor.isAt("该") { return .path(try path()) }
    if cursor.current.isWord, !cursor.isAt("是"), !cursor.isAt("否"), !isAtNumber {
      let token = cursor.advance()
      return .path(
        Path(outer: false, words: [Word(text: token.text, place: token.place)], place: token.place))
    }
    return try factor()
  }

  // MARK: Bounds

  var isAtBound: Bool { isBoundStart(cursor.current) }

  private func isBoundStart(_ token: Token) -> Bool {
    switch token.kind {
    case .number, .date: true
    case .word(known: true): Keywords.boundsBefore.contains(token.text) || token.text == "半年"
    default: false
    }
  }

  /// bounds = bound [ [ '且' ] bound ] | quantity '至' quantity | quantity
  mutating func bounds() throws(SyntaxFailure) -> Bounds {
    let start = cursor.current.place
    if isAtNumber, let range = try closedRange() {
      return Bounds(bounds: range, place: cursor.place(from: start))
    }
    var list = [try bound()]
    if cursor.isAt("且"), isBoundStart(cursor.peek()) { _ = cursor.advance() }
    if isAtBound { list.append(try bound()) }
    return Bounds(bounds: list, place: cursor.place(from: start))
  }

  private mutating func closedRange() throws(SyntaxFailure) -> [Bounds.Bound]? {
    let saved = cursor
    let low = try quantity()
    guard cursor.skip("至"), isAtNumber else {
      cursor = saved
      return nil
    }
    let high = try quantity()
    let first = Quantity(number: low.number, unit: low.unit ?? high.unit, place: low.place)
    return [
      Bounds.Bound(comparison: .atLeast, value: .quantity(first)),
      Bounds.Bound(comparison: .atMost, value: .quantity(high)),
    ]
  }

  /// bound = before-word expression | quantity after-word
  private mutating func bound() throws(SyntaxFailure) -> Bounds.Bound {
    if let word = cursor.skip(oneOf: Keywords.boundsBefore) {
      return Bounds.Bound(
        comparison: StatementParser.comparison(before: word), value: try expression())
    }
    let value: Expression = try dateOrQuantity()
    let word = cursor.skip(oneOf: Keywords.boundsAfter)
    return Bounds.Bound(comparison: StatementParser.comparison(after: word), value: value)
  }

  private mutating func dateOrQuantity() throws(SyntaxFailure) -> Expression {
    if case .date(let day) = cursor.current.kind {
      return .day(day, cursor.advance().place)
    }
    return .quantity(try quantity())
  }

  /// before-word = '达到' | '不低于' | … (Civil Code 1259: 达到 and 不… include, the others exclude)
  static func comparison(before word: String) -> Bounds.Comparison {
    switch word {
    case "达到", "不低于", "不少于", "不早于": .atLeast
    case "不满", "不足", "低于", "少于", "早于": .less
    case "超过", "高于", "多于", "晚于": .more
    default: .atMost
    }
  }

  /// after-word = '以上' | '以下' | '以内' | '以外' | '之前' | '之后'; without one, exactly that.
  static func comparison(after word: String?) -> Bounds.Comparison {
    switch word {
    case "以上": .atLeast
    case "以下", "以内": .atMost
    case "以外", "之后": .more
    case "之前": .less
    default: .equal
    }
  }
}
