import PolicyBase

extension StatementParser {
  /// subject = '主体' declared [ '连接' name '、' name ] { field }
  mutating func subject() throws(SyntaxFailure) -> SubjectDeclaration {
    let name = try declared()
    var joins: [Word] = []
    if cursor.skip("连接") {
      joins = [try self.name()]
      try cursor.expectMark("、")
      joins.append(try self.name())
    }
    return SubjectDeclaration(name: name, joins: joins, fields: [])
  }

  /// event = ( '事件' | '问题' ) declared { field | answers }
  mutating func event(isQuestion: Bool) throws(SyntaxFailure) -> EventDeclaration {
    EventDeclaration(name: try declared(), isQuestion: isQuestion, fields: [], answers: [])
  }

  /// field = declared '：' type { '，' ( '可缺' [ '：' word ] | '可多个' | '反称' declared | '个人信息' ) }
  mutating func field() throws(SyntaxFailure) -> FieldDeclaration {
    let start = cursor.current.place
    let name = try declared()
    try cursor.expectMark(":")
    var field = FieldDeclaration(
      name: name, type: try type(), optional: false, missingMeans: nil, many: false, inverse: nil,
      personal: false, place: start)
    while cursor.skipMark(",") {
      switch try cursor.expectOne(
        of: ["可缺", "可多个", "反称", "个人信息"],
        Message(zh: "“可缺、可多个、反称、个人信息”之一", en: "可缺, 可多个, 反称 or 个人信息"))
      {
      case "可缺":
        field.optional = true
        if cursor.skipMark(":") {
          field.missingMeans = try chunk(Message(zh: "缺省的含义", en: "what missing means"))
        }
      case "可多个": field.many = true
      case "反称": field.inverse = try declared()
      default: field.personal = true
      }
    }
    field.place = cursor.place(from: start)
    return field
  }

  /// type = declared { '、' declared }
  mutating func type() throws(SyntaxFailure) -> [DeclaredName] {
    try list { (p: inout StatementParser) throws(SyntaxFailure) in try p.typeName() }
  }

  /// In a type any word may stand: 期间 is a type and 无 a value.
  private mutating func typeName() throws(SyntaxFailure) -> DeclaredName {
    let name = try chunk(Message(zh: "类型或取值", en: "a type or value"))
    return DeclaredName(name: name, alias: try alias())
  }

  /// answers = '答复' [ '（' alias '）' ] '：' declared { '、' declared }
  mutating func answers() throws(SyntaxFailure) -> [DeclaredName] {
    _ = try alias()
    try cursor.expectMark(":")
    return try type()
  }

  /// status = '状态' declared '归' name '：' declared { '、' declared }
  mutating func status() throws(SyntaxFailure) -> StatusDeclaration {
    let name = try declared()
    try cursor.expect("归")
    let owner = try self.name()
    try cursor.expectMark(":")
    return StatusDeclaration(name: name, owner: owner, values: try type())
  }

  /// actors = '角色' declared { '、' declared }
  mutating func actors() throws(SyntaxFailure) -> ActorDeclaration {
    ActorDeclaration(names: try type())
  }

  /// measure = '措施' declared '归' name { '、' name } '：' ( '一次' | '期间' ) [ '，' '重叠' overlap ] { status-line }
  ///         | '措施' name '：' '解除' '须' condition
  mutating func measure() throws(SyntaxFailure) -> StatementBody {
    let name = try declared()
    if cursor.skipMark(":") {
      try cursor.expect("解除")
      try cursor.expect("须")
      return .measureRelease(MeasureRelease(measure: name.name, condition: try condition()))
    }
    try cursor.expect("归")
    let owners = try list { (p: inout StatementParser) throws(SyntaxFailure) in try p.name() }
    try cursor.expectMark(":")
    let lasting = try cursor.expectOne(of: ["一次", "期间"]) == "期间"
    var overlap: MeasureDeclaration.Overlap?
    if cursor.skipMark(",") {
      try cursor.expect("重叠")
      overlap = StatementParser.overlap(
        try cursor.expectOne(of: ["并行", "顺延", "替换", "延长", "并入"]))
    }
    return .measure(
      MeasureDeclaration(
        name: name, owners: owners, lasting: lasting, overlap: overlap, statusLines: []))
  }

  /// overlap = '并行' | '顺延' | '替换' | '延长' | '并入'
  private static func overlap(_ word: String) -> MeasureDeclaration.Overlap {
    switch word {
    case "顺延": .deferred
    case "替换": .replace
    case "延长": .extend
    case "并入": .absorb
    default: .parallel
    }
  }

  /// status-line = name '为' word [ clauses ]
  mutating func statusLine() throws(SyntaxFailure) -> MeasureDeclaration.StatusLine {
    let start = cursor.current.place
    let status = try name(Message(zh: "状态名", en: "a status"))
    try cursor.expect("为")
    let value = try valueWord()
    let clauses = try clauses()
    return MeasureDeclaration.StatusLine(
      status: status, value: value, clauses: clauses, place: cursor.place(from: start))
  }

  /// parameter = '参数' declared [ '归' name ] '：' type [ '，' '由' word '提供' ]
  mutating func parameter() throws(SyntaxFailure) -> ParameterDeclaration {
    let name = try declared()
    let owner = cursor.skip("归") ? try self.name() : nil
    try cursor.expectMark(":")
    let type = try type()
    var provider: Word?
    if cursor.skipMark(",") {
      try cursor.expect("由")
      provider = try valueWord()
      try cursor.expect("提供")
    }
    return ParameterDeclaration(name: name, owner: owner, type: type, provider: provider)
  }

  /// definition = '定义' declared [ '归' name ] '：'
  ///              ( '首项' | '取最大' | '取最小' | tiers | condition | expression ) { value-line }
  mutating func definition() throws(SyntaxFailure) -> DefinitionDeclaration {
    let name = try declared()
    let owner = cursor.skip("归") ? try self.name() : nil
    if cursor.isAtEnd {
      return DefinitionDeclaration(name: name, owner: owner, body: .table(.first), lines: [])
    }
    try cursor.expectMark(":")
    return DefinitionDeclaration(
      name: name, owner: owner, body: try definitionBody(), lines: [])
  }

  private mutating func definitionBody() throws(SyntaxFailure) -> DefinitionDeclaration.Body {
    if cursor.skip("首项") { return .table(.first) }
    if cursor.skip("取最大") { return .table(.largest) }
    if cursor.skip("取最小") { return .table(.smallest) }
    let saved = cursor
    if isAtNumber, let tiers = try tiers() { return .tiers(tiers) }
    cursor = saved
    if let (expression, window) = try? operand(), window == nil, cursor.isAtEnd {
      return .expression(expression)
    }
    cursor = saved
    return .condition(try condition())
  }

  /// tiers = quantity '至' quantity { '、' quantity '至' quantity }
  private mutating func tiers() throws(SyntaxFailure) -> [(Quantity, Quantity)]? {
    var tiers: [(Quantity, Quantity)] = []
    repeat {
      let low = try quantity()
      guard cursor.skip("至"), isAtNumber else { return nil }
      tiers.append((low, try quantity()))
    } while cursor.skipMark("、")
    return tiers
  }

  /// value-line = '值' expression [ '，' '至多' expression ] [ clauses ]
  mutating func valueLine() throws(SyntaxFailure) -> ValueLine {
    let start = cursor.current.place
    let value = try expression()
    let saved = cursor
    var limit: Expression?
    if cursor.skipMark(","), cursor.skip("至多") {
      limit = try expression()
    } else {
      cursor = saved
    }
    let clauses = try clauses()
    return ValueLine(
      value: value, atMost: limit, clauses: clauses, heading: nil, ordinal: 0,
      place: cursor.place(from: start))
  }

  /// convention = '通则' name '：' word
  mutating func convention() throws(SyntaxFailure) -> ConventionStatement {
    let name = try chunk(Message(zh: "通则的名称", en: "the name of a convention"))
    try cursor.expectMark(":")
    return ConventionStatement(
      name: name, value: try chunk(Message(zh: "通则的值", en: "the value of the convention")))
  }

  /// exclusion = '互斥' name '、' name { '、' name }
  mutating func exclusion() throws(SyntaxFailure) -> ExclusionStatement {
    let first = try name()
    try cursor.expectMark("、")
    let others = try list { (p: inout StatementParser) throws(SyntaxFailure) in try p.name() }
    return ExclusionStatement(measures: [first] + others)
  }

  /// transition = '过渡' ( '沿用' | '重算' | '清零' ) [ '，' '从旧兼从轻' ]
  mutating func transition() throws(SyntaxFailure) -> TransitionStatement {
    let word = try cursor.expectOne(of: ["沿用", "重算", "清零"])
    let milder = cursor.skipMark(",")
    if milder { try cursor.expect("从旧兼从轻") }
    return TransitionStatement(
      kind: word == "沿用" ? .continued : word == "重算" ? .recomputed : .cleared,
      milderLaw: milder)
  }

  /// validity = '施行' date [ '至' date ]
  ///
  /// Outside a 读法 it is a line of the header.
  mutating func validity(isInReading: Bool) throws(SyntaxFailure) -> ValidityStatement {
    guard isInReading else {
      throw cursor.failure(
        .misplaced(
          keyword: "施行",
          Message(zh: "它属于文件头，或存疑的一种读法", en: "it belongs to the header or to a 读法")))
    }
    let from = try date()
    return ValidityStatement(from: from, to: cursor.skip("至") ? try date() : nil)
  }

  /// version = '按' path '选版本'
  mutating func version() throws(SyntaxFailure) -> VersionChoice {
    let day = try path()
    try cursor.expect("选版本")
    return VersionChoice(day: day)
  }
}
