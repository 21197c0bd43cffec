import PolicyBase
import PolicySyntax

/// Faults that only follow from another one: a name whose declaration could not be read, anything
/// about a file whose vocabulary is missing, a definition in a circle. One cause is reported once.
struct FollowOnFaults {
  /// Names that were declared in statements that could not be read.
  private let brokenNames: Set<String>
  /// Files that import something that was not given, with the files that could not be read.
  private let brokenFiles: Set<Int32>
  /// Whether something declared is missing, so that complaints about absence prove nothing.
  private let lacksDeclarations: Bool
  private let sources: [SourceText]
  /// Names of definitions that stand in a circle.
  private let circular: Set<String>
  /// Names of definitions whose body could not be resolved: nothing can be reached through them.
  private let unresolved: Set<String>
  private let broken: BrokenText

  /// Where syntax faults stand, and where statements begin, by file.
  private let syntaxFaults: [Int32: [UInt32]]
  private let statements: [Int32: [UInt32]]

  /// Codes that say that a line of a block is not there.
  private static let gaps: Set<String> = ["P4001", "P4007", "P4008", "P4022", "P6001"]

  /// Codes that say that something cannot be reached from where it is named.
  private static let unreached: Set<String> = ["P2024", "P2025"]

  /// Codes that say that something is not there.
  private static let absence: Set<String> = ["P4002", "P4018", "P4050"]

  init(
    _ parsed: ParseResult, _ declared: Declarations, circular: Set<String>, unresolved: Set<String>
  ) {
    self.circular = circular
    self.unresolved = unresolved
    broken = BrokenText(parsed, declared.selection.sources)
    var known = Set(declared.symbols.keys)
    known.formUnion(declared.inverses.map(\.name))
    let program = declared.program
    known.formUnion(program.enumerations.flatMap(\.options).map(\.text))
    known.formUnion((program.subjectKinds.flatMap(\.fields)).map(\.name.text))
    known.formUnion((program.eventKinds.flatMap(\.fields)).map(\.name.text))
    let hasSyntaxErrors = parsed.diagnostics.contains { $0.severity == .error }
    syntaxFaults = Dictionary(grouping: parsed.diagnostics, by: \.place.file)
      .mapValues { $0.map(\.place.start) }
    statements = Dictionary(
      parsed.trees.map { ($0.file, $0.statements.map(\.place.start)) }, uniquingKeysWith: +)
    brokenNames =
      hasSyntaxErrors
      ? parsed.trees.reduce(into: Set()) { $0.formUnion($1.declaredNames) }.subtracting(known) : []
    var files = Set(parsed.trees.filter { !$0.isReadable }.map(\.file))
    files.formUnion(declared.imports.missing.map { parsed.trees[$0.policy].file })
    brokenFiles = files
    lacksDeclarations =
      !brokenNames.isEmpty || declared.diagnostics.contains { $0.code == "P2012" }
    sources = declared.selection.sources
  }

  func removed(from diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { !isFollowOn($0) }
  }

  /// Whether a line below the statement, before the next one, could not be read.
  private func hasBrokenLine(_ place: Place) -> Bool {
    let next = statements[place.file, default: []].filter { $0 > place.start }.min() ?? .max
    return syntaxFaults[place.file, default: []].contains { (place.start..<next).contains($0) }
  }

  private func isFollowOn(_ diagnostic: Diagnostic) -> Bool {
    if brokenFiles.contains(diagnostic.place.file) { return diagnostic.code != "P2010" }
    if broken.isFollowOn(diagnostic) { return true }
    if Self.gaps.contains(diagnostic.code), hasBrokenLine(diagnostic.place) { return true }
    if lacksDeclarations, Self.absence.contains(diagnostic.code) { return true }
    guard !(brokenNames.isEmpty && circular.isEmpty && unresolved.isEmpty),
      sources.indices.contains(Int(diagnostic.place.file))
    else { return false }
    let text = sources[Int(diagnostic.place.file)].text(diagnostic.place)
    if circular.contains(text) { return diagnostic.code != "P4021" }
    if Self.unreached.contains(diagnostic.code), unresolved.contains(text) { return true }
    return brokenNames.contains(text)
  }
}
