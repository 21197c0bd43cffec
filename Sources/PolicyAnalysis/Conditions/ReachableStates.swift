import PolicyBase
import PolicyIR

/// The readings that an account can have: not every number, but sums of the points that the rules
/// put on it (with 12, 6 and 3 only multiples of 3), each with the single entries that lead there.
struct ReachableStates {
  let states: [AccountState]

  /// So many are told one by one.
  private static let limit = 4_000

  init(_ account: Int, in program: IR.Program, edges: Set<Number>) {
    let kind = program.accounts[account]
    let amounts = PostedAmounts(account, in: program)
    if let distances = ReachableStates.distances(kind, amounts, edges) {
      states = ReachableStates.pairs(distances, amounts.worse, kind)
    } else {
      states = ReachableStates.sampled(kind, edges)
    }
  }

  /// The distances from the start, in the direction of worsening, as far as they matter; `nil` when
  /// they are too many.
  private static func distances(
    _ kind: IR.AccountKind, _ amounts: PostedAmounts, _ edges: Set<Number>
  ) -> Set<Int128>? {
    let given = amounts.worse.flatMap { $0.isEmpty ? nil : $0 }
    let steps = given ?? kind.step.map { [$0] } ?? []
    guard let largest = steps.max(), steps.allSatisfy({ $0 > .zero }) else { return nil }
    let far = edges.map { distance($0, kind) }.max() ?? 0
    let bound = max(far, 0) + 2 * Int128(largest.scaled)
    guard let worse = given, let better = amounts.better else {
      // Amounts that a case gives: any number of steps.
      guard let step = kind.step.map({ Int128($0.scaled) }), bound / step <= limit else {
        return nil
      }
      return Set((0...bound / step).map { $0 * step })
    }
    return sums(worse, better, bound)
  }

  private static func sums(
    _ worse: Set<Number>, _ better: Set<Number>, _ bound: Int128
  ) -> Set<Int128>? {
    var known: Set<Int128> = [0]
    var open: [Int128] = [0]
    func reach(_ distance: Int128) {
      if known.insert(distance).inserted { open.append(distance) }
    }
    while let distance = open.popLast() {
      for amount in worse where distance + Int128(amount.scaled) <= bound {
        reach(distance + Int128(amount.scaled))
      }
      for amount in better { reach(max(0, distance - Int128(amount.scaled))) }
      if known.count * worse.count > limit { return nil }
    }
    return known
  }

  /// Each total with the single entries that can lead to it.
  private static func pairs(
    _ distances: Set<Int128>, _ worse: Set<Number>?, _ kind: IR.AccountKind
  ) -> [AccountState] {
    let singles: [Number] =
      worse.flatMap { $0.isEmpty ? nil : $0.sorted() }
      ?? distances.sorted().compactMap { distance in
        distance > 0 ? Int64(exactly: distance).map { Number(scaled: $0) } : nil
      }
    var found: [AccountState] = []
    for distance in distances.sorted() {
      guard let total = total(distance, kind) else { continue }
      found.append(AccountState(total: total, single: .zero))
      for single in singles where distances.contains(distance - Int128(single.scaled)) {
        found.append(AccountState(total: total, single: single))
      }
    }
    return found
  }

  /// How far a reading is from the start, in the direction of worsening.
  private static func distance(_ reading: Number, _ kind: IR.AccountKind) -> Int128 {
    let rise = Int128(reading.scaled) - Int128(kind.start.scaled)
    return kind.deducts ? -rise : rise
  }

  /// The reading at a distance from the start, within the account's limits.
  private static func total(_ distance: Int128, _ kind: IR.AccountKind) -> Number? {
    let scaled = Int128(kind.start.scaled) + (kind.deducts ? -distance : distance)
    guard let number = Int64(exactly: scaled).map({ Number(scaled: $0) }) else { return nil }
    return max(kind.floor ?? number, min(kind.ceiling ?? number, number))
  }

  /// Values at and beside the edges, every single with every total that it does not exceed.
  private static func sampled(_ kind: IR.AccountKind, _ edges: Set<Number>) -> [AccountState] {
    let step = Int128(max(1, kind.step?.scaled ?? 100))
    let near = edges.union([kind.start]).flatMap { edge -> [Int128] in
      let distance = distance(edge, kind)
      let below = distance - distance % step
      return [below - step, below, below + step]
    }
    let distances = Set(near.filter { $0 >= 0 })
    // What bounds single entries is written as points, not as distances from the start.
    let points = edges.map { Int128($0.scaled) }.flatMap { [$0 - step, $0, $0 + step] }
    let singles = distances.union(points.filter { $0 > 0 }).union([0])
    var found: [AccountState] = []
    for distance in distances.sorted() {
      for single in singles.sorted() where single <= distance {
        guard let total = total(distance, kind), let points = Int64(exactly: single) else {
          continue
        }
        found.append(AccountState(total: total, single: Number(scaled: points)))
      }
    }
    return found
  }
}

/// The points that the rules of a program can put on an account or take off it; `nil` where one of
/// them is not a constant.
struct PostedAmounts {
  private(set) var worse: Set<Number>? = []
  private(set) var better: Set<Number>? = []
  private let step: Number?

  init(_ account: Int, in program: IR.Program) {
    step = program.accounts[account].step
    for rule in program.rules {
      for effect in rule.effects { add(effect.action, account) }
    }
  }

  private mutating func add(_ action: IR.Action, _ account: Int) {
    switch action {
    case .post(account, _, let amount):
      worse = values(amount).flatMap { worse?.union($0) }
    case .reduce(account, _, let amount):
      better = values(amount).flatMap { better?.union($0) }
    case .adjust(account, _, _, _):
      worse = nil
      better = nil
    default: break
    }
  }

  private func values(_ amount: IR.Amount) -> Set<Number>? {
    guard amount.cap == nil, case .constant(.number(let low)) = amount.low else { return nil }
    var found: Set<Number> = [low]
    if let high = amount.high {
      guard case .constant(.number(let top)) = high, let all = steps(low...max(low, top)) else {
        return nil
      }
      found.formUnion(all)
    }
    for row in amount.table?.rows ?? [] { found.insert(row.amount) }
    for latitude in amount.latitudes {
      let spans = latitude.allowed.flatMap { allowed -> [ClosedRange<Number>] in
        if case .points(let points) = allowed { [points] } else { amount.tiers }
      }
      for span in spans {
        guard let all = steps(span) else { return nil }
        found.formUnion(all)
      }
    }
    return found
  }

  /// The multiples of the account's step in a range, as far as they are few.
  private func steps(_ range: ClosedRange<Number>) -> [Number]? {
    guard let step, step > .zero else { return nil }
    let first = Int128(range.lowerBound.scaled)
    let count = (Int128(range.upperBound.scaled) - first) / Int128(step.scaled)
    guard count < 200 else { return nil }
    return (0...count).compactMap { Int64(exactly: first + $0 * Int128(step.scaled)) }
      .map { Number(scaled: $0) }
  }
}
