import PolicyBase
import PolicyIR

/// A question of the policy on one state of a ledger: looked up and folded once, then answered for one
/// claim after the other, on any number of threads.
///
/// It answers as the record of the ledger would if the claim had been appended (S20), without
/// appending it. What is appended to the ledger later it does not see: prepare it anew.
public struct PreparedQuestion: Sendable {
  private let asking: Asking

  init(_ asking: Asking) { self.asking = asking }

  /// The key of the question.
  public var question: String { asking.kindName.key }

  /// The keys of its answers, the one that holds without any reason first.
  public var options: [String] {
    asking.program.eventKinds[asking.kind].answers.map { answers in
      asking.program.enumerations[answers].options.map(\.key)
    } ?? []
  }

  /// The answer for one claim, a JSON line as in a case. A claim that cannot be read is answered with
  /// what is wrong with it.
  public func answer(_ line: [UInt8]) -> Answer {
    switch asking.claim(line) {
    case .failure(let refusal): Answer(asking, refusal.diagnostics)
    case .success(let claim): asking.answer(claim)
    }
  }

  /// Whether the claim can be read: what measurements compare answers with.
  package func reads(_ line: [UInt8]) -> Bool {
    if case .success = asking.claim(line) { true } else { false }
  }

  /// The same for text.
  public func answer(_ line: String) -> Answer { answer(Array(line.utf8)) }
}

extension Ledger {
  /// Prepares a question, by its word or key, on all that the ledger holds now. Claims about days up
  /// to `until` are answered from one fold; by default a year beyond the last day.
  public func prepare(
    question: String, until: CivilDay? = nil
  ) throws(LedgerRefusal) -> PreparedQuestion {
    PreparedQuestion(try Asking(policy, held, question, until: until))
  }
}

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
