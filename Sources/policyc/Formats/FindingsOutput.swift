import PolicyBase

// One place for the forms in which findings leave the tool.
extension DiagnosticPrinter {
  /// The findings on their stream: text for people on the error stream, the other forms on the output.
  func result(
    _ diagnostics: [Diagnostic], _ format: Options.Format, exit: ExitCode
  ) -> CommandResult {
    switch format {
    case .text, .junit: CommandResult(errors: text(diagnostics), exit: exit)
    case .json: CommandResult(output: json(diagnostics).text() + "\n", exit: exit)
    case .sarif:
      CommandResult(
        output: SarifLog(sources: sources, language: language).json(diagnostics).text() + "\n",
        exit: exit)
    case .github:
      CommandResult(
        output: GitHubCommands(sources: sources, language: language).text(diagnostics), exit: exit)
    }
  }
}
