import PolicyBase
import PolicyIR
import PolicySyntax

/// Second stage: every declared name has a place in a table of the program. Terms and guards of
/// the tables (cycles, bodies of definitions, effects of measures) are still empty.
struct Declarations {
  let selection: Selection
  var imports: Imports
  var program = IR.Program()
  var symbols: [String: [Symbol]] = [:]
  var inverses: [InverseName] = []
  var measures: [Declared<MeasureDeclaration>] = []
  var accounts: [Declared<AccountDeclaration>] = []
  var definitions: [Declared<DefinitionDeclaration>] = []
  /// By index of `Program.duties`.
  var duties: [Declared<DutyStatement>] = []
  var diagnostics: [Diagnostic]
  /// Accounts of later versions that go on with those of earlier ones.
  var continuedAccounts: [Int: Int] = [:]
  /// Answers found in 裁定 of questions that declare none, by question.
  var collectedAnswers: [Int: [String]] = [:]
  private var citationIndex: [IR.Citation: Int] = [:]

  init(_ selection: Selection) {
    self.selection = selection
    imports = Imports(selection.trees)
    diagnostics = selection.diagnostics
    program.readings = selection.readings
    program.policies = selection.trees.indices.map { PolicyHeader.policy($0, in: selection) }
    for (policy, word) in imports.missing {
      let names = selection.trees.map(\.title.text) + selection.trees.map(\.code.text)
      report(.unknownImport(word.text, Spelling.nearest(to: word.text, among: names)), word, policy)
    }
    declareCalendars()
    declareNames()
    declareFields()
    continueEarlierVersions()
    collectAnswers()
  }

  /// The symbols called `name` that the tree `policy` may use.
  func symbols(named name: String, from policy: Int) -> [Symbol] {
    (symbols[name] ?? []).filter { isVisible($0, from: policy) }
  }

  /// Its own and those of its imports; of a text that it takes over the kinds of subjects and events.
  private func isVisible(_ symbol: Symbol, from policy: Int) -> Bool {
    if imports.visible[policy].contains(symbol.policy) { return true }
    return symbol.isKind && selection.bases[policy].contains(symbol.policy)
  }

  func visibleSymbols(from policy: Int) -> [Symbol] {
    symbols.values.joined().filter { isVisible($0, from: policy) }
      .sorted { ($0.policy, $0.name.place.start) < ($1.policy, $1.name.place.start) }
  }

  mutating func cite(policy: Int, heading: Int?, _ place: Place) -> Int {
    let valid = selection.versions.validity(policy: policy, heading: heading)
    let heading = selection.heading(policy: policy, heading)
    let citation = IR.Citation(
      policy: policy, address: heading?.address ?? Address(), label: heading?.label.text ?? "",
      place: place, valid: valid)
    if let index = citationIndex[citation] { return index }
    program.citations.append(citation)
    citationIndex[citation] = program.citations.count - 1
    return program.citations.count - 1
  }

  mutating func report(
    _ fault: CompilerFault, _ word: Word, _ policy: Int, heading: Int? = nil, related: [Place] = []
  ) {
    diagnostics.append(
      fault.diagnostic(
        word.place, related: related, trail: selection.trail(policy: policy, heading: heading)))
  }
}
