import PolicyBase
import PolicyIR

extension Fold {
  /// 减免: down to the start at most, credited up to the cap, the rest lost and said so (S16).
  mutating func reduce(
    _ account: Int, _ subject: IR.Term, _ amount: IR.Amount, _ firing: Firing
  ) {
    guard let (asked, missing) = points(amount, account, firing) else { return }
    forEachCycle(account, subject, firing) { fold, key, index in
      let cut = Cut(asked: asked, missing: missing, cap: amount.cap)
      fold.credit(cut, key, index, firing)
    }
  }

  /// 加, 降至: for the better it is a movement like 减免, but not bound to the start; for the worse
  /// it is an entry of its own, which may enter a band (S4).
  mutating func adjust(
    _ account: Int, _ subject: IR.Term, _ amount: IR.Amount, _ adjustment: IR.Adjustment,
    _ firing: Firing
  ) {
    // 降至 names a reading, which may lie below zero.
    let found =
      adjustment == .lowerTo ? number(amount, account, firing) : points(amount, account, firing)
    guard let (asked, missing) = found else { return }
    let kind = program.accounts[account]
    forEachCycle(account, subject, firing) { fold, key, index in
      let points = fold.world.log.ledgers[key]?.cycles[index].points ?? .zero
      switch adjustment {
      case .raise where kind.deducts:
        fold.credit(Cut(asked: asked, missing: missing, beyondStart: true), key, index, firing)
      case .raise: fold.worsen(key, by: asked, missing, firing)
      case .lowerTo:
        guard let reading = kind.reading(points), let step = reading.subtracting(asked) else {
          return
        }
        let change = step.clamped(.zero, nil)
        if kind.deducts {
          fold.worsen(key, by: change, missing, firing)
        } else {
          fold.credit(Cut(asked: change, missing: missing), key, index, firing)
        }
      }
    }
  }

  /// The current cycle of each subject that the term yields.
  private mutating func forEachCycle(
    _ account: Int, _ subject: IR.Term, _ firing: Firing,
    _ work: (inout Fold, Log.LedgerKey, Int) -> Void
  ) {
    let targets = world.value(subject, firing.scope)
    findings.missing(
      targets.missing, program.rules[firing.rule].citation, firing.scope, world)
    for case .subject(let holder) in targets.members {
      guard world.subject(holder)?.kind == program.accounts[account].owner,
        case .span(let span) = world.cycle(account, of: holder, on: day)
      else { continue }
      let key = Log.LedgerKey(account: account, subject: holder)
      let cycle = openCycle(key, span)
      touch(key, cycle)
      work(&self, key, cycle)
      readTotals()
    }
  }

  private struct Cut {
    var asked: NumberRange
    var missing: [Missing]
    var cap: IR.Cap?
    var beyondStart = false
  }

  private mutating func credit(
    _ cut: Cut, _ key: Log.LedgerKey, _ index: Int, _ firing: Firing
  ) {
    guard let ledger = world.log.ledgers[key] else { return }
    let capKey = cut.cap.flatMap { self.capKey($0, key, on: day, firing) }
    var (least, most) = (cut.asked.low, cut.asked.high)
    let used = ledger.movements.filter { $0.cycle == index && $0.kind == .reduction }
    var lefts = [program.accounts[key.account].reductionCap.map { left($0, used) }]
    if let cap = cut.cap, let capKey {
      let same = ledger.movements.filter { $0.cap == capKey }
      let rest = left(cap.limit, same)
      if most > rest {
        findings.beyondCap(
          firing.scope.event, cap.limit, world.repeated(most.description, ofRule: firing.rule),
          rest,
          program.rules[firing.rule].citation)
      }
      lefts.append(rest)
    }
    for left in lefts.compactMap({ $0 }) { (least, most) = (min(least, left), min(most, left)) }
    let isCertain = firing.certain && (cut.cap == nil || capKey != nil)
    var cycle = ledger.cycles[index]
    let low = cut.beyondStart ? most : max(.zero, min(most, cycle.points.low))
    var high = cut.beyondStart ? least : max(.zero, min(least, cycle.points.high))
    if !isCertain { high = .zero }
    cycle.cutFromLow = cycle.cutFromLow.adding(low) ?? cycle.cutFromLow
    cycle.cutFromHigh = cycle.cutFromHigh.adding(high) ?? cycle.cutFromHigh
    let movement = AccountLedger.Movement(
      kind: .reduction, id: firing.root.flatMap { world.event($0)?.id } ?? day.description,
      day: day, asked: cut.asked, credited: NumberRange(low: min(low, high), high: max(low, high)),
      rule: firing.rule, citation: program.rules[firing.rule].citation, causes: firing.causes,
      missing: union(firing.missing, cut.missing), cycle: index, cap: capKey)
    world.log.ledgers[key]?.cycles[index] = cycle
    world.log.ledgers[key]?.movements.append(movement)
  }

  private func left(_ limit: Number, _ used: [AccountLedger.Movement]) -> Number {
    let left = NumberRange.sum(used.map(\.credited)).flatMap { limit.subtracting($0.high) }
    return max(.zero, left ?? .zero)
  }

  /// Under what the cap counts on the day; `nil` when a key is unknown: then it is unknown what is
  /// credited.
  mutating func capKey(
    _ cap: IR.Cap, _ key: Log.LedgerKey, on day: CivilDay, _ firing: Firing
  ) -> AccountLedger.CapKey? {
    let known = cap.keys.compactMap { world.value($0, firing.scope).value }
    if known.count != cap.keys.count {
      findings.missing(
        capGaps(cap, firing), program.rules[firing.rule].citation, firing.scope, world)
      return nil
    }
    var first: CivilDay?
    if let window = cap.window {
      var scope = Scope(day: day, subject: key.subject)
      scope.event = firing.scope.event
      guard case .span(let span) = world.span(window, owner: key.subject, scope) else { return nil }
      first = span.first
    }
    return AccountLedger.CapKey(rule: firing.rule, keys: known, window: first)
  }

  /// What is missing of the keys of a cap.
  func capGaps(_ cap: IR.Cap, _ firing: Firing) -> [Missing] {
    cap.keys.reduce([]) { union($0, world.value($1, firing.scope).missing) }
  }

  /// Points without an event of their own: they merge with none.
  private mutating func worsen(
    _ key: Log.LedgerKey, by amount: NumberRange, _ missing: [Missing], _ firing: Firing
  ) {
    if amount.high <= .zero { return }
    let root = firing.root.flatMap { world.event($0)?.id } ?? day.description
    let entry = AccountLedger.Entry(
      id: root + "#" + world.name(citation: program.rules[firing.rule].citation), event: nil,
      rule: firing.rule, date: day, seen: day,
      points: firing.certain ? amount : amount.orNothing,
      missing: union(firing.missing, missing), causes: firing.causes, keys: [:], multiple: nil,
      cycle: -1, validUntil: nil, removedOn: nil)
    posts.append(Post(account: key.account, subject: key.subject, entry: entry))
  }
}
