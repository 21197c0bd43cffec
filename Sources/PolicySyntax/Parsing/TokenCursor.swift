import PolicyBase

/// A statement that cannot be read further; caught where statements begin.
struct SyntaxFailure: Error {
  let fault: SyntaxFault
  let place: Place
}

/// Reads the tokens of one logical line from left to right.
struct TokenCursor {
  let tokens: [Token]
  var at = 0
  /// How many brackets are open, against runaway nesting.
  var depth = 0
  /// Where the last list with 、 ended: it may be meant to go on there.
  var endOfList: Int?
  /// The tokens that the grammar joins to the one before: the rest of an id that was cut, the
  /// bracket of an alias. Everything else may stand apart.
  private(set) var joined: Set<Int> = []

  static let depthLimit = SyntaxLimits.nesting

  init(_ tokens: [Token]) { self.tokens = tokens }

  var current: Token { tokens[at] }
  var isAtEnd: Bool { current.isEnd }

  func peek(_ ahead: Int = 1) -> Token { tokens[min(at + ahead, tokens.count - 1)] }

  mutating func advance() -> Token {
    let token = current
    if !token.isEnd { at += 1 }
    return token
  }

  /// The current token belongs to the one before, without a blank.
  mutating func join() { joined.insert(at) }

  /// Whether the current token is the keyword `word` (and not a quoted name).
  func isAt(_ word: String) -> Bool { TokenCursor.matches(current, word) }

  func isAt(oneOf words: [String]) -> Bool { words.contains { isAt($0) } }

  static func matches(_ token: Token, _ word: String) -> Bool {
    switch token.kind {
    // Byte by byte: comparing Chinese strings that differ goes through normalization.
    case .word, .unit: token.text.utf8.elementsEqual(word.utf8)
    default: false
    }
  }

  func isAtMark(_ mark: Unicode.Scalar) -> Bool { current.isMark(mark) }

  mutating func skip(_ word: String) -> Bool {
    guard isAt(word) else { return false }
    at += 1
    return true
  }

  mutating func skip(oneOf words: [String]) -> String? {
    guard let word = words.first(where: { isAt($0) }) else { return nil }
    at += 1
    return word
  }

  mutating func skipMark(_ mark: Unicode.Scalar) -> Bool {
    guard isAtMark(mark) else { return false }
    at += 1
    return true
  }

  mutating func expect(_ word: String) throws(SyntaxFailure) {
    if !skip(word) {
      throw expected(Message(zh: "“\(word)”", en: word), candidates: [word], repair: missing(word))
    }
  }

  mutating func expectMark(_ mark: Unicode.Scalar) throws(SyntaxFailure) {
    let shown = TokenCursor.shown(mark)
    if !skipMark(mark) {
      throw expected(
        Message(zh: "“\(shown)”", en: "“\(shown)”"), repair: missing(shown, isMark: true))
    }
  }

  mutating func expectOne(
    of words: [String], _ what: Message? = nil
  ) throws(SyntaxFailure) -> String {
    if let word = skip(oneOf: words) { return word }
    let list = words.joined(separator: "、")
    throw expected(what ?? Message(zh: "“\(list)”之一", en: "one of \(list)"), candidates: words)
  }

  /// A failure at the current token.
  func expected(
    _ what: Message, candidates: [String] = [], repair: SyntaxRepair? = nil
  ) -> SyntaxFailure {
    let found = current.isEnd ? "" : TokenCursor.shown(current)
    let nearest = found.isEmpty ? [] : Spelling.nearest(to: found, among: candidates)
    return SyntaxFailure(
      fault: .expected(
        what: what, found: found,
        repair: nearest.isEmpty ? repair ?? oneOf(candidates) : .meant(nearest)),
      place: current.place)
  }

  /// How to mend a place where a word or mark must stand.
  private func missing(_ word: String, isMark: Bool = false) -> SyntaxRepair {
    if current.isEnd { return .append(word) }
    if isUnknownUnit { return .unit }
    let found = TokenCursor.shown(current)
    switch current.kind {
    case .mark where isMark: return .replace(found, by: word)
    case .word(known: true) where isMark && endOfList == at: return .goOn(word, before: found)
    // A word that is nothing else stands where this one should.
    case .word(known: false) where !isMark: return .replace(found, by: word)
    default: return .insert(word, before: found)
    }
  }

  private func oneOf(_ candidates: [String]) -> SyntaxRepair? {
    candidates.isEmpty ? nil : .oneOf(candidates)
  }

  /// What may have been meant by what stands after a complete statement.
  var repairOfLeftOver: SyntaxRepair {
    if isAtMark(",") { return .clause(found: TokenCursor.shown(peek())) }
    guard case .word(known: false) = current.kind else { return .removeOrSetOff }
    // The words that most often stand where one is left over come first.
    let words =
      Keywords.readings + Keywords.aggregates + Keywords.boundsBefore + Keywords.boundsAfter
      + Unit.allCases.map(\.rawValue) + Keywords.all.sorted()
    let nearest = Spelling.nearest(to: current.text, among: words)
    if !nearest.isEmpty { return .meant(nearest) }
    return isUnknownUnit ? .unit : .removeOrSetOff
  }

  /// Whether a word that is no unit stands after a number.
  private var isUnknownUnit: Bool {
    guard at > 0, case .number = tokens[at - 1].kind, case .word(known: false) = current.kind
    else { return false }
    return true
  }

  func failure(_ fault: SyntaxFault) -> SyntaxFailure {
    SyntaxFailure(fault: fault, place: current.place)
  }

  static func shown(_ token: Token) -> String {
    if case .mark(let scalar) = token.kind, let unicode = Unicode.Scalar(scalar) {
      return shown(unicode)
    }
    return token.text
  }

  /// Marks are shown as Chinese texts write them.
  static func shown(_ mark: Unicode.Scalar) -> String {
    switch mark {
    case ",": "，"
    case ":": "："
    case ";": "；"
    case "(": "（"
    case ")": "）"
    default: String(Character(mark))
    }
  }

  /// The place from `start` to the last token read.
  func place(from start: Place) -> Place {
    at > 0 ? start.joined(tokens[at - 1].place) : start
  }
}
