import PolicyAnalysis
import PolicyBase
import PolicyCompiler
import PolicyIR

/// `policyc build POLICY… -o FILE`: one file that engines load without the compiler.
enum BuildCommand {
  static func run(_ options: Options) -> CommandResult {
    guard !options.paths.isEmpty else { return Reporting.faults([.noPath(.build)], options) }
    guard let path = options.out else {
      return Reporting.faults([.optionMissing("-o FILE", .build)], options)
    }
    do throws(CaseRun.Refusal) {
      let (artefact, notes) = try build(options)
      let bytes = artefact.encoded()
      if let fault = unloadable(bytes) {
        return Reporting.faults([.badArtefact(path, fault)], options)
      }
      if let fault = OutputFiles.write(bytes, to: path) {
        return Reporting.faults([fault], options)
      }
      if let swift = options.swift,
        let fault = OutputFiles.write(SwiftInterface(artefact: artefact).text(), to: swift)
      {
        return Reporting.faults([fault], options)
      }
      return CommandResult(
        output: ArtefactText(artefact: artefact, size: bytes.count, language: options.language)
          .short(path), errors: notes)
    } catch {
      return error.result
    }
  }

  /// Nothing is written that an engine would refuse.
  private static func unloadable(_ bytes: [UInt8]) -> ArtefactFault? {
    do throws(ArtefactFault) {
      _ = try Artefact(bytes)
      return nil
    } catch {
      return error
    }
  }

  /// What is compiled is what is checked: an error, a warning that nothing in the text settles, and
  /// an article that is still to be coded refuse it.
  static func build(
    _ options: Options
  ) throws(CaseRun.Refusal) -> (artefact: Artefact, notes: String) {
    let (policies, faults) = PolicySet.load(options.paths, libraries: options.libraries)
    if !faults.isEmpty { throw CaseRun.Refusal(result: Reporting.faults(faults, options)) }
    let unknown = ReadingChoice.faults(options.readings, policies.parsed.trees)
    if !unknown.isEmpty { throw CaseRun.Refusal(result: Reporting.faults(unknown, options)) }
    let compiled = Compiler.compile(
      policies.parsed, sources: policies.sources, readings: options.readings,
      setAside: policies.setAside)
    var found = compiled.diagnostics + Analysis.findings(compiled, known: [])
    found += compiled.program.unsupported.map { ToolFault.notExecutable($0.what).at($0.place) }
    if found.contains(where: { $0.severity >= .warning }) {
      found.append(ToolFault.notBuilt.diagnostic)
      throw CaseRun.Refusal(
        result: Reporting.diagnostics(
          found, sources: policies.sources, options, exit: .findings))
    }
    let printer = DiagnosticPrinter(sources: policies.sources, language: options.language)
    return (artefact(compiled.program, policies, options), printer.text(found))
  }

  private static func artefact(
    _ program: IR.Program, _ policies: PolicySet, _ options: Options
  ) -> Artefact {
    // Where a file lay on the machine that built it is nobody's business, and not reproducible.
    let sources = policies.sources.map {
      SourceText(name: InputFiles.lastComponent($0.name), bytes: $0.bytes)
    }
    return Artefact(
      program: program, sources: sources,
      articles: Compiler.articles(
        policies.parsed, sources: policies.sources, readings: options.readings),
      builder: ToolVersion.name)
  }
}
