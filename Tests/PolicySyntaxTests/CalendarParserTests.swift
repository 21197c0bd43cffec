import PolicyBase
import PolicySyntax
import Testing

/// Calendar files: 日历, 年, 放假, 上班.
struct CalendarParserTests {
  static func read(_ text: String) -> ParseResult {
    parse([SourceText(name: "calendar", text: text)])
  }

  @Test func readsYearsWithTheirDays() throws {
    let result = Self.read(
      """
      # 说明
      日历 放假安排（days-off）
      年 2020（国办发明电〔2019〕16号，公布 2019-11-21）
        放假 2020-01-01，2020-01-24 至 2020-01-30，
          2020-04-04
        上班 2020-01-19、2020-02-01
      年 2021（公布 2020年11月25日）
        放假 2021-01-01
      """)
    #expect(result.diagnostics.map(\.message.zh) == [])
    #expect(result.trees.isEmpty)
    let calendar = try #require(result.calendars.first)
    #expect(calendar.title.text == "放假安排")
    #expect(calendar.code.text == "days-off")
    #expect(calendar.years.map(\.number) == [2020, 2021])
    #expect(calendar.years.map { $0.document?.text } == ["国办发明电〔2019〕16号", nil])
    #expect(calendar.years.map(\.published.description) == ["2019-11-21", "2020-11-25"])
    #expect(
      calendar.years[0].off.map { "\($0.first)~\($0.last)" }
        == ["2020-01-01~2020-01-01", "2020-01-24~2020-01-30", "2020-04-04~2020-04-04"])
    #expect(calendar.years[0].worked.map(\.first.description) == ["2020-01-19", "2020-02-01"])
  }

  @Test func blanksAreNotNeeded() throws {
    let result = Self.read(
      "日历 放假安排（days-off）\n年2020(公布2019-11-21)\n放假2020-01-24至2020-01-30\n上班2020-01-19")
    #expect(result.diagnostics.map(\.message.zh) == [])
    let year = try #require(result.calendars.first?.years.first)
    #expect(year.off.map(\.last.description) == ["2020-01-30"])
    #expect(year.worked.count == 1)
  }

  @Test(arguments: [
    ("日历 放假安排", ["P1007"]),
    ("日历 放假安排（x）\n年 20（公布 2019-11-21）", ["P1028"]),
    ("日历 放假安排（x）\n年 2020", ["P1028"]),
    ("日历 放假安排（x）\n年 2020（国办发明电〔2019〕16号）", ["P1011"]),
    ("日历 放假安排（x）\n放假 2020-01-01", ["P1029"]),
    ("日历 放假安排（x）\n年 2020（公布 2019-11-21）\n休息 2020-01-01", ["P1030"]),
    ("日历 放假安排（x）\n年 2020（公布 2019-11-21）\n放假 2020-02-30", ["P1017"]),
    ("日历 放假安排（x）\n年 2020（公布 2019-11-21）\n放假 2020-01-03 至 2020-01-01", ["P1027"]),
    ("日历 放假安排（x）\n年 2020（公布 2019-11-21）\n放假 2020-01-01 2020-01-02", ["P1012"]),
    // One fault, not two: the days of a year that could not be read are let pass.
    ("日历 放假安排（x）\n年 二〇二〇（公布 2019-11-21）\n放假 2020-01-01", ["P1028"]),
  ])
  func faultsAreNamed(_ text: String, _ codes: [String]) {
    let found = Self.read(text).diagnostics
    #expect(found.map(\.code) == codes, "\(found.map(\.message.zh))")
    for diagnostic in found { #expect(diagnostic.repair != nil || diagnostic.code != "P1028") }
  }

  @Test func theCalendarOfTheStateCouncilIsRead() throws {
    let result = parse([try Files.source("policies/state-council.policy")])
    #expect(result.diagnostics.map(\.message.zh) == [])
    #expect(
      result.calendars.first?.years.map(\.number)
        == [2019, 2019, 2020, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  }
}
