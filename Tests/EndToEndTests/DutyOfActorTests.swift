import Testing

/// 案例 about duties that a 角色 bears, that have no limit, and that do not exist.
@Suite struct DutyOfActorTests {
  @Test func dutiesOfARole() {
    let failures = CasePolicy.failures(
      """
      第一条 主管
        角色 主管（bureau）
        期限 办班次数（classes）：主管 每年 不少于 2 次 培训
        期限 复查期（recheck）：主管 自 查处 起 复查，当 整改
      案例 两年
        人员 张三
        2020-02-01 培训 T1：当事人 张三
        2020-03-01 培训 T2：当事人 张三
        2021-02-01 培训 T3：当事人 张三
        预期 2020-02-01：主管 办班次数 届满 2020-12-31 未履行
        预期 2020-12-31：主管 办班次数 届满 2020-12-31 已履行
        预期 2022-01-01：主管 办班次数 届满 2021-12-31 逾期，办班次数 届满 2020-12-31 已履行
      案例 没有期限的复查
        人员 张三
        2020-03-02 查处 F1：当事人 张三，整改 是
        2020-03-03 查处 F2：当事人 张三
        2020-03-05 复查 R1：针对 F1
        预期 2020-03-04：F1 复查期 未履行，F2 无 复查期，主管 复查期 未履行
        预期 2020-03-05：F1 复查期 已履行，F2 无 复查期
      """)
    #expect(failures == [])
  }

  @Test func wrongExpectationsFail() {
    let failures = CasePolicy.failures(
      """
      第一条 主管
        角色 主管（bureau）
        期限 复查期（recheck）：主管 自 查处 起 复查
      案例 都不对
        人员 张三
        2020-03-02 查处 F1：当事人 张三
        预期 2020-03-02：F1 无 复查期，F1 复查期 已履行
      """)
    #expect(failures.count == 2)
  }
}
