import PolicyBase
import PolicyIR

/// The multiples of one rule for one subject in one cycle (S23).
struct HighWaterKey: Hashable {
  var rule: Int
  var subject: Int
  /// First day of the window that is counted; `nil` where it slides.
  var window: CivilDay?
}

struct HighWater {
  var certain = 0
  var possible = 0
}

extension Fold {
  /// A count that rules of one pass share: they all read one state.
  private struct CountKey: Hashable {
    var rule: Int
    var subject: Int
    var cycleDay: CivilDay?
  }

  /// A count, and where its window begins.
  private struct Count {
    var value: Evaluated
    var window: CivilDay?
  }

  /// 每满 N: each new multiple above the high-water mark acts once, until none is new. All rules of
  /// one pass read one state.
  mutating func deriveEntries() {
    for _ in 0..<EngineLimits.rounds {
      let firings = multipleFirings()
      if firings.isEmpty { return }
      act(firings.map { ($0, .all) })
      postEntries()
    }
    findings.tooManyRounds(day)
  }

  private mutating func multipleFirings() -> [Firing] {
    var firings: [Firing] = []
    var counts: [CountKey: Count] = [:]
    for rule in rules.multiples {
      guard case .everyMultiple(let kind, let term, let step) = program.rules[rule].trigger,
        step > .zero, world.isInForce(citation: program.rules[rule].citation, on: day),
        world.view.subjectsOfKind.indices.contains(kind)
      else { continue }
      let counted = world.unfolded(term, on: day)
      for subject in candidates(kind, counted) {
        for cycleDay in countedDays(counted) {
          var scope = Scope(day: day, subject: subject)
          scope.cycleDay = cycleDay
          let key = CountKey(
            rule: rules.sameCount[rule] ?? rule, subject: subject, cycleDay: cycleDay)
          let count =
            counts[key]
            ?? Count(value: world.value(counted, scope), window: windowStart(counted, scope))
          counts[key] = count
          firings += reached(rule, count, step, scope)
        }
      }
    }
    return firings
  }

  /// Subjects whose count may have grown: for 次数 of a measure those that ever had it; for counts
  /// of entries those that a new entry's event names, where the filter asks that it name them;
  /// nobody when no entry is new.
  private func candidates(_ kind: Int, _ term: IR.Term) -> [Int] {
    let all = world.view.subjectsOfKind[kind]
    guard case .aggregate(let aggregate) = term else { return all }
    if case .impositions(let measure, .subject) = aggregate.members, aggregate.measure == .times {
      return all.filter {
        world.log.measuresOf[Log.MeasureKey(measure: measure, subject: $0)] != nil
      }
    }
    guard case .entries(let account, let owner) = aggregate.members else { return all }
    let new = fresh.filter { $0.ledger.account == account }
    if new.isEmpty { return [] }
    if owner == .subject {
      let holders = Set(new.map(\.ledger.subject))
      return all.filter(holders.contains)
    }
    guard let filter = aggregate.filter,
      world.namedSubject(filter, Scope(day: day, subject: all.first)) != nil
    else { return all }
    let events = new.compactMap { world.log.ledgers[$0.ledger]?.entries[$0.entry].event }
    let named = events.reduce(into: Set<Int?>()) { $0.formUnion(world.view.possiblyNamed($1)) }
    return named.contains(nil) ? all : all.filter { named.contains($0) }
  }

  /// The current cycle, and older ones that late entries of this round fell into.
  private func countedDays(_ term: IR.Term) -> [CivilDay?] {
    guard case .aggregate(let aggregate) = term,
      case .entries(let account, _) = aggregate.members
    else { return [nil] }
    var late: Set<CivilDay> = []
    for ref in fresh where ref.ledger.account == account {
      guard let ledger = world.log.ledgers[ref.ledger] else { continue }
      let entry = ledger.entries[ref.entry]
      if !ledger.cycles[entry.cycle].span.contains(day) { late.insert(entry.date) }
    }
    return [nil] + late.sorted()
  }

  private mutating func reached(
    _ rule: Int, _ counted: Count, _ step: Number, _ scope: Scope
  ) -> [Firing] {
    let count = counted.value
    guard let range = count.range else {
      if !count.missing.isEmpty {
        findings.missing(count.missing, program.rules[rule].citation, scope, world)
      }
      return []
    }
    let key = HighWaterKey(
      rule: rule, subject: scope.subject ?? -1, window: counted.window)
    let mark = highWater[key] ?? HighWater()
    let certain = Int(range.low.scaled / step.scaled)
    let possible = Int(range.high.scaled / step.scaled)
    if possible - mark.certain > EngineLimits.multiples {
      findings.overflow(world.itemName(scope), program.rules[rule].citation)
      return []
    }
    highWater[key] = HighWater(
      certain: max(mark.certain, certain), possible: max(mark.possible, possible))
    var firings: [Firing] = []
    func fire(_ multiple: Int, certain: Bool) {
      let root = world.view.inOrder(count.causes).last
      var firing = Firing(rule: rule, scope: scope, causes: count.causes, root: root)
      firing.certain = certain
      firing.missing = certain ? [] : count.missing
      firing.multiple = String(multiple)
      firing.date = scope.cycleDay ?? day
      firings.append(firing)
    }
    if certain > mark.certain {
      for multiple in (mark.certain + 1)...certain { fire(multiple, certain: true) }
    }
    let first = max(certain, mark.possible, mark.certain)
    if possible > first {
      for multiple in (first + 1)...possible { fire(multiple, certain: false) }
    }
    return firings
  }

  /// Counting starts anew with each window that has a first day of its own.
  private func windowStart(_ term: IR.Term, _ scope: Scope) -> CivilDay? {
    var owner = scope.subject
    if case .account(let account, let of, _) = term, let holder = world.value(of, scope).subject,
      case .span(let span) = world.cycle(account, of: holder, on: scope.cycleDay ?? day)
    {
      return span.first
    }
    guard case .aggregate(let aggregate) = term else { return nil }
    var window = aggregate.window
    if window == nil, case .entries(let account, _) = aggregate.members {
      window = .cycle(account: account)
    }
    if case .cycle(let account)? = window, program.accounts.indices.contains(account),
      let subject = owner, world.subject(subject)?.kind != program.accounts[account].owner
    {
      owner = world.log.holders[account]?.min {
        world.view.subjectRank[$0] < world.view.subjectRank[$1]
      }
    }
    switch window {
    case nil, .last, .latest, .lifetime, .lastCycles: return nil
    case .some(let window):
      if case .span(let span) = world.span(window, owner: owner, scope) { return span.first }
      return nil
    }
  }
}
