import Foundation
import PolicyAnalysis
import PolicyBase
import PolicyCompiler
import PolicyIR
import PolicySyntax
import Testing

@testable import policyc

/// 断言 on regulations small enough to know by hand which histories break them.
@Suite struct AssertionTests {
  // MARK: The regulation

  static let vocabulary = """
    词表 小词表（small）

    主体 人员（person）
    事件 检查（inspection）
    事件 处罚（penalty）
      当事人（party）：人员
      检查（inspection）：检查，可缺
    事件 认定（finding）
      处罚（penalty）：处罚
      情形（item）：条款
      行为（act）：编号，可缺
      责任（duty）：轻（light）、重（heavy），可缺
    事件 整改（repair）
      当事人（party）：人员
    问题 申报（claim）
      答复（answer）：可以支付（payable）、不予支付（refused）
      提供者（provider）：人员
      急诊（urgent）：是否，可缺
    状态 资格（standing）归 人员：正常（normal）、暂停（suspended）、取消（cancelled）
    措施 暂停资格（suspend）归 人员：期间，重叠 并行
      资格 为 暂停
    措施 取消资格（cancel）归 人员：期间，重叠 并行
      资格 为 取消
    """

  /// Items of 3 and 6 points, in a calendar year; what follows is the test's.
  static func regulation(
    items: String = "", rules: String, assertion: String
  ) -> String {
    """
    法规 记分办法（rules-1）
      施行 2020-01-01
      引用 小词表

    账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 处罚 的 日期
    账户 积分：期满 清零
    第一条 记 3 分
      下列各项 记 当事人 积分 3 分
      （一）甲项
    \(items)
    第二条 记 6 分
      下列各项 记 当事人 积分 6 分
      （一）乙项
    第三条 后果
    \(rules)
    断言 性质
    \(assertion)
    案例 甲项与乙项
      人员 张三
      人员 李四
      2020-03-05 处罚 P1：当事人 张三
      2020-03-05 认定 F1：处罚 P1，情形 第一条（一），责任 轻
      2020-03-05 处罚 P2：当事人 李四
      2020-03-05 认定 F2：处罚 P2，情形 第二条（一），责任 轻
      2020-03-06 整改 R1：当事人 张三
      预期 2020-03-05：张三 积分 累计 3 分\(rules.contains("3 分以上") ? "，资格 为 暂停，暂停资格" : "")
    """
  }

  static func verdict(
    _ regulation: String, limit: Int = ExplorationLimits.histories
  ) throws -> (verdict: Verdict, program: IR.Program) {
    let sources = [
      SourceText(name: "small", text: vocabulary), SourceText(name: "rules", text: regulation),
    ]
    let compiled = Compiler.compile(parse(sources), sources: sources)
    let errors = compiled.diagnostics.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map(\.message.zh))")
    let exploration = Exploration(compiled.program, examples: compiled.examples, limit: limit)
    let assertion = try #require(compiled.assertions.first)
    return (exploration.verdict(on: assertion), compiled.program)
  }

  /// The 案例 of a refuted 断言.
  static func witness(_ regulation: String) throws -> [String] {
    let (verdict, program) = try verdict(regulation)
    guard case .fails(let example) = verdict.result else {
      Issue.record("it is not refuted: \(verdict.result)")
      return []
    }
    let printer = CaseText(program, policy: verdict.assertion.policies.min())
    return example.examples.map { printer.text($0) }
  }

  // MARK: 添加

  /// Six points jump over the band of three to five: nothing is suspended.
  @Test func aSecondFindingOnTheSameDayLeavesTheBand() throws {
    let regulation = Self.regulation(
      rules: "  分段 积分 累计：其余 不处理\n    3 分以上不满 6 分：暂停资格 3 个月",
      assertion: "  添加 认定 不使 资格 减轻\n  界限 3 次 认定")
    #expect(
      try Self.witness(regulation) == [
        """
        案例 性质（一）
          人员 人员1
          2020-02-01 处罚 处罚1：当事人 人员1
          2020-02-01 认定 认定1：处罚 处罚1，情形 第一条（一）
          预期 2020-02-01：人员1 资格 为 暂停，暂停资格 自 2020-02-01 至 2020-05-01

        """,
        """
        案例 性质（二）
          人员 人员1
          2020-02-01 处罚 处罚1：当事人 人员1
          2020-02-01 认定 认定1：处罚 处罚1，情形 第一条（一）
          2020-02-01 处罚 处罚2：当事人 人员1
          2020-02-01 认定 认定2：处罚 处罚2，情形 第一条（一）
          预期 2020-02-01：人员1 无 措施

        """,
      ])
  }

  /// What the band imposes stays when the total has left it later: on other days nothing is milder.
  @Test func gravestBandsHold() throws {
    let regulation = Self.regulation(
      rules: "  分段 积分 累计：其余 不处理\n    3 分以上不满 6 分：暂停资格 3 个月\n    6 分以上：取消资格 无期",
      assertion: "  添加 认定 不使 资格、积分 减轻\n  界限 3 次 认定")
    let verdict = try Self.verdict(regulation).verdict
    guard case .holds = verdict.result else {
      Issue.record("\(verdict.result)")
      return
    }
    // Of six acts on days 2, 11 and 36 histories begin on the first day; what remains of them without one
    // act: nothing, 4 single ones and 10 pairs that begin later.
    #expect(verdict.histories == 2 + 11 + 36 + 1 + 4 + 10)
    #expect(verdict.uncertain == 0)
    #expect(verdict.worlds.map(\.acts) == [["第一条（一）", "第二条（一）"]])
    #expect(verdict.left == [])
  }

  // MARK: 加重

  @Test func graverResponsibilityThatScoresLess() throws {
    let regulation = Self.regulation(
      items: "    除外 责任 为 重", rules: "  说明 无",
      assertion: "  加重 认定 的 责任：轻、重 不使 积分 减轻")
    let witness = try Self.witness(regulation)
    #expect(witness.map { $0.contains("责任 轻") } == [true, false])
    #expect(witness.map { $0.contains("责任 重") } == [false, true])
    #expect(witness.map { $0.contains("累计 3 分") } == [true, false])
    #expect(witness.map { $0.contains("累计 0 分") } == [false, true])
  }

  // MARK: 拆分

  /// Within one penalty the third item counts double; two penalties have two items and one.
  @Test func splittingAPenaltyPays() throws {
    let regulation = Self.regulation(
      rules: "  分段 积分 单次：单次 按 处罚，其余 不处理\n    单次 6 分以上：暂停资格 3 个月",
      assertion: "  拆分 认定 的 处罚 不使 资格 减轻\n  界限 2 次 认定")
    let witness = try Self.witness(regulation)
    #expect(witness.count == 2)
    #expect(witness.map { $0.components(of: " 处罚 处罚") } == [1, 2])
    #expect(witness.map { $0.components(of: " 认定 认定") } == [2, 2])
  }

  @Test func splittingAPenaltyCostsMore() throws {
    let regulation = Self.regulation(
      rules: "  同一 处罚 计 积分：取最高", assertion: "  拆分 认定 的 处罚 不使 积分 减轻\n  界限 3 次 认定")
    guard case .holds = try Self.verdict(regulation).verdict.result else {
      Issue.record("splitting never gives less than the highest")
      return
    }
  }

  // MARK: 永不

  static let claims = """
      分段 积分 累计：其余 不处理
        3 分以上：暂停资格 3 个月
    第四条 支付
      裁定 申报：不予支付，当 提供者 的 资格 为 暂停 且 急诊 为 否
    """

  @Test func suspendedAndPayableInAnEmergencyOnly() throws {
    let always = Self.regulation(
      rules: Self.claims, assertion: "  永不 申报 答复 可以支付，当 提供者 的 资格 为 暂停\n  界限 2 次 认定")
    let witness = try Self.witness(always)
    try #require(witness.count == 1)
    #expect(witness[0].contains("急诊 是") && witness[0].contains("答复 可以支付"))
    let saveEmergencies = Self.regulation(
      rules: Self.claims,
      assertion: "  永不 申报 答复 可以支付，当 提供者 的 资格 为 暂停，除外 急诊 为 是\n  界限 2 次 认定")
    guard case .holds = try Self.verdict(saveEmergencies).verdict.result else {
      Issue.record("only emergencies are paid")
      return
    }
  }

  @Test func aStateThatMustNeverBe() throws {
    let regulation = Self.regulation(
      rules: "  分段 积分 累计：其余 不处理\n    9 分以上：暂停资格 3 个月",
      assertion: "  永不 人员，当 资格 为 暂停")
    let witness = try Self.witness(regulation)
    // 3 and 6 points: two findings.
    #expect(witness.map { $0.components(of: " 认定 认定") } == [2])
    #expect(witness[0].contains("预期 2020-02-01：人员1 资格 为 暂停，暂停资格 自 2020-02-01 至 2020-05-01"))
  }

  // MARK: Limits

  @Test func whatExceedsTheLimitIsNotProved() throws {
    let regulation = Self.regulation(
      rules: "  说明 无", assertion: "  添加 认定 不使 积分 减轻\n  界限 4 次 认定")
    let verdict = try Self.verdict(regulation, limit: 40).verdict
    guard case .open(let why) = verdict.result else {
      Issue.record("\(verdict.result)")
      return
    }
    #expect(why.zh == "到了 40 个历史的上限，只查完 2 次以内的历史")
  }

  @Test func withoutCasesThereIsNothingToExplore() throws {
    let regulation = Self.regulation(
      rules: "  说明 无", assertion: "  添加 认定 不使 积分 减轻")
    let text = String(
      regulation[..<(regulation.range(of: "案例 ")?.lowerBound ?? regulation.endIndex)])
    guard case .open = try Self.verdict(text).verdict.result else {
      Issue.record("nothing shows how a finding counts")
      return
    }
  }
}

extension String {
  fileprivate func components(of text: String) -> Int {
    components(separatedBy: text).count - 1
  }
}
