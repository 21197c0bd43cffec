import PolicyBase

/// What later lines of a file may belong to: an open declaration, 分段, 定义, 存疑, 案例 or 断言.
struct OpenScopes {
  /// Stands for a declaration, 分段 or 定义 that could not be read: its lines are read for their own
  /// faults and dropped, so that one fault is not reported once a line.
  static let broken = -1

  /// The declaration whose field or status lines may follow: index into the tree's statements.
  var declaration: Int?
  /// The open 分段, or after a 存疑 those of its readings that have no lines yet, and the heading
  /// that they stand under.
  var banding: (statements: [Int], heading: Int?)?
  var definition: (statement: Int, heading: Int?)?
  /// The open 存疑: index into the tree's ambiguities.
  var ambiguity: Int?
  var reading: ReadingMark?
  /// The open 案例: index into the tree's examples.
  var example: Int?
  var exampleIndentation = 0
  /// The open 断言: index into the tree's assertions.
  var assertion: Int?
  var amendment: CivilDay?
  /// A 存疑 that ended without 采用: its readings may still follow, when lines were exchanged.
  var unadopted: Int?
  /// Whether the last lines belonged to nothing: the line that opened their block is lost.
  var lostOpener = false
  private var ordinals: [Int?: Int] = [:]

  /// A heading ends blocks of lines, and a 分段 or 定义 that does not stand above it.
  mutating func enter(heading: Int, ancestors: Set<Int>) {
    if let open = banding, !(open.heading.map { ancestors.contains($0) } ?? true) { banding = nil }
    if let open = definition, !(open.heading.map { ancestors.contains($0) } ?? true) {
      definition = nil
    }
  }

  mutating func leaveBlocks() {
    declaration = nil
    example = nil
    assertion = nil
  }

  mutating func nextOrdinal(_ heading: Int?) -> Int {
    ordinals[heading, default: 0] += 1
    return ordinals[heading, default: 0]
  }
}

extension FileParser {
  /// After a fault in the opening line of a block.
  mutating func openBroken(_ tokens: [Token], _ line: LogicalLine) {
    let found = tokens.first?.text ?? ""
    let meant = Spelling.nearest(to: found, among: Keywords.statements).first
    switch Keywords.statements.contains(found) || found == "施行" ? found : meant {
    // A date that cannot be read is reported once, not as missing too.
    case "施行": tree.header.effectivePlace = place(line.place)
    case "主体", "事件", "问题", "措施": scopes.declaration = OpenScopes.broken
    case "分段":
      scopes.banding = ([OpenScopes.broken], headings.owner(indentation: line.indentation))
    case "存疑": scopes.ambiguity = openUnread(line)
    // The choice that cannot be read is no missing choice.
    case "采用":
      scopes.ambiguity = nil
      scopes.reading = nil
    case "定义":
      scopes.definition = (OpenScopes.broken, headings.owner(indentation: line.indentation))
    default: break
    }
  }

  /// ambiguity = '存疑' key label { '读法' word label { statement } } '采用' word
  mutating func openAmbiguity(_ rest: ArraySlice<Glyph>, _ line: LogicalLine) {
    closeAmbiguity()
    inHeader = false
    scopes.leaveBlocks()
    let key = rest.prefix { !$0.isBlank }
    scopes.unadopted = nil
    scopes.ambiguity = tree.ambiguities.count
    tree.ambiguities.append(
      Ambiguity(
        key: word(key), label: prose(rest.dropFirst(key.count).drop { $0.isBlank }), choices: [],
        adopted: nil, heading: headings.owner(indentation: line.indentation),
        place: place(line.place)))
  }

  mutating func choice(_ rest: ArraySlice<Glyph>, _ line: LogicalLine) {
    scopes.leaveBlocks()
    let open = scopes.ambiguity ?? scopes.unadopted ?? lost(line)
    scopes.ambiguity = open
    let name = rest.prefix { !$0.isBlank }
    let choice = Ambiguity.Choice(
      name: word(name), label: prose(rest.dropFirst(name.count).drop { $0.isBlank }))
    tree.ambiguities[open].choices.append(choice)
    scopes.reading = ReadingMark(key: tree.ambiguities[open].key.text, choice: choice.name.text)
    leaveReading()
  }

  /// A 存疑 whose first line is lost: reported once, and read on as one.
  private mutating func lost(_ line: LogicalLine) -> Int {
    report(
      .lineOutside(what: Message(zh: "这个读法", en: "this reading"), opener: "存疑"), line.place)
    return openUnread(line)
  }

  private mutating func openUnread(_ line: LogicalLine) -> Int {
    tree.ambiguities.append(
      Ambiguity(
        key: word([]), label: word([]), choices: [], adopted: nil,
        heading: headings.owner(indentation: line.indentation), place: place(line.place)))
    return tree.ambiguities.count - 1
  }

  /// A 分段 or 定义 that was opened inside a reading ends with it.
  private mutating func leaveReading() {
    if let open = scopes.banding, open.statements.contains(where: { reading(of: $0) != nil }) {
      scopes.banding = nil
    }
    if let open = scopes.definition, reading(of: open.statement) != nil {
      scopes.definition = nil
    }
  }

  private func reading(of statement: Int) -> ReadingMark? {
    tree.statements.indices.contains(statement) ? tree.statements[statement].reading : nil
  }

  mutating func adopt(_ parser: inout StatementParser, _ line: LogicalLine) throws(SyntaxFailure) {
    let name = try parser.chunk(Message(zh: "读法（如 甲）", en: "a reading (e.g. 甲)"))
    try parser.finish()
    guard let open = scopes.ambiguity ?? scopes.unadopted else {
      return report(
        .lineOutside(what: Message(zh: "这个“采用”", en: "this 采用"), opener: "存疑"), line.place)
    }
    tree.ambiguities[open].adopted = name
    scopes.ambiguity = nil
    scopes.reading = nil
    leaveReading()
    openBandings(of: tree.ambiguities[open].key.text)
  }

  /// Lines after a 存疑 belong to each 分段 of its readings that has none of its own.
  private mutating func openBandings(of key: String) {
    let inside = tree.statements.indices.reversed().prefix {
      tree.statements[$0].reading?.key == key
    }
    let heads = inside.filter { index in
      if case .banding(let banding) = tree.statements[index].body { return banding.lines.isEmpty }
      return false
    }
    if let first = heads.last { scopes.banding = (heads, tree.statements[first].heading) }
  }

  mutating func closeAmbiguity() {
    guard let open = scopes.ambiguity else { return }
    if scopes.unadopted != open {
      report(.notAdopted(key: tree.ambiguities[open].key.text), tree.ambiguities[open].place)
    }
    scopes.unadopted = open
    scopes.ambiguity = nil
    scopes.reading = nil
  }
}
