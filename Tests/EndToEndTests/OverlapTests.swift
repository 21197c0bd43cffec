import Testing

/// Measures of one kind that overlap (S17, S21).
@Suite struct OverlapTests {
  static func measure(_ overlap: String) -> String {
    """
    第一条 措施
      措施 停班（pause）归 人员：期间，重叠 \(overlap)
      凡 学习，对 当事人 停班 1 个月
      凡 培训，延长 停班 10 日
    """ + "\n"
  }

  /// 01-31 and two months is 03-31, not one month twice.
  @Test func lengthsAreAddedOnce() {
    let failures = CasePolicy.failures(
      Self.measure("延长") + """
          凡 各 人员 停班 次数 2 次以上，谈话
        案例 自月末
          人员 张三
          2020-01-31 学习 S1：当事人 张三，途径 线上
          2020-02-20 学习 S2：当事人 张三，途径 线上
          预期 2020-02-20：张三 停班 自 2020-01-31 至 2020-03-31，谈话
        """)
    #expect(failures == [])
  }

  /// 01-31 to 02-29; the second from 03-01, which it counts, to 03-31. Ten days more: 04-10.
  @Test func theNextBeginsOnTheDayAfter() {
    let failures = CasePolicy.failures(
      Self.measure("顺延") + """
        案例 自月末
          人员 张三
          2020-01-31 学习 S1：当事人 张三，途径 线上
          2020-02-20 学习 S2：当事人 张三，途径 线上
          2020-03-10 培训 T1：当事人 张三
          预期 2020-03-01：张三 停班 自 2020-03-01 至 2020-03-31
          预期 2020-03-10：张三 停班 自 2020-03-01 至 2020-04-10
          预期 2020-04-11：张三 无 措施
        """)
    #expect(failures == [])
  }

  /// The second imposition counts on its own day, within a window too.
  @Test func joinedOnesCountAtOnce() {
    let failures = CasePolicy.failures(
      Self.measure("并入") + """
          凡 各 人员 停班 次数 2 次以上，谈话
          凡 告知，通报，当 最近 10 天 停班 次数 1 次以上
        案例 并入
          人员 张三
          2020-01-10 学习 S1：当事人 张三，途径 线上
          2020-01-25 学习 S2：当事人 张三，途径 线上
          2020-01-30 告知 N1：当事人 张三
          预期 2020-01-25：张三 停班 自 2020-01-10 至 2020-02-10，谈话
          预期 2020-01-30：张三 停班 自 2020-01-10 至 2020-02-10，通报
        """)
    #expect(failures == [])
  }
}
