import PolicyBase

extension StatementParser {
  /// account = '账户' declared '归' name '：' '自' quantity ( '累加' | '扣减' ) { '，' account-part }
  ///         | '账户' name '：' account-rule [ clauses ]
  mutating func account() throws(SyntaxFailure) -> StatementBody {
    let start = cursor.current.place
    let name = try declared()
    if cursor.skipMark(":") {
      return .accountRule(try accountRule(name.name))
    }
    try cursor.expect("归")
    let owner = try self.name()
    try cursor.expectMark(":")
    try cursor.expect("自")
    let from = try quantity()
    let deducts = try cursor.expectOne(of: ["累加", "扣减"]) == "扣减"
    var account = AccountDeclaration(
      name: name, owner: owner, start: from, deducts: deducts, step: nil, unit: from.unit,
      cycle: nil, scoreDay: nil, floor: nil, ceiling: nil, reductionCap: nil, place: start)
    while cursor.skipMark(",") { try accountPart(&account) }
    account.place = cursor.place(from: start)
    return .account(account)
  }

  /// account-part = '整数' unit | '小数' unit | '步长' quantity | '周期' cycle | '记分日' path | '下限' quantity
  ///              | '上限' quantity | '减免' '每周期' '至多' quantity
  private mutating func accountPart(_ account: inout AccountDeclaration) throws(SyntaxFailure) {
    let word = try cursor.expectOne(
      of: ["整数", "小数", "步长", "周期", "记分日", "下限", "上限", "减免"],
      Message(
        zh: "账户的一项（整数 分、周期 …、记分日 …、下限、上限、减免）",
        en: "a part of an account (整数 分, 周期 …, 记分日 …, 下限, 上限, 减免)"))
    switch word {
    case "整数", "小数":
      guard case .unit(let unit) = cursor.current.kind else {
        throw cursor.expected(Message(zh: "单位（如 分）", en: "a unit (e.g. 分)"))
      }
      _ = cursor.advance()
      account.unit = unit
      if word == "整数" { account.step = Number(1) }
    case "步长":
      let step = try quantity()
      account.step = step.number
      account.unit = step.unit ?? account.unit
    case "周期": account.cycle = try cycle()
    case "记分日": account.scoreDay = try path()
    case "下限": account.floor = try quantity()
    case "上限": account.ceiling = try quantity()
    default:
      try cursor.expect("每周期")
      try cursor.expect("至多")
      account.reductionCap = try quantity()
    }
  }

  /// cycle = '自然年' | '半年' | '季度' | '终身' | '滚动' quantity | quantity '自' path | path
  private mutating func cycle() throws(SyntaxFailure) -> AccountDeclaration.Cycle {
    if cursor.skip("自然年") { return .calendarYear }
    if cursor.isAt("半年"), !TokenCursor.matches(cursor.peek(), "自") {
      _ = cursor.advance()
      return .halfYear
    }
    if cursor.skip("季度") { return .quarter }
    if cursor.skip("终身") { return .lifetime }
    if cursor.skip("滚动") { return .rolling(try quantity()) }
    if isAtNumber {
      let length = try quantity()
      try cursor.expect("自")
      return .anchored(length, try path())
    }
    return .period(try path())
  }

  /// account-rule = '停记' | '期满' ( '保留' | '推迟' '至' condition
  ///              | '清零' [ '；' '其中' ( '期满以后' | condition ) '的' '记分' '转入' ] )
  private mutating func accountRule(_ account: Word) throws(SyntaxFailure) -> AccountRule {
    var rule = AccountRule(account: account, kind: .stopScoring, clauses: Clauses(), carried: nil)
    if cursor.skip("停记") {
      rule.clauses = try clauses()
      return rule
    }
    try cursor.expect("期满")
    switch try cursor.expectOne(of: ["清零", "保留", "推迟"]) {
    case "清零": rule.kind = .clear
    case "保留": rule.kind = .keep
    default:
      try cursor.expect("至")
      rule.kind = .postpone(until: try condition())
    }
    rule.clauses = try clauses()
    if cursor.isAtMark(";") || cursor.isAtMark(","), cursor.peek().text == "其中" {
      _ = cursor.advance()
      guard case .clear = rule.kind else {
        throw cursor.failure(
          .misplaced(
            keyword: "其中", Message(zh: "“转入”只接在“期满 清零”之后", en: "it follows only 期满 清零")))
      }
      rule.carried = try carried()
      if rule.clauses.isEmpty { rule.clauses = try clauses() }
    }
    return rule
  }

  private mutating func carried() throws(SyntaxFailure) -> AccountRule.Carried {
    try cursor.expect("其中")
    let carried: AccountRule.Carried
    if cursor.skip("期满以后") {
      carried = .afterEnd
    } else {
      openFilters += 1
      carried = .such(try condition())
      openFilters -= 1
    }
    try cursor.expect("的")
    try cursor.expect("记分")
    try cursor.expect("转入")
    return carried
  }
}
