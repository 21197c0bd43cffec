import PolicyBase
import PolicyIR

/// What the answers to one question share.
final class Asking: Sendable {
  let policy: CompiledPolicy
  let facts: Case
  let ids: CaseIDs
  let kind: Int
  /// The day of the last event of the case.
  private let lastDay: CivilDay
  /// The rules that answer it, in program order.
  private let rules: [Int]
  private let knowledge: AskedKnowledge
  private let states: FoldedStates
  private let horizon: CivilDay
  /// Whether claims move something: then each is evaluated with its whole case.
  private let movesState: Bool

  init(
    _ policy: CompiledPolicy, _ held: LedgerCase, _ question: String, until: CivilDay?
  ) throws(LedgerRefusal) {
    let program = policy.program
    guard let kind = policy.names.kinds.events[question], program.eventKinds[kind].isQuestion else {
      let names = program.eventKinds.filter(\.isQuestion).flatMap { KindNames.spellings($0.name) }
      let nearest = Spelling.nearest(to: question, among: names)
      let shown = ShownValue.name(
        question, nearest: nearest, showsPersonal: held.bound.showsPersonal)
      throw LedgerRefusal(.unknownQuestion(shown, nearest: nearest))
    }
    self.policy = policy
    self.kind = kind
    facts = held.bound
    ids = held.ids
    lastDay = Evaluator.lastDay(of: facts)
    rules = RuleIndex(program).questions[kind] ?? []
    knowledge = AskedKnowledge(program, facts)
    states = FoldedStates(program, facts)
    movesState = program.derives(fromEventsOf: kind)
    horizon = max(until ?? Asking.yearAfter(lastDay), lastDay)
    if !movesState { _ = state(knowledge.all(on: lastDay), lastDay, nil) }
  }

  var program: IR.Program { policy.program }
  var kindName: IR.Name { program.eventKinds[kind].name }

  private static func yearAfter(_ day: CivilDay) -> CivilDay {
    day.advanced(by: 366) ?? CivilDay.last
  }

  /// The state as known on a day, with the claim that is asked.
  private func state(
    _ known: CivilDay, _ asOf: CivilDay, _ claim: Case.Event?, until: CivilDay? = nil
  ) -> World {
    let far = asOf > horizon ? Asking.yearAfter(asOf) : horizon
    var world = states.state(FoldedStates.Key(knownAt: known, horizon: far, until: until))
    world.past = claim.map(World.Past.init)
    return world
  }

  // MARK: Answers

  func answer(_ claim: Case.Event) -> Answer {
    if movesState { return answerWithWholeCase(claim) }
    let asOf = max(lastDay, claim.date)
    // Later than all that is known in it: as if it were answered on its asking day.
    let latest = max(asOf, claim.known)
    var world = state(knowledge.all(on: latest), asOf, claim)
    var plan = world.plan(claim, rules, asOf: asOf)
    let isAhead = plan.contains { $0.day.map { $0 > claim.known } ?? false }
    let known = knowledge.knowledge(
      asked: claim.known, latest: latest, isAhead: isAhead, refersTo: claim.referencedEvents)
    if known != world.view.knownAt {
      world = state(known, asOf, claim)
      plan = world.plan(claim, rules, asOf: asOf)
    }
    var reasons = world.reasons(plan)
    if world.past?.isUnsure ?? false {
      reasons = world.reasons(plan) { self.state(known, asOf, claim, until: $0) }
    }
    guard let reasons else { return notInForce(claim, world) }
    let outcome = DecisionMaker(program: program, kind: kind).decide(reasons)
    return Answer(self, claim, outcome, order: world.inOrder)
  }

  private func notInForce(_ claim: Case.Event, _ world: World) -> Answer {
    let citation = rules.first.map { program.rules[$0].citation } ?? -1
    let span = world.validity(citation: citation) ?? DaySpan(first: CivilDay.first, last: nil)
    let finding = EngineFinding.notInForce(world.code(citation: citation), span)
    return Answer(
      self,
      [
        LedgerDiagnostic(
          Diagnostic(code: finding.code, place: .nowhere, message: finding.message), line: nil)
      ], claim)
  }

  /// The slow way, which is always right.
  private func answerWithWholeCase(_ claim: Case.Event) -> Answer {
    var facts = facts
    facts.events.append(claim)
    let own = facts.events.count - 1
    let asOf = max(lastDay, claim.date)
    let record = Evaluator.evaluate(
      program, facts, asOf: asOf, knownAt: max(asOf, claim.known))
    if let decision = record.decision(of: own) { return Answer(self, claim, decision) }
    let why = record.rejected.filter { $0.event == own }.map { rejection in
      LedgerDiagnostic(
        Diagnostic(code: rejection.code, place: .nowhere, message: rejection.why), line: nil)
    }
    return Answer(self, why, claim)
  }
}
