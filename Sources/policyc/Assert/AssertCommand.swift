import PolicyAnalysis
import PolicyBase
import PolicyCompiler
import PolicyIR

/// `policyc assert POLICY…`: explores all histories within the bound of each 断言 of the named
/// policies.
enum AssertCommand {
  static func run(_ options: Options) -> CommandResult {
    guard !options.paths.isEmpty else { return Reporting.faults([.noPath(.assert)], options) }
    let (set, faults) = PolicySet.load(options.paths, libraries: options.libraries)
    if !faults.isEmpty { return Reporting.faults(faults, options) }
    let compiled = Compiler.compile(set.parsed, sources: set.sources)
    if compiled.hasErrors {
      return Reporting.diagnostics(
        compiled.diagnostics, sources: set.sources, options, exit: .findings)
    }
    var proofs = proofs(compiled, set, options)
    for readings in Compiler.readingsOfExamples(set.parsed.trees) {
      let other = Compiler.compile(
        set.parsed.concerned(by: readings.keys), sources: set.sources, readings: readings)
      if !other.hasErrors { proofs += self.proofs(other, set, options) }
    }
    if proofs.isEmpty { return Reporting.faults([.noAssertions], options) }
    proofs.sort { ($0.place.file, $0.place.start) < ($1.place.file, $1.place.start) }
    let report = AssertReport(proofs: proofs, sources: set.sources, language: options.language)
    if let path = options.witness, let fault = OutputFiles.write(report.witnesses(), to: path) {
      return Reporting.faults([fault], options)
    }
    let text = options.format == .json ? report.json().text() + "\n" : report.text()
    return Reporting.output(
      text, options, exit: proofs.contains(where: \.isFinding) ? .findings : .done)
  }

  /// Of the named files only.
  private static func proofs(
    _ compiled: Compilation, _ set: PolicySet, _ options: Options
  ) -> [AssertionProof] {
    let exploration = Exploration(
      compiled.program, examples: compiled.examples,
      limit: options.limit ?? ExplorationLimits.histories, spreading: Parallel())
    return compiled.assertions.filter { Int($0.place.file) < set.namedCount }.map {
      AssertionProof(program: compiled.program, verdict: exploration.verdict(on: $0))
    }
  }
}

/// Work spread over the processors.
private struct Parallel: Spreading {
  func map<Argument: Sendable, Value: Sendable>(
    _ arguments: [Argument], _ function: @Sendable (Argument) -> Value
  ) -> [Value] { inParallel(arguments, function) }
}

/// What came of one 断言.
struct AssertionProof {
  let program: IR.Program
  let verdict: Verdict

  var place: Place { verdict.assertion.place }

  enum Standing { case holds, fails, known, stale, open }

  var standing: Standing {
    switch verdict.result {
    case .holds: verdict.assertion.knownToFail ? .stale : .holds
    case .fails: verdict.assertion.knownToFail ? .known : .fails
    case .open: .open
    }
  }

  /// Whether the authors must look at it: it fails and they do not say so, or the other way round.
  var isFinding: Bool { standing == .fails || standing == .stale }
}
