import PolicyBase

/// Reads one logical line. Its extensions hold a production each, quoted from `grammar.md`.
struct StatementParser {
  var cursor: TokenCursor
  /// How many filters (集合 中 … 的) are open: inside one, 的 before an aggregate closes it.
  var openFilters = 0

  init(_ tokens: [Token]) { cursor = TokenCursor(tokens) }

  /// Refuses what is left after a complete statement.
  func finish() throws(SyntaxFailure) {
    guard !cursor.isAtEnd else { return }
    if cursor.isAt("的") { throw cursor.failure(.strayDe) }
    if cursor.isAtMark(")") { throw cursor.failure(.unpaired("）")) }
    if cursor.isAt(oneOf: Keywords.clauses) {
      throw cursor.failure(.repeatedClause(cursor.current.text))
    }
    if cursor.isAtMark(","), Keywords.clauses.contains(cursor.peek().text) {
      throw SyntaxFailure(
        fault: .repeatedClause(cursor.peek().text), place: cursor.peek().place)
    }
    throw cursor.failure(
      .leftOver(found: TokenCursor.shown(cursor.current), repair: cursor.repairOfLeftOver))
  }

  // MARK: Words

  static func isName(_ token: Token) -> Bool {
    switch token.kind {
    // A field may be called like a unit (课时); after a number the unit is read first.
    case .quoted, .word(known: false), .unit: true
    case .word(known: true): !Keywords.reserved.contains(token.text)
    default: false
    }
  }

  var isAtName: Bool { StatementParser.isName(cursor.current) }

  /// name = word | '「' text '」'
  mutating func name(
    _ what: Message = Message(zh: "名称", en: "a name")
  ) throws(SyntaxFailure) -> Word {
    guard isAtName else { throw cursor.expected(what) }
    let token = cursor.advance()
    return Word(text: token.text, place: token.place)
  }

  /// A value word: after 为 and in lists any word is a value.
  mutating func valueWord() throws(SyntaxFailure) -> Word {
    guard cursor.current.isWord else {
      throw cursor.expected(Message(zh: "一个值", en: "a value"))
    }
    let token = cursor.advance()
    return Word(text: token.text, place: token.place)
  }

  /// declared = name [ '（' alias '）' ]
  mutating func declared() throws(SyntaxFailure) -> DeclaredName {
    if case .word(known: true) = cursor.current.kind,
      Keywords.reserved.contains(cursor.current.text)
    {
      throw cursor.failure(.reservedName(cursor.current.text))
    }
    let name = try valueWord()
    return DeclaredName(name: name, alias: try alias())
  }

  /// [ '（' alias '）' ]
  mutating func alias() throws(SyntaxFailure) -> Word? {
    guard cursor.isAtMark("(") else { return nil }
    cursor.join()
    _ = cursor.advance()
    let what = Message(zh: "英文代号", en: "an ASCII alias")
    let start = cursor
    let alias = try chunk(what)
    // A name and its alias that were exchanged would silently change what data must say.
    guard alias.text.utf8.allSatisfy({ $0 < 0x80 }) else { throw start.expected(what) }
    try cursor.expectMark(")")
    return alias
  }

  /// The whole of a chunk, however it was cut: ids and aliases.
  mutating func chunk(_ what: Message) throws(SyntaxFailure) -> Word {
    if case .mark = cursor.current.kind { throw cursor.expected(what) }
    if cursor.isAtEnd { throw cursor.expected(what) }
    let first = cursor.advance()
    var word = Word(text: first.text, place: first.place)
    while !cursor.isAtEnd, cursor.current.chunk == first.chunk {
      cursor.join()
      let token = cursor.advance()
      word.text += token.text
      word.place = word.place.joined(token.place)
    }
    return word
  }

  /// item { '、' item }
  mutating func list<T>(
    _ item: (inout StatementParser) throws(SyntaxFailure) -> T
  ) throws(SyntaxFailure) -> [T] {
    var items = [try item(&self)]
    while cursor.skipMark("、") { items.append(try item(&self)) }
    cursor.endOfList = cursor.at
    return items
  }

  /// path = [ '该' ] name { '的' name }
  mutating func path() throws(SyntaxFailure) -> Path {
    let start = cursor.current.place
    let outer = cursor.skip("该")
    var words = [try name(Message(zh: "字段或名称", en: "a field or name"))]
    while cursor.isAt("的"), pathGoesOn() {
      _ = cursor.advance()
      words.append(try name(Message(zh: "字段名", en: "a field")))
    }
    return Path(outer: outer, words: words, place: cursor.place(from: start))
  }

  /// Whether the 的 at the cursor reaches into a field; otherwise it closes a filter.
  private func pathGoesOn() -> Bool {
    let next = cursor.peek()
    if Keywords.aggregates.contains(next.text) || next.text == "记分" { return false }
    if openFilters > 0, Keywords.aggregates.contains(cursor.peek(2).text) { return false }
    return StatementParser.isName(next)
  }

  // MARK: Quantities and references

  var isAtNumber: Bool {
    if case .number = cursor.current.kind { return true }
    return cursor.isAt("半年")
  }

  /// quantity = number [ '个' ] [ unit ] | '半年' | '百分之' chinese-numeral
  mutating func quantity() throws(SyntaxFailure) -> Quantity {
    let start = cursor.current.place
    if cursor.skip("半年") {
      return Quantity(number: Number(6), unit: .months, place: start)
    }
    guard case .number(let number) = cursor.current.kind else {
      throw cursor.expected(Message(zh: "数", en: "a number"))
    }
    _ = cursor.advance()
    var unit: Unit?
    if case .unit(let word) = cursor.current.kind {
      _ = cursor.advance()
      unit = word
    }
    return Quantity(number: number, unit: unit, place: cursor.place(from: start))
  }

  mutating func date() throws(SyntaxFailure) -> CivilDay {
    guard case .date(let day) = cursor.current.kind else {
      throw cursor.expected(Message(zh: "日期（如 2020-02-19）", en: "a date (e.g. 2020-02-19)"))
    }
    _ = cursor.advance()
    return day
  }

  var isAtReference: Bool {
    if case .reference = cursor.current.kind { return true }
    return false
  }

  /// references = reference [ '至' reference ] { '、' reference [ '至' reference ] }
  mutating func references() throws(SyntaxFailure) -> [Reference] {
    try list { (p: inout StatementParser) throws(SyntaxFailure) in
      var first = try p.reference()
      if p.cursor.skip("至") {
        let last = try p.reference()
        first.through = last.address
        first.place = first.place.joined(last.place)
      }
      return first
    }
  }

  mutating func reference() throws(SyntaxFailure) -> Reference {
    guard case .reference(let reference) = cursor.current.kind else {
      throw cursor.expected(Message(zh: "条款（如 第十二条（二）1）", en: "a reference (第十二条（二）1)"))
    }
    _ = cursor.advance()
    return reference
  }
}
