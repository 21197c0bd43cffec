import PolicyBase

/// What the parser made of one logical line: its words, its part in the file, and whom it belongs
/// to. Tools that lay a text out read this beside the tree.
struct ReadLine {
  /// What kind of line it is, as far as indentation asks.
  enum Role: Equatable {
    case fileLine
    case header
    /// Index into the tree's headings, and of the heading that contains it.
    case heading(Int, parent: Int?)
    case statement
    /// A field, answer or status line of the declaration above it.
    case inner
    case band
    case value
    case ambiguity
    case choice
    case adoption
    /// A 案例 or 断言, and the lines of either.
    case example
    case exampleLine
    case calendarYear
    case calendarDays
  }

  var line: LogicalLine
  /// The words of a statement line, with the end mark; none for headings and prose.
  var tokens: [Token] = []
  /// Tokens that the grammar joins to the one before.
  var joined: Set<Int> = []
  var role: Role
  /// The heading that the line belongs to; lines of a block belong to the block.
  var owner: Int?
  /// Whether no open heading is indented less, so that it belongs to the last one.
  var isFlush = false
}

extension ReadLine.Role {
  var hasOwner: Bool {
    switch self {
    case .statement, .band, .value, .ambiguity, .example: true
    default: false
    }
  }
}

extension FileParser {
  /// The role of a line that has just been read without a fault.
  func role(
    of line: LogicalLine, _ tokens: [Token], _ before: (statements: Int, inHeader: Bool)
  ) -> ReadLine.Role {
    switch line.kind {
    case .heading:
      let index = tree.headings.count - 1
      return .heading(index, parent: tree.headings.last?.parent)
    case .prose("存疑", _): return .ambiguity
    case .prose("读法", _): return .choice
    case .prose("案例", _), .prose("断言", _): return .example
    case .prose: return before.inHeader && inHeader ? .header : .statement
    case .statement:
      if scopes.example != nil || scopes.assertion != nil { return .exampleLine }
      if inHeader || tokens.isEmpty { return .header }
      if scopes.declaration != nil, tree.statements.count == before.statements { return .inner }
      let parser = StatementParser(tokens)
      if parser.cursor.isAt("采用") { return .adoption }
      if parser.cursor.isAt("值") { return .value }
      return parser.isAtBound || parser.cursor.isAt("单次") ? .band : .statement
    }
  }
}
