import PolicyBase
import PolicySyntax

/// One small change of a policy's text that some 案例 should notice.
struct Mutation: Sendable {
  struct Edit: Sendable {
    /// Byte offsets in the file.
    var range: Range<Int>
    var replacement: String
  }

  /// Where it stands: `city-2026/17.s2#2`, the second statement under 第十七条第二句.
  var address: String
  /// What is changed, the same in every language: `不满 → 不超过`, `− 除外 不可抗力`.
  var change: String
  var place: Place
  var edits: [Edit]
  /// The article it belongs to, to run the nearest cases first.
  var article: Address
  /// Set when it changes a statement of one 读法.
  var reading: ReadingMark?

  /// How lists of accepted survivors name it.
  var name: String { address + " | " + change }

  /// The text with the change made.
  func applied(to source: SourceText) -> SourceText {
    var bytes = source.bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound })
    where edit.range.upperBound <= bytes.count {
      bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
    }
    return SourceText(name: source.name, bytes: bytes)
  }
}

extension Place {
  var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}
