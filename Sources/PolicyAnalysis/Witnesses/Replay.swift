import PolicyBase
import PolicyEngine
import PolicyIR

/// Runs made-up cases through the engine: nothing is shown that it does not confirm.
struct Replay {
  /// What a case is to show.
  typealias Claim = (AnalysisRun.Replayed) -> Bool

  let program: IR.Program
  let day: CivilDay

  /// The regulation alone, a draft as its own 案例 take it.
  init(_ program: IR.Program, policy: Int) {
    let trial = program.onTrial()
    let code = program.policies[policy].code
    let own = program.policies.indices.filter { program.policies[$0].code == code }
    self.program = trial.with(onlyRegulations: Set(own))
    day = Replay.day(in: trial.policies[policy].inForce)
  }

  /// Some weeks into the time in force, so that something can precede it.
  private static func day(in span: DaySpan?) -> CivilDay {
    let first = span?.first ?? CivilDay(year: 2020, month: 1, day: 1) ?? CivilDay.first
    let later = first.advanced(by: 60) ?? first
    return span?.last.map { min(later, $0) } ?? later
  }

  func sketch(_ route: CaseSketch.Route) -> CaseSketch {
    CaseSketch(program, day: day, route: route)
  }

  func shows(_ records: [IR.CaseRecord], _ claim: Claim) -> Bool {
    replayed(records).map(claim) ?? false
  }

  /// What comes of the records; `nil` when they are no sound case.
  func replayed(_ records: [IR.CaseRecord]) -> AnalysisRun.Replayed? {
    let binding = CaseBinder.bind(
      CaseReading(records: records), to: program,
      options: .init(showsPersonal: true, allowsMissing: true))
    guard let bound = binding.boundCase, binding.diagnostics.isEmpty else { return nil }
    let last = max(day, Evaluator.lastDay(of: bound))
    let applied = Evaluator.explain(program, bound, asOf: last).filter { explanation in
      guard explanation.day == day, case .applied = explanation.outcome else { return false }
      return true
    }
    return AnalysisRun.Replayed(
      record: Evaluator.evaluate(program, bound, asOf: last), facts: bound,
      applied: Set(applied.map(\.rule)))
  }

  /// The records without everything that the claim does not need, record by record and field by
  /// field, save what is wanted for itself; `nil` when the whole does not show it.
  func smallest(
    _ records: [IR.CaseRecord], keeping wanted: Set<[String]>, _ claim: Claim
  ) -> [IR.CaseRecord]? {
    guard shows(records, claim) else { return nil }
    var kept = records
    for record in records.reversed() where !wanted.contains([record.id]) {
      let fewer = kept.compactMap { $0.id == record.id ? nil : $0.without(references: record.id) }
      if fewer.count < kept.count, shows(fewer, claim) { kept = fewer }
    }
    for index in kept.indices {
      for field in kept[index].fields.map(\.name)
      where !wanted.contains([kept[index].id, field]) {
        var fewer = kept
        fewer[index].fields.removeAll { $0.name == field }
        if shows(fewer, claim) { kept = fewer }
      }
    }
    return kept
  }
}

extension IR.CaseRecord {
  fileprivate func without(references id: String) -> IR.CaseRecord {
    var copy = self
    copy.fields.removeAll { $0.value == .text(id) }
    return copy
  }
}
