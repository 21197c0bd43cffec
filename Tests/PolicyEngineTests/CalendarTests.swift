import PolicyBase
import PolicyIR
import Testing

@testable import PolicyEngine

/// Lengths and periods by Civil Code 201–202 (S21).
@Suite struct CalendarTests {
  @Test(arguments: [
    ("2020-03-10", 3, IR.DurationUnit.months, "2020-06-10"),
    ("2020-01-31", 1, .months, "2020-02-29"), ("2021-01-31", 1, .months, "2021-02-28"),
    ("2020-02-29", 1, .years, "2021-02-28"), ("2020-03-10", 2, .weeks, "2020-03-24"),
    ("2020-12-31", 1, .days, "2021-01-01"), ("2199-12-01", 2, .months, "2199-12-31"),
  ])
  func spansAfterATriggerEndOnTheCorrespondingDay(
    _ trigger: String, _ count: Int, _ unit: IR.DurationUnit, _ last: String
  ) {
    let length = IR.Duration(count: count, unit: unit)
    #expect(
      Spans.lastDay(after: day(trigger), length, correspondingDay: true, []) == .day(day(last)))
  }

  @Test func otherConventionsOfEnds() {
    let months = IR.Duration(count: 3, unit: .months)
    let trigger = day("2020-03-10")
    #expect(
      Spans.lastDay(after: trigger, months, correspondingDay: false, []) == .day(day("2020-06-09")))
    #expect(Spans.lastDay(containing: trigger, months, []) == .day(day("2020-06-09")))
    let working = IR.Duration(count: 3, unit: .workingDays(calendar: 0))
    #expect(
      Spans.lastDay(after: trigger, working, correspondingDay: true, [])
        == .unpublished(year: 2020, reached: trigger))
    let endless = IR.Duration(count: .max, unit: .years)
    #expect(
      Spans.lastDay(after: trigger, endless, correspondingDay: true, []) == .day(CivilDay.last))
  }

  @Test(arguments: [
    ("2020-03-10", "2020-05-09", "2020-03-10", "2020-06-09"),
    ("2020-03-10", "2020-06-10", "2020-06-10", "2020-09-09"),
    ("2020-01-31", "2020-04-30", "2020-04-30", "2020-07-30"),
    ("2020-01-31", "2020-04-29", "2020-01-31", "2020-04-29"),
  ])
  func anchoredPeriodsCountFromTheirAnchor(
    _ anchor: String, _ today: String, _ first: String, _ last: String
  ) {
    let span = CalendarPeriods.anchored(day(today), from: day(anchor), months: 3)
    #expect(span == DaySpan(first: day(first), last: day(last)))
  }

  @Test func noPeriodBeforeTheAnchor() {
    #expect(
      CalendarPeriods.anchored(day("2020-03-09"), from: day("2020-03-10"), months: 12) == nil)
  }

  @Test(arguments: [
    ("2020-03-10", 2, IR.DurationUnit.years, "2018-03-10"),
    ("2021-03-31", 1, .months, "2021-03-01"), ("2021-02-28", 1, .months, "2021-01-28"),
  ])
  func theLastSpanHoldsDaysWhoseSpanStillRuns(
    _ today: String, _ count: Int, _ unit: IR.DurationUnit, _ first: String
  ) {
    let length = IR.Duration(count: count, unit: unit)
    #expect(Spans.firstDay(ofLast: length, asOf: day(today), []) == .day(day(first)))
  }

  @Test func calendarPeriods() {
    let today = day("2020-08-15")
    #expect(
      CalendarPeriods.containing(today, months: 3)
        == DaySpan(first: day("2020-07-01"), last: day("2020-09-30")))
    #expect(
      CalendarPeriods.containing(today, months: 6)
        == DaySpan(first: day("2020-07-01"), last: day("2020-12-31")))
    #expect(
      CalendarPeriods.containing(day("2199-12-15"), months: 12)
        == DaySpan(first: day("2199-01-01"), last: CivilDay.last))
  }
}
