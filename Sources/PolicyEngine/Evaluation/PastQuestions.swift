import PolicyBase
import PolicyIR
import Synchronization

// A question that is not in the case, answered from a fold that is done: the same as if it had been
// there from the start (S20). A question moves nothing, so that all readings of a day are in the log.
extension World {
  /// A question that is asked of a log which knows what came after its day.
  final class Past: Sendable {
    /// Its index is the first after the events of the case.
    let asked: Case.Event
    /// Whether something was read that the log no longer knows as it was.
    private let unsure = Atomic<Bool>(false)

    init(_ asked: Case.Event) { self.asked = asked }

    var isUnsure: Bool { unsure.load(ordering: .relaxed) }
    func doubt() { unsure.store(true, ordering: .relaxed) }
  }

  /// The measure as it was at the end of the day reached.
  func readMeasure(_ index: Int) -> MeasureInstance {
    past == nil ? log.measures[index] : log.measures.element(index, on: day)
  }

  /// The account as it was at the end of the day reached: its entries and totals have their days.
  func readLedger(_ key: Log.LedgerKey) -> AccountLedger? {
    noteReading(key)
    return log.ledgers[key]
  }

  func noteReading(_ key: Log.LedgerKey) {
    if let past, let rewritten = log.rewritten[key], rewritten > day { past.doubt() }
  }

  /// A rule of the question, and the day at whose end it is read.
  struct AskedRule {
    var rule: Int
    /// `nil`: it cannot be read, for what is missing.
    var day: CivilDay?
    var missing: [Missing] = []
  }

  /// The 于 day of each rule. They are read before anything has happened, as `planQuestions` does:
  /// what a question says is there, what events did is not.
  func plan(_ event: Case.Event, _ rules: [Int], asOf: CivilDay) -> [AskedRule] {
    rules.compactMap { rule in
      guard case .asked(_, let term) = program.rules[rule].trigger else { return nil }
      var day: CivilDay? = event.date
      var missing: [Missing] = []
      if let term {
        let scope = Scope(day: event.date, event: facts.events.count)
        let value = isOwn(term) ? value(term, scope) : beforeAll().value(term, scope)
        day = value.day
        missing = value.missing
      }
      guard let day, day <= asOf else {
        let gap = Missing(
          .period, item: event.id, key: day.map { repeated($0, from: term) } ?? "date")
        return AskedRule(rule: rule, day: nil, missing: missing.isEmpty ? [gap] : missing)
      }
      return AskedRule(rule: rule, day: day)
    }
  }

  /// Whether the term is a field of the question itself, which nothing changes.
  private func isOwn(_ term: IR.Term) -> Bool {
    if case .field(.event, _) = term { true } else { false }
  }

  private func beforeAll() -> World {
    var world = self
    world.day = CivilDay.first
    world.order = 0
    world.log = Log()
    return world
  }

  /// What the rules say, in the order in which a fold comes to them; `nil` when none of them was in
  /// force on its day (S27). `until`: the state of a day that knows nothing of later ones.
  mutating func reasons(
    _ plan: [AskedRule], until: ((CivilDay) -> World)? = nil
  ) -> [Fold.Reason]? {
    var reasons: [Fold.Reason] = []
    var isAnswerable = false
    let own = facts.events.count
    for asked in plan where asked.day == nil {
      reasons += undecided(asked.rule, own, asked.missing)
    }
    let days = Set(plan.compactMap(\.day)).sorted()
    for day in days {
      if let until { self = until(day) }
      self.day = day
      order = Int.max
      for asked in plan where asked.day == day {
        let citation = program.rules[asked.rule].citation
        if !isInForce(citation: citation, on: day) { continue }
        isAnswerable = true
        reasons += said(asked.rule, own, day)
      }
    }
    if !isAnswerable, reasons.isEmpty, let first = plan.first,
      validity(citation: program.rules[first.rule].citation) != nil
    {
      return nil
    }
    return reasons
  }

  private func said(_ rule: Int, _ question: Int, _ day: CivilDay) -> [Fold.Reason] {
    let scope = Scope(day: day, event: question)
    switch outcome(rule, scope) {
    case .notCovered, .fails: return []
    case .unknown(let missing, _): return undecided(rule, question, missing)
    case .applies(let causes): return reasons(rule, question, causes, scope)
    }
  }

  /// A reason for each answer that the rule gives.
  func reasons(
    _ rule: Int, _ question: Int, _ causes: Causes, _ scope: Scope
  ) -> [Fold.Reason] {
    program.rules[rule].effects.compactMap { effect in
      guard case .answer(let option, let amount, let bearer) = effect.action else { return nil }
      return Fold.Reason(
        rule: rule, option: option, permitted: effect.permitted,
        value: amount.flatMap { value($0, scope).range },
        borneBy: bearer.flatMap { value($0, scope).subject }, missing: [],
        causes: causes.union([question]), isCertain: true)
    }
  }

  func undecided(_ rule: Int, _ question: Int, _ missing: [Missing]) -> [Fold.Reason] {
    program.rules[rule].effects.compactMap { effect in
      guard case .answer(let option, _, _) = effect.action else { return nil }
      return Fold.Reason(
        rule: rule, option: option, permitted: effect.permitted, value: nil, borneBy: nil,
        missing: missing, causes: [question], isCertain: false)
    }
  }
}
