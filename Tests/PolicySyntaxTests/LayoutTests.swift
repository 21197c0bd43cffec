import PolicyBase
import Testing

@testable import PolicySyntax

/// How single lines and small files are laid out.
@Suite struct LayoutTests {
  static let head = "法规 示例（sample）\n  施行 2024-01-01\n事件 已知（known）\n"

  static func layout(_ text: String) -> LayoutResult {
    PolicyFormatter([SourceText(name: "x", text: text)]).layout(of: 0)
  }

  static func body(_ lines: String) throws -> String {
    let text = try LayoutLawTests.text(layout(head + lines))
    #expect(text.hasPrefix(head) && text.hasSuffix("\n"))
    return String(text.dropFirst(head.count).dropLast())
  }

  /// One statement below an article, without the article.
  static func statement(_ text: String) throws -> String {
    let lines = try body("第一条 甲\n" + text).split(separator: "\n").dropFirst()
    return lines.map { String($0.dropFirst(2)) }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("凡 认定,记 当事人 12分", "凡 认定，记 当事人 12 分"),
    ("凡　认定 ， 谈话(由 甲)，当 （ 乙 或 丙 ）且 丁", "凡 认定，谈话（由 甲），当 （乙 或 丙） 且 丁"),
    ("凡 认定，记 当事人 １２ 分，当 金额 超过 30,000元", "凡 认定，记 当事人 12 分，当 金额 超过 30,000 元"),
    ("凡 认定，谈话 3个月，当 比例 超过 50 ％", "凡 认定，谈话 3 个月，当 比例 超过 50%"),
    ("凡 认定，谈话 半年，当 比例 超过 百分之五十 且 天数 不满 两周", "凡 认定，谈话 半年，当 比例 超过 百分之五十 且 天数 不满 两周"),
    ("分段 积分 累计: 其余 不处理", "分段 积分 累计：其余 不处理"),
    ("适用 第十二条(二)1 至 第１４条 :甲 的 日期 不早于 2020年1月1日。", "适用 第十二条（二）1 至 第14条：甲 的 日期 不早于 2020年1月1日。"),
    ("期限 申辩期限( objecting )：当事人 自 通知 起 5 个工作日 内 申辩", "期限 申辩期限（objecting）：当事人 自 通知 起 5 个工作日内 申辩"),
    ("措施 约谈(talk) 归 人员:一次;", "措施 约谈（talk）归 人员：一次；"),
    ("凡 修复，减免 积分 3 分，每 途径 每年 至多 3 分", "凡 修复，减免 积分 3 分，每 途径 每年 至多 3 分"),
    ("凡 修复，减免 积分 3 分，每 已知 每年 至多 3 分", "凡 修复，减免 积分 3 分，每已知每年 至多 3 分"),
    ("优先 「不予 支付，」 于 暂缓", "优先 「不予 支付，」 于 暂缓"),
    ("说明　　立法 目的 ,其他", "说明 立法 目的 ,其他"),
    ("凡 认定,\n谈话，当 甲 且\n乙 ＃ 尾", "凡 认定，\n  谈话，当 甲 且\n  乙  # 尾"),
  ])
  func statementsAreSpaced(_ text: String, _ expected: String) throws {
    #expect(try Self.statement(text) == expected)
  }

  @Test func bandsAreWrittenTogether() throws {
    #expect(
      try Self.body("第一条 甲\n分段 积分 累计\n6分 以上 不满9 分：谈话\n超过 80 分 且 90 分 以下：谈话\n单次 12 分：谈话")
        == """
        第一条 甲
          分段 积分 累计
            6 分以上不满 9 分：谈话
            超过 80 分且 90 分以下：谈话
            单次 12 分：谈话
        """)
  }

  @Test func aLineFindsItsHeadingByItsIndentation() throws {
    #expect(
      try Self.body(
        """


        第一章 总则
        　第一条 甲
        　　　（一）乙
        　　　　# 注
        　　　　职责


        　　存疑 K1 不明
        　　　　　读法 甲 一
        　　　　　　　　职责
        　　　　　采用 甲
        第二条乙
           案例 丙
              人员 A
        """)
          == """

          第一章 总则
          第一条 甲
            （一）乙
              # 注
              职责

            存疑 K1 不明
              读法 甲 一
                职责
              采用 甲
          第二条 乙
            案例 丙
              人员 A
          """)
  }

  @Test func assertionsHoldTheirLines() throws {
    #expect(
      try Self.body(
        "第一条 甲\n 断言 多一项,不减轻\n添加 已知 不使 甲、乙 减轻\n界限 3次 已知\n已知不成立\n 断言 丙\n永不 甲 答复 乙,当 丙")
          == """
          第一条 甲
            断言 多一项,不减轻
              添加 已知 不使 甲、乙 减轻
              界限 3 次 已知
              已知不成立
            断言 丙
              永不 甲 答复 乙，当 丙
          """)
  }

  @Test func annexesHoldTheirArticles() throws {
    #expect(
      try Self.body("附件一 甲\n第一条 乙\n职责\n附件二 丙\n1.丁\n第三章 戊\n第二条 己")
        == """
        附件一 甲
          第一条 乙
            职责
        附件二 丙
          1. 丁
          第三章 戊
            第二条 己
        """)
  }

  @Test func declarationsHoldTheirLines() throws {
    let text = try LayoutLawTests.text(
      Self.layout(
        "词表 词（w）\n\n主体 人员（person）\n姓名（name）：文字,可缺\n措施 约谈（talk）归 人员：期间\n资格 为 暂停\n定义 甲 归 人员：首项\n值 1，当 乙\n"
      ))
    #expect(
      text == """
        词表 词（w）

        主体 人员（person）
          姓名（name）：文字，可缺
        措施 约谈（talk）归 人员：期间
          资格 为 暂停
        定义 甲 归 人员：首项
          值 1，当 乙

        """)
  }

  @Test func calendarsAreLaidOut() throws {
    let text = try LayoutLawTests.text(
      Self.layout(
        "日历　放假(days)\r\n  年2020( 国办发〔2019〕16号, 公布2019-11-21 )\r\n放假2020-01-24至2020-01-30,\r\n2020-04-04"
      ))
    #expect(
      text == """
        日历 放假（days）
        年 2020（国办发〔2019〕16号，公布 2019-11-21）
          放假 2020-01-24 至 2020-01-30，
            2020-04-04

        """)
  }

  @Test func aTextWithFaultsIsLeft() {
    guard case .refused(let faults) = Self.layout(Self.head + "第一条 甲\n  凡 认定") else {
      Issue.record("laid out")
      return
    }
    #expect(faults.map(\.code) == ["P1011"])
  }

  /// A name that the usual spelling would make of two words.
  @Test func whatWouldBeReadOtherwiseIsLeft() {
    let text = Self.head + "事件 天内（e）\n第一条 甲\n  期限 丙：乙 自 丁 起 3 天 内 戊"
    guard case .refused(let faults) = Self.layout(text) else {
      Issue.record("laid out")
      return
    }
    #expect(faults.map(\.code) == ["P1031"])
  }
}
