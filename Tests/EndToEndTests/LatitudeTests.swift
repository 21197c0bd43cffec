import Testing

/// 调整 (E16): lighter within the tier or by one tier, graver likewise; the choice is checked.
@Suite struct LatitudeTests {
  static let policy = """
    第一条 账户
      账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 查处 的 日期
      账户 积分：期满 清零
      定义 记分档（tier）：1 至 3 分、4 至 6 分、7 至 9 分
      调整 第二条 至 第三条：可记 本档 不高于 基准 或 下一档，当 从轻
      调整 第二条 至 第三条：可记 本档 不低于 基准 或 上一档，当 从重
    第二条 第一档
      下列各项 记 当事人 积分 1 至 3 分 由 核定分，按 情节：轻 1、中 2、重 3
      （一）甲
    第三条 第二档
      下列各项 记 当事人 积分 4 至 6 分 由 核定分，按 情节：轻 4、中 5、重 6
      （一）甲

    """

  /// 5 is the base of 中 in 4–6: lighter gives {4, 5} ∪ {1, 2, 3}, graver {5, 6} ∪ {7, 8, 9}.
  @Test(arguments: [
    ("", 5), ("，从轻 是，核定分 4", 4), ("，从轻 是，核定分 1", 1), ("，从重 是，核定分 9", 9),
    ("，从重 是，核定分 5", 5), ("，从轻 是，从重 是，核定分 8", 8),
  ])
  func chosen(_ more: String, _ points: Int) {
    let failures = CasePolicy.failures(
      Self.policy + """
        案例 选定
          人员 张三
          2020-03-01 查处 F1：当事人 张三，情形 第三条（一），情节 中\(more)
          预期 2020-03-01：张三 积分 累计 \(points) 分
        """)
    #expect(failures == [])
  }

  /// Outside the set the choice has no effect: the amount is open.
  @Test(arguments: ["从轻 是，核定分 6", "从重 是，核定分 4", "从轻 是", "从重 是，核定分 10"])
  func open(_ more: String) {
    let failures = CasePolicy.failures(
      Self.policy + """
        案例 未定
          人员 张三
          2020-03-01 查处 F1：当事人 张三，情形 第三条（一），情节 中，\(more)
          预期 2020-03-01：待定 F1
        """)
    #expect(failures == [])
  }

  /// There is no tier below the first: lighter than 1 of 1–3 is 1.
  @Test func lowestTier() {
    let failures = CasePolicy.failures(
      Self.policy + """
        案例 最低档
          人员 张三
          2020-03-01 查处 F1：当事人 张三，情形 第二条（一），情节 轻，从轻 是
          预期 2020-03-01：张三 积分 累计 1 分
        """)
    #expect(failures == [])
  }

  @Test func tiersMustBeDefinedOnce() {
    let without = Self.policy.replacing("  定义 记分档（tier）：1 至 3 分、4 至 6 分、7 至 9 分\n", with: "")
    #expect(CasePolicy.codes(without).contains("P4171"))
  }
}
