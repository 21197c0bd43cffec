import PolicyBase
import Testing

struct CivilDayTests {
  @Test(arguments: ["1949-01-01", "1970-01-01", "2000-02-29", "2020-12-31", "2199-12-31"])
  func readsAndShows(_ text: String) {
    #expect(CivilDay(parsing: text)?.description == text)
  }

  @Test(arguments: [
    "1948-12-31", "2200-01-01", "2021-02-29", "2100-02-29", "2020-13-01", "2020-00-10",
    "2020-1-1", "20200101", "2020-01-32",
  ])
  func refuses(_ text: String) {
    #expect(CivilDay(parsing: text) == nil)
  }

  @Test func everyDayHasItsOwnNumber() throws {
    var day = CivilDay.first
    var weekday = day.weekday  // 1949-01-01 was a Saturday
    #expect(weekday == 6)
    while let next = day.next {
      #expect(next.number == day.number + 1)
      weekday = weekday % 7 + 1
      #expect(next.weekday == weekday)
      let (year, month, number) = next.components
      #expect(CivilDay(year: year, month: month, day: number) == next)
      day = next
    }
    #expect(day == CivilDay.last)
  }

  /// Civil Code 202: the corresponding day, the month's last day where there is none.
  @Test(arguments: [
    ("2020-01-31", 1, "2020-02-29"), ("2021-01-31", 1, "2021-02-28"),
    ("2020-02-29", 12, "2021-02-28"), ("2020-12-31", 2, "2021-02-28"),
    ("2020-03-05", 36, "2023-03-05"), ("2020-03-31", -1, "2020-02-29"),
    ("2020-08-31", 6, "2021-02-28"),
  ])
  func addsMonths(_ from: String, _ months: Int, _ expected: String) {
    #expect(CivilDay(parsing: from)?.adding(months: months)?.description == expected)
  }

  @Test func daysOutsideTheRangeAreNoDays() {
    #expect(CivilDay.last.next == nil)
    #expect(CivilDay.first.previous == nil)
    #expect(CivilDay.last.adding(months: 1) == nil)
    #expect(CivilDay.first.advanced(by: .min) == nil)
    #expect(CivilDay.first.adding(months: .max) == nil)
  }
}
