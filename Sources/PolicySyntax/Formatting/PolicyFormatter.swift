import PolicyBase

/// What came of laying out one file.
public enum LayoutResult: Sendable {
  /// The whole text as it should be laid out.
  case text(String)
  /// Why the file is left as it is.
  case refused([Diagnostic])
}

/// Lays policies and calendars out: indentation, blanks, full and half width, nothing else. The words
/// and their order stay, and so do comments, line ends and what is prose.
public struct PolicyFormatter: Sendable {
  private let sources: [SourceText]
  private let collectors: [NameCollector]

  /// `sources`: the files to lay out with all that they import, whose names cut their words.
  public init(_ sources: [SourceText]) {
    self.sources = sources
    collectors = sources.enumerated().map { NameCollector(PolicyFormatter.lines($1, Int32($0))) }
  }

  /// The layout of one of the sources. A text that would be read otherwise than before is no layout.
  public func layout(of file: Int) -> LayoutResult {
    let source = sources[file]
    let reading = reading(source, file)
    if !reading.faults.isEmpty { return .refused(reading.faults) }
    let text = LayoutWriter(source).text(reading.lines)
    let written = SourceText(name: source.name, text: text)
    let again = self.reading(written, file)
    if again.faults.isEmpty, reading.isReadLike(again) { return .text(text) }
    return .refused([
      LayoutFault.readOtherwise(
        Place(file: Int32(file), reading.difference(from: again) ?? 0..<0))
    ])
  }

  /// A text in the place of one of the sources, as the parser reads it.
  func reading(_ source: SourceText, _ file: Int) -> FileReading {
    let lines = PolicyFormatter.lines(source, Int32(file))
    var all = collectors
    all[file] = NameCollector(lines)
    return FileReading(source, Int32(file), lines, PolicyFormatter.cutter(file, all))
  }

  func cutter(_ file: Int) -> Cutter { PolicyFormatter.cutter(file, collectors) }

  private static func cutter(_ file: Int, _ collectors: [NameCollector]) -> Cutter {
    Cutter(names: names(visibleFrom: file, collectors).sorted())
  }

  private static func lines(_ source: SourceText, _ file: Int32) -> [PhysicalLine] {
    TextCheck().faults(in: source, file: file).isEmpty ? PhysicalLines.read(source) : []
  }
}

/// One file as the parser reads it, line by line.
struct FileReading {
  let source: SourceText
  var lines: [ReadLine]
  /// The errors that the parser found.
  var faults: [Diagnostic]

  init(_ source: SourceText, _ file: Int32, _ physical: [PhysicalLine], _ cutter: Cutter) {
    self.source = source
    var diagnostics = TextCheck().faults(in: source, file: file).map {
      $0.fault.diagnostic($0.place)
    }
    if CalendarParser.starts(physical) {
      var parser = CalendarParser(file: file)
      parser.readLines = []
      parser.parse(physical)
      lines = parser.readLines ?? []
      diagnostics += parser.diagnostics
    } else {
      var parser = FileParser(source, lexer: Lexer(file: file, cutter: cutter))
      parser.readLines = []
      let grouper = LineGrouper { cutter.startsWithName($0, longerThan: $1) }
      if diagnostics.isEmpty { parser.parse(grouper.group(physical)) }
      lines = parser.readLines ?? []
      diagnostics += parser.diagnostics
    }
    faults = diagnostics.filter { $0.severity == .error }
  }

  /// Whether both mean the same, line by line and word by word.
  func isReadLike(_ other: FileReading) -> Bool {
    lines.count == other.lines.count && difference(from: other) == nil
  }

  /// Where the first line stands that is not read alike.
  func difference(from other: FileReading) -> Swift.Range<Int>? {
    for (line, twin) in zip(lines, other.lines)
    where !line.isReadLike(twin) || prose(line) != other.prose(twin) {
      return line.line.place
    }
    return nil
  }

  /// What a line says beside its words.
  private func prose(_ line: ReadLine) -> [String] {
    switch line.line.kind {
    case .heading(_, let label): [source.text(label)]
    case .prose(let keyword, let rest):
      // Between the key of a 存疑 and its label the blanks may vary, and full width in the key.
      [keyword] + rest.split(maxSplits: 1) { $0.isBlank }.map { $0.drop { $0.isBlank }.text }
    case .statement: []
    }
  }
}

extension ReadLine {
  fileprivate func isReadLike(_ other: ReadLine) -> Bool {
    role == other.role && owner == other.owner && joined == other.joined
      && tokens.count == other.tokens.count
      && zip(tokens, other.tokens).allSatisfy { $0.isReadLike($1) }
  }
}

extension Token {
  fileprivate func isReadLike(_ other: Token) -> Bool {
    if case .reference(let a) = kind, case .reference(let b) = other.kind {
      return a.address == b.address && a.policy?.text == b.policy?.text
    }
    return kind == other.kind && text == other.text
  }
}

extension SourceText {
  /// The text of glyphs as it was written.
  func text(_ glyphs: ArraySlice<Glyph>) -> String {
    guard let first = glyphs.first, let last = glyphs.last else { return "" }
    return text(Place(file: 0, start: first.offset, end: last.end))
  }
}
