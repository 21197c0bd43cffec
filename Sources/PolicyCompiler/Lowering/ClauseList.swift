import PolicyBase
import PolicyIR
import PolicySyntax

/// The numbered norms that a 情形 may name: items of 下列各项 and headings without headings below.
extension Translator {
  mutating func listClauses() {
    // Versions of a text, and 修订 in it, speak of the same numbered norms.
    var seen: [String: [Address: Int]] = [:]
    clauseOfHeading = Array(repeating: [:], count: selection.trees.count)
    for (policy, tree) in selection.trees.enumerated() where tree.kind == .regulation {
      var parents = Set<Int>()
      for heading in tree.headings { if let parent = heading.parent { parents.insert(parent) } }
      var listed = Set<Int>()
      for statement in selection.statements[policy] {
        if case .items = statement.body, let heading = statement.heading { listed.insert(heading) }
      }
      for (index, heading) in tree.headings.enumerated() where !heading.address.parts.isEmpty {
        let isItem = heading.parent.map(listed.contains) ?? false
        guard isItem || !parents.contains(index), isNumbered(heading.mark) else { continue }
        let code = tree.code.text
        if let known = seen[code]?[heading.address] {
          clauseOfHeading[policy][index] = known
          continue
        }
        program.clauses.append(
          IR.Clause(policy: policy, address: heading.address, label: heading.label.text))
        clauseOfHeading[policy][index] = program.clauses.count - 1
        seen[code, default: [:]][heading.address] = program.clauses.count - 1
      }
    }
  }

  /// 章 and 节 are no part of an address.
  private func isNumbered(_ mark: Heading.Mark) -> Bool {
    switch mark {
    case .chapter, .division: false
    default: true
    }
  }
}
