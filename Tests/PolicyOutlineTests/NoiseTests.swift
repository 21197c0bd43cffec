import PolicyBase
import Testing

@testable import PolicyOutline

/// A small text with one kind of noise, the numbers it holds, and words that must stay together.
struct NoiseCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let addresses: [String]
  var words: [String: String] = [:]

  var testDescription: String { name }

  static let all: [NoiseCase] = [
    NoiseCase(
      name: "list markers before some of the numbers",
      text: "第一条 情形：\n- （一）机构：\n1. 甲；\n\n- 2.乙；\n - 3. 丙。\n(二) 医师：\n - 1.丁。\n",
      addresses: ["1", "1.1", "1.1.1", "1.1.2", "1.1.3", "1.2", "1.2.1"],
      words: ["1.1.2": "乙；", "1.2": "医师："]),
    NoiseCase(
      name: "half-width brackets and punctuation, blanks inside words",
      text: "第一条 下列情形,记 12 分:\n(一)甲 方;\n（二） PSAM 卡 no 5 号。",
      addresses: ["1", "1.1", "1.2"],
      words: ["1": "下列情形，记12分：", "1.1": "甲方；", "1.2": "PSAM卡no 5号。"]),
    NoiseCase(
      name: "page breaks inside sentences",
      text: "第一条 累积记分\n\n\n\n达到 6 分的，暂停。\n第二条 依据第三\n\n第三十八条作出处罚；单\n\n次记分达到10分的。\n",
      addresses: ["1", "2"],
      words: ["1": "累积记分达到6分的，暂停。", "2": "依据第三第三十八条作出处罚；单次记分达到10分的。"]),
    NoiseCase(
      name: "items cut by a page break",
      text: "第一条 情形：\n1. 兑换现\n\n金的；\n2. 其他。\n（不另编号）的说明在后。\n第二条 完。",
      addresses: ["1", "1.p1.1", "1.p1.2", "2"],
      words: ["1.p1.1": "兑换现金的；", "1.p2": "（不另编号）的说明在后。"]),
    NoiseCase(
      name: "citations at the start of a line",
      text: "第一条 按照\n第二条、第三条处理。\n第二条规定的除外。\n第二条 正文。\n第三条 依照第二条。第三条的规定同。",
      addresses: ["1", "2", "3"],
      words: ["2": "正文。", "3": "依照第二条。第三条的规定同。"]),
    NoiseCase(
      name: "an article inside the line of the one before",
      text: "第一条 甲。 第二条 乙。 第三条 丙。\n第四条 丁。第五条 戊。\n第五条 己。",
      addresses: ["1", "2", "3", "4", "5"],
      words: ["2": "乙。", "4": "丁。第五条戊。", "5": "己。"]),
    NoiseCase(
      name: "no blank after the number",
      text: "第一条为促进甲。\n第二条乙。\n第二条之一丙。\n第三条丁。",
      addresses: ["1", "2", "2-1", "3"], words: ["1": "为促进甲。", "2-1": "丙。"]),
    NoiseCase(
      name: "article numbers that restart in annexes",
      text:
        "第一章 总则\n第一条 甲。\n第二条 乙。\n附件: 1. 登记表\n- 2. 协议(范本)\n登记表\n姓名\n协议\n双方约定：\n第一条 丙。\n附件3\n委托书\n一、丁。\n二、戊。\n签章\n",
      addresses: ["", "1", "2", "annex1", "annex2", "annex2/1", "annex3", "annex3/1", "annex3/2"],
      words: ["annex2/1": "丙。", "annex3/2": "戊。", "annex1": "姓名", "annex2": "双方约定："]),
    NoiseCase(
      name: "an unannounced restart", text: "第一条 甲。\n第二条 乙。\n第一条 丙。\n第二条 丁。",
      addresses: ["1", "2", "annex1", "annex1/1", "annex1/2"], words: ["annex1/2": "丁。"]),
    NoiseCase(
      name: "comments, bookmarks and a list that belongs to a comment",
      text:
        "第一条 甲。\tComment by 某: 见条例第二条\n乙。\n[bookmark: _GoBack]第二条 结算。\tComment by 某: 可以采取：\n（一）约谈；\n（二）中止。\n\n第三条 丙：\n（一）丁。",
      addresses: ["1", "2", "3", "3.1"], words: ["1.p1": "甲。", "1.p2": "乙。", "2": "结算。"]),
    NoiseCase(
      name: "items that run on inside a paragraph",
      text:
        "一、退出机制\n总述。\n医院有下列行为的，解除：1. 甲；2. 拒绝、阻\n\n挠的；3. 其他。\n药店有下列行为的，解除：1. 乙 1.5 倍；2. 丙。\n三年内不得申请。",
      addresses: ["1", "1.p2.1", "1.p2.2", "1.p2.3", "1.p3.1", "1.p3.2"],
      words: ["1.p2": "医院有下列行为的，解除：", "1.p2.2": "拒绝、阻挠的；", "1.p3.1": "乙1.5倍；", "1.p4": "三年内不得申请。"]),
    NoiseCase(
      name: "a list that begins inside the line of its lead",
      text: "第一条 要求。\n注: 1. 甲；\n2. 乙；\n3. 丙。",
      addresses: ["1", "1.p2.1", "1.p2.2", "1.p2.3"], words: ["1.p2.2": "乙；"]),
    NoiseCase(
      name: "emphasis", text: "第一条 方式。**日常检查**：每年 2 次。",
      addresses: ["1"], words: ["1": "方式。日常检查：每年2次。"]),
    NoiseCase(
      name: "a table of contents",
      text: "目录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。\n抄送：某局。\n某局\n2020年1月1日印发",
      addresses: ["", "1", "", "2"], words: ["2": "乙。"]),
    NoiseCase(
      name: "full-width digits and marks", text: "第１条　甲：\n（１）乙；\n（２）丙。",
      addresses: ["1", "1.1", "1.2"], words: ["1.2": "丙。"]),
    NoiseCase(
      name: "missing numbers", text: "第一条 甲：\n（一）乙；\n（三）丙。\n第三条 丁。",
      addresses: ["1", "1.1", "1.3", "3"]),
  ]
}

@Suite struct NoiseTests {
  @Test(arguments: NoiseCase.all)
  func numbersAndWords(_ noise: NoiseCase) {
    let text = read(noise.text)
    #expect(text.addresses == noise.addresses)
    for (address, words) in noise.words { #expect(text.words(address) == words) }
  }

  @Test func paragraphsBelongToTheItemBeforeTheNextOne() {
    let text = read("一、甲\n乙：\n（一）丙。\n丙之二。\n（二）丁。\n总述。\n二、责任\n戊。")
    #expect(text.words("1.p1.1") == "丙。|丙之二。")
    #expect(text.words("1.p1.2") == "丁。")
    #expect(text.words("1.p2") == "总述。")
    #expect(text.norm("2")?.title.text == "责任")
  }

  @Test func gapsAreListed() {
    let text = read("第一条 甲：\n（一）乙；\n（三）丙。\n第三条 丁。")
    #expect(text.gaps.map(\.address.ascii) == ["1.2", "2"])
  }

  @Test func placesPointIntoTheSource() {
    let source = SourceText(name: "text", text: "通知\n第一条 累积记\n\n分６分。\n")
    let text = RegulationText(reading: source)
    #expect(source.text(text.norms[0].place) == "第一条")
    #expect(source.text(text.norms[0].paragraphs[0].place) == "累积记\n\n分６分。")
  }
}
