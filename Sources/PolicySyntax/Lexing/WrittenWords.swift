import PolicyBase

/// A word of a statement as it is written, for tools that change the text itself.
public struct WrittenWord: Sendable {
  public enum Kind: Hashable, Sendable {
    /// A keyword or name.
    case word
    case number(Number)
    case unit(Unit)
    case date(CivilDay)
    /// After folding: `, : ; ( ) 、`.
    case mark(Character)
    /// A reference, a quoted name, a run that could not be cut.
    case other
  }

  public let kind: Kind
  /// The word with full-width forms folded.
  public let text: String
  public let place: Place
}

/// The words of each statement line of one of the sources, line by line: headings and lines of
/// prose have none. A file that cannot be read has no lines.
public func writtenWords(_ sources: [SourceText], file: Int) -> [[WrittenWord]] {
  guard sources.indices.contains(file) else { return [] }
  return writtenWords(sources, file, sources.map { NameCollector(PhysicalLines.read($0)) })
}

/// The words of all sources, file by file.
public func writtenWords(_ sources: [SourceText]) -> [[[WrittenWord]]] {
  let collectors = sources.map { NameCollector(PhysicalLines.read($0)) }
  return sources.indices.map { writtenWords(sources, $0, collectors) }
}

private func writtenWords(
  _ sources: [SourceText], _ file: Int, _ collectors: [NameCollector]
) -> [[WrittenWord]] {
  if !TextCheck().faults(in: sources[file], file: Int32(file)).isEmpty { return [] }
  let cutter = Cutter(names: names(visibleFrom: file, collectors).sorted())
  let lexer = Lexer(file: Int32(file), cutter: cutter)
  let grouper = LineGrouper { cutter.startsWithName($0, longerThan: $1) }
  return grouper.group(PhysicalLines.read(sources[file])).compactMap { line in
    guard case .statement = line.kind else { return nil }
    return lexer.tokens(line.lines, leading: Keywords.header + Keywords.statements).tokens
      .compactMap(WrittenWord.init)
  }
}

extension WrittenWord {
  fileprivate init?(_ token: Token) {
    switch token.kind {
    case .end: return nil
    case .word(known: true): kind = .word
    case .number(let number): kind = .number(number)
    case .unit(let unit): kind = .unit(unit)
    case .date(let day): kind = .date(day)
    case .mark(let scalar): kind = .mark(Character(Unicode.Scalar(scalar) ?? " "))
    case .word(known: false), .quoted, .reference: kind = .other
    }
    text = token.text
    place = token.place
  }
}
