import PolicyBase
import PolicyEngine
import PolicyIR
import Testing

/// Acts by JSON: stable ids of measures as handles, what is rejected, what the record shows.
@Suite struct CorrectionsInRecordsTests {
  static let articles = """
    第一条 记分
      账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 查处 的 日期
      账户 积分：期满 清零
      下列各项 记 当事人 积分 8 分
      （一）甲
      （二）乙
        当 情节 为 重
    第二条 停权
      分段 积分 累计：取最重，其余 不处理
      8 分以上：停权 3 至 6 个月
    第三条 答复
      裁定 付款：不可以，当 提供者 的 资格 为 暂停

    """

  static func record(
    _ lines: String, asOf: String, known: String? = nil
  ) throws -> (record: Record, facts: Case, program: IR.Program) {
    let program = try Pipeline.program(CasePolicy.sources(articles))
    let facts = try #require(bind(lines, to: program).boundCase)
    let record = Evaluator.evaluate(
      program, facts, asOf: CivilDay(parsing: asOf),
      knownAt: known.flatMap { CivilDay(parsing: $0) })
    return (record, facts, program)
  }

  static func bind(_ lines: String, to program: IR.Program) -> CaseBinding {
    let text = #"{"subject":"person","id":"D1"}"# + "\n" + lines
    return CaseBinder.bind(
      CaseReader.read(SourceText(name: "case", text: text), file: 9), to: program,
      options: .init(allowsMissing: true))
  }

  static let finding =
    #"{"event":"finding","id":"F1","date":"2020-03-02","party":"D1","item":"1.1"}"# + "\n"

  static func choice(_ value: String, more: String = "") -> String {
    #"{"event":"choice","id":"Z1","date":"2020-04-01","target":"city/2:suspend@D1@F1","value":"#
      + value + more + "}\n"
  }

  /// 4 months from 03-02: to 07-02. The record names the choice.
  @Test(arguments: [#""4 个月""#, #""4 months""#, #""4个月""#])
  func aMeasureIsChosenByItsID(_ value: String) throws {
    let (record, _, _) = try Self.record(Self.finding + Self.choice(value), asOf: "2020-04-01")
    let measure = try #require(record.subjects[0].measures.first)
    #expect(measure.id == "city/2:suspend@D1@F1")
    #expect(measure.end == .fixed(lastDay: try #require(CivilDay(parsing: "2020-07-02"))))
    #expect(measure.choice == "Z1")
    #expect(record.rejected.isEmpty)
  }

  /// Outside the range, of another unit, broken, or nothing that can be chosen here.
  @Test(arguments: [
    #""7 个月""#, #""2 个月""#, #""100 天""#, #""3.5 个月""#, #""1 年""#, "4", "true", #""从轻""#,
    #""5 个月","start":"2020-03-10""#,
  ])
  func anUnlawfulChoiceIsRejectedWithItsCitation(_ value: String) throws {
    let (record, _, program) = try Self.record(
      Self.finding + Self.choice(value), asOf: "2020-04-01")
    #expect(record.rejected.map(\.code) == ["unlawful-choice"])
    #expect(record.rejected.first?.act == "Z1")
    #expect(record.rejected.first?.citation.map(program.citationName) == "city/2")
    #expect(record.subjects[0].measures.first?.choice == nil)
    #expect(record.failures.isEmpty)
  }

  /// The target's cause is annulled: the choice has nothing to choose and is reported. A choice
  /// about something that is still to come on the as-of day is not.
  @Test func aVanishedTargetIsReported() throws {
    let lines =
      Self.finding + Self.choice(#""4 个月""#)
      + #"{"event":"annul","id":"X1","date":"2020-05-06","target":"F1"}"#
    let (before, _, _) = try Self.record(lines, asOf: "2020-04-30")
    #expect(before.rejected.isEmpty)
    let (after, _, _) = try Self.record(lines, asOf: "2020-05-06")
    #expect(after.rejected.map(\.code) == ["target-vanished"])
    #expect(after.rejected.first?.act == "Z1")
    let (early, _, _) = try Self.record(lines, asOf: "2020-03-01", known: "2020-04-30")
    #expect(early.rejected.isEmpty)
  }

  /// Targets that cannot exist are refused input.
  @Test(arguments: [
    "city/9:suspend@D1@F1", "city/2:talk@D1@F1", "city/2:suspend@D9@F1", "city/2:suspend@D1@F9",
    "F9",
  ])
  func targetsThatDoNotExistAreRefused(_ target: String) throws {
    let program = try Pipeline.program(CasePolicy.sources(Self.articles))
    let lines =
      Self.finding
      + #"{"event":"choice","id":"Z1","date":"2020-04-01","target":"\#(target)","value":"4 个月"}"#
    let binding = Self.bind(lines, to: program)
    #expect(binding.boundCase == nil)
    #expect(binding.diagnostics.map(\.code) == ["C2030"])
  }

  /// The pending end is named in the words of people, not by the id alone.
  @Test func aPendingLengthIsNamed() throws {
    let (record, _, program) = try Self.record(Self.finding, asOf: "2020-07-01")
    let status = try #require(record.subjects[0].statuses.first { !$0.missing.isEmpty })
    #expect(program.statuses[status.status].name.text == "资格")
    #expect(status.missing.map(\.reason) == [.choice])
    #expect(status.missing.first?.item == "city/2:suspend@D1@F1")
    #expect(status.missing.first?.key == "length")
    #expect(status.missing.first?.name?.text == "停权")
  }

  /// A question of 07-10 is open while the length is not chosen; asked after the choice of 4 months
  /// became known (08-03), the day 07-10 lies outside.
  @Test func questionsFollowTheKnowledgeOfTheirDay() throws {
    let lines =
      Self.finding
      + #"{"question":"payment","id":"C1","date":"2020-07-10","provider":"D1"}"# + "\n"
      + #"{"question":"payment","id":"C2","date":"2020-07-10","known":"2020-08-03","provider":"D1"}"#
      + "\n"
      + #"{"event":"choice","id":"Z1","date":"2020-08-03","target":"F1","measure":"suspend","value":"4 个月"}"#
    let (record, facts, _) = try Self.record(lines, asOf: "2020-08-31")
    func answer(_ id: String) -> Record.Decision.Answer? {
      facts.events.firstIndex { $0.id == id }.flatMap { record.decision(of: $0)?.answer }
    }
    #expect(answer("C1") == .undetermined)
    #expect(answer("C2") == .option(0))
  }

  /// Two corrections of one finding, one of which vanishes with what it corrected.
  @Test func aCorrectionOfAVanishedCorrectionIsReported() throws {
    let lines =
      Self.finding
      + #"{"event":"correct","id":"X1","date":"2020-04-01","target":"F1","degree":"重"}"# + "\n"
      + #"{"event":"correct","id":"X2","date":"2020-04-10","target":"F1","item":"1.2"}"# + "\n"
      + #"{"event":"annul","id":"X3","date":"2020-05-06","target":"X1"}"#
    let (both, _, _) = try Self.record(lines, asOf: "2020-04-10")
    #expect(both.subjects[0].entries.map(\.id) == ["F1"])
    #expect(both.subjects[0].accounts.first?.total == NumberRange(Number(8)))
    let (after, _, _) = try Self.record(lines, asOf: "2020-05-06")
    #expect(after.rejected.map(\.act) == ["X2"])
    #expect(after.rejected.map(\.code) == ["target-vanished"])
  }

  /// Versions: 0 from ever, 8 from 03-02; suspended from 03-02, open from 06-03 on.
  @Test func itemsCarryTheirVersions() throws {
    let (record, _, program) = try Self.record(Self.finding, asOf: "2020-12-01")
    let subject = record.subjects[0]
    let status = try #require(subject.statuses.first { $0.history.count > 1 })
    #expect(
      status.history.map { ($0.from?.description ?? "-") + " \($0.possible)" } == [
        "- [0]", "2020-03-02 [1]", "2020-06-03 [0, 1]", "2020-09-03 [0]",
      ])
    #expect(
      subject.accounts.first?.history.map { "\($0.from) \($0.total.low)" } == ["2020-03-02 8"])
    let march = try #require(CivilDay(parsing: "2020-03-01"))
    #expect(record.status(status.status, of: 0, on: march)?.value == 0)
    #expect(record.total(0, of: 0, on: march, program) == .zero)
  }
}
