import PolicyBase
import PolicyIR

/// Chained merges while something is unknown (S7, S12): the strongest of a group decides what the
/// next merge sees, so no range of the group's points says what becomes of it.
extension World {
  /// The groups of a cluster over all ways in which the unknown can turn out.
  func inEveryWay(
    _ cluster: Cluster, _ singles: [AccountLedger.Group], _ merges: [Int], _ ledger: AccountLedger
  ) -> [AccountLedger.Group] {
    guard let ways = Completions(cluster, singles, program.merges, ledger) else {
      return apart(singles)
    }
    let results = (0..<ways.count).map { way in
      let (ledger, singles) = ways.complete(ledger, singles, way)
      return joined(singles, merges, ledger).filter { $0.points.high > .zero }
    }
    return seats(results, ledger).map { seat in
      let points = results.map { groups in
        groups.first { seat.contains($0.counted) }?.points.low ?? .zero
      }
      let range = NumberRange(low: points.min() ?? .zero, high: points.max() ?? .zero)
      let values = Set(points)
      return AccountLedger.Group(
        counted: seat[0], absorbed: absorbed(by: seat, results), points: range,
        values: values.count <= NumberRange.mostValues ? values : nil,
        missing: range.isExact ? [] : ways.deciding(points),
        cycle: ledger.entries[seat[0]].cycle)
    }
  }

  /// Entries of which never two count at once, so that one group stands for them: the one with
  /// most points first.
  private func seats(_ results: [[AccountLedger.Group]], _ ledger: AccountLedger) -> [[Int]] {
    var most: [Int: Number] = [:]
    var beside: [Int: Set<Int>] = [:]
    for groups in results {
      let counted = Set(groups.map(\.counted))
      for group in groups {
        most[group.counted] = max(most[group.counted] ?? .zero, group.points.high)
        beside[group.counted, default: []].formUnion(counted)
      }
    }
    let order = most.sorted {
      $0.value != $1.value ? $0.value > $1.value : ledger.comesBefore($0.key, $1.key)
    }
    var seats: [[Int]] = []
    for entry in order.map(\.key) {
      let free = seats.firstIndex { seat in
        let (first, own) = (ledger.entries[seat[0]], ledger.entries[entry])
        return first.cycle == own.cycle && first.cap?.key == own.cap?.key
          && beside[entry]?.isDisjoint(with: seat) ?? true
      }
      if let free { seats[free].append(entry) } else { seats.append([entry]) }
    }
    return seats
  }

  /// The others of the seat, and what never counts and one of the seat absorbed.
  private func absorbed(by seat: [Int], _ results: [[AccountLedger.Group]]) -> [Int] {
    let counting = Set(results.joined().map(\.counted))
    var absorbed = Array(seat.dropFirst())
    for group in results.joined() where seat.contains(group.counted) {
      for entry in group.absorbed where !counting.contains(entry) && !absorbed.contains(entry) {
        absorbed.append(entry)
      }
    }
    return absorbed
  }

  /// Too many ways: each entry by itself, of which only the one that is certainly the highest
  /// certainly counts, itself or through what absorbed it.
  private func apart(_ singles: [AccountLedger.Group]) -> [AccountLedger.Group] {
    let gaps = singles.reduce([]) { union($0, $1.missing) }
    let surest = singles.max { $0.points.low < $1.points.low }?.counted
    return singles.map { $0.counted == surest ? $0 : pending($0, gaps) }
  }

  /// The points counted in a cycle now. A merge across cycles leaves the first part where it is
  /// and counts the difference in the later cycle: the sum up to a cycle less the sum before it.
  func counted(_ ledger: AccountLedger, _ account: Int, cycle: Int, on day: CivilDay)
    -> NumberRange?
  {
    let merges = merges(of: account)
    guard merges.contains(where: { program.merges[$0].acrossCycles }) else {
      return NumberRange.sum(ledger.groups.lazy.filter { $0.cycle == cycle }.map(\.points))
    }
    let first = ledger.cycles[cycle].span.first
    func begins(_ entry: Int) -> CivilDay { ledger.cycles[ledger.entries[entry].cycle].span.first }
    func sum(_ belongs: (Int) -> Bool) -> NumberRange? {
      NumberRange.sum(merged(ledger, account, on: day, belongs).map(\.points))
    }
    let entries = ledger.entries.indices.filter {
      ledger.entries[$0].stands(on: day) && begins($0) <= first
    }
    if entries.contains(where: { ledger.entries[$0].cap != nil }) {
      guard let upTo = sum({ begins($0) <= first }), let before = sum({ begins($0) < first }) else {
        return nil
      }
      return upTo.subtracting(before)
    }
    var sum = NumberRange.zero
    for cluster in clusters(entries, merges, ledger) {
      let earlier = Set(cluster.entries.filter { begins($0) < first })
      guard let part = difference(cluster, earlier, merges, ledger, day),
        let next = sum.adding(part)
      else { return nil }
      sum = next
    }
    return sum
  }

  /// What a cluster counts, less what the earlier of its entries count: both in the same way.
  private func difference(
    _ cluster: Cluster, _ earlier: Set<Int>, _ merges: [Int], _ ledger: AccountLedger,
    _ day: CivilDay
  ) -> NumberRange? {
    if earlier.count == cluster.entries.count { return .zero }
    let singles = cluster.entries.map { single($0, ledger, on: day) }
    func sums(
      _ groups: ([AccountLedger.Group]) -> [AccountLedger.Group], _ singles: [AccountLedger.Group]
    )
      -> (before: NumberRange, upTo: NumberRange)?
    {
      let before = groups(singles.filter { earlier.contains($0.counted) })
      guard let before = NumberRange.sum(before.map(\.points)),
        let upTo = NumberRange.sum(groups(singles).map(\.points))
      else { return nil }
      return (before, upTo)
    }
    guard let ways = Completions(cluster, singles, program.merges, ledger) else {
      return sums({ self.groups(of: cluster, $0, merges, ledger) }, singles).flatMap {
        $0.upTo.subtracting($0.before)
      }
    }
    var range: NumberRange?
    for way in 0..<ways.count {
      let (ledger, singles) = ways.complete(ledger, singles, way)
      guard let both = sums({ joined($0, merges, ledger) }, singles),
        let step = both.upTo.low.subtracting(both.before.low)
      else { return nil }
      range = NumberRange(low: min(range?.low ?? step, step), high: max(range?.high ?? step, step))
    }
    return range
  }
}
