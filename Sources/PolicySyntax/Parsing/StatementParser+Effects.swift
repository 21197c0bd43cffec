import PolicyBase

extension StatementParser {
  /// effects = effect { '、' effect }
  mutating func effects() throws(SyntaxFailure) -> [Effect] {
    try list { (p: inout StatementParser) throws(SyntaxFailure) in try p.effect() }
  }

  /// effect = [ '可' ] [ '对' [ '各' ] path ] action [ '（' actor { '、' actor } '）' ]
  ///
  /// actor = [ '由' | '对' ] word
  private mutating func effect() throws(SyntaxFailure) -> Effect {
    let start = cursor.current.place
    let permitted = cursor.skip("可")
    var target: Path?
    var each = false
    if cursor.skip("对") {
      each = cursor.skip("各")
      target = try path()
    }
    let action = try self.action()
    var actors: [Word] = []
    var audience: [Word] = []
    if cursor.isAtMark("(") {
      cursor.join()
      let open = cursor.advance()
      repeat {
        if cursor.skip("对") {
          audience.append(try valueWord())
        } else {
          _ = cursor.skip("由")
          actors.append(try valueWord())
        }
      } while cursor.skipMark("、") || cursor.skipMark(",")
      if cursor.isAtEnd { throw SyntaxFailure(fault: .unpaired("（"), place: open.place) }
      try cursor.expectMark(")")
    }
    return Effect(
      permitted: permitted, target: target, each: each, action: action, actors: actors,
      audience: audience, place: cursor.place(from: start))
  }

  /// action = ( '记' | '扣' ) { path } amount | '减免' path amount | '加' path amount | '降至' path amount
  ///        | ( '清零' | '重新起算' ) path | '解除' path | ( '缩短' | '延长' ) path amount
  ///        | '改' name '为' word | ( '升' | '降' ) name '一级' | '撤回' path | '视为' word | '不处理'
  ///        | name [ length ]
  private mutating func action() throws(SyntaxFailure) -> Action {
    if let word = cursor.skip(oneOf: Keywords.actions + ["解除"]) { return try action(word) }
    let measure = try name(Message(zh: "效果（记 …、措施名、改 …）", en: "an effect (记 …, a measure)"))
    return .impose(measure: measure, try length())
  }

  private mutating func action(_ word: String) throws(SyntaxFailure) -> Action {
    switch word {
    case "记", "扣":
      var names: [Path] = []
      while !isAtNumber, isAtName || cursor.isAt("该"), !isAtAmountPath { names.append(try path()) }
      return .post(deduct: word == "扣", names: names, try amount())
    case "减免": return .reduce(account: try path(), try amount())
    case "加": return .raise(account: try path(), try amount())
    case "降至": return .lowerTo(account: try path(), try amount())
    case "清零": return .clear(account: try path())
    case "重新起算": return .restart(account: try path())
    case "解除": return .release(measure: try path())
    case "缩短": return .shorten(measure: try path(), try amount())
    case "延长": return .extend(measure: try path(), try amount())
    case "撤回": return .withdraw(try path())
    case "视为": return .deem(try valueWord())
    case "改":
      let status = try name()
      try cursor.expect("为")
      return .setStatus(status, to: try valueWord())
    case "升", "降":
      let status = try name()
      try cursor.expect("一级")
      return .moveStatus(status, up: word == "升")
    default: return .nothing
    }
  }

  /// An amount may itself begin with a path: it is the last of the names, before its unit, what is
  /// read or computed of it, a mark or the end.
  private var isAtAmountPath: Bool {
    var at = cursor.at + (cursor.isAt("该") ? 1 : 0)
    let tokens = cursor.tokens
    while at + 2 < tokens.count, TokenCursor.matches(tokens[at + 1], "的") { at += 2 }
    let next = tokens[min(at + 1, tokens.count - 1)]
    switch next.kind {
    case .end: return true
    case .mark: return !(next.isMark("(") && isAmountInBrackets(at: at + 1))
    case .unit: return endsAmount(tokens[min(at + 2, tokens.count - 1)])
    default: return StatementParser.goesOnAmount.contains(next.text)
    }
  }

  /// Words after a path that make it an amount.
  private static let goesOnAmount = Set(
    operators + roundings + ["起", "至", "由", "中", "记分"] + Keywords.readings
      + Keywords.aggregates)

  private func endsAmount(_ token: Token) -> Bool {
    switch token.kind {
    case .end, .mark: true
    default: TokenCursor.matches(token, "由")
    }
  }

  /// A bracket with arithmetic in it or behind it is an amount, any other holds actors.
  private func isAmountInBrackets(at open: Int) -> Bool {
    let computes = { (token: Token) in
      switch token.kind {
      case .number: true
      case .unit: false
      default: (StatementParser.operators + StatementParser.roundings).contains(token.text)
      }
    }
    var depth = 0
    for at in open..<cursor.tokens.count {
      let token = cursor.tokens[at]
      if token.isMark("(") { depth += 1 }
      if token.isMark(")") { depth -= 1 }
      if computes(token) { return true }
      if depth == 0 {
        let next = cursor.tokens[min(at + 1, cursor.tokens.count - 1)]
        if case .unit = next.kind { return true }
        return computes(next)
      }
    }
    return false
  }

  /// amount = expression [ '至' quantity ] [ unit ] [ '由' path ]
  ///
  /// The unit stands once: behind a number, or behind an expression that names none.
  mutating func amount() throws(SyntaxFailure) -> Amount {
    let start = cursor.current.place
    var low = try expression()
    var high: Expression?
    if cursor.skip("至") {
      let top = try quantity()
      if case .quantity(let bottom) = low, bottom.unit == nil {
        low = .quantity(Quantity(number: bottom.number, unit: top.unit, place: bottom.place))
      }
      high = .quantity(top)
    }
    if case .unit = cursor.current.kind, !StatementParser.namesUnit(high ?? low) {
      _ = cursor.advance()
    }
    let chosen = cursor.skip("由") ? try path() : nil
    return Amount(low: low, high: high, chosenBy: chosen, place: cursor.place(from: start))
  }

  private static func namesUnit(_ expression: Expression) -> Bool {
    if case .quantity(let quantity) = expression { quantity.unit != nil } else { false }
  }

  /// length = quantity [ '至' quantity ] | '依' path | '至' condition | '无期' | '永久' | '由决定'
  private mutating func length() throws(SyntaxFailure) -> Length? {
    if isAtNumber {
      var first = try quantity()
      guard cursor.skip("至") else { return .fixed(first, nil) }
      let last = try quantity()
      if first.unit == nil { first.unit = last.unit }
      return .fixed(first, last)
    }
    if cursor.skip("依") { return .period(try path()) }
    if cursor.skip("至") { return .until(try condition()) }
    if cursor.skip("无期") || cursor.skip("永久") { return .forever }
    if cursor.skip("由决定") { return .decided }
    return nil
  }

  /// modifiers = { '，' modifier }
  ///
  /// modifier = '按' path '：' word quantity { '、' word quantity } | '每' word [ period-word ] '至多' quantity
  ///          | period-word '至多' quantity | '不短于' quantity | '自' '次日' | '自' path
  mutating func modifiers() throws(SyntaxFailure) -> EffectModifiers {
    var result = EffectModifiers()
    while true {
      let saved = cursor
      _ = cursor.skipMark(",")
      if cursor.skip("按") {
        result.table = try table()
      } else if cursor.isAt("每") || cursor.isAt(oneOf: Keywords.periods) {
        result.cap = try cap()
      } else if cursor.skip("不短于") {
        result.atLeast = try quantity()
      } else if cursor.skip("自") {
        result.start = cursor.skip("次日") ? .nextDay : .field(try path())
      } else {
        cursor = saved
        return result
      }
    }
  }

  private mutating func table() throws(SyntaxFailure) -> EffectModifiers.Table {
    let field = try path()
    try cursor.expectMark(":")
    let rows = try list { (p: inout StatementParser) throws(SyntaxFailure) in
      (value: try p.valueWord(), amount: try p.quantity())
    }
    return EffectModifiers.Table(field: field, rows: rows)
  }

  private mutating func cap() throws(SyntaxFailure) -> EffectModifiers.Cap {
    var keys: [Word] = []
    var period: PeriodWord?
    while !cursor.isAt("至多"), !cursor.isAtEnd {
      if let word = cursor.skip(oneOf: Keywords.periods) {
        period = StatementParser.period(word)
      } else {
        try cursor.expect("每")
        keys.append(try name())
      }
    }
    try cursor.expect("至多")
    return EffectModifiers.Cap(keys: keys, period: period, limit: try quantity())
  }

  /// period-word = '每日' | '每月' | '每季度' | '每半年' | '每年' | '每周期'
  static func period(_ word: String) -> PeriodWord {
    switch word {
    case "每日": .day
    case "每月": .month
    case "每季度": .quarter
    case "每半年": .halfYear
    case "每年": .year
    default: .cycle
    }
  }

  /// clauses = { '，' clause }
  ///
  /// clause = '当' condition | '除外' condition | '须' condition
  mutating func clauses() throws(SyntaxFailure) -> Clauses {
    var result = Clauses()
    while true {
      let saved = cursor
      _ = cursor.skipMark(",")
      if cursor.isAt("当"), result.when == nil {
        _ = cursor.advance()
        result.when = try condition()
      } else if cursor.isAt("除外"), result.except == nil {
        _ = cursor.advance()
        result.except = try condition()
      } else if cursor.isAt("须"), !TokenCursor.matches(cursor.peek(), "下列各项"),
        result.requires == nil
      {
        _ = cursor.advance()
        result.requires = try condition()
      } else {
        cursor = saved
        return result
      }
    }
  }
}
