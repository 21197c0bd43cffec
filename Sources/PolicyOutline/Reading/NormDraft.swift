import PolicyBase
import PolicySyntax

/// A norm while its text is still being collected.
struct NormDraft {
  var mark: Heading.Mark
  var parent: Int?
  /// The paragraph of the parent after which it stands.
  var paragraphOfParent = 0
  var number: [Glyph] = []
  var title: [Glyph] = []
  var paragraphs: [[Glyph]] = []

  /// Articles and sections have paragraphs of their own in an address (第二款).
  var numbersParagraphs: Bool {
    switch mark {
    case .article, .section: true
    default: false
    }
  }

  /// Whether the next line can only continue the last sentence, as after a page break.
  var isOpen: Bool { paragraphs.last.map { !Passage($0, file: 0).isTerminated } ?? false }
}

/// The numbered parts of a list that runs on inside one paragraph: …：1. …；2. ….
struct RunOnList {
  var lead: ArraySlice<Glyph>
  var entries: [(mark: NormMark, glyphs: ArraySlice<Glyph>)] = []

  /// `nil` unless the paragraph has 1 after a colon and goes on to at least `atLeast`.
  init?(_ paragraph: [Glyph], atLeast: Int = 2) {
    lead = []
    var starts: [(mark: NormMark, at: Int)] = []
    for index in paragraph.indices.dropFirst() {
      let before = paragraph[index - 1].character
      guard before == "：" || (!starts.isEmpty && (before == "；" || before == "。")),
        let mark = NormMark.read(paragraph[index...]), RunOnList.isListed(mark.mark),
        mark.mark.ordinal == starts.count + 1, !mark.isCitation(in: paragraph[index...])
      else { continue }
      if let first = starts.first?.mark {
        guard mark.mark.level == first.mark.level, mark.style == first.style else { continue }
      } else if before != "：" {
        continue
      }
      starts.append((mark, index))
    }
    guard starts.count >= atLeast, let first = starts.first else { return nil }
    lead = paragraph[..<first.at]
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1].at : paragraph.endIndex
      entries.append((start.mark, paragraph[start.at..<end]))
    }
  }

  private static func isListed(_ mark: Heading.Mark) -> Bool {
    switch mark {
    case .item, .subitem: true
    default: false
    }
  }
}
