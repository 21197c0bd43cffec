import Testing

/// 互斥: measures that exclude each other are reported with both citations, and change nothing.
@Suite struct ConflictTests {
  @Test(arguments: [
    ("2020-04-02", "张三 谈话，停权 至 2020-06-02，资格 为 暂停，冲突 张三 互斥"),
    // 谈话 is a matter of its own day: before the suspension there is no conflict.
    ("2020-03-02", "张三 谈话"),
  ])
  func exclusion(_ day: String, _ expected: String) {
    let talk = day == "2020-04-02" ? "2020-04-02" : "2020-03-02"
    let failures = CasePolicy.failures(
      """
      第一条 措施
        凡 学习，对 当事人 谈话
        凡 培训，对 当事人 停权 2 个月
        互斥 谈话、停权
      案例 同时
        人员 张三
        \(talk) 学习 S1：当事人 张三，途径 线上
        2020-04-02 培训 K1：当事人 张三
        预期 \(day)：\(expected)
      """)
    #expect(failures == [])
  }

  /// The same measure by two regulations for one cause, with different ends.
  @Test func sameMeasureDifferentEnds() {
    func city(_ code: String, _ months: Int, _ more: String = "") -> String {
      """
      法规 \(code)办法（\(code)）
        施行 2020-01-01
        引用 小词表
      第一条 措施
        措施 禁入（ban）归 人员：期间，重叠 并行
        凡 培训，对 当事人 禁入 \(months) 个月
      \(more)
      """
    }
    let cases = """
      案例 两部
        连同 b
        人员 张三
        2020-04-02 培训 K1：当事人 张三
        预期 2020-04-02：冲突 张三 期限不同
      """
    #expect(CasePolicy.failures(of: [city("a", 2, cases), city("b", 3)]) == [])
    #expect(CasePolicy.failures(of: [city("a", 2, cases), city("b", 2)]).count == 1)
  }
}
