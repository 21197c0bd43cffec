import PolicyBase
import Testing

@testable import PolicyOutline

/// The numbers of the five texts, counted by hand, and sentences that noise has cut.
@Suite(.enabled(if: Official.arePresent, Official.note)) struct OfficialTextTests {
  /// Numbers directly inside a norm: main text articles or sections, items, subitems.
  struct Count: Sendable, CustomTestStringConvertible {
    let official: Official
    let inside: String
    let numbers: [Int]
    var testDescription: String { "\(official) \(inside)" }

    static let all: [Count] = [
      Count(official: .nanan, inside: "8", numbers: Array(1...9)),
      Count(official: .nanan, inside: "9.p2", numbers: Array(1...5)),
      Count(official: .nanan, inside: "12.1", numbers: Array(1...8)),
      Count(official: .nanan, inside: "12.2", numbers: Array(1...9)),
      Count(official: .nanan, inside: "13.1", numbers: Array(1...10)),
      Count(official: .nanan, inside: "13.2", numbers: Array(1...7)),
      Count(official: .nanan, inside: "14.1", numbers: Array(1...8)),
      Count(official: .nanan, inside: "14.2", numbers: Array(1...4)),
      Count(official: .chongqing, inside: "19", numbers: [1, 2]),
      Count(official: .chongqing, inside: "29", numbers: [1, 2, 3]),
      Count(official: .chongqing, inside: "32", numbers: [1, 2, 3, 4]),
      Count(official: .chongqing, inside: "33", numbers: Array(1...8)),
      Count(official: .chongqing, inside: "43", numbers: [1, 2, 3]),
      Count(official: .zhanjiang, inside: "6", numbers: Array(1...12)),
      Count(official: .zhanjiang, inside: "6.6", numbers: Array(1...5)),
      Count(official: .zhanjiang, inside: "15.1", numbers: Array(1...10)),
      Count(official: .zhanjiang, inside: "15.2", numbers: Array(1...8)),
      Count(official: .zhanjiang, inside: "15.3", numbers: Array(1...7)),
      Count(official: .zhanjiang, inside: "15.4", numbers: Array(1...10)),
      Count(official: .zhanjiang, inside: "annex2", numbers: Array(1...13)),
      Count(official: .zhanjiang, inside: "annex3", numbers: [1, 2, 3]),
      Count(official: .suzhou, inside: "8", numbers: [1, 2, 3]),
      Count(official: .suzhou, inside: "12", numbers: Array(1...5)),
      Count(official: .suzhou, inside: "16", numbers: []),
      Count(official: .guangdong, inside: "1.p2", numbers: Array(1...6)),
      Count(official: .guangdong, inside: "1.p3", numbers: Array(1...7)),
      Count(official: .guangdong, inside: "2", numbers: [1, 2, 3, 4]),
    ]
  }

  @Test(arguments: Count.all)
  func numbersInside(_ count: Count) throws {
    let text = try count.official.text()
    let outer = text.norms.firstIndex { $0.address.ascii == count.inside }
    let inner = text.norms.filter { $0.parent == outer && !$0.number.isEmpty }
    #expect(outer != nil)
    #expect(inner.map(\.mark.ordinal) == count.numbers)
  }

  @Test(arguments: [
    (Official.nanan, Array(1...24)), (.chongqing, Array(1...51)), (.zhanjiang, Array(1...29)),
    (.suzhou, Array(1...10) + Array(12...17)), (.guangdong, [1, 2, 3]),
  ])
  func articlesOfTheMainText(_ official: Official, _ numbers: [Int]) throws {
    let text = try official.text()
    let main = text.norms.filter { $0.mark.level == 3 && $0.address.parts.count == 1 }
    #expect(main.map(\.mark.ordinal) == numbers)
    #expect(text.diagnostics.isEmpty)
  }

  @Test(arguments: [
    (Official.nanan, "12.1.1", "串通参保人员兑换现金骗取医保基金的；"),
    (.nanan, "13.2.2", "住院参保人员已停止住院治疗"), (.nanan, "14.2.4", "或将医保患者住院期间"),
    (.nanan, "19", "一个记分周期内累积记分达到6分不满9分的"), (.nanan, "22", "所在单位向医疗保障管理部门进行陈述"),
    (.chongqing, "33.5", "2个月；单次记分达到10分的，暂停医保支付资格4个月。"),
    (.chongqing, "32.1", "依据《条例》第四十条作出行政处罚"), (.chongqing, "1", "为促进医疗保障基金合理使用"),
    (.zhanjiang, "15.2.3", "大处方、人情方的；"), (.zhanjiang, "annex2/11", "甲方可委托乙方所在单位"),
    (.zhanjiang, "15.3.6", "拒绝在医保经办机构监督检查"),
    (.suzhou, "17", "本办法自2021年月日执行。"), (.suzhou, "16.p2", "应当恢复其医保结算。"),
    (.guangdong, "1.p3.6", "拒绝、阻挠或不配合经办机构"), (.guangdong, "2.3", "日常检查：各地根据实际情况"),
  ])
  func sentencesAreWhole(_ official: Official, _ address: String, _ words: String) throws {
    #expect(try official.text().words(address).contains(words))
  }

  @Test func onlyOneNumberIsMissing() throws {
    for official in Official.allCases {
      let gaps = try official.text().gaps.map(\.address.ascii)
      #expect(gaps == (official == .suzhou ? ["11"] : []))
    }
  }

  @Test func figuresOfBands() throws {
    let article = try #require(try Official.nanan.text().norm("20"))
    let perSentence = article.sentences.map { sentence in
      FigureScanner.figures(in: sentence).filter(\.isRequired).map(\.text)
    }
    #expect(
      perSentence == [
        ["3分", "6分"], ["6分", "9分", "3个月"], ["9分", "12分", "6个月"], ["12分", "三年"],
      ])
  }
}
