import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicyIR
import PolicySyntax
import Testing

/// 自 X 起 N 内: each day around the due day, with what is known of the calendar (E17, S25).
@Suite struct DutyTests {
  // MARK: 自 X 起 N 内

  /// Notice on Tuesday 3 March: day 5 is Tuesday 10 March.
  @Test(arguments: [
    ("2020-03-02", ""), ("2020-03-03", "2020-03-10 running"), ("2020-03-10", "2020-03-10 running"),
    ("2020-03-11", "2020-03-10 missed"), ("2020-06-30", "2020-03-10 missed"),
  ])
  func aDutyRunsToTheEndOfItsDueDay(_ asOf: String, _ state: String) throws {
    #expect(try DutyPolicy.duty("objecting", DutyPolicy.notice, asOf: asOf) == state)
  }

  @Test(arguments: [
    ("2020-03-03", "2020-03-10 met O1"), ("2020-03-10", "2020-03-10 met O1"),
    ("2020-03-11", "2020-03-10 performed-late O1"),
  ])
  func anActInTimeMeetsIt(_ date: String, _ state: String) throws {
    let lines = DutyPolicy.notice + [DutyPolicy.objection(date)]
    #expect(try DutyPolicy.duty("objecting", lines, asOf: "2020-03-31") == state)
  }

  @Test func missedComesBeforePerformedLate() throws {
    let lines = DutyPolicy.notice + [DutyPolicy.objection("2020-03-16")]
    #expect(try DutyPolicy.duty("objecting", lines, asOf: "2020-03-15") == "2020-03-10 missed")
    #expect(
      try DutyPolicy.duty("objecting", lines, asOf: "2020-03-16") == "2020-03-10 performed-late O1")
    let result = try DutyPolicy.run(lines, asOf: "2020-03-16")
    let duty = try #require(
      result.record.duties.first { result.program.duties[$0.duty].name.key == "objecting" })
    #expect(duty.missedOn == WorkingDayTests.day("2020-03-11"))
    #expect(duty.deemed == ["无异议"])
    #expect(duty.causes.count == 2)
  }

  @Test func theSecondActIsNotUsed() throws {
    let lines =
      DutyPolicy.notice + [
        DutyPolicy.objection("2020-03-09", "O2"), DutyPolicy.objection("2020-03-05"),
      ]
    #expect(try DutyPolicy.duty("objecting", lines, asOf: "2020-03-31") == "2020-03-10 met O1")
  }

  @Test func anActForAnotherTriggerDoesNotCount() throws {
    let lines =
      DutyPolicy.notice + [
        #"{"event":"notice","id":"N2","date":"2020-03-03","of":"P1"}"#,
        DutyPolicy.objection("2020-03-04"),
      ]
    #expect(
      try DutyPolicy.duty("objecting", lines, asOf: "2020-03-31")
        == "2020-03-10 met O1; 2020-03-10 missed")
  }

  @Test func anAnnulledTriggerOpensNothing() throws {
    let annulment = #"{"event":"annul","id":"X1","date":"2020-03-06","target":"N1"}"#
    #expect(
      try DutyPolicy.duty("objecting", DutyPolicy.notice + [annulment], asOf: "2020-03-05")
        == "2020-03-10 running")
    #expect(
      try DutyPolicy.duty("objecting", DutyPolicy.notice + [annulment], asOf: "2020-03-31") == "")
    let act = #"{"event":"annul","id":"X1","date":"2020-03-20","target":"O1"}"#
    #expect(
      try DutyPolicy.duty(
        "objecting", DutyPolicy.notice + [DutyPolicy.objection("2020-03-05"), act],
        asOf: "2020-03-31")
        == "2020-03-10 missed")
  }

  /// Objection on 2020-03-05, Thursday: 30 working days later is 17 April; Monday 6 April is off.
  /// March: 6, 9–13, 16–20, 23–27, 30, 31 = 18; April: 1, 2, 3, 7–10, 13–17 = 12.
  @Test(arguments: [
    ("", "2020-04-17 missed"), (#","written":true"#, "2020-04-17 met R1"),
    (#","written":false"#, "2020-04-17 missed"),
  ])
  func theFilterOfTheActDecides(_ written: String, _ state: String) throws {
    var lines = DutyPolicy.notice + [DutyPolicy.objection("2020-03-05")]
    if !written.isEmpty {
      lines.append(
        #"{"event":"reply","id":"R1","date":"2020-04-17","of":"O1"\#(written)}"#)
    }
    #expect(try DutyPolicy.duty("replying", lines, asOf: "2020-04-20") == state)
  }

  @Test func anActOfWhichItIsUnknownWhetherItCounts() throws {
    let lines =
      DutyPolicy.notice + [
        DutyPolicy.objection("2020-03-05"),
        #"{"event":"reply","id":"R1","date":"2020-04-16","of":"O1"}"#,
      ]
    #expect(try DutyPolicy.duty("replying", lines, asOf: "2020-04-17") == "2020-04-17 running")
    #expect(try DutyPolicy.duty("replying", lines, asOf: "2020-04-18") == "2020-04-17 undetermined")
    let open = try DutyPolicy.run(lines, asOf: "2020-04-18").record.open
    #expect(open.flatMap(\.missing).map(\.key) == ["reply.written"])
  }

  // MARK: Versions of a year, and none

  @Test(arguments: [
    ("2020-01-26", "2020-02-04 running"), ("2020-01-27", "2020-02-06 running"),
  ])
  func dueDaysFollowWhatIsKnownOfTheCalendar(_ day: String, _ state: String) throws {
    let lines = [
      DutyPolicy.institution,
      #"{"event":"penalty","id":"P1","date":"2020-01-22","institution":"甲"}"#,
      #"{"event":"notice","id":"N1","date":"2020-01-22","of":"P1"}"#,
    ]
    #expect(try DutyPolicy.duty("objecting", lines, asOf: day) == state)
    // What was known later changes the answer about the earlier day, too.
    #expect(
      try DutyPolicy.duty("objecting", lines, asOf: day, knownAt: "2020-01-27")
        == "2020-02-06 running")
  }

  /// Notice on Wednesday 30 December 2026: one working day is left in 2026.
  @Test func beyondTheCalendarNothingIsMissed() throws {
    let lines = [
      DutyPolicy.institution,
      #"{"event":"penalty","id":"P1","date":"2026-12-30","institution":"甲"}"#,
      #"{"event":"notice","id":"N1","date":"2026-12-30","of":"P1"}"#,
    ]
    #expect(
      try DutyPolicy.duty("objecting", lines, asOf: "2028-12-31") == "unpublished 2027 running")
    let early = lines + [DutyPolicy.objection("2026-12-31")]
    #expect(
      try DutyPolicy.duty("objecting", early, asOf: "2027-06-30") == "unpublished 2027 met O1")
    let late = lines + [DutyPolicy.objection("2027-02-01")]
    #expect(
      try DutyPolicy.duty("objecting", late, asOf: "2027-06-30")
        == "unpublished 2027 undetermined O1")
  }

  // MARK: Months, late effects

  /// One month after 1 September 2020 is a holiday, the first working day after it 9 October.
  @Test(arguments: [
    ("2020-09-01", "2020-10-09 running"), ("2020-08-31", "2020-09-30 running"),
    ("2020-01-31", "2020-03-02 running"), ("2020-12-01", "2021-01-04 running"),
  ])
  func deadlinesInMonthsMoveOffHolidays(_ date: String, _ state: String) throws {
    #expect(try DutyPolicy.duty("reporting", DutyPolicy.order(date), asOf: date) == state)
  }

  static func points(_ lines: [String], asOf: String) throws -> String {
    let (record, _, _) = try DutyPolicy.run(lines, asOf: asOf)
    return record.subjects.flatMap(\.entries).map { "\($0.date) \($0.points.low)" }
      .joined(separator: "; ")
  }

  @Test func lateEffectsComeOnTheDayAfter() throws {
    let lines = DutyPolicy.order("2020-03-02")
    #expect(try Self.points(lines, asOf: "2020-04-02") == "")
    #expect(try Self.points(lines, asOf: "2020-04-03") == "2020-04-03 2")
    #expect(try Self.points(lines + [DutyPolicy.report("2020-04-02")], asOf: "2020-05-01") == "")
    // Performing it later takes nothing back, and nothing comes twice.
    #expect(
      try Self.points(lines + [DutyPolicy.report("2020-04-09")], asOf: "2020-12-31")
        == "2020-04-03 2")
    let result = try DutyPolicy.run(lines, asOf: "2020-04-03")
    let entry = try #require(result.record.subjects.first?.entries.first)
    #expect(entry.event == nil)
    #expect(entry.causes.map { result.bound.events[$0].id } == ["D1"])
  }

  /// Overdue from the day after the due day until it is performed.
  @Test(arguments: [
    ("2020-04-02", 0), ("2020-04-03", 1), ("2020-04-08", 1), ("2020-04-09", 0), ("2020-05-01", 0),
  ])
  func aConditionAsksWhetherItIsOverdue(_ date: String, _ answer: Int) throws {
    let claim = #"{"event":"claim","id":"C1","date":"\#(date)","institution":"甲"}"#
    let lines = DutyPolicy.order("2020-03-02") + [DutyPolicy.report("2020-04-09"), claim]
    let (record, _, _) = try DutyPolicy.run(lines, asOf: date)
    #expect(record.decisions.map(\.answer) == [.option(answer)])
  }

  @Test func anotherInstitutionsDelayDoesNotMatter() throws {
    let lines =
      DutyPolicy.order("2020-03-02") + [
        #"{"subject":"institution","id":"乙"}"#,
        #"{"event":"claim","id":"C1","date":"2020-04-03","institution":"乙"}"#,
      ]
    let (record, _, _) = try DutyPolicy.run(lines, asOf: "2020-04-03")
    #expect(record.decisions.map(\.answer) == [.option(0)])
  }

  // MARK: Laws

  /// Every day of March against every day of the objection: running until it comes or the due day
  /// is over, missed from the day after, performed from the day it comes.
  @Test(arguments: 3...20) func everyDayAgreesWithTheRule(_ objected: Int) throws {
    func date(_ day: Int) -> String { "2020-03-" + (day < 10 ? "0" : "") + String(day) }
    let lines = DutyPolicy.notice + [DutyPolicy.objection(date(objected))]
    for day in 2...31 {
      let state =
        day < 3
        ? ""
        : day >= objected
          ? "2020-03-10 " + (objected <= 10 ? "met O1" : "performed-late O1")
          : "2020-03-10 " + (day <= 10 ? "running" : "missed")
      #expect(try DutyPolicy.duty("objecting", lines, asOf: date(day)) == state)
    }
  }

  static func json(_ lines: [String]) throws -> String {
    let (record, program, bound) = try DutyPolicy.run(lines, asOf: "2020-12-31")
    return RecordJSON(program, bound).text(record, .init(engine: "test"))
  }

  @Test(arguments: 1...8) func theOrderOfLinesDoesNotMatter(_ seed: UInt64) throws {
    let lines =
      DutyPolicy.notice + DutyPolicy.order("2020-03-02").dropFirst() + [
        DutyPolicy.objection("2020-03-05"), DutyPolicy.objection("2020-03-05", "O2"),
        DutyPolicy.report("2020-04-09"), DutyShapeTests.visit("V1", "2020-03-02"),
      ]
    var generator = Seeded(seed)
    let straight = try Self.json(lines)
    let shuffled = try Self.json(lines.shuffled(using: &generator))
    #expect(straight == shuffled)
    #expect(straight.contains(#""state": "performed-late""#))
  }
}
