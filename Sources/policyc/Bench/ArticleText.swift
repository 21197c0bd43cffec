import PolicyBase

/// A regulation of so many articles of the usual kinds: items, rules on their own names, answers,
/// bands of an account.
struct ArticleText {
  private var dice = SplitMix64(state: 1)
  private var lines: [String] = []
  private var rules = 0

  static func text(_ articles: Int) -> BenchText {
    var text = ArticleText()
    text.write(articles)
    let source = SourceText(
      name: "articles-\(articles).policy", text: text.lines.joined(separator: "\n") + "\n")
    return BenchText(size: articles, sources: [source], rules: text.rules)
  }

  private static let head = """
    法规 试验办法（bench-articles）
      施行 2020-01-01
    主体 人员（person）
      岗位（role）：医师（doctor）、药师（pharmacist）、护士（nurse）
    事件 处罚（penalty）
      当事人（party）：人员
      情形（item）：条款
      金额（amount）：元
      情节（gravity）：一般（ordinary）、严重（serious）、恶劣（vile）
      已改正（mended）：是否
    问题 申报（claim）
      答复（answer）：可以支付（payable）、不予支付（refused）
      提供者（provider）：人员
      服务量（volume）：数
    措施 约谈（talk）归 人员：一次
    """

  private mutating func write(_ articles: Int) {
    lines = ArticleText.head.split(separator: "\n").map(String.init)
    for number in 1...max(1, articles) {
      lines.append("第\(ChineseNumeral.text(number))条 第 \(number) 项规定")
      switch number % 4 {
      case 0: writeBands(number)
      case 1: writeItems()
      case 2: writeRule(number)
      default: writeAnswer(number)
      }
    }
  }

  private mutating func writeBands(_ number: Int) {
    let points = "积分\(ChineseNumeral.text(number))"
    let low = Int.random(in: 2...5, using: &dice)
    lines += [
      "  账户 \(points)（points-\(number)）归 人员：自 0 累加，整数 分，周期 自然年，记分日 处罚 的 日期",
      "  凡 处罚，记 当事人 \(points) \(Int.random(in: 1...6, using: &dice)) 分，当 情节 为 严重、恶劣",
      "  分段 \(points) 累计：其余 不处理",
      "    \(low) 分以上不满 \(low + 4) 分：约谈",
    ]
    rules += 2
  }

  private mutating func writeItems() {
    lines.append("  下列各项 凡 处罚，对 当事人 约谈")
    for item in 1...3 {
      lines.append("  （\(ChineseNumeral.text(item))）情形 \(item)")
      lines.append("    当 金额 超过 \(Int.random(in: 1...90, using: &dice)) 元 且 情节 为 严重")
      rules += 1
    }
  }

  private mutating func writeRule(_ number: Int) {
    let name = "较重\(ChineseNumeral.text(number))"
    lines += [
      "  定义 \(name)（grave-\(number)）归 处罚：金额 超过 \(Int.random(in: 100...900, using: &dice)) 元 或 情节 为 恶劣",
      "  凡 处罚，对 当事人 约谈，当 \(name) 且 当事人 的 岗位 为 医师，除外 已改正",
    ]
    rules += 1
  }

  private mutating func writeAnswer(_ number: Int) {
    let volume = number * 10
    lines.append(
      "  裁定 申报：不予支付，当 服务量 达到 \(volume) 不满 \(volume + 5) 且 提供者 的 岗位 为 护士")
    rules += 1
  }
}
