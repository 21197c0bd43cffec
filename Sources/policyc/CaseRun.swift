import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicyIR

/// Everything that `run`, `explain` and a side of `compare` need, read and bound.
struct CaseRun {
  let policies: PolicySet
  let program: IR.Program
  let caseSources: [SourceText]
  let boundCase: Case
  let asOf: CivilDay
  let knownAt: CivilDay
  /// Of questions refused alone, and warnings.
  let diagnostics: [Diagnostic]
  let refusedQuestions: Int

  var sources: [SourceText] { policies.sources + caseSources }

  /// SHA-256 of the case files one after the other.
  var caseHash: String { SHA256.hex(caseSources.flatMap(\.bytes)) }

  /// Why nothing can be evaluated, as the result of the command.
  struct Refusal: Error {
    let result: CommandResult
  }

  static func prepare(_ options: Options) throws(Refusal) -> CaseRun {
    let (policyPaths, casePaths) = try split(options)
    let (policies, faults) = PolicySet.loadProgram(policyPaths, libraries: options.libraries)
    let files = CaseFiles.read(casePaths)
    if !faults.isEmpty || !files.faults.isEmpty {
      throw Refusal(result: Reporting.faults(faults + files.faults, options))
    }
    return try prepare(
      policies, files, readings: options.readings, knownAt: options.knownAt, options)
  }

  static func prepare(
    _ policies: PolicySet, _ files: CaseFiles, readings: [String: String], knownAt: CivilDay?,
    _ options: Options
  ) throws(Refusal) -> CaseRun {
    let program = try Drafts.program(
      PolicyProgram.compile(policies, readings, options), policies, options)
    let binding = CaseBinder.bind(
      files.reading(firstFile: policies.sources.count, event: options.event), to: program,
      options: .init(showsPersonal: options.showsPersonal))
    guard let boundCase = binding.boundCase else {
      let sources = policies.sources + files.sources
      throw Refusal(
        result: Reporting.diagnostics(
          binding.diagnostics, sources: sources, options, exit: .input,
          withoutExcerpt: hidden(sources, from: policies.sources.count, options)))
    }
    guard let asOf = options.asOf ?? boundCase.lastDay else {
      throw Refusal(result: Reporting.faults([.noEvents], options))
    }
    return CaseRun(
      policies: policies, program: program, caseSources: files.sources, boundCase: boundCase,
      asOf: asOf, knownAt: knownAt ?? asOf, diagnostics: binding.diagnostics,
      refusedQuestions: binding.refusedQuestions)
  }

  /// Policies are `.policy` and `.policyc` files and directories; every other path is part of the case.
  static func split(
    _ options: Options
  ) throws(Refusal) -> (policies: [String], cases: [String]) {
    let (policies, cases) = policiesAndCases(options.paths)
    guard !policies.isEmpty, !cases.isEmpty else {
      let fault: ToolFault = policies.isEmpty ? .noPath(options.command) : .noCasePath
      throw Refusal(result: Reporting.faults([fault], options))
    }
    return (policies, cases)
  }

  static func policiesAndCases(_ paths: [String]) -> (policies: [String], cases: [String]) {
    let isPolicy = { (path: String) in
      path.hasSuffix(".policy") || path.hasSuffix(".policyc") || InputFiles.isDirectory(path)
    }
    return (paths.filter(isPolicy), paths.filter { !isPolicy($0) })
  }

  /// The case files, whose lines are not repeated in messages: they may hold personal information.
  private static func hidden(
    _ sources: [SourceText], from first: Int, _ options: Options
  ) -> Set<Int32> {
    options.showsPersonal ? [] : Set(sources.indices.dropFirst(first).map { Int32($0) })
  }

  /// What people see on the error stream beside the result.
  func notices(_ options: Options) -> String {
    DiagnosticPrinter(
      sources: sources, language: options.language,
      withoutExcerpt: CaseRun.hidden(sources, from: policies.sources.count, options)
    ).text(diagnostics)
  }
}
