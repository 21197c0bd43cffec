import PolicyBase
import PolicyIR
import Testing

@testable import PolicyEngine

/// Effects, conditions and overlaps on `Toy` with one rule more each.
@Suite struct EffectTests {
  typealias Item = Toy.Item

  static func option(_ enumeration: Int, _ index: Int) -> IR.Term {
    .constant(.option(enumeration: enumeration, index: index))
  }

  /// 修复 takes its points off the party's account.
  static func repairing(cap: Int32? = nil) -> Toy {
    var toy = Toy()
    toy.program.accounts[0].reductionCap = cap.map { Number($0) }
    let points = IR.Amount(
      low: Toy.field(.event, 1, "points"), high: nil, chosen: nil, table: nil)
    toy.add(
      .event(kind: Toy.Event.repair, clause: nil, clauseField: nil),
      .reduce(account: 0, subject: Toy.field(.event, 0, "party"), points),
      cite: toy.cite(43))
    return toy
  }

  static func repair(
    _ story: inout Story, _ id: String, _ date: String, _ party: Int, _ points: Int32
  ) {
    story.event(
      Toy.Event.repair, id, date, [.subject(party), .number(Number(points))])
  }

  @Test func reductionsComeFirstAndNeverEnterABand() {
    let toy = EffectTests.repairing()
    var story = Story()
    let doctor = story.person("D")
    story.scored("1", "2020-02-01", doctor, Item.d12)
    EffectTests.repair(&story, "R1", "2020-02-01", doctor, 3)
    // The reduction meets the start of the day, 0, and is lost.
    #expect(story.record("2020-02-01", toy).total(0, doctor, toy) == "12")
    EffectTests.repair(&story, "R2", "2020-03-01", doctor, 5)
    let record = story.record("2020-03-01", toy)
    #expect(record.total(0, doctor, toy) == "7")
    #expect(record.allMeasures(doctor, toy) == ["cancel 2020-02-01..forever"])
    let movements = record.record(of: doctor)?.movements ?? []
    #expect(movements.map(\.credited.low) == [Number(0), Number(5)])
    #expect(movements.map(\.asked.low) == [Number(3), Number(5)])
  }

  @Test func aBandLeftByRepairIsEnteredAgain() {
    let toy = EffectTests.repairing()
    var story = Story()
    let doctor = story.person("D")
    story.scored("1", "2020-02-01", doctor, Item.d6)
    EffectTests.repair(&story, "R1", "2020-03-01", doctor, 3)
    story.scored("2", "2020-04-01", doctor, Item.d3)
    #expect(
      story.record("2020-04-01", toy).allMeasures(doctor, toy) == [
        "suspend 2020-02-01..2020-05-01", "suspend 2020-04-01..2020-07-01",
      ])
    // Left and re-entered within one day: inside at its start and at its end, nothing new.
    EffectTests.repair(&story, "R2", "2020-05-01", doctor, 3)
    story.scored("3", "2020-05-01", doctor, Item.d3)
    #expect(story.record("2020-05-01", toy).allMeasures(doctor, toy).count == 2)
  }

  @Test func creditsStopAtTheCapOfTheCycle() {
    let toy = EffectTests.repairing(cap: 4)
    var story = Story()
    let doctor = story.person("D")
    story.scored("1", "2020-02-01", doctor, Item.d12)
    for month in 3...5 { EffectTests.repair(&story, "R\(month)", "2020-0\(month)-01", doctor, 3) }
    let record = story.record("2020-05-01", toy)
    #expect(record.total(0, doctor, toy) == "8")
    #expect(
      record.record(of: doctor)?.movements.map(\.credited.low) == [Number(3), Number(1), Number(0)])
  }

  @Test func aBalanceIsDeductedFromItsStart() {
    var toy = Toy()
    toy.program.accounts[0].start = Number(100)
    toy.program.accounts[0].deducts = true
    toy.program.accounts[0].floor = Number(90)
    var story = Story()
    let doctor = story.person("D")
    #expect(story.record("2020-02-01", toy).total(0, doctor, toy) == "100")
    story.scored("1", "2020-02-01", doctor, Item.d6)
    #expect(story.record("2020-02-01", toy).total(0, doctor, toy) == "94")
    story.scored("2", "2020-02-02", doctor, Item.d6)
    #expect(story.record("2020-02-02", toy).total(0, doctor, toy) == "90")
  }

  @Test func clearingByABandKeepsTheOtherEntriesOfTheDay() {
    var toy = Toy()
    toy.add(
      Toy.band(0, 12, nil), .clear(account: 0, subject: .subject, restart: false),
      cite: toy.cite(44))
    var story = Story()
    let doctor = story.person("D")
    story.scored("1", "2020-02-01", doctor, Item.d6)
    story.scored("2", "2020-03-01", doctor, Item.d6)
    story.scored("3", "2020-04-01", doctor, Item.d3)
    #expect(story.record("2020-02-29", toy).total(0, doctor, toy) == "6")
    #expect(story.record("2020-03-01", toy).total(0, doctor, toy) == "0")
    let record = story.record("2020-04-01", toy)
    #expect(record.total(0, doctor, toy) == "3")
    #expect(
      record.record(of: doctor)?.entries.map(\.removedOn)
        == [day("2020-03-01"), day("2020-03-01"), nil])
  }

  @Test func moreThanHalfOfTheDoctorsSuspendTheHospital() {
    var toy = Toy()
    let staff = IR.Term.constant(.list([.subject(0), .subject(1), .subject(2), .subject(3)]))
    let barred = Toy.test(
      .everAmong(
        .status(.member, status: Toy.Status.prescribing),
        [EffectTests.option(1, 1), EffectTests.option(1, 2)], .year), "本年 曾为 暂停、取消")
    let share = IR.Term.aggregate(
      IR.Aggregate(
        window: nil, members: .subjects(staff), filter: barred, measure: .share, field: nil))
    let half = IR.Term.constant(.number(Number(scaled: 5000)))
    toy.add(
      .becameTrue(
        subjectKind: Toy.Subject.hospital, Toy.test(.compare(share, .more, half), "占比 超过 50%")),
      Toy.impose(Toy.Measure.suspendAgreement, .until(Toy.rectified)), cite: toy.cite(34))
    var story = Story()
    let doctors = (1...4).map { story.person("D\($0)") }
    let hospital = story.hospital("H")
    story.scored("1", "2020-02-01", doctors[0], Item.d6)
    story.scored("2", "2020-07-01", doctors[1], Item.d6)
    // Two of four are no more than half. The first suspension is over, but it was this year.
    #expect(story.record("2020-07-01", toy).inForce(hospital, toy) == [])
    story.scored("3", "2020-08-01", doctors[2], Item.d12)
    let record = story.record("2020-08-01", toy)
    #expect(record.inForce(hospital, toy) == ["suspend-agreement 2020-08-01..open"])
    let causes = record.measures(of: hospital).first?.causes ?? []
    #expect(causes.map { story.facts.events[$0].id } == ["F1", "F2", "F3"])
    // The condition stays true: it does not fire again after the agreement is restored.
    story.rectified("R", "2020-09-01", hospital)
    #expect(story.record("2020-12-31", toy).inForce(hospital, toy) == [])
  }

  @Test func conditionsTrueBeforeTheRegulationDoNotFire() {
    var toy = Toy()
    let third = Toy.test(
      .among(Toy.field(.subject, 0, "级别"), [EffectTests.option(0, 2)]), "级别 为 三级")
    toy.add(
      .becameTrue(subjectKind: Toy.Subject.hospital, third),
      Toy.impose(Toy.Measure.terminate, .forever), cite: toy.cite(50))
    var story = Story()
    let always = story.hospital("H1", level: 2)
    let later = story.hospital("H2", level: 1)
    story.facts.subjects[later].fields[0].items.append(
      .init(from: day("2020-05-05"), value: .option(enumeration: 0, index: 2)))
    let record = story.record("2020-06-01", toy)
    #expect(record.allMeasures(always, toy) == [])
    #expect(record.allMeasures(later, toy) == ["terminate 2020-05-05..forever"])
  }

  @Test func aMeasureThatBeginsStartsAnother() {
    var toy = Toy()
    toy.add(
      .measure(measure: Toy.Measure.terminate, .started),
      Toy.impose(Toy.Measure.suspendPay, .forever), cite: toy.cite(51))
    toy.add(
      .measure(measure: Toy.Measure.suspendPay, .termOver),
      .setStatus(status: Toy.Status.agreement, subject: .subject, option: 1), cite: toy.cite(52))
    var story = Story()
    let hospital = story.hospital("H")
    story.scored("1", "2020-02-01", hospital, Item.h12)
    let record = story.record("2020-02-01", toy)
    #expect(
      Set(record.inForce(hospital, toy)) == [
        "terminate 2020-02-01..forever", "suspend-pay 2020-02-01..forever",
      ])
    #expect(record.record(of: hospital)?.measures.map(\.causes) == [[1], [1]])
  }

  @Test(arguments: [
    (
      IR.MeasureKind.Overlap.parallel,
      ["suspend 2020-02-01..2020-05-01", "suspend 2020-04-01..2020-07-01"]
    ),
    (.deferred, ["suspend 2020-02-01..2020-05-01", "suspend 2020-05-02..2020-08-01"]),
    (.extend, ["suspend 2020-02-01..2020-08-01"]), (.absorb, ["suspend 2020-02-01..2020-05-01"]),
  ])
  func overlaps(_ overlap: IR.MeasureKind.Overlap, _ expected: [String]) {
    var toy = Toy()
    toy.program.measures[Toy.Measure.suspend].overlap = overlap
    toy.program.rules.removeAll { if case .band = $0.trigger { true } else { false } }
    toy.add(
      Toy.band(0, 6, nil, single: true),
      Toy.impose(Toy.Measure.suspend, .fixed(Toy.months(3))), cite: toy.cite(53))
    var story = Story()
    let doctor = story.person("D")
    story.scored("1", "2020-02-01", doctor, Item.d6)
    story.scored("2", "2020-04-01", doctor, Item.d6)
    #expect(story.record("2020-04-02", toy).allMeasures(doctor, toy) == expected)
  }

  @Test func theGravestLineIsKeptWhole() {
    var toy = Toy()
    toy.program.picks[1].method = .gravest
    toy.add(
      Toy.band(0, 9, nil, single: true),
      Toy.impose(Toy.Measure.suspend, .fixed(Toy.months(60))), cite: toy.cite(54), pick: 1)
    toy.add(
      Toy.band(0, 6, 9, single: true), Toy.impose(Toy.Measure.suspend, .fixed(Toy.months(4))),
      cite: toy.cite(55), pick: 1)
    var story = Story()
    let (twelve, six) = (story.person("A"), story.person("B"))
    story.scored("1", "2020-02-01", twelve, Item.d12)
    story.scored("2", "2020-02-01", six, Item.d6)
    let record = story.record("2020-02-01", toy)
    // Cancelled is graver than suspended however long; of two suspensions the longer is kept.
    #expect(record.allMeasures(twelve, toy) == ["cancel 2020-02-01..forever"])
    #expect(record.allMeasures(six, toy) == ["suspend 2020-02-01..2020-06-01"])
  }

  @Test func stepsOfADayFollowTheirOrder() {
    let toy = EffectTests.repairing()
    var story = Story()
    let doctor = story.person("D")
    story.scored("1", "2020-02-01", doctor, Item.d12)
    EffectTests.repair(&story, "R", "2020-02-01", doctor, 3)
    story.facts.events[2].order = 1
    // In a later step of the day the reduction finds the twelve points.
    #expect(story.record("2020-02-01", toy).total(0, doctor, toy) == "9")
  }

  @Test func clearingInDoubtLeavesAnInterval() {
    var toy = Toy()
    toy.add(
      .event(kind: Toy.Event.repair, clause: nil, clauseField: nil),
      .clear(account: 0, subject: Toy.field(.event, 0, "party"), restart: false),
      cite: toy.cite(56), when: Toy.test(.holds(Toy.field(.event, 9, "unknown"))))
    var story = Story()
    let doctor = story.person("D")
    story.scored("1", "2020-01-10", doctor, Item.d6)
    EffectTests.repair(&story, "R", "2020-02-01", doctor, 3)
    let record = story.record("2020-02-01", toy)
    #expect(record.failures.isEmpty)
    #expect(record.open.count == 1)
    #expect(record.total(0, doctor, toy) == "0～6")
  }
}
