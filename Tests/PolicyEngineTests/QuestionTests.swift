import PolicyBase
import PolicyIR
import Testing

@testable import PolicyEngine

/// Questions, knowledge and corrections (S9, S10, S20).
@Suite struct QuestionTests {
  typealias Item = Toy.Item

  @Test func claimsReadTheirServiceDay() {
    var story = Story()
    let doctor = story.person("D1")
    story.scored("1", "2020-03-05", doctor, Item.d6)
    let days = ["2020-03-04", "2020-03-05", "2020-06-05", "2020-06-06"]
    let claims = days.map { story.claim("C\($0)", "2020-06-30", doctor, service: $0) }
    let emergency = story.claim(
      "E", "2020-06-30", doctor, service: "2020-03-05", emergency: true)
    let record = story.record("2020-06-30")
    let answers = claims.map { record.decision(of: $0)?.answer }
    #expect(
      answers == [
        .option(Toy.Answer.payable), .option(Toy.Answer.refused), .option(Toy.Answer.refused),
        .option(Toy.Answer.payable),
      ])
    #expect(record.decision(of: emergency)?.answer == .option(Toy.Answer.payable))
    #expect(record.decision(of: emergency)?.reasons.isEmpty ?? false)
    let refused = record.decision(of: claims[1])
    #expect(refused?.reasons.map(\.causes) == [[1, claims[1]]])
  }

  @Test func aQuestionKnowsWhatItsDayKnew() {
    var story = Story()
    let doctor = story.person("D1")
    let penalty = story.penalty("P", "2020-03-05", doctor)
    let finding = story.finding("F", "2020-03-05", penalty, Item.d6, known: "2020-04-10")
    let early = story.claim("C1", "2020-04-01", doctor, service: "2020-03-30")
    let late = story.claim("C2", "2020-04-20", doctor, service: "2020-03-30")
    let record = story.record("2020-12-31")
    #expect(record.decision(of: early)?.answer == .option(Toy.Answer.payable))
    #expect(record.decision(of: late)?.answer == .option(Toy.Answer.refused))
    #expect(story.record("2020-12-31", known: "2020-04-09").total(0, doctor) == "0")
    story.annul("A", finding, known: "2020-05-01")
    let corrected = story.record("2020-12-31")
    #expect(corrected.total(0, doctor) == "0")
    #expect(corrected.decision(of: late)?.answer == .option(Toy.Answer.refused))
  }

  @Test func prioritiesOfRulesAndAnswers() {
    var toy = Toy()
    let always = Toy.test(.always(true))
    let withheld = toy.program.rules.count
    toy.add(
      .asked(question: Toy.Event.claim, day: nil),
      .answer(option: Toy.Answer.withheld, value: nil, borneBy: nil), cite: toy.cite(19),
      when: always)
    var story = Story()
    let doctor = story.person("D1")
    story.scored("1", "2020-03-05", doctor, Item.d6)
    let claim = story.claim("C", "2020-03-06", doctor, service: "2020-03-06")
    func answer() -> Record.Decision.Answer? {
      story.record("2020-03-06", toy).decision(of: claim)?.answer
    }
    #expect(answer() == .conflict([Toy.Answer.refused, Toy.Answer.withheld]))
    toy.program.priorities = [
      .answers(
        question: Toy.Event.claim, stronger: [Toy.Answer.refused], weaker: [Toy.Answer.withheld],
        of: [0])
    ]
    #expect(answer() == .option(Toy.Answer.refused))
    toy.program.priorities = [.rules(stronger: [withheld], weaker: [withheld - 1])]
    #expect(answer() == .option(Toy.Answer.withheld))
  }

  @Test func anUndecidedReasonMattersOnlyIfItCouldChangeTheAnswer() {
    var toy = Toy()
    var story = Story()
    let doctor = story.person("D1")
    story.scored("1", "2020-03-05", doctor, Item.d6)
    let claim = story.claim("C", "2020-03-06", doctor, service: "2020-03-06", emergency: nil)
    let sound = story.claim(
      "S", "2020-03-06", story.person("D2"), service: "2020-03-06", emergency: nil)
    // 除外 unknown: no refusal is certain. A doctor in good standing is paid all the same.
    #expect(story.record("2020-03-06", toy).decision(of: claim)?.answer == .undetermined)
    #expect(
      story.record("2020-03-06", toy).decision(of: sound)?.answer == .option(Toy.Answer.payable))
    toy.add(
      .asked(question: Toy.Event.claim, day: nil),
      .answer(option: Toy.Answer.withheld, value: nil, borneBy: nil), cite: toy.cite(19),
      when: Toy.test(.always(true)))
    #expect(story.record("2020-03-06", toy).decision(of: claim)?.answer == .undetermined)
    toy.program.priorities = [
      .answers(
        question: Toy.Event.claim, stronger: [Toy.Answer.withheld], weaker: [Toy.Answer.refused],
        of: [0])
    ]
    #expect(
      story.record("2020-03-06", toy).decision(of: claim)?.answer
        == .option(Toy.Answer.withheld))
  }

  @Test func eventsOutsideTheTermAreRejected() {
    var story = Story()
    let doctor = story.person("D1")
    story.scored("1", "2019-12-31", doctor, Item.d3)
    story.scored("2", "2020-01-01", doctor, Item.d3)
    let record = story.record("2020-01-01")
    #expect(record.rejected.map(\.event) == [1])
    #expect(record.rejected.first?.code == "not-in-force")
    #expect(record.total(0, doctor) == "3")
  }

  @Test func annulmentsOfAnnulmentsRestore() {
    var story = Story()
    let doctor = story.person("D1")
    let penalty = story.penalty("P", "2020-03-05", doctor)
    story.finding("F", "2020-03-05", penalty, Item.d6)
    story.annul("A1", penalty, known: "2020-04-01")
    // The finding of an annulled penalty falls with it.
    #expect(story.record("2020-05-01").total(0, doctor) == "0")
    #expect(story.record("2020-05-01", known: "2020-03-31").total(0, doctor) == "6")
    story.facts.annulments.append(
      Case.Annulment(
        id: "A2", date: day("2020-04-10"), known: day("2020-04-10"), target: .annulment(0),
        place: .nowhere))
    #expect(story.record("2020-05-01").total(0, doctor) == "6")
    #expect(story.record("2020-05-01", known: "2020-04-05").total(0, doctor) == "0")
  }
}
