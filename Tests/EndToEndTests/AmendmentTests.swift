import PolicyBase
import PolicyCompiler
import PolicySyntax
import Testing

/// 修订, 过渡, 选版本 and versions of one text (E23, S27).
@Suite struct AmendmentTests {
  static let base = """
    第一条 账户
      账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 查处 的 日期
      账户 积分：期满 清零
    第二条 记分
      下列各项 记 当事人 积分 4 分
      （一）甲
      （二）乙
    第三条 处理
      分段 积分 累计：其余 不处理
        8 分以上：停权 1 个月
      裁定 付款：不可以，当 提供者 的 资格 为 暂停

    """

  static let restated = """
    第二条 记分
      下列各项 记 当事人 积分 6 分
      （一）甲
    第三条 处理
      分段 积分 累计：其余 不处理
        10 分以上：停权 3 个月
      裁定 付款：不可以，当 提供者 的 资格 为 暂停
    第三条之一 谈话
      凡 查处，谈话
    """

  /// From 2020-07-01 on item (一) costs 6 points and ten points suspend for three months; item
  /// (二) is repealed. Totals go on: 4 + 6 = 10.
  @Test func restatedArticles() {
    let failures = CasePolicy.failures(
      Self.base + "修订 自 2020-07-01\n过渡 沿用\n" + Self.restated + "\n" + """
        案例 前后
          人员 张三
          2020-06-30 查处 F1：当事人 张三，情形 第二条（一）
          2020-07-01 查处 F2：当事人 张三，情形 第二条（一）
          2020-07-02 查处 F3：当事人 张三，情形 第二条（二）
          预期 2020-06-30：张三 积分 累计 4 分
          预期 2020-07-01：张三 积分 累计 10 分，停权 至 2020-10-01，资格 为 暂停，谈话
          预期 2020-07-02：张三 积分 累计 10 分，停权 至 2020-10-01，资格 为 暂停，谈话
        案例 修订前八分即停权，修订后仍执行
          人员 张三
          2020-06-20 查处 F1：当事人 张三，情形 第二条（一）
          2020-06-25 查处 F2：当事人 张三，情形 第二条（二）
          2020-07-10 付款 C1：提供者 张三
          预期 2020-07-10：张三 积分 累计 8 分，停权 至 2020-07-25，资格 为 暂停
          预期 2020-07-10：C1 答复 不可以
        """)
    #expect(failures == [])
  }

  @Test func clearedByTheTransition() {
    let failures = CasePolicy.failures(
      Self.base + "修订 自 2020-07-01\n过渡 清零\n" + Self.restated + "\n" + """
        案例 清零
          人员 张三
          2020-06-30 查处 F1：当事人 张三，情形 第二条（一）
          2020-07-01 查处 F2：当事人 张三，情形 第二条（一）
          预期 2020-06-30：张三 积分 累计 4 分
          预期 2020-07-01：张三 积分 累计 6 分，谈话
        """)
    #expect(failures == [])
  }

  /// 重算: item (一) counts 6 instead of 4 from the day on, item (二) nothing.
  @Test func recomputedByTheTransition() {
    let failures = CasePolicy.failures(
      Self.base + "修订 自 2020-07-01\n过渡 重算\n" + Self.restated + "\n" + """
        案例 重算
          人员 张三
          2020-05-30 查处 F1：当事人 张三，情形 第二条（一）
          2020-06-30 查处 F2：当事人 张三，情形 第二条（二）
          预期 2020-06-30：张三 积分 累计 8 分，停权 至 2020-07-30，资格 为 暂停
          预期 2020-07-01：张三 积分 累计 6 分，停权 至 2020-07-30，资格 为 暂停
        """)
    #expect(failures == [])
  }

  /// The act decides the version, also of the 谈话 that only the new text has; from 从旧兼从轻 the new one governs where it is milder.
  @Test func versionByTheActAndMilderLaw() {
    let repealed = CasePolicy.failures(
      "按 行为日 选版本\n" + Self.base + "修订 自 2020-07-01\n过渡 沿用，从旧兼从轻\n" + Self.restated
        + "\n" + """
          案例 旧行为，新法不再记分，从新
            人员 张三
            2020-07-10 查处 F1：当事人 张三，情形 第二条（二），行为日 2020-06-01
            预期 2020-07-10：张三 积分 累计 0 分
          """)
    #expect(repealed == [])
    let same = CasePolicy.failures(
      "按 行为日 选版本\n" + Self.base + "修订 自 2020-07-01\n过渡 沿用，从旧兼从轻\n" + """
        第二条 记分
          下列各项 记 当事人 积分 2 分
          （一）甲
          （二）乙
        案例 旧行为，新法轻，从新
          人员 张三
          2020-07-10 查处 F1：当事人 张三，情形 第二条（一），行为日 2020-06-01
          预期 2020-07-10：张三 积分 累计 2 分
        """)
    #expect(same == [])
    let graver = CasePolicy.failures(
      "按 行为日 选版本\n" + Self.base + "修订 自 2020-07-01\n过渡 沿用，从旧兼从轻\n" + Self.restated
        + "\n" + """
          案例 旧行为，新法重，从旧
            人员 张三
            2020-07-10 查处 F1：当事人 张三，情形 第二条（一），行为日 2020-06-01
            预期 2020-07-10：张三 积分 累计 4 分
          案例 新行为，从新
            人员 张三
            2020-07-10 查处 F1：当事人 张三，情形 第二条（一），行为日 2020-07-01
            预期 2020-07-10：张三 积分 累计 6 分，谈话
          """)
    #expect(graver == [])
  }

  /// A restated definition reads as its day does.
  @Test func restatedDefinitionsAndReleases() {
    let failures = CasePolicy.failures(
      Self.base + """
        第四条 定义
          定义 屡犯 归 人员：本年 查处 次数 2 次以上
        第五条 谈话
          凡 告知，谈话，当 屡犯
        第六条 解除
          措施 取消资格：解除 须 期满 且 已 培训
        第七条 取消
          凡 学习，取消资格 1 个月
        修订 自 2020-07-01
        过渡 沿用
        第四条 定义
          定义 屡犯 归 人员：本年 查处 次数 3 次以上
        第六条 解除
          措施 取消资格：解除 须 期满
        案例 定义
          人员 张三
          2020-03-01 查处 F1：当事人 张三
          2020-03-02 查处 F2：当事人 张三
          2020-06-30 告知 N1：当事人 张三
          2020-07-01 告知 N2：当事人 张三
          预期 2020-06-30：张三 谈话
          预期 2020-07-01：张三 无 措施
        案例 解除
          人员 张三
          2020-05-01 学习 S1：当事人 张三，途径 线上
          预期 2020-06-30：张三 取消资格，资格 为 取消
          预期 2020-07-01：张三 无 措施
        """)
    #expect(failures == [])
  }

  @Test func whatAnAmendmentMustSay() {
    #expect(
      CasePolicy.codes(Self.base + "修订 自 2020-07-01\n" + Self.restated).contains("P4155"))
    #expect(
      CasePolicy.codes(
        Self.base + "修订 自 2019-07-01\n过渡 沿用\n" + Self.restated
      ).contains("P4156"))
    #expect(
      CasePolicy.codes(
        Self.base + """
          修订 自 2020-07-01
          过渡 沿用
          第一条 账户
            账户 积分（points）归 人员：自 0 累加，整数 分，周期 季度，记分日 查处 的 日期
          """
      ).contains("P4152"))
    // Repeated as it was, it is no fault.
    #expect(
      !CasePolicy.codes(
        Self.base + """
          修订 自 2020-07-01
          过渡 沿用
          第一条 账户
            账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 查处 的 日期
            账户 积分：期满 清零
          """
      ).contains("P4152"))
  }

  static func version(_ effective: String, _ points: Int, transition: String = "") -> String {
    """
    法规 某市办法（city）
      施行 \(effective)
      引用 小词表

    \(transition)
    第一条 账户
      账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 查处 的 日期
      账户 积分：期满 清零
    第二条 记分
      下列各项 记 当事人 积分 \(points) 分
      （一）甲
    """
  }

  static func versions(_ texts: [String]) -> [Diagnostic] {
    var sources = texts.enumerated().map { SourceText(name: "v\($0).policy", text: $1) }
    sources.append(SourceText(name: "small.policy", text: CasePolicy.vocabulary))
    return Compiler.check(parse(sources), sources: sources)
  }

  @Test func gapsAndOverlaps() {
    let first = Self.version("2020-01-01 至 2020-06-30", 4)
    let codes = { (next: String) in
      Self.versions([first, Self.version(next, 6)]).map(\.code).filter { $0.hasPrefix("P415") }
    }
    #expect(codes("2020-07-01") == [])
    #expect(codes("2020-07-02") == ["P4158"])
    #expect(codes("2020-06-30") == ["P4157"])
  }

  /// Two files of one code: the later goes on with the account only where it says so.
  @Test(arguments: [("过渡 沿用", 10), ("", 6)])
  func laterFiles(_ transition: String, _ total: Int) {
    let old = Self.version("2020-01-01 至 2020-06-30", 4)
    let new =
      Self.version("2020-07-01", 6, transition: transition) + "\n" + """
        案例 两个版本
          人员 张三
          2020-06-30 查处 F1：当事人 张三，情形 第二条（一）
          2020-07-01 查处 F2：当事人 张三，情形 第二条（一）
          预期 2020-07-01：张三 积分 累计 \(total) 分
        """
    #expect(CasePolicy.failures(of: [new, old]) == [])
  }
}
