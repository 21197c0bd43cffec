import PolicyBase
import PolicySyntax

/// The physical lines of a policy: what stands on them and to which statement they belong.
struct LineOutline {
  let file: Int32
  let code: String
  private let source: SourceText
  /// First and last line of each statement that goes over several.
  private var statements: [ClosedRange<Int>] = []
  private let headings: [(line: Int, address: Address)]
  private var exampleLines = Set<Int>()

  init(_ tree: PolicyTree, _ sources: [SourceText]) {
    let source = sources[Int(tree.file)]
    self.source = source
    file = tree.file
    code = tree.code.text
    headings = tree.headings.map {
      (source.position(of: $0.place.start).line, $0.address)
    }
    for words in writtenWords(sources, file: Int(tree.file)) {
      guard let first = words.first, let last = words.last else { continue }
      let lines = (first.place.start, last.place.end)
      statements.append(
        source.position(of: lines.0).line...source.position(of: max(lines.0, lines.1)).line)
    }
    // ambiguity: from 存疑 to 采用 is one statement.
    for ambiguity in tree.ambiguities {
      let first = source.position(of: ambiguity.place.start).line
      let last = ambiguity.adopted.map { source.position(of: $0.place.end).line } ?? first
      if first <= last { statements.append(first...last) }
    }
    for example in tree.examples { exampleLines.formUnion(Self.block(example, source)) }
  }

  /// The line of a 案例 and those indented below it.
  private static func block(_ example: Example, _ source: SourceText) -> [Int] {
    let first = source.position(of: example.place.start).line
    let depth = indentation(source.line(first))
    var lines = [first]
    while let last = lines.last, last < source.lineStarts.count {
      let text = source.line(last + 1)
      guard text.allSatisfy(\.isWhitespace) || indentation(text) > depth else { break }
      lines.append(last + 1)
    }
    return lines
  }

  private static func indentation(_ text: String) -> Int {
    text.prefix { $0.isWhitespace }.reduce(0) { $0 + ($1 == "\u{3000}" ? 2 : 1) }
  }

  /// Whether something stands on the line besides a comment.
  func isWritten(_ line: Int) -> Bool {
    let text = source.line(line).trimmed
    return !text.isEmpty && !text.hasPrefix("#")
  }

  func isExample(_ line: Int) -> Bool { exampleLines.contains(line) }

  /// The bytes of the line without its end.
  func range(_ line: Int) -> Range<Int> {
    guard source.lineStarts.indices.contains(line - 1) else { return 0..<0 }
    let start = Int(source.lineStarts[line - 1])
    return start..<(start + source.line(line).utf8.count)
  }

  /// The heading above the line.
  func heading(_ line: Int) -> Address {
    headings.last { $0.line <= line }?.address ?? Address()
  }

  /// All lines of the statements that stand on these lines.
  func statement(_ lines: ClosedRange<Int>) -> ClosedRange<Int> {
    statements.filter { $0.overlaps(lines) }.reduce(lines) { whole, other in
      min(whole.lowerBound, other.lowerBound)...max(whole.upperBound, other.upperBound)
    }
  }

  struct Word {
    var text: String
    var range: Range<Int>
  }

  /// The runs between blanks and punctuation.
  func words(_ line: Int) -> [Word] {
    var words: [Word] = []
    var run = ""
    var at = range(line).lowerBound
    for character in source.line(line) {
      let size = String(character).utf8.count
      if character.isWhitespace || Self.marks.contains(character) {
        if !run.isEmpty { words.append(Word(text: run, range: (at - run.utf8.count)..<at)) }
        run = ""
      } else {
        run.append(character)
      }
      at += size
    }
    if !run.isEmpty { words.append(Word(text: run, range: (at - run.utf8.count)..<at)) }
    return words
  }

  private static let marks: Set<Character> = [
    "，", "、", "；", "：", "（", "）", "。", ",", ";", ":", "(", ")", "「", "」", "《", "》",
  ]
}
