import PolicyCompiler
import PolicyIR

/// The program that commands evaluate or describe.
enum PolicyProgram {
  /// Compiles under the readings; what cannot be run is refused with all that was found.
  static func compile(
    _ policies: PolicySet, _ readings: [String: String], _ options: Options
  ) throws(CaseRun.Refusal) -> IR.Program {
    if let artefact = policies.artefact {
      if readings.isEmpty { return artefact.program }
      throw CaseRun.Refusal(result: Reporting.faults([.readingOfCompiled], options))
    }
    let unknown = ReadingChoice.faults(readings, policies.parsed.trees)
    if !unknown.isEmpty { throw CaseRun.Refusal(result: Reporting.faults(unknown, options)) }
    let compiled = Compiler.compile(
      policies.parsed, sources: policies.sources, readings: readings, setAside: policies.setAside)
    if compiled.hasErrors {
      throw CaseRun.Refusal(
        result: Reporting.diagnostics(
          compiled.diagnostics, sources: policies.sources, options, exit: .findings))
    }
    let unsupported = compiled.program.unsupported.map {
      ToolFault.notExecutable($0.what).at($0.place)
    }
    if !unsupported.isEmpty {
      throw CaseRun.Refusal(
        result: Reporting.diagnostics(
          unsupported, sources: policies.sources, options, exit: .findings))
    }
    return compiled.program
  }
}
