import PolicyBase
import PolicyEngine
import PolicyIR

/// Named limits of exploration.
package enum ExplorationLimits {
  /// Histories evaluated for one 断言 where nobody asks for more.
  package static let histories = 50_000
  /// Worlds of subjects looked at, and explored.
  static let candidates = 8
  static let universes = 3
  /// Classes of acts in one world.
  static let acts = 8
  /// 案例 that show one item, of which the shortest are tried.
  static let seedsOfItem = 2
}

/// Builds small worlds from what the 案例 of a program show: who is in them, and which acts count.
struct UniverseBuilder {
  private let program: IR.Program
  private let assertion: IR.Assertion
  private let references: RecordReferences
  private let trial: ActTrial
  private let kinds: [Int]

  init(_ program: IR.Program, _ assertion: IR.Assertion) {
    self.program = program
    self.assertion = assertion
    references = RecordReferences(program: program)
    trial = ActTrial(
      program: program, references: references, names: BindingNames(program))
    kinds = UniverseBuilder.kinds(program, assertion)
  }

  /// Those of the 界限 and of the property; where neither names one, those that put on points.
  private static func kinds(_ program: IR.Program, _ assertion: IR.Assertion) -> [Int] {
    var kinds = assertion.events
    if case .compared(let change, _) = assertion.property, !kinds.contains(change.event) {
      kinds.insert(change.event, at: 0)
    }
    if !kinds.isEmpty { return kinds }
    for rule in program.rules {
      guard case .event(let kind, _, _) = rule.trigger, !kinds.contains(kind) else { continue }
      if rule.effects.contains(where: { if case .post = $0.action { true } else { false } }) {
        kinds.append(kind)
      }
    }
    return kinds
  }

  struct Built {
    var universes: [Universe] = []
    /// Points and measures of acts that some 案例 shows and no universe has.
    var left: [ActClass] = []
    /// How many different acts of the 案例 stand behind the classes.
    var actCount = 0
  }

  func build(_ examples: [IR.CaseExample]) -> Built {
    let own = examples.filter { $0.policies == assertion.policies }
    let reader = SeedReader(program)
    let seeds = own.flatMap { reader.seeds($0, kinds: Set(kinds)) }
    let acts = self.acts(seeds)
    let candidates = worlds(seeds, own.flatMap { reader.seeds($0, kinds: asked) })
      .map { classified($0, acts) }.filter { !$0.classes.isEmpty }
    var missing = Set(candidates.flatMap { $0.classes.map(\.found) })
    var built = Built(actCount: acts.count)
    while built.universes.count < ExplorationLimits.universes, !missing.isEmpty {
      let best = candidates.max { a, b in
        a.classes.count { missing.contains($0.found) }
          < b.classes.count { missing.contains($0.found) }
      }
      guard let best, best.classes.contains(where: { missing.contains($0.found) }) else { break }
      let chosen = Array(
        best.classes.filter { missing.contains($0.found) }.prefix(ExplorationLimits.acts))
      missing.subtract(chosen.map(\.found))
      built.universes.append(dated(best.universe, chosen))
    }
    built.left = Array(missing)
    return built
  }

  // MARK: Worlds and acts

  /// The kind of question that a 永不 asks.
  private var asked: Set<Int> {
    guard case .never(.answer(let question, _, _, _)) = assertion.property else { return [] }
    return [question]
  }

  /// The worlds that most acts of the 案例 stand in; of a 永不 those in which its question gets the
  /// answer before anything happens.
  private func worlds(_ seeds: [Seed], _ questions: [Seed]) -> [Universe] {
    let ranked = ranked(questions.isEmpty ? seeds : questions).compactMap(universe)
    let fitting = asked.isEmpty ? ranked : ranked.filter(answers)
    return Array(fitting.prefix(ExplorationLimits.candidates))
  }

  private func answers(_ universe: Universe) -> Bool {
    Explorer(program, universe, assertion).outcome(History(items: []))?.isAnswered ?? false
  }

  private func ranked(_ seeds: [Seed]) -> [[IR.CaseRecord]] {
    var counts: [String: (subjects: [IR.CaseRecord], count: Int)] = [:]
    let text = CaseText(program)
    for seed in seeds {
      let key = seed.subjects.map(text.line).sorted().joined(separator: "\n")
      counts[key, default: (seed.subjects, 0)].count += 1
    }
    return counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map(\.value.subjects)
  }

  private func universe(_ subjects: [IR.CaseRecord]) -> Universe? {
    guard let first = firstDay, let horizon = first.adding(months: 1) else { return nil }
    var sharings: [Int: [Sharing]] = [:]
    for kind in kinds {
      sharings[kind] = SharingFinder(program: program).sharings(of: kind, and: split(kind))
    }
    return Universe(
      subjects: subjects, acts: [], grades: [], days: [first], horizon: horizon,
      sharings: sharings)
  }

  /// A month after the regulation came into force.
  private var firstDay: CivilDay? {
    let spans = assertion.policies.compactMap { program.policies[safe: $0]?.inForce }
    return spans.map(\.first).min()?.adding(months: 1)
  }

  private func split(_ kind: Int) -> [Int]? {
    guard case .compared(.split(kind, let path), _) = assertion.property else { return nil }
    return path
  }

  /// Different acts, of each item the shortest.
  private func acts(_ seeds: [Seed]) -> [Act] {
    var seen = Set<String>()
    var byItem: [String: [Act]] = [:]
    for seed in seeds where seen.insert(seed.act.signature).inserted {
      byItem[item(seed.act), default: []].append(seed.act)
    }
    return byItem.sorted { $0.key < $1.key }.flatMap { _, acts in
      acts.sorted { length($0) < length($1) }
        .prefix(ExplorationLimits.seedsOfItem)
    }
  }

  /// Acts of one day are told in the fewest words.
  private func length(_ act: Act) -> (Int, Int, String) {
    (Set(act.records.map(\.date)).count, act.signature.count, act.signature)
  }

  private func item(_ act: Act) -> String {
    let clause = act.records[0].fields.first { entry in
      references.field(entry, of: act.records[0])?.type == .clause
    }
    return "\(act.kind) " + (clause.map { "\($0.value)" } ?? act.signature)
  }

  // MARK: Classes

  private struct Class {
    let found: ActClass
    /// One act, or what it is at each grade.
    let acts: [Act]
    let cycleEnds: [CivilDay]
  }

  private func classified(
    _ universe: Universe, _ acts: [Act]
  ) -> (universe: Universe, classes: [Class]) {
    let present = Set(universe.subjects.map(\.id))
    var classes: [Class] = []
    var seen = Set<ActClass>()
    for act in acts where act.subjects(references).isSubset(of: present) {
      let completed = act.completed(universe.sharings[act.kind] ?? [], references)
      guard let found = self.class(completed, universe) ?? self.class(act, universe),
        seen.insert(found.found).inserted
      else {
        continue
      }
      classes.append(found)
    }
    return (universe, classes)
  }

  private func `class`(_ act: Act, _ universe: Universe) -> Class? {
    if isListed(act) {
      let name = program.eventKinds[act.kind].name.text
      return Class(found: ActClass(points: [name], measures: []), acts: [act], cycleEnds: [])
    }
    let grades = self.grades(act)
    let results = grades.map { trial.result($0, universe) }
    let known = results.compactMap { $0 }
    if grades.count > 1, known.count < grades.count { return nil }
    let kinds = known.map(\.found.worth)
    // A fact that changes nothing is not varied.
    if Set(kinds).count == 1, let found = kinds.first, !found.isNothing {
      return Class(found: found, acts: [act], cycleEnds: known.flatMap(\.cycleEnds))
    }
    let found = ActClass(
      points: kinds.count > 1
        ? kinds.map { $0.points.joined(separator: "+") } : kinds.first?.points ?? [],
      measures: kinds.flatMap(\.measures))
    return known.contains { !$0.found.isNothing }
      ? Class(found: found, acts: grades, cycleEnds: known.flatMap(\.cycleEnds)) : nil
  }

  /// Whether the 界限 names its kind and it names no item: such an act answers others, as a repair
  /// does, and does nothing alone.
  private func isListed(_ act: Act) -> Bool {
    if case .compared(let change, _) = assertion.property, change.event == act.kind { return false }
    return assertion.events.contains(act.kind)
      && !program.eventKinds[act.kind].fields.contains { $0.type == .clause }
  }

  /// The act with each value of the field that a 加重 varies.
  private func grades(_ act: Act) -> [Act] {
    guard case .compared(.graver(act.kind, let field, let options), _) = assertion.property,
      let declared = program.eventKinds[safe: act.kind]?.fields[safe: field],
      case .option(let enumeration) = declared.type
    else { return [act] }
    return options.compactMap { option in
      guard let name = program.enumerations[safe: enumeration]?.options[safe: option] else {
        return nil
      }
      return act.setting(declared.name, to: .text(name.text))
    }
  }

  /// The universe with its acts and days: one, the next, and one in the next cycle.
  private func dated(_ universe: Universe, _ classes: [Class]) -> Universe {
    var acts: [Act] = []
    var grades: [Universe.Grade] = []
    for (family, one) in classes.enumerated() {
      for (level, act) in one.acts.enumerated() {
        acts.append(act)
        grades.append(Universe.Grade(family: family, level: level))
      }
    }
    let first = universe.days[0]
    let ends = classes.flatMap(\.cycleEnds).filter { $0 > first }
    let later = ends.min().flatMap { $0.advanced(by: 5) } ?? first.adding(months: 12) ?? first
    let days = [first, first.next ?? first, later]
    return universe.with(acts: acts, grades: grades)
      .with(days: days, horizon: later.adding(months: 1) ?? later)
  }
}

extension Act {
  /// Ids of the subjects that its records name.
  func subjects(_ references: RecordReferences) -> Set<String> {
    Set(
      records.flatMap { record in
        record.fields.flatMap { references.references($0, of: record) }
      }.filter { if case .subject = $0.field { true } else { false } }.map(\.id))
  }

  func setting(_ name: IR.Name, to value: IR.InputValue) -> Act {
    var records = records
    if let index = records[0].fields.firstIndex(where: { name.isSpelled($0.name) }) {
      records[0].fields[index].value = value
    } else {
      records[0].fields.append(.init(name: name.text, value: value, place: .nowhere))
    }
    return Act(
      kind: kind, records: records, day: day, supports: supports,
      signature: signature + " \(name.text) \(value)")
  }
}
