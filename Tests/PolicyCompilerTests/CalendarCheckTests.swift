import PolicyBase
import PolicyCompiler
import PolicyIR
import PolicySyntax
import Testing

/// What a calendar must hold, and what a policy needs one for.
@Suite struct CalendarCheckTests {
  static func compile(_ texts: String...) -> Compilation {
    let sources = texts.enumerated().map { SourceText(name: "\($0.offset)", text: $0.element) }
    return Compiler.compile(parse(sources), sources: sources)
  }

  @Test(arguments: [
    // 2020-01-01 is a Wednesday, 2020-01-04 a Saturday.
    ("年 2020（公布 2019-11-21）\n放假 2020-01-01\n上班 2020-01-04", []),
    ("年 2020（公布 2019-11-21）\n上班 2020-01-02", ["P4063"]),
    ("年 2020（公布 2019-11-21）\n放假 2019-12-31 至 2020-01-01", ["P4062"]),
    ("年 2020（公布 2019-11-21）\n上班 2021-01-02", ["P4062"]),
    ("年 2020（公布 2019-11-21）\n放假 2020-01-04\n上班 2020-01-04", ["P4065"]),
    ("年 2020（公布 2019-11-21）\n放假 2020-01-01，2020-01-01 至 2020-01-02", ["P4064"]),
    ("年 2020（公布 2019-11-21）\n年 2020（公布 2019-11-21）", ["P4066"]),
    ("年 2020（公布 2020-01-27）\n年 2020（公布 2019-11-21）", ["P4066"]),
    ("年 2020（公布 2019-11-21）\n年 2020（公布 2020-01-27）", []),
    ("年 2021（公布 2020-11-25）\n年 2020（公布 2019-11-21）", ["P4067"]),
    ("年 2020（公布 2019-11-21）\n年 2022（公布 2021-10-25）", ["P4068"]),
  ])
  func calendarsAreChecked(_ years: String, _ codes: [String]) {
    let found = Self.compile("日历 安排（days-off）\n" + years).diagnostics
    #expect(found.map(\.code) == codes, "\(found.map(\.message.zh))")
    for diagnostic in found {
      #expect(diagnostic.repair != nil)
      #expect(diagnostic.trail == "《安排》")
    }
  }

  static let policy = """
    法规 办法（some-city）
      施行 2020-01-01
      HEADER
    主体 机构（institution）
    事件 通知（notice）
      机构（institution）：机构
    事件 报送（report）
      机构（institution）：机构
    第一条 报送
      期限 报送期：机构 自 通知 起 LENGTH内 报送
    """

  @Test(arguments: [
    ("日历 安排", "5 个工作日", []), ("日历 days-off", "5 个工作日", []),
    ("", "5 个工作日", ["P4069"]), ("日历 安牌", "5 个工作日", ["P4060"]),
    // A deadline in days works without a calendar, save that holidays move nothing.
    ("", "5 日", ["P4070"]), ("日历 安排", "5 日", []),
  ])
  func workingDaysNeedACalendar(_ header: String, _ length: String, _ codes: [String]) {
    let text = Self.policy.replacing("HEADER", with: header).replacing("LENGTH", with: length)
    let compiled = Self.compile(
      text, "日历 安排（days-off）\n年 2020（公布 2019-11-21）\n放假 2020-01-01")
    #expect(compiled.diagnostics.map(\.code) == codes)
    #expect(compiled.program.unsupported.isEmpty)
    if codes.isEmpty { #expect(compiled.program.policies.first?.calendar == 0) }
  }

  @Test func twoFilesOfOneCalendarAreReported() {
    let found = Self.compile("日历 安排（days-off）", "日历 另一安排（days-off）").diagnostics
    #expect(found.map(\.code) == ["P4061"])
  }
}
