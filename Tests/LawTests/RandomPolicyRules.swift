// What a random regulation does: bands, conditions, events, clocks, duties, answers.
extension RandomPolicy {
  mutating func writeBands() {
    for account in [personAccount, unitAccount] {
      heading("分段")
      let pick = dice.one(["", "", "单次优先，", "取最重，"])
      say("分段 \(account.name) \(account.reading)：\(pick)其余 \(dice.one(["不处理", "文本未规定"]))")
      var edges = [2, 4, 6, 9]
      if dice.chance(50) { edges = [3, 6, 9, 12] }
      edges = Array(edges.prefix(dice.number(2...4)))
      for (low, high) in zip(edges, edges.dropFirst()) {
        say("\(low) 分以上不满 \(high) 分：" + bandMeasures(account), indent: 2)
      }
      if account.deducts {
        say("不满 \(edges[0]) 分：" + bandMeasures(account), indent: 2)
      } else {
        say("\(edges[edges.count - 1]) 分以上：" + bandMeasures(account), indent: 2)
        if dice.chance(30) { say("单次 6 分以上：" + bandMeasures(account), indent: 2) }
      }
    }
  }

  private mutating func bandMeasures(_ account: Account) -> String {
    var chosen: [String] = []
    for _ in 0..<dice.number(1...2) {
      let next = account.owner == "‹人员›" ? personMeasure() : unitMeasure()
      let kind = next.prefix { $0 != " " }
      if !chosen.contains(where: { $0.hasPrefix(kind) }) { chosen.append(next) }
    }
    let clause = dice.chance(10) && account.owner == "‹人员›" ? "，除外 ‹岗别› 为 ‹后台›" : ""
    return chosen.joined(separator: "、") + clause
  }

  // MARK: Derived points and conditions

  mutating func writeDerived() {
    heading("推算")
    say("说明 推算")
    let account = unitAccount
    let point = "\(account.verb) \(account.name) \(points(account))"
    if dice.chance(50) {
      let counted = dice.one([
        "‹地点› 为 该 ‹单位› 的 次数", "‹地点› 为 该 ‹单位› 的 人数", "‹当事人› 的 ‹所属› 含 该 ‹单位› 的 次数",
      ])
      say("定义 ‹人次›（‹scored›）归 ‹单位›：本周期 ‹积分› 记分 中 \(counted)")
      say(
        "凡 各 ‹单位› ‹人次› 每满 \(dice.number(1...3))，\(point)\(dice.one(["", "，当 ‹设点›", "，除外 ‹等次› 为 ‹丙等›"]))"
      )
    }
    maybe(20, "凡 ‹停约› 开始，\(point)")
    maybe(20, "凡 各 ‹单位› ‹约期› 内 ‹停约› 次数 每满 2 次，\(point)")
  }

  mutating func writeConditions() {
    heading("条件")
    say("说明 条件")
    let (person, unit) = (personAccount, unitAccount)
    if dice.chance(40) {
      let bound = person.deducts ? "\(dice.number(3...9)) 分以下" : "\(dice.number(3...9)) 分以上"
      say("凡 各 ‹人员› ‹积分› \(person.reading) \(bound)，\(personMeasure())")
    }
    maybe(25, "凡 各 ‹人员› 本年 ‹认定› 次数 2 次以上，" + personMeasure())
    if dice.chance(25) {
      say("定义 ‹屡犯›（‹repeat›）归 ‹人员›：\(dice.one(["本年", "最近 6 个月", "本季度"])) ‹认定› 次数 2 次以上")
      say("凡 ‹告知›，对 ‹所告› 的 ‹当事人› ‹谈话›，当 ‹所告› 的 ‹当事人› 的 ‹黑名单› 有效")
    }
    maybe(20, "凡 各 ‹单位› ‹成员› 中 ‹资格› 为 ‹暂停› 的 占比 超过 50%，‹谈话›")
    maybe(15, "凡 各 ‹单位› ‹成员› 中 ‹资格› 不为 ‹正常› 的 人数 2 人以上，" + unitMeasure())
    maybe(20, "凡 各 ‹单位› 最近 6 个月 ‹处置› 次数 2 次以上，" + unitMeasure())
    maybe(20, "凡 各 ‹人员› ‹资格› 为 ‹取消›，‹通报›")
    maybe(20, "凡 ‹停约› 开始，对 各 ‹成员› \(dice.one(["‹停权› 1 个月", "‹黑名单› 2 个月", "‹停权› 无期"]))")
    maybe(
      15, "凡 各 ‹单位› \(unit.name) \(unit.reading) \(unit.deducts ? "6 分以下" : "6 分以上")，‹黑名单› 6 个月")
    maybe(10, "凡 ‹停权› 期满，‹谈话›")
    maybe(10, "凡 ‹停权› 解除，‹通报›")
    maybe(10, "分段 终身 ‹停权› 次数：其余 不处理\n    2 次以上：‹除名› 6 个月")
  }

  // MARK: Events

  mutating func writeEvents() {
    heading("各类事件")
    say("说明 各类事件")
    let unit = unitAccount
    maybe(25, "凡 ‹补救›，对 ‹补救方› 解除 ‹停权›")
    maybe(20, "凡 ‹补救›，对 ‹补救方› 缩短 ‹停权› 1 个月，不短于 1 个月")
    maybe(15, "凡 ‹补救›，对 ‹补救方› 减免 ‹单位分› 1 分")
    maybe(20, "凡 ‹处罚›，对 ‹当事人› 延长 ‹黑名单› 1 个月")
    maybe(20, "凡 ‹处罚›，对 ‹当事人› ‹黑名单› 1 年，当 ‹当事人› 的 ‹黑名单› 有效")
    if dice.chance(40) {
      let cap = dice.one(["", "，每‹方式›每年 至多 2 分", "，每年 至多 3 分", "，每周期 至多 2 分"])
      let amount = dice.one(["1 分", "2 分", "1 至 3 分 由 ‹核定分›"])
      say("凡 ‹进修›，减免 ‹积分› \(amount)\(cap)\(dice.one(["", "，当 ‹方式› 为 ‹线上›", "，除外 ‹方式› 为 ‹线上›"]))")
    }
    if dice.chance(12) { say("凡 ‹进修›，\(dice.one(["清零", "重新起算"])) ‹积分›，当 ‹方式› 为 ‹线下›") }
    if dice.chance(12) { say("凡 ‹进修›，\(dice.one(["加 ‹积分› 1 分", "降至 ‹积分› 3 分"]))，当 ‹方式› 为 ‹线下›") }
    maybe(20, "凡 ‹复核›，撤回 ‹所核›，当 ‹有理›")
    maybe(40, "凡 ‹处置›，对 ‹被处置› ‹停约› \(dice.one(["依 ‹处置期›", "1 个月", "至 已 ‹补救›"]))")
    if unit.scoresOnAnyAct { maybe(25, "凡 ‹处置›，\(unit.verb) \(unit.name) \(points(unit))") }
    maybe(15, "凡 ‹处置›，对 各 ‹被处置› 的 ‹成员› ‹停权› 依 ‹处置期›")
    maybe(15, "凡 ‹告知›，对 ‹所告› 的 ‹当事人› ‹谈话›（由 ‹主管›）")
    maybe(10, "凡 ‹进修›，对 ‹学员› 改 ‹资格› 为 ‹正常›")
    maybe(10, "凡 ‹处置›，对 ‹被处置› 升 ‹星级› 一级")
  }

  // MARK: Time

  mutating func writeClocks() {
    heading("期间")
    say("说明 期间")
    let relief = "减免 ‹积分› 1 分"
    let again = "‹认定›（‹处罚› 的 ‹当事人› 为 该 ‹人员›）"
    maybe(25, "凡 自 ‹积分› 起 满 \(dice.one(["3 个月", "6 个月", "90 日"])) 未 \(again)，\(relief)")
    maybe(20, "凡 自 ‹进修› 起 满 \(dice.one(["3 个月", "6 个月", "90 日"])) 未 ‹进修›，\(relief)")
    maybe(20, "凡 自 ‹停权› 的 末日 起 满 3 个月 未 \(again)，‹谈话›")
    maybe(
      20,
      "凡 自 ‹告知› 起 满 10 日 \(dice.one(["未", "已"])) ‹申诉›，对 ‹所告› 的 ‹当事人› ‹谈话›")
    maybe(15, "凡 自 ‹入职日› 起 满 1 年 未 \(again)，‹通报›")
  }

  mutating func writeCycleEnds() {
    heading("周期")
    say("说明 周期")
    let (person, unit) = (personAccount, unitAccount)
    let clean = { (account: Account) in account.deducts ? "12 分" : "0 分" }
    maybe(20, "凡 \(person.name) 周期届满，‹谈话›，当 本周期 ‹积分› 记分 次数 2 次以上")
    maybe(20, "凡 \(unit.name) 周期届满，升 ‹星级› 一级，当 \(unit.name) \(unit.reading) \(clean(unit))")
    maybe(15, "凡 \(unit.name) 周期届满，降 ‹星级› 一级，当 \(unit.name) 记分 连续数 2 次")
    maybe(15, "凡 \(person.name) 周期届满，解除 ‹停权›")
    maybe(
      15, "凡 \(person.name) 周期届满，‹通报›，当 ‹积分› 中 ‹积分› \(person.reading) \(clean(person)) 的 连续数 2 次以上")
  }

  // MARK: Duties and answers

  mutating func writeDuties() {
    heading("期限")
    say("说明 期限")
    maybe(30, "期限 ‹申诉期›（‹objecting›）：‹主管› 自 ‹告知› 起 10 日内 ‹申诉›")
    maybe(30, "期限 ‹进修期›（‹studying›）：‹人员› 自 ‹停权› 开始 起 3 个月内 ‹进修›")
    maybe(
      20,
      "期限 ‹补救期›（‹mending›）：‹被处置› 自 ‹处置› 起 30 日内 ‹补救›；逾期 对 ‹被处置› ‹谈话›")
    maybe(20, "期限 ‹复查期›（‹checking›）：‹主管› 于 ‹停约› 期满 前 15 日内 ‹处置›")
    maybe(20, "期限 ‹年训›（‹yearly›）：‹人员› 每年 不少于 1 次 ‹进修›，原则上")
  }

  mutating func writeDecisions() {
    heading("申报")
    let except = dice.one(["", "，除外 ‹急›"])
    say("裁定 ‹申报› 于 ‹服务日›：‹不付›，当 ‹提供者› 的 ‹资格› 为 \(dice.one(["‹暂停›、‹取消›", "‹取消›"]))\(except)")
    maybe(60, "裁定 ‹申报› 于 ‹服务日›：‹缓付›，当 ‹所在› 的 ‹约况› 不为 ‹有效约›")
    maybe(30, "裁定 ‹申报› 于 ‹服务日›：‹缓付›，由 ‹所在› 承担，当 ‹提供者› 的 ‹积分› \(personAccount.reading) 6 分以上")
    maybe(30, "裁定 ‹申报› 于 ‹服务日›：‹不付›，当 非 ‹登记› 的 ‹公开›")
    say("优先 ‹不付› 于 ‹缓付›")
  }
}
