import PolicyBase
import PolicyIR

/// How work is spread over processors: the libraries know none.
package protocol Spreading: Sendable {
  /// The results in the order of the arguments.
  func map<Argument: Sendable, Value: Sendable>(
    _ arguments: [Argument], _ function: @Sendable (Argument) -> Value
  ) -> [Value]
}

/// One after the other.
package struct OneByOne: Spreading {
  package init() {}
  package func map<Argument: Sendable, Value: Sendable>(
    _ arguments: [Argument], _ function: @Sendable (Argument) -> Value
  ) -> [Value] { arguments.map(function) }
}

/// Explores every history within the bound of a 断言, the short ones first, so that the first that
/// breaks it is a shortest one.
package struct Exploration {
  private let program: IR.Program
  private let examples: [IR.CaseExample]
  private let limit: Int
  private let spreading: any Spreading

  /// `limit`: how many histories may be evaluated for one 断言.
  package init(
    _ program: IR.Program, examples: [IR.CaseExample],
    limit: Int = ExplorationLimits.histories, spreading: any Spreading = OneByOne()
  ) {
    self.program = program.onTrial()
    self.examples = examples
    self.limit = limit
    self.spreading = spreading
  }

  package func verdict(on assertion: IR.Assertion) -> Verdict {
    let program = program.with(onlyRegulations: assertion.policies)
    let built = UniverseBuilder(program, assertion).build(examples)
    var verdict = Verdict(assertion: assertion, result: .holds)
    verdict.worlds = built.universes.map { WorldWords(program, assertion).world($0) }
    verdict.left = built.left.map { WorldWords(program, assertion).text($0) }.sorted()
    if built.universes.isEmpty {
      verdict.result = .open(VerdictTexts.nothingToExplore)
      return verdict
    }
    var searches = built.universes.map { Search(Explorer(program, $0, assertion)) }
    for size in 1...max(assertion.bound, 1) {
      for index in searches.indices {
        let spent = searches.reduce(0) { $0 + $1.evaluated }
        let end = searches[index].explore(size: size, limit: limit - spent, spreading)
        verdict.histories = searches.reduce(0) { $0 + $1.evaluated }
        verdict.states = searches.reduce(0) { $0 + $1.states.count }
        verdict.uncertain = searches.reduce(0) { $0 + $1.uncertain }
        switch end {
        case .whole: continue
        case .broken(let break_):
          verdict.result = .fails(Shrinking(searches[index].explorer).counterexample(break_))
          return verdict
        case .limitReached:
          verdict.result = .open(VerdictTexts.limitReached(limit, whole: size - 1))
          return verdict
        }
      }
    }
    if case .never(.answer) = assertion.property {
      let states = searches.flatMap(\.states)
      if !states.contains(where: \.isAnswered) {
        verdict.result = .open(VerdictTexts.neverAnswered)
      } else if !states.contains(where: \.isMet) {
        verdict.result = .open(VerdictTexts.neverMet)
      }
    }
    return verdict
  }
}

/// The search through one universe.
struct Search {
  let explorer: Explorer
  private(set) var evaluated = 0
  private(set) var uncertain = 0
  /// Different outcomes.
  private(set) var states: [Outcome] = []
  private var numbers: [Outcome: Int] = [:]
  /// By the key of a history the number of its outcome.
  private var known: [[Int8]: Int] = [:]

  init(_ explorer: Explorer) { self.explorer = explorer }

  enum End {
    case whole
    case broken(Break)
    case limitReached
  }

  /// Histories that are evaluated together.
  private static let chunk = 256

  mutating func explore(size: Int, limit: Int, _ spreading: any Spreading) -> End {
    let (found, isWhole) = Enumeration(universe: explorer.universe)
      .histories(of: size, limit: max(limit, 0))
    let changes = HistoryChanges(universe: explorer.universe, property: explorer.assertion.property)
    let most = evaluated + limit
    for start in stride(from: 0, to: found.count, by: Search.chunk) {
      if evaluated >= most { return .limitReached }
      let chunk = found[start..<min(start + Search.chunk, found.count)]
      let steps = chunk.map { ($0, changes.steps(to: $0)) }
      evaluate(steps.flatMap { [$0.0] + $0.1.map(\.before.canonical) }, spreading)
      for (history, steps) in steps {
        if let found = broken(history, steps) { return .broken(found) }
      }
    }
    return isWhole ? .whole : .limitReached
  }

  private mutating func evaluate(_ histories: [History], _ spreading: any Spreading) {
    var asked = Set<History>()
    let new = histories.filter { known[$0.key] == nil && asked.insert($0).inserted }
    let explorer = explorer
    for (history, outcome) in zip(new, spreading.map(new) { explorer.outcome($0) }) {
      evaluated += 1
      guard let outcome else {
        uncertain += 1
        continue
      }
      let number = numbers[outcome] ?? states.count
      if number == states.count {
        states.append(outcome)
        numbers[outcome] = number
      }
      known[history.key] = number
      if !outcome.isCertain { uncertain += 1 }
    }
  }

  private func outcome(_ history: History) -> Outcome? { known[history.key].map { states[$0] } }

  private func broken(_ history: History, _ steps: [HistoryChanges.Step]) -> Break? {
    guard let outcome = self.outcome(history) else { return nil }
    if !outcome.forbidden.isEmpty { return Break(before: nil, after: history) }
    for step in steps {
      if let earlier = self.outcome(step.before.canonical), outcome.milder(than: earlier) != nil,
        explorer.confirms(step)
      {
        return Break(before: step.before, after: step.after)
      }
    }
    return nil
  }
}
