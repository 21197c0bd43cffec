/// An exact decimal number with four decimals: points, money, counts and shares of one kind.
///
/// Stored as `Int64 × 10⁻⁴` (about ± 922 × 10¹² with four decimals). Every operation is checked:
/// a result that does not fit is `nil`, which callers turn into the named error 数值超限.
public struct Number: Hashable, Comparable, Sendable {
  /// The value in ten-thousandths.
  public let scaled: Int64

  public static let scale: Int64 = 10_000
  public static let decimals = 4
  public static let zero = Number(scaled: 0)

  public init(scaled: Int64) { self.scaled = scaled }

  /// A whole number; `nil` when it does not fit.
  public init?(exactly whole: Int) {
    let (value, overflow) = Int64(whole).multipliedReportingOverflow(by: Number.scale)
    if overflow { return nil }
    scaled = value
  }

  /// A whole number known to be small (counts, literals in code).
  public init(_ whole: Int32) { scaled = Int64(whole) * Number.scale }

  /// Reads `-12`, `0.5`, `30,000.25`; `nil` unless the whole text is one number of at most four
  /// decimals that fits. Thousands separators must stand before groups of three digits.
  public init?(parsing text: some StringProtocol) {
    guard let value = Number.parse(Array(text.utf8)) else { return nil }
    self = value
  }

  private static func parse(_ bytes: [UInt8]) -> Number? {
    var rest = bytes[...]
    let negative = rest.first == UInt8(ascii: "-")
    if negative { rest = rest.dropFirst() }
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = wholeDigits(parts[0]) else { return nil }
    var digits = whole
    let decimals = parts.count == 2 ? Array(parts[1]) : []
    if parts.count == 2, decimals.isEmpty || decimals.count > 4 { return nil }
    digits += decimals + Array(repeating: UInt8(ascii: "0"), count: 4 - decimals.count)
    var value: Int64 = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(Int64(digit - UInt8(ascii: "0")))
      if overflow || carry { return nil }
      value = sum
    }
    return Number(scaled: negative ? -value : value)
  }

  private static func wholeDigits(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let groups = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    if groups[0].isEmpty { return nil }
    if groups.count > 1,
      groups[0].count > 3 || groups.dropFirst().contains(where: { $0.count != 3 })
    {
      return nil
    }
    return groups.flatMap { Array($0) }
  }

  public static func < (a: Number, b: Number) -> Bool { a.scaled < b.scaled }

  public func adding(_ other: Number) -> Number? {
    let (value, overflow) = scaled.addingReportingOverflow(other.scaled)
    return overflow ? nil : Number(scaled: value)
  }

  public func subtracting(_ other: Number) -> Number? {
    let (value, overflow) = scaled.subtractingReportingOverflow(other.scaled)
    return overflow ? nil : Number(scaled: value)
  }

  public var negated: Number? {
    scaled == .min ? nil : Number(scaled: -scaled)
  }

  /// The product, rounded to `decimals` (0…4) as named; `nil` when it does not fit.
  public func multiplied(by other: Number, rounding: Rounding) -> Number? {
    Number.product([self, other], over: [], rounding: rounding)
  }

  /// The exact quotient of two products, rounded once as named; `nil` on division by zero or when
  /// it, or a product on the way, does not fit.
  public static func product(
    _ factors: some Collection<Number>, over divisors: some Collection<Number>, rounding: Rounding
  ) -> Number? {
    if divisors.contains(.zero) { return nil }
    // Each number stands for itself over the scale; what is left of the scales is multiplied in.
    let spare = factors.count - divisors.count - 1
    let scales = [Int128](repeating: Int128(scale), count: abs(spare))
    var above = factors.map { Int128($0.scaled) } + (spare < 0 ? scales : [])
    var below = divisors.map { Int128($0.scaled) } + (spare > 0 ? scales : [])
    cancel(&above, &below)
    guard let dividend = product(above), let divisor = product(below) else { return nil }
    return rounded(dividend, dividedBy: divisor, rounding)
  }

  private static func product(_ factors: [Int128]) -> Int128? {
    var result: Int128 = 1
    for factor in factors {
      let (next, overflow) = result.multipliedReportingOverflow(by: factor)
      if overflow { return nil }
      result = next
    }
    return result
  }

  /// Divides out common factors, so that only quotients that are truly large do not fit.
  private static func cancel(_ above: inout [Int128], _ below: inout [Int128]) {
    for a in above.indices {
      for b in below.indices where above[a] != 0 {
        var (x, y) = (above[a].magnitude, below[b].magnitude)
        while y != 0 { (x, y) = (y, x % y) }
        above[a] /= Int128(x)
        below[b] /= Int128(x)
      }
    }
  }

  private static func rounded(
    _ dividend: Int128, dividedBy divisor: Int128, _ rounding: Rounding
  ) -> Number? {
    let unit = Int128(rounding.unit)
    let (denominator, overflow) = divisor.multipliedReportingOverflow(by: unit)
    if overflow { return nil }
    var (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: denominator)
    if remainder != 0 {
      let negative = (dividend < 0) != (denominator < 0)
      let half = denominator.magnitude - remainder.magnitude
      switch rounding.mode {
      case .down: if negative { quotient -= 1 }
      case .up: if !negative { quotient += 1 }
      case .halfUp: if remainder.magnitude >= half { quotient += negative ? -1 : 1 }
      }
    }
    let (rounded, tooLarge) = quotient.multipliedReportingOverflow(by: unit)
    guard !tooLarge, let value = Int64(exactly: rounded) else { return nil }
    return Number(scaled: value)
  }

  /// The value as a whole number, when it is one.
  public var whole: Int? {
    scaled % Number.scale == 0 ? Int(scaled / Number.scale) : nil
  }

  /// Whether the value is a multiple of `step` (used for accounts that count in steps).
  public func isMultiple(of step: Number) -> Bool {
    step.scaled != 0 && scaled % step.scaled == 0
  }
}

/// How a product or quotient becomes a number of `decimals` decimals (S29: never silent).
public struct Rounding: Hashable, Sendable {
  public enum Mode: CaseIterable, Hashable, Sendable { case up, down, halfUp }
  public let mode: Mode
  public let decimals: Int

  /// `decimals` outside 0…4 is clamped: four is all a `Number` can hold.
  public init(_ mode: Mode, decimals: Int) {
    self.mode = mode
    self.decimals = min(4, max(0, decimals))
  }

  var unit: Int64 { [10_000, 1_000, 100, 10, 1][decimals] }
}

extension Number {
  /// How many decimals its shortest form has.
  public var writtenDecimals: Int {
    (0..<Number.decimals).first { scaled % Rounding(.down, decimals: $0).unit == 0 }
      ?? Number.decimals
  }
}

extension Number: CustomStringConvertible {
  /// Shortest exact decimal form: `12`, `-0.5`, `30000.25`.
  public var description: String {
    let magnitude = scaled.magnitude
    let whole = magnitude / UInt64(Number.scale)
    var fraction = String(magnitude % UInt64(Number.scale) + UInt64(Number.scale)).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    let sign = scaled < 0 ? "-" : ""
    return sign + String(whole) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
