/// An exact decimal number with four decimals: points, money, counts and shares of one kind.
///
/// Stored as `Int64 × 10⁻⁴` (about ± 922 × 10¹² with four decimals). Every operation is checked:
/// a result that does not fit is `nil`, which callers turn into the named error 数值超限.
public struct Number: Hashable, Comparable, Sendable {
  /// The value in ten-thousandths.
  public let scaled: Int64

  public static let scale: Int64 = 10_000
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
    let product = scaled.multipliedFullWidth(by: other.scaled)
    return Number.rounded(product, dividedBy: Number.scale, rounding)
  }

  /// The quotient, rounded as named; `nil` on division by zero or when it does not fit.
  public func divided(by other: Number, rounding: Rounding) -> Number? {
    if other.scaled == 0 { return nil }
    let product = scaled.multipliedFullWidth(by: Number.scale)
    return Number.rounded(product, dividedBy: other.scaled, rounding)
  }

  private static func rounded(
    _ product: (high: Int64, low: UInt64), dividedBy divisor: Int64, _ rounding: Rounding
  ) -> Number? {
    let wide = (Int128(product.high) << 64) | Int128(product.low)
    let unit = Int128(rounding.unit)
    let denominator = Int128(divisor) * unit
    var (quotient, remainder) = wide.quotientAndRemainder(dividingBy: denominator)
    if remainder != 0 {
      let negative = (wide < 0) != (denominator < 0)
      let twice = remainder.magnitude * 2
      switch rounding.mode {
      case .down: if negative { quotient -= 1 }
      case .up: if !negative { quotient += 1 }
      case .halfUp: if twice >= denominator.magnitude { quotient += negative ? -1 : 1 }
      }
    }
    remainder = quotient * unit
    guard let value = Int64(exactly: remainder) else { return nil }
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
  public enum Mode: Hashable, Sendable { case up, down, halfUp }
  public let mode: Mode
  public let decimals: Int

  /// `decimals` outside 0…4 is clamped: four is all a `Number` can hold.
  public init(_ mode: Mode, decimals: Int) {
    self.mode = mode
    self.decimals = min(4, max(0, decimals))
  }

  var unit: Int64 { [10_000, 1_000, 100, 10, 1][decimals] }
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
