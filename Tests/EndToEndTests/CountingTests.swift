import Testing

/// 人数, 日数, readings of accounts of related subjects, the last events, runs of events; periods,
/// days between days, units of one size.
@Suite struct CountingTests {
  private static let vocabulary = """
    词表 店铺词汇（shops）
    主体 店（shop）
      许可期（licence）：期间，可缺，可多个
      试用期（trial）：期间，可缺
    主体 员工（worker）
      店（shop）：店，可缺，可多个，反称 职员（staff）
    事件 违规（breach）
      店（at）：店
      责任人（by）：员工，可缺
      用时（took）：分钟，可缺
    事件 停业令（closure）
      店（at）：店
    事件 抽检（sample）
      店（at）：店
      合格（passed）：是否，可缺
      得分（mark）：数，可缺
      间隔（gap）：天，可缺
    事件 账单（bill）
      店（to）：店
      金额（amount）：元
      到期日（due）：日期
    事件 缴付（paid）
      针对（of）：账单
    措施 停业（stop）归 店：期间，重叠 并行
    措施 警告（warn）归 店：一次
    措施 通报（publish）归 店：一次
    措施 约谈（talk）归 店：一次
    """

  private static func failures(_ articles: String) -> [String] {
    CasePolicy.failures(of: [policy(articles), vocabulary])
  }

  private static func policy(_ articles: String) -> String {
    "法规 店铺办法（shop-rules）\n  施行 2022-01-01\n  引用 店铺词汇\n\n" + articles
  }

  /// Two findings against one worker are one person; a finding that names nobody may be a second.
  @Test func personsOfEvents() {
    let failures = CountingTests.failures(
      """
      第一条 人数
        凡 各 店 本季度 违规 责任人 人数 2 以上，警告
      案例 不同的人
        店 甲
        店 乙
        员工 赵
        员工 钱
        2022-01-10 违规 F1：店 甲，责任人 赵
        2022-03-30 违规 F2：店 甲，责任人 赵
        2022-03-31 违规 F3：店 甲，责任人 钱
        2022-03-31 违规 F4：店 乙，责任人 钱
        2022-04-01 违规 F5：店 乙，责任人 赵
        预期 2022-03-30：甲 无 措施
        预期 2022-03-31：甲 警告
        预期 2022-04-01：甲 无 警告，乙 无 措施
      """)
    #expect(failures == [])
  }

  @Test(arguments: [
    ("违规 人数 2 以上", "P3048"), ("违规 用时 人数 2 以上", "P3009"),
    ("最近 3 次 停业 次数 2 以上", "P3050"), ("停业 连续数 2 以上", "P3049"),
  ])
  func refusedCounts(_ condition: String, _ code: String) {
    let failures = CountingTests.failures("第一条 读数\n  凡 各 店 \(condition)，警告\n")
    #expect(failures.map { $0.prefix(5) } == [code.prefix(5)])
  }

  /// 02-01 to 02-11 are 11 days in force, the fourth day of the second closure is the 15th; the
  /// overlapping third adds nothing to a day that counts already.
  @Test func daysInForce() {
    let failures = CountingTests.failures(
      """
      第一条 日数
        凡 停业令，对 店 停业 10 天
        凡 各 店 最近 1 年 停业 日数 15 天以上，警告
      案例 第十五日
        店 甲
        2022-02-01 停业令 A1：店 甲
        2022-03-01 停业令 A2：店 甲
        2022-03-02 停业令 A3：店 甲
        预期 2022-03-03：甲 停业 自 2022-03-01 至 2022-03-11，停业 自 2022-03-02 至 2022-03-12
        预期 2022-03-04：甲 警告，停业 自 2022-03-01 至 2022-03-11，停业 自 2022-03-02 至 2022-03-12
      """)
    #expect(failures == [])
  }

  /// Staff of 甲: 4, 4 and 0 points: 2 of 3 with 4 or more, mean 8/3, highest 4, sum 8.
  @Test func accountsOfMembers() {
    let failures = CountingTests.failures(
      """
      第一条 读数
        账户 职点（work-points）归 员工：自 0 累加，小数 分，周期 自然年
        账户 职点：期满 清零
        凡 违规，记 责任人 职点 4 分
        凡 各 店 职员 中 职点 累计 4 分以上 的 占比 60% 以上，警告
        凡 各 店 职员 职点 累计 均值 2.6 分以上，通报
        凡 各 店 职员 的 职点 累计 合计 8 分以上 且 职员 中 职点 记分 次数 1 以上 的 职点 累计 最低 4 分，约谈
      案例 均值
        店 甲
        店 乙
        员工 赵：店 甲
        员工 钱：店 甲
        员工 孙：店 甲、乙
        2022-01-10 违规 F1：店 甲，责任人 赵
        2022-03-31 违规 F2：店 甲，责任人 钱
        预期 2022-01-10：甲 无 措施，乙 无 措施
        预期 2022-03-31：甲 警告，通报，约谈，乙 无 措施
      """)
    #expect(failures == [])
  }

  /// The last three: 50, 60, 70 is a mean of 60; the second case has 40 instead of 50.
  @Test func lastEvents() {
    let failures = CountingTests.failures(
      """
      第一条 最近三次
        凡 抽检，对 店 通报，当 最近 3 次 抽检 得分 均值 60 以上
        凡 各 店 最近 3 次 抽检 中 非 合格 的 次数 2 以上，警告
      案例 第四次替掉第一次
        店 甲
        店 乙
        2022-01-01 抽检 C1：店 甲，得分 10，合格 否
        2022-01-02 抽检 C2：店 甲，得分 50，合格 是
        2022-01-03 抽检 C3：店 甲，得分 60，合格 是
        2022-01-03 抽检 C4：店 乙，得分 99，合格 否
        2022-01-04 抽检 C5：店 甲，得分 70，合格 否
        2022-01-05 抽检 C6：店 甲，得分 10，合格 否
        预期 2022-01-03：甲 无 措施，乙 通报
        预期 2022-01-04：甲 通报
        预期 2022-01-05：甲 警告
      """)
    #expect(failures == [])
  }

  /// Three failures in a row; a pass between breaks the run, an open result leaves it open.
  @Test func runsOfEvents() {
    let failures = CountingTests.failures(
      """
      第一条 连续
        凡 各 店 抽检 中 非 合格 的 连续数 3 以上，警告
      案例 连续三次
        店 甲
        店 乙
        2022-01-01 抽检 C1：店 甲，合格 否
        2022-01-02 抽检 C2：店 甲，合格 否
        2022-01-03 抽检 C3：店 甲，合格 是
        2022-01-03 抽检 C4：店 乙，合格 否
        2022-01-04 抽检 C5：店 甲，合格 否
        2022-01-05 抽检 C6：店 甲，合格 否
        2022-01-05 抽检 C7：店 甲，合格 否
        预期 2022-01-04：甲 无 措施，乙 无 措施
        预期 2022-01-05：甲 警告，乙 无 措施
      案例 结果未明
        店 甲
        2022-01-01 抽检 C1：店 甲，合格 否
        2022-01-02 抽检 C2：店 甲
        2022-01-03 抽检 C3：店 甲，合格 否
        预期 2022-01-03：待定 甲 passed
      """)
    #expect(failures == [])
  }

  /// 02-28 to 03-10 are 10 days: 1234.56 × 0.0005 × 10 = 6.1728, rounded 6.17.
  @Test func daysBetween() {
    let failures = CountingTests.failures(
      """
      第一条 滞纳金
        账户 滞纳金（late-fee）归 店：自 0 累加，小数 元，周期 终身
        凡 缴付，记 针对 的 店 滞纳金 针对 的 金额 乘 0.05% 乘 （日期 减 针对 的 到期日）四舍五入 保留 2 元，当 日期 晚于 针对 的 到期日
        凡 缴付，对 针对 的 店 警告，当 日期 减 针对 的 到期日 超过 10 天
      案例 每日万分之五
        店 甲
        店 乙
        2022-02-01 账单 B1：店 甲，金额 1234.56 元，到期日 2022-02-28
        2022-02-01 账单 B2：店 乙，金额 1234.56 元，到期日 2022-02-28
        2022-02-01 账单 B3：店 乙，金额 100 元，到期日 2022-03-01
        2022-02-28 缴付 K2：针对 B2
        2022-03-10 缴付 K1：针对 B1
        2022-03-12 缴付 K3：针对 B3
        预期 2022-03-10：甲 滞纳金 累计 6.17 元，甲 无 措施，乙 滞纳金 累计 0 元
        预期 2022-03-12：乙 警告，乙 滞纳金 累计 0.55 元
      """)
    #expect(failures == [])
  }

  /// Any of several periods; the last day is in force, the next is not. 1 小时 is 60 分钟, 2 周 are
  /// 14 天.
  @Test func periodsAndUnits() {
    let failures = CountingTests.failures(
      """
      第一条 许可
        凡 违规，对 店 警告，当 店 的 许可期 有效
        凡 违规，对 店 通报，当 日期 晚于 店 的 试用期 的 末日
        凡 违规，对 店 约谈，当 用时 1 小时以上
        凡 抽检，对 店 约谈，当 间隔 不足 2 周
      案例 末日与次日
        店 甲：许可期 2022-01-01 至 2022-03-31、2022-06-01 至 无期，试用期 2022-01-01 至 2022-03-31
        店 乙：试用期 2022-01-01 至 无期
        2022-03-31 违规 F1：店 甲，用时 60 分钟
        2022-04-01 违规 F2：店 甲，用时 59 分钟
        2022-06-01 违规 F3：店 甲，用时 1 小时
        2022-06-02 抽检 C1：店 甲，间隔 14 天
        2022-06-03 抽检 C2：店 甲，间隔 13 天
        预期 2022-03-31：甲 警告，约谈
        预期 2022-04-01：甲 通报
        预期 2022-06-01：甲 警告，通报，约谈
        预期 2022-06-02：甲 无 措施
        预期 2022-06-03：甲 约谈
      """)
    #expect(failures == [])
  }

  /// Three months after 03-31 end on 06-30; the clock acts on 07-01. A period without end has none.
  @Test func clocksFromPeriods() {
    let failures = CountingTests.failures(
      """
      第一条 试用期后
        凡 各 店 自 试用期 的 末日 起 满 3 个月 未 抽检，警告
      案例 三个月
        店 甲：试用期 2022-01-01 至 2022-03-31
        店 乙：试用期 2022-01-01 至 2022-03-31
        店 丙：试用期 2022-01-01 至 无期
        2022-06-30 抽检 C1：店 乙
        预期 2022-06-30：甲 无 措施
        预期 2022-07-01：甲 警告，乙 无 措施，丙 无 措施
      """)
    #expect(failures == [])
  }

  /// 人 is a subject here and 分 an account: a unit only behind a number.
  @Test func namesLikeUnits() {
    let words = """
      词表 单位字词汇（unit-words）
      主体 人（person）
      事件 处罚（penalty）
        人（who）：人
        数（count）：数
      措施 警告（warn）归 人：一次
      """
    let failures = CasePolicy.failures(of: [
      """
      法规 单位字办法（unit-rules）
        施行 2022-01-01
        引用 单位字词汇
      第一条 记分
        账户 分（points）归 人：自 0 累加，整数 分，周期 自然年
        账户 分：期满 清零
        凡 处罚，记 人 分 数 分、对 人 警告
        凡 各 人 分 累计 6 分以上，警告
      案例 名称与单位
        人 甲
        2022-01-02 处罚 P1：人 甲，数 5
        2022-01-03 处罚 P2：人 甲，数 1
        预期 2022-01-02：甲 分 累计 5 分，甲 警告
        预期 2022-01-03：甲 分 累计 6 分，甲 警告，警告
      """, words,
    ])
    #expect(failures == [])
  }

  @Test(arguments: ["期限（term）：期间", "期限：期间", "说明（note）：文字", "状态（state）：是否"])
  func wordsOfTheLanguageAreNoFields(_ field: String) {
    let failures = CasePolicy.failures(of: ["词表 坏词汇（bad）\n主体 店（shop）\n  \(field)\n"])
    #expect(failures.map { $0.prefix(5) } == ["P1021"])
  }

  @Test func readingOfAnAccountIsNamed() {
    let failures = CountingTests.failures(
      """
      第一条 账户
        账户 店分（shop-points）归 店：自 0 累加，整数 分，周期 自然年
      案例 忘了累计
        店 甲
        预期 2022-01-02：甲 店分 0 分
      """)
    #expect(failures.count == 1)
    #expect(failures.first?.contains("累计") == true)
  }
}
