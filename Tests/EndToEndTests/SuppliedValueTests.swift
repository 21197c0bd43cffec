import Testing

/// 参数 given by an agreement, lengths taken from values, drafts on trial, days of links.
@Suite struct SuppliedValueTests {
  /// The value is a history: 2 months until the end of June, then 3.
  @Test func lengthOfAParameter() {
    let failures = CasePolicy.failures(
      """
      第一条 停权
        参数 期限长（term-length）归 单位：个月，由 协议 提供
        凡 单位查处，对 各 单位 的 职员 停权 依 单位 的 期限长
      案例 两个值
        单位 甲：期限长 2、3 自 2020-07-01
        人员 张三：单位 甲
        人员 李四：单位 甲
        2020-04-02 单位查处 E1：单位 甲，分数 1
        2020-07-01 单位查处 E2：单位 甲，分数 1
        预期 2020-04-02：张三 停权 至 2020-06-02，资格 为 暂停
        预期 2020-07-01：李四 停权 至 2020-10-01，资格 为 暂停
      案例 没有提供
        单位 甲
        人员 张三：单位 甲
        2020-04-02 单位查处 E1：单位 甲，分数 1
        预期 2020-04-02：张三 停权 未定，资格 为 暂停，待定 甲 term-length
      """)
    #expect(failures == [])
  }

  @Test func parameterOfNobody() {
    let failures = CasePolicy.failures(
      """
      第一条 谈话
        参数 倍数（factor）：数，由 主管 提供
        凡 学习，对 当事人 谈话，当 倍数 达到 2
      案例 提供
        全局参数 主管：倍数 1、2 自 2020-05-01
        人员 张三
        人员 李四
        2020-04-30 学习 S1：当事人 张三，途径 线上
        2020-05-01 学习 S2：当事人 李四，途径 线上
        预期 2020-04-30：张三 无 措施
        预期 2020-05-01：李四 谈话
      案例 没有提供
        人员 张三
        2020-04-30 学习 S1：当事人 张三，途径 线上
        预期 2020-04-30：待定 S1 factor
      """)
    #expect(failures == [])
  }

  /// A draft's cases run from the day it names; without one nothing happens in them.
  @Test func draftsOnTrial() {
    let article = """
      第一条 谈话
        凡 学习，对 当事人 谈话
      案例 模拟日的两侧
        人员 张三
        人员 李四
        2020-12-31 学习 S1：当事人 张三，途径 线上
        2021-01-01 学习 S2：当事人 李四，途径 线上
        预期 2020-12-31：张三 无 措施
        预期 2021-01-01：李四 谈话
      """
    #expect(CasePolicy.failures(article, effective: "草案 模拟 自 2021-01-01") == [])
    #expect(CasePolicy.failures(article, effective: "草案").count == 1)
    #expect(CasePolicy.codes(article, effective: "草案") == ["P4054"])
  }

  /// A link exists on the days it names, several periods or none said.
  @Test func linksHaveDays() {
    let links = """
      法规 连接办法（links）
        施行 2020-01-01
        引用 小词表
      主体 登记（registration）连接 人员、单位
        公开（shown）：是否，可缺
      第一条 通报
        凡 单位查处，对 各 单位 的 登记 的 人员 通报
      案例 登记的起止
        单位 甲
        人员 张三
        人员 李四
        人员 王五
        登记 R1：人员 张三，单位 甲，存续期 2020-01-01 至 2020-03-31、2020-06-01 至 无期
        登记 R2：人员 李四，单位 甲，存续期 2020-04-01 至 2020-12-31
        登记 R3：人员 王五，单位 甲
        2020-03-31 单位查处 E1：单位 甲，分数 1
        2020-04-01 单位查处 E2：单位 甲，分数 1
        2020-05-31 单位查处 E3：单位 甲，分数 1
        2020-06-01 单位查处 E4：单位 甲，分数 1
        预期 2020-03-31：张三 通报，李四 无 措施，王五 通报
        预期 2020-04-01：张三 无 措施，李四 通报，王五 通报
        预期 2020-05-31：张三 无 措施，李四 通报
        预期 2020-06-01：张三 通报，李四 通报
      """
    #expect(CasePolicy.failures(of: [links]) == [])
  }

  /// One exact quotient: 500 × 3000 ÷ 7 = 214285.714…; the answer's amount and who bears it.
  @Test func productsAndBearers() {
    let failures = CasePolicy.failures(
      """
      第一条 放大
        问题 核查（audit）
          答复（answer）：不拒付（none）、拒付（refuse）
          单位（unit）：单位
          违规额（bad）：元
          总额（all）：元
          抽查额（sample）：元
        裁定 核查：拒付 违规额 乘 总额 除以 抽查额 四舍五入 保留 2，由 单位 承担
      案例 放大
        单位 甲
        2020-03-02 核查 A1：单位 甲，违规额 500 元，总额 3000 元，抽查额 7 元
        2020-03-02 核查 A2：单位 甲，违规额 500 元，总额 3000 元，抽查额 0 元
        预期 2020-03-02：A1 答复 拒付 214285.71 元 由 甲 承担
      """)
    #expect(failures == [])
  }

  /// Nothing is lost when a divisor is zero, and 无人 means that nobody bears the cost.
  @Test func zeroDivisorsAndNobody() {
    let failures = CasePolicy.failures(
      """
      第一条 记分
        账户 分（points）归 人员：自 0 累加，小数 分，周期 自然年，记分日 日期
        账户 分：期满 清零
        凡 查处，记 当事人 分 损失 除以 1 元 除以 核定分 四舍五入 保留 1 分
        裁定 付款：不可以
      案例 除数为零
        人员 张三
        2020-03-02 查处 F1：当事人 张三，损失 10 元，核定分 0
        2020-03-02 查处 F2：当事人 张三，损失 10 元，核定分 4
        2020-03-02 付款 Q1：提供者 张三
        预期 2020-03-02：待定 F1 除数为零，Q1 答复 不可以 由 无人 承担
      """)
    #expect(failures == [])
  }

  /// 当事人 为 人员 asks of which kind a field with several kinds is.
  @Test func kindsAsValues() {
    let file = """
      法规 两类（two）
        施行 2020-01-01
        引用 小词表
      事件 决定（ruling）
        对象（whom）：人员、单位
      第一条 通报
        凡 决定，对 对象 通报，当 对象 为 人员
        措施 挂牌（plate）归 单位：一次
        凡 决定，对 对象 挂牌，当 对象 不为 人员
      案例 两类对象
        人员 张三
        单位 甲
        2020-03-02 决定 D1：对象 张三
        2020-03-02 决定 D2：对象 甲
        预期 2020-03-02：张三 通报，甲 挂牌
      """
    #expect(CasePolicy.failures(of: [file]) == [])
  }

  /// A clearing that follows the end of a measure comes before the points of its day: 3, not 9 + 3.
  @Test func clearingBeforeThePointsOfTheDay() {
    let failures = CasePolicy.failures(
      """
      第一条 记分
        账户 分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 日期
        账户 分：期满 清零
        凡 查处，记 当事人 分 核定分
        分段 分 累计：取最重，其余 不处理
        3 分：谈话
        9 分以上不满 12 分：停权 2 个月
        12 分以上：取消资格 1 年
        措施 停权：解除 须 停权 期满 且 已 培训
        凡 停权 解除，清零 分
      案例 解除当日的记分
        人员 张三
        2020-03-02 查处 F1：当事人 张三，核定分 9
        2020-05-01 培训 K1：当事人 张三
        2020-05-03 查处 F2：当事人 张三，核定分 3
        预期 2020-05-02：张三 分 累计 9 分，停权，资格 为 暂停
        预期 2020-05-03：张三 分 累计 3 分，谈话
      """)
    #expect(failures == [])
  }

  /// A question about a day still to come knows what is known when it is asked (S20).
  @Test func questionsAheadOfTheirDay() {
    let failures = CasePolicy.failures(
      """
      第一条 询问
        问题 询问（ask）
          答复（answer）：可行（yes）、不可行（no）
          对象（whom）：人员
          服务日（service-day）：日期
        凡 培训，对 当事人 停权 2 个月
        裁定 询问 于 服务日：不可行，当 对象 的 资格 为 暂停
      案例 先问后停
        人员 张三
        2020-03-02 询问 Q1：对象 张三，服务日 2020-05-04
        2020-04-01 培训 K1：当事人 张三
        2020-04-02 询问 Q2：对象 张三，服务日 2020-05-04
        预期 2020-05-06：Q1 答复 可行，Q2 答复 不可行
      """)
    #expect(failures == [])
  }
}
