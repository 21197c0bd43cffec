import PolicyBase
import PolicyIR

/// Entries that merges may make one, directly or through others.
struct Cluster {
  /// Indices of entries, ascending.
  var entries: [Int]
  /// Which merges join some of them.
  var merges: Set<Int>

  /// What the next merge sees hangs on what the merge before it made of them.
  var isChained: Bool { merges.count > 1 }
}

extension World {
  /// The entries in clusters: what is in one never bears on the others.
  func clusters(_ entries: [Int], _ merges: [Int], _ ledger: AccountLedger) -> [Cluster] {
    var joins: [(merge: Int, members: [Int])] = []
    for merge in merges {
      var byKey: [AccountLedger.GroupKey: [Int]] = [:]
      // An entry whose key is missing may be of any group, and so of one with any other.
      var open: [Int: [Int]] = [:]
      for index in entries {
        let cycle = cycle(ofGroup: ledger.entries[index].cycle, program.merges[merge])
        switch ledger.entries[index].keys[merge] {
        case nil: continue
        case .values(let values):
          byKey[AccountLedger.GroupKey(values: values, cycle: cycle), default: []].append(index)
        case .missing:
          if program.merges[merge].missingKey == .pending { open[cycle, default: []].append(index) }
        }
      }
      for (cycle, pending) in open {
        let others = byKey.filter { $0.key.cycle == cycle }.values.joined()
        joins.append((merge, pending + others))
      }
      joins += byKey.values.map { (merge, $0) }
    }
    return Self.connected(entries, by: joins.filter { $0.members.count > 1 })
  }

  func cycle(ofGroup cycle: Int, _ merge: IR.Merge) -> Int { merge.acrossCycles ? -1 : cycle }

  private static func connected(
    _ entries: [Int], by joins: [(merge: Int, members: [Int])]
  ) -> [Cluster] {
    var clusters = Dictionary(
      uniqueKeysWithValues: entries.map { ($0, Cluster(entries: [$0], merges: [])) })
    var home = Dictionary(uniqueKeysWithValues: entries.map { ($0, $0) })
    for (merge, members) in joins {
      let first = home[members[0]] ?? members[0]
      clusters[first]?.merges.insert(merge)
      for member in members.dropFirst() {
        guard let other = home[member], other != first,
          let moved = clusters.removeValue(forKey: other)
        else { continue }
        for entry in moved.entries { home[entry] = first }
        clusters[first]?.entries += moved.entries
        clusters[first]?.merges.formUnion(moved.merges)
      }
    }
    return clusters.values.map { Cluster(entries: $0.entries.sorted(), merges: $0.merges) }
      .sorted { $0.entries[0] < $1.entries[0] }
  }
}
