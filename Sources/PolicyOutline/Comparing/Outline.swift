import PolicyBase
import PolicySyntax

/// Every heading of a policy with what stands under it: what computes, what is accounted for as
/// text, and what is still to do.
package struct Outline: Sendable {
  package enum Kind: Sendable, CaseIterable {
    /// A statement under the heading computes, or a 下列各项 above makes a rule of it.
    case executing
    case explanation, duty, notCoded, toBeCoded, missingNumber
    /// Only a title for the headings inside it.
    case headingOnly
    /// Nothing stands under it, and nothing inside it either.
    case empty
  }

  package struct Row: Sendable {
    package let heading: Int
    package let address: Address
    /// The number as written: 第十二条, （二）, 1.
    package let number: String
    package let label: String
    /// Levels above it.
    package let depth: Int
    package let kind: Kind
    /// Executing statements, band lines and value lines that cite it.
    package let statements: Int
    package let place: Place
  }

  package let rows: [Row]

  package init(of tree: PolicyTree) {
    var reader = OutlineReader(tree)
    reader.read()
    rows = reader.rows
  }

  /// How many headings there are of each kind, in the order of `Kind`.
  package var totals: [(kind: Kind, count: Int)] {
    Kind.allCases.map { kind in (kind, rows.count { $0.kind == kind }) }
  }
}

private struct OutlineReader {
  private(set) var rows: [Outline.Row] = []
  private let tree: PolicyTree
  private var executing: [Int: Int] = [:]
  private var textNorms: [Int: Set<TextNorm.Kind>] = [:]
  /// Headings whose 下列各项 covers the headings one level deeper.
  private var itemLists: Set<Int> = []
  private var parents: Set<Int> = []

  init(_ tree: PolicyTree) { self.tree = tree }

  mutating func read() {
    for statement in tree.statements { count(statement) }
    parents = Set(tree.headings.compactMap(\.parent))
    for (index, heading) in tree.headings.enumerated() {
      rows.append(
        Outline.Row(
          heading: index, address: heading.address, number: heading.mark.written,
          label: heading.label.text, depth: depth(index), kind: kind(index),
          statements: executing[index] ?? 0, place: heading.place))
    }
  }

  private mutating func count(_ statement: Statement) {
    guard let heading = statement.heading else { return }
    switch statement.body {
    case .textNorm(let norm): textNorms[heading, default: []].insert(norm.kind)
    case .banding(let banding):
      executing[heading, default: 0] += 1
      for line in banding.lines { executing[line.heading ?? heading, default: 0] += 1 }
    case .definition(let definition):
      executing[heading, default: 0] += 1
      for line in definition.lines { executing[line.heading ?? heading, default: 0] += 1 }
    case .items:
      executing[heading, default: 0] += 1
      itemLists.insert(heading)
    case .decision(let decision):
      executing[heading, default: 0] += 1
      if decision.items != nil { itemLists.insert(heading) }
    default: executing[heading, default: 0] += 1
    }
  }

  private func depth(_ index: Int) -> Int {
    var depth = 0
    var parent = tree.headings[index].parent
    while let current = parent {
      depth += 1
      parent = tree.headings[current].parent
    }
    return depth
  }

  private func kind(_ index: Int) -> Outline.Kind {
    let norms = textNorms[index] ?? []
    if norms.contains(.toBeCoded) { return .toBeCoded }
    if norms.contains(.missingNumber) { return .missingNumber }
    if executing[index] != nil { return .executing }
    if norms.contains(.duty) { return .duty }
    if norms.contains(.notCoded) { return .notCoded }
    if norms.contains(.explanation) { return .explanation }
    if parents.contains(index) { return .headingOnly }
    let isListed = tree.headings[index].parent.map(itemLists.contains) ?? false
    return isListed ? .executing : .empty
  }
}
