import PolicyBase
import PolicySyntax
import Testing

@testable import policyc

/// Mutation testing: which changes are made, and what is said of those that no 案例 notices.
@Suite struct MutationTests {
  private static let cases = """

    案例 两次处罚
      人员 张三
      2020-03-05 处罚 P1：当事人 张三，情形 第一条（一）
      2020-05-06 处罚 P2：当事人 张三，情形 第一条（一）
      2020-05-07 申报 C1：提供者 张三
      预期 2020-03-05：张三 积分 累计 3 分，约谈
      预期 2020-05-07：张三 积分 累计 6 分，资格 为 暂停，暂停资格 至 2020-08-06，C1 答复 不予支付
    """

  private func sources(_ text: String) -> [SourceText] {
    [
      SourceText(name: "rules.policy", text: text),
      SourceText(name: "small.policy", text: SmallPolicy.vocabulary),
    ]
  }

  private func mutations(_ text: String) -> [Mutation] {
    let sources = sources(text)
    return MutationFinder.mutations(of: parse(sources).trees[0], sources: sources)
  }

  /// The changes of the statements at an address whose names start so.
  private func changes(_ address: String, _ statement: String, _ text: String) -> Set<String> {
    Set(
      mutations(text).map(\.name)
        .filter { $0.address == address && $0.statement.hasPrefix(statement) }.map(\.change))
  }

  @Test func everyNumberAndComparisonOfABandChanges() {
    #expect(
      changes("rules-1/2", "3 分以上", SmallPolicy.regulation()) == [
        "3 → 2", "3 → 4", "以上 → 以下", "以上 → 超过…", "不满 → 不超过", "不满 → 不低于", "6 → 5", "6 → 7",
        "删去",
      ])
    #expect(
      changes("rules-1/2", "6 分以上", SmallPolicy.regulation()) == [
        "6 → 5", "6 → 7", "以上 → 以下", "以上 → 超过…", "3 → 2", "3 → 4", "个月 → 年",
        "删去",
      ])
  }

  @Test func itemsClausesEffectsAndReadingsChange() {
    let text = """
      法规 记分办法（rules-1）
        施行 2020-01-01
        引用 小词表

      第一条 记分
        下列各项 记 当事人 积分 3 分
        （一）第一项
          当 急 且 见证 有
      第二条 处理
        凡 处罚，对 当事人 约谈、对 当事人 暂停资格 3 个月，当 急，除外 当事人 的 等级 为 低、高
      第三条 存疑
        存疑 A1 怎样办
          读法 甲 一
            说明 甲
          读法 乙 二
            说明 乙
          采用 甲
      """
    #expect(changes("rules-1/1.1", "下列各项 记 当事人 积分 3 分", text) == ["不编码"])
    #expect(
      changes("rules-1/1.1", "当 急 且 见证 有", text) == ["且 → 或", "有 → 无", "删去"])
    #expect(
      changes("rules-1/2", "凡 处罚", text) == [
        "3 → 2", "3 → 4", "个月 → 年", "为 → 不为", "− 当 急", "− 除外 当事人 的 等级 为 低、高",
        "− 对 当事人 约谈", "− 对 当事人 暂停资格 3 个月",
        "删去",
      ])
    #expect(changes("rules-1/3", "存疑 A1", text) == ["采用 甲 → 乙"])
  }

  @Test func valueLinesAndDirectionsOfDutiesChange() {
    let text = """
      法规 记分办法（rules-1）
        施行 2020-01-01
        引用 小词表

      第一条 上限
        定义 上限（limit）归 处罚：取最大
        （一）急的
          值 3 天，当 急
      第二条 期限
        期限 答复期限（replying）：当事人 自 处罚 起 3 天内 申报
        期限 事先（before）：当事人 于 处罚 前 申报
      """
    #expect(
      changes("rules-1/1.1", "值 3 天", text) == ["3 → 2", "3 → 4", "天 → 个工作日", "− 当 急", "删去"])
    #expect(
      changes("rules-1/2", "期限 答复期限", text).isSuperset(of: ["自…起 → 于…前", "3 → 4", "删去"]))
    #expect(changes("rules-1/2", "期限 事先", text) == ["于…前 → 自…起", "删去"])
  }

  @Test(arguments: [
    ("rules-1/2 | 3 分以上不满 6 分：约谈 | 以上 → 超过…", "    超过 3 分 不满 6 分：约谈"),
    ("rules-1/2 | 3 分以上不满 6 分：约谈 | 不满 → 不超过", "    3 分以上不超过 6 分：约谈"),
    ("rules-1/2 | 6 分以上：暂停资格 3 个月 | 个月 → 年", "    6 分以上：暂停资格 3 年"),
    ("rules-1/1.2 | 当 当事人 的 等级 为 高 | 删去", "    "),
  ])
  func changesTheText(_ name: String, _ line: String) throws {
    let text = SmallPolicy.regulation()
    let mutation = try #require(mutations(text).first { $0.name.text == name })
    let source = SourceText(name: "", text: text)
    let changed = mutation.applied(to: source)
    #expect(changed.line(source.position(of: mutation.place.start).line) == line)
  }

  /// Names survive in lists of accepted mutants, so no two may be equal.
  @Test func namesAreUnique() throws {
    let sources = try [Pipeline.source("policies/nanan-2020.policy")] + [Pipeline.nanan()[0]]
    let names = MutationFinder.mutations(of: parse(sources).trees[0], sources: sources).map(\.name)
    #expect(names.count > 300)
    #expect(Set(names).count == names.count)
  }

  // MARK: The command

  private func testing(
    _ cases: String, mutants: String? = nil, _ body: (CommandResult) -> Void
  ) throws {
    var files = SmallPolicy.files
    files["rules.policy"] = SmallPolicy.regulation(cases: cases)
    files["rules-1.mutants"] = mutants
    try Folder.with(files) { body(Tool.run(["test", "--mutate", $0 + "/rules.policy"])) }
  }

  @Test func whatNoCaseNoticesIsListed() throws {
    try testing(MutationTests.cases) { result in
      #expect(result.exit == .findings)
      // Nothing scores the second item, no case has 4 or 5 points, no claim is paid.
      for survivor in [
        "rules-1/1.2 | 下列各项 记 当事人 积分 3 分 | 不编码",
        "rules-1/2 | 3 分以上不满 6 分：约谈 | 6 → 5",
        "rules-1/3 | 裁定 申报：不予支付，当 提供者 的 资格 为… | − 当 提供者 的 资格 为 暂停",
      ] {
        #expect(result.output.contains(survivor + " |\n"), "\(survivor)")
      }
      // These change an expected number, day or answer.
      for killed in [
        "下列各项 记 当事人 积分 3 分 | 3 → 2", "暂停资格 3 个月 | 3 → 4", "暂停资格 3 个月 | 以上 → 超过…",
        "资格 为… | 删去", "资格 为… | 为 → 不为",
      ] {
        #expect(!result.output.contains(killed), "\(killed)")
      }
    }
  }

  @Test func acceptedSurvivorsStandInAListWithTheirReason() throws {
    var survivors: [String] = []
    try testing(MutationTests.cases) { result in
      survivors = result.output.split(separator: "\n").filter { $0.hasSuffix(" |") }.map(
        String.init)
    }
    let list = survivors.map { $0 + " 理由\n" }.joined()
    try testing(MutationTests.cases, mutants: "# 可接受\n" + list) { result in
      #expect(result.exit == .done)
      #expect(result.output.contains("0 survived, \(survivors.count) accepted"))
    }
  }

  /// Each line of a list that says something wrong, when the cases notice every change.
  @Test(arguments: [
    ("rules-1/1 | 下列各项 记 当事人 积分 3 分 | 3 → 2 | 理由", "T4002", "现在被案例发现"),
    ("rules-1/9 | 下列各项 记 当事人 积分 3 分 | 3 → 2 | 理由", "T4003", "rules-1/9 处没有可以改动的语句"),
    ("rules-1/2 | 4 分以上：约谈 | 4 → 5 | 理由", "T4003", "没有这个语句：4 分以上：约谈"),
    ("rules-1/2 | 6 分以上：暂停资格 3 个月 | 7 → 5 | 理由", "T4003", "没有这样的改动：7 → 5"),
    ("rules-1/1 | 3 → 4 | 理由", "T4004", "地址 | 语句 | 改动 | 理由"),
    ("rules-1/2 | 3 分以上… | 6 → 5 | 甲\nrules-1/2|3分以上不满…|6→5|乙", "T4005", "列了两次"),
    ("rules-1 | 账户 积分… | 删去 | 理由", "T4008", "不止指一处"),
  ])
  func linesOfTheListThatAreWrong(_ lines: String, _ code: String, _ message: String) {
    let sources = sources(SmallPolicy.regulation())
    let tree = parse(sources).trees[0]
    let mutations = MutationFinder.mutations(of: tree, sources: sources)
    let list = SourceText(name: "rules-1.mutants", text: lines)
    var report = MutationReport(sources: sources + [list], language: .zh)
    report.add(
      tree, mutations, mutations.map { _ in .failed(example: "甲") },
      AcceptedSurvivors(list, file: 2))
    #expect(report.errors().contains(code + "  rules-1.mutants:"), "\(report.errors())")
    #expect(report.errors().contains(message), "\(report.errors())")
  }

  /// A statement inserted before it leaves the name of a change as it was.
  @Test func namesStayWhenStatementsAreInserted() {
    let text = SmallPolicy.regulation()
    let more = text.replacing("    3 分以上不满", with: "    1 分以上不满 3 分：约谈\n    3 分以上不满")
    #expect(more != text)
    let names = Set(mutations(more).map(\.name))
    #expect(mutations(text).allSatisfy { names.contains($0.name) })
  }

  @Test func casesMustPassBefore() throws {
    let wrong = MutationTests.cases.replacing("累计 3 分", with: "累计 4 分")
    try testing(wrong) { result in
      #expect(result.exit == .findings && result.errors.contains("T4007"))
    }
  }
}
