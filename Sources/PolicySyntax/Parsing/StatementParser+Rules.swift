import PolicyBase

extension StatementParser {
  /// scope = '适用' [ references '：' ] condition
  mutating func scope() throws(SyntaxFailure) -> ScopeStatement {
    guard isAtReference else {
      return ScopeStatement(articles: [], condition: try condition())
    }
    let articles = try references()
    try cursor.expectMark(":")
    return ScopeStatement(articles: articles, condition: try condition())
  }

  /// items = '下列各项' [ '凡' name '，' ] effects [ modifiers ] [ clauses ]
  mutating func items() throws(SyntaxFailure) -> ItemsStatement {
    var event: Word?
    if cursor.skip("凡") {
      event = try name(Message(zh: "事件名", en: "an event"))
      try cursor.expectMark(",")
    }
    let effects = try effects()
    let modifiers = try modifiers()
    return ItemsStatement(
      event: event, effects: effects, modifiers: modifiers, clauses: try clauses())
  }

  /// rule = '凡' trigger '，' effects [ modifiers ] [ clauses ]
  mutating func rule() throws(SyntaxFailure) -> RuleStatement {
    let subject = cursor.skip("各") ? try name(Message(zh: "主体名", en: "a kind of subject")) : nil
    let trigger = try self.trigger()
    try cursor.expectMark(",")
    let effects = try effects()
    let modifiers = try modifiers()
    return RuleStatement(
      subject: subject, trigger: trigger, effects: effects, modifiers: modifiers,
      clauses: try clauses())
  }

  /// trigger = [ '各' name ] ( name | path ( '开始' | '期满' | '解除' | '周期届满' )
  ///         | '自' path '起' '满' quantity ( '未' | '已' ) name [ '（' condition '）' ]
  ///         | reading '每满' quantity | condition )
  private mutating func trigger() throws(SyntaxFailure) -> Trigger {
    let saved = cursor
    if let elapsed = try elapsed() { return elapsed }
    cursor = saved
    if isAtName, cursor.peek().isMark(",") { return .event(try name()) }
    if isAtName {
      let path = try self.path()
      if cursor.peek().isMark(",") {
        if cursor.skip("开始") { return .measureStart(path) }
        if cursor.skip("期满") { return .measureTermEnd(path) }
        if cursor.skip("解除") { return .measureRelease(path) }
        if cursor.skip("周期届满") { return .cycleEnd(path) }
      }
      cursor = saved
    }
    if let (reading, window) = try? operand(), window == nil, cursor.skip("每满") {
      return .everyMultiple(reading, try quantity())
    }
    cursor = saved
    return .condition(try condition())
  }

  private mutating func elapsed() throws(SyntaxFailure) -> Trigger? {
    guard cursor.skip("自"), isAtName || cursor.isAt("该") else { return nil }
    let from = try path()
    guard cursor.skip("起"), cursor.skip("满") else { return nil }
    let length = try quantity()
    let happened = try cursor.expectOne(of: ["未", "已"]) == "已"
    let event = try name(Message(zh: "事件名", en: "an event"))
    return .elapsed(
      from: from, length, happened: happened, event: event, filter: try filterInBrackets())
  }

  /// banding = '分段' ( reading | path ) [ '：' banding-part { '，' banding-part } ] { band-line }
  mutating func banding() throws(SyntaxFailure) -> BandingStatement {
    let (reading, _) = try operand()
    var banding = BandingStatement(
      reading: reading, pick: nil, singleBy: nil, rest: nil, lines: [], clauses: Clauses())
    if cursor.skipMark(":") {
      repeat {
        try bandingPart(&banding)
      } while cursor.isAtMark(",")
        && !Keywords.clauses.contains(cursor.peek().text) && cursor.skipMark(",")
    } else if cursor.isAt(oneOf: ["取最重", "单次优先", "并处", "单次", "其余"]) {
      try cursor.expectMark(":")
    }
    banding.clauses = try clauses()
    return banding
  }

  /// banding-part = '取最重' | '单次优先' | '并处' | '单次' '按' path | '其余' ( '不处理' | '文本未规定' )
  private mutating func bandingPart(_ banding: inout BandingStatement) throws(SyntaxFailure) {
    switch try cursor.expectOne(of: ["取最重", "单次优先", "并处", "单次", "其余"]) {
    case "取最重": banding.pick = .gravest
    case "单次优先": banding.pick = .singleFirst
    case "并处": banding.pick = .together
    case "单次":
      try cursor.expect("按")
      banding.singleBy = try path()
    default: banding.rest = try rest()
    }
  }

  /// band-line = [ '单次' ] bounds '：' effects [ modifiers ] [ clauses ]
  mutating func bandLine() throws(SyntaxFailure) -> BandLine {
    let start = cursor.current.place
    let single = cursor.skip("单次")
    let range = try bounds()
    try cursor.expectMark(":")
    let effects = try effects()
    let modifiers = try modifiers()
    let clauses = try clauses()
    return BandLine(
      single: single, range: range, effects: effects, modifiers: modifiers, clauses: clauses,
      heading: nil, ordinal: 0, place: cursor.place(from: start), reading: nil)
  }

  /// merge = '同一' path { '、' path } '计' name { '、' name } '：' ( '取最高' | '计一次' | '各计' )
  ///         [ '；' '缺键' ( '各自独立' | '待定' ) ] [ '，' '跨周期' ]
  mutating func merge() throws(SyntaxFailure) -> MergeStatement {
    let keys = try list { (p: inout StatementParser) throws(SyntaxFailure) in try p.path() }
    try cursor.expect("计")
    let accounts = try list { (p: inout StatementParser) throws(SyntaxFailure) in try p.name() }
    try cursor.expectMark(":")
    let word = try cursor.expectOne(of: ["取最高", "计一次", "各计"])
    var merge = MergeStatement(
      keys: keys, accounts: accounts,
      pick: word == "取最高" ? .highest : word == "计一次" ? .once : .each, missingKey: nil,
      acrossCycles: false)
    while cursor.skipMark(";") || cursor.skipMark(",") {
      if cursor.skip("缺键") {
        merge.missingKey =
          try cursor.expectOne(of: ["各自独立", "待定"]) == "待定" ? .pending : .alone
      } else {
        try cursor.expect("跨周期")
        merge.acrossCycles = true
      }
    }
    return merge
  }

  /// division = '分档' '按' path { '、' path } '：' references { '，' division-part }
  mutating func division() throws(SyntaxFailure) -> DivisionStatement {
    try cursor.expect("按")
    var facts = [try path()]
    while cursor.skipMark("、") { facts.append(try path()) }
    try cursor.expectMark(":")
    var division = DivisionStatement(
      facts: facts, articles: try references(), rest: nil, mayOverlap: false)
    while cursor.skipMark(",") { try divisionPart(&division) }
    return division
  }

  /// division-part = '其余' ( '不处理' | '文本未规定' ) | '重叠' '任选'
  private mutating func divisionPart(_ division: inout DivisionStatement) throws(SyntaxFailure) {
    if try cursor.expectOne(of: ["其余", "重叠"]) == "其余" {
      division.rest = try rest()
    } else {
      try cursor.expect("任选")
      division.mayOverlap = true
    }
  }

  /// What a text does with what lies in none of its parts.
  private mutating func rest() throws(SyntaxFailure) -> BandingStatement.Rest {
    try cursor.expectOne(of: ["不处理", "文本未规定"]) == "不处理" ? .nothing : .silent
  }

  /// adjustment = '调整' references '：' '可记' allowed { '或' allowed } [ clauses ]
  mutating func adjustment() throws(SyntaxFailure) -> AdjustmentStatement {
    let articles = try references()
    try cursor.expectMark(":")
    try cursor.expect("可记")
    var allowed = [try self.allowed()]
    while cursor.skip("或") { allowed.append(try self.allowed()) }
    return AdjustmentStatement(articles: articles, allowed: allowed, clauses: try clauses())
  }

  /// allowed = '本档' [ ( '不高于' | '不低于' ) '基准' ] | '下一档' | '上一档' | quantity '至' quantity
  private mutating func allowed() throws(SyntaxFailure) -> AdjustmentStatement.Allowed {
    if cursor.skip("下一档") { return .tierBelow }
    if cursor.skip("上一档") { return .tierAbove }
    if cursor.skip("本档") {
      guard let word = cursor.skip(oneOf: ["不高于", "不低于"]) else {
        return .ownTier(bound: nil)
      }
      try cursor.expect("基准")
      return .ownTier(bound: StatementParser.comparison(before: word))
    }
    let low = try quantity()
    try cursor.expect("至")
    return .points(low, try quantity())
  }

  /// duty = '期限' declared '：' path term name [ '（' condition '）' ] [ '；' '逾期' effects ]
  ///        [ '，' '原则上' ] [ clauses ]
  mutating func duty() throws(SyntaxFailure) -> DutyStatement {
    let name = try declared()
    try cursor.expectMark(":")
    let bearer = try path()
    let term = try self.term()
    let act = try self.name(Message(zh: "要完成的事件", en: "the event that meets the duty"))
    var duty = DutyStatement(
      name: name, bearer: bearer, term: term, act: act, filter: try filterInBrackets(),
      lateEffects: [], soft: false, clauses: Clauses())
    _ =
      cursor.skipMark(";")
      || (cursor.isAtMark(",") && cursor.peek().text == "逾期" && cursor.skipMark(","))
    if cursor.skip("逾期") { duty.lateEffects = try effects() }
    if cursor.isAtMark(","), cursor.peek().text == "原则上" {
      _ = cursor.advance()
      duty.soft = cursor.skip("原则上")
    }
    duty.clauses = try clauses()
    return duty
  }

  /// term = '自' start '起' [ quantity '内' ] | '于' start '前' [ quantity '内' ]
  ///      | ( '每年' | '每季度' | '每月' ) bounds
  private mutating func term() throws(SyntaxFailure) -> DutyStatement.Term {
    let word = try cursor.expectOne(of: ["自", "于"] + Keywords.periods)
    if word != "自", word != "于" { return .perPeriod(StatementParser.period(word), try bounds()) }
    let start = try dutyStart()
    try cursor.expect(word == "自" ? "起" : "前")
    var length: Quantity?
    if isAtNumber {
      length = try quantity()
      try cursor.expect("内")
    }
    return word == "自" ? .after(start, length) : .before(start, length)
  }

  /// start = name | path ( '开始' | '期满' ) | path
  private mutating func dutyStart() throws(SyntaxFailure) -> DutyStatement.Start {
    let path = try self.path()
    if cursor.skip("开始") { return .measureStart(path) }
    if cursor.skip("期满") { return .measureTermEnd(path) }
    return path.words.count == 1 && !path.outer ? .event(path.words[0]) : .field(path)
  }

  /// decision = '裁定' name [ '于' path ] '：' [ '可' ] word [ expression ] [ '，' '由' path '承担' ]
  ///            [ '，' ( '须' | '任一' ) '下列各项' ] [ clauses ]
  mutating func decision() throws(SyntaxFailure) -> DecisionStatement {
    let question = try name(Message(zh: "问题名", en: "a question"))
    let day = cursor.skip("于") ? try path() : nil
    try cursor.expectMark(":")
    let permitted = cursor.skip("可")
    var decision = DecisionStatement(
      question: question, day: day, permitted: permitted, answer: try valueWord(), value: nil,
      borneBy: nil, items: nil, clauses: Clauses())
    switch cursor.current.kind {
    case .mark, .end: break
    default: if !cursor.isAt(oneOf: Keywords.clauses) { decision.value = try expression() }
    }
    if cursor.isAtMark(","), cursor.peek().text == "由" || cursor.isAt("由") {
      _ = cursor.advance()
      try cursor.expect("由")
      decision.borneBy = try path()
      try cursor.expect("承担")
    }
    if cursor.isAtMark(","), ["须", "任一"].contains(cursor.peek().text),
      cursor.peek(2).text == "下列各项"
    {
      _ = cursor.advance()
      decision.items = cursor.advance().text == "须" ? .allOfItems : .anyOfItems
      _ = cursor.advance()
    }
    decision.clauses = try clauses()
    return decision
  }

  /// priority = '优先' side '于' side
  mutating func priority() throws(SyntaxFailure) -> PriorityStatement {
    let stronger = try side()
    try cursor.expect("于")
    return PriorityStatement(stronger: stronger, weaker: try side())
  }

  /// side = references | word { '、' word }
  private mutating func side() throws(SyntaxFailure) -> PriorityStatement.Side {
    if isAtReference { return .references(try references()) }
    return .answers(
      try list { (p: inout StatementParser) throws(SyntaxFailure) in try p.valueWord() })
  }
}
