import PolicyBase
import PolicyIR
import Testing

@testable import PolicyEngine

/// Cycles of accounts (S7, S13–S15, S21, S22).
@Suite struct AccountTests {
  typealias Item = Toy.Item

  /// The doctor's account with another cycle.
  static func toy(_ cycle: IR.AccountKind.Cycle) -> Toy {
    var toy = Toy()
    toy.program.accounts[0].cycle = cycle
    return toy
  }

  static func totals(_ toy: Toy, _ events: [(String, Int)], on days: [String]) -> [String] {
    var story = Story()
    let doctor = story.person("D")
    for (index, (date, item)) in events.enumerated() {
      story.scored("\(index)", date, doctor, item)
    }
    return days.map { story.record($0, toy).total(0, doctor, toy) }
  }

  @Test func entriesOfARollingAccountHaveTheirOwnValidity() {
    let toy = AccountTests.toy(.rolling(Toy.months(12)))
    let totals = AccountTests.totals(
      toy, [("2020-02-10", Item.d3), ("2020-08-10", Item.d6)],
      on: ["2020-08-10", "2021-02-09", "2021-02-10", "2021-08-10"])
    #expect(totals == ["9", "9", "6", "0"])
  }

  @Test func anchoredAndLifetimeCycles() {
    let anchored = AccountTests.toy(
      .anchored(months: 12, from: .constant(.day(day("2020-07-01")))))
    #expect(
      AccountTests.totals(
        anchored, [("2020-07-01", Item.d3), ("2021-06-30", Item.d3), ("2021-07-01", Item.d6)],
        on: ["2021-06-30", "2021-07-01"]) == ["6", "6"])
    let lifetime = AccountTests.toy(.lifetime)
    #expect(
      AccountTests.totals(
        lifetime, [("2020-07-01", Item.d3), ("2030-06-30", Item.d3)], on: ["2030-06-30"]) == ["6"])
  }

  @Test func anEntryOutsideEveryCycleWaits() {
    let toy = AccountTests.toy(.anchored(months: 12, from: .constant(.day(day("2020-07-01")))))
    var story = Story()
    let doctor = story.person("D")
    story.scored("1", "2020-06-30", doctor, Item.d3)
    let record = story.record("2020-06-30", toy)
    #expect(record.total(0, doctor, toy) == "0")
    #expect(record.open.count == 1)
    #expect(record.open.first?.missing.first?.reason == .period)
  }

  @Test func periodsOfASubject() {
    let term = DaySpan(first: day("2020-03-01"), last: day("2022-02-28"))
    let next = DaySpan(first: day("2022-03-01"), last: nil)
    let toy = AccountTests.toy(.period(.constant(.list([.period(term), .period(next)]))))
    #expect(
      AccountTests.totals(
        toy, [("2020-03-01", Item.d3), ("2022-02-28", Item.d3), ("2022-03-01", Item.d6)],
        on: ["2022-02-28", "2022-03-01"]) == ["6", "6"])
    let overlapping = AccountTests.toy(
      .period(.constant(.list([.period(term), .period(DaySpan(first: term.first, last: nil))]))))
    var story = Story()
    let doctor = story.person("D")
    story.scored("1", "2020-06-30", doctor, Item.d3)
    let record = story.record("2020-06-30", overlapping)
    #expect(record.open.map { $0.missing.map(\.reason) } == [[.period]])
  }

  @Test func keptTotalsGoOnWithoutEnteringABand() {
    var toy = Toy()
    toy.program.accounts[0].closings = [
      IR.AccountKind.Closing(kind: .keep, when: nil, except: nil, carried: nil, citation: 0)
    ]
    var story = Story()
    let doctor = story.person("D")
    story.scored("1", "2020-11-01", doctor, Item.d6)
    story.scored("2", "2022-03-01", doctor, Item.d3)
    #expect(story.record("2021-06-01", toy).total(0, doctor, toy) == "6")
    let record = story.record("2022-03-01", toy)
    #expect(record.total(0, doctor, toy) == "9")
    #expect(
      record.allMeasures(doctor, toy) == [
        "suspend 2020-11-01..2021-02-01", "suspend 2022-03-01..2022-09-01",
      ])
  }

  @Test func aMergeAcrossCyclesLeavesTheFirstPart() {
    var toy = Toy()
    toy.program.merges[0].acrossCycles = true
    // Points by the finding's own day, so that one penalty reaches into two years.
    toy.program.accounts[0].scoreDay = .dateOf(.event)
    var story = Story()
    let doctor = story.person("D")
    let penalty = story.penalty("P", "2020-12-20", doctor)
    story.finding("F1", "2020-12-20", penalty, Item.d3)
    story.finding("F2", "2021-01-10", penalty, Item.d12)
    let record = story.record("2021-01-10", toy)
    #expect(record.total(0, doctor, toy) == "9")
    #expect(record.record(of: doctor)?.accounts.map(\.total.low) == [Number(3), Number(9)])
    toy.program.merges[0].acrossCycles = false
    #expect(story.record("2021-01-10", toy).total(0, doctor, toy) == "12")
  }

  @Test func aLateEntryOfAnOldCycleCountsThere() {
    var story = Story()
    let hospital = story.hospital("H", level: 1)
    let (one, two) = (story.person("D1"), story.person("D2"))
    story.scored("1", "2020-12-01", one, Item.d3, at: hospital)
    let penalty = story.penalty("P2", "2020-12-20", two, at: hospital)
    story.finding("F2", "2021-01-15", penalty, Item.d3)
    let record = story.record("2021-01-15")
    // The second score of 2020 becomes known in 2021: 3 points, of the year 2020.
    #expect(record.total(1, hospital) == "0")
    let accounts = record.record(of: hospital)?.accounts ?? []
    #expect(accounts.map(\.cycle.first) == [day("2020-01-01")])
    #expect(accounts.map(\.total.low) == [Number(3)])
    #expect(story.record("2021-01-14").record(of: hospital)?.accounts.isEmpty ?? true)
  }
}
