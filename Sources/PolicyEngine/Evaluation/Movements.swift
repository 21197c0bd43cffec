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
    if !firing.certain {
      findings.unsupportedEffect(program.rules[firing.rule].citation)
      return
    }
    if let index = world.log.ledgers[key]?.cycles.firstIndex(where: { $0.span == span }) {
      touch(key, index)
      remove(from: key, index, firing, withCauses: withCauses)
      readTotals()
    }
    if clearing.restart { restart(key, span) }
  }

  /// 重新起算: the cycle ends yesterday and the next begins with the day, which is the anchor from
  /// now on; entries of the day that stand open it (S14).
  private mutating func restart(_ key: Log.LedgerKey, _ old: DaySpan) {
    guard old.first < day, let eve = day.previous else { return }
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
    for entry in ledger.entries.indices where ledger.entries[entry].cycle == index {
      let standing = ledger.entries[entry]
      let caused =
        withCauses && standing.date == day && standing.causes.isSubset(of: firing.causes)
      if standing.removedOn == nil, standing.date < day || caused {
        ledger.entries[entry].removedOn = day
      }
    }
    let before = ledger.cycles[index].points
    ledger.cycles[index].opened = .zero
    ledger.cycles[index].countedAtOpening = .zero
    ledger.cycles[index].cutFromLow = .zero
    ledger.cycles[index].cutFromHigh = .zero
    ledger.movements.append(
      Ledger.Movement(
        kind: .clearing, id: firing.root.flatMap { world.event($0)?.id } ?? day.description,
        day: day, asked: before, credited: before, rule: firing.rule,
        citation: program.rules[firing.rule].citation, causes: firing.causes,
        missing: firing.missing, cycle: index))
    world.log.ledgers[key] = ledger
  }
}
