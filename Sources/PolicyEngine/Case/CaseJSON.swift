import PolicyBase

/// A JSON value with the bytes it was read from. Numbers are exact; members keep their order.
struct CaseJSON: Sendable {
  indirect enum Kind: Sendable {
    case object([Member])
    case array([CaseJSON])
    case text(String)
    case number(Number)
    case truth(Bool)
    case null
    /// A value that was refused with a fault of its own; the line goes on.
    case refused
  }

  struct Member: Sendable {
    var key: String
    var keyRange: Range<Int>
    var value: CaseJSON
    var range: Range<Int> { keyRange.lowerBound..<value.range.upperBound }
  }

  var kind: Kind
  var range: Range<Int>
}
