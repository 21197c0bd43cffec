import Testing

/// What happens when a cycle ends: 推迟, 转入, 停记, 周期届满, 重新起算; rolling and anchored cycles.
@Suite struct CycleEndTests {
  static func account(_ cycle: String, _ lines: String) -> String {
    """
    第一条 账户
      账户 积分（points）归 人员：自 0 累加，整数 分，周期 \(cycle)，记分日 查处 的 日期
      \(lines.replacing("\n", with: "\n  "))
      下列各项 记 当事人 积分 4 分
      （一）甲
      （二）乙
    """ + "\n"
  }

  /// S13: a suspension from 2020-12-01 of 3 months ends with 2021-03-01, and the old cycle with it.
  /// Points of the new year belong to the old cycle until then; the next cycle begins on 03-02 and
  /// ends with the year.
  @Test func postponedUntilTheSuspensionIsOver() {
    let failures = CasePolicy.failures(
      Self.account(
        "自然年",
        """
        账户 积分：期满 清零
        账户 积分：期满 推迟 至 停权 期满，当 停权 有效
        """) + """
          第二条 停权
            凡 培训，停权 3 个月
          案例 跨年的暂停
            人员 张三
            2020-11-01 查处 F1：当事人 张三，情形 第一条（一）
            2020-12-01 培训 T1：当事人 张三
            2021-02-01 查处 F2：当事人 张三，情形 第一条（一）
            2021-03-03 查处 F3：当事人 张三，情形 第一条（一）
            预期 2020-12-31：张三 积分 累计 4 分，停权 至 2021-03-01，资格 为 暂停
            预期 2021-01-01：张三 积分 累计 4 分，停权 至 2021-03-01，资格 为 暂停
            预期 2021-02-01：张三 积分 累计 8 分，停权 至 2021-03-01，资格 为 暂停
            预期 2021-03-01：张三 积分 累计 8 分，停权 至 2021-03-01，资格 为 暂停
            预期 2021-03-02：张三 积分 累计 0 分
            预期 2021-03-03：张三 积分 累计 4 分
            预期 2022-01-01：张三 积分 累计 0 分
          案例 不跨年的暂停
            人员 张三
            2020-05-01 查处 F1：当事人 张三，情形 第一条（一）
            2020-09-30 培训 T1：当事人 张三
            预期 2020-12-31：张三 积分 累计 4 分
            预期 2021-01-01：张三 积分 累计 0 分
          """)
    #expect(failures == [])
  }

  /// Twelve points wait for a course; the suspension is over first. All lines are read again.
  @Test func everyLineMustHold() {
    let failures = CasePolicy.failures(
      Self.account(
        "自然年",
        """
        账户 积分：期满 清零
        账户 积分：期满 推迟 至 停权 期满，当 停权 有效
        账户 积分：期满 推迟 至 已 培训，当 积分 累计 8 分以上
        """) + """
          第二条 停权
            凡 告知，停权 1 个月
          案例 培训之日为旧周期末日
            人员 张三
            2020-11-01 查处 F1：当事人 张三，情形 第一条（一）
            2020-12-20 告知 N1：当事人 张三
            2021-01-10 查处 F2：当事人 张三，情形 第一条（一）
            2021-06-01 培训 T1：当事人 张三
            预期 2021-01-25：张三 积分 累计 8 分
            预期 2021-06-01：张三 积分 累计 8 分
            预期 2021-06-02：张三 积分 累计 0 分
          """)
    #expect(failures == [])
  }

  /// S15: only what is not mended passes; carried points enter no band and count as no 次数.
  @Test func carriedEntries() {
    let failures = CasePolicy.failures(
      Self.account("自然年", "账户 积分：期满 清零；其中 非 整改 的 记分 转入") + """
        第二条 措施
          分段 积分 累计：其余 不处理
            4 分以上不满 8 分：谈话
            8 分以上：停权 1 个月
          凡 告知，通报，当 本周期 积分 记分 次数 1 次以上
        案例 未整改的转入
          人员 张三
          2020-03-01 查处 F1：当事人 张三，情形 第一条（一），整改 是
          2020-04-01 查处 F2：当事人 张三，情形 第一条（二），整改 否
          2021-01-05 告知 N1：当事人 张三
          2021-02-01 查处 F3：当事人 张三，情形 第一条（一），整改 是
          预期 2020-12-31：张三 积分 累计 8 分
          预期 2021-01-01：张三 积分 累计 4 分
          预期 2021-01-05：张三 积分 累计 4 分
          预期 2021-02-01：张三 积分 累计 8 分，停权 至 2021-03-01，资格 为 暂停
          预期 2022-01-01：张三 积分 累计 4 分
        """)
    #expect(failures == [])
  }

  /// Suspended from 2020-11-20 to 2021-01-20: the old cycle ends that day, and what is dated after
  /// its nominal end passes into the next; at the end of that one it is no longer such.
  @Test func onlyThePointsOfTheOldYearAreCleared() {
    let failures = CasePolicy.failures(
      Self.account(
        "自然年",
        """
        账户 积分：期满 推迟 至 停权 期满，当 停权 有效
        账户 积分：期满 清零；其中 期满以后 的 记分 转入
        """) + """
          第二条 停权
            凡 培训，停权 2 个月
          案例 跨年
            人员 张三
            2020-11-20 查处 F1：当事人 张三，情形 第一条（一）
            2020-11-20 培训 T1：当事人 张三
            2021-01-05 查处 F2：当事人 张三，情形 第一条（一）
            预期 2021-01-20：张三 积分 累计 8 分，停权 至 2021-01-20，资格 为 暂停
            预期 2021-01-21：张三 积分 累计 4 分
            预期 2022-01-01：张三 积分 累计 0 分
          """)
    #expect(failures == [])
  }

  /// 保留 keeps everything already, and a cycle that never ends has no end to speak of.
  @Test(
    arguments: [
      ("自然年", "账户 积分：期满 保留；其中 非 整改 的 记分 转入", "P1024"),
      ("滚动 12 个月", "账户 积分：期满 清零", "P4029"), ("终身", "账户 积分：期满 清零", "P4029"),
    ])
  func endsThatSayNothing(_ cycle: String, _ line: String, _ code: String) {
    #expect(CasePolicy.codes(Self.account(cycle, line)).contains(code))
  }

  @Test func stoppedScoring() {
    let failures = CasePolicy.failures(
      Self.account("自然年", "账户 积分：期满 清零\n账户 积分：停记，当 停权 有效") + """
        第二条 停权
          凡 告知，停权 1 个月
        案例 停记
          人员 张三
          2020-03-01 告知 N1：当事人 张三
          2020-04-01 查处 F1：当事人 张三，情形 第一条（一）
          2020-04-02 查处 F2：当事人 张三，情形 第一条（一）
          预期 2020-04-01：张三 积分 累计 0 分，停权 至 2020-04-01，资格 为 暂停
          预期 2020-04-02：张三 积分 累计 4 分
        """)
    #expect(failures == [])
  }

  /// At 周期届满 本周期 is the ended one; a clean cycle moves the grade down the list by one.
  @Test func cycleEndTrigger() {
    let failures = CasePolicy.failures(
      Self.account("自然年", "账户 积分：期满 清零") + """
        第二条 等级
          凡 积分 周期届满，升 等级 一级，当 积分 累计 4 分以上
          凡 积分 周期届满，降 等级 一级，当 积分 累计 0 分
          凡 积分 周期届满，谈话，当 本周期 积分 记分 次数 2 次以上
        案例 升降
          人员 张三
          2020-03-01 查处 F1：当事人 张三，情形 第一条（一）
          2020-04-01 查处 F2：当事人 张三，情形 第一条（二）
          预期 2020-12-31：张三 等级 为 一级
          预期 2021-01-01：张三 等级 为 二级，谈话
          预期 2022-01-01：张三 等级 为 一级
          预期 2023-01-01：张三 等级 为 一级
        """)
    #expect(failures == [])
  }

  /// Half-open periods of three months from 2020-01-31: [01-31, 04-29], [04-30, 07-30]. Two equal
  /// anchors are one; two different ones leave the cycle open.
  @Test func anchoredCycles() {
    let failures = CasePolicy.failures(
      Self.account("3 个月 自 起算日", "账户 积分：期满 清零") + """
        案例 锚定
          人员 张三：起算日 2020-01-31、2020-01-31
          人员 李四：起算日 2020-01-31、2020-02-01
          2020-02-01 查处 F1：当事人 张三，情形 第一条（一）
          2020-04-30 查处 F2：当事人 张三，情形 第一条（一）
          2020-02-01 查处 F3：当事人 李四，情形 第一条（一）
          预期 2020-04-29：张三 积分 累计 4 分
          预期 2020-04-30：张三 积分 累计 4 分
          预期 2020-07-30：张三 积分 累计 4 分
          预期 2020-07-31：张三 积分 累计 0 分
          预期 2020-02-01：待定 F3
        """)
    #expect(failures == [])
  }

  /// Each entry is valid for twelve months that contain its day: 2020-03-01 until 2021-02-28.
  @Test func rollingCycles() {
    let failures = CasePolicy.failures(
      Self.account("滚动 12 个月", "") + """
        案例 滚动
          人员 张三
          2020-03-01 查处 F1：当事人 张三，情形 第一条（一）
          2020-09-01 查处 F2：当事人 张三，情形 第一条（一）
          预期 2021-02-28：张三 积分 累计 8 分
          预期 2021-03-01：张三 积分 累计 4 分
          预期 2021-08-31：张三 积分 累计 4 分
          预期 2021-09-01：张三 积分 累计 0 分
        """)
    #expect(failures == [])
  }

  /// S14: a restart clears what lay before and moves the anchor: the next cycle of twelve months
  /// runs from 2020-06-01 to 2021-05-31. The finding of the same day opens it.
  @Test func restartMovesTheAnchor() {
    let failures = CasePolicy.failures(
      Self.account("12 个月 自 起算日", "账户 积分：期满 清零") + """
        第二条 重新起算
          凡 培训，重新起算 积分
        案例 重新起算
          人员 张三：起算日 2020-01-01
          2020-02-01 查处 F1：当事人 张三，情形 第一条（一）
          2020-06-01 培训 T1：当事人 张三
          2020-06-01 查处 F2：当事人 张三，情形 第一条（一）
          2021-03-01 查处 F3：当事人 张三，情形 第一条（一）
          预期 2020-06-01：张三 积分 累计 4 分
          预期 2021-03-01：张三 积分 累计 8 分
          预期 2021-05-31：张三 积分 累计 8 分
          预期 2021-06-01：张三 积分 累计 0 分
        """)
    #expect(failures == [])
  }
}
