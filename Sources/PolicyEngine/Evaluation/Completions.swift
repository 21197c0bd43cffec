import PolicyBase
import PolicyIR

/// The ways in which what is unknown of a cluster can turn out: the points of its entries, and the
/// keys that are missing. Each way is counted as if it were known (S11, S12).
struct Completions {
  /// Something unknown of one entry.
  struct Choice {
    enum Kind {
      case points([Number])
      case key(merge: Int, [[IR.Value]])
    }
    var entry: Int
    var kind: Kind
    var missing: [Missing]

    var count: Int {
      switch kind {
      case .points(let numbers): numbers.count
      case .key(_, let keys): keys.count
      }
    }
  }

  var choices: [Choice]
  var count: Int

  /// So many ways are looked at one by one.
  static let most = 512

  /// `nil` when they are too many, or the points can be any of a range.
  init?(
    _ cluster: Cluster, _ groups: [AccountLedger.Group], _ merges: [IR.Merge],
    _ ledger: AccountLedger
  ) {
    choices = []
    count = 1
    for group in groups where !group.points.isExact {
      guard let values = group.values else { return nil }
      choices.append(
        Choice(entry: group.counted, kind: .points(values.sorted()), missing: group.missing))
    }
    for merge in cluster.merges.sorted() where merges[merge].missingKey == .pending {
      choices += Self.keys(merge, cluster, ledger)
    }
    for choice in choices {
      count *= choice.count
      if count > Self.most { return nil }
    }
  }

  /// A missing key is one of those that are known, or that of an entry before it whose key is
  /// missing too, or its own.
  private static func keys(_ merge: Int, _ cluster: Cluster, _ ledger: AccountLedger) -> [Choice] {
    var known: [[IR.Value]] = []
    for entry in cluster.entries {
      guard case .values(let values) = ledger.entries[entry].keys[merge] else { continue }
      if !known.contains(values) { known.append(values) }
    }
    var choices: [Choice] = []
    for entry in cluster.entries {
      guard case .missing(let missing) = ledger.entries[entry].keys[merge] else { continue }
      // No key of the merge has so many parts.
      let own = Array(repeating: IR.Value.truth(true), count: 64 + choices.count)
      known.append(own)
      choices.append(Choice(entry: entry, kind: .key(merge: merge, known), missing: missing))
    }
    return choices
  }

  /// The option of each choice in the way of this number.
  func options(_ way: Int) -> [Int] {
    var rest = way
    return choices.map { choice in
      defer { rest /= choice.count }
      return rest % choice.count
    }
  }

  /// The entries as that way has them.
  func complete(_ ledger: AccountLedger, _ groups: [AccountLedger.Group], _ way: Int) -> (
    AccountLedger, [AccountLedger.Group]
  ) {
    var (ledger, groups) = (ledger, groups)
    for (choice, option) in zip(choices, options(way)) {
      switch choice.kind {
      case .points(let numbers):
        for index in groups.indices where groups[index].counted == choice.entry {
          groups[index].points = NumberRange(numbers[option])
          groups[index].values = [numbers[option]]
          groups[index].missing = []
        }
      case .key(let merge, let keys):
        ledger.entries[choice.entry].keys[merge] = .values(keys[option])
      }
    }
    return (ledger, groups)
  }

  /// What of the unknown can still change a number that each way gives.
  func deciding<Outcome: Equatable>(_ outcomes: [Outcome]) -> [Missing] {
    var step = 1
    var missing: [Missing] = []
    for choice in choices {
      let matters = outcomes.indices.contains { way in
        (way / step) % choice.count > 0 && outcomes[way] != outcomes[way - step]
      }
      if matters { missing = union(missing, choice.missing) }
      step *= choice.count
    }
    return missing
  }
}
