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

/// Named limits of the front end.
public enum SyntaxLimits {
  public static let fileBytes = 8 << 20
  public static let lineBytes = 64 << 10
}

/// Parses policy files together: a file is cut by its own names and those of the files it imports.
///
/// Never fails: what cannot be read is reported, and reading goes on with the next statement. The
/// index of a source is the `file` of every place in its tree; calendars are kept apart.
public func parse(_ sources: [SourceText]) -> ParseResult {
  var diagnostics: [Diagnostic] = []
  var lines: [[PhysicalLine]] = []
  for (index, source) in sources.enumerated() {
    let faults = TextCheck.faults(in: source, file: Int32(index))
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
enum TextCheck {
  static func faults(in source: SourceText, file: Int32) -> [SyntaxFault.Found] {
    let bytes = source.bytes
    if bytes.count > SyntaxLimits.fileBytes {
      return [(.tooLarge(limit: SyntaxLimits.fileBytes), Place(file: file, 0..<0))]
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
