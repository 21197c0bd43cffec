import PolicyBase
import PolicyEngine
import Testing

/// What follows while a fact is missing: intervals and open points, never silence or a failure.
@Suite struct OpenEffectTests {
  static let findings = [
    #"{"subject":"unit","id":"U"}"#,
    #"{"subject":"person","id":"Z","unit":"U","term":{"from":"2020-01-01"}}"#,
    #"{"event":"finding","id":"F1","date":"2020-03-01","party":"Z","item":"city/1.1"}"#,
    #"{"event":"course","id":"T1","date":"2020-03-10","party":"Z"}"#,
    #"{"event":"finding","id":"F2","date":"2020-03-20","party":"Z","item":"city/1.1"}"#,
  ]

  /// Four points, perhaps cleared on 03-10, then four more: 4 to 8.
  @Test(arguments: ["清零", "重新起算"]) func clearingInDoubt(_ action: String) throws {
    let article =
      BandReadingTests.account + """
        第二条 清零
          参数 重计（anew）：是否，由 主管 提供
          凡 培训，\(action) 积分，当 重计
        """
    func total(_ day: String, _ more: [String] = []) throws -> NumberRange? {
      let record = try CasePolicy.record(article, Self.findings + more, asOf: day)
      #expect(record.failures.isEmpty)
      let accounts = record.subjects.flatMap(\.accounts)
      return accounts.first { $0.cycle.contains(record.asOf) }?.total
    }
    #expect(try total("2020-03-09") == NumberRange(Number(4)))
    #expect(try total("2020-03-10") == NumberRange(low: .zero, high: Number(4)))
    #expect(try total("2020-03-20") == NumberRange(low: Number(4), high: Number(8)))
    let anew = [#"{"subject":"parameters","id":"B","anew":true}"#]
    #expect(try total("2020-03-20", anew) == NumberRange(Number(4)))
    let same = [#"{"subject":"parameters","id":"B","anew":false}"#]
    #expect(try total("2020-03-20", same) == NumberRange(Number(8)))
    #expect(try total("2021-01-01") ?? .zero == .zero)
  }

  /// The limit of 乙 is missing: the first finding names it, the second adds nothing; whom no event
  /// touches is not named.
  @Test func conditionsOpenFromTheStart() throws {
    let article =
      BandReadingTests.account + """
        第二条 停权
          参数 门槛（limit）归 单位：分，由 协议 提供
          凡 各 人员 积分 累计 不低于 单位 的 门槛，停权 3 个月
        """
    let lines =
      Self.findings + [#"{"subject":"person","id":"Y","unit":"U","term":{"from":"2020-01-01"}}"#]
    let record = try CasePolicy.record(article, lines, asOf: "2020-03-20")
    #expect(record.failures.isEmpty)
    #expect(record.open.count == 1)
    #expect(record.open.first?.missing.map(\.item) == ["U"])
    #expect(record.subjects.flatMap(\.statuses).contains { $0.possible == [0, 1] })
    let before = try CasePolicy.record(article, lines, asOf: "2020-02-28")
    #expect(before.open.isEmpty)
  }

  /// A rule that asks for the item scores nothing, but deals with it.
  @Test func itemsThatARuleNames() throws {
    let article = """
      第一条 情形
        凡 查处，对 当事人 停权 1 个月，当 情形 为 第一条（一）
        （一）甲
          说明 由上面的规则处理
        （二）乙
          说明 没有规则
      第二条 其他
        下列各项 谈话
        （一）丙
      """
    let other = [
      #"{"event":"finding","id":"F3","date":"2020-03-20","party":"Z","item":"city/1.2"}"#
    ]
    let named = try CasePolicy.record(article, Self.findings, asOf: "2020-03-20")
    #expect(named.open.isEmpty)
    let unnamed = try CasePolicy.record(article, Self.findings + other, asOf: "2020-03-20")
    #expect(unnamed.open.map(\.kind) == [.unscored])
  }
}
