import PolicyBase
import PolicyIR

/// How work is spread over processors: the libraries know none.
public protocol Spreading: Sendable {
  /// The results in the order of the arguments.
  func map<Argument: Sendable, Value: Sendable>(
    _ arguments: [Argument], _ function: @Sendable (Argument) -> Value
  ) -> [Value]
}

/// One after the other.
public struct OneByOne: Spreading {
  public init() {}
  public func map<Argument: Sendable, Value: Sendable>(
    _ arguments: [Argument], _ function: @Sendable (Argument) -> Value
  ) -> [Value] { arguments.map(function) }
}

/// Explores every history within the bound of a 断言, the short ones first, so that the first that
/// breaks it is a shortest one.
public struct Exploration {
  private let program: IR.Program
  private let examples: [IR.CaseExample]
  private let limit: Int
  private let spreading: any Spreading

  /// `limit`: how many histories may be evaluated for one 断言.
  public init(
    _ program: IR.Program, examples: [IR.CaseExample],
    limit: Int = ExplorationLimits.histories, spreading: any Spreading = OneByOne()
  ) {
    self.program = program.onTrial()
    self.examples = examples
    self.limit = limit
    self.spreading = spreading
  }

  public func verdict(on assertion: IR.Assertion) -> Verdict {
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
    return verdict
  }
}

/// A history that breaks a 断言; of a comparison, with the one that it came from.
struct Break {
  let before: History?
  let after: History
}

/// The search through one universe.
struct Search {
  let explorer: Explorer
  private(set) var evaluated = 0
  private(set) var uncertain = 0
  private(set) var states = Set<Outcome>()
  private var known: [History: Outcome] = [:]

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
      let pairs = chunk.map { ($0, changes.before($0)) }
      evaluate(pairs.flatMap { [$0.0] + $0.1 }, spreading)
      for (after, befores) in pairs {
        if let found = broken(after, befores) { return .broken(found) }
      }
    }
    return isWhole ? .whole : .limitReached
  }

  private mutating func evaluate(_ histories: [History], _ spreading: any Spreading) {
    var asked = Set<History>()
    let new = histories.filter { known[$0] == nil && asked.insert($0).inserted }
    let explorer = explorer
    for (history, outcome) in zip(new, spreading.map(new) { explorer.outcome($0) }) {
      evaluated += 1
      guard let outcome else {
        uncertain += 1
        continue
      }
      known[history] = outcome
      states.insert(outcome)
      if !outcome.isCertain { uncertain += 1 }
    }
  }

  private func broken(_ after: History, _ befores: [History]) -> Break? {
    guard let outcome = known[after] else { return nil }
    if !outcome.forbidden.isEmpty { return Break(before: nil, after: after) }
    for before in befores {
      if let earlier = known[before], outcome.milder(than: earlier) != nil {
        return Break(before: before, after: after)
      }
    }
    return nil
  }
}

/// From which histories one can have come by the change that a 断言 is about.
struct HistoryChanges {
  let universe: Universe
  let property: IR.Assertion.Property

  func before(_ history: History) -> [History] {
    guard case .compared(let change, _) = property else { return [] }
    switch change {
    case .added(let kind):
      return history.items.indices.filter { universe.acts[history.items[$0].act].kind == kind }
        .map(history.removing)
    case .graver(let kind, _, _): return milder(history, kind)
    case .split(let kind, let path): return joined(history, kind, path)
    }
  }

  /// One act with the grade below its own.
  private func milder(_ history: History, _ kind: Int) -> [History] {
    history.items.indices.compactMap { index in
      let act = history.items[index].act
      guard universe.acts[act].kind == kind, let grade = universe.grades[safe: act] else {
        return nil
      }
      let below = Universe.Grade(family: grade.family, level: grade.level - 1)
      return universe.grades.firstIndex(of: below).map { lower in
        history.replacing(index) { $0.act = lower }
      }
    }
  }

  /// Two that are apart, made one.
  private func joined(_ history: History, _ kind: Int, _ path: [Int]) -> [History] {
    let sharings = universe.sharings[kind] ?? []
    guard let split = sharings.firstIndex(where: { $0.path == path }) else { return [] }
    let items = history.items.filter { universe.acts[$0.act].kind == kind }
    let groups = Set(items.map { $0.groups[split] }.filter { $0 >= 0 }).sorted()
    var found: [History] = []
    for (position, a) in groups.enumerated() {
      for b in groups.dropFirst(position + 1) {
        guard let model = items.first(where: { $0.groups[split] == a }) else { continue }
        var copy = history
        for index in copy.items.indices
        where universe.acts[copy.items[index].act].kind == kind
          && copy.items[index].groups[split] == b
        {
          for (at, sharing) in sharings.enumerated() where sharing.path.starts(with: path) {
            copy.items[index].groups[at] = model.groups[at]
          }
        }
        if universe.admits(copy) { found.append(copy.canonical) }
      }
    }
    return found
  }
}
