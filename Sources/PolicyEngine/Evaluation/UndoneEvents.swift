import PolicyBase
import PolicyIR

/// What 撤回 by a person undoes on its day: the events, and what follows without them (S10).
struct Withdrawal {
  let events: Set<Int>
  /// By id: the day each was released, if any.
  private let measures: [String: CivilDay?]
  private let entries: [Log.LedgerKey: Set<String>]

  init(events: Set<Int>, without log: Log) {
    self.events = events
    measures = Dictionary(
      log.measures.filter(\.certain).map { ($0.id, $0.releasedOn) }, uniquingKeysWith: { a, _ in a }
    )
    entries = log.ledgers.mapValues { Set($0.entries.map(\.id)) }
  }

  func undoes(_ measure: MeasureInstance) -> Bool {
    !measure.causes.isDisjoint(with: events) && measures[measure.id] == nil
  }

  /// Whether the measure was released only because of the events.
  func revives(_ measure: MeasureInstance, on day: CivilDay) -> Bool {
    guard let released = measure.releasedOn, released <= day, measure.isLasting,
      !measure.causes.isDisjoint(with: events), let without = measures[measure.id]
    else { return false }
    return without.map { $0 > day } ?? true
  }

  func undoes(_ entry: AccountLedger.Entry, of key: Log.LedgerKey) -> Bool {
    if let event = entry.event { return events.contains(event) }
    return !entry.causes.isDisjoint(with: events)
      && !(entries[key]?.contains(entry.id) ?? false)
  }
}

extension Fold {
  /// The effects of withdrawn events stand until the day before.
  mutating func undoWithdrawn() {
    let today = day
    guard let withdrawal = withdrawals[today] else { return }
    undoEntries(withdrawal)
    for measure in world.log.measures where withdrawal.revives(measure, on: today) {
      revive(measure, without: withdrawal.events)
    }
    for index in world.log.measures.indices where withdrawal.undoes(world.log.measures[index]) {
      let released = world.log.measures[index].releasedOn ?? today
      world.log.measures[index].releasedOn = min(released, today)
    }
    for key in Array(world.log.assignments.keys) {
      for (index, assignment) in (world.log.assignments[key] ?? []).enumerated()
      where !assignment.causes.isDisjoint(with: withdrawal.events) {
        world.log.assignments[key]?[index].undoneOn = today
      }
    }
    for due in Array(delayed.keys) {
      delayed[due]?.removeAll { post in
        post.entry.event.map { withdrawal.events.contains($0) } ?? false
      }
    }
  }

  /// A release that is withdrawn leaves the time it lasted as it was: the measure goes on under a
  /// name of its own.
  private mutating func revive(_ measure: MeasureInstance, without events: Set<Int>) {
    var again = measure
    again.causes.subtract(events)
    again.id = measure.id + "#" + day.description
    again.start = day
    again.releasedOn = nil
    again.openFrom = nil
    again.openBefore = []
    if let last = again.latestLast, last < day { return }
    let index = world.log.measures.count
    world.log.measures.append(again)
    let key = Log.MeasureKey(measure: again.measure, subject: again.subject)
    world.log.measuresOf[key, default: []].append(index)
    watch(index)
  }

  private mutating func undoEntries(_ withdrawal: Withdrawal) {
    let today = day
    touched = []
    for (key, ledger) in world.log.ledgers {
      for (index, entry) in ledger.entries.enumerated()
      where entry.removedOn == nil && withdrawal.undoes(entry, of: key) {
        touch(key, entry.cycle)
        world.log.ledgers[key]?.entries[index].removedOn = today
      }
    }
    readTotals()
    // What the day's own rules do is netted against the totals without them.
    for ref in touched { world.log.ledgers[ref.ledger]?.cycles[ref.cycle].step = -1 }
    touched = []
    for (key, ledger) in world.log.ledgers {
      for movement in ledger.movements
      where !movement.causes.isDisjoint(with: withdrawal.events) {
        undo(movement, key)
      }
    }
  }

  /// The points that a withdrawn reduction took are there again. A clearing cannot be undone from a
  /// day on: what it removed belongs to no later day.
  private mutating func undo(_ movement: AccountLedger.Movement, _ key: Log.LedgerKey) {
    guard movement.kind == .reduction, let cycle = world.log.ledgers[key]?.cycles[movement.cycle],
      let points = cycle.points.adding(movement.credited)
    else {
      if movement.kind == .clearing { findings.unsupportedEffect(movement.citation) }
      return
    }
    let today = day
    world.log.ledgers[key]?.cycles[movement.cycle].set(points, on: today)
  }
}
