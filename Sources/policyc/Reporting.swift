import PolicyBase

/// How commands report what stopped them.
enum Reporting {
  /// Faults of the tool itself: command line, files, runs.
  static func faults(_ faults: [ToolFault], _ options: Options) -> CommandResult {
    diagnostics(
      faults.map(\.diagnostic), sources: [], options,
      exit: faults.map(\.exit).max { $0.rawValue < $1.rawValue } ?? .done)
  }

  /// Diagnostics that end the run: on the error stream as text, on the output as JSON.
  static func diagnostics(
    _ diagnostics: [Diagnostic], sources: [SourceText], _ options: Options, exit: ExitCode,
    withoutExcerpt: Set<Int32> = []
  ) -> CommandResult {
    let printer = DiagnosticPrinter(
      sources: sources, language: options.language, withoutExcerpt: withoutExcerpt)
    if options.format == .json {
      return CommandResult(output: printer.json(diagnostics).text(), exit: exit)
    }
    return CommandResult(errors: printer.text(diagnostics), exit: exit)
  }
}
