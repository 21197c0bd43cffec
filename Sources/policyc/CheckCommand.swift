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
    if let path = options.witness, let fault = OutputFiles.write(cases(found), to: path) {
      return Reporting.faults([fault], options)
    }
    let exit: ExitCode = found.contains { $0.severity >= options.failsOn } ? .findings : .done
    let printer = DiagnosticPrinter(sources: set.sources, language: options.language)
    var result = printer.result(found, options.format, exit: exit)
    // After findings the printer's own summary follows them on the error stream.
    if options.format == .text, found.isEmpty {
      result.output = clean(set.sources.count, options.language)
    }
    return result
  }

  /// The cases that show findings, as 案例 to put under the articles.
  private static func cases(_ found: [Diagnostic]) -> String {
    found.compactMap(\.witness).map { $0.lines.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private static func clean(_ count: Int, _ language: MessageLanguage) -> String {
    language == .zh
      ? "检查了 \(count) 个文件，没有发现问题\n"
      : "\(count) file\(count == 1 ? "" : "s") checked, nothing found\n"
  }
}
