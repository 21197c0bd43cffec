import PolicyBase
import PolicySyntax

/// What a text says, without blanks, comments, labels and prose, for hashing: equal meanings give
/// equal hashes, in whatever order statements stand.
struct PolicyMeaning {
  private let tree: PolicyTree
  private let selection: Selection

  init(_ tree: PolicyTree, _ selection: Selection) {
    self.tree = tree
    self.selection = selection
  }

  private var hasSource: Bool {
    tree.file >= 0 && Int(tree.file) < selection.sources.count
  }

  /// Of the header, the statements with their addresses, and the adopted readings.
  var hash: String {
    guard hasSource else { return PolicyMeaning.hash([]) }
    let readings = tree.ambiguities.map { "\($0.key.text)=\($0.adopted?.text ?? "")" }
    return PolicyMeaning.hash(
      lines(of: tree.header) + tree.statements.compactMap(line) + readings)
  }

  /// Of the statements under one of the headings.
  func hash(under headings: Set<Int>) -> String {
    guard hasSource else { return PolicyMeaning.hash([]) }
    return PolicyMeaning.hash(
      tree.statements.filter { $0.heading.map(headings.contains) ?? false }.compactMap(line))
  }

  private static func hash(_ lines: [String]) -> String {
    SHA256.hex(Array(lines.sorted().joined(separator: "\n").utf8))
  }

  private func line(_ statement: Statement) -> String? {
    if case .textNorm = statement.body { return nil }
    let address = statement.heading.flatMap { index in
      tree.headings.indices.contains(index) ? tree.headings[index].address.ascii : nil
    }
    let reading = statement.reading.map { "\($0.key)=\($0.choice)" } ?? ""
    var text = PolicyMeaning.places(of: statement).map { WrittenText.bare(selection.text($0)) }
    if PolicyMeaning.hasUnorderedLines(statement) {
      text = text.prefix(1) + text.dropFirst().sorted()
    }
    let amendment = statement.amendment.map { "from=\($0)" } ?? ""
    return ([address ?? "", reading, amendment] + text).joined(separator: "|")
  }

  /// What of the header has a bearing on results; number and issuers are only shown.
  private func lines(of header: Header) -> [String] {
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
