import PolicyBase
import PolicyOutline

/// `policyc new --from TEXT [--out FILE]`: a policy file that has every number of an official text.
enum NewCommand {
  static func run(_ options: Options) -> CommandResult {
    guard options.paths.isEmpty else { return Reporting.faults([.tooManyPaths(.new)], options) }
    guard let path = options.from else { return Reporting.faults([.noPath(.new)], options) }
    switch InputFiles.read(path) {
    case .failure(let error): return Reporting.faults([error.fault], options)
    case .success(let source):
      let text = RegulationText(reading: source)
      if text.diagnostics.contains(where: { $0.severity == .error }) {
        return Reporting.diagnostics(text.diagnostics, sources: [source], options, exit: .input)
      }
      let warnings = DiagnosticPrinter(sources: [source], language: options.language)
        .text(text.diagnostics)
      return Reporting.output(skeleton(of: text), errors: warnings, options)
    }
  }
}
