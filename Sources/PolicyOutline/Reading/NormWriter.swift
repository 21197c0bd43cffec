import PolicyBase
import PolicySyntax

/// Turns drafts into norms in the order of the text: splits lists that run on inside a paragraph
/// and gives every norm its address.
struct NormWriter {
  private(set) var norms: [RegulationText.Norm] = []
  private let drafts: [NormDraft]
  private let children: [Int: [Int]]
  private let roots: [Int]
  private let file: Int32

  init(_ drafts: [NormDraft], file: Int32) {
    self.drafts = drafts
    self.file = file
    var children: [Int: [Int]] = [:]
    var roots: [Int] = []
    for (index, draft) in drafts.enumerated() {
      if let parent = draft.parent {
        children[parent, default: []].append(index)
      } else {
        roots.append(index)
      }
    }
    self.children = children
    self.roots = roots
  }

  mutating func write() {
    for root in roots { write(root, parent: nil) }
  }

  private func address(_ mark: Heading.Mark, in parent: Int?) -> Address {
    let enclosing = parent.map { norms[$0].address.parts } ?? []
    return Address(enclosing + (mark.part.map { [$0] } ?? []))
  }

  private mutating func append(
    _ mark: Heading.Mark, parent: Int?, number: [Glyph], title: [Glyph], paragraphs: [[Glyph]]
  ) -> Int {
    norms.append(
      RegulationText.Norm(
        mark: mark, address: address(mark, in: parent), parent: parent,
        number: Passage(number, file: file), title: Passage(title, file: file),
        paragraphs: paragraphs.filter { !$0.isEmpty }.map { Passage($0, file: file) }))
    return norms.count - 1
  }

  private mutating func write(_ index: Int, parent: Int?) {
    let draft = drafts[index]
    let inside = children[index] ?? []
    if draft.numbersParagraphs, draft.paragraphs.count > 1 {
      let norm = append(
        draft.mark, parent: parent, number: draft.number, title: draft.title, paragraphs: [])
      for (position, paragraph) in draft.paragraphs.enumerated() {
        write(
          [paragraph], of: .paragraph(position + 1), parent: norm,
          inside: inside.filter { drafts[$0].paragraphOfParent == position })
      }
    } else {
      write(
        draft.paragraphs, of: draft.mark, parent: parent, number: draft.number, title: draft.title,
        inside: inside)
    }
  }

  /// Writes one norm with its paragraphs and with what stands inside it.
  private mutating func write(
    _ paragraphs: [[Glyph]], of mark: Heading.Mark, parent: Int?, number: [Glyph] = [],
    title: [Glyph] = [], inside: [Int]
  ) {
    // A list inside a paragraph is read only where no list on lines of its own follows.
    let list = inside.isEmpty ? paragraphs.firstIndex { runOn($0, in: mark) != nil } : nil
    guard let list, let entries = runOn(paragraphs[list], in: mark) else {
      let norm = append(mark, parent: parent, number: number, title: title, paragraphs: paragraphs)
      for child in inside { write(child, parent: norm) }
      return
    }
    var own = paragraphs
    own[list] = Array(entries.lead)
    let norm = append(mark, parent: parent, number: number, title: title, paragraphs: own)
    for entry in entries.entries {
      write(
        [Array(entry.glyphs.dropFirst(entry.mark.length))], of: entry.mark.mark, parent: norm,
        number: Array(entry.glyphs.prefix(entry.mark.length)), inside: [])
    }
  }

  /// Only numbers of a lower level stand inside a norm.
  private func runOn(_ paragraph: [Glyph], in mark: Heading.Mark) -> RunOnList? {
    guard let list = RunOnList(paragraph), let first = list.entries.first,
      first.mark.mark.level > mark.level
    else { return nil }
    return list
  }
}
