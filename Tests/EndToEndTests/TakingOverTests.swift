import PolicyBase
import PolicyCompiler
import PolicySyntax
import Testing

/// 沿用: a file takes over another and restates only what differs.
@Suite struct TakingOverTests {
  static let base = """
    法规 老办法（old）
      辖区 东省
      施行 2020-01-01
      引用 小词表
    主体 队（team）
      队员（members）：人员，可多个
    第一条 记分
      账户 分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 日期
      账户 分：期满 清零
      下列各项 凡 查处，记 当事人 分 2 分
      （一）轻
      （二）重
        当 情节 为 重
    第二条 措施
      分段 分 累计：其余 不处理
      （一）谈话
        2 分以上不满 4 分：谈话
      （二）停权
        4 分以上：停权 1 个月
    第三条 通报
      凡 学习，对 当事人 通报
    """

  static func failures(_ own: String, base: String = base) -> [String] {
    CasePolicy.failures(of: [own, base])
  }

  static func city(_ articles: String) -> String {
    """
    法规 新办法（new）
      辖区 西省
      施行 2021-01-01
      沿用 old
      引用 小词表
    \(articles)
    """
  }

  static let facts = """
        人员 张三
        2021-03-01 查处 F1：当事人 张三，情形 第一条（一）
        2021-03-02 查处 F2：当事人 张三，情形 第一条（二），情节 重
        2021-03-03 学习 S1：当事人 张三，途径 线上
    """

  /// Nothing restated: everything of the base holds, under the new text's own addresses.
  @Test func wholeText() {
    let failures = Self.failures(
      Self.city(
        """
        第九条 参照
          说明 参照老办法
        案例 照旧
        \(Self.facts)
          预期 2021-03-01：张三 分 累计 2 分，谈话
          预期 2021-03-02：张三 分 累计 4 分，停权 至 2021-04-02，资格 为 暂停
          预期 2021-03-03：张三 分 累计 4 分，停权 至 2021-04-02，通报，资格 为 暂停
        """))
    #expect(failures == [])
  }

  /// An item is restated, a band line under its own item, an article left out, one item added.
  @Test func restated() {
    let failures = Self.failures(
      Self.city(
        """
        第一条 记分
          （二）重
            当 情节 为 中、重
          （三）新增的情形
            当 整改
        第二条 措施
          （二）停权
            4 分以上：停权 3 个月
        第三条 通报
          不编码 本地不通报
        案例 改后
        \(Self.facts)
          2021-03-05 查处 F3：当事人 张三，情形 第一条（三），整改 是
          预期 2021-03-01：张三 分 累计 2 分，谈话
          预期 2021-03-02：张三 分 累计 4 分，停权 至 2021-06-02，资格 为 暂停
          预期 2021-03-03：张三 分 累计 4 分，停权 至 2021-06-02，资格 为 暂停
          预期 2021-03-05：张三 分 累计 6 分，停权 至 2021-06-02，资格 为 暂停
        """))
    #expect(failures == [])
  }

  /// A declaration of the same name replaces the base's; a kind of the base is shared.
  @Test func declarations() {
    let failures = Self.failures(
      Self.city(
        """
        第四条 周期
          账户 分（points）归 人员：自 0 累加，整数 分，周期 半年，记分日 日期
          账户 分：期满 清零
          凡 学习，对 当事人 谈话，当 途径 为 线下
        案例 半年一清
          队 红队：队员 张三
        \(Self.facts)
          2021-07-01 学习 S2：当事人 张三，途径 线下
          预期 2021-06-30：张三 分 累计 4 分
          预期 2021-07-01：张三 分 累计 0 分，谈话，通报
        """))
    #expect(failures == [])
  }

  @Test(arguments: [
    ("第二条 甲\n  （三）乙\n    2 分以上：谈话", "沿用 没有的", ["P4051"]),
    ("第一条 甲\n  （一）乙\n    2 分以上：谈话", "沿用 old", ["P4053"]),
    ("第一条 甲\n  说明 乙", "沿用 new", ["P4052"]),
  ])
  func faults(_ articles: String, _ header: String, _ expected: [String]) {
    let own = Self.city(articles).replacing("沿用 old", with: header)
    let sources = [
      SourceText(name: "new", text: own), SourceText(name: "old", text: Self.base),
      SourceText(name: "small", text: CasePolicy.vocabulary),
    ]
    let found = Compiler.check(parse(sources), sources: sources).filter { $0.severity == .error }
    #expect(found.map(\.code).contains(expected[0]))
  }
}
