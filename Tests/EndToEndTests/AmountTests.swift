import Testing

/// What is posted: amounts from fields and brackets, caps, amounts below zero.
@Suite struct AmountTests {
  private static let account = """
    第一条 账户
      账户 积分（score）归 人员：自 0 累加，小数 分，周期 自然年
      账户 积分：期满 清零

    """

  /// (4 − 1) × 2 = 6; 4 − 1 = 3.
  @Test func fieldsDefinitionsAndBrackets() {
    let failures = CasePolicy.failures(
      AmountTests.account + """
        第二条 分值
          凡 查处，记 当事人 积分 核定分 分，当 情节 为 轻
          凡 查处，记 当事人 积分 （核定分 减 1）乘 2 四舍五入 分，当 情节 为 中
          凡 查处，记 当事人 积分 （核定分 减 1）分，当 情节 为 重
        案例 分值
          人员 张三
          人员 李四
          人员 王五
          2020-03-01 查处 F1：当事人 张三，情节 轻，核定分 4
          2020-03-01 查处 F2：当事人 李四，情节 中，核定分 4
          2020-03-01 查处 F3：当事人 王五，情节 重，核定分 4
          预期 2020-03-01：张三 积分 累计 4 分，李四 积分 累计 6 分，王五 积分 累计 3 分
        """)
    #expect(failures == [])
  }

  /// 2 × ⌈5 ÷ 2⌉ = 6; one finding × 0.5: neither can need more decimals than a number has.
  @Test func exactProductsNeedNoRounding() {
    let failures = CasePolicy.failures(
      AmountTests.account + """
        第二条 分值
          定义 成对分（paired）归 查处：2 乘 （核定分 除以 2 向上）
          凡 查处，记 当事人 积分 成对分 分，当 从轻
          凡 查处，记 当事人 积分 本年 查处 次数 乘 0.5 分，当 从重
        案例 分值
          人员 张三
          人员 李四
          2020-03-01 查处 F1：当事人 张三，从轻 是，核定分 5
          2020-03-01 查处 F2：当事人 李四，从重 是
          预期 2020-03-01：张三 积分 累计 6 分，李四 积分 累计 0.5 分
        """)
    #expect(failures == [])
  }

  /// 5 × 0.5 may need more decimals than 数 has: the rounding must be named.
  @Test func productsOfFieldsNameTheirRounding() {
    let codes = CasePolicy.codes(
      AmountTests.account + """
        第二条 分值
          凡 查处，记 当事人 积分 核定分 乘 0.5 分
        """)
    #expect(codes == ["P3021"])
  }

  /// 4 in February, 6 with the second, of which 2 count; March begins anew. An annulled finding
  /// leaves its room to the others. Two of one day fill it together.
  @Test func capsOfPoints() {
    let failures = CasePolicy.failures(
      AmountTests.account + """
        第二条 封顶
          凡 查处，记 当事人 积分 4 分，每月 至多 6 分
        案例 每月
          人员 张三
          2020-02-01 查处 F1：当事人 张三
          2020-02-29 查处 F2：当事人 张三
          2020-03-01 查处 F3：当事人 张三
          2020-03-05 撤销 X1：针对 F1
          预期 2020-02-29：张三 积分 累计 6 分，积分 单次 2 分
          预期 2020-03-01：张三 积分 累计 10 分
          预期 2020-03-05：张三 积分 累计 8 分
        案例 同一日
          人员 张三
          2020-02-01 查处 F2：当事人 张三
          2020-02-01 查处 F1：当事人 张三
          预期 2020-02-01：张三 积分 累计 6 分
        """)
    #expect(failures == [])
  }

  @Test func capsByKey() {
    let failures = CasePolicy.failures(
      AmountTests.account + """
        第二条 封顶
          凡 查处，记 当事人 积分 核定分 分，每情节每年 至多 6 分
        案例 每种情节各自封顶，跨年重新计
          人员 张三
          2020-02-01 查处 F1：当事人 张三，情节 轻，核定分 5
          2020-02-02 查处 F2：当事人 张三，情节 重，核定分 5
          2020-02-03 查处 F3：当事人 张三，情节 轻，核定分 5
          2021-01-01 查处 F4：当事人 张三，情节 轻，核定分 5
          2021-01-02 查处 F5：当事人 张三，核定分 1
          预期 2020-02-02：张三 积分 累计 10 分
          预期 2020-02-03：张三 积分 累计 11 分
          预期 2021-01-01：张三 积分 累计 5 分
          预期 2021-01-02：待定 F5 degree
        """)
    #expect(failures == [])
  }

  @Test func capsBelongToPoints() {
    let codes = CasePolicy.codes("第一条 谈话\n  凡 查处，对 当事人 谈话，每月 至多 2 次")
    #expect(codes == ["P4033"])
  }

  /// 3 − 5 = −2: it would improve the total.
  @Test func amountsBelowZeroHaveNoEffect() {
    let failures = CasePolicy.failures(
      AmountTests.account + """
        第二条 分值
          凡 查处，记 当事人 积分 （核定分 减 5）分
          凡 学习，减免 积分 （核定分 减 5）分
        案例 小于零
          人员 张三
          2020-02-01 查处 F1：当事人 张三，核定分 9
          2020-02-02 查处 F2：当事人 张三，核定分 3
          2020-02-03 学习 S1：当事人 张三，途径 线上，核定分 3
          2020-02-04 学习 S2：当事人 张三，途径 线上，核定分 5
          预期 2020-02-02：张三 积分 累计 4 分，不合法 F2 below-zero
          预期 2020-02-04：张三 积分 累计 4 分，不合法 S1 below-zero
        """)
    #expect(failures == [])
  }
}
