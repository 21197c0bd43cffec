import PolicyBase

/// Trees for all files, in the order given, with everything that was wrong in them.
public struct ParseResult: Sendable {
  /// Regulations and vocabularies.
  public var trees: [PolicyTree]
  public var calendars: [CalendarTree]
  public var diagnostics: [Diagnostic]

  public init(
    trees: [PolicyTree], calendars: [CalendarTree] = [], diagnostics: [Diagnostic]
  ) {
    self.trees = trees
    self.calendars = calendars
    self.diagnostics = diagnostics
  }
}

/// Named limits of the front end. Each has its own message; none is a crash or a silent cut.
public enum SyntaxLimits {
  /// Bytes and lines of one text: a regulation has some hundred kilobytes and a few thousand lines.
  public static let fileBytes = 16 << 20
  public static let lines = 500_000
  /// Bytes of one line.
  public static let lineBytes = 64 << 10
  /// Brackets inside each other.
  public static let nesting = 64
  /// Messages about a set of texts; the rest are only counted.
  public static let messages = 1000
}

/// Parses policy files together: a file is cut by its own names and those of the files it imports.
///
/// Never fails: what cannot be read is reported, and reading goes on with the next statement. The
/// index of a source is the `file` of every place in its tree; calendars are kept apart.
public func parse(_ sources: [SourceText]) -> ParseResult { parsed(sources, TextCheck()) }

/// The same within limits of the caller's own.
func parsed(_ sources: [SourceText], _ check: TextCheck) -> ParseResult {
  var diagnostics: [Diagnostic] = []
  var lines: [[PhysicalLine]] = []
  for (index, source) in sources.enumerated() {
    let faults = check.faults(in: source, file: Int32(index))
    diagnostics += faults.map { $0.fault.diagnostic($0.place) }
    lines.append(faults.isEmpty ? PhysicalLines.read(source) : [])
    if !faults.isEmpty { continue }
    if lines[index].isEmpty {
      diagnostics.append(SyntaxFault.empty.diagnostic(Place(file: Int32(index), 0..<0)))
    }
  }
  let collectors = lines.map { NameCollector(CalendarParser.starts($0) ? [] : $0) }
  var trees: [PolicyTree] = []
  var calendars: [CalendarTree] = []
  for (index, file) in lines.enumerated() {
    if CalendarParser.starts(file) {
      var parser = CalendarParser(file: Int32(index))
      parser.parse(file)
      calendars.append(parser.tree)
      diagnostics += parser.diagnostics
      continue
    }
    let cutter = Cutter(names: names(visibleFrom: index, collectors).sorted())
    var parser = FileParser(sources[index], lexer: Lexer(file: Int32(index), cutter: cutter))
    if !file.isEmpty {
      let grouper = LineGrouper { cutter.startsWithName($0, longerThan: $1) }
      parser.parse(grouper.group(file))
    }
    parser.tree.declaredNames = collectors[index].names
    parser.tree.isReadable = !file.isEmpty
    trees.append(parser.tree)
    diagnostics += parser.diagnostics
  }
  return ParseResult(trees: trees, calendars: calendars, diagnostics: diagnostics)
}

/// The names a file may use: its own and those of all files that it imports, directly or not.
func names(visibleFrom index: Int, _ collectors: [NameCollector]) -> Set<String> {
  var seen: Set<Int> = [index]
  var queue = [index]
  var names = Set<String>()
  while let next = queue.popLast() {
    names.formUnion(collectors[next].names)
    for (other, collector) in collectors.enumerated() where !seen.contains(other) {
      let imported = collectors[next].imports.contains {
        $0 == collector.title || $0 == collector.code
      }
      if imported {
        seen.insert(other)
        queue.append(other)
      }
    }
  }
  return names
}

/// Checks a text before it is read: encoding and limits.
struct TextCheck {
  var fileBytes = SyntaxLimits.fileBytes
  var lines = SyntaxLimits.lines

  func faults(in source: SourceText, file: Int32) -> [SyntaxFault.Found] {
    let bytes = source.bytes
    if bytes.count > fileBytes {
      return [(.tooLarge(limit: fileBytes), Place(file: file, 0..<0))]
    }
    if let first = source.firstByte(beyondLine: lines) {
      return [(.tooManyLines(limit: lines), Place(file: file, first..<first))]
    }
    switch TextEncoding.recognise(bytes) {
    case .utf8: break
    case .brokenUTF8(let at): return [(.notUTF8(guess: nil), Place(file: file, at..<at + 1))]
    case .utf16: return [(.notUTF8(guess: "UTF-16"), Place(file: file, 0..<0))]
    case .utf32: return [(.notUTF8(guess: "UTF-32"), Place(file: file, 0..<0))]
    case .gbk: return [(.notUTF8(guess: "GBK"), Place(file: file, 0..<0))]
    }
    var faults: [SyntaxFault.Found] = []
    for (index, start) in source.lineStarts.enumerated() {
      let end =
        index + 1 < source.lineStarts.count ? Int(source.lineStarts[index + 1]) : bytes.count
      if end - Int(start) > SyntaxLimits.lineBytes {
        faults.append(
          (.lineTooLong(limit: SyntaxLimits.lineBytes), Place(file: file, Int(start)..<Int(start))))
      }
    }
    return faults
  }
}
