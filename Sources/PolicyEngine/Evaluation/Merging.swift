import PolicyBase
import PolicyIR

extension World {
  /// The groups of a ledger as of a day (S7): a pure function of the set of entries that stand,
  /// never of the order in which they came. Merges apply in program order.
  func groups(_ ledger: AccountLedger, _ account: Int, on day: CivilDay) -> [AccountLedger.Group] {
    if let changed = ledger.changedOn, changed <= day { return ledger.groups }
    return merged(ledger, account, on: day) { _ in true }
  }

  /// The same among the entries whose indices `belongs` admits.
  func merged(
    _ ledger: AccountLedger, _ account: Int, on day: CivilDay, _ belongs: (Int) -> Bool
  ) -> [AccountLedger.Group] {
    let entries = ledger.entries.indices.filter {
      ledger.entries[$0].stands(on: day) && belongs($0)
    }
    let merges = self.merges(of: account)
    let singles = entries.map { single($0, ledger, on: day) }
    if merges.count < 2 || singles.allSatisfy({ isKnown($0, merges, ledger) }) {
      return capped(joined(singles, merges, ledger), ledger)
    }
    let byEntry = Dictionary(uniqueKeysWithValues: zip(entries, singles))
    let groups = clusters(entries, merges, ledger).flatMap { cluster in
      self.groups(of: cluster, cluster.entries.compactMap { byEntry[$0] }, merges, ledger)
    }
    return capped(groups.sorted { ledger.comesBefore($0.counted, $1.counted) }, ledger)
  }

  /// One merge is exact over ranges; of more the ways in which the unknown can turn out are counted.
  func groups(
    of cluster: Cluster, _ singles: [AccountLedger.Group], _ merges: [Int], _ ledger: AccountLedger
  ) -> [AccountLedger.Group] {
    if !cluster.isChained || singles.allSatisfy({ isKnown($0, merges, ledger) }) {
      return joined(singles, merges, ledger)
    }
    return inEveryWay(cluster, singles, merges, ledger)
  }

  /// The merges that govern an account, in program order.
  func merges(of account: Int) -> [Int] {
    program.merges.indices.filter {
      program.merges[$0].accounts.contains(account) && program.merges[$0].method != .each
    }
  }

  /// An entry by itself.
  func single(_ index: Int, _ ledger: AccountLedger, on day: CivilDay) -> AccountLedger.Group {
    let entry = ledger.entries[index]
    let group = AccountLedger.Group(
      counted: index, absorbed: [], points: entry.points, values: entry.values,
      missing: entry.missing, cycle: entry.cycle)
    return entry.isDoubted(on: day) ? pending(group, entry.doubts) : group
  }

  /// Whether its points and all that merges ask of it are known.
  func isKnown(_ group: AccountLedger.Group, _ merges: [Int], _ ledger: AccountLedger) -> Bool {
    group.points.isExact
      && !merges.contains { merge in
        guard case .missing = ledger.entries[group.counted].keys[merge] else { return false }
        return program.merges[merge].missingKey == .pending
      }
  }

  /// The groups after all merges.
  func joined(_ singles: [AccountLedger.Group], _ merges: [Int], _ ledger: AccountLedger)
    -> [AccountLedger.Group]
  {
    var groups = singles.sorted { ledger.comesBefore($0.counted, $1.counted) }
    for index in merges { groups = apply(program.merges[index], index, to: groups, ledger) }
    return groups
  }

  /// 每 … 至多: in their order groups count up to the limit they share, the rest is lost.
  private func capped(_ groups: [AccountLedger.Group], _ ledger: AccountLedger) -> [AccountLedger
    .Group]
  {
    var asked: [AccountLedger.CapKey: (sum: NumberRange, missing: [Missing])] = [:]
    return groups.map { group in
      guard let cap = ledger.entries[group.counted].cap else { return group }
      let before = asked[cap.key] ?? (.zero, [])
      // Beyond all numbers it is beyond the limit.
      let after = before.sum.adding(group.points) ?? before.sum
      let missing = union(before.missing, group.missing)
      asked[cap.key] = (after, missing)
      if after.high <= cap.limit { return group }
      var group = group
      group.points =
        NumberRange.zero.changed(
          from: before.sum.clamped(nil, cap.limit), to: after.clamped(nil, cap.limit))
        ?? group.points
      group.values = group.points.isExact ? [group.points.low] : nil
      group.missing = group.points.isExact ? [] : missing
      return group
    }
  }

  private func apply(
    _ merge: IR.Merge, _ index: Int, to groups: [AccountLedger.Group], _ ledger: AccountLedger
  ) -> [AccountLedger.Group] {
    var result: [AccountLedger.Group] = []
    var position: [AccountLedger.GroupKey: Int] = [:]
    var undecided: [(group: AccountLedger.Group, missing: [Missing])] = []
    for group in groups {
      switch ledger.entries[group.counted].keys[index] {
      case nil: result.append(group)
      case .missing(let missing):
        if merge.missingKey == .alone {
          result.append(group)
        } else {
          undecided.append((group, missing))
        }
      case .values(let values):
        let key = AccountLedger.GroupKey(values: values, cycle: cycle(ofGroup: group.cycle, merge))
        if let at = position[key] {
          result[at] = join(result[at], group, ledger)
        } else {
          position[key] = result.count
          result.append(group)
        }
      }
    }
    let others = groups.count
    for (group, missing) in undecided {
      result.append(others > 1 ? pending(group, missing) : group)
    }
    return result.sorted { ledger.comesBefore($0.counted, $1.counted) }
  }

  /// A group that may count nothing to all: its key is missing, so that any other may absorb it, or
  /// it may have been cleared.
  func pending(_ group: AccountLedger.Group, _ missing: [Missing]) -> AccountLedger.Group {
    var group = group
    group.points = group.points.orNothing
    group.values?.insert(.zero)
    group.missing = union(group.missing, missing)
    return group
  }

  /// The stronger of the two counts: more points, then the earlier date, then the id (S7). Over
  /// ranges the group's points are those of the strongest in every completion.
  private func join(_ a: AccountLedger.Group, _ b: AccountLedger.Group, _ ledger: AccountLedger)
    -> AccountLedger.Group
  {
    let first = isStronger(a, b, ledger)
    var (group, other) = first ? (a, b) : (b, a)
    group.absorbed += [other.counted] + other.absorbed
    group.points = NumberRange(
      low: max(a.points.low, b.points.low), high: max(a.points.high, b.points.high))
    group.values = NumberRange.values(a.values, b.values) { max($0, $1) }
    group.missing = group.points.isExact ? [] : union(a.missing, b.missing)
    other.absorbed = []
    return group
  }

  private func isStronger(
    _ a: AccountLedger.Group, _ b: AccountLedger.Group, _ ledger: AccountLedger
  ) -> Bool {
    if a.points.high != b.points.high { return a.points.high > b.points.high }
    if a.points.low != b.points.low { return a.points.low > b.points.low }
    return ledger.comesBefore(a.counted, b.counted)
  }
}

extension NumberRange {
  static func sum(_ ranges: some Sequence<NumberRange>) -> NumberRange? {
    var sum = NumberRange.zero
    for range in ranges {
      guard let next = sum.adding(range) else { return nil }
      sum = next
    }
    return sum
  }
}

extension AccountLedger.Entry {
  func isDoubted(on day: CivilDay) -> Bool { doubtedFrom.map { $0 <= day } ?? false }
}

extension AccountLedger {
  /// The single points that a cycle can have now; `nil` where only the range is known: after
  /// reductions, clearings and carries, or when they are too many.
  func values(ofCycle cycle: Int) -> Set<Number>? {
    if movements.contains(where: { $0.cycle == cycle }) { return nil }
    var sums: Set<Number>? = [.zero]
    for group in groups where group.cycle == cycle {
      sums = NumberRange.values(sums, group.values) { $0.adding($1) }
      if sums == nil { return nil }
    }
    return sums
  }

  /// By date, then the id's bytes, then the rule: one order for all entries.
  func comesBefore(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (entries[a], entries[b])
    if first.date != second.date { return first.date < second.date }
    if first.id != second.id { return first.id.precedesByBytes(second.id) }
    return first.rule < second.rule
  }

  /// What a cycle's reading on a day rests on: the counted entries among its groups of the day, and
  /// the movements.
  func support(ofCycle cycle: Int, on day: CivilDay, _ groups: [Group]) -> ([Missing], Causes) {
    var missing: [Missing] = []
    var causes = Causes()
    for group in groups where group.cycle == cycle {
      let entry = entries[group.counted]
      guard entry.seen <= day else { continue }
      if group.points.high != .zero { causes.formUnion(entry.causes) }
      if !group.points.isExact {
        missing = union(missing, group.missing)
        for index in group.absorbed { causes.formUnion(entries[index].causes) }
      }
    }
    for movement in movements where movement.cycle == cycle && movement.day <= day {
      causes.formUnion(movement.causes)
      missing = union(missing, movement.missing)
    }
    return (missing, causes)
  }
}
