import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicyIR
import PolicySyntax
import Testing

/// 期限 in all its shapes, on each day around the due day (E17, S25). March 2020 has no holidays:
/// 2 March is a Monday.
@Suite struct DutyTests {
  static let policy = """
    法规 程序办法（procedure）
      施行 2020-01-01
      日历 国务院放假安排
    主体 机构（institution）
      签约日（signed）：日期，可缺
    事件 处罚（penalty）
      机构（institution）：机构
    事件 通知（notice）
      针对（of）：处罚
    事件 申辩（objection）
      针对（of）：通知
    事件 答复书（reply）
      针对（of）：申辩
      书面（written）：是否，可缺
    事件 决定（order）
      机构（institution）：机构
    事件 告知（told）
      机构（institution）：机构
    事件 恢复申请（application）
      申请人（applicant）：机构
    事件 报告（report）
      机构（institution）：机构
    事件 检查（visit）
      机构（institution）：机构
      实地（onSite）：是否，可缺
    问题 申报（claim）
      答复（answer）：可以支付（payable）、不予支付（refused）
      机构（institution）：机构
    角色 主管部门（bureau）
    账户 积分（points）归 机构：自 0 累加，整数 分，周期 自然年
    措施 暂停（suspend）归 机构：期间，重叠 并行
    第一条 申辩
      期限 申辩期（objecting）：机构 自 通知 起 5 个工作日内 申辩；逾期 视为 无异议
    第二条 答复
      期限 答复期（replying）：主管部门 自 申辩 起 30 个工作日内 答复书（书面）
    第三条 决定
      凡 决定，暂停 3 个月
      期限 事先告知（telling）：主管部门 于 决定 前 告知
    第四条 恢复
      期限 恢复期（applying）：当事人 于 暂停 期满 前 15 个工作日内 恢复申请
    第五条 报告
      期限 报告期（reporting）：机构 自 决定 起 1 个月内 报告；逾期 记 机构 积分 2 分
      裁定 申报：不予支付，当 报告期 逾期
    第六条 检查
      期限 实地检查（visiting）：机构 每年 不少于 2 次 检查（实地），原则上
    第七条 签约
      期限 签约报告（filing）：机构 自 签约日 起 10 日内 报告
    第八条 检讨
      期限 检讨期（reviewing）：机构 自 暂停 开始 起 检查
    """

  static func run(
    _ lines: [String], asOf: String, knownAt: String? = nil
  ) throws -> (record: Record, program: IR.Program, bound: Case) {
    let sources = [
      SourceText(name: "procedure", text: policy),
      try Pipeline.source("policies/state-council.policy"),
    ]
    let program = try Pipeline.program(sources)
    #expect(program.unsupported.isEmpty)
    let bound = try Pipeline.bind(lines.joined(separator: "\n"), to: program)
    let record = Evaluator.evaluate(
      program, bound, asOf: WorkingDayTests.day(asOf),
      knownAt: knownAt.map(WorkingDayTests.day))
    #expect(record.failures.map(\.why.zh) == [])
    return (record, program, bound)
  }

  /// `due state metBy` of the only duty of the name.
  static func duty(
    _ name: String, _ lines: [String], asOf: String, knownAt: String? = nil
  ) throws -> String {
    let (record, program, bound) = try run(lines, asOf: asOf, knownAt: knownAt)
    let found = record.duties.filter { program.duties[$0.duty].name.key == name }
    return found.map { duty in
      let due =
        switch duty.due {
        case .day(let day): day.description
        case .none: "none"
        case .unpublished(let year): "unpublished \(year)"
        case .open: "open"
        }
      let acts = duty.metBy.map { bound.events[$0].id }
      return ([due, duty.state.rawValue] + acts).joined(separator: " ")
    }.joined(separator: "; ")
  }

  static let institution = #"{"subject":"institution","id":"甲"}"#
  static let notice = [
    institution, #"{"event":"penalty","id":"P1","date":"2020-03-02","institution":"甲"}"#,
    #"{"event":"notice","id":"N1","date":"2020-03-03","of":"P1"}"#,
  ]

  static func objection(_ date: String, _ id: String = "O1") -> String {
    #"{"event":"objection","id":"\#(id)","date":"\#(date)","of":"N1"}"#
  }

  // MARK: 自 X 起 N 内

  /// Notice on Tuesday 3 March: day 5 is Tuesday 10 March.
  @Test(arguments: [
    ("2020-03-02", ""), ("2020-03-03", "2020-03-10 running"), ("2020-03-10", "2020-03-10 running"),
    ("2020-03-11", "2020-03-10 missed"), ("2020-06-30", "2020-03-10 missed"),
  ])
  func aDutyRunsToTheEndOfItsDueDay(_ asOf: String, _ state: String) throws {
    #expect(try Self.duty("objecting", Self.notice, asOf: asOf) == state)
  }

  @Test(arguments: [
    ("2020-03-03", "2020-03-10 met O1"), ("2020-03-10", "2020-03-10 met O1"),
    ("2020-03-11", "2020-03-10 performed-late O1"),
  ])
  func anActInTimeMeetsIt(_ date: String, _ state: String) throws {
    let lines = Self.notice + [Self.objection(date)]
    #expect(try Self.duty("objecting", lines, asOf: "2020-03-31") == state)
  }

  @Test func missedComesBeforePerformedLate() throws {
    let lines = Self.notice + [Self.objection("2020-03-16")]
    #expect(try Self.duty("objecting", lines, asOf: "2020-03-15") == "2020-03-10 missed")
    #expect(
      try Self.duty("objecting", lines, asOf: "2020-03-16") == "2020-03-10 performed-late O1")
    let result = try Self.run(lines, asOf: "2020-03-16")
    let duty = try #require(
      result.record.duties.first { result.program.duties[$0.duty].name.key == "objecting" })
    #expect(duty.missedOn == WorkingDayTests.day("2020-03-11"))
    #expect(duty.deemed == ["无异议"])
    #expect(duty.causes.count == 2)
  }

  @Test func theSecondActIsNotUsed() throws {
    let lines = Self.notice + [Self.objection("2020-03-09", "O2"), Self.objection("2020-03-05")]
    #expect(try Self.duty("objecting", lines, asOf: "2020-03-31") == "2020-03-10 met O1")
  }

  @Test func anActForAnotherTriggerDoesNotCount() throws {
    let lines =
      Self.notice + [
        #"{"event":"notice","id":"N2","date":"2020-03-03","of":"P1"}"#,
        Self.objection("2020-03-04"),
      ]
    #expect(
      try Self.duty("objecting", lines, asOf: "2020-03-31")
        == "2020-03-10 met O1; 2020-03-10 missed")
  }

  @Test func anAnnulledTriggerOpensNothing() throws {
    let annulment = #"{"event":"annul","id":"X1","date":"2020-03-06","target":"N1"}"#
    #expect(
      try Self.duty("objecting", Self.notice + [annulment], asOf: "2020-03-05")
        == "2020-03-10 running")
    #expect(try Self.duty("objecting", Self.notice + [annulment], asOf: "2020-03-31") == "")
    let act = #"{"event":"annul","id":"X1","date":"2020-03-20","target":"O1"}"#
    #expect(
      try Self.duty(
        "objecting", Self.notice + [Self.objection("2020-03-05"), act], asOf: "2020-03-31")
        == "2020-03-10 missed")
  }

  /// Objection on 2020-03-05, Thursday: 30 working days later is 17 April; Monday 6 April is off.
  /// March: 6, 9–13, 16–20, 23–27, 30, 31 = 18; April: 1, 2, 3, 7–10, 13–17 = 12.
  @Test(arguments: [
    ("", "2020-04-17 missed"), (#","written":true"#, "2020-04-17 met R1"),
    (#","written":false"#, "2020-04-17 missed"),
  ])
  func theFilterOfTheActDecides(_ written: String, _ state: String) throws {
    var lines = Self.notice + [Self.objection("2020-03-05")]
    if !written.isEmpty {
      lines.append(
        #"{"event":"reply","id":"R1","date":"2020-04-17","of":"O1"\#(written)}"#)
    }
    #expect(try Self.duty("replying", lines, asOf: "2020-04-20") == state)
  }

  @Test func anActOfWhichItIsUnknownWhetherItCounts() throws {
    let lines =
      Self.notice + [
        Self.objection("2020-03-05"), #"{"event":"reply","id":"R1","date":"2020-04-16","of":"O1"}"#,
      ]
    #expect(try Self.duty("replying", lines, asOf: "2020-04-17") == "2020-04-17 running")
    #expect(try Self.duty("replying", lines, asOf: "2020-04-18") == "2020-04-17 undetermined")
    let open = try Self.run(lines, asOf: "2020-04-18").record.open
    #expect(open.flatMap(\.missing).map(\.key) == ["reply.written"])
  }

  // MARK: Versions of a year, and none

  @Test(arguments: [
    ("2020-01-26", "2020-02-04 running"), ("2020-01-27", "2020-02-06 running"),
  ])
  func dueDaysFollowWhatIsKnownOfTheCalendar(_ day: String, _ state: String) throws {
    let lines = [
      Self.institution,
      #"{"event":"penalty","id":"P1","date":"2020-01-22","institution":"甲"}"#,
      #"{"event":"notice","id":"N1","date":"2020-01-22","of":"P1"}"#,
    ]
    #expect(try Self.duty("objecting", lines, asOf: day) == state)
    // What was known later changes the answer about the earlier day, too.
    #expect(
      try Self.duty("objecting", lines, asOf: day, knownAt: "2020-01-27") == "2020-02-06 running")
  }

  /// Notice on Wednesday 30 December 2026: one working day is left in 2026.
  @Test func beyondTheCalendarNothingIsMissed() throws {
    let lines = [
      Self.institution,
      #"{"event":"penalty","id":"P1","date":"2026-12-30","institution":"甲"}"#,
      #"{"event":"notice","id":"N1","date":"2026-12-30","of":"P1"}"#,
    ]
    #expect(try Self.duty("objecting", lines, asOf: "2028-12-31") == "unpublished 2027 running")
    let early = lines + [Self.objection("2026-12-31")]
    #expect(try Self.duty("objecting", early, asOf: "2027-06-30") == "unpublished 2027 met O1")
    let late = lines + [Self.objection("2027-02-01")]
    #expect(
      try Self.duty("objecting", late, asOf: "2027-06-30") == "unpublished 2027 undetermined O1")
  }

  // MARK: Months, late effects

  static func order(_ date: String) -> [String] {
    [institution, #"{"event":"order","id":"D1","date":"\#(date)","institution":"甲"}"#]
  }

  static func report(_ date: String) -> String {
    #"{"event":"report","id":"R1","date":"\#(date)","institution":"甲"}"#
  }

  /// One month after 1 September 2020 is a holiday, the first working day after it 9 October.
  @Test(arguments: [
    ("2020-09-01", "2020-10-09 running"), ("2020-08-31", "2020-09-30 running"),
    ("2020-01-31", "2020-03-02 running"), ("2020-12-01", "2021-01-04 running"),
  ])
  func deadlinesInMonthsMoveOffHolidays(_ date: String, _ state: String) throws {
    #expect(try Self.duty("reporting", Self.order(date), asOf: date) == state)
  }

  static func points(_ lines: [String], asOf: String) throws -> String {
    let (record, _, _) = try run(lines, asOf: asOf)
    return record.subjects.flatMap(\.entries).map { "\($0.date) \($0.points.low)" }
      .joined(separator: "; ")
  }

  @Test func lateEffectsComeOnTheDayAfter() throws {
    let lines = Self.order("2020-03-02")
    #expect(try Self.points(lines, asOf: "2020-04-02") == "")
    #expect(try Self.points(lines, asOf: "2020-04-03") == "2020-04-03 2")
    #expect(try Self.points(lines + [Self.report("2020-04-02")], asOf: "2020-05-01") == "")
    // Performing it later takes nothing back, and nothing comes twice.
    #expect(
      try Self.points(lines + [Self.report("2020-04-09")], asOf: "2020-12-31") == "2020-04-03 2")
    let result = try Self.run(lines, asOf: "2020-04-03")
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
    let lines = Self.order("2020-03-02") + [Self.report("2020-04-09"), claim]
    let (record, _, _) = try Self.run(lines, asOf: date)
    #expect(record.decisions.map(\.answer) == [.option(answer)])
  }

  @Test func anotherInstitutionsDelayDoesNotMatter() throws {
    let lines =
      Self.order("2020-03-02") + [
        #"{"subject":"institution","id":"乙"}"#,
        #"{"event":"claim","id":"C1","date":"2020-04-03","institution":"乙"}"#,
      ]
    let (record, _, _) = try Self.run(lines, asOf: "2020-04-03")
    #expect(record.decisions.map(\.answer) == [.option(0)])
  }

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
    let lines = Self.order("2020-03-02") + [application]
    #expect(try Self.duty("applying", lines, asOf: "2020-06-10") == state)
  }

  @Test func beforeAnEvent() throws {
    func told(_ date: String) -> [String] {
      Self.order("2020-03-02") + [
        #"{"event":"told","id":"T1","date":"\#(date)","institution":"甲"}"#
      ]
    }
    #expect(
      try Self.duty("telling", told("2020-02-20"), asOf: "2020-03-02") == "2020-03-02 met T1")
    #expect(
      try Self.duty("telling", told("2020-03-02"), asOf: "2020-03-03") == "2020-03-02 met T1")
    #expect(
      try Self.duty("telling", Self.order("2020-03-02"), asOf: "2020-03-02") == "2020-03-02 running")
    #expect(
      try Self.duty("telling", Self.order("2020-03-02"), asOf: "2020-03-03") == "2020-03-02 missed")
    #expect(
      try Self.duty("telling", told("2020-03-04"), asOf: "2020-03-31")
        == "2020-03-02 performed-late T1")
  }

  // MARK: Per period, from a date, without limit

  static func visit(_ id: String, _ date: String, _ onSite: String = "true") -> String {
    #"{"event":"visit","id":"\#(id)","date":"\#(date)","institution":"甲","onSite":\#(onSite)}"#
  }

  @Test func aDutyPerYear() throws {
    let lines = [
      Self.institution, Self.visit("V1", "2020-03-02"), Self.visit("V2", "2020-05-06", "false"),
      Self.visit("V3", "2020-11-02"), Self.visit("V4", "2021-03-01"),
    ]
    #expect(try Self.duty("visiting", lines, asOf: "2020-11-01") == "2020-12-31 running V1")
    #expect(try Self.duty("visiting", lines, asOf: "2020-11-02") == "2020-12-31 met V1 V3")
    #expect(
      try Self.duty("visiting", lines, asOf: "2022-01-01")
        == "2020-12-31 met V1 V3; 2021-12-31 missed V4; 2022-12-31 running")
    let duties = try Self.run(lines, asOf: "2022-01-01").record.duties
    #expect(duties.map(\.soft) == [true, true, true])
  }

  @Test func fromADateOfTheSubject() throws {
    let institution = #"{"subject":"institution","id":"甲","signed":"2020-03-05"}"#
    let event = #"{"event":"order","id":"D1","date":"2020-03-02","institution":"甲"}"#
    // Ten days after 5 March is a Sunday.
    #expect(try Self.duty("filing", [institution, event], asOf: "2020-03-04") == "")
    #expect(
      try Self.duty("filing", [institution, event], asOf: "2020-03-16") == "2020-03-16 running")
    #expect(
      try Self.duty("filing", [institution, event], asOf: "2020-03-17") == "2020-03-16 missed")
    #expect(
      try Self.duty("filing", [institution, event, Self.report("2020-03-16")], asOf: "2020-03-31")
        == "2020-03-16 met R1")
  }

  @Test func withoutALimitItIsNeverMissed() throws {
    let lines = Self.order("2020-03-02")
    #expect(try Self.duty("reviewing", lines, asOf: "2026-12-31") == "none running")
    #expect(
      try Self.duty("reviewing", lines + [Self.visit("V1", "2021-05-06")], asOf: "2026-12-31")
        == "none met V1")
  }

  // MARK: Laws

  static func json(_ lines: [String]) throws -> String {
    let (record, program, bound) = try run(lines, asOf: "2020-12-31")
    return RecordJSON(program, bound).text(record, .init(engine: "test"))
  }

  @Test(arguments: 1...8) func theOrderOfLinesDoesNotMatter(_ seed: UInt64) throws {
    let lines =
      Self.notice + Self.order("2020-03-02").dropFirst() + [
        Self.objection("2020-03-05"), Self.objection("2020-03-05", "O2"),
        Self.report("2020-04-09"), Self.visit("V1", "2020-03-02"),
      ]
    var generator = Seeded(seed)
    let straight = try Self.json(lines)
    let shuffled = try Self.json(lines.shuffled(using: &generator))
    #expect(straight == shuffled)
    #expect(straight.contains(#""state": "performed-late""#))
  }
}
