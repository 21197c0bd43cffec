import PolicyBase
import PolicyIR

/// Cycles of rules that no order of acting resolves (S3), and ends of measures that hang on what
/// the measures themselves bring about (S18).
extension Translator {
  mutating func checkRuleCycles() {
    let dependencies = RuleDependencies(program).all
    reportCycles(dependencies)
    reportOwnEnds(dependencies)
  }

  private mutating func reportCycles(_ all: [Dependency]) {
    let uncut = all.filter { !$0.isCut }
    var reported: Set<Set<DerivedThing>> = []
    for hard in uncut where hard.isHard {
      guard let back = path(from: hard.to, to: hard.from, uncut) else { continue }
      let cycle = [hard] + back
      guard reported.insert(Set(cycle.map(\.from))).inserted else { continue }
      let rules = cycle.filter { !isStructural($0) }
      guard let first = rules.first ?? cycle.first else { continue }
      site = Site(policy: policy(of: first.citation))
      let shown = cycle.map { name($0.from) } + [name(hard.from)]
      report(
        .ruleCycle(shown, addresses(rules)), place(first.citation),
        related: rules.dropFirst().map { place($0.citation) })
    }
  }

  /// The shortest way along dependencies; empty when both are the same.
  private func path(
    from start: DerivedThing, to goal: DerivedThing, _ all: [Dependency]
  ) -> [Dependency]? {
    if start == goal { return [] }
    var outgoing: [DerivedThing: [Dependency]] = [:]
    for dependency in all { outgoing[dependency.from, default: []].append(dependency) }
    var ways: [DerivedThing: [Dependency]] = [start: []]
    var open = [start]
    while !open.isEmpty {
      var next: [DerivedThing] = []
      for thing in open {
        for dependency in outgoing[thing] ?? [] where ways[dependency.to] == nil {
          let way = (ways[thing] ?? []) + [dependency]
          if dependency.to == goal { return way }
          ways[dependency.to] = way
          next.append(dependency.to)
        }
      }
      open = next
    }
    return nil
  }

  // MARK: Ends of measures

  private mutating func reportOwnEnds(_ all: [Dependency]) {
    let supports = all.filter { !$0.isHard || isStructural($0) }
    for (measure, end, citation) in ends() {
      let read = DerivedReader.reads(program, when: end).map(\.thing)
      for thing in Set(read) where thing != .measure(measure) {
        guard let way = path(from: .measure(measure), to: thing, supports), !way.isEmpty else {
          continue
        }
        site = Site(policy: policy(of: citation))
        report(
          .endHangsOnItself(program.measures[measure].name.text, name(thing), addresses(way)),
          place(citation), related: way.map { place($0.citation) })
        break
      }
    }
  }

  /// Conditions on which a measure ends: 解除 须, and 至 條件 where it is imposed.
  private func ends() -> [(measure: Int, IR.Guard, citation: Int)] {
    var found: [(measure: Int, IR.Guard, citation: Int)] = []
    for (index, kind) in program.measures.enumerated() {
      if let release = kind.release, let citation = kind.releaseCitation {
        found.append((index, release, citation))
      }
    }
    for rule in program.rules {
      for effect in rule.effects {
        guard case .impose(let imposition) = effect.action, case .until(let end) = imposition.length
        else { continue }
        found.append((imposition.measure, end, rule.citation))
      }
    }
    return found
  }

  // MARK: Words

  /// Entries make totals, measures make statuses: no rule's doing.
  private func isStructural(_ dependency: Dependency) -> Bool {
    switch (dependency.from, dependency.to) {
    case (.entries(let a), .total(let b)): a == b
    default: false
    }
  }

  private func name(_ thing: DerivedThing) -> String {
    switch thing {
    case .entries(let account): program.accounts[account].name.text + "记分"
    case .total(let account): program.accounts[account].name.text + "累计"
    case .measure(let measure): program.measures[measure].name.text
    case .status(let status, let option):
      program.statuses[status].name.text + "为"
        + (optionNames(program.statuses[status].enumeration)[safe: option] ?? "")
    }
  }

  private func addresses(_ dependencies: [Dependency]) -> [String] {
    var found: [String] = []
    for dependency in dependencies {
      guard program.citations.indices.contains(dependency.citation) else { continue }
      let citation = program.citations[dependency.citation]
      let title = selection.trees[safe: citation.policy]?.title.text ?? ""
      let address = citation.address.parts.isEmpty ? "《\(title)》" : citation.address.chinese
      if !found.contains(address) { found.append(address) }
    }
    return found
  }

  private func place(_ citation: Int) -> Place {
    program.citations.indices.contains(citation) ? program.citations[citation].place : .nowhere
  }

  private func policy(of citation: Int) -> Int {
    program.citations.indices.contains(citation) ? program.citations[citation].policy : 0
  }
}
