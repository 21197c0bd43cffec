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
      meaningHash: SHA256.hex(Array(meaning(of: tree, selection).utf8)))
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

  /// The header; addresses and statements without blanks, comments, labels and prose; the adopted
  /// readings. In which order statements stand means nothing.
  private static func meaning(of tree: PolicyTree, _ selection: Selection) -> String {
    guard tree.file >= 0, Int(tree.file) < selection.sources.count else { return "" }
    var lines = self.lines(of: tree.header)
    for statement in tree.statements {
      if case .textNorm = statement.body { continue }
      let address = statement.heading.flatMap { index in
        tree.headings.indices.contains(index) ? tree.headings[index].address.ascii : nil
      }
      let reading = statement.reading.map { "\($0.key)=\($0.choice)" } ?? ""
      var text = places(of: statement).map { WrittenText.bare(selection.text($0)) }
      if hasUnorderedLines(statement) { text = text.prefix(1) + text.dropFirst().sorted() }
      let amendment = statement.amendment.map { "from=\($0)" } ?? ""
      lines.append(([address ?? "", reading, amendment] + text).joined(separator: "|"))
    }
    lines += tree.ambiguities.map { "\($0.key.text)=\($0.adopted?.text ?? "")" }
    return lines.sorted().joined(separator: "\n")
  }

  /// What of the header has a bearing on results; number and issuers are only shown.
  private static func lines(of header: Header) -> [String] {
    let effective = header.effective.map { "\($0.from)~\($0.to.map(\.description) ?? "")" }
    let words = [
      ("calendar", header.calendar), ("jurisdiction", header.jurisdiction),
      ("period", header.periodConvention), ("over", header.takesOver),
    ]
    return [effective].compactMap { $0 }
      + words.compactMap { name, word in word.map { "\(name)=\($0.text)" } }
      + header.imports.map { "import=\($0.text)" }
      + (header.draft == nil ? [] : ["draft=\(header.trialFrom?.description ?? "")"])
  }

  /// Fields and status lines say the same in any order.
  private static func hasUnorderedLines(_ statement: Statement) -> Bool {
    switch statement.body {
    case .subject, .event, .measure: true
    default: false
    }
  }

  /// A banding or definition also owns lines that stand below other headings.
  private static func places(of statement: Statement) -> [Place] {
    switch statement.body {
    case .banding(let banding): [statement.place] + banding.lines.map(\.place)
    case .definition(let definition): [statement.place] + definition.lines.map(\.place)
    case .subject(let subject): [statement.place] + subject.fields.map(\.place)
    case .event(let event): [statement.place] + event.fields.map(\.place)
    case .measure(let measure): [statement.place] + measure.statusLines.map(\.place)
    default: [statement.place]
    }
  }
}
