import PolicyBase
import PolicyIR
import Testing

@testable import PolicyEngine

/// Laws of knowledge and time (S9, S10), on many small random cases with acts of all kinds.
@Suite struct CorrectionPropertyTests {
  static let asOf = "2021-03-31"

  /// A random story with late knowledge, annulments, withdrawals, corrections and choices.
  static func story(_ seed: UInt64) -> Story {
    var dice = Dice(seed &+ 4242)
    var story = PropertyTests.story(seed)
    for index in story.facts.events.indices where dice.roll(5) == 0 {
      story.facts.events[index].known = day(["2020-06-01", "2021-01-15"][dice.roll(2)])
    }
    let targets = story.facts.events.indices.filter {
      story.facts.events[$0].kind == Toy.Event.finding
    }
    if targets.isEmpty { return story }
    for index in 0..<(1 + dice.roll(3)) {
      let target = targets[dice.roll(targets.count)]
      let date = day(["2020-03-01", "2020-12-15", "2021-01-20"][dice.roll(3)])
      let act = Case.Annulment(
        id: "A\(index)", date: date, known: date, target: .event(target), place: .nowhere)
      story.facts.annulments.append(act)
      switch dice.roll(4) {
      case 0: story.facts.annulments[story.facts.annulments.count - 1].kind = .withdraw
      case 1:
        if story.facts.annulments.dropLast().contains(where: { $0.target == .event(target) }) {
          break
        }
        var event = story.facts.events[target]
        event.known = date
        event.correction = story.facts.annulments.count - 1
        event.fields[1] = .clauses([dice.roll(6)])
        story.facts.events.append(event)
        story.facts.annulments[story.facts.annulments.count - 1].kind = .correct(
          replacement: story.facts.events.count - 1, keepsID: true)
      case 2:
        story.facts.annulments.append(
          Case.Annulment(
            id: "B\(index)", date: date, known: day("2021-02-10"),
            target: .annulment(story.facts.annulments.count - 1), place: .nowhere))
      default: break
      }
    }
    story.facts.choices.append(
      Case.Choice(
        id: "Z", date: day("2021-02-01"), known: day("2021-02-01"),
        target: .measureOf(
          event: targets[dice.roll(targets.count)], measure: Toy.Measure.suspendPay, subject: nil),
        value: .number(Number(4), unit: "个月"), place: .nowhere))
    return story
  }

  static let days: [CivilDay] = [
    "2020-01-31", "2020-02-03", "2020-02-04", "2020-02-29", "2020-03-01", "2020-05-03",
    "2020-05-04", "2020-06-01", "2020-11-30", "2020-12-15", "2020-12-31", "2021-01-01",
    "2021-01-02", "2021-01-20", "2021-02-10", asOf,
  ].map { day($0) }

  /// Status and total on every day equal a simulation that stops on that day.
  @Test func anEarlierDayIsASlice() {
    let program = Toy().program
    for seed in UInt64(1)...40 {
      let story = Self.story(seed)
      let latest = Evaluator.evaluate(
        program, story.facts, asOf: day(Self.asOf), knownAt: day("2021-12-31"))
      for date in Self.days {
        let then = Evaluator.evaluate(
          program, story.facts, asOf: date, knownAt: day("2021-12-31"))
        for subject in then.subjects {
          for status in subject.statuses {
            let slice = latest.status(status.status, of: subject.subject, on: date)
            #expect(
              slice?.value == status.value && slice?.possible == status.possible,
              "seed \(seed), \(date), subject \(subject.subject)")
          }
          for account in program.accounts.indices
          where program.accounts[account].owner == story.facts.subjects[subject.subject].kind {
            #expect(
              latest.total(account, of: subject.subject, on: date, program)
                == then.reading(.total, account: account, of: subject.subject, program),
              "seed \(seed), \(date), subject \(subject.subject)")
          }
        }
      }
    }
  }

  /// What becomes known after a day never changes the record as known on that day.
  @Test func laterKnowledgeLeavesEarlierRecordsAsTheyWere() {
    let program = Toy().program
    for seed in UInt64(1)...40 {
      let story = Self.story(seed)
      for known in ["2020-12-14", "2021-01-15"].map({ day($0) }) {
        var cut = story
        for index in cut.facts.events.indices where cut.facts.events[index].known > known {
          // An event of which nothing was known yet; its place in the list stays.
          cut.facts.events[index].fields = cut.facts.events[index].fields.map { _ in nil }
        }
        for index in cut.facts.choices.indices where cut.facts.choices[index].known > known {
          cut.facts.choices[index].value = .other("later")
        }
        let whole = Evaluator.evaluate(
          program, story.facts, asOf: day(Self.asOf), knownAt: known)
        let early = Evaluator.evaluate(program, cut.facts, asOf: day(Self.asOf), knownAt: known)
        #expect(Self.json(whole, program, story) == Self.json(early, program, cut), "seed \(seed)")
      }
    }
  }

  /// Annulling every annulment restores the record of the story without acts.
  @Test func annullingAllAnnulmentsRestores() {
    let program = Toy().program
    for seed in UInt64(1)...40 {
      var bare = Self.story(seed)
      bare.facts.annulments = bare.facts.annulments.filter { $0.kind == .annul }
        .filter { if case .event = $0.target { true } else { false } }
      for index in bare.facts.events.indices { bare.facts.events[index].correction = nil }
      var restored = bare
      bare.facts.annulments = []
      for index in restored.facts.annulments.indices {
        restored.facts.annulments.append(
          Case.Annulment(
            id: "R\(index)", date: day("2021-03-01"), known: day("2021-03-01"),
            target: .annulment(index), place: .nowhere))
      }
      let records = [bare, restored].map { story in
        let record = Evaluator.evaluate(
          program, story.facts, asOf: day(Self.asOf), knownAt: day("2021-12-31"))
        return Self.json(record, program, story, withDecisions: false)
      }
      #expect(records[0] == records[1], "seed \(seed)")
    }
  }

  /// A question is answered with the knowledge of its day, so annulments between leave traces there.
  static func json(
    _ record: Record, _ program: IR.Program, _ story: Story, withDecisions: Bool = true
  ) -> String {
    var record = record
    if !withDecisions { record.decisions = [] }
    return RecordJSON(program, story.facts).text(record, RecordJSON.Provenance(engine: "test"))
  }
}
