import PolicyBase
import PolicyIR
import PolicySyntax

/// What is wrong with a text as a whole: dates of force, numbering, parts not coded.
extension Translator {
  mutating func checkStructure() {
    checkAmendments()
    for (policy, tree) in selection.trees.enumerated() {
      site = Site(policy: policy)
      if tree.kind == .regulation, tree.header.effective == nil, tree.header.draft == nil {
        report(.effectiveMissing(tree.title.text), tree.title.place)
      }
      checkNumbering(tree.headings, policy)
    }
    forEachStatement { translator, statement in
      if case .textNorm(let norm) = statement.body, norm.kind == .toBeCoded {
        translator.report(.toBeCoded, statement.place)
      }
    }
  }
}
