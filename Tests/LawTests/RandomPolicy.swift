import PolicyBase

/// A random well-typed regulation over the words of `RandomVocabulary`, as text. Statements that
/// would hang on themselves (S3) are avoided by construction: points of persons lead to points of
/// units, never back.
struct RandomPolicy {
  var dice: Dice
  private(set) var lines: [String] = []
  private var article = 0
  /// Accounts by owner, with what their bands may use.
  var personAccount = Account(name: "‹积分›", alias: "‹points›", owner: "‹人员›")
  var unitAccount = Account(name: "‹单位分›", alias: "‹unit-points›", owner: "‹单位›")

  struct Account {
    var name: String
    var alias: String
    var owner: String
    var deducts = false
    var isWhole = true
    /// Whether any act may score on it: its 记分日 is not said, so it is the date of each.
    var scoresOnAnyAct = false
    var reading: String { deducts ? "余额" : "累计" }
    var verb: String { deducts ? "扣" : "记" }
  }

  static func lines(seed: UInt64) -> [String] {
    var policy = RandomPolicy(dice: Dice(seed))
    policy.write()
    return policy.lines
  }

  private init(dice: Dice) { self.dice = dice }

  mutating func heading(_ label: String) {
    article += 1
    lines.append("第\(ChineseNumeral.text(article))条 \(label)")
  }

  mutating func say(_ statement: String, indent: Int = 1) {
    lines.append(String(repeating: "  ", count: indent) + statement)
  }

  /// Says the statement in so many of a hundred policies.
  mutating func maybe(_ percent: Int, _ statement: String) {
    if dice.chance(percent) { say(statement) }
  }

  private mutating func write() {
    lines = [
      "法规 试验办法（law）", "  施行 \(dice.one(["2020-01-01", "2020-02-19", "2019-06-30"]))", "  引用 试验词汇",
      "  日历 试验放假",
    ]
    if dice.chance(15) { lines[1] += " 至 2021-09-30" }
    writeAccounts()
    writeMeasures()
    writeItems()
    writeMerges()
    writeBands()
    writeDerived()
    writeConditions()
    writeEvents()
    writeClocks()
    writeCycleEnds()
    writeDuties()
    writeDecisions()
  }

  // MARK: Accounts

  private mutating func writeAccounts() {
    heading("账户")
    let day = dice.one(["‹认定› 的 日期", "‹记分日期›", "‹认定› 的 ‹发生日›"])
    if day == "‹记分日期›" { say("定义 ‹记分日期›（‹score-day›）归 ‹认定›：‹处罚› 的 日期") }
    let anchored = dice.one(["6 个月", "12 个月", "3 个月"]) + " 自 "
    personAccount = account(
      personAccount,
      cycle: dice.one([
        "自然年", "自然年", "半年", "季度", "终身", "滚动 6 个月", "滚动 1 年", anchored + "‹入职日›", "‹任期›",
        "‹所属› 的 ‹约期›", anchored + "‹所属› 的 ‹起约日›",
      ]), day)
    unitAccount = account(
      unitAccount, cycle: dice.one(["自然年", "半年", "终身", "滚动 3 个月", anchored + "‹起约日›", "‹约期›"]), day)
  }

  private mutating func account(_ given: Account, cycle: String, _ day: String) -> Account {
    var account = given
    account.deducts = dice.chance(30)
    account.isWhole = dice.chance(70)
    var parts = [account.isWhole ? "整数 分" : "小数 分"]
    if !account.isWhole { parts.append("步长 0.5") }
    parts.append("周期 \(cycle)")
    account.scoresOnAnyAct = account.owner == "‹单位›" && dice.chance(25)
    if !account.scoresOnAnyAct { parts.append("记分日 \(day)") }
    if dice.chance(20) { parts.append(account.deducts ? "下限 0 分" : "上限 20 分") }
    if dice.chance(15) { parts.append("减免 每周期 至多 4 分") }
    let start = account.deducts ? "自 12 扣减" : "自 0 累加"
    say(
      "账户 \(account.name)（\(account.alias)）归 \(account.owner)：\(start)，\(parts.joined(separator: "，"))"
    )
    let isEnding = !cycle.hasPrefix("终身") && !cycle.hasPrefix("滚动")
    if isEnding { writeClosings(account) }
    let measure = account.owner == "‹人员›" ? "‹停权›" : "‹停约›"
    maybe(10, "账户 \(account.name)：停记，当 \(measure) 有效")
    return account
  }

  private mutating func writeClosings(_ account: Account) {
    let line = dice.one(
      ["清零", "清零", "保留"] + (account.scoresOnAnyAct ? [] : ["清零；其中 非 ‹已改› 的 记分 转入"]))
    say("账户 \(account.name)：期满 \(line)")
    let measure = account.owner == "‹人员›" ? "‹停权›" : "‹停约›"
    maybe(25, "账户 \(account.name)：期满 推迟 至 \(measure) 期满，当 \(measure) 有效")
    maybe(
      15,
      "账户 \(account.name)：期满 推迟 至 已 ‹补救›，当 \(account.name) \(account.reading) "
        + (account.deducts ? "4 分以下" : "8 分以上"))
  }

  // MARK: Measures

  mutating func overlap() -> String {
    dice.one(["并行", "并行", "顺延", "替换", "延长", "并入"])
  }

  private mutating func writeMeasures() {
    heading("措施")
    say("措施 ‹谈话›（‹talk›）归 ‹人员›、‹单位›：一次")
    say("措施 ‹通报›（‹circular›）归 ‹人员›：一次")
    say("措施 ‹停权›（‹suspend›）归 ‹人员›：期间，重叠 \(overlap())")
    if dice.chance(80) { say("‹资格› 为 ‹暂停›", indent: 2) }
    maybe(20, "措施 ‹停权›：解除 须 ‹停权› 期满 且 已 自 ‹停权› 的 起日 起 ‹补救›")
    say("措施 ‹除名›（‹strike›）归 ‹人员›：期间，重叠 \(overlap())")
    say("‹资格› 为 ‹取消›" + (dice.chance(20) ? "，当 ‹岗别› 为 ‹前台›" : ""), indent: 2)
    // Ended by a condition, it has no day after which another could follow.
    say("措施 ‹停约›（‹pause›）归 ‹单位›：期间，重叠 \(dice.one(["并行", "替换", "延长", "并入"]))")
    say("‹约况› 为 ‹中止约›", indent: 2)
    say("措施 ‹解约›（‹end›）归 ‹单位›：期间，重叠 并行")
    say("‹约况› 为 ‹解除约›", indent: 2)
    say("措施 ‹黑名单›（‹blacklist›）归 ‹人员›、‹单位›：期间，重叠 \(overlap())")
  }

  mutating func length() -> String {
    dice.one([
      "1 个月", "3 个月", "2 个月", "90 天", "10 日", "1 年", "1 至 3 个月", "无期", "永久", "由决定",
    ])
  }

  /// A measure for persons, with its length.
  mutating func personMeasure() -> String {
    switch dice.number(0...4) {
    case 0: "‹谈话›"
    case 1: "‹通报›"
    case 2: "‹除名› " + length()
    case 3: "‹黑名单› " + length()
    default: "‹停权› " + length()
    }
  }

  mutating func unitMeasure() -> String {
    switch dice.number(0...3) {
    case 0: "‹谈话›"
    case 1: "‹解约› " + dice.one(["无期", "1 年"])
    case 2: "‹黑名单› " + length()
    default: "‹停约› " + length()
    }
  }

  // MARK: Items and merges

  mutating func points(_ account: Account) -> String {
    let values =
      account.isWhole ? ["1", "2", "3", "4", "6", "12"] : ["0.5", "1.5", "2", "3.5", "6"]
    return dice.one(values) + " 分"
  }

  /// A condition on a finding.
  mutating func fact() -> String {
    dice.one([
      "‹恶劣›", "非 ‹恶劣›", "‹轻重› 为 ‹重›", "‹轻重› 不为 ‹轻›", "‹金额› 1000 元以上", "‹金额› 不满 5000 元",
      "‹恶劣› 或 ‹轻重› 为 ‹重›", "‹发生日› 有", "‹发生日› 不早于 2020-03-01", "‹地点› 的 ‹设点›",
      "‹地点› 的 ‹等次› 为 ‹甲等›、‹乙等›",
    ])
  }

  private mutating func writeItems() {
    for account in [personAccount, unitAccount, personAccount].prefix(dice.number(2...3)) {
      heading("记分")
      var amount = points(account)
      if dice.chance(15) { amount = "1 至 3 分" }
      if dice.chance(10) { amount += "，按 ‹轻重›：‹轻› 1 分、‹重› 3 分" }
      say("下列各项 \(account.verb) ‹当事人› \(account.name) \(amount)")
      for item in 1...dice.number(1...3) {
        say("（\(ChineseNumeral.text(item))）情形")
        let owner = account.owner == "‹人员›" ? "‹岗别› 为 ‹前台›" : "‹等次› 为 ‹甲等›"
        if dice.chance(25) {
          say("当 " + fact(), indent: 2)
        } else if dice.chance(10) {
          say("当 ‹当事人› 的 " + owner, indent: 2)
        }
        if dice.chance(15) { say("除外 " + fact(), indent: 2) }
      }
    }
  }

  private mutating func writeMerges() {
    heading("归并")
    say("说明 归并")
    for account in [personAccount, unitAccount] {
      let picks = ["取最高", "取最高", "计一次", "各计"]
      maybe(40, "同一 ‹处罚› 计 \(account.name)：\(dice.one(picks))")
      let missing = "；缺键 " + dice.one(["各自独立", "待定"])
      let across = dice.chance(20) ? "，跨周期" : ""
      maybe(35, "同一 ‹行为› 计 \(account.name)：\(dice.one(picks))\(missing)\(across)")
    }
  }
}
