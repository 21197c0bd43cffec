import Testing

/// 裁定: answers that may be given, answers that rival each other, and the days of a regulation in a
/// reading.
@Suite struct AnswerTests {
  static let question = """
    第一条 核查
      问题 核查（audit）
        答复（answer）：不拒付（none）、拒付（refuse）、缓付（later）
        单位（unit）：单位
        违规额（bad）：元，可缺
        抽查（sampled）：是否，可缺：否

    """

  /// What may be answered, with its amount and bearer, beside what is answered.
  @Test func permittedAnswers() {
    let failures = CasePolicy.failures(
      Self.question + """
          裁定 核查：可 拒付 违规额 乘 3 四舍五入 保留 2，由 单位 承担
        案例 可以放大
          单位 甲
          2020-03-02 核查 A1：单位 甲，违规额 70 元
          预期 2020-03-02：A1 答复 不拒付，A1 可 拒付 210 元 由 甲 承担
        """)
    #expect(failures == [])
    let wrong = CasePolicy.failures(
      Self.question + """
          裁定 核查：可 拒付 违规额 乘 3 四舍五入 保留 2，由 单位 承担
        案例 不对
          单位 甲
          2020-03-02 核查 A1：单位 甲，违规额 70 元
          预期 2020-03-02：A1 可 拒付 211 元
        """)
    #expect(wrong == ["不对: 预期 A1 可以 拒付 211，实际 A1 不拒付，可以 拒付 210，由 甲 承担"])
  }

  /// S20: different answers need 优先 or conditions that exclude each other; the answer given anyway
  /// needs no reason.
  @Test(
    arguments: [
      (["拒付，当 违规额 超过 5 元", "缓付，当 抽查"], ["P5020"]),
      (["拒付，当 违规额 超过 5 元", "缓付，当 违规额 5 元以下"], []),
      (["拒付，当 抽查", "缓付，当 违规额 超过 5 元，除外 抽查"], []),
      (["拒付，当 抽查", "缓付，当 非 抽查"], []), (["拒付，当 抽查", "可 缓付"], []),
      (["拒付，当 抽查", "拒付，当 违规额 超过 5 元"], []), (["不拒付，当 抽查"], ["P4031"]),
      (["不拒付，当 抽查", "拒付，当 非 抽查"], []),
    ])
  func rivals(_ answers: [String], _ codes: [String]) {
    let lines = answers.map { "  裁定 核查：\($0)\n" }.joined()
    #expect(CasePolicy.codes(Self.question + lines) == codes)
  }

  @Test func orderedRivals() {
    let text =
      Self.question + """
          裁定 核查：拒付，当 违规额 超过 5 元
          裁定 核查：缓付，当 抽查
          优先 拒付 于 缓付
        """
    #expect(CasePolicy.codes(text) == [])
  }

  /// 施行 in a reading: the regulation ends with June under it.
  @Test func validityOfAReading() {
    let failures = CasePolicy.failures(
      """
      第一条 谈话
        凡 学习，对 当事人 谈话
        存疑 V 有效期到哪一天
          读法 甲 没有末日
            说明 依文件头
          读法 乙 到六月底
            施行 2020-01-01 至 2020-06-30
          采用 甲
      案例 没有末日
        人员 张三
        2020-07-01 学习 S1：当事人 张三，途径 线上
        预期 2020-07-01：张三 谈话
      案例 到六月底
        读法 V 乙
        人员 张三
        人员 李四
        2020-06-30 学习 S1：当事人 张三，途径 线上
        2020-07-01 学习 S2：当事人 李四，途径 线上
        预期 2020-06-30：张三 谈话
        预期 2020-07-01：李四 无 措施
      """)
    #expect(failures == [])
    #expect(CasePolicy.codes("第一条 甲\n  施行 2020-01-01\n  说明 乙\n").contains("P1024"))
  }
}
