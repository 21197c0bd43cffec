import PolicyBase
import PolicyIR

extension Fold {
  /// The accounts that do something when a cycle ends: 推迟, 保留, 转入, or a 周期届满 rule.
  private func accountsWithEnds() -> [Int] {
    program.accounts.indices.filter { account in
      rules.cycleEnds[account] != nil || program.accounts[account].closings.contains(where: \.acts)
    }
  }

  /// Closes the cycles that ended yesterday, or postpones their end (S13). Lines are read on the
  /// state at the end of yesterday: nothing of today is seen yet.
  mutating func turnCycles() -> [Firing] {
    let accounts = accountsWithEnds()
    if accounts.isEmpty { return [] }
    let order = world.order
    world.order = Int.min
    defer { world.order = order }
    var firings: [Firing] = []
    for account in accounts {
      let owner = program.accounts[account].owner
      guard world.view.subjectsOfKind.indices.contains(owner) else { continue }
      for subject in world.view.subjectsOfKind[owner] {
        firings += turn(Log.LedgerKey(account: account, subject: subject))
      }
    }
    return firings
  }

  private mutating func turn(_ key: Log.LedgerKey) -> [Firing] {
    var firings: [Firing] = []
    if postponed.contains(key) { endOverNight(key) }
    if let old = running[key] {
      guard let last = old.last, last < day else { return [] }
      if postpones(key, old, last) { return [] }
      close(key, old, last)
      firings = cycleEndFirings(key, last)
    }
    running[key] = nil
    if case .span(let span) = world.cycle(key.account, of: key.subject, on: day) {
      running[key] = span
      agenda.mark(span.last?.next)
    }
    return firings
  }

  private func cycleEndFirings(_ key: Log.LedgerKey, _ last: CivilDay) -> [Firing] {
    (rules.cycleEnds[key.account] ?? []).compactMap { rule in
      let citation = program.rules[rule].citation
      // A cycle from before the regulation does not end under it (S2).
      guard world.isInForce(citation: citation, on: day),
        world.isInForce(citation: citation, on: last)
      else { return nil }
      var scope = Scope(day: day, subject: key.subject)
      scope.cycleDay = last
      return Firing(rule: rule, scope: scope, causes: [], root: nil)
    }
  }

  // MARK: 推迟

  /// Whether a line keeps the cycle open: it applies and what it waits for is not so.
  private func waiting(_ key: Log.LedgerKey, _ scope: Scope) -> (Judged, citation: Int) {
    var parts: [Judged] = []
    var citation = program.accounts[key.account].citation
    for line in program.accounts[key.account].closings {
      guard case .postpone(let until) = line.kind,
        world.isInForce(citation: line.citation, on: scope.day)
      else { continue }
      let judged = Judged.all([
        world.judge(line.when, except: line.except, scope), world.judge(until, scope).negated,
      ])
      if !judged.isNo { citation = line.citation }
      parts.append(judged)
    }
    return (.any(parts), citation)
  }

  private mutating func postpones(
    _ key: Log.LedgerKey, _ old: DaySpan, _ last: CivilDay
  ) -> Bool {
    // A postponed cycle has ended on a day of its own.
    if world.log.cycleShapes[key]?.postponements.contains(where: { $0.until == last }) ?? false {
      return false
    }
    var scope = Scope(day: day, subject: key.subject)
    scope.cycleDay = last
    let (judged, citation) = waiting(key, scope)
    if judged.isNo { return false }
    world.log.rewritten[key] = day
    var postponement = CycleShape.Postponement(after: last)
    if !judged.isYes {
      postponement.unknownFrom = day
      postponement.missing = judged.missing
      findings.missing(judged.missing, citation, scope, world)
    } else {
      postponed.insert(key)
      reshape(key, old, DaySpan(first: old.first, last: nil))
    }
    world.log.cycleShapes[key, default: CycleShape()].postponements.append(postponement)
    running[key] = DaySpan(first: old.first, last: nil)
    return true
  }

  /// What elapsed with yesterday's last hour ends the cycle with yesterday: a term that is over
  /// is over from midnight on.
  private mutating func endOverNight(_ key: Log.LedgerKey) {
    guard waiting(key, Scope(day: day, subject: key.subject)).0.isNo, let eve = day.previous else {
      return
    }
    endPostponed(key, with: eve)
  }

  private mutating func endPostponed(_ key: Log.LedgerKey, with last: CivilDay) {
    guard let open = running[key],
      let index = world.log.cycleShapes[key]?.postponements.indices.last
    else { return }
    world.log.rewritten[key] = day
    let ended = DaySpan(first: open.first, last: last)
    world.log.cycleShapes[key]?.postponements[index].until = last
    reshape(key, open, ended)
    running[key] = ended
    postponed.remove(key)
    agenda.mark(last.next)
  }

  /// The cycle ends with the first day on which no line keeps it open, all lines read again.
  mutating func endPostponedCycles() {
    let (today, tomorrow) = (day, day.next)
    for key in postponed.sorted(by: comesBefore) {
      guard let index = world.log.cycleShapes[key]?.postponements.indices.last else { continue }
      let scope = Scope(day: today, subject: key.subject)
      let (judged, citation) = waiting(key, scope)
      if judged.isYes { continue }
      if judged.isNo {
        endPostponed(key, with: today)
        continue
      }
      world.log.rewritten[key] = today
      world.log.cycleShapes[key]?.postponements[index].unknownFrom = tomorrow
      world.log.cycleShapes[key]?.postponements[index].missing = judged.missing
      findings.missing(judged.missing, citation, scope, world)
      postponed.remove(key)
      agenda.mark(tomorrow)
    }
  }

  private mutating func reshape(_ key: Log.LedgerKey, _ old: DaySpan, _ new: DaySpan) {
    guard let index = world.log.ledgers[key]?.cycles.firstIndex(where: { $0.span == old }) else {
      return
    }
    world.log.ledgers[key]?.cycles[index].span = new
  }

  // MARK: 保留, 转入

  /// What the first line that applies lets pass into the next cycle; 清零 and silence: nothing.
  private mutating func close(_ key: Log.LedgerKey, _ old: DaySpan, _ last: CivilDay) {
    guard let ledger = world.log.ledgers[key],
      let index = ledger.cycles.firstIndex(where: { $0.span == old }),
      case .span(let span) = world.cycle(key.account, of: key.subject, on: day)
    else { return }
    var scope = Scope(day: last, subject: key.subject)
    scope.cycleDay = last
    for line in program.accounts[key.account].closings {
      if case .postpone = line.kind { continue }
      let applies = world.judge(line.when, except: line.except, scope)
      if applies.isNo || !world.isInForce(citation: line.citation, on: last) { continue }
      carry(line, applies, from: index, of: ledger, to: span, key, scope)
      return
    }
  }

  private mutating func carry(
    _ line: IR.AccountKind.Closing, _ applies: Judged, from index: Int, of ledger: AccountLedger,
    to span: DaySpan, _ key: Log.LedgerKey, _ scope: Scope
  ) {
    let (support, supportCauses) = ledger.support(ofCycle: index, on: day, ledger.groups)
    var (points, missing, causes) = (NumberRange.zero, support, supportCauses)
    var carried: [AccountLedger.Carried] = []
    if line.carried != nil {
      carried = self.carried(line, index, ledger, key, scope)
      points = NumberRange.sum(carried.map(\.points)) ?? points
      missing = carried.reduce([]) { union($0, $1.missing) }
      causes = carried.reduce(into: Causes()) { $0.formUnion(ledger.entries[$1.entry].causes) }
    } else if case .keep = line.kind {
      points = ledger.cycles[index].points
    }
    if points == .zero { return }
    let credited = applies.isYes ? points : points.orNothing
    let cycle = openCycle(key, span)
    if span.first < day { world.log.rewritten[key] = day }
    world.log.ledgers[key]?.cycles[cycle].set(credited, on: span.first)
    world.log.ledgers[key]?.movements.append(
      AccountLedger.Movement(
        kind: .carried, id: span.first.description, day: span.first, asked: points,
        credited: credited, rule: nil, citation: line.citation, causes: causes,
        missing: union(missing, applies.missing), cycle: cycle, carried: carried))
  }

  /// The counted entries of the cycle that 其中 … 转入 names, carried ones asked again; reductions
  /// stay behind (S15).
  private func carried(
    _ line: IR.AccountKind.Closing, _ index: Int, _ ledger: AccountLedger, _ key: Log.LedgerKey,
    _ scope: Scope
  ) -> [AccountLedger.Carried] {
    let shape = world.log.cycleShapes[key]
    let nominal = shape?.postponements.last { $0.until == scope.cycleDay }?.after
    guard let guarded = line.carried, let last = nominal ?? scope.cycleDay else { return [] }
    return ledger.counted(inCycle: index).compactMap { part in
      let entry = ledger.entries[part.entry]
      if line.carriesAfterEnd, entry.date <= last { return nil }
      var judged = Judged(line.carriesAfterEnd)
      if let event = entry.event {
        judged = world.judge(guarded, scope.with(member: .event(event)))
      }
      if judged.isNo { return nil }
      return AccountLedger.Carried(
        entry: part.entry, points: judged.isYes ? part.points : part.points.orNothing,
        missing: union(part.missing, judged.missing))
    }
  }
}

extension AccountLedger {
  /// What counts in a cycle: its groups, and the entries carried into it that no clearing took.
  fileprivate func counted(inCycle index: Int) -> [Carried] {
    let own = groups.filter { $0.cycle == index }.map {
      Carried(entry: $0.counted, points: $0.points, missing: $0.missing)
    }
    let moves = movements.filter { $0.cycle == index }
    if moves.contains(where: { $0.kind == .clearing && $0.missing.isEmpty }) { return own }
    return own
      + moves.flatMap(\.carried).filter { entries[$0.entry].removedOn == nil }
  }
}

extension IR.AccountKind.Closing {
  /// Whether the line does more than let the cycle end.
  fileprivate var acts: Bool {
    switch kind {
    case .clear: carried != nil
    case .keep, .postpone: true
    }
  }
}
