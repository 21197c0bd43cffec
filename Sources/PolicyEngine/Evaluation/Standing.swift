import PolicyBase
import PolicyIR

/// What of a case stands as known on a day (S9, S10): annulled things never happened, nor what
/// refers to them; corrected events are replaced. Acts count by their knowledge alone, never by
/// their date.
struct Standing {
  /// By index of the case's tables.
  private(set) var events: [Bool]
  private(set) var annulments: [Bool]
  private(set) var changes: [Bool]
  private(set) var choices: [Bool]
  private(set) var openings: [Bool]
  /// The event that stands in an event's place after corrections that keep its id.
  private(set) var current: [Int]
  /// The day from which an event is undone, for those of 撤回 and what refers to them.
  private(set) var withdrawnOn: [Int: CivilDay] = [:]
  let knownAt: CivilDay

  /// Corrections that became known after `actsKnownAt` are left out.
  init(_ facts: Case, knownAt: CivilDay, actsKnownAt: CivilDay? = nil) {
    self.knownAt = knownAt
    let acts = Standing.effectiveActs(
      facts, knownAt: knownAt, corrections: min(actsKnownAt ?? knownAt, knownAt))
    annulments = acts
    events = [Bool](repeating: true, count: facts.events.count)
    changes = facts.changes.map { $0.known <= knownAt }
    choices = facts.choices.map { $0.known <= knownAt }
    openings = facts.openings.map { $0.known <= knownAt }
    current = Array(facts.events.indices)
    for (index, act) in facts.annulments.enumerated() where acts[index] && act.undoesFromEver {
      undo(act, facts)
    }
    for (index, event) in facts.events.enumerated() {
      if let correction = event.correction, acts.indices.contains(correction), !acts[correction] {
        events[index] = false
      }
    }
    followReplacements()
    let gone = Standing.reach(facts, from: facts.events.indices.filter { !events[$0] }, current)
    for event in gone { events[event] = false }
    noteWithdrawals(facts)
  }

  /// The same as if the events had never happened.
  func without(_ gone: Set<Int>) -> Standing {
    var standing = self
    for event in gone where events.indices.contains(event) { standing.events[event] = false }
    standing.withdrawnOn = [:]
    return standing
  }

  /// Whether an act that is known and stands annuls the act.
  func isAnnulled(_ act: Int, _ facts: Case) -> Bool {
    facts.annulments.indices.contains { index in
      annulments[index] && facts.annulments[index].target == .annulment(act)
    }
  }

  private mutating func undo(_ act: Case.Annulment, _ facts: Case) {
    switch act.target {
    case .event(let event) where events.indices.contains(event):
      events[event] = false
      if case .correct(let replacement, true) = act.kind, events.indices.contains(replacement) {
        current[event] = replacement
      }
    case .change(let change) where changes.indices.contains(change): changes[change] = false
    case .choice(let choice) where choices.indices.contains(choice): choices[choice] = false
    case .opening(let opening) where openings.indices.contains(opening): openings[opening] = false
    default: break
    }
  }

  /// Chains of corrections lead to their last event; a chain is never longer than the events.
  private mutating func followReplacements() {
    for event in current.indices {
      var last = event
      for _ in current.indices where current[last] != last { last = current[last] }
      current[event] = last
    }
  }

  /// The events and all that refer to them, directly or through others. A reference to a replaced
  /// event is one to its replacement.
  private static func reach(_ facts: Case, from start: [Int], _ current: [Int]) -> Set<Int> {
    var referrers: [Int: [Int]] = [:]
    for (index, event) in facts.events.enumerated() {
      for target in event.referencedEvents where current.indices.contains(target) {
        referrers[current[target], default: []].append(index)
      }
    }
    var reached = Set(start)
    var work = start
    while let event = work.popLast() {
      for referrer in referrers[event] ?? [] where reached.insert(referrer).inserted {
        work.append(referrer)
      }
    }
    return reached
  }

  private mutating func noteWithdrawals(_ facts: Case) {
    for (index, act) in facts.annulments.enumerated()
    where annulments[index] && !act.undoesFromEver {
      guard case .event(let target) = act.target, current.indices.contains(target) else { continue }
      for event in Standing.reach(facts, from: [current[target]], current) {
        withdrawnOn[event] = withdrawnOn[event].map { min($0, act.date) } ?? act.date
      }
    }
  }

  // MARK: Acts

  /// An act counts if it is known, no act that counts annuls it, and its target was not put there
  /// by a correction that does not count. Resolved from the last of each chain, without recursion;
  /// acts in a circle never count.
  private static func effectiveActs(
    _ facts: Case, knownAt: CivilDay, corrections: CivilDay
  ) -> [Bool] {
    let acts = facts.annulments
    var waiting = [Int](repeating: 0, count: acts.count)
    var dependants = [[Int]](repeating: [], count: acts.count)
    for (index, act) in acts.enumerated() {
      if case .annulment(let target) = act.target, acts.indices.contains(target) {
        dependants[index].append(target)
        waiting[target] += 1
      }
      if let creator = creator(of: act, facts) {
        dependants[creator].append(index)
        waiting[index] += 1
      }
    }
    var effective = acts.map { $0.known <= ($0.undoesFromEver ? corrections : knownAt) }
    var settled = [Bool](repeating: false, count: acts.count)
    var ready = acts.indices.filter { waiting[$0] == 0 }
    while let index = ready.popLast() {
      settled[index] = true
      for dependant in dependants[index] {
        if effective[index] == (acts[index].target == .annulment(dependant)) {
          effective[dependant] = false
        }
        waiting[dependant] -= 1
        if waiting[dependant] == 0 { ready.append(dependant) }
      }
    }
    return zip(effective, settled).map { $0 && $1 }
  }

  /// The correction that put the act's target into the case.
  private static func creator(of act: Case.Annulment, _ facts: Case) -> Int? {
    guard case .event(let event) = act.target, facts.events.indices.contains(event),
      let creator = facts.events[event].correction, facts.annulments.indices.contains(creator)
    else { return nil }
    return creator
  }
}

extension Case {
  /// The case as it stands: without field changes that do not count, references moved to the
  /// events that replaced others. Events stay, so that their indices do.
  func facts(_ standing: Standing) -> Case {
    let isMoved = standing.current.indices.contains { standing.current[$0] != $0 }
    let isCut =
      standing.changes.contains(false) || knowledgeDaysOfChanges.contains { $0 > standing.knownAt }
    if !isMoved, !isCut { return self }
    var facts = self
    for subject in facts.subjects.indices {
      for field in facts.subjects[subject].fields.indices {
        facts.subjects[subject].fields[field].items.removeAll { item in
          if let change = item.change, standing.changes.indices.contains(change),
            !standing.changes[change]
          {
            return true
          }
          return item.known.map { $0 > standing.knownAt } ?? false
        }
      }
    }
    return isMoved ? facts.moved(standing.current) : facts
  }

  /// The case as known on `day`: see `facts(_:)`.
  package func known(on day: CivilDay) -> Case { facts(Standing(self, knownAt: day)) }
}

extension Case.Event {
  /// Events that its fields name.
  var referencedEvents: [Int] {
    fields.flatMap { $0?.flattened ?? [] }.compactMap { value in
      if case .event(let index) = value { return index }
      return nil
    }
  }
}

extension IR.Value {
  /// The members of a list, or the value itself.
  var flattened: [IR.Value] {
    if case .list(let items) = self { return items }
    return [self]
  }
}
