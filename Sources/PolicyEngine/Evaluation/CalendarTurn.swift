import PolicyBase
import PolicyIR

extension Fold {
  /// The calendar of a day, before anything else: measures begin or end their term, entries of own
  /// validity drop, cycles that ended are closed (S1).
  mutating func turnCalendar() {
    begun += beginning.removeValue(forKey: day) ?? []
    let over = (ending.removeValue(forKey: day) ?? []).filter {
      world.isTermOver(world.log.measures[$0], on: day).isYes
    }
    dropExpired()
    keepTotals()
    let firings = measureFirings(rules.termOver, Array(over))
    act(firings.map { ($0, .all) })
  }

  private mutating func dropExpired() {
    guard let expired = expiring.removeValue(forKey: day) else { return }
    touched = []
    for ref in expired { touch(ref.ledger, ref.cycle) }
    readTotals()
    for ref in expired { world.log.ledgers[ref.ledger]?.cycles[ref.cycle].step = -1 }
    touched = []
  }

  /// 期满 保留: the points of the ended cycle are those with which the next begins (S13–S15).
  private mutating func keepTotals() {
    let keeping = Set(program.accounts.indices.filter { program.accounts[$0].keepsTotals })
    if keeping.isEmpty { return }
    for key in world.log.ledgers.keys where keeping.contains(key.account) {
      guard let ledger = world.log.ledgers[key],
        case .span(let span) = world.cycle(key.account, of: key.subject, on: day),
        !ledger.cycles.contains(where: { $0.span == span }),
        let last = ledger.cycles.indices.filter({ ledger.cycles[$0].span.first < span.first })
          .max(by: { ledger.cycles[$0].span.first < ledger.cycles[$1].span.first })
      else { continue }
      keep(key, last, ledger, span)
    }
  }

  private mutating func keep(
    _ key: Log.LedgerKey, _ last: Int, _ ledger: Ledger, _ span: DaySpan
  ) {
    let scope = Scope(day: ledger.cycles[last].span.last ?? day, subject: key.subject)
    var kept = Judged(false)
    var citation = program.accounts[key.account].citation
    for line in program.accounts[key.account].closings {
      let applies = world.judge(line.when, except: line.except, scope)
      if applies.isNo { continue }
      if case .keep = line.kind { kept = applies }
      citation = line.citation
      break
    }
    if kept.isNo { return }
    let points = ledger.cycles[last].points
    let carried = kept.isYes ? points : points.orNothing
    let cycle = openCycle(key, span)
    let (missing, causes) = ledger.support(ofCycle: last, on: day)
    world.log.ledgers[key]?.cycles[cycle].set(carried, on: span.first)
    world.log.ledgers[key]?.movements.append(
      Ledger.Movement(
        kind: .carried, id: span.first.description, day: span.first, asked: points,
        credited: carried, rule: nil, citation: citation, causes: causes,
        missing: union(missing, kept.missing), cycle: cycle))
  }

  /// Marks the days on which something may change without an event.
  mutating func markDays() {
    for day in CalendarDays(world).days() { agenda.mark(day) }
  }
}

extension IR.AccountKind {
  /// Whether some 期满 line keeps the total.
  var keepsTotals: Bool {
    closings.contains { if case .keep = $0.kind { true } else { false } }
  }
}
