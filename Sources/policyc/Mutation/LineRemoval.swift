import PolicyBase
import PolicySyntax

/// Takes lines out of a text without moving the others.
struct LineRemoval {
  let source: SourceText
  private let headings: Set<Int>

  init(source: SourceText, tree: PolicyTree) {
    self.source = source
    headings = Set(tree.headings.map { source.position(of: $0.place.start).line })
  }

  /// The statement and, for one that opens a block, the lines indented below it.
  func edits(_ place: Place, block: Bool) -> [Mutation.Edit] {
    var edits = [Mutation.Edit(range: place.range, replacement: "")]
    guard block else { return edits }
    let depth = indentation(source.position(of: place.start).line)
    var line = source.position(of: place.end).line + 1
    while line <= source.lineStarts.count, !headings.contains(line) {
      let text = source.line(line)
      if !text.allSatisfy(\.isWhitespace) {
        guard indentation(line) > depth else { break }
        let start = Int(source.lineStarts[line - 1])
        edits.append(Mutation.Edit(range: start..<(start + text.utf8.count), replacement: ""))
      }
      line += 1
    }
    return edits
  }

  /// The text with one 案例 only. Everything else stays where it is, so that edits fit it.
  func keeping(_ example: Example, of tree: PolicyTree) -> SourceText {
    var bytes = source.bytes
    for other in tree.examples where other.place != example.place {
      for edit in edits(other.place, block: true) where edit.range.upperBound <= bytes.count {
        let blanks = repeatElement(UInt8(ascii: " "), count: edit.range.count)
        bytes.replaceSubrange(edit.range, with: blanks)
      }
    }
    return SourceText(name: source.name, bytes: bytes)
  }

  private func indentation(_ line: Int) -> Int {
    source.line(line).prefix { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
      .reduce(0) { $0 + ($1 == "\u{3000}" ? 2 : 1) }
  }
}
