import PolicyBase
import PolicyIR

extension Fold {
  /// Puts the posts of the round on their ledgers and reads the totals anew, each once.
  mutating func postEntries() {
    let coming = posts
    posts = []
    for post in coming { enter(post) }
    readTotals()
  }

  /// Puts an entry in the cycle of its 记分日; outside every cycle it waits as an open point.
  private mutating func enter(_ post: Post) {
    let key = Log.LedgerKey(account: post.account, subject: post.subject)
    let citation = program.rules[post.entry.rule].citation
    switch world.cycle(post.account, of: post.subject, on: post.entry.date) {
    case .none:
      findings.noCycle(post, day, citation, world)
    case .unknown(let missing):
      var scope = Scope(day: day, subject: post.subject, event: post.entry.event)
      scope.cycleDay = post.entry.date
      findings.missing(missing, citation, scope, world)
    case .span(let span):
      let cycle = openCycle(key, span)
      if let old = derivedTwin(of: post.entry, key, cycle) {
        strengthen(old, with: post.entry)
        return
      }
      touch(key, cycle)
      var entry = post.entry
      entry.cycle = cycle
      if entry.seen < day { world.log.rewritten[key] = day }
      world.log.ledgers[key]?.entries.append(entry)
      let index = (world.log.ledgers[key]?.entries.count ?? 1) - 1
      fresh.append(EntryRef(ledger: key, entry: index))
      if let event = entry.event {
        for subject in world.view.possiblyNamed(event) {
          world.log.naming[Log.Naming(account: key.account, subject: subject), default: []].append(
            EntryRef(ledger: key, entry: index))
        }
      }
      if let last = entry.validUntil, let next = last.next {
        expiring[next, default: []].insert(CycleRef(ledger: key, cycle: cycle))
        agenda.mark(next)
      }
    }
  }

  /// Derived points that were only possible before and are certain now are the same entry.
  private func derivedTwin(
    of entry: AccountLedger.Entry, _ key: Log.LedgerKey, _ cycle: Int
  ) -> EntryRef? {
    guard entry.event == nil, let multiple = entry.multiple else { return nil }
    let index = world.log.ledgers[key]?.entries.firstIndex {
      $0.rule == entry.rule && $0.multiple == multiple && $0.cycle == cycle && !$0.points.isExact
    }
    return index.map { EntryRef(ledger: key, entry: $0) }
  }

  private mutating func strengthen(_ old: EntryRef, with entry: AccountLedger.Entry) {
    guard let cycle = world.log.ledgers[old.ledger]?.entries[old.entry].cycle else { return }
    touch(old.ledger, cycle)
    world.log.rewritten[old.ledger] = day
    world.log.ledgers[old.ledger]?.entries[old.entry].points = entry.points
    world.log.ledgers[old.ledger]?.entries[old.entry].values = entry.values
    world.log.ledgers[old.ledger]?.entries[old.entry].missing = entry.missing
    world.log.ledgers[old.ledger]?.entries[old.entry].causes.formUnion(entry.causes)
    fresh.append(old)
  }

  /// The index of the cycle with the span, which is opened when it is new.
  mutating func openCycle(_ key: Log.LedgerKey, _ span: DaySpan) -> Int {
    if world.log.ledgers[key] == nil {
      world.log.ledgers[key] = AccountLedger()
      world.log.holders[key.account, default: []].append(key.subject)
    }
    if let index = world.log.ledgers[key]?.cycles.firstIndex(where: { $0.span == span }) {
      return index
    }
    world.log.ledgers[key]?.cycles.append(AccountLedger.Cycle(span: span))
    agenda.mark(span.last?.next)
    return (world.log.ledgers[key]?.cycles.count ?? 1) - 1
  }

  /// Notes how a cycle stood when the step and the round began, before something moves it. A merge
  /// across cycles may move later cycles too.
  mutating func touch(_ key: Log.LedgerKey, _ cycle: Int) {
    guard let ledger = world.log.ledgers[key] else { return }
    var cycles = [cycle]
    if program.merges.contains(where: { $0.acrossCycles && $0.accounts.contains(key.account) }) {
      let first = ledger.cycles[cycle].span.first
      cycles = ledger.cycles.indices.filter { ledger.cycles[$0].span.first >= first }
    }
    for index in cycles where touched.insert(CycleRef(ledger: key, cycle: index)).inserted {
      var cycle = ledger.cycles[index]
      let points = cycle.points
      if cycle.step != step {
        cycle.step = step
        cycle.opened = points
        cycle.countedAtOpening =
          world.counted(ledger, key.account, cycle: index, on: day) ?? .zero
        cycle.cutFromLow = .zero
        cycle.cutFromHigh = .zero
      }
      cycle.roundStart = isFirstRound ? cycle.opened : points
      world.log.ledgers[key]?.cycles[index] = cycle
    }
  }

  /// Merges anew and reads the totals of the touched cycles, clamped once on the step's net (S16).
  mutating func readTotals() {
    for key in Set(touched.map(\.ledger)) {
      guard var ledger = world.log.ledgers.removeValue(forKey: key) else { continue }
      ledger.groups = world.merged(ledger, key.account, on: day) { _ in true }
      ledger.changedOn = day
      for ref in touched where ref.ledger == key {
        guard let points = points(of: ref.cycle, in: ledger, key.account) else {
          ledger.overflowed = true
          world.log.rewritten[key] = day
          let id = world.subject(key.subject)?.id ?? ""
          findings.overflow(id, program.accounts[key.account].citation)
          continue
        }
        ledger.cycles[ref.cycle].set(points, on: day)
      }
      world.log.ledgers[key] = ledger
    }
  }

  private func points(of index: Int, in ledger: AccountLedger, _ account: Int) -> NumberRange? {
    let cycle = ledger.cycles[index]
    guard let counted = world.counted(ledger, account, cycle: index, on: day),
      let net = cycle.opened.changed(from: cycle.countedAtOpening, to: counted),
      let low = net.low.subtracting(cycle.cutFromLow),
      let high = net.high.subtracting(cycle.cutFromHigh)
    else { return nil }
    let kind = program.accounts[account]
    let (floor, ceiling) = kind.pointBounds
    return NumberRange(low: min(low, high), high: max(low, high)).clamped(floor, ceiling)
  }
}

extension AccountLedger.Cycle {
  mutating func set(_ points: NumberRange, on day: CivilDay) {
    if history.last?.day == day {
      history[history.count - 1].points = points
    } else {
      history.append((day, points))
    }
  }
}

extension IR.AccountKind {
  /// Floor and ceiling of the reading as bounds of the points put on the account.
  var pointBounds: (floor: Number?, ceiling: Number?) {
    if deducts {
      return (
        ceiling.flatMap { start.subtracting($0) }, floor.flatMap { start.subtracting($0) }
      )
    }
    return (floor.flatMap { $0.subtracting(start) }, ceiling.flatMap { $0.subtracting(start) })
  }
}
