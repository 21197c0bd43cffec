import PolicyBase

/// Second pass over one file: logical lines → tree. Errors stop a statement, never the file.
struct FileParser {
  let source: SourceText
  let lexer: Lexer
  var tree: PolicyTree
  var diagnostics: [Diagnostic] = []
  var headings = OpenHeadings()
  var inHeader = true
  var scopes = OpenScopes()
  /// What was made of each logical line, where somebody asks for it.
  var readLines: [ReadLine]?

  init(_ source: SourceText, lexer: Lexer) {
    self.source = source
    self.lexer = lexer
    tree = PolicyTree(file: lexer.file)
  }

  mutating func parse(_ lines: [LogicalLine]) {
    guard let first = lines.first else { return report(.empty, 0..<0) }
    var rest = lines[...]
    if case .prose(let keyword, let title) = first.kind, Keywords.fileStarts.contains(keyword) {
      fileLine(keyword, title, first)
      readLines?.append(ReadLine(line: first, role: .fileLine))
      rest = rest.dropFirst()
    } else {
      report(.noFileLine(found: first.lines[0].prefix(12).text), first.place)
    }
    for line in rest { read(line) }
    closeAmbiguity()
  }

  private mutating func read(_ line: LogicalLine) {
    let before = (statements: tree.statements.count, inHeader: inHeader)
    let parser = dispatch(line)
    if readLines == nil { return }
    let role = role(of: line, parser?.cursor.tokens ?? [], before)
    let owner = role.hasOwner ? headings.owner(indentation: line.indentation) : nil
    readLines?.append(
      ReadLine(
        line: line, tokens: parser?.cursor.tokens ?? [], joined: parser?.cursor.joined ?? [],
        role: role, owner: owner, isFlush: headings.isFlush(line.indentation)))
  }

  /// Reads the line; of a statement, the parser that read it.
  private mutating func dispatch(_ line: LogicalLine) -> StatementParser? {
    switch line.kind {
    case .heading(let mark, let label):
      inHeader = false
      heading(mark, label, line)
    case .prose(let keyword, let rest):
      prose(keyword, rest, line)
    case .statement:
      let lexed = lexer.tokens(
        line.lines, leading: (inHeader ? Keywords.header : []) + Keywords.statements)
      // A statement with words that cannot be read is dropped whole: what else it says is unsure.
      if !lexed.faults.isEmpty {
        for fault in lexed.faults { report(fault.fault, fault.place) }
        openBroken(lexed.tokens, line)
        return nil
      }
      var parser = StatementParser(lexed.tokens)
      do throws(SyntaxFailure) {
        try statement(&parser, line)
        scopes.lostOpener = false
      } catch {
        fail(error, lexed.tokens, line)
      }
      return parser
    }
    return nil
  }

  /// Of lines that belong to a block whose opening line is lost only the first is reported.
  private mutating func fail(_ error: SyntaxFailure, _ tokens: [Token], _ line: LogicalLine) {
    let belongsNowhere = error.fault.belongsNowhere
    if !(belongsNowhere && scopes.lostOpener) { report(error.fault, error.place) }
    scopes.lostOpener = scopes.lostOpener || belongsNowhere
    if belongsNowhere, let first = tokens.first, !Keywords.reserved.contains(first.text) {
      tree.lostNames.insert(first.text)
      let isField = tokens.dropFirst().first.map { $0.isMark("(") || $0.isMark(":") } ?? false
      tree.lacksDeclaration = tree.lacksDeclaration || isField
    }
    openBroken(tokens, line)
  }

  /// file-line = ( '法规' | '词表' ) title '（' code '）'
  private mutating func fileLine(
    _ keyword: String, _ title: ArraySlice<Glyph>, _ line: LogicalLine
  ) {
    tree.kind = keyword == "法规" ? .regulation : .vocabulary
    let first = TitleLine(title)
    tree.title = word(first.title)
    if first.code.isEmpty { return report(.noCode, line.place) }
    tree.code = word(first.code)
    if !first.isCodeLegal {
      report(.noCode, Int(tree.code.place.start)..<Int(tree.code.place.end))
    }
  }

  private mutating func heading(
    _ mark: Heading.Mark, _ label: ArraySlice<Glyph>, _ line: LogicalLine
  ) {
    closeAmbiguity()
    scopes.leaveBlocks()
    scopes.lostOpener = false
    let index = tree.headings.count
    let parent = headings.enter(index, mark: mark, indentation: line.indentation)
    var address = parent.map { tree.headings[$0].address } ?? Address()
    if let part = mark.addressPart { address.parts.append(part) }
    tree.headings.append(
      Heading(
        mark: mark, label: prose(label), place: place(line.place), indentation: line.indentation,
        parent: parent, address: address, amendment: scopes.amendment))
    scopes.enter(heading: index, ancestors: ancestors(of: index))
  }

  func ancestors(of heading: Int?) -> Set<Int> {
    var found = Set<Int>()
    var at = heading
    while let index = at, found.insert(index).inserted { at = tree.headings[index].parent }
    return found
  }

  private mutating func prose(
    _ keyword: String, _ rest: ArraySlice<Glyph>, _ line: LogicalLine
  ) {
    if inHeader, headerProse(keyword, rest, line) { return }
    switch keyword {
    case "存疑": openAmbiguity(rest, line)
    case "读法": choice(rest, line)
    case "案例":
      closeAmbiguity()
      inHeader = false
      scopes.leaveBlocks()
      scopes.example = tree.examples.count
      scopes.exampleIndentation = line.indentation
      tree.examples.append(
        Example(
          label: prose(rest), subjects: [], events: [], expectations: [],
          heading: headings.owner(indentation: line.indentation), readings: [],
          place: place(line.place)))
    case "断言": openAssertion(rest, line)
    case "法规", "词表":
      report(
        .misplaced(keyword: keyword, Message(zh: "每个文件只有一个文件头", en: "one per file")), line.place)
    default:
      guard let kind = FileParser.textNorm(keyword) else {
        return report(
          .misplaced(
            keyword: keyword, Message(zh: "它属于文件头", en: "it belongs to the header")), line.place)
      }
      if isInEmptyExample(line) {
        return report(.misplaced(keyword: keyword, FileParser.notInExamples), line.place)
      }
      inHeader = false
      scopes.leaveBlocks()
      add(.textNorm(TextNorm(kind: kind, text: prose(rest))), line)
    }
  }

  private static func textNorm(_ keyword: String) -> TextNorm.Kind? {
    switch keyword {
    case "说明": .explanation
    case "职责": .duty
    case "不编码": .notCoded
    case "待编码": .toBeCoded
    case "缺号": .missingNumber
    default: nil
    }
  }

  // MARK: Helpers

  mutating func add(_ body: StatementBody, _ line: LogicalLine) {
    let heading = headings.owner(indentation: line.indentation)
    tree.statements.append(
      Statement(
        body: body, place: place(line.place), heading: heading, reading: scopes.reading,
        amendment: scopes.amendment, ordinal: scopes.nextOrdinal(heading)))
  }

  func place(_ range: Swift.Range<Int>) -> Place { Place(file: tree.file, range) }

  func word(_ glyphs: ArraySlice<Glyph>) -> Word {
    var glyphs = glyphs
    while let last = glyphs.last, last.isBlank { glyphs.removeLast() }
    let range = Int(glyphs.first?.offset ?? 0)..<Int(glyphs.last?.end ?? 0)
    return Word(text: glyphs.text, place: place(range))
  }

  /// Words for people, as they were written: full-width marks stay.
  func prose(_ glyphs: ArraySlice<Glyph>) -> Word {
    let place = word(glyphs).place
    return Word(text: source.text(place), place: place)
  }

  mutating func report(_ fault: SyntaxFault, _ range: Swift.Range<Int>) {
    report(fault, place(range))
  }

  mutating func report(_ fault: SyntaxFault, _ place: Place) {
    var diagnostic = fault.diagnostic(place)
    if let heading = tree.headings.last {
      diagnostic.trail = "《\(tree.title.text)》" + heading.address.chinese
    }
    diagnostics.append(diagnostic)
  }
}
