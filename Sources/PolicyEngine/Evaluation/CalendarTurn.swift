import PolicyBase
import PolicyIR

extension Fold {
  /// The calendar of a day, before anything else: measures begin or end their term, duties
  /// are missed, entries of own validity drop, cycles that ended are closed (S1).
  mutating func turnCalendar() {
    undoWithdrawn()
    openBalances()
    begun += beginning.removeValue(forKey: day) ?? []
    let over = (ending.removeValue(forKey: day) ?? []).filter {
      world.isTermOver(world.log.measures[$0], on: day).isYes
    }
    let missed = missDuties()
    dropExpired()
    let firings =
      measureFirings(rules.termOver, Array(over)) + missed + elapsedFirings() + turnCycles()
    act(firings.map { ($0, .calendar) })
  }

  private mutating func dropExpired() {
    guard let expired = expiring.removeValue(forKey: day) else { return }
    touched = []
    for ref in expired { touch(ref.ledger, ref.cycle) }
    readTotals()
    for ref in expired { world.log.ledgers[ref.ledger]?.cycles[ref.cycle].step = -1 }
    touched = []
  }

  /// Marks the days on which something may change without an event.
  mutating func markDays() {
    for day in CalendarDays(world).days() { agenda.mark(day) }
  }
}
