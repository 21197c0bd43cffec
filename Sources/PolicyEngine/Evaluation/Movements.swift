import PolicyBase
import PolicyIR

/// A clearing that waits for the end of the rounds.
struct Clearing {
  var ledger: Log.LedgerKey
  var firing: Firing
}

extension Fold {
  /// 减免: down to the start at most, credited up to the cap, the rest lost and said so (S16).
  mutating func reduce(
    _ account: Int, _ subject: IR.Term, _ amount: IR.Amount, _ cap: IR.Cap?, _ firing: Firing
  ) {
    let citation = program.rules[firing.rule].citation
    if cap != nil {
      findings.unsupportedEffect(citation)
      return
    }
    let targets = world.value(subject, firing.scope)
    findings.missing(targets.missing, citation, firing.scope, world)
    guard let (asked, missing) = points(amount, account, firing) else { return }
    for case .subject(let holder) in targets.members {
      guard world.subject(holder)?.kind == program.accounts[account].owner,
        case .span(let span) = world.cycle(account, of: holder, on: day)
      else { continue }
      let key = Log.LedgerKey(account: account, subject: holder)
      let cycle = openCycle(key, span)
      touch(key, cycle)
      credit(asked, missing, key, cycle, firing)
      readTotals()
    }
  }

  private mutating func credit(
    _ asked: NumberRange, _ missing: [Missing], _ key: Log.LedgerKey, _ index: Int,
    _ firing: Firing
  ) {
    guard let ledger = world.log.ledgers[key] else { return }
    var cycle = ledger.cycles[index]
    var (least, most) = (asked.low, asked.high)
    if let cap = program.accounts[key.account].reductionCap {
      let used = ledger.movements.filter { $0.cycle == index && $0.kind == .reduction }
      let left = NumberRange.sum(used.map(\.credited)).flatMap { cap.subtracting($0.high) }
      least = min(least, max(.zero, left ?? .zero))
      most = min(most, max(.zero, left ?? .zero))
    }
    let low = max(.zero, min(most, cycle.points.low))
    let high = firing.certain ? max(.zero, min(least, cycle.points.high)) : .zero
    cycle.cutFromLow = cycle.cutFromLow.adding(low) ?? cycle.cutFromLow
    cycle.cutFromHigh = cycle.cutFromHigh.adding(high) ?? cycle.cutFromHigh
    let movement = Ledger.Movement(
      kind: .reduction, id: firing.root.flatMap { world.event($0)?.id } ?? day.description,
      day: day, asked: asked, credited: NumberRange(low: min(low, high), high: max(low, high)),
      rule: firing.rule, citation: program.rules[firing.rule].citation, causes: firing.causes,
      missing: union(firing.missing, missing), cycle: index)
    world.log.ledgers[key]?.cycles[index] = cycle
    world.log.ledgers[key]?.movements.append(movement)
  }

  /// 清零: of an event at once, of a band or condition after the rounds (S14).
  mutating func clear(
    _ account: Int, _ subject: IR.Term, restart: Bool, _ firing: Firing, _ phase: Firing.Phase
  ) {
    let citation = program.rules[firing.rule].citation
    if restart {
      findings.unsupportedEffect(citation)
      return
    }
    let targets = world.value(subject, firing.scope)
    findings.missing(targets.missing, citation, firing.scope, world)
    for case .subject(let holder) in targets.members {
      let clearing = Clearing(
        ledger: Log.LedgerKey(account: account, subject: holder), firing: firing)
      if phase == .facts {
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
    guard let ledger = world.log.ledgers[key],
      case .span(let span) = world.cycle(key.account, of: key.subject, on: day),
      let index = ledger.cycles.firstIndex(where: { $0.span == span })
    else { return }
    if !firing.certain {
      findings.unsupportedEffect(program.rules[firing.rule].citation)
      return
    }
    touch(key, index)
    remove(from: key, index, firing, withCauses: withCauses)
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
