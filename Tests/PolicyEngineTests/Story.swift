import PolicyBase
import PolicyIR

@testable import PolicyEngine

/// A case for `Toy`, told event by event.
struct Story {
  var facts = Case(subjects: [], events: [], annulments: [])

  @discardableResult
  mutating func person(_ id: String) -> Int { add(Toy.Subject.person, id, []) }

  @discardableResult
  mutating func hospital(_ id: String, level: Int? = nil) -> Int {
    let history = Case.History(
      items: level.map { [.init(from: nil, value: .option(enumeration: 0, index: $0))] } ?? [])
    return add(Toy.Subject.hospital, id, [history])
  }

  private mutating func add(_ kind: Int, _ id: String, _ fields: [Case.History]) -> Int {
    facts.subjects.append(Case.Subject(kind: kind, id: id, fields: fields, place: .nowhere))
    return facts.subjects.count - 1
  }

  @discardableResult
  mutating func event(
    _ kind: Int, _ id: String, _ date: String, known: String? = nil, order: Int = 0,
    _ fields: [IR.Value?]
  ) -> Int {
    facts.events.append(
      Case.Event(
        kind: kind, id: id, date: day(date), known: day(known ?? date), order: order,
        fields: fields, place: .nowhere))
    return facts.events.count - 1
  }

  @discardableResult
  mutating func penalty(_ id: String, _ date: String, _ party: Int, at site: Int? = nil) -> Int {
    event(Toy.Event.penalty, id, date, [.subject(party), site.map { .subject($0) }])
  }

  @discardableResult
  mutating func finding(
    _ id: String, _ date: String, _ penalty: Int?, _ item: Int, loss: Int32? = nil,
    known: String? = nil
  ) -> Int {
    event(
      Toy.Event.finding, id, date, known: known,
      [
        penalty.map { .event($0) }, .clauses([item]), loss.map { .number(Number($0)) },
      ])
  }

  /// A penalty with one finding of the same day.
  @discardableResult
  mutating func scored(
    _ id: String, _ date: String, _ party: Int, _ item: Int, at site: Int? = nil
  ) -> Int {
    finding("F" + id, date, penalty("P" + id, date, party, at: site), item)
  }

  mutating func rectified(_ id: String, _ date: String, _ hospital: Int) {
    event(Toy.Event.rectified, id, date, [.subject(hospital)])
  }

  @discardableResult
  mutating func claim(
    _ id: String, _ date: String, _ provider: Int, service: String, emergency: Bool? = false,
    known: String? = nil
  ) -> Int {
    event(
      Toy.Event.claim, id, date, known: known,
      [.subject(provider), .day(day(service)), emergency.map { .truth($0) }])
  }

  mutating func annul(_ id: String, _ event: Int, known: String) {
    facts.annulments.append(
      Case.Annulment(
        id: id, date: day(known), known: day(known), target: .event(event), place: .nowhere))
  }

  func record(_ asOf: String, _ toy: Toy = Toy(), known: String? = nil) -> Record {
    Evaluator.evaluate(toy.program, facts, asOf: day(asOf), knownAt: known.map { day($0) })
  }
}

extension Record {
  /// The total as text: `12`, or `6～12` while something is missing.
  func total(_ account: Int, _ subject: Int, _ toy: Toy = Toy()) -> String {
    guard let range = reading(.total, account: account, of: subject, toy.program) else { return "" }
    return range.isExact ? range.low.description : "\(range.low)～\(range.high)"
  }

  func single(_ account: Int, _ subject: Int, _ toy: Toy = Toy()) -> String {
    reading(.single, account: account, of: subject, toy.program)?.high.description ?? ""
  }

  /// Measures in force on the as-of day as `name from..last`.
  func inForce(_ subject: Int, _ toy: Toy = Toy()) -> [String] {
    measures(of: subject).map { describe($0, toy) }
  }

  func allMeasures(_ subject: Int, _ toy: Toy = Toy()) -> [String] {
    record(of: subject)?.measures.map { describe($0, toy) } ?? []
  }

  private func describe(_ measure: MeasureRecord, _ toy: Toy) -> String {
    let end: String
    switch measure.end {
    case .once: end = "once"
    case .fixed(let last): end = last.description
    case .open: end = measure.releasedOn.map { "until \($0)" } ?? "open"
    case .forever: end = "forever"
    case .pending(let certain, let latest):
      end = "\(certain)?\(latest.map(\.description) ?? "")"
    }
    return "\(toy.program.measures[measure.measure].name.key) \(measure.start)..\(end)"
  }
}
