import Testing

/// Definitions that begin with a bracket, and readings with windows inside expressions.
@Suite struct DefinitionTests {
  /// Three findings in the year and one course: (3 + 1) ÷ 2 is 2; before the course 3 ÷ 2 is 1.5.
  @Test func bracketedReadings() {
    let failures = CasePolicy.failures(
      """
      第一条 次数
        定义 折算 归 人员：（本年 查处 次数 加 本年 培训 次数） 除以 2 向下 保留 2
        定义 加倍 归 人员：本年 查处 次数 乘 2 向下
        凡 培训，谈话，当 折算 2 且 加倍 6
        凡 告知，通报，当 折算 1.5 且 加倍 6
      案例 折算
        人员 张三
        2019-12-31 查处 F0：当事人 张三
        2020-02-01 查处 F1：当事人 张三
        2020-02-02 查处 F2：当事人 张三
        2020-02-03 查处 F3：当事人 张三
        2020-03-01 告知 N1：当事人 张三
        2020-04-01 培训 T1：当事人 张三
        预期 2020-03-01：张三 通报
        预期 2020-04-01：张三 谈话
      """)
    #expect(failures == [])
  }
}
