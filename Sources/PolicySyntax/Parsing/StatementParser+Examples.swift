import PolicyBase

extension StatementParser {
  /// example-subject = name id [ '：' given { '，' given } ]
  ///
  /// example-event = date name id [ '知悉' date ] [ '：' given { '，' given } ]
  mutating func exampleRecord() throws(SyntaxFailure) -> ExampleRecord {
    let start = cursor.current.place
    var day: CivilDay?
    if case .date(let date) = cursor.current.kind {
      _ = cursor.advance()
      day = date
    }
    let kind = try name(Message(zh: "主体或事件的名称", en: "the name of a subject or event"))
    var record = ExampleRecord(
      day: day, known: nil, kind: kind,
      id: try chunk(Message(zh: "编号", en: "an id")), fields: [], place: start)
    if cursor.skip("知悉") { record.known = try date() }
    if !cursor.isAtEnd {
      try cursor.expectMark(":")
      repeat { record.fields.append(try given()) } while cursor.skipMark(",")
    }
    record.place = cursor.place(from: start)
    return record
  }

  /// given = name given-value { '、' given-value }
  private mutating func given() throws(SyntaxFailure) -> ExampleRecord.Field {
    let name = try valueWord()
    let values = try list { (p: inout StatementParser) throws(SyntaxFailure) in
      try p.givenValue()
    }
    return ExampleRecord.Field(name: name, values: values)
  }

  /// given-value = ( date '至' ( date | '无期' ) | date | quantity | reference | word ) [ '自' date ]
  private mutating func givenValue() throws(SyntaxFailure) -> ExampleRecord.Value {
    let start = cursor.current.place
    let value: ExampleValue
    switch cursor.current.kind {
    case .date(let day):
      _ = cursor.advance()
      if cursor.skip("至") {
        value = .period(day, cursor.skip("无期") ? nil : try date())
      } else {
        value = .day(day)
      }
    case .number: value = try numberOrId()
    case .reference(let reference):
      _ = cursor.advance()
      value = .reference(reference)
    default: value = .word(try chunk(Message(zh: "一个值", en: "a value")).text)
    }
    let from = cursor.skip("自") ? try date() : nil
    return ExampleRecord.Value(word: value, from: from, place: cursor.place(from: start))
  }

  /// 12, 30000 元, or an id such as 0007 or 2020A that only begins like a number.
  private mutating func numberOrId() throws(SyntaxFailure) -> ExampleValue {
    let saved = cursor
    let quantity = try quantity()
    let end = cursor.current
    let isWhole = end.isEnd || !cursor.tokens[cursor.at - 1].isSameChunk(as: end)
    let text = saved.current.text
    if isWhole, text == "0" || !text.hasPrefix("0") || text.contains(".") {
      return .quantity(quantity)
    }
    cursor = saved
    return .word(try chunk(Message(zh: "一个值", en: "a value")).text)
  }

  /// expectation = '预期' date [ '知悉' date ] '：' expected { '，' expected }
  mutating func expectationLine() throws(SyntaxFailure) -> ExpectationLine {
    let start = cursor.current.place
    let day = try date()
    let known = cursor.skip("知悉") ? try date() : nil
    try cursor.expectMark(":")
    var expectations: [Expectation] = []
    var subject: Word?
    repeat { expectations.append(try expected(&subject)) } while cursor.skipMark(",")
    return ExpectationLine(
      day: day, known: known, expectations: expectations, place: cursor.place(from: start))
  }

  /// expected = [ id ] name ( '累计' | '余额' | '单次' ) quantity | [ id ] name '为' word
  ///          | [ id ] name [ '自' date ] [ end ] | [ id ] '无' ( '措施' | name )
  ///          | id ( '答复' | '可' ) word [ quantity ] [ '由' ( id | '无人' ) '承担' ]
  ///          | ( '待定' | '不合法' | '冲突' ) id [ text ]
  ///          | [ id ] name '届满' ( date | '待公布' ) [ duty-state ] | [ id ] name duty-state
  private mutating func expected(_ subject: inout Word?) throws(SyntaxFailure) -> Expectation {
    let start = cursor.current.place
    for (word, kind) in StatementParser.reports where cursor.skip(word) {
      return try report(kind, from: start)
    }
    if startsWithId() {
      subject = try chunk(Message(zh: "主体的编号", en: "the id of a subject"))
    }
    guard let subject else {
      throw cursor.expected(Message(zh: "主体的编号", en: "the id of a subject"))
    }
    if let word = cursor.skip(oneOf: ["答复", "可"]) {
      return try decision(subject, isPermitted: word == "可", from: start)
    }
    if cursor.skip("无") {
      let all = cursor.skip("措施")
      return .absent(
        subject: subject, measure: all ? nil : try name(), cursor.place(from: start))
    }
    let name = try valueWord()
    if let word = cursor.skip(oneOf: Keywords.readings) {
      let reading: Expression.AccountReading =
        word == "累计" ? .total : word == "余额" ? .balance : .single
      return .account(
        subject: subject, account: name, reading, try signedQuantity(), cursor.place(from: start))
    }
    if isAtNumber {
      throw cursor.expected(
        Message(
          zh: "“累计”“余额”或“单次”（如 积分 累计 3 分）", en: "累计, 余额 or 单次 between an account and its number"))
    }
    if cursor.skip("为") {
      return .status(
        subject: subject, status: name, value: try valueWord(), cursor.place(from: start))
    }
    if cursor.isAt("届满") || cursor.isAt(oneOf: Keywords.dutyStates) {
      return try duty(subject, name, from: start)
    }
    let from = cursor.skip("自") ? try date() : nil
    return .measure(
      subject: subject, measure: name, from: from, end: try end(), cursor.place(from: start))
  }

  /// duty-state = '已届满' | '已履行' | '未履行' | '逾期'
  private mutating func duty(
    _ item: Word, _ name: Word, from start: Place
  ) throws(SyntaxFailure) -> Expectation {
    var due: Expectation.Due?
    if cursor.skip("届满") { due = cursor.skip("待公布") ? .unpublished : .day(try date()) }
    let state = cursor.isAt(oneOf: Keywords.dutyStates) ? try valueWord() : nil
    return .duty(subject: item, duty: name, due: due, state: state, cursor.place(from: start))
  }

  /// A balance may be below zero: -20 分.
  private mutating func signedQuantity() throws(SyntaxFailure) -> Quantity {
    if case .word = cursor.current.kind, cursor.current.text.hasPrefix("-") {
      let word = try chunk(Message(zh: "数", en: "a number"))
      guard let number = Number(parsing: word.text.filter { "-0123456789.,".contains($0) }) else {
        throw SyntaxFailure(fault: .numberTooLarge(word.text), place: word.place)
      }
      if case .unit = cursor.current.kind { _ = cursor.advance() }
      return Quantity(number: number, unit: .points, place: word.place)
    }
    return try quantity()
  }

  /// end = '至' date | '无期' | '未定'
  private mutating func end() throws(SyntaxFailure) -> Expectation.End? {
    if cursor.skip("至") { return .lastDay(try date()) }
    if cursor.skip("无期") || cursor.skip("永久") { return .forever }
    return cursor.skip("未定") ? .open : nil
  }

  /// Two words in chunks of their own: the first is an id. Otherwise the subject goes on.
  private func startsWithId() -> Bool {
    var next = cursor.at
    while next < cursor.tokens.count, cursor.tokens[next].isSameChunk(as: cursor.current) {
      next += 1
    }
    guard next < cursor.tokens.count else { return false }
    let token = cursor.tokens[next]
    if cursor.isAt("无") { return false }
    if ["答复", "可", "无"].contains(token.text) { return true }
    let follows =
      Keywords.readings + Keywords.dutyStates + ["为", "届满", "至", "自", "无期", "永久", "未定"]
    return token.isWord && !follows.contains(token.text)
  }

  private static let reports: [(word: String, kind: Expectation.Report)] = [
    ("待定", .open), ("不合法", .rejected), ("冲突", .conflict),
  ]

  private mutating func decision(
    _ question: Word, isPermitted: Bool, from start: Place
  ) throws(SyntaxFailure) -> Expectation {
    let answer = try valueWord()
    var value: Quantity?
    if case .number = cursor.current.kind { value = try quantity() }
    var bearer: Word?
    if cursor.skip("由") {
      bearer = try chunk(Message(zh: "承担者的编号，或“无人”", en: "the id of who bears it, or 无人"))
      try cursor.expect("承担")
    }
    return .decision(
      question: question, answer: answer, isPermitted: isPermitted, value: value, bearer: bearer,
      cursor.place(from: start))
  }

  private mutating func report(
    _ kind: Expectation.Report, from start: Place
  ) throws(SyntaxFailure) -> Expectation {
    let item = try chunk(Message(zh: "事件或主体的编号", en: "the id of an event or subject"))
    var why = ""
    while !cursor.isAtEnd, !cursor.isAtMark(",") {
      if cursor.tokens[cursor.at - 1].isSameChunk(as: cursor.current) { cursor.join() }
      why += cursor.advance().text
    }
    return .reported(
      kind, item: item,
      why: why.isEmpty ? nil : Word(text: why, place: cursor.place(from: item.place)),
      cursor.place(from: start))
  }

  /// example-others = '连同' code { '、' code }
  mutating func exampleOthers() throws(SyntaxFailure) -> [Word] {
    try list { (p: inout StatementParser) throws(SyntaxFailure) in
      try p.chunk(Message(zh: "法规的代码", en: "a regulation's code"))
    }
  }

  /// example-reading = '读法' key word
  mutating func exampleReading() throws(SyntaxFailure) -> ReadingMark {
    let key = try chunk(Message(zh: "存疑的键", en: "the key of an ambiguity"))
    let choice = try chunk(Message(zh: "读法", en: "a reading"))
    return ReadingMark(key: key.text, choice: choice.text)
  }
}

extension Token {
  func isSameChunk(as other: Token) -> Bool { chunk == other.chunk && !isEnd }
}
