import PolicyBase
import PolicyIR
import PolicySyntax

/// A draft was never in force: it runs only as a simulation from a day that the caller names.
enum Drafts {
  static func program(
    _ program: IR.Program, _ policies: PolicySet, _ options: Options
  ) throws(CaseRun.Refusal) -> IR.Program {
    let drafts = program.policies.indices.filter {
      program.policies[$0].isDraft && !program.policies[$0].isVocabulary
    }
    guard let from = options.simulateFrom else {
      if drafts.isEmpty { return program }
      let refused = drafts.map { index in
        let trees = policies.parsed.trees
        let place = trees.indices.contains(index) ? trees[index].header.draft : nil
        return ToolFault.draft(program.policies[index].title).at(place ?? .nowhere)
      }
      throw CaseRun.Refusal(
        result: Reporting.diagnostics(
          refused, sources: policies.sources, options, exit: .findings))
    }
    var simulated = program
    for index in drafts {
      simulated.policies[index].inForce = DaySpan(first: from, last: nil)
    }
    return simulated
  }
}
