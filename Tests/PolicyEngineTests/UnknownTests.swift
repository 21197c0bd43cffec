import PolicyBase
import PolicyIR
import Testing

@testable import PolicyEngine

/// Missing facts and choices: totals are ranges, nothing is made or removed silently (S11, S12).
@Suite struct UnknownTests {
  typealias Item = Toy.Item

  @Test func anUnknownConditionLeavesARangeAndAnOpenPoint() {
    var story = Story()
    let doctor = story.person("D1")
    let penalty = story.penalty("P1", "2020-03-01", doctor)
    story.finding("F1", "2020-03-01", penalty, Item.d6Loss)
    story.claim("C1", "2020-03-05", doctor, service: "2020-03-05")
    let record = story.record("2020-03-05")
    #expect(record.total(0, doctor) == "0～6")
    #expect(record.inForce(doctor) == [])
    // The item waits for the loss, and so does the suspension at 6; no completion gives the 3 of
    // a talk.
    let citations = record.open.map { Toy().program.citationName($0.citation) }
    #expect(Set(citations) == ["toy/14.7", "toy/20.s2"])
    #expect(record.open.map(\.event).contains(1))
    #expect(
      record.open.allSatisfy {
        $0.missing == [Missing(.fact, item: "F1", key: "finding.loss")]
      })
    // 6 points would suspend the right to prescribe: the claim waits.
    #expect(record.decision(of: 2)?.answer == .undetermined)
    #expect(record.status(Toy.Status.prescribing, of: doctor)?.possible == [0, 1])
  }

  @Test func contradictedFactsAreReportedAndNotScored() {
    var story = Story()
    let doctor = story.person("D1")
    let hospital = story.hospital("H1")
    story.finding(
      "F1", "2020-03-01", story.penalty("P1", "2020-03-01", doctor), Item.d6Loss, loss: 999)
    story.finding("F2", "2020-03-01", story.penalty("P2", "2020-03-01", hospital), Item.d3)
    let record = story.record("2020-03-01")
    #expect(record.total(0, doctor) == "0")
    #expect(record.open.map(\.kind) == [.contradicted, .contradicted])
    #expect(record.open.first?.why.zh.contains("情形与事实不符") ?? false)
    #expect(record.open.first?.why.zh.contains("loss = 999") ?? false)
  }

  @Test func aCertainPartDecidesWhatItCan() {
    var story = Story()
    let doctor = story.person("D1")
    story.scored("1", "2020-02-01", doctor, Item.d12)
    story.finding(
      "F2", "2020-03-01", story.penalty("P2", "2020-03-01", doctor), Item.d6Loss)
    story.claim("C1", "2020-03-05", doctor, service: "2020-03-05")
    let record = story.record("2020-03-05")
    #expect(record.total(0, doctor) == "12～18")
    // Twelve points cancel for certain; more of them change nothing.
    #expect(record.inForce(doctor) == ["cancel 2020-02-01..forever"])
    #expect(record.decision(of: 4)?.answer == .option(Toy.Answer.refused))
  }

  @Test func anUnknownEntryInAMergedGroupCountsWhatIsCertain() {
    var story = Story()
    let doctor = story.person("D1")
    let penalty = story.penalty("P1", "2020-03-01", doctor)
    story.finding("F1", "2020-03-01", penalty, Item.d3)
    story.finding("F2", "2020-03-01", penalty, Item.d6Loss)
    #expect(story.record("2020-03-01").total(0, doctor) == "3～6")
    story.finding("F3", "2020-03-01", penalty, Item.d12)
    #expect(story.record("2020-03-01").total(0, doctor) == "12")
  }

  @Test func aMissingMergeKeyIsPending() {
    var toy = Toy()
    toy.program.accounts[0].scoreDay = .dateOf(.event)
    for index in toy.program.rules.indices {
      guard case .event(_, let clause?, _) = toy.program.rules[index].trigger, clause == Item.d3
      else { continue }
      toy.program.rules[index].effects = [
        IR.Effect(
          permitted: false,
          action: .post(
            account: 0, subject: .constant(.subject(0)), Toy.exactly(3)))
      ]
    }
    var story = Story()
    let doctor = story.person("D1")
    story.finding("F1", "2020-03-01", nil, Item.d3)
    // Alone it counts whether merged or not.
    #expect(story.record("2020-03-01", toy).total(0, doctor, toy) == "3")
    story.finding("F2", "2020-03-02", story.penalty("P", "2020-03-02", doctor), Item.d6)
    #expect(story.record("2020-03-02", toy).total(0, doctor, toy) == "6～9")
  }

  @Test func aRangeOfAMeasureIsPendingBetweenItsEnds() {
    var story = Story()
    let hospital = story.hospital("H")
    story.scored("1", "2020-01-31", hospital, Item.h6)
    story.scored("2", "2020-01-31", hospital, Item.h3)
    // Three months from the 31st end on 30 April, six on 31 July.
    #expect(
      story.record("2020-04-30").inForce(hospital) == [
        "suspend-pay 2020-01-31..2020-04-30?2020-07-31"
      ])
    #expect(story.record("2020-04-30").measures(of: hospital).first?.state == .inForce)
    #expect(story.record("2020-05-01").measures(of: hospital).first?.state == .pending)
    #expect(story.record("2020-08-01").inForce(hospital) == [])
  }

  @Test func valuesAmongThatNoFactCanChangeAreDecided() {
    let unknown = Judged(.unknown([Missing(.fact, item: "F", key: "k")]))
    #expect(Judged.all([unknown, Judged(false)]).isNo)
    #expect(Judged.any([unknown, Judged(true)]).isYes)
    #expect(Judged.all([unknown, Judged(true)]).missing.count == 1)
    #expect(!unknown.negated.isYes && !unknown.negated.isNo)
  }

  @Test func anOverflowIsNamed() {
    var toy = Toy()
    let huge = IR.Amount(
      low: .constant(.number(Number(scaled: .max))), high: nil, chosen: nil, table: nil)
    for index in toy.program.rules.indices {
      guard case .event(_, let clause?, _) = toy.program.rules[index].trigger, clause == Item.d3
      else { continue }
      toy.program.rules[index].effects = [
        IR.Effect(
          permitted: false, action: .post(account: 0, subject: Toy.party, huge))
      ]
    }
    var story = Story()
    let doctor = story.person("D1")
    story.scored("1", "2020-01-01", doctor, Item.d3)
    story.scored("2", "2020-01-02", doctor, Item.d3)
    let record = story.record("2020-01-02", toy)
    #expect(record.failures.map(\.code) == ["number-overflow"])
    #expect(record.failures.first?.why.zh == "数值超限")
    #expect(record.failures.first?.item == "D1")
  }
}
