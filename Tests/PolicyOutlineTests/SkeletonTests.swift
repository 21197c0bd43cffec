import PolicyBase
import PolicySyntax
import Testing

@testable import PolicyOutline

@Suite struct SkeletonTests {
  private static let sample = """
    某市某局关于印发《某某管理办法》的通知
    某发〔2020〕3号
    某市某局
    某某管理办法
    第一章 总则
    第一条 为了管理，制定本办法。
    第二条 下列情形记 12 分：
    （一）伪造票据；
    1.收据；
    2.发票的；
    （三）其他。
    第四条 甲。
    乙方的责任由合同另行约定并经双方签字。
    第五条 本办法自2021年1月1日起施行。
    抄送：某办。
    附件1
    协议
    第一条 双方遵守规定。
    """

  @Test func writesEveryNumberOnce() {
    let lines = skeleton(of: read(SkeletonTests.sample)).split(separator: "\n").map(String.init)
    let wanted = [
      "法规 某某管理办法（todo）", "  文号 某发〔2020〕3号", "  发布 某市某局", "  施行 2021-01-01", "第一章 总则",
      "  （二）原文缺号", "    缺号 原文没有这个编号", "第三条 原文缺号", "  缺号 原文没有这个编号", "    2. 发票…", "附件一 协议",
      "  第二款 乙方的责任由合同另…",
    ]
    for line in wanted { #expect(lines.contains(line)) }
    #expect(lines.count { $0.hasSuffix("待编码") } == 8)
  }

  @Test func uncertainFactsAreHints() {
    let text = read("甲局\n乙局\n甲发〔2020〕1号\n乙发〔2020〕2号\n某办法（征求意见稿）\n第一条 自印发之日起施行。")
    let lines = skeleton(of: text).split(separator: "\n").map(String.init)
    #expect(lines.contains("  # 文号：甲发〔2020〕1号 / 乙发〔2020〕2号"))
    #expect(lines.contains("  # 发布：甲局、乙局"))
    #expect(lines.contains("  草案"))
    #expect(!lines.contains { $0.hasPrefix("  施行") })
  }

  @Test func parsesAndAgreesWithItsText() throws {
    let text = read(SkeletonTests.sample)
    try expectAgreement(text)
  }

  @Test(.enabled(if: Official.arePresent, Official.note), arguments: Official.allCases)
  func officialSkeletonsParseAndAgree(_ official: Official) throws {
    try expectAgreement(try official.text())
  }

  private func expectAgreement(_ text: RegulationText) throws {
    let written = skeleton(of: text)
    let parsed = parse([SourceText(name: "skeleton", text: written)])
    #expect(parsed.diagnostics.filter { $0.severity == .error }.isEmpty)
    let tree = try #require(parsed.trees.first)
    let comparison = compare(tree, with: text)
    #expect(comparison.open.isEmpty)
    #expect(comparison.matchedNumbers == text.addresses.count)
    for heading in tree.headings {
      let norm = text.norms.first { $0.address == heading.address && $0.title.isEmpty }
      guard let norm, let first = norm.paragraphs.first, first.text.count > 3 else { continue }
      #expect(heading.label.text.count <= ShortLabel.longest + 1)
      #expect(heading.label.text.filter { $0 != "…" } != first.text.filter { !"。；：".contains($0) })
    }
  }
}
