import PolicyBase
import PolicyIR

extension World {
  /// Compares numbers, ranges, quotients, days and ordered values; a range is decided when all its
  /// numbers agree (S11).
  func compare(_ a: Evaluated, _ comparison: IR.Comparison, _ b: Evaluated) -> Judged {
    let causes = a.causes.union(b.causes)
    let gaps = union(a.missing, b.missing)
    if let verdict = orders(a, b).map({ comparison.verdict($0) }) {
      if let verdict { return Judged(verdict, causes) }
      return Judged(.unknown(gaps), causes)
    }
    if gaps.isEmpty, case .value(let left) = a.content, case .value(let right) = b.content,
      comparison == .equal
    {
      return Judged(left.matches(right), causes)
    }
    return Judged(.unknown(gaps), causes)
  }

  /// The possible orders of the two: of the lowest and of the highest case; `nil`: no order known.
  private func orders(_ a: Evaluated, _ b: Evaluated) -> (lowest: Order, highest: Order)? {
    if case .option(let one, let i)? = a.single, case .option(let other, let j)? = b.single,
      one == other
    {
      return (Order(i, j), Order(i, j))
    }
    if let left = a.range, let right = b.range {
      return (Order(left.low, right.high), Order(left.high, right.low))
    }
    if let left = a.day, let right = b.day { return (Order(left, right), Order(left, right)) }
    switch (a.content, b.content) {
    case (.ratio(let low, let high, let count, _), _):
      guard let right = b.range else { return nil }
      return (Order(low, of: count, right.high), Order(high, of: count, right.low))
    case (_, .ratio(let low, let high, let count, _)):
      guard let left = a.range else { return nil }
      return (
        Order(high, of: count, left.low).reversed, Order(low, of: count, left.high).reversed
      )
    default: return nil
    }
  }
}

/// How a value stands to another.
enum Order: Int, Comparable {
  case less = -1
  case equal = 0
  case more = 1

  init<Value: Comparable>(_ a: Value, _ b: Value) {
    self = a < b ? .less : a == b ? .equal : .more
  }

  /// Compares numerator ÷ count (count > 0) with a number by full-width cross products (S29).
  init(_ numerator: Int, of count: Int, _ number: Number) {
    let left = Int128(numerator) * Int128(Number.scale)
    self.init(left, Int128(number.scaled) * Int128(count))
  }

  var reversed: Order { Order(rawValue: -rawValue) ?? .equal }

  static func < (a: Order, b: Order) -> Bool { a.rawValue < b.rawValue }
}

extension IR.Comparison {
  /// Whether it holds for every order from the lowest to the highest; `nil` when they disagree.
  func verdict(_ orders: (lowest: Order, highest: Order)) -> Bool? {
    let possible = [Order.less, .equal, .more].filter {
      $0 >= orders.lowest && $0 <= orders.highest
    }
    let holding = possible.filter(admits)
    if holding.count == possible.count { return true }
    return holding.isEmpty ? false : nil
  }

  private func admits(_ order: Order) -> Bool {
    switch self {
    case .less: order == .less
    case .atMost: order != .more
    case .more: order == .more
    case .atLeast: order != .less
    case .equal: order == .equal
    }
  }
}
