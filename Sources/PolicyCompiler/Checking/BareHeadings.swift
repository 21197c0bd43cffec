import PolicyBase
import PolicySyntax

/// Numbered norms under which nothing is written: neither scored as an item, nor said to be a duty,
/// an explanation or yet to be coded.
extension Translator {
  mutating func reportBareHeadings(_ tree: PolicyTree, _ policy: Int) {
    let parents = Set(tree.headings.compactMap(\.parent))
    let listed = Set(
      tree.statements.compactMap { statement -> Int? in
        if case .items = statement.body { statement.heading } else { nil }
      })
    for (index, heading) in tree.headings.enumerated() {
      if parents.contains(index) || isPartOfItem(index, tree.headings, listed) { continue }
      let next = index + 1 < tree.headings.count ? tree.headings[index + 1].place : nil
      guard isBare(from: heading.place, to: next) else { continue }
      site = Site(policy: policy, heading: index)
      report(.headingWithoutStatement(heading.address.chinese), heading.place)
    }
  }

  /// Whether it is an item of a list, or a part of one.
  private func isPartOfItem(_ index: Int, _ headings: [Heading], _ listed: Set<Int>) -> Bool {
    var parent = headings[index].parent
    while let heading = parent, headings.indices.contains(heading) {
      if listed.contains(heading) { return true }
      parent = headings[heading].parent
    }
    return false
  }

  /// Whether only blanks and comments stand between a heading and the next, or the end.
  private func isBare(from heading: Place, to next: Place?) -> Bool {
    if let next, next.file != heading.file || next.start < heading.end { return false }
    let text = selection.text(after: heading, before: next)
    return text.split(whereSeparator: \.isNewline).allSatisfy { line in
      line.first { !$0.isWhitespace }.map { $0 == "#" || $0 == "＃" } ?? true
    }
  }
}
