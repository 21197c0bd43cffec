import PolicyBase
import PolicyIR

extension World {
  /// Sums, differences, products and quotients; checked, and bound by bound over ranges (S29).
  func arithmetic(_ term: IR.Term, _ scope: Scope) -> Evaluated {
    switch term {
    case .plus(let a, let b): combined(a, b, scope) { $0.adding($1) }
    case .minus(let a, let b): combined(a, b, scope) { $0.subtracting($1) }
    case .product(let factors, let divisors, let rounding):
      product(factors, divisors, rounding, scope)
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

  /// What is divided by zero has no value; a divisor that may be zero leaves it open.
  private func product(
    _ factors: [IR.Term], _ divisors: [IR.Term], _ rounding: Rounding, _ scope: Scope
  ) -> Evaluated {
    let values = (factors + divisors).map { value($0, scope) }
    let causes = values.reduce(Causes()) { $0.union($1.causes) }
    let gaps = values.reduce([Missing]()) { union($0, $1.missing) }
    let ranges = values.compactMap(\.range)
    guard ranges.count == values.count else {
      return gaps.isEmpty
        ? missing(.unsupported, scope, "arithmetic") : Evaluated(.unknown(gaps), causes)
    }
    let (numbers, below) = (ranges[..<factors.count], ranges[factors.count...])
    if below.contains(where: { $0.low <= .zero && $0.high >= .zero }) {
      let zero = Missing(.divisor, item: itemName(scope), key: "divisor")
      return Evaluated(.unknown(gaps.isEmpty ? [zero] : gaps), causes)
    }
    var low: Number?
    var high: Number?
    for corner in NumberRange.corners(Array(numbers) + below) {
      guard
        let result = Number.product(
          corner[..<factors.count], over: corner[factors.count...], rounding: rounding)
      else { return missing(.overflow, scope, "number") }
      low = low.map { min($0, result) } ?? result
      high = high.map { max($0, result) } ?? result
    }
    guard let low, let high else { return missing(.unsupported, scope, "arithmetic") }
    return Evaluated(NumberRange(low: low, high: high), gaps, causes)
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
  /// Every choice of bounds: a product is monotone in each factor, so its extremes are among them.
  fileprivate static func corners(_ ranges: [NumberRange]) -> [[Number]] {
    ranges.reduce([[]]) { corners, range in
      let bounds = range.isExact ? [range.low] : [range.low, range.high]
      return corners.flatMap { corner in bounds.map { corner + [$0] } }
    }
  }
}
