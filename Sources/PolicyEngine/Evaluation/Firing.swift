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
    /// Everything at the turn of the day: clearings too act on the start of the step.
    case calendar
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
  /// It follows from a duty missed: nothing that it derives is an entry of the event that opened
  /// the duty.
  var isLate = false
  /// Which multiple was reached, for points of `每满 N`.
  var multiple: String?

  init(rule: Int, scope: Scope, causes: Causes, root: Int?) {
    self.rule = rule
    self.scope = scope
    self.causes = causes
    self.root = root
  }

  /// The event whose points these are; `nil` for derived points.
  var scoredEvent: Int? { isLate ? nil : scope.event }
}

extension Fold {
  /// Rules of the step's events, in the order of event ids.
  ///
  /// `versionDay`: the day whose version governs them all; otherwise each has its own.
  mutating func firings(of events: [Int], versionDay: CivilDay? = nil) -> [Firing] {
    var firings: [Firing] = []
    for index in events {
      let event = world.facts.events[index]
      let scope = Scope(day: day, event: index)
      for rule in world.governing(rules.events[event.kind] ?? [], index, versionDay: versionDay) {
        firings.append(Firing(rule: rule, scope: scope, causes: [index], root: index))
      }
      for clause in clauses(of: event) {
        firings += itemFirings(index, event, clause, scope, versionDay)
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
    _ index: Int, _ event: Case.Event, _ clause: Int, _ scope: Scope, _ versionDay: CivilDay?
  ) -> [Firing] {
    let key = RuleIndex.Item(kind: event.kind, clause: clause)
    let item = rules.items[key] ?? []
    let inForce = world.governing(item, index, versionDay: versionDay)
    let naming = rules.naming[key] ?? []
    if inForce.isEmpty, world.governing(naming, index, versionDay: versionDay).isEmpty {
      reportUnscored(index, event, clause, item + naming)
    }
    if let first = inForce.first { reportOutside(index, scope, program.rules[first].citation) }
    return inForce.map { Firing(rule: $0, scope: scope, causes: [index], root: index) }
  }

  /// An item of a regulation that does not govern where the finding was made.
  private mutating func reportOutside(_ index: Int, _ scope: Scope, _ citation: Int) {
    let policy = program.policies[program.citations[citation].policy]
    guard !world.governs(citation: citation, scope), let area = policy.jurisdiction else { return }
    findings.outsideRegion(index, policy.code, area, citation)
  }

  /// Why an item that a finding names scores nothing: its text is not in force, or has no rule.
  private mutating func reportUnscored(
    _ index: Int, _ event: Case.Event, _ clause: Int, _ item: [Int]
  ) {
    guard program.clauses.indices.contains(clause) else { return }
    let policy = program.clauses[clause].policy
    let code = program.policies.indices.contains(policy) ? program.policies[policy].code : ""
    let spans = item.compactMap { world.validity(citation: program.rules[$0].citation) }
    let whole = program.policies.indices.contains(policy) ? program.policies[policy].inForce : nil
    let span = spans.min { $0.first < $1.first } ?? whole
    guard let span, !item.isEmpty || !span.contains(event.date) else {
      findings.unscored(index, day, program, clause)
      return
    }
    findings.notInForce(index, code, span, item.first.map { program.rules[$0].citation })
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
    if let (subject, kind) = wrongKind(firing, outcome) {
      let failed = IR.Guard.test(.always(false), text: "当事人为" + kind.text)
      trace?.record(firing, .fails(.not(failed), citation: rule.citation), world)
      findings.wrongKind(firing, day, rule.citation, subject, world)
      return nil
    }
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

  /// The subject of an item's finding that no effect of the item can fall on: then the finding is
  /// against the facts, whatever the item's other conditions say (S26).
  private func wrongKind(_ firing: Firing, _ outcome: Outcome) -> (subject: Int, kind: IR.Name)? {
    if case .notCovered = outcome { return nil }
    let rule = program.rules[firing.rule]
    guard case .event(_, .some, _) = rule.trigger else { return nil }
    var found: Int?
    for effect in rule.effects {
      guard let (term, kinds) = target(of: effect.action) else { return nil }
      let value = world.value(term, firing.scope)
      guard let subject = value.subject, let kind = world.subject(subject)?.kind,
        !kinds.contains(kind)
      else { return nil }
      found = subject
    }
    guard let found, let kind = world.subject(found)?.kind,
      program.subjectKinds.indices.contains(kind)
    else { return nil }
    return (found, program.subjectKinds[kind].name)
  }

  /// Whom an effect falls on, and the kinds of subjects that it can fall on.
  private func target(of action: IR.Action) -> (term: IR.Term, kinds: [Int])? {
    switch action {
    case .post(let account, let subject, _) where program.accounts.indices.contains(account):
      (subject, [program.accounts[account].owner])
    case .impose(let imposition) where program.measures.indices.contains(imposition.measure):
      (imposition.subject, program.measures[imposition.measure].owners)
    default: nil
    }
  }

  private mutating func perform(_ firing: Firing, _ phase: Firing.Phase) {
    for effect in program.rules[firing.rule].effects where phase.includes(effect.action) {
      switch effect.action {
      case .post(let account, let subject, let amount):
        if !effect.permitted { post(account, subject, amount, firing) }
      case .impose(let imposition): impose(imposition, firing, permitted: effect.permitted)
      case .reduce(let account, let subject, let amount):
        if !effect.permitted { reduce(account, subject, amount, firing) }
      case .clear(let account, let subject, let restart):
        if !effect.permitted { clear(account, subject, restart: restart, firing, phase) }
      case .release(let measure, let subject):
        if !effect.permitted { release(measure, subject, firing) }
      case .setStatus(let status, let subject, let option):
        if !effect.permitted { assign(status, subject, option, firing) }
      case .adjust(let account, let subject, let amount, let adjustment):
        if !effect.permitted { adjust(account, subject, amount, adjustment, firing) }
      case .shorten(let measure, let subject, let amount, let unit, let floor):
        let change = LengthChange(sign: -1, amount: amount, unit: unit, floor: floor)
        if !effect.permitted { changeLength(measure, subject, change, firing) }
      case .extend(let measure, let subject, let amount, let unit):
        let change = LengthChange(sign: 1, amount: amount, unit: unit, floor: nil)
        if !effect.permitted { changeLength(measure, subject, change, firing) }
      case .moveStatus(let status, let subject, let by):
        if !effect.permitted { move(status, subject, by: by, firing) }
      case .withdraw(let event):
        if !effect.permitted { withdraw(event, firing) }
      case .answer, .nothing: break
      }
    }
  }
}

extension Firing.Phase {
  private var isWhole: Bool { self == .all || self == .calendar }

  /// Whether it comes before the points of the step.
  var isBeforePoints: Bool { self == .facts || self == .calendar }

  /// Whether effects of this kind happen in the phase.
  func includes(_ action: IR.Action) -> Bool {
    switch action {
    case .nothing, .answer: false
    case .post: self == .score || isWhole
    case .impose, .setStatus, .moveStatus: self == .impose || isWhole
    case .reduce, .adjust, .clear, .release, .shorten, .extend, .withdraw:
      self == .facts || isWhole
    }
  }
}
