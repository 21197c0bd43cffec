import PolicyBase
import PolicyEngine
import PolicyIR

/// Evaluates histories of one universe under one 断言.
struct Explorer: Sendable {
  /// As compiled, and with what tells whether something that must never be is so.
  let plain: IR.Program
  let program: IR.Program
  let references: RecordReferences
  private let names: BindingNames
  let universe: Universe
  let assertion: IR.Assertion
  let questions: QuestionProbe?

  init(
    _ program: IR.Program, _ universe: Universe, _ assertion: IR.Assertion
  ) {
    let probed = ProbedProgram(program, assertion)
    plain = program
    self.program = probed.program
    references = RecordReferences(program: probed.program)
    names = BindingNames(probed.program)
    self.universe = universe
    self.assertion = assertion
    questions = probed.question
  }

  var watched: [IR.Assertion.Watched] {
    if case .compared(_, let watched) = assertion.property { return watched }
    return []
  }

  func records(_ history: History) -> [IR.CaseRecord] {
    Rendering.records(history, in: universe, references)
  }

  func outcome(_ history: History) -> Outcome? { outcome(of: records(history)) }

  /// `nil` where the records make no case.
  func outcome(of records: [IR.CaseRecord]) -> Outcome? {
    guard let bound = bind(withQuestions(records)) else { return nil }
    let record = Evaluator.evaluate(program, bound, asOf: universe.horizon)
    guard record.failures.isEmpty else { return nil }
    let reader = OutcomeReader(program: program, watched: watched, horizon: universe.horizon)
    let timelines = reader.timelines(record, subjects: bound.subjects.count)
    let probe = ProbeReader(program: program, assertion: assertion)
    let open = probe.isOpen(record) || record.open.contains { $0.kind == .missing }
    return Outcome(
      timelines: timelines, forbidden: probe.forbidden(record, bound),
      isAnswered: probe.isAnswered(record), isMet: probe.isMet(record, bound),
      isCertain: !open && timelines.allSatisfy { $0.allSatisfy(\.isCertain) })
  }

  func withQuestions(_ records: [IR.CaseRecord]) -> [IR.CaseRecord] {
    records + (questions?.asked(records, from: universe.days[0], references) ?? [])
  }

  /// Whether the step is for the worse also where both histories use the same ids: among equals the
  /// id decides, and that is no change of the history.
  func confirms(_ step: HistoryChanges.Step) -> Bool {
    guard let before = outcome(step.before), let after = outcome(step.after) else { return false }
    return before.isCertain && after.isCertain && after.milder(than: before) != nil
  }

  func bind(_ records: [IR.CaseRecord]) -> Case? {
    CaseBinder.bind(
      CaseReading(records: records), to: program,
      options: .init(showsPersonal: true, allowsMissing: true), names: names
    ).boundCase
  }
}
