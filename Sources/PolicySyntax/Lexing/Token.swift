import PolicyBase

/// A word, number, date, reference or punctuation mark of a logical line.
struct Token {
  enum Kind: Equatable {
    /// `known` is false for a chunk that could not be cut.
    case word(known: Bool)
    /// 「…」
    case quoted
    case number(Number)
    case unit(Unit)
    case date(CivilDay)
    case reference(Reference)
    /// One of `, : ; ( ) 、 。`
    case mark(UInt32)
    case end
  }

  var kind: Kind
  var text: String
  var place: Place
  /// Tokens cut from one chunk share its number, so that ids can be read whole.
  var chunk: Int
}

extension Token {
  func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .mark(scalar.value) }
  var isEnd: Bool { kind == .end }

  /// Whether it can be a name: a word, a quoted name, or a unit word used as one.
  var isWord: Bool {
    switch kind {
    case .word, .quoted, .unit: true
    default: false
    }
  }
}
