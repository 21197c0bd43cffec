import Testing

/// 分段 whose heads stand in the readings of a 存疑, and 单次 of a group of entries.
@Suite struct BandReadingTests {
  static let account = """
    第一条 账户
      账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 查处 的 日期
      账户 积分：期满 清零
      下列各项 记 当事人 积分 4 分
      （一）甲
      （二）乙

    """

  /// Four points at once: single 2 months, total 3. 从重 keeps the longer, 只按单次 the single one,
  /// 并处 both.
  static let readings =
    account + """
      第二条 分段
        存疑 K 单次与累计
          读法 甲 从重
            分段 积分 累计：取最重，其余 不处理
          读法 乙 只按单次
            分段 积分 累计：单次优先，其余 不处理
          读法 丙 并处
            分段 积分 累计：并处，其余 不处理
          采用 甲
        （一）单次
          单次 4 分：停权 2 个月
        （二）累计
          4 分以上：停权 3 个月
      案例 从重
        人员 张三
        2020-03-01 查处 F1：当事人 张三，情形 第一条（一）
        预期 2020-03-01：张三 积分 累计 4 分，停权 至 2020-06-01，资格 为 暂停
      案例 只按单次
        读法 K 乙
        人员 张三
        2020-03-01 查处 F1：当事人 张三，情形 第一条（一）
        预期 2020-03-01：张三 积分 累计 4 分，停权 至 2020-05-01，资格 为 暂停
      案例 并处
        读法 K 丙
        人员 张三
        2020-03-01 查处 F1：当事人 张三，情形 第一条（一）
        预期 2020-03-01：张三 停权 至 2020-05-01，停权 至 2020-06-01，资格 为 暂停
      """

  @Test func linesBelongToEachReading() {
    #expect(CasePolicy.failures(Self.readings) == [])
    #expect(CasePolicy.codes(Self.readings) == [])
  }

  /// A 分段 of a reading with lines of its own takes none from outside.
  @Test func lineOutsideOfCompleteReadings() {
    let text = Self.readings.replacing(
      "其余 不处理\n", with: "其余 不处理\n        1 分以上：谈话\n")
    #expect(CasePolicy.codes(text).contains("P1022"))
  }

  /// One act: 4 + 4 = 8 on one day is single. Two acts: only the total is 8. A part that comes later
  /// makes the act 8 on its own day; a third changes nothing. Without the day of the act each part
  /// stands alone.
  @Test func singleIsTheSumOfAnAct() {
    let failures = CasePolicy.failures(
      Self.account + """
        第二条 分段
          分段 积分 累计：取最重，单次 按 行为日，其余 不处理
            单次 8 分以上：停权 3 个月
            8 分以上：停权 1 个月
        案例 同日同一行为
          人员 张三
          2020-03-01 查处 F1：当事人 张三，情形 第一条（一），行为日 2020-02-01
          2020-03-01 查处 F2：当事人 张三，情形 第一条（二），行为日 2020-02-01
          预期 2020-03-01：张三 积分 累计 8 分，停权 至 2020-06-01，资格 为 暂停
        案例 两次行为
          人员 张三
          2020-03-01 查处 F1：当事人 张三，情形 第一条（一），行为日 2020-02-01
          2020-03-01 查处 F2：当事人 张三，情形 第一条（二），行为日 2020-02-02
          预期 2020-03-01：张三 积分 累计 8 分，停权 至 2020-04-01，资格 为 暂停
        案例 后来认定的部分
          人员 张三
          2020-03-01 查处 F1：当事人 张三，情形 第一条（一），行为日 2020-02-01
          2020-03-05 查处 F2：当事人 张三，情形 第一条（二），行为日 2020-02-01
          2020-03-06 查处 F3：当事人 张三，情形 第一条（二），行为日 2020-02-01
          预期 2020-03-01：张三 积分 累计 4 分，无 措施
          预期 2020-03-06：张三 积分 累计 12 分，停权 自 2020-03-05 至 2020-06-05，资格 为 暂停
        案例 行为日不明
          人员 张三
          2020-03-01 查处 F1：当事人 张三，情形 第一条（一）
          2020-03-01 查处 F2：当事人 张三，情形 第一条（二）
          预期 2020-03-01：张三 积分 累计 8 分，停权 至 2020-04-01，资格 为 暂停
        """)
    #expect(failures == [])
  }

  /// S6: lines of which 取最重 cannot say which is the graver.
  @Test(
    arguments: [
      ("4 分以上：谈话", "4 分以上：通报", ["P5004"]),
      ("8 分以上：停权 1 至 3 个月", "单次 4 分以上：停权 2 个月", ["P5004"]),
      ("8 分以上：停权 2 至 3 个月", "单次 4 分以上：停权 2 个月", []),
      ("4 分以上：谈话", "8 分以上：停权 1 个月", []), ("4 分：谈话", "8 分：通报", []),
      ("4 分以上：谈话", "单次 4 分：谈话", []),
    ])
  func linesEquallyGrave(_ first: String, _ second: String, _ codes: [String]) {
    let text =
      Self.account + "第二条 分段\n  分段 积分 累计：取最重，其余 不处理\n    \(first)\n    \(second)\n"
    #expect(CasePolicy.codes(text) == codes)
  }
}
