import PolicyBase
import PolicyIR

/// The results of `policyc test`.
struct TestReport {
  let results: [ExampleResult]
  let sources: [SourceText]
  let language: MessageLanguage

  private var printer: DiagnosticPrinter {
    DiagnosticPrinter(sources: sources, language: language)
  }

  /// The report in the form asked for.
  func result(_ options: Options, exit: ExitCode) -> CommandResult {
    let text =
      switch options.format {
      case .json: json().text() + "\n"
      case .junit: JUnitReport(results: results, sources: sources, language: language).text()
      case .github: workflowCommands()
      case .text, .sarif: self.text()
      }
    let errors = options.format == .text ? self.errors() : ""
    return Reporting.output(text, errors: errors, options, exit: exit)
  }

  /// One command for each case that failed, at its first difference.
  private func workflowCommands() -> String {
    let commands = GitHubCommands(sources: sources, language: language)
    return results.filter { !$0.passed }.map { result in
      let differences = result.outcomes.filter { !$0.passed }
      let texts =
        result.diagnostics.map { $0.message.text(language) }
        + differences.map {
          pick("预期 ", "expected ") + $0.expected + pick("，实际 ", ", actual ") + $0.actual
        }
      return commands.line(
        .error, at: differences.first?.place ?? result.example.place, title: result.example.label,
        message: texts.joined(separator: "\n"))
    }.joined()
  }

  private func pick(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// One line for each case, the differences of those that failed, then the counts.
  func text() -> String {
    var text = ""
    for result in results {
      let word =
        language == .zh ? (result.passed ? "通过" : "不通过") : (result.passed ? "ok" : "FAILED")
      let place = printer.location(result.example.place) ?? ""
      text +=
        DisplayWidth.padded(word, to: 8) + result.example.label
        + (result.passed ? "" : "  " + place) + "\n"
      if !result.passed { text += differences(result) }
    }
    let passed = results.count { $0.passed }
    return text + "\(passed) passed, \(results.count - passed) failed\n"
  }

  private func differences(_ result: ExampleResult) -> String {
    var table = TextTable(indentation: 4)
    let head = language == .zh ? ["行", "预期", "实际"] : ["line", "expected", "actual"]
    for outcome in result.outcomes where !outcome.passed {
      if table.isEmpty { table.add(head) }
      table.add([line(outcome.place), outcome.expected, outcome.actual])
    }
    return table.text()
  }

  private func line(_ place: Place) -> String {
    guard sources.indices.contains(Int(place.file)) else { return "" }
    return String(sources[Int(place.file)].position(of: place.start).line)
  }

  /// Faults in the cases themselves, for the error stream.
  func errors() -> String {
    var seen = Set<Diagnostic>()
    let diagnostics = results.flatMap(\.diagnostics).filter { seen.insert($0).inserted }
    return printer.text(diagnostics)
  }

  func json() -> JSONText {
    let passed = results.count { $0.passed }
    return .object([
      ("schema", .whole(1)), ("passed", .whole(passed)), ("failed", .whole(results.count - passed)),
      ("cases", .array(results.map(json))),
    ])
  }

  private func json(_ result: ExampleResult) -> JSONText {
    let failed = result.outcomes.filter { !$0.passed }.map { outcome in
      JSONText.object([
        ("line", .string(line(outcome.place))), ("expected", .string(outcome.expected)),
        ("actual", .string(outcome.actual)),
      ])
    }
    return .object([
      ("case", .string(result.example.label)),
      ("place", .string(printer.location(result.example.place) ?? "")),
      ("passed", .truth(result.passed)), ("differences", .array(failed)),
      ("faults", .array(result.diagnostics.map { .string($0.message.text(language)) })),
    ])
  }
}
