import PolicyBase

extension StatementParser {
  /// operand = [ window ] ( reading | expression )
  ///
  /// A window without a reading belongs to 曾为 and is handed up.
  mutating func operand() throws(SyntaxFailure) -> (Expression, Window?) {
    let start = cursor.current.place
    let beginning = cursor
    let window = try windowOrPeriod()
    if isAtName || cursor.isAt("该") {
      let saved = cursor
      if let reading = try reading(window, from: start) {
        if !cursor.isAt(oneOf: StatementParser.operators) { return (reading, nil) }
        cursor = beginning
        return (try expression(), nil)
      }
      cursor = saved
    }
    return (try expression(), window)
  }

  static let operators = ["加", "减", "乘", "除以"]
  static let roundings = ["向上", "向下", "四舍五入"]

  /// A window by its word, or the period field before 内.
  private mutating func windowOrPeriod() throws(SyntaxFailure) -> Window? {
    if let window = try window() { return window }
    guard isAtName || cursor.isAt("该") else { return nil }
    let saved = cursor
    let path = try self.path()
    if cursor.skip("内") { return .within(path) }
    cursor = saved
    return nil
  }

  /// window = '当日' | '本月' | '本季度' | '本半年' | '本年' | '本周期' | '上周期' | '上年' | '终身' | '最近' quantity
  ///        | '自' path '起' | path '内'
  mutating func window() throws(SyntaxFailure) -> Window? {
    if cursor.isAt("当日"), !StatementParser.isName(cursor.peek()) { return nil }
    if cursor.isAt("自") {
      _ = cursor.advance()
      let from: Expression =
        if case .date(let day) = cursor.current.kind {
          .day(day, cursor.advance().place)
        } else {
          .path(try path())
        }
      try cursor.expect("起")
      return .since(from)
    }
    guard let word = cursor.skip(oneOf: Keywords.windows) else { return nil }
    switch word {
    case "当日": return .current(.day)
    case "本月": return .current(.month)
    case "本季度": return .current(.quarter)
    case "本半年": return .current(.halfYear)
    case "本年": return .current(.year)
    case "本周期": return .current(.cycle)
    case "上周期": return .previous(.cycle)
    case "上年": return .previous(.year)
    case "终身": return .current(.lifetime)
    default: return try lastWindow()
    }
  }

  /// '最近' quantity, or 最近 N 个周期.
  private mutating func lastWindow() throws(SyntaxFailure) -> Window {
    let quantity = try quantity()
    if cursor.skip("个周期") || cursor.skip("周期") { return .lastCycles(quantity) }
    return .last(quantity)
  }

  /// reading = path ( '累计' | '余额' | '单次' )
  ///         | path [ '记分' ] [ '中' condition '的' ] [ path [ '累计' | '余额' | '单次' ] ] aggregate
  private mutating func reading(
    _ window: Window?, from start: Place
  ) throws(SyntaxFailure) -> Expression? {
    var set = try path()
    if let reading = accountReading() {
      // 职员 的 积分 累计 均值: the account of each of the set.
      guard cursor.isAt(oneOf: Keywords.aggregates), let account = set.words.last,
        set.words.count > 1
      else {
        if window == nil { return .account(set, reading, cursor.place(from: start)) }
        return nil
      }
      set.words.removeLast()
      let field = Path(outer: false, words: [account], place: account.place)
      return try aggregate(
        Aggregate(
          window: window, set: set, entries: false, filter: nil, measure: .times, field: field,
          reading: reading, place: start), from: start)
    }
    let entries = cursor.skip("记分")
    var filter: Condition?
    if cursor.skip("中") {
      openFilters += 1
      filter = try condition()
      openFilters -= 1
      try cursor.expect("的")
    }
    var result = Aggregate(
      window: window, set: set, entries: entries, filter: filter, measure: .times, field: nil,
      reading: nil, place: start)
    if isAtName, filter != nil || entries || isAtMeasuredField {
      result.field = try path()
      result.reading = accountReading()
    }
    if filter == nil, !entries, !cursor.isAt(oneOf: Keywords.aggregates) { return nil }
    return try aggregate(result, from: start)
  }

  /// A field, or the reading of an account, right before the aggregate.
  private var isAtMeasuredField: Bool {
    let next = cursor.peek().text
    return Keywords.aggregates.contains(next)
      || (Keywords.readings.contains(next) && Keywords.aggregates.contains(cursor.peek(2).text))
  }

  private mutating func accountReading() -> Expression.AccountReading? {
    guard let word = cursor.skip(oneOf: Keywords.readings) else { return nil }
    return word == "累计" ? .total : word == "余额" ? .balance : .single
  }

  private mutating func aggregate(
    _ aggregate: Aggregate, from start: Place
  ) throws(SyntaxFailure) -> Expression {
    guard let word = cursor.skip(oneOf: Keywords.aggregates) else {
      throw cursor.expected(
        Message(zh: "统计词（次数、人数、占比、合计…）", en: "an aggregate (次数, 人数, 占比, 合计 …)"),
        candidates: Keywords.aggregates)
    }
    var result = aggregate
    result.measure = StatementParser.measure(word)
    result.place = cursor.place(from: start)
    return .aggregate(result)
  }

  /// aggregate = '次数' | '人数' | '日数' | '占比' | '合计' | '最高' | '最低' | '均值' | '连续数'
  private static func measure(_ word: String) -> Aggregate.Measure {
    switch word {
    case "次数": .times
    case "人数": .persons
    case "日数": .days
    case "占比": .share
    case "合计": .sum
    case "最高": .highest
    case "最低": .lowest
    case "均值": .mean
    default: .streak
    }
  }

  /// expression = term { ( '加' | '减' ) term } [ rounding ]
  mutating func expression() throws(SyntaxFailure) -> Expression {
    let start = cursor.current.place
    var left = try term()
    while let word = cursor.skip(oneOf: ["加", "减"]) {
      let right = try term()
      left = .arithmetic(
        word == "加" ? .plus : .minus, left, right, nil, cursor.place(from: start))
    }
    guard let rounding = try rounding() else { return left }
    if case .arithmetic(let op, let a, let b, _, let place) = left {
      return .arithmetic(op, a, b, rounding, place)
    }
    return .arithmetic(
      .times, left, .quantity(Quantity(number: Number(1), unit: nil, place: start)), rounding,
      cursor.place(from: start))
  }

  /// term = factor { ( '乘' | '除以' ) factor }
  private mutating func term() throws(SyntaxFailure) -> Expression {
    let start = cursor.current.place
    var left = try factor()
    while let word = cursor.skip(oneOf: ["乘", "除以"]) {
      let right = try factor()
      let rounding = try rounding()
      left = .arithmetic(
        word == "乘" ? .times : .dividedBy, left, right, rounding, cursor.place(from: start))
    }
    return left
  }

  /// rounding = ( '向上' | '向下' | '四舍五入' ) [ '保留' digits ]
  private mutating func rounding() throws(SyntaxFailure) -> Rounding? {
    guard let word = cursor.skip(oneOf: StatementParser.roundings) else { return nil }
    let mode: Rounding.Mode = word == "向上" ? .up : word == "向下" ? .down : .halfUp
    guard cursor.skip("保留") else { return Rounding(mode, decimals: 0) }
    let place = cursor.current.place
    let digits = try quantity()
    guard let decimals = digits.number.whole, (0...4).contains(decimals) else {
      throw SyntaxFailure(
        fault: .unknownHeaderValue(
          digits.number.description, Message(zh: "0 到 4 的小数位数", en: "0 to 4 decimals")),
        place: place)
    }
    return Rounding(mode, decimals: decimals)
  }

  /// factor = quantity | date | '当日' | '是' | '否' | reference | path [ '起' quantity ]
  ///        | '（' expression '）' | [ window ] reading
  mutating func factor() throws(SyntaxFailure) -> Expression {
    let start = cursor.current.place
    if isAtNumber { return .quantity(try quantity()) }
    switch cursor.current.kind {
    case .date(let day): return .day(day, cursor.advance().place)
    case .reference(let reference):
      _ = cursor.advance()
      return .reference(reference)
    default: break
    }
    if let reading = try windowedReading(from: start) { return reading }
    if cursor.skip("当日") { return .today(start) }
    if cursor.skip("是") { return .truth(true, start) }
    if cursor.skip("否") { return .truth(false, start) }
    if cursor.skipMark("(") { return try bracketedExpression(from: start) }
    guard isAtName || cursor.isAt("该") else {
      throw cursor.expected(Message(zh: "值、字段或数", en: "a value, field or number"))
    }
    let saved = cursor
    if let reading = try reading(nil, from: start) { return reading }
    cursor = saved
    let path = try self.path()
    if cursor.skip("起") {
      return .offset(.path(path), try quantity(), cursor.place(from: start))
    }
    return .path(path)
  }

  /// A reading of a window: 本年 查处 次数. Without a reading behind it the window is none here.
  private mutating func windowedReading(from start: Place) throws(SyntaxFailure) -> Expression? {
    guard cursor.isAt("自") || cursor.isAt(oneOf: Keywords.windows) || isAtName else { return nil }
    let saved = cursor
    if let window = try windowOrPeriod(), isAtName || cursor.isAt("该"),
      let reading = try reading(window, from: start)
    {
      return reading
    }
    cursor = saved
    return nil
  }

  private mutating func bracketedExpression(from start: Place) throws(SyntaxFailure) -> Expression {
    cursor.depth += 1
    if cursor.depth > TokenCursor.depthLimit {
      throw SyntaxFailure(fault: .tooDeep(limit: TokenCursor.depthLimit), place: start)
    }
    let inner = try expression()
    cursor.depth -= 1
    if cursor.isAtEnd { throw SyntaxFailure(fault: .unpaired("（"), place: start) }
    try cursor.expectMark(")")
    return inner
  }
}
