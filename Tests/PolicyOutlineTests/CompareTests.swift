import PolicyBase
import PolicySyntax
import Testing

@testable import PolicyOutline

/// A small text and policies that differ from it in one thing each.
@Suite struct CompareTests {
  private static let text = """
    第一条 下列情形，一次记 12 分：
    （一）甲的；
    （二）乙在 5 个工作日内未报的。
    第二条 满 6 分不满 12 分的，暂停三个月。满 12 分及 12 分以上的，暂停半年，并处 3 万元。
    第三条 定期公布。
    """

  private static func source(
    items: String = "下列各项 记 当事人 12 分", first: String = "3 个月", second: String = "6 个月",
    note: String = "说明 五个工作日由认定写明", third: String = "第三条 公布\n  职责"
  ) -> String {
    """
    法规 试行办法（test）
      施行 2021-01-01
    主体 人员（person）
    措施 暂停（suspend）归 人员：期间
    账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年
    参数 罚款（fine）：金额，由 机关 提供
    第一条 记分
      \(items)
      （一）甲
      （二）乙
        \(note)
    第二条 措施
      分段 积分 累计：其余 不处理
      第一句 较轻
        6 分以上不满 12 分：暂停 \(first)
      第二句 较重
        12 分以上：暂停 \(second)
        凡 罚款 不低于 30000 元，暂停 依 期间
    \(third)
    """
  }

  private func open(_ source: String) -> [String] {
    compare(policy(source), with: read(CompareTests.text)).open.map(\.message.zh)
  }

  @Test func agreementLeavesNothingOpen() {
    let comparison = compare(policy(CompareTests.source()), with: read(CompareTests.text))
    #expect(comparison.open.map(\.message.zh) == [])
    #expect(comparison.matchedNumbers == 5)
    // 12; 6, 12, 3 months; 12, 6 months, 30000.
    #expect(comparison.matchedFigures == 7)
    #expect(comparison.explained.map(\.message.zh) == ["第一条（二）：原文有“5个工作日”，语句中没有。"])
  }

  /// Paragraphs below an item are its 款 where the policy has them.
  @Test func paragraphsOfAnItem() {
    let text = """
      第一条 下列情形：
      （一）满 6 分的，暂停三个月。应当通
      知本人。
      满 12 分的，暂停半年。
      （二）其他。
      """
    func open(_ length: String) -> [String] {
      let source = """
        法规 试行办法（test）
          施行 2021-01-01
        第一条 措施
          （一）停
            第一款 较轻
              凡 各 人员 积分 累计 6 分，暂停 3 个月
            第二款 较重
              凡 各 人员 积分 累计 12 分，暂停 \(length)
          （二）其他
            职责
        """
      return compare(policy(source), with: read(text)).open.map(\.message.zh)
    }
    #expect(open("6 个月") == [])
    #expect(
      open("5 个月") == ["第一条（一）第二款：原文有“半年”，语句中没有。", "第一条（一）第二款：语句有“5个月”，原文没有。"])
  }

  /// The start and the step of an account have its unit.
  @Test func figuresOfAnAccount() {
    let source = """
      法规 试行办法（test）
        施行 2021-01-01
      第一条 账户
        账户 信用分（credit）归 人员：自 100 扣减，步长 0.5 分，周期 自然年
      """
    let text = "第一条 信用分为 100 分，以 0.5 分为单位。"
    #expect(compare(policy(source), with: read(text)).open.map(\.message.zh) == [])
  }

  @Test func wrongFigureIsFoundOnBothSides() {
    #expect(
      open(CompareTests.source(first: "6 个月")) == [
        "第二条第一句：原文有“三个月”，语句中没有。", "第二条第一句：语句有“6个月”，原文没有。",
      ])
  }

  @Test func otherSpellingsAreEqual() {
    #expect(open(CompareTests.source(second: "半年")) == [])
  }

  @Test func figureWithoutExplanationIsOpen() {
    #expect(
      open(CompareTests.source(note: "说明 见认定")) == ["第一条（二）：原文有“5个工作日”，语句中没有。"])
  }

  @Test func missingAndSurplusNumbers() {
    #expect(
      open(CompareTests.source(third: "第四条 另一条\n  （一）甲\n    职责")) == [
        "第三条：原文有，政策没有。", "第四条（连同其中 1 个编号）：政策有，原文没有。",
      ])
  }

  @Test func declaredMissingNumbers() {
    let comparison = compare(
      policy(CompareTests.source(third: "第三条 公布\n  职责\n第四条 缺\n  缺号")),
      with: read(CompareTests.text))
    #expect(comparison.open.isEmpty)
    #expect(
      open(CompareTests.source(third: "第三条 缺\n  缺号")) == ["第三条：政策写作缺号，原文却有。"])
  }

  @Test func itemsOfACoveredHeadingMayBeLeftOut() {
    let text = read("第一条 职责：\n（一）甲；\n（二）乙。")
    let whole = policy("法规 试（t）\n第一条 职责\n  职责")
    #expect(compare(whole, with: text).open.isEmpty)
    #expect(compare(whole, with: text).explained.count == 2)
    let bare = policy("法规 试（t）\n第一条 职责\n  说明 略")
    #expect(compare(bare, with: text).open.count == 2)
  }

  @Test func partsMayBeWrittenOrLeftOut() {
    let text = read("第一条 甲。\n乙：\n（一）丙；\n（二）丁。")
    let withParts = policy(
      "法规 试（t）\n第一条 甲\n  第一款 甲\n    职责\n  第二款 乙\n    （一）丙\n      职责\n    （二）丁\n      职责")
    let without = policy("法规 试（t）\n第一条 甲\n  （一）丙\n    职责\n  （二）丁\n    职责")
    #expect(compare(withParts, with: text).open.isEmpty)
    #expect(compare(without, with: text).open.isEmpty)
  }

  @Test func sentencesMayEndAtSemicolons() {
    let text = read("第一条 甲列入红名单；乙列入黑名单。定期公布。")
    let tree = policy("法规 试（t）\n第一条 名单\n  第一句 甲\n    职责\n  第二句 乙\n    职责\n  第三句 公布\n    职责")
    #expect(compare(tree, with: text).open.isEmpty)
  }

  @Test func differencesAreDiagnosticsWithBothPlaces() throws {
    let text = RegulationText(reading: SourceText(name: "text", text: CompareTests.text), file: 7)
    let difference = try #require(
      compare(policy(CompareTests.source(first: "6 个月")), with: text).open.first)
    #expect(difference.diagnostic.code == "P7104")
    #expect(difference.diagnostic.severity == .warning)
    #expect(difference.diagnostic.place.file == 0)
    #expect(difference.diagnostic.related.first?.place.file == 7)
    #expect(difference.diagnostic.repair != nil)
  }
}
