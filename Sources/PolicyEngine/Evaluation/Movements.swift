import PolicyBase
import PolicyIR

/// A clearing that waits for the end of the rounds.
struct Clearing {
  var ledger: Log.LedgerKey
  /// 重新起算: a new cycle begins with the day.
  var restart: Bool
  var firing: Firing
}

extension Fold {
  /// 清零: of an event at once, of a band or condition after the rounds (S14).
  mutating func clear(
    _ account: Int, _ subject: IR.Term, restart: Bool, _ firing: Firing, _ phase: Firing.Phase
  ) {
    let citation = program.rules[firing.rule].citation
    let targets = world.value(subject, firing.scope)
    findings.missing(targets.missing, citation, firing.scope, world)
    for case .subject(let holder) in targets.members {
      let clearing = Clearing(
        ledger: Log.LedgerKey(account: account, subject: holder), restart: restart,
        firing: firing)
      if phase.isBeforePoints {
        clear(clearing, withCauses: false)
      } else {
        clearings.append(clearing)
      }
    }
  }

  mutating func clearAfterRounds() {
    let waiting = clearings
    clearings = []
    for clearing in waiting { clear(clearing, withCauses: true) }
  }

  /// Removes the entries before the day and, of the day's, those that caused it.
  private mutating func clear(_ clearing: Clearing, withCauses: Bool) {
    let (key, firing) = (clearing.ledger, clearing.firing)
    guard case .span(let span) = world.cycle(key.account, of: key.subject, on: day) else { return }
    if let index = world.log.ledgers[key]?.cycles.firstIndex(where: { $0.span == span }) {
      touch(key, index)
      if firing.certain {
        remove(from: key, index, firing, withCauses: withCauses)
      } else {
        doubt(key, index, firing, withCauses: withCauses)
      }
      readTotals()
    }
    guard clearing.restart else { return }
    if firing.certain { restart(key, span) } else { doubtEnd(key, of: span, firing) }
  }

  /// A clearing of which it is unknown whether it happens: what it would remove may count nothing
  /// from now on, so that the total lies between both (S11).
  private mutating func doubt(
    _ key: Log.LedgerKey, _ index: Int, _ firing: Firing, withCauses: Bool
  ) {
    guard var ledger = world.log.ledgers[key] else { return }
    let cleared = removable(ledger, index, firing, withCauses: withCauses)
    for entry in cleared {
      ledger.entries[entry].doubtedFrom = ledger.entries[entry].doubtedFrom ?? day
      ledger.entries[entry].doubts = union(ledger.entries[entry].doubts, firing.missing)
    }
    ledger.groups = world.merged(ledger, key.account, on: day) { _ in true }
    let rest = world.merged(ledger, key.account, on: day) { !cleared.contains($0) }
    let before = ledger.cycles[index].points
    let least = NumberRange.sum(rest.filter { $0.cycle == index }.map(\.points))?.low ?? .zero
    ledger.cycles[index].opened = NumberRange(low: min(least, before.low), high: before.high)
    ledger.cycles[index].countedAtOpening =
      world.counted(ledger, key.account, cycle: index, on: day) ?? .zero
    ledger.cycles[index].cutFromLow = .zero
    ledger.cycles[index].cutFromHigh = .zero
    note(&ledger, index, before, before.orNothing, firing)
    world.log.ledgers[key] = ledger
  }

  /// A new cycle that may have begun would end on another day, where that is counted from its
  /// beginning: after the old one's last day nothing is certain.
  private mutating func doubtEnd(_ key: Log.LedgerKey, of span: DaySpan, _ firing: Firing) {
    guard case .anchored = program.accounts[key.account].cycle, let last = span.last,
      span.first < day
    else { return }
    var end = CycleShape.Postponement(after: last)
    end.unknownFrom = last.next
    end.missing = firing.missing
    world.log.rewritten[key] = day
    world.log.cycleShapes[key, default: CycleShape()].postponements.append(end)
  }

  /// 重新起算: the cycle ends yesterday and the next begins with the day, which is the anchor from
  /// now on; entries of the day that stand open it (S14).
  private mutating func restart(_ key: Log.LedgerKey, _ old: DaySpan) {
    guard old.first < day, let eve = day.previous else { return }
    world.log.rewritten[key] = day
    if postponed.remove(key) != nil,
      let last = world.log.cycleShapes[key]?.postponements.indices.last
    {
      world.log.cycleShapes[key]?.postponements[last].until = eve
    }
    world.log.cycleShapes[key, default: CycleShape()].restarts.append(day)
    guard case .span(let new) = world.cycle(key.account, of: key.subject, on: day) else { return }
    running[key] = new
    agenda.mark(new.last?.next)
    guard let index = world.log.ledgers[key]?.cycles.firstIndex(where: { $0.span == old }) else {
      return
    }
    world.log.ledgers[key]?.cycles[index].span = DaySpan(first: old.first, last: eve)
    let next = openCycle(key, new)
    touch(key, next)
    let entries = world.log.ledgers[key]?.entries ?? []
    for (position, entry) in entries.enumerated()
    where entry.cycle == index && entry.date >= day && entry.removedOn == nil {
      world.log.ledgers[key]?.entries[position].cycle = next
    }
    touch(key, index)
    readTotals()
  }

  private mutating func remove(
    from key: Log.LedgerKey, _ index: Int, _ firing: Firing, withCauses: Bool
  ) {
    guard var ledger = world.log.ledgers[key] else { return }
    for entry in removable(ledger, index, firing, withCauses: withCauses) {
      ledger.entries[entry].removedOn = day
    }
    let before = ledger.cycles[index].points
    ledger.cycles[index].opened = .zero
    ledger.cycles[index].countedAtOpening = .zero
    ledger.cycles[index].cutFromLow = .zero
    ledger.cycles[index].cutFromHigh = .zero
    note(&ledger, index, before, before, firing)
    world.log.ledgers[key] = ledger
  }

  /// The entries before the day and, of the day's, those that caused the clearing (S14).
  private func removable(
    _ ledger: AccountLedger, _ index: Int, _ firing: Firing, withCauses: Bool
  ) -> Set<Int> {
    Set(
      ledger.entries.indices.filter { position in
        let entry = ledger.entries[position]
        if entry.cycle != index || entry.removedOn != nil { return false }
        let caused = withCauses && entry.date == day && entry.causes.isSubset(of: firing.causes)
        return entry.date < day || caused
      })
  }

  private func note(
    _ ledger: inout AccountLedger, _ index: Int, _ before: NumberRange, _ credited: NumberRange,
    _ firing: Firing
  ) {
    ledger.movements.append(
      AccountLedger.Movement(
        kind: .clearing, id: firing.root.flatMap { world.event($0)?.id } ?? day.description,
        day: day, asked: before, credited: credited, rule: firing.rule,
        citation: program.rules[firing.rule].citation, causes: firing.causes,
        missing: firing.missing, cycle: index))
  }
}
