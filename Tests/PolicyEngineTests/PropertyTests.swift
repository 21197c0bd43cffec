import PolicyBase
import PolicyIR
import Testing

@testable import PolicyEngine

/// A seeded generator: the same cases on every run.
struct Dice {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func roll(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, count)))
  }
}

/// Properties that hold for every case (design §2), on many small random ones.
@Suite struct PropertyTests {
  static let doctors = 3
  static let hospitals = 2

  /// Doctors, hospitals with levels, penalties with findings, rectifications, claims.
  static func story(_ seed: UInt64) -> Story {
    var dice = Dice(seed)
    var story = Story()
    for index in 0..<doctors { story.person("D\(index)") }
    for index in 0..<hospitals { story.hospital("H\(index)", level: 1 + dice.roll(2)) }
    var penalties: [Int] = []
    for index in 0..<(4 + dice.roll(14)) {
      let date = ["2020-02-03", "2020-02-04", "2020-11-30", "2021-01-02"][dice.roll(4)]
      let hospital = doctors + dice.roll(hospitals)
      switch dice.roll(10) {
      case 0: story.rectified("R\(index)", date, hospital)
      case 1: story.claim("C\(index)", date, dice.roll(doctors), service: date)
      case 2, 3:
        if penalties.isEmpty { continue }
        story.finding(
          "F\(index)", "2021-01-03", penalties[dice.roll(penalties.count)], dice.roll(7))
      default:
        let party = dice.roll(3) == 0 ? hospital : dice.roll(doctors)
        let penalty = story.penalty("P\(index)", date, party, at: hospital)
        penalties.append(penalty)
        let loss = dice.roll(3) == 0 ? nil : Int32(500 * dice.roll(4))
        story.finding("F\(index)", date, penalty, dice.roll(7), loss: loss)
      }
    }
    return story
  }

  static func json(_ story: Story, _ program: IR.Program) -> String {
    let record = Evaluator.evaluate(
      program, story.facts, asOf: day("2021-06-30"), knownAt: day("2021-12-31"))
    return RecordJSON(program, story.facts).text(record, RecordJSON.Provenance(engine: "test"))
  }

  @Test func shufflingTheLinesChangesNothing() {
    let program = Toy().program
    for seed in UInt64(1)...200 {
      let story = PropertyTests.story(seed)
      let shuffled = PropertyTests.shuffled(story, seed)
      #expect(
        PropertyTests.json(story, program) == PropertyTests.json(shuffled, program),
        "seed \(seed)")
    }
  }

  @Test func anAnnulledEventIsAnAbsentEvent() {
    let program = Toy().program
    for seed in UInt64(1)...200 {
      var dice = Dice(seed &+ 999)
      let story = PropertyTests.story(seed)
      let target = dice.roll(story.facts.events.count)
      var annulled = story
      annulled.annul("Z", target, known: "2020-01-01")
      var gone: Set<Int> = [target]
      for (index, event) in story.facts.events.enumerated()
      where event.referencedEvents.contains(target) {
        gone.insert(index)
      }
      let absent = PropertyTests.without(gone, story)
      #expect(
        PropertyTests.json(annulled, program) == PropertyTests.json(absent, program),
        "seed \(seed)")
    }
  }

  /// Every measure and certain decision stays when events that are not its causes are removed.
  @Test func causesAreEnough() {
    let program = Toy().program
    for seed in UInt64(1)...100 {
      let story = PropertyTests.story(seed)
      let record = story.record("2021-06-30")
      for subject in record.subjects {
        for measure in subject.measures {
          let kept = PropertyTests.closure(Set(measure.causes), story)
          let rest = PropertyTests.without(
            Set(story.facts.events.indices).subtracting(kept), story)
          let found =
            Evaluator.evaluate(program, rest.facts, asOf: day("2021-06-30"))
            .record(of: subject.subject)?.measures ?? []
          #expect(
            found.contains { $0.id == measure.id && $0.start == measure.start },
            "seed \(seed): \(measure.id)")
        }
      }
    }
  }

  /// The events with those they refer to.
  static func closure(_ events: Set<Int>, _ story: Story) -> Set<Int> {
    events.union(events.flatMap { story.facts.events[$0].referencedEvents })
  }

  static func without(_ gone: Set<Int>, _ story: Story) -> Story {
    let order = story.facts.events.indices.filter { !gone.contains($0) }
    return reordered(story, order)
  }

  static func shuffled(_ story: Story, _ seed: UInt64) -> Story {
    var dice = Dice(seed &+ 77)
    var order = Array(story.facts.events.indices)
    for index in order.indices.reversed() { order.swapAt(index, dice.roll(index + 1)) }
    return reordered(story, order)
  }

  /// The events in another order, their references with them.
  static func reordered(_ story: Story, _ order: [Int]) -> Story {
    var place: [Int: Int] = [:]
    for (new, old) in order.enumerated() { place[old] = new }
    var result = story
    result.facts.events = order.map { old in
      var event = story.facts.events[old]
      event.fields = event.fields.map { value in
        if case .event(let target)? = value { return place[target].map { .event($0) } }
        return value
      }
      return event
    }
    return result
  }
}
