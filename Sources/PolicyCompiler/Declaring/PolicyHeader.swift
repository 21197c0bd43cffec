import PolicyBase
import PolicyIR
import PolicySyntax

/// The head of a file as the program keeps it, with the hashes of its text and its meaning.
enum PolicyHeader {
  static func policy(_ index: Int, in selection: Selection) -> IR.Policy {
    let tree = selection.trees[index]
    let header = tree.header
    let inForce = header.effective.map { DaySpan(first: $0.from, last: $0.to) }
    var policy = IR.Policy(
      code: tree.code.text, title: selection.text(tree.title.place),
      isVocabulary: tree.kind == .vocabulary,
      documentNumber: header.documentNumber?.text, issuers: header.issuers.map(\.text),
      jurisdiction: header.jurisdiction?.text,
      inForce: validity(tree, selection.statements[index]) ?? inForce,
      isDraft: header.draft != nil, sourceHash: sourceHash(tree, selection),
      meaningHash: PolicyMeaning(tree, selection).hash)
    policy.trialFrom = header.trialFrom
    policy.takesOver = header.takesOver?.text
    return policy
  }

  /// 施行 in the chosen reading of a 存疑 of the file itself, not of one that it takes over.
  private static func validity(_ tree: PolicyTree, _ statements: [Statement]) -> DaySpan? {
    for statement in statements where statement.place.file == tree.file {
      guard case .validity(let validity) = statement.body else { continue }
      return DaySpan(first: validity.from, last: validity.to)
    }
    return nil
  }

  private static func sourceHash(_ tree: PolicyTree, _ selection: Selection) -> String {
    guard tree.file >= 0, Int(tree.file) < selection.sources.count else { return SHA256.hex([]) }
    return SHA256.hex(selection.sources[Int(tree.file)].bytes)
  }
}
