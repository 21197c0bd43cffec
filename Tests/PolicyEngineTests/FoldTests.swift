import PolicyBase
import Testing

@testable import PolicyEngine

/// Each number is derived by hand from the rules of `Toy`.
@Suite struct FoldTests {
  typealias Item = Toy.Item

  @Test func mergingKeepsTheHighestAndLateFindingsPostTheDifference() {
    var story = Story()
    let doctor = story.person("D1")
    let penalty = story.penalty("P1", "2020-03-01", doctor)
    story.finding("F1", "2020-03-01", penalty, Item.d3)
    story.finding("F2", "2020-05-10", penalty, Item.d6)
    #expect(story.record("2020-05-09").total(0, doctor) == "3")
    let record = story.record("2020-05-10")
    #expect(record.total(0, doctor) == "6")
    #expect(record.single(0, doctor) == "6")
    let entries = record.record(of: doctor)?.entries ?? []
    #expect(entries.map(\.id) == ["F1", "F2"])
    #expect(entries.map(\.absorbedBy) == ["F2", nil])
    #expect(entries.map(\.counted.low) == [Number(0), Number(6)])
    #expect(entries.map(\.date) == [day("2020-03-01"), day("2020-03-01")])
  }

  @Test func bandsAreEnteredOnceAndJumpedOver() {
    var story = Story()
    let doctor = story.person("D1")
    story.scored("1", "2020-01-10", doctor, Item.d3)
    story.scored("2", "2020-02-10", doctor, Item.d6)
    story.scored("3", "2020-03-10", doctor, Item.d6)
    story.scored("4", "2020-04-10", doctor, Item.d6)
    let record = story.record("2020-12-31")
    // 3: talk; 9: six months (6–9 jumped over); 15: cancelled; 21: still inside, nothing new.
    #expect(record.total(0, doctor) == "21")
    #expect(
      record.allMeasures(doctor) == [
        "talk 2020-01-10..once", "suspend 2020-02-10..2020-08-10", "cancel 2020-03-10..forever",
      ])
    #expect(record.record(of: doctor)?.measures.last?.id == "toy/20.s4:cancel@D1@F3")
  }

  @Test func theYearEndsWithItsPointsAndMeasuresGoOn() {
    var story = Story()
    let doctor = story.person("D1")
    story.scored("1", "2020-12-20", doctor, Item.d6)
    story.scored("2", "2021-01-05", doctor, Item.d3)
    #expect(story.record("2020-12-31").total(0, doctor) == "6")
    #expect(story.record("2021-01-01").total(0, doctor) == "0")
    let record = story.record("2021-01-05")
    #expect(record.total(0, doctor) == "3")
    #expect(
      record.inForce(doctor) == ["suspend 2020-12-20..2021-03-20", "talk 2021-01-05..once"])
    #expect(story.record("2021-03-20").inForce(doctor) == ["suspend 2020-12-20..2021-03-20"])
    #expect(story.record("2021-03-21").inForce(doctor) == [])
  }

  @Test func aSingleTwelvePrevailsOverTheTotal() {
    var story = Story()
    let single = story.hospital("H1")
    let summed = story.hospital("H2")
    story.scored("1", "2020-03-01", single, Item.h12)
    story.scored("2", "2020-03-01", summed, Item.h6)
    story.scored("3", "2020-03-01", summed, Item.h6)
    let record = story.record("2020-03-01")
    #expect(record.inForce(single) == ["terminate 2020-03-01..forever"])
    #expect(record.inForce(summed) == ["suspend-agreement 2020-03-01..open"])
  }

  @Test func derivedPointsByLevel() {
    var story = Story()
    let third = story.hospital("H3", level: 2)
    let second = story.hospital("H2", level: 1)
    let doctors = (1...3).map { story.person("D\($0)") }
    for (index, doctor) in doctors.enumerated() {
      story.scored("a\(index)", "2020-02-0\(index + 1)", doctor, Item.d3, at: third)
      story.scored("b\(index)", "2020-02-0\(index + 1)", doctor, Item.d3, at: second)
    }
    #expect(story.record("2020-02-02").total(1, third) == "0")
    #expect(story.record("2020-02-02").total(1, second) == "3")
    let record = story.record("2020-02-03")
    #expect(record.total(1, third) == "3")
    #expect(record.total(1, second) == "3")
    let entry = record.record(of: third)?.entries.first
    #expect(entry?.causes.count == 3)
    #expect(entry?.id == "Fa2#toy/15#1")
  }

  @Test func severalMultiplesOfOneDayAreSeveralEntries() {
    var story = Story()
    let hospital = story.hospital("H", level: 1)
    for index in 1...4 {
      story.scored("\(index)", "2020-02-01", story.person("D\(index)"), Item.d12, at: hospital)
    }
    let record = story.record("2020-02-01")
    // Four scores at a second-level hospital: two times 3, no single of 6.
    #expect(record.total(1, hospital) == "6")
    #expect(record.single(1, hospital) == "3")
    #expect(record.record(of: hospital)?.entries.count == 2)
  }

  @Test func theThirdSuspensionTerminatesOnItsDay() {
    var story = Story()
    let hospital = story.hospital("H")
    for year in 2020...2022 {
      story.scored("a\(year)", "\(year)-03-01", hospital, Item.h6)
      story.scored("b\(year)", "\(year)-04-01", hospital, Item.h6)
      if year < 2022 { story.rectified("R\(year)", "\(year)-06-01", hospital) }
    }
    let before = story.record("2022-03-31")
    #expect(
      before.allMeasures(hospital) == [
        "suspend-agreement 2020-04-01..until 2020-06-01",
        "suspend-agreement 2021-04-01..until 2021-06-01",
      ])
    let record = story.record("2022-04-01")
    // 6 + 6 suspends for the third time, which is 12 points at once: a single 12.
    #expect(record.total(1, hospital) == "24")
    #expect(
      record.inForce(hospital) == [
        "suspend-agreement 2022-04-01..open", "terminate 2022-04-01..forever",
      ])
    #expect(record.status(Toy.Status.agreement, of: hospital)?.value == 2)
  }

  @Test func aRectificationOfTheSameDayOrBeforeEndsNothing() {
    var story = Story()
    let hospital = story.hospital("H")
    story.rectified("R0", "2020-02-01", hospital)
    story.scored("1", "2020-03-01", hospital, Item.h6)
    story.scored("2", "2020-03-01", hospital, Item.h6)
    story.rectified("R1", "2020-03-01", hospital)
    story.rectified("R2", "2020-05-01", hospital)
    #expect(story.record("2020-04-30").inForce(hospital).count == 1)
    #expect(story.record("2020-05-01").inForce(hospital) == [])
  }
}
