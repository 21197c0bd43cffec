import PolicyBase
import PolicyIR

/// What 单次 speaks of: the counted value of one entry, or of all that share what 单次 按 names.
struct SingleAct {
  /// The entry seen today that makes it an act of today.
  var entry: Int
  var points: NumberRange
  var values: Set<Number>?
  var missing: [Missing]
  var causes: Causes
  /// Its points before this round, where it began earlier: a line that held them already was met.
  var before: NumberRange?
}

extension Fold {
  /// 单次 按 of the 分段 to which the rule belongs.
  func singleBy(_ rule: Int) -> IR.Term? {
    guard let pick = program.rules[rule].pick, program.picks.indices.contains(pick) else {
      return nil
    }
    return program.picks[pick].singleBy
  }

  private struct SharedKey: Hashable {
    var value: IR.Value
    var cycle: Int
  }

  /// The single acts of a ledger today, each once.
  func singleActs(_ key: Log.LedgerKey, _ ledger: AccountLedger, by term: IR.Term?) -> [SingleAct] {
    var acts: [SingleAct] = []
    var shared: Set<SharedKey> = []
    for group in ledger.groups where ledger.entries[group.counted].seen == day {
      guard let own = sharedKey(group, ledger, term) else {
        acts.append(
          SingleAct(
            entry: group.counted, points: group.points, values: group.values,
            missing: group.missing, causes: ledger.entries[group.counted].causes))
        continue
      }
      if shared.insert(own).inserted, let act = sharedAct(group.counted, own, key, ledger, term) {
        acts.append(act)
      }
    }
    return acts
  }

  /// What the entry shares with others; `nil`: it stands alone.
  private func sharedKey(
    _ group: AccountLedger.Group, _ ledger: AccountLedger, _ term: IR.Term?
  ) -> SharedKey? {
    guard let term, let event = ledger.entries[group.counted].event,
      let value = world.value(term, Scope(day: day, event: event)).value
    else { return nil }
    return SharedKey(value: value, cycle: group.cycle)
  }

  private func sharedAct(
    _ entry: Int, _ own: SharedKey, _ key: Log.LedgerKey, _ ledger: AccountLedger, _ term: IR.Term?
  ) -> SingleAct? {
    func members(_ groups: [AccountLedger.Group]) -> [AccountLedger.Group] {
      groups.filter { sharedKey($0, ledger, term) == own }
    }
    let now = members(ledger.groups)
    let earlier = members(
      world.merged(ledger, key.account, on: day) {
        !fresh.contains(EntryRef(ledger: key, entry: $0))
      })
    guard let points = NumberRange.sum(now.map(\.points)) else { return nil }
    return SingleAct(
      entry: entry, points: points, values: nil,
      missing: now.reduce([]) { union($0, $1.missing) },
      causes: now.reduce(into: Causes()) { $0.formUnion(ledger.entries[$1.counted].causes) },
      before: NumberRange.sum(earlier.map(\.points)))
  }
}
