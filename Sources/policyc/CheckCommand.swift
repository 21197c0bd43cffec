import PolicyAnalysis
import PolicyBase
import PolicyCompiler

/// `policyc check POLICY…`: reads and compiles policies under every reading and reports all that
/// is found.
enum CheckCommand {
  static func run(_ options: Options) -> CommandResult {
    guard !options.paths.isEmpty else { return Reporting.faults([.noPath(.check)], options) }
    let (set, faults) = PolicySet.load(options.paths, libraries: options.libraries)
    if !faults.isEmpty { return Reporting.faults(faults, options) }
    let found = Compiler.check(
      set.parsed, sources: set.sources, analysis: Analysis.findings(_:known:))
    let exit: ExitCode = found.contains { $0.severity == .error } ? .findings : .done
    let printer = DiagnosticPrinter(sources: set.sources, language: options.language)
    if options.format == .json {
      return CommandResult(output: printer.json(found).text() + "\n", exit: exit)
    }
    return CommandResult(
      output: summary(set, found, printer, options.language), errors: printer.text(found),
      exit: exit)
  }

  private static func summary(
    _ set: PolicySet, _ found: [Diagnostic], _ printer: DiagnosticPrinter,
    _ language: MessageLanguage
  ) -> String {
    let count = set.sources.count
    // The printer's own summary follows the findings on the error stream.
    if !found.isEmpty { return "" }
    return language == .zh
      ? "检查了 \(count) 个文件，没有发现问题\n"
      : "\(count) file\(count == 1 ? "" : "s") checked, nothing found\n"
  }
}
