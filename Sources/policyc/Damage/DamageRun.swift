import PolicyAnalysis
import PolicyBase
import PolicyCompiler
import PolicyOutline
import PolicySyntax

/// What a damage came to.
struct DamageOutcome: Sendable {
  /// The layer that notices it, in the order in which they are asked.
  enum Layer: String, CaseIterable, Sendable { case check, outline, test, analysis }
  enum Fate: Sendable, Equatable {
    case caught(Layer, by: String)
    /// The policy means what it meant.
    case equivalent
    case uncaught
  }

  var fate: Fate
  /// For what the front end refuses: the messages, and whether the first is on the damaged statement.
  var syntax: (messages: Int, isOnStatement: Bool)?
}

/// Runs a damaged policy through the layers that should notice.
struct DamageRun: Sendable {
  let sources: [SourceText]
  /// The file that is damaged.
  let file: Int
  let code: String
  let officialText: RegulationText?
  private let outline: LineOutline
  private let known: Set<Finding>
  private let meaning: String
  private let openDifferences: Set<Message>

  /// What a finding says, wherever it stands.
  private struct Finding: Hashable {
    var code: String
    var message: Message
  }

  init(sources: [SourceText], tree: PolicyTree, officialText: RegulationText?) {
    self.sources = sources
    self.officialText = officialText
    file = Int(tree.file)
    code = tree.code.text
    outline = LineOutline(tree, sources)
    let parsed = parse(sources)
    let compiled = Compiler.compile(parsed, sources: sources)
    let checked = Compiler.check(parsed, sources: sources, analysis: Analysis.findings)
    known = Set(checked.map { Finding(code: $0.code, message: $0.message) })
    meaning = DamageRun.meaning(of: compiled)
    openDifferences = DamageRun.open(tree, officialText)
  }

  private static func meaning(of compiled: Compilation) -> String {
    compiled.program.policies.map(\.meaningHash).joined()
  }

  private static func open(_ tree: PolicyTree?, _ text: RegulationText?) -> Set<Message> {
    guard let tree, let text else { return [] }
    return Set(compare(tree, with: text).open.map(\.message))
  }

  func outcomes(_ damages: [Damage]) -> [DamageOutcome] { inParallel(damages, outcome) }

  func outcome(_ damage: Damage) -> DamageOutcome {
    var changed = sources
    changed[file] = damage.mutation.applied(to: sources[file])
    let parsed = parse(changed)
    let compiled = Compiler.compile(parsed, sources: changed)
    let found = new(compiled.diagnostics)
    if let first = found.first(where: { $0.severity == .error }) ?? found.first {
      let isSyntax = parsed.diagnostics.contains { $0.severity == .error }
      return DamageOutcome(
        fate: .caught(.check, by: first.code),
        syntax: isSyntax ? (found.count, isOn(first, damage, parsed, changed)) : nil)
    }
    let isUnchanged = DamageRun.meaning(of: compiled) == meaning
    if !isUnchanged, let first = new(Compiler.check(parsed, sources: changed)).first {
      return DamageOutcome(fate: .caught(.check, by: first.code))
    }
    let tree = parsed.trees.first { Int($0.file) == file }
    let differences = DamageRun.open(tree, officialText).subtracting(openDifferences)
    if let first = differences.map(\.zh).min() {
      return DamageOutcome(fate: .caught(.outline, by: first))
    }
    let changedText = Changed(parsed: parsed, sources: changed, compiled: compiled)
    return DamageOutcome(
      fate: isUnchanged ? ofCases(damage, changedText) : executed(damage, changedText))
  }

  private struct Changed {
    var parsed: ParseResult
    var sources: [SourceText]
    var compiled: Compilation
  }

  /// The rules are as they were: only the 案例 on or beside the damaged lines can say anything.
  private func ofCases(_ damage: Damage, _ changed: Changed) -> DamageOutcome.Fate {
    let ambiguities = changed.parsed.trees.flatMap(\.ambiguities)
    for example in examples(beside: damage, changed) {
      let readings = Compiler.readings(example.readings, among: ambiguities)
      let compiled =
        readings.isEmpty
        ? changed.compiled
        : Compiler.compile(
          changed.parsed.concerned(by: readings.keys), sources: changed.sources,
          readings: readings)
      if let first = new(compiled.diagnostics).first { return .caught(.check, by: first.code) }
      let runner = ExampleRunner(compiled, .zh)
      let failed = compiled.examples.first { $0.place == example.place && !runner.run($0).passed }
      if let failed { return .caught(.test, by: failed.label) }
    }
    return .equivalent
  }

  private func examples(beside damage: Damage, _ changed: Changed) -> [Example] {
    let all = changed.parsed.trees.first { Int($0.file) == file }?.examples ?? []
    let starts = all.map { changed.sources[file].position(of: $0.place.start).line }
    return all.indices.filter { index in
      let next = index + 1 < starts.count ? starts[index + 1] : Int.max
      return starts[index] <= damage.lines.upperBound + 1 && next >= damage.lines.lowerBound
    }.map { all[$0] }
  }

  /// What the 案例 say, then what is proved of the program.
  private func executed(_ damage: Damage, _ changed: Changed) -> DamageOutcome.Fate {
    let run = MutationRun(sources: sources, file: file, code: code)
    switch run.outcome(damage.mutation) {
    case .refused(let code): return .caught(.check, by: code)
    case .failed(let example): return .caught(.test, by: example)
    case .survived: break
    }
    let (parsed, changed) = (changed.parsed, changed.sources)
    let checked = new(Compiler.check(parsed, sources: changed, analysis: Analysis.findings))
    return checked.first.map { .caught(.analysis, by: $0.code) } ?? .uncaught
  }

  /// Messages that the unharmed policy does not give; the same one at several places is shown once.
  private func new(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen = known
    return diagnostics.filter {
      $0.severity > .note && seen.insert(Finding(code: $0.code, message: $0.message)).inserted
    }
  }

  /// Whether a message stands on the damaged statement, or on the line before or after what is lost.
  private func isOn(
    _ diagnostic: Diagnostic, _ damage: Damage, _ parsed: ParseResult, _ changed: [SourceText]
  ) -> Bool {
    guard Int(diagnostic.place.file) == file,
      let tree = parsed.trees.first(where: { Int($0.file) == file })
    else { return false }
    let line = changed[file].position(of: diagnostic.place.start).line
    let before = damage.lostLines > 0 ? 1 : 0
    let harmed = max(1, damage.lines.lowerBound - before)...damage.lines.upperBound
    // A cut line may go on with the next one.
    return outline.statement(damage.lines).contains(line)
      || LineOutline(tree, changed).statement(harmed).contains(line)
  }
}
