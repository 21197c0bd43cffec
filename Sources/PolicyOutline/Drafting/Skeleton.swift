import PolicyBase
import PolicySyntax

/// The text of a new `.policy` file that has every number of an official text, with nothing coded.
///
/// Each leaf holds 待编码, each number that the text leaves out 缺号. The code of the regulation is
/// the placeholder `todo`, because it is the author's choice.
package func skeleton(of text: RegulationText) -> String {
  SkeletonWriter(text).lines.joined(separator: "\n") + "\n"
}

private struct SkeletonWriter {
  private(set) var lines: [String] = []
  private let text: RegulationText

  init(_ text: RegulationText) {
    self.text = text
    writeHeader(CoverFacts(text))
    let gaps = Dictionary(grouping: text.gaps, by: \.before)
    let parents = Set(text.norms.compactMap(\.parent))
    for (index, norm) in text.norms.enumerated() {
      for gap in gaps[index] ?? [] { writeGap(gap, parent: norm.parent) }
      write(norm, isLeaf: !parents.contains(index))
    }
  }

  private mutating func writeHeader(_ facts: CoverFacts) {
    lines.append("# " + OutlineText.skeletonNote.zh)
    lines.append("法规 \(facts.title ?? OutlineText.untitled.zh)（todo）")
    let numbers = facts.documentNumbers
    if numbers.count == 1, let number = numbers.first { lines.append("  文号 \(number)") }
    if numbers.count > 1 { hint("文号", numbers.joined(separator: " / ")) }
    let issuers = facts.issuers
    if issuers.count == 1, let issuer = issuers.first { lines.append("  发布 \(issuer)") }
    if issuers.count != 1 { hint("发布", issuers.joined(separator: "、")) }
    if facts.isDraft {
      lines.append("  草案")
      if let sentence = facts.effectiveHint { hint("施行", sentence) }
    } else if let day = facts.effective {
      lines.append("  施行 \(day)")
      if let sentence = facts.effectiveHint { hint("施行", sentence) }
    } else {
      hint("施行", facts.effectiveHint ?? OutlineText.unknown.zh)
    }
    lines.append("")
  }

  private mutating func hint(_ keyword: String, _ words: String) {
    lines.append("  # \(keyword)：\(words.isEmpty ? OutlineText.unknown.zh : words)")
  }

  private mutating func write(_ norm: RegulationText.Norm, isLeaf: Bool) {
    let blanks = indentation(of: norm.mark, parent: norm.parent)
    if norm.mark.level <= 1, lines.last?.isEmpty == false { lines.append("") }
    let label =
      norm.title.isEmpty
      ? norm.paragraphs.first.map(ShortLabel.make) ?? leadLabel(norm)
      : ShortLabel.title(norm.title)
    lines.append(blanks + norm.mark.written + separator(norm.mark) + label)
    // Words of a chapter or an annex before its first number are no lead of a list.
    let hasOwnWords = norm.mark.level < 3 && !norm.paragraphs.isEmpty
    if isLeaf || hasOwnWords { lines.append(blanks + "  待编码") }
  }

  /// An article of several paragraphs has no words of its own: those of its first paragraph.
  private func leadLabel(_ norm: RegulationText.Norm) -> String {
    text.norms.first { $0.address == Address(norm.address.parts + [.paragraph(1)]) }?
      .paragraphs.first.map(ShortLabel.make) ?? ""
  }

  private mutating func writeGap(_ gap: RegulationText.Gap, parent: Int?) {
    let blanks = indentation(of: gap.mark, parent: parent)
    lines.append(blanks + gap.mark.written + separator(gap.mark) + OutlineText.missingNumber.zh)
    lines.append(blanks + "  缺号 " + OutlineText.missingNumberReason.zh)
  }

  /// （一）label and 一、label, but 第一条 label.
  private func separator(_ mark: Heading.Mark) -> String {
    switch mark {
    case .item, .section: ""
    default: " "
    }
  }

  /// Two blanks for each numbered level inside an article; annexes, chapters and articles have none.
  private func indentation(of mark: Heading.Mark, parent: Int?) -> String {
    guard mark.level > 3 else { return "" }
    var depth = 0
    var index = parent
    while let current = index, text.norms[current].mark.level >= 3 {
      depth += 1
      index = text.norms[current].parent
    }
    return String(repeating: "  ", count: depth)
  }
}
