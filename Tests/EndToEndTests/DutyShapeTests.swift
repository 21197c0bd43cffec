import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicyIR
import PolicySyntax
import Testing

@testable import policyc

/// Duties before something, per period, from a date, after a measure, and what 案例 say of them.
@Suite struct DutyShapeTests {
  // MARK: 于 X 前

  /// Suspended from 2 March to 2 June 2020, a Tuesday. Fifteen working days before it: 1 June, 25
  /// to 29, 18 to 22 and 12 to 15 May (Friday 12 is no working day off) — counted back: 1; 29, 28,
  /// 27, 26, 25 = 6; 22, 21, 20, 19, 18 = 11; 15, 14, 13, 12 = 15.
  @Test(arguments: [
    ("2020-05-11", "2020-06-02 missed"), ("2020-05-12", "2020-06-02 met A1"),
    ("2020-06-02", "2020-06-02 met A1"), ("2020-06-03", "2020-06-02 performed-late A1"),
  ])
  func beforeTheEndOfAMeasure(_ date: String, _ state: String) throws {
    let application = #"{"event":"application","id":"A1","date":"\#(date)","applicant":"甲"}"#
    let lines = DutyPolicy.order("2020-03-02") + [application]
    #expect(try DutyPolicy.duty("applying", lines, asOf: "2020-06-10") == state)
  }

  @Test func beforeAnEvent() throws {
    func told(_ date: String) -> [String] {
      DutyPolicy.order("2020-03-02") + [
        #"{"event":"told","id":"T1","date":"\#(date)","institution":"甲"}"#
      ]
    }
    #expect(
      try DutyPolicy.duty("telling", told("2020-02-20"), asOf: "2020-03-02") == "2020-03-02 met T1")
    #expect(
      try DutyPolicy.duty("telling", told("2020-03-02"), asOf: "2020-03-03") == "2020-03-02 met T1")
    #expect(
      try DutyPolicy.duty("telling", DutyPolicy.order("2020-03-02"), asOf: "2020-03-02")
        == "2020-03-02 running"
    )
    #expect(
      try DutyPolicy.duty("telling", DutyPolicy.order("2020-03-02"), asOf: "2020-03-03")
        == "2020-03-02 missed")
    #expect(
      try DutyPolicy.duty("telling", told("2020-03-04"), asOf: "2020-03-31")
        == "2020-03-02 performed-late T1")
  }

  // MARK: Per period, from a date, without limit

  static func visit(_ id: String, _ date: String, _ onSite: String = "true") -> String {
    #"{"event":"visit","id":"\#(id)","date":"\#(date)","institution":"甲","onSite":\#(onSite)}"#
  }

  @Test func aDutyPerYear() throws {
    let lines = [
      DutyPolicy.institution, Self.visit("V1", "2020-03-02"),
      Self.visit("V2", "2020-05-06", "false"),
      Self.visit("V3", "2020-11-02"), Self.visit("V4", "2021-03-01"),
    ]
    #expect(try DutyPolicy.duty("visiting", lines, asOf: "2020-11-01") == "2020-12-31 running V1")
    #expect(try DutyPolicy.duty("visiting", lines, asOf: "2020-11-02") == "2020-12-31 met V1 V3")
    #expect(
      try DutyPolicy.duty("visiting", lines, asOf: "2022-01-01")
        == "2020-12-31 met V1 V3; 2021-12-31 missed V4; 2022-12-31 running")
    let duties = try DutyPolicy.run(lines, asOf: "2022-01-01").record.duties
    #expect(duties.map(\.soft) == [true, true, true])
  }

  @Test func fromADateOfTheSubject() throws {
    let institution = #"{"subject":"institution","id":"甲","signed":"2020-03-05"}"#
    let event = #"{"event":"order","id":"D1","date":"2020-03-02","institution":"甲"}"#
    // Ten days after 5 March is a Sunday.
    #expect(try DutyPolicy.duty("filing", [institution, event], asOf: "2020-03-04") == "")
    #expect(
      try DutyPolicy.duty("filing", [institution, event], asOf: "2020-03-16")
        == "2020-03-16 running")
    #expect(
      try DutyPolicy.duty("filing", [institution, event], asOf: "2020-03-17") == "2020-03-16 missed"
    )
    #expect(
      try DutyPolicy.duty(
        "filing", [institution, event, DutyPolicy.report("2020-03-16")], asOf: "2020-03-31")
        == "2020-03-16 met R1")
  }

  @Test func withoutALimitItIsNeverMissed() throws {
    let lines = DutyPolicy.order("2020-03-02")
    #expect(try DutyPolicy.duty("reviewing", lines, asOf: "2026-12-31") == "none running")
    #expect(
      try DutyPolicy.duty("reviewing", lines + [Self.visit("V1", "2021-05-06")], asOf: "2026-12-31")
        == "none met V1")
  }

  // MARK: Ends of measures that move

  static func closure(_ id: String, _ date: String, _ grave: String = "false") -> String {
    #"{"event":"closure","id":"\#(id)","date":"\#(date)","institution":"甲","grave":\#(grave)}"#
  }

  static func application(_ date: String) -> String {
    #"{"event":"application","id":"A1","date":"\#(date)","applicant":"甲"}"#
  }

  /// Closed from 2 March to 2 April 2020; five working days before: 26, 27, 30, 31 March, 1 April.
  /// A second order of 20 March adds a month, to Saturday 2 May: 26 (a Sunday worked), 27, 28, 29,
  /// 30 April. The end of a measure does not move off a holiday.
  @Test(arguments: [
    (false, "2020-03-25", "2020-04-02 missed"), (false, "2020-03-26", "2020-04-02 met A1"),
    (true, "2020-03-26", "2020-05-02 missed"), (true, "2020-04-25", "2020-05-02 missed"),
    (true, "2020-04-26", "2020-05-02 met A1"), (true, "2020-05-02", "2020-05-02 met A1"),
    (true, "2020-05-06", "2020-05-02 performed-late A1"),
  ])
  func theDueDayMovesWithTheMeasure(_ twice: Bool, _ date: String, _ state: String) throws {
    var lines = [
      DutyPolicy.institution, Self.closure("K1", "2020-03-02"), Self.application(date),
    ]
    if twice { lines.append(Self.closure("K2", "2020-03-20")) }
    #expect(try DutyPolicy.duty("reopening", lines, asOf: "2020-06-01") == state)
  }

  /// Thursday 2 April is day 0; 3, 7, 8, 9, 10 April, for 4 to 6 April are off.
  @Test func afterTheEndOfAMeasure() throws {
    let lines = [DutyPolicy.institution, Self.closure("K1", "2020-03-02")]
    #expect(try DutyPolicy.duty("rechecking", lines, asOf: "2020-04-01") == "")
    #expect(
      try DutyPolicy.duty("rechecking", lines, asOf: "2020-04-10") == "2020-04-10 running")
    #expect(try DutyPolicy.duty("rechecking", lines, asOf: "2020-04-11") == "2020-04-10 missed")
    let visit = Self.visit("V1", "2020-04-08")
    #expect(
      try DutyPolicy.duty("rechecking", lines + [visit], asOf: "2020-04-11")
        == "2020-04-10 met V1")
    let early = Self.visit("V1", "2020-03-30")
    #expect(
      try DutyPolicy.duty("rechecking", lines + [early], asOf: "2020-04-11")
        == "2020-04-10 missed")
  }

  // MARK: Conditions

  @Test func aRuleFiresWhenADutyIsOverdue() throws {
    func warnings(_ asOf: String) throws -> [String] {
      let result = try DutyPolicy.run(DutyPolicy.order("2020-03-02"), asOf: asOf)
      let measures = result.record.subjects.flatMap(\.measures)
      return measures.filter { result.program.measures[$0.measure].name.key == "warn" }
        .map(\.start.description)
    }
    #expect(try warnings("2020-04-02") == [])
    #expect(try warnings("2020-04-03") == ["2020-04-03"])
    #expect(try warnings("2020-12-31") == ["2020-04-03"])
  }

  @Test(arguments: [("true", "2020-03-05 missed"), ("false", "")])
  func aGuardDecidesWhetherItIsOpened(_ grave: String, _ state: String) throws {
    let lines = [DutyPolicy.institution, Self.closure("K1", "2020-03-02", grave)]
    #expect(try DutyPolicy.duty("checking", lines, asOf: "2020-03-31") == state)
  }

  @Test func anUnknownGuardLeavesItOpen() throws {
    let closure = #"{"event":"closure","id":"K1","date":"2020-03-02","institution":"甲"}"#
    let lines = [DutyPolicy.institution, closure]
    #expect(
      try DutyPolicy.duty("checking", lines, asOf: "2020-03-31") == "2020-03-05 undetermined")
    let record = try DutyPolicy.run(lines, asOf: "2020-03-31").record
    #expect(record.open.flatMap(\.missing).map(\.key) == ["closure.grave"])
  }

  /// Two orders, one report: it is in time for the second and too late for the first.
  @Test func anActServesTheDutyItIsInTimeFor() throws {
    let lines =
      DutyPolicy.order("2020-03-02") + [
        #"{"event":"order","id":"D2","date":"2020-03-16","institution":"甲"}"#,
        DutyPolicy.report("2020-04-09"),
      ]
    #expect(
      try DutyPolicy.duty("reporting", lines, asOf: "2020-04-30")
        == "2020-04-02 missed; 2020-04-16 met R1")
  }

  // MARK: 案例

  static let examples = """
      案例 期限的预期
        机构 甲
        2020-03-02 处罚 P1：机构 甲
        2020-03-03 通知 N1：针对 P1
        2020-03-03 通知 N2：针对 P1
        2020-03-09 申辩 O1：针对 N1
        预期 2020-03-10：N1 申辩期 届满 2020-03-10，N1 申辩期 已履行，N2 申辩期 届满 2020-03-10
        预期 2020-03-11：N2 申辩期 逾期，N2 申辩期 已届满，甲 实地检查 届满 2020-12-31
      案例 待公布
        机构 甲
        2026-12-30 处罚 P1：机构 甲
        2026-12-30 通知 N1：针对 P1
        预期 2027-12-31：N1 申辩期 届满 待公布
    """

  @Test func expectationsOfDutiesAreChecked() throws {
    func outcomes(_ examples: String) throws -> [Bool] {
      let sources = [
        SourceText(name: "procedure", text: DutyPolicy.policy + "\n" + examples),
        try Pipeline.source("policies/state-council.policy"),
      ]
      let compiled = Compiler.compile(parse(sources), sources: sources)
      #expect(compiled.diagnostics.map(\.message.zh) == [])
      return ExampleRunner(compiled, .zh).run(ofFirst: 1).flatMap { $0.outcomes.map(\.passed) }
    }
    #expect(try outcomes(Self.examples) == [Bool](repeating: true, count: 7))
    let wrong = Self.examples.replacing("N1 申辩期 已履行", with: "N2 申辩期 已履行")
      .replacing("N2 申辩期 逾期", with: "N1 申辩期 逾期")
    #expect(try outcomes(wrong) == [true, false, true, false, true, true, true])
  }
}
