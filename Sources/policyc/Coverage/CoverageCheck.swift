import PolicyBase
import PolicyCompiler
import PolicySyntax

/// How a policy accounts for a norm.
struct Accounted {
  enum State: String, CaseIterable {
    /// A 案例 fails when its statements are changed.
    case executed
    /// Issuer, number, title: facts of the header without an outcome.
    case header
    /// It computes, but is not executed for a reason.
    case exception
    /// A text norm stands for it.
    case text
    case unaccounted
    /// The line says something untrue.
    case wrong
  }

  var line: NormLine
  var state: State
  var faults: [CoverageFault] = []
}

/// Holds the norms of a list against the policy.
struct CoverageCheck: Sendable {
  private let places: PolicyPlaces
  private let run: MutationRun
  private let tree: PolicyTree
  private let removal: LineRemoval
  private let ambiguities: [Ambiguity]
  private let lines: [NormLine]
  /// Every address that a line accounts for.
  private let addresses: Set<String>

  init(_ tree: PolicyTree, _ set: PolicySet, _ lines: [NormLine]) {
    places = PolicyPlaces(tree, sources: set.sources)
    run = MutationRun(sources: set.sources, file: Int(tree.file), code: tree.code.text)
    self.tree = tree
    removal = LineRemoval(source: set.sources[Int(tree.file)], tree: tree)
    ambiguities = set.parsed.trees.flatMap(\.ambiguities)
    self.lines = lines
    addresses = Set(lines.flatMap(\.places).filter { $0.words == nil }.compactMap(\.address))
  }

  /// All lines in their order; the work is spread over the processors. Without proof a 案例 is only
  /// looked up: that takes no time.
  func accounted(proving: Bool = true) -> [Accounted] {
    inParallel(lines) { accounted($0, proving) }
  }

  private func accounted(_ line: NormLine, _ proving: Bool) -> Accounted {
    // A norm that is not executed may have no address of its own; one that is written must exist.
    let isPlaced = line.computes == .no || line.example != nil
    let faults = (isPlaced ? line.places : line.spots).compactMap(places.fault)
    if !faults.isEmpty { return Accounted(line: line, state: .wrong, faults: faults) }
    if line.computes == .no { return text(line) }
    if let example = line.example { return executed(line, example, proving) }
    if line.mainKind == "metadata", line.spots.contains(where: { $0.address == nil }) {
      return Accounted(line: line, state: .header)
    }
    if line.reason != nil { return Accounted(line: line, state: .exception) }
    let candidate = proving ? candidate(line) : nil
    return Accounted(
      line: line, state: .unaccounted, faults: [.unaccounted(line.id, candidate: candidate)])
  }

  private func text(_ line: NormLine) -> Accounted {
    var faults: [CoverageFault] = []
    if line.example != nil { faults.append(.exampleOfText(line.id)) }
    for spot in line.places {
      if let address = places.executing(at: spot, others: addresses) {
        faults.append(.executes(line.id, at: address.ascii))
      } else if !places.hasText(at: spot) {
        faults.append(.noText(line.id, spot))
      }
    }
    return Accounted(line: line, state: faults.isEmpty ? .text : .wrong, faults: faults)
  }

  private func executed(_ line: NormLine, _ label: String, _ proving: Bool) -> Accounted {
    func wrong(_ fault: CoverageFault) -> Accounted {
      Accounted(line: line, state: .wrong, faults: [fault])
    }
    let examples = tree.examples.filter { $0.label.text == label }
    guard let example = examples.first else {
      let nearest = Spelling.nearest(to: label, among: tree.examples.map(\.label.text))
      return wrong(.noSuchExample(label, nearest: nearest))
    }
    guard examples.count == 1 else { return wrong(.exampleTwice(label)) }
    let perSpot = line.places.map { (spot: $0, mutations: places.mutations(at: $0)) }
    if let spot = perSpot.first(where: { $0.mutations.isEmpty })?.spot {
      return wrong(spot.words == nil ? .nothingExecutes(line.id, [spot]) : .noSuchWords(spot))
    }
    if proving, !isNoticed(perSpot.flatMap(\.mutations), by: example) {
      return wrong(.exampleSurvives(label, line.places))
    }
    return Accounted(line: line, state: .executed)
  }

  /// Whether one of the changes that count under the readings of a 案例 makes it fail.
  private func isNoticed(_ mutations: [Mutation], by example: Example) -> Bool {
    let text = removal.keeping(example, of: tree)
    let readings = Compiler.readings(example.readings, among: ambiguities)
    return mutations.contains { mutation in
      if let mark = mutation.reading {
        let adopted = ambiguities.first { $0.key.text == mark.key }?.adopted?.text
        if mark.choice != readings[mark.key] ?? adopted { return false }
      }
      return run.isNoticed(mutation, in: text, readings: readings)
    }
  }

  /// A 案例 that fails when the norm's statements are changed.
  private func candidate(_ line: NormLine) -> String? {
    for mutation in line.places.flatMap(places.mutations) {
      if case .failed(let example) = run.outcome(mutation) { return example }
    }
    return nil
  }
}
