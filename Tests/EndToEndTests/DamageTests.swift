import PolicyBase
import PolicyCompiler
import PolicySyntax
import Testing

@testable import policyc

/// `test --damage`: which accidents to a text are noticed, and by what.
@Suite struct DamageTests {
  private static let cases = """

    案例 两次处罚
      人员 张三
      2020-03-05 处罚 P1：当事人 张三，情形 第一条（一）
      预期 2020-03-05：张三 积分 累计 3 分，约谈
    """

  private func sources(_ text: String) -> [SourceText] {
    [
      SourceText(name: "rules.policy", text: text),
      SourceText(name: "small.policy", text: SmallPolicy.vocabulary),
    ]
  }

  private func draw(_ count: Int, seed: UInt64) -> [Damage] {
    let sources = sources(SmallPolicy.regulation(cases: Self.cases))
    let outline = LineOutline(parse(sources).trees[0], sources)
    var source = DamageSource(sources[0], outline, seed: seed)
    return source.draw(count)
  }

  @Test func aSeedDrawsTheSameDamagesAgain() {
    let names = draw(30, seed: 7).map(\.name)
    #expect(names.count == 30 && names == draw(30, seed: 7).map(\.name))
    #expect(names != draw(30, seed: 8).map(\.name))
  }

  /// Each by hand: what the line becomes, and which layer says so.
  @Test(arguments: [
    ("6 分以上：暂停资格 3 个月", "6 分以上：暂亭资格 3 个月", "P2016"),
    ("3 分以上不满 6 分：约谈", "3 分以上不满 6 分", "P1011"),
    ("（一）第一项", "", "P4043"),
    ("下列各项 记 当事人 积分 3 分", "下列各项 记 当事人 积分 4 分", "两次处罚"),
    ("（一）第一项", "（一）第一次", "="),
  ])
  func layers(_ line: String, _ harmed: String, _ by: String) throws {
    let text = SmallPolicy.regulation(cases: Self.cases)
    let sources = sources(text)
    let tree = parse(sources).trees[0]
    let start = try #require(text.range(of: line))
    let offset = text[..<start.lowerBound].utf8.count
    let number = sources[0].position(of: UInt32(offset)).line
    let damage = Damage(
      name: MutationName(address: "rules-1", statement: line, change: harmed),
      lines: number...number,
      edits: [.init(range: offset..<(offset + line.utf8.count), replacement: harmed)],
      heading: Address(), place: Place(file: 0, offset..<offset))
    let outcome = DamageRun(sources: sources, tree: tree, officialText: nil).outcome(damage)
    switch outcome.fate {
    case .caught(_, let found): #expect(found == by)
    case .equivalent: #expect(by == "=")
    case .uncaught: Issue.record("\(harmed) is not noticed")
    }
    if let syntax = outcome.syntax { #expect(syntax.isOnStatement && syntax.messages == 1) }
  }

  /// A line of many that depend on it is lost or misspelt: one message, and it stands there.
  @Test(arguments: [
    ("      存疑 A1 怎样办\n", "", "P1022"), ("存疑 A1", "存存疑 A1", "P1011"),
    ("      采用 甲\n", "", "P1023"), ("    分段 积分 累计：其余 不处理\n", "", "P1022"),
    ("    事件 听证（hearing）\n", "", "P1010"), ("第二条", "第第二条", "P1010"),
  ])
  func oneSyntacticFaultIsOneMessage(_ line: String, _ harmed: String, _ code: String) throws {
    let text = """
      法规 记分办法（rules-1）
        施行 2020-01-01
        引用 小词表
      账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 处罚 的 日期
      账户 积分：期满 清零
      第一条 记分
          下列各项 记 当事人 积分 3 分
          （一）第一项
      第二条 处理
          分段 积分 累计：其余 不处理
            3 分以上：约谈
            6 分以上：暂停资格 3 个月，当 已 听证
          事件 听证（hearing）
            听证人（heard）：人员
            结果（result）：成立（held）、不成立（failed）
            存疑 A1 怎样办
              读法 甲 一
                凡 听证，对 听证人 约谈，当 结果 为 成立
              读法 乙 二
                凡 听证，对 听证人 约谈
            采用 甲
          案例 乙说
            读法 A1 乙
            人员 张三
            预期 2020-03-05：张三 无 措施
      """
    let changed = text.replacing(line, with: harmed)
    #expect(changed != text)
    let sources = sources(changed)
    let found = Compiler.check(parse(sources), sources: sources)
    #expect(found.map(\.code) == [code], "\(found.map(\.message.zh))")
  }

  @Test func whatNothingNoticesIsNamedUntilItIsListed() throws {
    var files = SmallPolicy.files
    files["rules.policy"] = SmallPolicy.regulation(cases: Self.cases)
    var uncaught: [String] = []
    try Folder.with(files) { folder in
      let result = Tool.run(["test", "--damage", "60", folder + "/rules.policy"])
      #expect(result.exit == .findings && result.errors.contains("T6001"))
      uncaught = result.output.split(separator: "\n").filter { $0.hasSuffix(" |") }.map(String.init)
    }
    #expect(!uncaught.isEmpty)
    files["rules-1.damages"] = uncaught.map { $0 + " 理由\n" }.joined()
    try Folder.with(files) { folder in
      let result = Tool.run(["test", "--damage", "60", folder + "/rules.policy"])
      #expect(result.exit == .done)
    }
  }

  /// A few on a real policy keep its list honest; the whole run is done by hand.
  @Test func aRealPolicyNoticesOrLists() {
    let policy = Pipeline.root.appendingPathComponent("policies/guangdong-2018.policy").path
    let result = Tool.run(["test", "--damage", "10", policy])
    #expect(result.exit == .done, "\(result.errors)")
  }
}
