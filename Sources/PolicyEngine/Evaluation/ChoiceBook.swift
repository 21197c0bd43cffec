import PolicyBase
import PolicyIR

/// The choices (裁量) that stand, by what they choose. Of several for one thing the last known
/// comes first.
struct ChoiceBook {
  private struct Cause: Hashable {
    var event: Int
    var measure: Int
  }

  private let choices: [Case.Choice]
  private var byID: [String: [Int]] = [:]
  private var byCause: [Cause: [Int]] = [:]
  private var byEvent: [Int: [Int]] = [:]
  /// All that stand, the last known first.
  private(set) var standing: [Int] = []

  init(_ facts: Case, _ standing: Standing) {
    choices = facts.choices
    self.standing = facts.choices.indices.filter { standing.choices[$0] }.sorted { a, b in
      let (first, second) = (facts.choices[a], facts.choices[b])
      if first.known != second.known { return first.known > second.known }
      if first.date != second.date { return first.date > second.date }
      return second.id.precedesByBytes(first.id)
    }
    func current(_ event: Int) -> Int {
      standing.current.indices.contains(event) ? standing.current[event] : event
    }
    for index in self.standing {
      switch facts.choices[index].target {
      case .measure(let id): byID[id, default: []].append(index)
      case .measureOf(let event, let measure, _):
        byCause[Cause(event: current(event), measure: measure), default: []].append(index)
      case .points(let event): byEvent[current(event), default: []].append(index)
      }
    }
  }

  /// Choices about a measure, by its id or by its kind, cause and subject.
  func about(_ measure: MeasureInstance) -> [Int] {
    if standing.isEmpty { return [] }
    let caused = measure.root.flatMap { byCause[Cause(event: $0, measure: measure.measure)] }
    let ofSubject = (caused ?? []).filter { index in
      guard case .measureOf(_, _, let subject) = choices[index].target else { return false }
      return subject.map { $0 == measure.subject } ?? true
    }
    let found = Set(byID[measure.id] ?? []).union(ofSubject)
    return found.isEmpty ? [] : standing.filter(found.contains)
  }

  /// Choices of the points that an event gives.
  func points(of event: Int) -> [Int] { byEvent[event] ?? [] }
}
