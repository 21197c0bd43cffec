import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicyIR

/// Everything that `run` and `explain` need, read and bound.
struct CaseRun {
  let policies: PolicySet
  let program: IR.Program
  let caseSource: SourceText
  let boundCase: Case
  let asOf: CivilDay
  let knownAt: CivilDay
  /// Of questions refused alone, and warnings.
  let diagnostics: [Diagnostic]
  let refusedQuestions: Int

  var sources: [SourceText] { policies.sources + [caseSource] }
  var caseFile: Int32 { Int32(policies.sources.count) }

  /// Why nothing can be evaluated, as the result of the command.
  struct Refusal: Error {
    let result: CommandResult
  }

  static func prepare(_ options: Options) throws(Refusal) -> CaseRun {
    let (policyPaths, casePath) = try split(options)
    let (policies, faults) = PolicySet.load(policyPaths)
    let readCase = InputFiles.read(casePath)
    guard faults.isEmpty, case .success(let caseSource) = readCase else {
      var all = faults
      if case .failure(let error) = readCase { all.append(error.fault) }
      throw Refusal(result: Reporting.faults(all, options))
    }
    let program = try compile(policies, options)
    let file = Int32(policies.sources.count)
    let binding = CaseBinder.bind(
      CaseReader.read(caseSource, file: file), to: program,
      options: .init(showsPersonal: options.showsPersonal))
    guard let boundCase = binding.boundCase else {
      throw Refusal(
        result: Reporting.diagnostics(
          binding.diagnostics, sources: policies.sources + [caseSource], options, exit: .input,
          withoutExcerpt: options.showsPersonal ? [] : [file]))
    }
    guard let asOf = options.asOf ?? boundCase.lastDay else {
      throw Refusal(result: Reporting.faults([.noEvents], options))
    }
    return CaseRun(
      policies: policies, program: program, caseSource: caseSource, boundCase: boundCase,
      asOf: asOf, knownAt: options.knownAt ?? asOf, diagnostics: binding.diagnostics,
      refusedQuestions: binding.refusedQuestions)
  }

  /// The last path is the case; the others are policies.
  private static func split(_ options: Options) throws(Refusal) -> ([String], String) {
    guard let last = options.paths.last, options.paths.count > 1, !last.hasSuffix(".policy") else {
      let fault: ToolFault = options.paths.isEmpty ? .noPath(options.command) : .noCasePath
      throw Refusal(result: Reporting.faults([fault], options))
    }
    return (Array(options.paths.dropLast()), last)
  }

  private static func compile(
    _ policies: PolicySet, _ options: Options
  ) throws(Refusal) -> IR.Program {
    let unknown = ReadingChoice.faults(options.readings, policies.parsed.trees)
    if !unknown.isEmpty { throw Refusal(result: Reporting.faults(unknown, options)) }
    let compiled = Compiler.compile(
      policies.parsed, sources: policies.sources, readings: options.readings)
    if compiled.hasErrors {
      throw Refusal(
        result: Reporting.diagnostics(
          compiled.diagnostics, sources: policies.sources, options, exit: .findings))
    }
    let unsupported = compiled.program.unsupported.map {
      ToolFault.notExecutable($0.what).at($0.place)
    }
    if !unsupported.isEmpty {
      throw Refusal(
        result: Reporting.diagnostics(
          unsupported, sources: policies.sources, options, exit: .findings))
    }
    return compiled.program
  }

  /// What people see on the error stream beside the result.
  func notices(_ options: Options) -> String {
    DiagnosticPrinter(
      sources: sources, language: options.language,
      withoutExcerpt: options.showsPersonal ? [] : [caseFile]
    ).text(diagnostics)
  }
}

extension Case {
  /// The day of the last event, annulment or field change; `nil` when there is none (S9).
  var lastDay: CivilDay? {
    let changes = subjects.flatMap(\.fields).flatMap(\.items).compactMap {
      $0.known == nil ? nil : $0.from
    }
    return (events.map(\.date) + annulments.map(\.date) + changes).max()
  }
}
