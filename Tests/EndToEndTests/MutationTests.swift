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

  private func mutations(_ text: String) -> [Mutation] {
    let sources = [
      SourceText(name: "rules.policy", text: text),
      SourceText(name: "small.policy", text: SmallPolicy.vocabulary),
    ]
    return MutationFinder.mutations(of: parse(sources).trees[0], sources: sources)
  }

  private func changes(_ address: String, _ text: String) -> Set<String> {
    Set(mutations(text).filter { $0.address == address }.map(\.change))
  }

  @Test func everyNumberAndComparisonOfABandChanges() {
    #expect(
      changes("rules-1/2#2", SmallPolicy.regulation()) == [
        "3 → 2", "3 → 4", "以上 → 以下", "以上 → 超过…", "不满 → 不超过", "不满 → 不低于", "6 → 5", "6 → 7",
        "− 3 分以上不满 6 分：约谈",
      ])
    #expect(
      changes("rules-1/2#3", SmallPolicy.regulation()) == [
        "6 → 5", "6 → 7", "以上 → 以下", "以上 → 超过…", "3 → 2", "3 → 4", "个月 → 年",
        "− 6 分以上：暂停资格 3 个月",
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
    #expect(changes("rules-1/1.1", text) == ["不编码"])
    #expect(
      changes("rules-1/1.1#1", text) == ["且 → 或", "有 → 无", "− 当 急 且 见证 有"])
    #expect(
      changes("rules-1/2#1", text) == [
        "3 → 2", "3 → 4", "个月 → 年", "为 → 不为", "− 当 急", "− 除外 当事人 的 等级 为 低、高",
        "− 对 当事人 约谈", "− 对 当事人 暂停资格 3 个月",
        "− 凡 处罚，对 当事人 约谈、对 当事人 暂停资格…",
      ])
    #expect(changes("rules-1/3#A1", text) == ["采用 甲 → 乙"])
  }

  @Test(arguments: [
    ("rules-1/2#2 | 以上 → 超过…", "    超过 3 分 不满 6 分：约谈"),
    ("rules-1/2#2 | 不满 → 不超过", "    3 分以上不超过 6 分：约谈"),
    ("rules-1/2#3 | 个月 → 年", "    6 分以上：暂停资格 3 年"),
    ("rules-1/1.2#1 | − 当 当事人 的 等级 为 高", "    "),
  ])
  func changesTheText(_ name: String, _ line: String) throws {
    let text = SmallPolicy.regulation()
    let mutation = try #require(mutations(text).first { $0.name == name })
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
        "rules-1/1.2 | 不编码", "rules-1/2#2 | 6 → 5", "rules-1/3#1 | − 当 提供者 的 资格 为 暂停",
      ] {
        #expect(result.errors.contains("没有案例发现这处改动：" + survivor))
      }
      // These change an expected number, day or answer.
      for killed in [
        "rules-1/1#1 | 3 → 2", "rules-1/2#3 | 3 → 4", "rules-1/2#3 | 以上 → 超过…", "− 裁定 申报",
        "rules-1/3#1 | 为 → 不为",
      ] {
        #expect(!result.errors.contains(killed), "\(killed)")
      }
    }
  }

  @Test func acceptedSurvivorsStandInAListWithTheirReason() throws {
    var survivors: [String] = []
    try testing(MutationTests.cases) { result in
      survivors = result.errors.split(separator: "\n").compactMap { line in
        line.range(of: "改动：").map { String(line[$0.upperBound...]) }
      }
    }
    let list = survivors.map { $0 + " | 理由" }.joined(separator: "\n")
    try testing(MutationTests.cases, mutants: "# 可接受\n" + list) { result in
      #expect(result.exit == .done)
      #expect(result.output.contains("0 survived, \(survivors.count) accepted"))
    }
    // One more entry that a case notices, one that is no mutant, one without a reason, one twice.
    let odd = """

      rules-1/1#1 | 3 → 2 | 理由
      rules-1/9#1 | 3 → 2 | 理由
      rules-1/1#1 | 3 → 4
      rules-1/9#1 | 3 → 2 | 理由
      """
    try testing(MutationTests.cases, mutants: list + odd) { result in
      #expect(result.exit == .findings)
      for code in ["T4002", "T4003", "T4004", "T4005"] { #expect(result.errors.contains(code)) }
      #expect(!result.errors.contains("T4001"))
    }
  }

  @Test func casesMustPassBefore() throws {
    let wrong = MutationTests.cases.replacing("累计 3 分", with: "累计 4 分")
    try testing(wrong) { result in
      #expect(result.exit == .findings && result.errors.contains("T4007"))
    }
  }
}
