import PolicyBase

/// Reads a calendar file. A line that cannot be read is reported; reading goes on with the next.
struct CalendarParser {
  let lexer: Lexer
  var tree: CalendarTree
  var diagnostics: [Diagnostic] = []
  /// A year whose line could not be read: its days are no second fault.
  private var isBroken = false
  /// What was made of each line, where somebody asks for it.
  var readLines: [ReadLine]?

  init(file: Int32) {
    lexer = Lexer(file: file, cutter: Cutter(names: [String]()))
    tree = CalendarTree(file: file)
  }

  /// Whether the file is a calendar: its first line starts so.
  static func starts(_ lines: [PhysicalLine]) -> Bool {
    guard let first = lines.first?.glyphs, first.starts(with: Keywords.calendarFile) else {
      return false
    }
    return first.dropFirst(Keywords.calendarFile.unicodeScalars.count).first?.isBlank ?? true
  }

  /// calendar = '日历' title '（' code '）' { calendar-year }
  mutating func parse(_ lines: [PhysicalLine]) {
    guard let first = lines.first else { return }
    let length = Keywords.calendarFile.unicodeScalars.count
    let title = TitleLine(first.glyphs.dropFirst(length).drop { $0.isBlank })
    tree.title = word(title.title)
    tree.code = word(title.code)
    if !title.isCodeLegal { report(.noCode, place(first.glyphs)) }
    readLines?.append(
      ReadLine(
        line: LogicalLine(kind: .statement, lines: [first.glyphs], indentation: 0), role: .fileLine)
    )
    let grouper = LineGrouper { _, _ in false }
    for line in grouper.group(Array(lines.dropFirst())) { read(line) }
  }

  private mutating func read(_ line: LogicalLine) {
    guard let glyphs = line.lines.first else { return }
    do throws(SyntaxFailure) {
      if glyphs.starts(with: Keywords.calendarYear) {
        isBroken = true
        tree.years.append(try year(glyphs, line))
        readLines?.append(ReadLine(line: line, role: .calendarYear))
        isBroken = false
      } else {
        try days(line)
      }
    } catch {
      report(error.fault, error.place)
    }
  }

  /// calendar-year = '年' dddd '（' [ text '，' ] '公布' date '）' { calendar-line }
  private func year(
    _ glyphs: ArraySlice<Glyph>, _ line: LogicalLine
  ) throws(SyntaxFailure) -> CalendarTree.Year {
    let whole = Place(file: lexer.file, line.place)
    let length = Keywords.calendarYear.unicodeScalars.count
    let rest = glyphs.dropFirst(length).drop { $0.isBlank }
    let digits = rest.prefix { $0.isDigit }
    guard digits.count == 4, let number = Int(digits.text) else {
      throw SyntaxFailure(fault: .yearLine(found: glyphs.text), place: whole)
    }
    let after = rest.dropFirst(4).drop { $0.isBlank }
    guard let open = after.first, open.isCharacter("("),
      let close = after.lastIndex(where: { $0.isCharacter(")") }), close == after.endIndex - 1
    else { throw SyntaxFailure(fault: .yearLine(found: glyphs.text), place: whole) }
    let inner = after[..<close].dropFirst()
    let comma = inner.lastIndex { $0.isCharacter(",") }
    let document = comma.map { word(inner[..<$0].drop { $0.isBlank }) }
    let published = try self.published(
      comma.map { inner[($0 + 1)...] } ?? inner, whole)
    return CalendarTree.Year(
      number: number, document: document?.text.isEmpty == true ? nil : document,
      published: published, off: [], worked: [], place: whole)
  }

  private func published(
    _ glyphs: ArraySlice<Glyph>, _ line: Place
  ) throws(SyntaxFailure) -> CivilDay {
    var parser = try parser([glyphs.drop { $0.isBlank }], leading: [Keywords.published])
    try parser.cursor.expect(Keywords.published)
    let day = try parser.date()
    try parser.finish()
    return day
  }

  /// calendar-line = ( '放假' | '上班' ) day-range { '，' day-range }
  private mutating func days(_ line: LogicalLine) throws(SyntaxFailure) {
    var parser = try parser(line.lines, leading: Keywords.calendarDays)
    guard let keyword = parser.cursor.skip(oneOf: Keywords.calendarDays) else {
      let found = parser.cursor.current.text
      throw SyntaxFailure(
        fault: .notInCalendar(found: found.isEmpty ? "…" : found),
        place: Place(file: lexer.file, line.place))
    }
    var days: [CalendarTree.Days] = []
    repeat {
      days.append(try range(&parser))
    } while parser.cursor.skipMark(",") || parser.cursor.skipMark("、")
    try parser.finish()
    readLines?.append(ReadLine(line: line, tokens: parser.cursor.tokens, role: .calendarDays))
    if isBroken { return }
    guard let last = tree.years.indices.last else {
      throw SyntaxFailure(
        fault: .daysWithoutYear, place: Place(file: lexer.file, line.place))
    }
    if keyword == Keywords.calendarDays.first {
      tree.years[last].off += days
    } else {
      tree.years[last].worked += days
    }
  }

  /// day-range = date [ '至' date ]
  private func range(
    _ parser: inout StatementParser
  ) throws(SyntaxFailure) -> CalendarTree.Days {
    let start = parser.cursor.current.place
    let first = try parser.date()
    let last = parser.cursor.skip("至") ? try parser.date() : first
    let place = parser.cursor.place(from: start)
    if last < first {
      throw SyntaxFailure(
        fault: .unknownHeaderValue(
          last.description, Message(zh: "晚于起日的日期", en: "a date after the first day")),
        place: place)
    }
    return CalendarTree.Days(first: first, last: last, place: place)
  }

  // MARK: Helpers

  private func parser(
    _ lines: [ArraySlice<Glyph>], leading: [String]
  ) throws(SyntaxFailure) -> StatementParser {
    let lexed = lexer.tokens(lines, leading: leading)
    if let fault = lexed.faults.first {
      throw SyntaxFailure(fault: fault.fault, place: fault.place)
    }
    return StatementParser(lexed.tokens)
  }

  private func place(_ glyphs: ArraySlice<Glyph>) -> Place {
    Place(
      file: lexer.file, start: glyphs.first?.offset ?? 0,
      end: glyphs.last?.end ?? glyphs.first?.offset ?? 0)
  }

  private func word(_ glyphs: ArraySlice<Glyph>) -> Word {
    var glyphs = glyphs
    while let last = glyphs.last, last.isBlank { glyphs.removeLast() }
    return Word(text: glyphs.text, place: place(glyphs))
  }

  private mutating func report(_ fault: SyntaxFault, _ place: Place) {
    var diagnostic = fault.diagnostic(place)
    diagnostic.trail = "《\(tree.title.text)》"
    diagnostics.append(diagnostic)
  }
}

/// What follows the first word of a file: its title, with a code in brackets.
struct TitleLine {
  let title: ArraySlice<Glyph>
  let code: ArraySlice<Glyph>

  init(_ glyphs: ArraySlice<Glyph>) {
    guard let open = glyphs.lastIndex(where: { $0.isCharacter("(") }),
      let close = glyphs.lastIndex(where: { $0.isCharacter(")") }), close > open + 1
    else {
      title = glyphs
      code = glyphs[glyphs.endIndex...]
      return
    }
    title = glyphs[..<open]
    code = glyphs[(open + 1)..<close]
  }

  /// Small letters, digits and hyphens.
  var isCodeLegal: Bool {
    !code.isEmpty
      && code.text.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
      }
  }
}
