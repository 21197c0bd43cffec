import PolicyBase
import PolicyEngine
import PolicyIR

/// What an act does when it is all that happens: acts that do the same stand for one another.
struct ActClass: Hashable, Sendable {
  /// Account with the points that count, in order.
  let points: [String]
  /// Measures that begin.
  let measures: [Int]

  var isNothing: Bool { points.isEmpty && measures.isEmpty }

  /// What must occur in an exploration: every number of points, and measures that come without.
  var worth: ActClass { points.isEmpty ? self : ActClass(points: points, measures: []) }
}

/// Classes of acts in a world of subjects.
struct ActTrial {
  let program: IR.Program
  let references: RecordReferences
  let names: BindingNames

  struct Result {
    let found: ActClass
    /// Last days of the cycles that it counts in.
    let cycleEnds: [CivilDay]
  }

  /// `nil` where something is missing or contradicted: such an act stands for nothing.
  func result(_ act: Act, _ universe: Universe) -> Result? {
    let groups = (universe.sharings[act.kind] ?? []).map { act.gives($0) ? 0 : -1 }
    let history = History(items: [.init(day: 0, act: 0, groups: groups)])
    let records = Rendering.records(
      history, in: universe.with(acts: [act], grades: []), references)
    let binding = CaseBinder.bind(
      CaseReading(records: records), to: program,
      options: .init(showsPersonal: true, allowsMissing: true), names: names)
    guard let bound = binding.boundCase else { return nil }
    let record = Evaluator.evaluate(program, bound, asOf: universe.horizon)
    guard record.failures.isEmpty, record.rejected.isEmpty,
      !record.open.contains(where: { $0.kind == .missing })
    else { return nil }
    let entries = record.subjects.flatMap(\.entries)
    guard entries.allSatisfy({ $0.counted.isExact }) else { return nil }
    return Result(
      found: ActClass(
        points: entries.map { entry in
          "\(program.accounts[entry.account].name.text) \(entry.counted.low)"
        }.sorted(), measures: record.subjects.flatMap(\.measures).map(\.measure).sorted()),
      cycleEnds: record.subjects.flatMap(\.accounts).compactMap(\.cycle.last))
  }
}

extension Universe {
  func with(acts: [Act], grades: [Grade]) -> Universe {
    Universe(
      subjects: subjects, acts: acts, grades: grades, days: days, horizon: horizon,
      sharings: sharings)
  }

  func with(days: [CivilDay], horizon: CivilDay) -> Universe {
    Universe(
      subjects: subjects, acts: acts, grades: grades, days: days, horizon: horizon,
      sharings: sharings)
  }
}
