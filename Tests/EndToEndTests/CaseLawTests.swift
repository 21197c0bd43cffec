import PolicyBase
import PolicyEngine
import PolicyIR
import Testing

/// Laws that hold for every case, tried on the Nan'an example.
@Suite struct CaseLawTests {
  static let asOf = CivilDay(year: 2021, month: 2, day: 28)!

  /// Lines may come in any order: events of a day commute (S1).
  @Test(arguments: 1...4) func shufflingChangesNothing(_ seed: UInt64) throws {
    let program = try Pipeline.program(try Pipeline.nanan())
    let lines = try Pipeline.nananCase()
    var generator = Seeded(seed)
    let straight = try Pipeline.json(program, lines.joined(separator: "\n"))
    let shuffled = try Pipeline.json(
      program, lines.shuffled(using: &generator).joined(separator: "\n"))
    #expect(straight == shuffled)
  }

  /// Things of a record that have causes, as comparable texts.
  static func things(
    _ record: Record, _ program: IR.Program, _ bound: Case
  ) -> [String: (text: String, causes: Set<String>)] {
    var things: [String: (text: String, causes: Set<String>)] = [:]
    func ids(_ causes: [Int]) -> Set<String> { Set(causes.map { bound.events[$0].id }) }
    for subject in record.subjects {
      let id = bound.subjects[subject.subject].id
      for entry in subject.entries {
        things["entry \(id) \(entry.id)"] = (
          "\(entry.date) \(entry.points) \(entry.counted)", ids(entry.causes)
        )
      }
      for measure in subject.measures {
        things["measure \(measure.id)"] = (
          "\(measure.start) \(measure.end) \(measure.state)", ids(measure.causes)
        )
      }
    }
    return things
  }

  static func evaluate(
    _ program: IR.Program, _ lines: [String]
  ) throws -> [String: (text: String, causes: Set<String>)] {
    let bound = try Pipeline.bind(lines.joined(separator: "\n"), to: program)
    let record = Evaluator.evaluate(program, bound, asOf: asOf, knownAt: asOf)
    return things(record, program, bound)
  }

  /// A seeded tenth of the findings: a run of the whole case for each is slow in a debug build.
  static func findings(_ lines: [String]) -> [String] {
    var generator = Seeded(20200219)
    let all = allFindings(lines)
    return Array(all.shuffled(using: &generator).prefix(max(6, all.count / 10)))
  }

  private static func allFindings(_ lines: [String]) -> [String] {
    lines.filter { $0.contains("\"event\":\"finding\"") }.compactMap { line in
      line.split(separator: "\"id\":\"").dropFirst().first?.split(separator: "\"").first
        .map(String.init)
    }
  }

  /// Annulling an event changes or removes each thing that it caused.
  @Test func annullingACauseChangesItsThings() throws {
    let program = try Pipeline.program(try Pipeline.nanan())
    let lines = try Pipeline.nananCase()
    let before = try Self.evaluate(program, lines)
    for finding in Self.findings(lines) {
      let annulment =
        #"{"event":"annul","id":"ZZ","date":"2021-02-28","target":"finding/\#(finding)"}"#
      let after = try Self.evaluate(program, lines + [annulment])
      for (name, thing) in before where thing.causes.contains(finding) {
        #expect(
          after[name] == nil || after[name]!.text != thing.text
            || after[name]!.causes != thing.causes, "\(name) survives the annulment of \(finding)")
      }
    }
  }

  /// A thing stays as it is when an event outside its causes is taken away. Cancelled and derived
  /// things of others may go; what stays must not have changed its causes silently.
  @Test func eventsOutsideTheCausesDoNotMatter() throws {
    let program = try Pipeline.program(try Pipeline.nanan())
    let lines = try Pipeline.nananCase()
    let before = try Self.evaluate(program, lines)
    for finding in Self.findings(lines) {
      let rest = lines.filter {
        !$0.contains("\"id\":\"\(finding)\"") && !$0.contains("\"target\":\"finding/\(finding)\"")
          && !$0.contains("\"target\":\"\(finding)\"")
      }
      let after = try Self.evaluate(program, rest)
      for (name, thing) in before where !thing.causes.contains(finding) {
        #expect(
          after[name]?.text == thing.text,
          "\(name) depends on \(finding), which is not among its causes \(thing.causes)")
      }
    }
  }
}
