import PolicyBase
import PolicyIR
import PolicySyntax

/// What is wrong with a text as a whole: dates of force, numbering, parts not coded.
extension Translator {
  /// Whether there are more rules than that; told at the statement of the first that is too many.
  mutating func exceeds(_ limit: Int) -> Bool {
    guard program.rules.count > limit else { return false }
    let citation = program.rules[limit].citation
    let place =
      program.citations.indices.contains(citation) ? program.citations[citation].place : nil
    report(.tooManyRules(limit), place ?? .nowhere)
    return true
  }

  mutating func checkStructure() {
    checkAmendments()
    for (policy, tree) in selection.trees.enumerated() {
      site = Site(policy: policy)
      if tree.kind == .regulation, !tree.title.text.isEmpty, tree.header.effectivePlace == nil,
        tree.header.draft == nil
      {
        report(.effectiveMissing(tree.title.text), tree.title.place)
      }
      if let draft = tree.header.draft, tree.header.trialFrom == nil, !tree.examples.isEmpty {
        report(.draftWithoutTrial(tree.title.text), draft)
      }
      checkNumbering(tree.headings, policy)
      if tree.kind == .regulation { reportBareHeadings(tree, policy) }
    }
    checkClosings()
    checkRuleCycles()
    reportIdleAnswers()
    forEachStatement { translator, statement in
      if case .textNorm(let norm) = statement.body, norm.kind == .toBeCoded {
        translator.report(.toBeCoded, statement.place)
      }
    }
  }

  /// Accounts with cycles that say nothing about their end.
  private mutating func checkClosings() {
    for (index, declaration) in declared.accounts.enumerated() {
      switch program.accounts[index].cycle {
      case .lifetime, .rolling: continue
      default: break
      }
      // A second declaration of an account is reported as such.
      if program.rivalAccounts.contains(where: { $0.second == index }) { continue }
      guard program.accounts[index].closings.isEmpty, declared.continuedAccounts[index] == nil
      else { continue }
      site = Site(policy: declaration.policy, heading: declaration.statement.heading)
      let name = declaration.body.name.name
      report(.closingUnsaid(name.text), name.place)
    }
  }
}
