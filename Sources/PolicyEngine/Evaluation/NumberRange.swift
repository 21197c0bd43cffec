import PolicyBase

/// A number, or all numbers between two, both included: a total while a fact or a choice is
/// missing (S11).
public struct NumberRange: Hashable, Sendable {
  public let low: Number
  public let high: Number

  public init(low: Number, high: Number) {
    self.low = low
    self.high = high
  }

  public init(_ exact: Number) { self.init(low: exact, high: exact) }

  public static let zero = NumberRange(.zero)

  public var isExact: Bool { low == high }

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
