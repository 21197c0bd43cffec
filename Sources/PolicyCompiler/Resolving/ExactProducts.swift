import PolicyBase
import PolicySyntax

extension Rounding {
  /// Of a product that cannot have more decimals than numbers hold: nothing is rounded.
  static let exact = Rounding(.halfUp, decimals: Number.decimals)
}

extension Expression {
  /// Whether its value always fits the four decimals of a number, so that no rounding need be named:
  /// a product of counts, rounded values and literals.
  var isExact: Bool { decimals.map { $0 <= Number.decimals } ?? false }

  /// The most decimals that the value can have; `nil`: any number of them.
  private var decimals: Int? {
    switch self {
    case .quantity(let quantity): quantity.canonicalNumber?.writtenDecimals
    case .aggregate(let aggregate): aggregate.measure.isCount ? 0 : Number.decimals
    case .arithmetic(let op, let a, let b, let rounding, _):
      if let rounding {
        rounding.decimals
      } else if let left = a.decimals, let right = b.decimals {
        switch op {
        case .plus, .minus: max(left, right)
        case .times: left + right
        case .dividedBy: nil
        }
      } else {
        nil
      }
    default: Number.decimals
    }
  }
}

extension Aggregate.Measure {
  fileprivate var isCount: Bool {
    switch self {
    case .times, .persons, .days, .streak: true
    case .share, .sum, .highest, .lowest, .mean: false
    }
  }
}
