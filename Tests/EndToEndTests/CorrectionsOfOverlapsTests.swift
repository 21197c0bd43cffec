import Testing

/// An imposition that only made a running measure longer is one all the same (S10, S17).
@Suite struct CorrectionsOfOverlapsTests {
  static func articles(_ overlap: String) -> String {
    """
    第一条 禁业
      措施 禁业（ban）归 人员：期间，重叠 \(overlap)
      凡 告知，禁业 1 个月

    """
  }

  /// N1 bans from 03-02 to 04-02. N2 of 03-20 is corrected on 04-10: it was 张三 who was told. That
  /// its month makes the ban longer follows only from the correction and begins before it: it
  /// waits, and the ban ends with 04-02.
  @Test(arguments: ["延长", "并入"]) func whatOnlyACorrectionAddsWaits(_ overlap: String) {
    let failures = CasePolicy.failures(
      Self.articles(overlap) + """
        案例 更正当事人
          人员 张三
          人员 李四
          2020-03-02 告知 N1：当事人 张三
          2020-03-20 告知 N2：当事人 李四
          2020-04-10 更正 X1：针对 N2，当事人 张三
          预期 2020-04-02：张三 禁业 自 2020-03-02 至 2020-04-02
          预期 2020-04-10：张三 无 禁业
        """)
    #expect(failures == [])
  }

  /// Corrected on 03-15, before the 20th: N2 adds its month, 04-02 to 05-02, and does not wait. Nor
  /// does it when something else is annulled later.
  @Test func aLaterCorrectionOfSomethingElseChangesNothing() {
    let failures = CasePolicy.failures(
      Self.articles("延长") + """
        案例 后来撤销另一件
          人员 张三
          人员 李四
          2020-03-02 告知 N1：当事人 张三
          2020-03-03 告知 N3：当事人 李四
          2020-03-20 告知 N2：当事人 李四
          2020-03-15 更正 X1：针对 N2，当事人 张三
          2020-04-10 撤销 X2：针对 N3
          预期 2020-03-20：张三 禁业 自 2020-03-02 至 2020-05-02
          预期 2020-04-10：张三 禁业 自 2020-03-02 至 2020-05-02
        """)
    #expect(failures == [])
  }

  /// Two acts of learning are no common 行为日, whatever stands in their own fields: 1 + 1.
  @Test func mergesAreOfTheirOwnEvents() {
    let failures = CasePolicy.failures(
      """
      第一条 记分
        账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年
        账户 积分：期满 清零
        下列各项 记 当事人 积分 4 分
        （一）甲
        凡 学习，记 积分 1 分
        同一 行为日 计 积分：取最高；缺键 各自独立
      案例 两次学习
        人员 张三
        2020-03-02 学习 S1：当事人 张三，途径 线上，核定分 2
        2020-03-03 学习 S2：当事人 张三，途径 线上，核定分 2
        2020-03-04 查处 F1：当事人 张三，情形 第一条（一），行为日 2020-02-01
        2020-03-05 查处 F2：当事人 张三，情形 第一条（一），行为日 2020-02-01
        预期 2020-03-05：张三 积分 累计 6 分
      """)
    #expect(failures == [])
  }
}
