import PolicyBase
import PolicyIR

/// A rule whose trigger happened, with what the trigger binds.
struct Firing {
  enum Phase {
    /// Reductions, releases and clearings of an event act on the start of the step (S16).
    case facts
    case score
    case impose
    /// Everything, for triggers that are no events.
    case all
  }

  /// A candidate of a 分段: picked among those of the same account and round (S6).
  struct Candidate {
    var account: Int
    var subject: Int
    var isSingle: Bool
  }

  var rule: Int
  var scope: Scope
  /// `false`: the trigger happened only in some completions of what is missing.
  var certain = true
  var missing: [Missing] = []
  var causes: Causes
  /// The event that names what is derived.
  var root: Int?
  var candidate: Candidate?
  /// 记分日 of derived points, when it is not the day.
  var date: CivilDay?
  /// Which multiple was reached, for points of `每满 N`.
  var multiple: String?

  init(rule: Int, scope: Scope, causes: Causes, root: Int?) {
    self.rule = rule
    self.scope = scope
    self.causes = causes
    self.root = root
  }
}

extension Fold {
  /// Rules of the step's events, in the order of event ids.
  mutating func firings(of events: [Int]) -> [Firing] {
    var firings: [Firing] = []
    for index in events {
      let event = world.facts.events[index]
      let scope = Scope(day: day, event: index)
      for rule in rules.events[event.kind] ?? [] {
        if !world.isInForce(citation: program.rules[rule].citation, on: event.date) { continue }
        firings.append(Firing(rule: rule, scope: scope, causes: [index], root: index))
      }
      for clause in clauses(of: event) {
        firings += itemFirings(index, event, clause, scope)
      }
    }
    return firings
  }

  /// The items that an event names, each once, in the order of the program.
  private func clauses(of event: Case.Event) -> [Int] {
    var clauses: Set<Int> = []
    for field in rules.clauseFields[event.kind] ?? [] where event.fields.indices.contains(field) {
      for case .clauses(let named) in event.fields[field]?.flattened ?? [] {
        clauses.formUnion(named)
      }
    }
    return clauses.sorted()
  }

  private mutating func itemFirings(
    _ index: Int, _ event: Case.Event, _ clause: Int, _ scope: Scope
  ) -> [Firing] {
    let item = rules.items[RuleIndex.Item(kind: event.kind, clause: clause)] ?? []
    if let policy = program.clauses.indices.contains(clause) ? program.clauses[clause].policy : nil,
      program.policies.indices.contains(policy),
      let span = program.policies[policy].inForce, !span.contains(event.date)
    {
      findings.notInForce(
        index, program.policies[policy].code, span, item.first.map { program.rules[$0].citation })
      return []
    }
    if item.isEmpty { findings.unscored(index, day, program, clause) }
    return item.map { Firing(rule: $0, scope: scope, causes: [index], root: index) }
  }

  /// Judges all rules in one state, picks among candidates, then lets them act together.
  mutating func act(_ firings: [(Firing, Firing.Phase)]) {
    var settled: [(Firing, Firing.Phase)] = []
    for (firing, phase) in firings where hasEffects(firing.rule, phase) {
      if let firing = judged(firing) { settled.append((firing, phase)) }
    }
    for (firing, phase) in picked(settled) { perform(firing, phase) }
  }

  private func hasEffects(_ rule: Int, _ phase: Firing.Phase) -> Bool {
    program.rules[rule].effects.contains { phase.includes($0.action) }
  }

  /// The firing as its guards leave it: certain, possible, or `nil` when it does not act.
  mutating func judged(_ firing: Firing) -> Firing? {
    let rule = program.rules[firing.rule]
    let outcome = world.outcome(firing.rule, firing.scope)
    trace?.record(firing, outcome, world)
    switch outcome {
    case .notCovered: return nil
    case .fails(let condition, let citation):
      if case .event(_, .some, _) = rule.trigger, let event = firing.scope.event {
        findings.contradicted(event, day, citation, world.described(condition, firing.scope))
      }
      return nil
    case .unknown(let missing, let causes):
      var firing = firing
      firing.certain = false
      firing.missing = union(firing.missing, missing)
      firing.causes.formUnion(causes)
      findings.missing(missing, rule.citation, firing.scope, world)
      return firing
    case .applies(let causes):
      var firing = firing
      firing.causes.formUnion(causes)
      if !firing.certain {
        findings.missing(firing.missing, rule.citation, firing.scope, world)
      }
      return firing
    }
  }

  private mutating func perform(_ firing: Firing, _ phase: Firing.Phase) {
    for effect in program.rules[firing.rule].effects where phase.includes(effect.action) {
      switch effect.action {
      case .post(let account, let subject, let amount):
        if !effect.permitted { post(account, subject, amount, firing) }
      case .impose(let imposition): impose(imposition, firing, permitted: effect.permitted)
      case .reduce(let account, let subject, let amount, let cap):
        if !effect.permitted { reduce(account, subject, amount, cap, firing) }
      case .clear(let account, let subject, let restart):
        if !effect.permitted { clear(account, subject, restart: restart, firing, phase) }
      case .release(let measure, let subject):
        if !effect.permitted { release(measure, subject, firing) }
      case .setStatus(let status, let subject, let option):
        if !effect.permitted { assign(status, subject, option, firing) }
      case .shorten, .extend, .moveStatus:
        findings.unsupportedEffect(program.rules[firing.rule].citation)
      case .answer, .nothing: break
      }
    }
  }
}

extension Firing.Phase {
  /// Whether effects of this kind happen in the phase.
  func includes(_ action: IR.Action) -> Bool {
    switch action {
    case .nothing, .answer: false
    case .post: self == .score || self == .all
    case .impose, .setStatus, .moveStatus: self == .impose || self == .all
    case .reduce, .clear, .release, .shorten, .extend: self == .facts || self == .all
    }
  }
}
