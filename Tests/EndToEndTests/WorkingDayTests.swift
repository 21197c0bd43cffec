import PolicyBase
import PolicyCompiler
import PolicyIR
import PolicySyntax
import Testing

@testable import PolicyEngine

/// The calendar of the State Council, counted by hand (S21, G4).
@Suite struct WorkingDayTests {
  static func calendar(knownAt: String) throws -> WorkingDays {
    let sources = [try Pipeline.source("policies/state-council.policy")]
    let compiled = Compiler.compile(parse(sources), sources: sources)
    #expect(compiled.diagnostics.map(\.message.zh) == [])
    return WorkingDays(try #require(compiled.program.calendars.first), knownAt: day(knownAt))
  }

  static func day(_ text: String) -> CivilDay { CivilDay(parsing: text)! }

  /// Figures published with the arrangements.
  @Test(arguments: [
    (2019, 250), (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248),
    (2026, 248),
  ])
  func everyYearHasItsNumberOfWorkingDays(_ year: Int, _ count: Int) throws {
    let calendar = try Self.calendar(knownAt: "2025-11-04")
    var day = CivilDay(year: year, month: 1, day: 1)!
    var found = 0
    while day.year == year {
      #expect(calendar.isWorking(day) != nil)
      if calendar.isWorking(day) == true { found += 1 }
      day = day.next!
    }
    #expect(found == count)
  }

  @Test(arguments: [
    // Across a year end: 31 Tue, 1 January off, 2 Thu, 3 Fri, 6 Mon, 7 Tue.
    ("2019-12-30", 5, "2020-01-07"),
    // Leap days: 2020-02-29 is a Saturday, 2024-02-29 a Thursday.
    ("2020-02-27", 2, "2020-03-02"), ("2024-02-28", 1, "2024-02-29"),
    // Make-up days: Sunday 26 April and Saturday 9 May 2020 are worked, 1 to 5 May off.
    ("2020-04-24", 1, "2020-04-26"), ("2020-04-24", 2, "2020-04-27"),
    ("2020-04-30", 1, "2020-05-06"), ("2020-04-30", 4, "2020-05-09"),
    ("2020-05-09", 1, "2020-05-11"),
    // The trigger day is day 0 even when it is a holiday, and is itself not moved.
    ("2020-05-02", 1, "2020-05-06"), ("2020-05-02", 0, "2020-05-02"),
    // Month ends.
    ("2021-01-29", 1, "2021-02-01"), ("2021-02-26", 1, "2021-03-01"),
    // Backwards: 30, 29, 28, 27 April, then the worked Sunday.
    ("2020-05-06", -1, "2020-04-30"), ("2020-05-06", -4, "2020-04-27"),
    ("2020-05-06", -5, "2020-04-26"), ("2020-01-07", -5, "2019-12-30"),
  ])
  func workingDaysAreCounted(_ start: String, _ count: Int, _ end: String) throws {
    let calendar = try Self.calendar(knownAt: "2025-11-04")
    #expect(calendar.day(count, after: Self.day(start)) == .day(Self.day(end)))
  }

  /// January 2020: the holidays first ended on Thursday the 30th and Saturday 1 February was
  /// worked; from 27 January on they were known to last to Sunday 2 February.
  @Test(arguments: [
    ("2020-01-26", "2020-01-22", 5, "2020-02-04"), ("2020-01-27", "2020-01-22", 5, "2020-02-06"),
    ("2020-01-26", "2020-01-23", 1, "2020-01-31"), ("2020-01-27", "2020-01-23", 1, "2020-02-03"),
    ("2020-01-26", "2020-01-17", 2, "2020-01-20"), ("2020-01-27", "2020-01-17", 2, "2020-01-20"),
    // Labour Day 2019: one day off, four from 22 March on.
    ("2019-03-21", "2019-04-30", 2, "2019-05-03"), ("2019-03-22", "2019-04-30", 2, "2019-05-06"),
  ])
  func laterVersionsCountFromTheirPublication(
    _ known: String, _ start: String, _ count: Int, _ end: String
  ) throws {
    let calendar = try Self.calendar(knownAt: known)
    #expect(calendar.day(count, after: Self.day(start)) == .day(Self.day(end)))
  }

  @Test func nothingIsKnownOfYearsNotPublished() throws {
    let calendar = try Self.calendar(knownAt: "2026-12-31")
    #expect(calendar.day(3, after: Self.day("2026-12-28")) == .day(Self.day("2026-12-31")))
    #expect(
      calendar.day(4, after: Self.day("2026-12-28"))
        == .unpublished(year: 2027, reached: Self.day("2026-12-31")))
    #expect(
      calendar.day(-2, after: Self.day("2019-01-03"))
        == .unpublished(year: 2018, reached: Self.day("2019-01-01")))
    let earlier = try Self.calendar(knownAt: "2025-11-03")
    #expect(earlier.day(1, after: Self.day("2025-12-30")) == .day(Self.day("2025-12-31")))
    #expect(
      earlier.day(2, after: Self.day("2025-12-30"))
        == .unpublished(year: 2026, reached: Self.day("2025-12-31")))
    #expect(earlier.isWorking(Self.day("2026-01-05")) == nil)
  }

  /// Deadlines move off a holiday to the next working day (Civil Code 203).
  @Test(arguments: [
    ("2020-09-30", "2020-09-30"), ("2020-10-01", "2020-10-09"), ("2020-02-29", "2020-03-02"),
    ("2020-01-01", "2020-01-02"), ("2020-04-26", "2020-04-26"), ("2021-10-09", "2021-10-09"),
    ("2021-10-10", "2021-10-11"),
  ])
  func lastDaysOffMove(_ nominal: String, _ due: String) throws {
    let calendar = try Self.calendar(knownAt: "2025-11-04")
    #expect(calendar.firstWorkingDay(from: Self.day(nominal)) == .day(Self.day(due)))
  }
}
