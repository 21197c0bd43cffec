import PolicyBase
import PolicyIR

/// Points about to be put on an account.
struct Post {
  var account: Int
  var subject: Int
  var entry: AccountLedger.Entry
}

extension Fold {
  /// 记, 扣: points for each subject that the term yields.
  mutating func post(_ account: Int, _ subject: IR.Term, _ amount: IR.Amount, _ firing: Firing) {
    let citation = program.rules[firing.rule].citation
    let holders = world.value(subject, firing.scope)
    findings.missing(holders.missing, citation, firing.scope, world)
    guard program.accounts.indices.contains(account) else { return }
    let owner = program.accounts[account].owner
    for holder in Set(holders.members.compactMap { Evaluated($0).subject }).sorted() {
      guard world.subject(holder)?.kind == owner else {
        if case .event(_, .some, _) = program.rules[firing.rule].trigger {
          findings.wrongKind(firing, day, citation, holder, world)
        }
        continue
      }
      post(account, to: holder, amount, firing)
    }
  }

  private mutating func post(
    _ account: Int, to holder: Int, _ amount: IR.Amount, _ firing: Firing
  ) {
    let citation = program.rules[firing.rule].citation
    guard let (points, gaps) = points(amount, account, firing) else { return }
    guard let date = scoreDay(account, firing) else { return }
    var missing = firing.certain ? gaps : union(firing.missing, gaps)
    var range = firing.certain ? points : points.orNothing
    var values = points.values(step: program.accounts[account].step)
    if !firing.certain { values?.insert(.zero) }
    let stopped = stopped(account, holder, on: date)
    if stopped.isYes {
      findings.scoringStopped(firing.scope.event, program.accounts[account].name, citation)
      return
    }
    if !stopped.isNo {
      range = range.orNothing
      values?.insert(.zero)
      missing = union(missing, stopped.missing)
      findings.missing(stopped.missing, citation, firing.scope, world)
    }
    let event = firing.scoredEvent
    let seen = max(date, day)
    let id = entryID(firing)
    var cap: AccountLedger.Entry.Cap?
    if let written = amount.cap {
      let key = Log.LedgerKey(account: account, subject: holder)
      if let found = capKey(written, key, on: date, firing) {
        cap = AccountLedger.Entry.Cap(key: found, limit: written.limit)
      } else {
        range = range.orNothing
        values?.insert(.zero)
        missing = union(missing, capGaps(written, firing))
      }
    }
    let entry = AccountLedger.Entry(
      id: id, event: event, rule: firing.rule, date: date, seen: seen, points: range,
      values: values, missing: missing, causes: firing.causes,
      keys: mergeKeys(account, event, holder, seen), cap: cap,
      multiple: firing.multiple, cycle: -1, validUntil: validity(account, date), removedOn: nil)
    let post = Post(account: account, subject: holder, entry: entry)
    if seen > day {
      delayed[seen, default: []].append(post)
      agenda.mark(seen)
    } else {
      posts.append(post)
    }
  }

  /// The event's id; for derived points the root cause, the rule and the multiple reached.
  private func entryID(_ firing: Firing) -> String {
    let root = firing.root.flatMap { world.event($0)?.id } ?? day.description
    if firing.scoredEvent != nil { return root }
    let name = world.name(citation: program.rules[firing.rule].citation)
    return root + "#" + name + (firing.multiple.map { "#" + $0 } ?? "")
  }

  /// 记分日 of the event, or the trigger's day for derived points (S8).
  private mutating func scoreDay(_ account: Int, _ firing: Firing) -> CivilDay? {
    guard firing.scoredEvent != nil else { return firing.date ?? day }
    let value = world.value(program.accounts[account].scoreDay, firing.scope)
    if value.day == nil {
      findings.missing(
        value.missing, program.rules[firing.rule].citation, firing.scope, world)
    }
    return value.day
  }

  private func stopped(_ account: Int, _ holder: Int, on day: CivilDay) -> Judged {
    .any(
      program.accounts[account].stopped.compactMap { line in
        guard world.isInForce(citation: line.citation, on: day) else { return nil }
        return world.judge(line.when, Scope(day: day, subject: holder))
      })
  }

  private func validity(_ account: Int, _ date: CivilDay) -> CivilDay? {
    guard case .rolling(let length) = program.accounts[account].cycle,
      case .day(let last) = Spans.lastDay(containing: date, length, world.workdays)
    else { return nil }
    return last
  }

  /// Keys of the merges that govern the account and the event; derived points have no event and
  /// merge with none.
  private func mergeKeys(
    _ account: Int, _ event: Int?, _ holder: Int, _ seen: CivilDay
  ) -> [Int: AccountLedger.MergeKey] {
    guard let event, let kind = world.event(event)?.kind else { return [:] }
    let scope = Scope(day: seen, subject: holder, event: event)
    var keys: [Int: AccountLedger.MergeKey] = [:]
    for (index, merge) in program.merges.enumerated()
    where merge.accounts.contains(account) && merge.events.contains(kind)
      && world.isInForce(citation: merge.citation, on: seen)
    {
      let values = merge.keys.map { world.value($0, scope) }
      let known = values.compactMap(\.value)
      let gaps = values.reduce([]) { union($0, $1.missing) }
      keys[index] = known.count == values.count ? .values(known) : .missing(gaps)
    }
    return keys
  }

  /// The points of an amount, never below zero: that would turn the effect round. An amount that is
  /// below in every case is refused and said so.
  mutating func points(
    _ amount: IR.Amount, _ account: Int, _ firing: Firing
  ) -> (NumberRange, [Missing])? {
    guard let (range, missing) = number(amount, account, firing) else { return nil }
    if range.low >= .zero { return (range, missing) }
    if range.high < .zero {
      findings.belowZero(
        firing.scope.event ?? firing.root,
        world.repeated(range.high.description, ofRule: firing.rule),
        program.rules[firing.rule].citation)
      return nil
    }
    return (NumberRange(low: .zero, high: range.high), missing)
  }

  /// The number of an amount: exact, or a range that waits for a fact or a choice (S11).
  mutating func number(
    _ amount: IR.Amount, _ account: Int, _ firing: Firing
  ) -> (NumberRange, [Missing])? {
    let citation = program.rules[firing.rule].citation
    let low = world.value(amount.low, firing.scope)
    let high = amount.high.map { world.value($0, firing.scope) } ?? low
    let gaps = union(low.missing, high.missing)
    guard let lowest = low.range, let highest = high.range else {
      findings.missing(gaps, citation, firing.scope, world)
      return nil
    }
    let allowed = NumberRange(
      low: min(lowest.low, highest.low), high: max(lowest.high, highest.high))
    if !amount.latitudes.isEmpty { return adjusted(amount, allowed, account, firing) }
    if let chosen = amount.chosen {
      let choice = world.value(chosen, firing.scope)
      if let range = choice.range, let step = program.accounts[account].admits(range, in: allowed) {
        if step { return (range, choice.missing) }
        findings.unlawfulChoice(firing, range, allowed, citation, world)
        return (allowed, [Missing(.choice, item: world.itemName(firing.scope), key: "amount")])
      }
      findings.missing(choice.missing, citation, firing.scope, world)
      return (allowed, union(gaps, choice.missing))
    }
    if let table = amount.table { return tabled(table, allowed, citation, firing) }
    if let chosen = chosenPoints(allowed, account, firing) { return (chosen, []) }
    if allowed.isExact || amount.high == nil { return (allowed, gaps) }
    let missing = [Missing(.choice, item: world.itemName(firing.scope), key: "amount")]
    findings.missing(missing, citation, firing.scope, world)
    return (allowed, missing)
  }

  /// 按 字段：值 n.
  mutating func tabled(
    _ table: (by: IR.Term, rows: [(option: IR.Value, amount: Number)]), _ allowed: NumberRange,
    _ citation: Int, _ firing: Firing
  ) -> (NumberRange, [Missing]) {
    let by = world.value(table.by, firing.scope)
    if let value = by.value, let row = table.rows.first(where: { value.matches($0.option) }) {
      return (NumberRange(row.amount), [])
    }
    findings.missing(by.missing, citation, firing.scope, world)
    let amounts = table.rows.map(\.amount)
    let range = NumberRange(
      low: amounts.min() ?? allowed.low, high: amounts.max() ?? allowed.high)
    return (by.missing.isEmpty ? allowed : range, by.missing)
  }
}

extension IR.AccountKind {
  /// Whether a choice lies in the allowed range and counts in the account's steps; `nil` when it
  /// is no single number yet.
  func admits(_ choice: NumberRange, in allowed: NumberRange) -> Bool? {
    guard choice.isExact else { return nil }
    let number = choice.low
    if let step, !number.isMultiple(of: step) { return false }
    return number >= allowed.low && number <= allowed.high
  }
}
