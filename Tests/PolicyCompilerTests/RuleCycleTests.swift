import PolicyBase
import PolicyCompiler
import SamplePolicy
import Testing

/// Which cycles of rules S3 accepts and which it rejects, and S18.
@Suite struct RuleCycleTests {
  static func cycles(_ articles: String) -> [String] {
    Sample.compile(Sample.accounts + articles).codes.filter { $0 == "P4180" || $0 == "P4181" }
  }

  /// Points that come of the total they raise: neither is first.
  @Test func totalsThatRaiseThemselves() throws {
    let it = Sample.compile(
      Sample.accounts + """
        第二条 加重
          凡 各 人员 个人分 累计 6 分以上，记 个人分 3 分
        """)
    let fault = try #require(it.diagnostics.first { $0.code == "P4180" })
    #expect(fault.message.zh.contains("个人分记分 → 个人分累计 → 个人分记分"))
    #expect(fault.message.zh.contains("第二条"))
  }

  /// Two articles that feed each other: both are cited.
  @Test func twoArticlesInACircle() throws {
    let it = Sample.compile(
      Sample.accounts + """
        第二条 处理
          凡 各 人员 个人分 累计 6 分以上，改 资格 为 暂停
        第三条 加重
          凡 各 人员 资格 为 暂停，记 个人分 3 分
        """)
    let fault = try #require(it.diagnostics.first { $0.code == "P4180" })
    #expect(fault.message.zh.contains("第二条、第三条"))
    #expect(fault.related.count == 1)
  }

  @Test(arguments: [
    // An exception that reads what the rule's own points bring about: events fire once.
    """
    第二条 记分
      下列各项 记 当事人 个人分 3 分，除外 当事人 的 资格 为 暂停
      （一）甲
    第三条 措施
      分段 个人分 累计：其余 不处理
        6 分以上：停权 1 个月
    """,
    // The start of a measure is cut by rounds: points for being suspended.
    """
    第二条 措施
      分段 个人分 累计：其余 不处理
        6 分以上：停权 1 个月
    第三条 停权记分
      凡 停权 开始，记 个人分 3 分
    """,
    // The crossing of a count.
    """
    第二条 每满
      凡 各 人员 本周期 个人分 记分 次数 每满 3 次，记 个人分 3 分
    """,
    // All positive: a suspended institution suspends its staff, suspended staff its institution.
    """
    第二条 过半
      凡 机构 的 执业人员 中 资格 为 暂停 的 占比 超过 50%，停约 无期
    第三条 联动
      凡 停约 开始，对 各 执业人员 停权 无期
    """,
  ]) func accepted(_ articles: String) {
    #expect(Self.cycles(articles) == [])
  }

  /// The institution's measure lasts as long as half of its staff is suspended, and suspends them.
  @Test func anEndThatItsOwnEffectsSupport() throws {
    let it = Sample.compile(
      Sample.accounts + """
        第二条 过半
          凡 机构 的 执业人员 中 资格 为 暂停 的 占比 超过 50%，停约 至 执业人员 中 资格 为 暂停 的 占比 不超过 50%
        第三条 联动
          凡 停约 开始，对 各 执业人员 停权 1 个月
        """)
    let fault = try #require(it.diagnostics.first { $0.code == "P4181" })
    #expect(fault.message.zh.contains("停约"))
    #expect(fault.message.zh.contains("第三条"))
  }

  /// An end by an event, by the term, or by another status than its own hangs on nothing of it.
  @Test func endsThatHangOnNothingOfTheirs() {
    let codes = Self.cycles(
      """
      第二条 停约
        凡 机构 的 执业人员 中 资格 为 暂停 的 占比 超过 50%，停约 至 已 整改
        措施 停权：解除 须 期满 且 资格 不为 取消
      第三条 联动
        凡 停约 开始，对 各 执业人员 停权 1 个月
      """)
    #expect(codes == [])
  }
}
