import PolicyBase
import PolicyIR

extension World {
  /// Sums, differences, products and quotients; checked, and bound by bound over ranges (S29).
  func arithmetic(_ term: IR.Term, _ scope: Scope) -> Evaluated {
    switch term {
    case .plus(let a, let b): combined(a, b, scope) { $0.adding($1) }
    case .minus(let a, let b): combined(a, b, scope) { $0.subtracting($1) }
    case .times(let a, let b, let rounding):
      combined(a, b, scope) { $0.extremes($1) { $0.multiplied(by: $1, rounding: rounding) } }
    case .dividedBy(let a, let b, let rounding):
      combined(a, b, scope) { dividend, divisor in
        if divisor.low <= .zero, divisor.high >= .zero { return nil }
        return dividend.extremes(divisor) { $0.divided(by: $1, rounding: rounding) }
      }
    default: missing(.unsupported, scope, "arithmetic")
    }
  }

  private func combined(
    _ a: IR.Term, _ b: IR.Term, _ scope: Scope,
    _ operation: (NumberRange, NumberRange) -> NumberRange?
  ) -> Evaluated {
    let (left, right) = (value(a, scope), value(b, scope))
    let causes = left.causes.union(right.causes)
    if let days = dayDifference(term: (left, right)) { return Evaluated(days, causes) }
    guard let first = left.range, let second = right.range else {
      let gaps = union(left.missing, right.missing)
      return gaps.isEmpty
        ? missing(.unsupported, scope, "arithmetic") : Evaluated(.unknown(gaps), causes)
    }
    guard let result = operation(first, second) else { return missing(.overflow, scope, "number") }
    return Evaluated(result, union(left.missing, right.missing), causes)
  }

  /// The days from one day to another; `nil` when they are no days.
  private func dayDifference(term: (Evaluated, Evaluated)) -> IR.Value? {
    guard let later = term.0.day, let earlier = term.1.day else { return nil }
    return .number(Number(later.number - earlier.number))
  }

  /// An exact quotient to be compared. What is divided by zero has no share.
  func ratio(_ part: Evaluated, _ whole: Evaluated, _ scope: Scope) -> Evaluated {
    let causes = part.causes.union(whole.causes)
    let gaps = union(part.missing, whole.missing)
    guard let number = part.range, let count = whole.range, count.low == count.high else {
      return Evaluated(.unknown(gaps), causes)
    }
    guard count.low > .zero else {
      return .unknown(Missing(.emptySet, item: "", key: "share"), causes)
    }
    return Evaluated(
      .ratio(
        low: Int(number.low.scaled), high: Int(number.high.scaled), of: Int(count.low.scaled), gaps),
      causes)
  }
}

extension NumberRange {
  /// The range of a monotone operation over two ranges, from its four corners.
  fileprivate func extremes(
    _ other: NumberRange, _ operation: (Number, Number) -> Number?
  ) -> NumberRange? {
    var corners: [Number] = []
    for a in [low, high] {
      for b in [other.low, other.high] {
        guard let corner = operation(a, b) else { return nil }
        corners.append(corner)
      }
    }
    guard let low = corners.min(), let high = corners.max() else { return nil }
    return NumberRange(low: low, high: high)
  }
}
