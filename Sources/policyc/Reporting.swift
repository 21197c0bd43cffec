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
    return printer.result(diagnostics, options.format, exit: exit)
  }

  /// The result of a command: to the file of `--out`, else to the output.
  static func output(
    _ text: String, errors: String = "", _ options: Options, exit: ExitCode = .done
  ) -> CommandResult {
    guard let path = options.out else {
      return CommandResult(output: text, errors: errors, exit: exit)
    }
    if let fault = OutputFiles.write(text, to: path) { return faults([fault], options) }
    return CommandResult(errors: errors, exit: exit)
  }
}
