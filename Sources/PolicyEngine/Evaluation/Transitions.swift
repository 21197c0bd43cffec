import PolicyBase
import PolicyIR

extension Fold {
  /// 过渡 on the first day of a new version: 清零 empties the accounts, 重算 scores what stands in
  /// the current cycles by the new text. Returns the rules that score anew.
  mutating func applyTransitions() -> [Firing] {
    var firings: [Firing] = []
    for transition in program.transitions where transition.from == day {
      for account in transition.accounts {
        for holder in world.log.holders[account] ?? [] {
          let key = Log.LedgerKey(account: account, subject: holder)
          switch transition.kind {
          case .continued: break
          case .cleared: clear(key, transition)
          case .recomputed: firings += scoredAnew(key)
          }
        }
      }
    }
    return firings
  }

  private func currentCycle(_ key: Log.LedgerKey) -> Int? {
    guard case .span(let span) = world.cycle(key.account, of: key.subject, on: day) else {
      return nil
    }
    return world.log.ledgers[key]?.cycles.firstIndex { $0.span == span }
  }

  private mutating func clear(_ key: Log.LedgerKey, _ transition: IR.Transition) {
    guard let index = currentCycle(key) else { return }
    touch(key, index)
    guard var ledger = world.log.ledgers[key] else { return }
    let before = ledger.cycles[index].points
    for entry in ledger.entries.indices
    where ledger.entries[entry].cycle == index && ledger.entries[entry].removedOn == nil {
      ledger.entries[entry].removedOn = day
    }
    ledger.cycles[index].opened = .zero
    ledger.cycles[index].countedAtOpening = .zero
    ledger.movements.append(
      AccountLedger.Movement(
        kind: .clearing, id: day.description, day: day, asked: before, credited: before, rule: nil,
        citation: transition.citation, causes: [], missing: [], cycle: index))
    world.log.ledgers[key] = ledger
    readTotals()
  }

  /// The entries of events in the current cycle go; the rules of the new version score them again.
  private mutating func scoredAnew(_ key: Log.LedgerKey) -> [Firing] {
    guard let index = currentCycle(key) else { return [] }
    touch(key, index)
    let today = day
    var events: Set<Int> = []
    let entries = world.log.ledgers[key]?.entries ?? []
    for (position, entry) in entries.enumerated() where entry.cycle == index {
      guard entry.removedOn == nil, let event = entry.event else { continue }
      world.log.ledgers[key]?.entries[position].removedOn = today
      events.insert(event)
    }
    let ordered = world.view.inOrder(events)
    return firings(of: ordered, versionDay: today).filter { firing in
      program.rules[firing.rule].effects.contains { effect in
        if case .post(let account, _, _) = effect.action { account == key.account } else { false }
      }
    }
  }
}
