import PolicyBase

extension StatementParser {
  /// change = '添加' name | '加重' path '：' word '、' word { '、' word } | '拆分' path
  mutating func change(_ keyword: String) throws(SyntaxFailure) -> Assertion.Change {
    switch keyword {
    case "添加": return .added(try name(Message(zh: "事件名", en: "an event")))
    case "加重":
      let path = try path()
      try cursor.expectMark(":")
      let values = try list { (p: inout StatementParser) throws(SyntaxFailure) in
        try p.valueWord()
      }
      if values.count < 2 {
        throw cursor.expected(
          Message(zh: "“、”和更重的值", en: "“、” and a graver value"))
      }
      return .graver(path, values)
    default: return .split(try path())
    }
  }

  /// compared = change '不使' name { '、' name } '减轻'
  mutating func compared(_ keyword: String) throws(SyntaxFailure) -> Assertion.Property {
    let change = try change(keyword)
    try cursor.expect("不使")
    let watched = try list { (p: inout StatementParser) throws(SyntaxFailure) in
      try p.name(Message(zh: "账户、状态或措施", en: "an account, status or measure"))
    }
    try cursor.expect("减轻")
    return .compared(change, watched: watched)
  }

  /// never = '永不' name [ '答复' word ] clauses
  mutating func never() throws(SyntaxFailure) -> Assertion.Property {
    let about = try name(Message(zh: "问题或主体的名称", en: "a question or kind of subject"))
    let answer = cursor.skip("答复") ? try valueWord() : nil
    _ = cursor.skipMark(",")
    return .never(about, answer: answer, try clauses())
  }

  /// within = '界限' quantity name { '、' name }
  mutating func explorationBound() throws(SyntaxFailure) -> Assertion.Bound {
    let count = try quantity()
    let kinds = try list { (p: inout StatementParser) throws(SyntaxFailure) in
      try p.name(Message(zh: "事件名", en: "an event"))
    }
    return Assertion.Bound(count: count, kinds: kinds)
  }
}

extension FileParser {
  mutating func openAssertion(_ label: ArraySlice<Glyph>, _ line: LogicalLine) {
    closeAmbiguity()
    inHeader = false
    scopes.leaveBlocks()
    scopes.assertion = tree.assertions.count
    tree.assertions.append(
      Assertion(
        label: prose(label), heading: headings.owner(indentation: line.indentation),
        place: place(line.place)))
  }

  /// assertion = '断言' label { compared | never | within | example-reading | '已知不成立' }
  ///
  /// Lines of an open 断言; `false` when the line is none of them.
  mutating func assertionLine(_ parser: inout StatementParser) throws(SyntaxFailure) -> Bool {
    guard let open = scopes.assertion else { return false }
    if let word = parser.cursor.skip(oneOf: ["添加", "加重", "拆分", "永不"]) {
      if tree.assertions[open].property != nil {
        let why = Message(zh: "一个断言只说一个性质", en: "an assertion states one property")
        throw SyntaxFailure(
          fault: .misplaced(keyword: word, why),
          place: parser.cursor.tokens[parser.cursor.at - 1].place)
      }
      tree.assertions[open].property =
        word == "永不" ? try parser.never() : try parser.compared(word)
    } else if parser.cursor.skip("界限") {
      tree.assertions[open].bound = try parser.explorationBound()
    } else if parser.cursor.skip("读法") {
      tree.assertions[open].readings.append(try parser.exampleReading())
    } else if parser.cursor.isAt("已知不成立") {
      tree.assertions[open].knownToFail = parser.cursor.advance().place
    } else {
      return false
    }
    try parser.finish()
    return true
  }
}
