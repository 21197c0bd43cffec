import PolicyBase

/// A number, or all numbers between two, both included: a total while a fact or a choice is
/// missing (S11).
package struct NumberRange: Hashable, Sendable {
  package let low: Number
  package let high: Number

  package init(low: Number, high: Number) {
    self.low = low
    self.high = high
  }

  package init(_ exact: Number) { self.init(low: exact, high: exact) }

  package static let zero = NumberRange(.zero)

  package var isExact: Bool { low == high }

  /// The same with 0 as its low end: an entry of which it is unknown whether it counts.
  var orNothing: NumberRange { NumberRange(low: min(.zero, low), high: max(.zero, high)) }

  /// `nil` when a bound does not fit.
  func adding(_ other: NumberRange) -> NumberRange? {
    guard let low = low.adding(other.low), let high = high.adding(other.high) else { return nil }
    return NumberRange(low: low, high: high)
  }

  /// Bound by bound: both are readings of one quantity under the same completions.
  func changed(from old: NumberRange, to new: NumberRange) -> NumberRange? {
    guard let lowStep = new.low.subtracting(old.low), let highStep = new.high.subtracting(old.high),
      let low = low.adding(lowStep), let high = high.adding(highStep)
    else { return nil }
    return NumberRange(low: min(low, high), high: max(low, high))
  }

  /// All differences of a number here and one of the other.
  func subtracting(_ other: NumberRange) -> NumberRange? {
    guard let low = low.subtracting(other.high), let high = high.subtracting(other.low) else {
      return nil
    }
    return NumberRange(low: low, high: high)
  }

  /// Beyond so many single values only the range is kept.
  static let mostValues = 256

  /// The single values that an operation can yield; `nil` when they are too many or unknown.
  static func values(
    _ a: Set<Number>?, _ b: Set<Number>?, _ operation: (Number, Number) -> Number?
  ) -> Set<Number>? {
    guard let a, let b, a.count * b.count <= mostValues * 4 else { return nil }
    var result: Set<Number> = []
    for first in a {
      for second in b {
        guard let value = operation(first, second) else { return nil }
        result.insert(value)
      }
    }
    return result.count <= mostValues ? result : nil
  }

  /// The numbers of the range in steps from its low end; `nil` when they are too many.
  func values(step: Number?) -> Set<Number>? {
    if isExact { return [low] }
    guard let step, step > .zero else { return nil }
    var values: Set<Number> = [low]
    var value = low
    while let next = value.adding(step), next <= high {
      if values.count == NumberRange.mostValues { return nil }
      values.insert(next)
      value = next
    }
    return values
  }

  func clamped(_ floor: Number?, _ ceiling: Number?) -> NumberRange {
    func clamp(_ number: Number) -> Number {
      var result = number
      if let ceiling { result = min(result, ceiling) }
      if let floor { result = max(result, floor) }
      return result
    }
    return NumberRange(low: clamp(low), high: clamp(high))
  }
}
