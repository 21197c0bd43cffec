import PolicyBase
import PolicySyntax
import Testing

/// How lines, headings and blocks belong together (grammar.md §1 and §3).
struct LineTests {
  static let head = "法规 示例（sample）\n  施行 2024-01-01\n"

  static func tree(_ body: String) -> (tree: PolicyTree, codes: [String]) {
    let result = parse([SourceText(name: "x", text: head + body)])
    return (result.trees[0], result.diagnostics.map(\.code))
  }

  static func addresses(_ body: String) -> [String] {
    tree(body).tree.headings.map(\.address.ascii)
  }

  @Test func headingsNestByIndentation() {
    #expect(
      Self.addresses(
        """
        第一章 总则
        第十五条 扣分
          第一句 起算
          （一）四十分
            1. 挂床
            2. 冒名
          （二）二十分
        """) == ["", "15", "15.s1", "15.1", "15.1.1", "15.1.2", "15.2"])
  }

  @Test func headingsWrittenFlushNestByKind() {
    #expect(
      Self.addresses("第二条 甲\n（一）乙\n1. 丙\n（二）丁\n第三条之一 戊\n第二款 己\n（一）庚")
        == ["2", "2.1", "2.1.1", "2.2", "3-1", "3-1.p2", "3-1.p2.1"])
  }

  @Test func sentencesMayStandBelowItems() {
    #expect(
      Self.addresses("二、管理\n  （二）审核\n    第二句 初审\n    第三句 核实\n  （三）检查\n附件一 协议\n第一条 期限")
        == ["2", "2.2", "2.2.s2", "2.2.s3", "2.3", "annex1", "annex1/1"])
  }

  @Test func statementsBelongToTheHeadingThatIsIndentedLess() {
    let tree = Self.tree("第一条 甲\n  （一）乙\n    职责\n  说明 回到条\n第二条 丙\n职责").tree
    let owners = tree.statements.map { $0.heading.map { tree.headings[$0].address.ascii } }
    #expect(owners == ["1.1", "1", "2"])
  }

  /// A clause line after an item is its own; after a statement it goes on.
  @Test func clauseLinesGoOnOrStandAlone() {
    let tree = Self.tree(
      """
      第一条 甲
        下列各项 记 当事人 3 分
        （一）乙
          当 负有责任
        （二）丙
      第二条 丁
        凡 认定，谈话
          当 负有责任
          除外 急诊
      """
    ).tree
    #expect(tree.statements.count == 3)
    guard case .itemCondition(let clauses) = tree.statements[1].body else {
      Issue.record("the clause line is no statement of its own")
      return
    }
    #expect(clauses.when != nil)
    guard case .rule(let rule) = tree.statements[2].body else {
      Issue.record("the rule is not read")
      return
    }
    #expect(rule.clauses.when != nil && rule.clauses.except != nil)
  }

  @Test func linesGoOnAfterOpenMarks() {
    let tree = Self.tree("第一条 甲\n  凡 认定，\n    谈话、\n    培训，当 甲 且\n    乙\n").tree
    guard case .rule(let rule)? = tree.statements.first?.body else {
      Issue.record("not one rule")
      return
    }
    #expect(tree.statements.count == 1 && rule.effects.count == 2)
  }

  /// Band lines of a reading belong to the 分段 above it; those of another reading are marked.
  @Test func readingsMayHoldBandLines() {
    let (tree, codes) = Self.tree(
      """
      第一条 甲
        分段 积分 累计：其余 不处理
        存疑 K 不明
          读法 甲 一
            3 分：谈话
          读法 乙 二
            6 分：谈话
          采用 甲
          9 分：谈话
      """)
    #expect(codes == [])
    guard case .banding(let banding)? = tree.statements.first?.body else {
      Issue.record("no banding")
      return
    }
    #expect(banding.lines.map { $0.reading?.choice } == ["甲", "乙", nil])
  }

  @Test func fullWidthAndOtherBlanksAreEqual() {
    let plain = Self.tree("第一条 甲\n  凡 认定，记 当事人 12 分，当 金额 超过 30,000 元\n").tree
    let wide = Self.tree("第一条　甲\r\n\t凡　认定, 记 当事人 １２ 分, 当 金额 超过 30000 元。\r\n").tree
    #expect(plain.statements.count == 1)
    #expect(dump(plain.statements[0].body) == dump(wide.statements[0].body))
  }

  @Test func numbersInWordsAreNumbers() {
    let digits = Self.tree("第一条 甲\n  凡 认定，谈话 6 个月，当 比例 超过 50% 且 天数 不满 2 周\n").tree
    let words = Self.tree("第一条 甲\n  凡 认定，谈话 半年，当 比例 超过 百分之五十 且 天数 不满 两周\n").tree
    #expect(dump(digits.statements[0].body) == dump(words.statements[0].body))
  }
}

/// Limits have names, and reaching one is a message.
struct SyntaxLimitTests {
  @Test func longLinesAreRefused() {
    let line = "第一条 " + String(repeating: "甲", count: SyntaxLimits.lineBytes)
    #expect(LineTests.tree(line).codes == ["P1004"])
  }

  @Test func eighteenMegabytesAreRefused() {
    let text = LineTests.head + String(repeating: "说明 文字\n", count: 1_300_000)
    let result = parse([SourceText(name: "x", text: text)])
    #expect(result.diagnostics.map(\.code) == ["P1003"])
  }

  @Test func nestingEndsAtItsLimit() {
    for depth in [60, 70, 5_000] {
      let open = String(repeating: "（", count: depth)
      let close = String(repeating: "）", count: depth)
      let codes = LineTests.tree("第一条 甲\n  凡 认定，谈话，当 \(open)甲 为 乙\(close)\n").codes
      #expect(codes == (depth < 64 ? [] : ["P1005"]))
    }
  }

  /// Whatever the bytes, parsing ends with a tree and diagnostics.
  @Test(arguments: 1...40) func brokenTextsNeverTrap(_ seed: UInt64) throws {
    let source = try Files.source("Tests/PolicySyntaxTests/Golden/sketches/chongqing-2025.policy")
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var scalars = Array(String(decoding: source.bytes, as: UTF8.self).unicodeScalars)
    for _ in 0..<60 {
      let at = random(scalars.count)
      switch random(3) {
      case 0: scalars.remove(at: at)
      case 1: scalars.insert(scalars[random(scalars.count)], at: at)
      default: scalars.swapAt(at, random(scalars.count))
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    let result = parse([SourceText(name: "x", text: String(text))])
    #expect(result.trees.count == 1)
  }
}
