import PolicyBase
import PolicySyntax

/// One small change of a policy's text that some 案例 should notice.
struct Mutation: Sendable {
  struct Edit: Sendable {
    /// Byte offsets in the file.
    var range: Range<Int>
    var replacement: String
  }

  var name: MutationName
  /// The whole statement that is changed, on one line.
  var statement: String
  var place: Place
  var edits: [Edit]
  /// The heading it stands under; empty before the first one.
  var heading: Address
  /// Set when it changes a statement of one 读法.
  var reading: ReadingMark?

  /// The article it belongs to, to run the nearest cases first.
  var article: Address { heading.article }

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

extension Address {
  /// The article or section that it stands in, with its annex.
  var article: Address {
    let index = parts.firstIndex { part in
      switch part {
      case .article, .section: true
      default: false
      }
    }
    return index.map { Address(Array(parts[...$0])) } ?? self
  }
}
