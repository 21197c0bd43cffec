import PolicyBase

extension FileParser {
  /// Dispatches on the keyword that starts the line.
  ///
  /// clause-line = clause { '，' clause }
  mutating func statement(
    _ parser: inout StatementParser, _ line: LogicalLine
  ) throws(SyntaxFailure) {
    if inHeader, try headerLine(&parser) { return }
    if try exampleLine(&parser, line) { return }
    if try assertionLine(&parser) { return }
    if isInEmptyExample(line), case .word = parser.cursor.current.kind {
      let word = parser.cursor.current.text
      if Keywords.statements.contains(word) || Keywords.clauses.contains(word) {
        return report(.misplaced(keyword: word, FileParser.notInExamples), line.place)
      }
    }
    if case .word = parser.cursor.current.kind,
      Keywords.statements.contains(parser.cursor.current.text), !isFieldLine(parser)
    {
      inHeader = false
      let keyword = parser.cursor.advance().text
      try statement(keyword, &parser, line)
      return
    }
    if parser.cursor.isAt(oneOf: Keywords.clauses) {
      scopes.leaveBlocks()
      let clauses = try parser.clauses()
      try parser.finish()
      return add(.itemCondition(clauses), line)
    }
    try innerLine(&parser, line)
  }

  /// amendment = '修订' '自' date
  private mutating func statement(
    _ keyword: String, _ parser: inout StatementParser, _ line: LogicalLine
  ) throws(SyntaxFailure) {
    if keyword == "采用" {
      scopes.leaveBlocks()
      return try adopt(&parser, line)
    }
    if keyword == "答复" { return try answers(&parser, line) }
    if keyword == "值" { return try valueLine(&parser, line) }
    scopes.leaveBlocks()
    if keyword == "修订" {
      try parser.cursor.expect("自")
      scopes.amendment = try parser.date()
      // What follows stands under its own headings, never under those before.
      headings = OpenHeadings()
      return try parser.finish()
    }
    let body = try body(keyword, &parser)
    try parser.finish()
    add(body, line)
    open(body)
  }

  private func body(
    _ keyword: String, _ parser: inout StatementParser
  ) throws(SyntaxFailure) -> StatementBody {
    switch keyword {
    case "主体": .subject(try parser.subject())
    case "事件": .event(try parser.event(isQuestion: false))
    case "问题": .event(try parser.event(isQuestion: true))
    case "状态": .status(try parser.status())
    case "措施": try parser.measure()
    case "账户": try parser.account()
    case "角色": .actors(try parser.actors())
    case "参数": .parameter(try parser.parameter())
    case "定义": .definition(try parser.definition())
    case "期限": .duty(try parser.duty())
    case "适用": .scope(try parser.scope())
    case "下列各项": .items(try parser.items())
    case "凡": .rule(try parser.rule())
    case "分段": .banding(try parser.banding())
    case "同一": .merge(try parser.merge())
    case "分档": .division(try parser.division())
    case "调整": .adjustment(try parser.adjustment())
    case "裁定": .decision(try parser.decision())
    case "优先": .priority(try parser.priority())
    case "通则": .convention(try parser.convention())
    case "互斥": .exclusion(try parser.exclusion())
    case "过渡": .transition(try parser.transition())
    case "按": .versionChoice(try parser.version())
    case "施行": .validity(try parser.validity(isInReading: scopes.reading != nil))
    default:
      throw parser.cursor.failure(
        .misplaced(keyword: keyword, Message(zh: "它只出现在案例里", en: "it stands only in a case")))
    }
  }

  /// Which lines may follow the statement just added.
  private mutating func open(_ body: StatementBody) {
    let index = tree.statements.count - 1
    let heading = tree.statements[index].heading
    switch body {
    case .subject, .event, .measure: scopes.declaration = index
    case .banding:
      if let old = scopes.banding, old.heading == heading,
        old.statements.contains(where: { isSameReading($0, as: index) })
      {
        report(.secondScope("分段"), tree.statements[index].place)
      }
      scopes.banding = ([index], heading)
    case .definition(let definition):
      if case .table = definition.body { scopes.definition = (index, heading) }
    default: break
    }
  }

  private func isSameReading(_ old: Int, as new: Int) -> Bool {
    old != OpenScopes.broken && tree.statements[old].reading == tree.statements[new].reading
  }

  /// 名（alias）：… while a declaration is open: a field may be named like a keyword's beginning.
  private func isFieldLine(_ parser: StatementParser) -> Bool {
    guard scopes.declaration != nil else { return false }
    let text = parser.cursor.current.text
    if text == "答复" || text == "预期" { return false }
    // A name that is a word of the language is refused as such, with an alias too: 期限（term）：….
    let afterName = parser.cursor.peek().isMark("(") ? afterBracket(parser) : 1
    return parser.cursor.peek(afterName).isMark(":")
  }

  private func afterBracket(_ parser: StatementParser) -> Int {
    var ahead = 1
    while !parser.cursor.peek(ahead).isEnd, !parser.cursor.peek(ahead).isMark(")") { ahead += 1 }
    return ahead + 1
  }

  /// A field, status or band line.
  private mutating func innerLine(
    _ parser: inout StatementParser, _ line: LogicalLine
  ) throws(SyntaxFailure) {
    if parser.isAtBound || parser.cursor.isAt("单次") {
      scopes.leaveBlocks()
      guard scopes.banding != nil || tree.header.takesOver != nil else {
        throw parser.cursor.failure(
          .lineOutside(what: Message(zh: "这条分段行", en: "this band line"), opener: "分段"))
      }
      var band = try parser.bandLine()
      try parser.finish()
      band.heading = headings.owner(indentation: line.indentation)
      band.ordinal = scopes.nextOrdinal(band.heading)
      band.reading = scopes.reading
      guard let open = scopes.banding else { return add(.strayBand(band), line) }
      for statement in open.statements where statement != OpenScopes.broken {
        guard case .banding(var banding) = tree.statements[statement].body else { continue }
        banding.lines.append(band)
        tree.statements[statement].body = .banding(banding)
      }
      return
    }
    if let open = scopes.declaration { return try declarationLine(&parser, open) }
    let found = parser.cursor.current.text
    throw parser.cursor.failure(
      .unknownStatement(
        found: found.isEmpty ? TokenCursor.shown(parser.cursor.current) : found,
        nearest: Spelling.nearest(to: found, among: Keywords.statements)))
  }

  private mutating func declarationLine(
    _ parser: inout StatementParser, _ open: Int
  ) throws(SyntaxFailure) {
    if open == OpenScopes.broken {
      let isField = parser.cursor.tokens.contains { $0.isMark(":") }
      if isField { _ = try parser.field() } else { _ = try parser.statusLine() }
      return
    }
    switch tree.statements[open].body {
    case .subject(var subject):
      subject.fields.append(try parser.field())
      try parser.finish()
      tree.statements[open].body = .subject(subject)
    case .event(var event):
      event.fields.append(try parser.field())
      try parser.finish()
      tree.statements[open].body = .event(event)
    case .measure(var measure):
      measure.statusLines.append(try parser.statusLine())
      try parser.finish()
      tree.statements[open].body = .measure(measure)
    default: break
    }
  }

  private mutating func answers(
    _ parser: inout StatementParser, _ line: LogicalLine
  ) throws(SyntaxFailure) {
    if scopes.declaration == OpenScopes.broken { return }
    guard let open = scopes.declaration, case .event(var event) = tree.statements[open].body,
      event.isQuestion
    else {
      return report(
        .lineOutside(what: Message(zh: "“答复”", en: "答复"), opener: "问题"), line.place)
    }
    event.answers = try parser.answers()
    try parser.finish()
    tree.statements[open].body = .event(event)
  }

  private mutating func valueLine(
    _ parser: inout StatementParser, _ line: LogicalLine
  ) throws(SyntaxFailure) {
    if scopes.definition?.statement == OpenScopes.broken { return }
    if scopes.definition == nil, tree.header.takesOver == nil {
      return report(
        .lineOutside(what: Message(zh: "“值”", en: "值"), opener: "定义"), line.place)
    }
    var value = try parser.valueLine()
    try parser.finish()
    value.place = place(line.place)
    value.heading = headings.owner(indentation: line.indentation)
    value.ordinal = scopes.nextOrdinal(value.heading)
    guard let open = scopes.definition,
      case .definition(var definition) = tree.statements[open.statement].body
    else { return add(.strayValue(value), line) }
    definition.lines.append(value)
    tree.statements[open.statement].body = .definition(definition)
  }

  /// example = '案例' label { example-reading | example-others | example-subject | example-event | expectation }
  ///
  /// Lines of an open 案例; `false` when the line is none of them.
  private mutating func exampleLine(
    _ parser: inout StatementParser, _ line: LogicalLine
  ) throws(SyntaxFailure) -> Bool {
    guard let open = scopes.example else { return false }
    // A line is taken only as a whole.
    var example = tree.examples[open]
    if parser.cursor.skip("读法") {
      example.readings.append(try parser.exampleReading())
    } else if parser.cursor.skip("连同") {
      example.others += try parser.exampleOthers()
    } else if parser.cursor.skip("预期") {
      example.expectations.append(try parser.expectationLine())
    } else if case .date = parser.cursor.current.kind {
      example.events.append(try parser.exampleRecord())
    } else if parser.isAtName, !Keywords.statements.contains(parser.cursor.current.text) {
      example.subjects.append(try parser.exampleRecord())
    } else {
      return false
    }
    try parser.finish()
    tree.examples[open] = example
    return true
  }
  /// Whether the line stands below a 案例 that says nothing yet: it came between by exchange, and
  /// what follows is still the case.
  func isInEmptyExample(_ line: LogicalLine) -> Bool {
    guard let open = scopes.example, line.indentation > scopes.exampleIndentation else {
      return false
    }
    let example = tree.examples[open]
    return example.subjects.isEmpty && example.events.isEmpty && example.expectations.isEmpty
  }

  static var notInExamples: Message {
    Message(
      zh: "案例里只写主体、事件、读法、连同和预期",
      en: "a case holds subjects, events, readings, other texts and expectations")
  }
}
