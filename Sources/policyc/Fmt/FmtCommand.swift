import PolicyBase
import PolicySyntax

/// `policyc fmt PATH…`: lays policies and calendars out. `--check` only names what would change,
/// `--diff` only shows it; `-` lays standard input out on the output.
enum FmtCommand {
  static func run(_ options: Options) -> CommandResult {
    guard !options.paths.isEmpty else { return Reporting.faults([.noPath(.fmt)], options) }
    if options.paths.contains("-"), options.paths.count > 1 {
      return Reporting.faults([.tooManyPaths(.fmt)], options)
    }
    let (set, faults) = PolicySet.load(options.paths, libraries: options.libraries)
    if !faults.isEmpty { return Reporting.faults(faults, options) }
    let formatter = PolicyFormatter(set.sources)
    let layouts = inParallel(Array(0..<set.namedCount)) { formatter.layout(of: $0) }
    var run = FmtRun(sources: set.sources, options: options)
    for (file, layout) in layouts.enumerated() { run.take(layout, of: file) }
    return run.result()
  }
}

/// What is done with the layouts of the named files.
private struct FmtRun {
  let sources: [SourceText]
  let options: Options
  private var output = ""
  private var changed: [String] = []
  private var findings: [Diagnostic] = []
  private var faults: [ToolFault] = []

  init(sources: [SourceText], options: Options) {
    self.sources = sources
    self.options = options
  }

  private var onlyShows: Bool { options.checksOnly || options.showsDiff }
  private var isInput: Bool { options.paths == ["-"] }

  mutating func take(_ layout: LayoutResult, of file: Int) {
    switch layout {
    case .refused(let diagnostics): findings += diagnostics
    case .text(let text): take(text, of: file)
    }
  }

  private mutating func take(_ text: String, of file: Int) {
    let source = sources[file]
    if isInput, !onlyShows { output += text }
    if Array(text.utf8) == source.bytes { return }
    changed.append(source.name)
    if options.showsDiff {
      output += UnifiedDiff(String(decoding: source.bytes, as: UTF8.self), text).text(source.name)
    }
    if options.checksOnly {
      let place = FmtRun.firstDifference(source, text, Int32(file))
      findings.append(ToolFault.notLaidOut(source.name).at(place))
    }
    if onlyShows || isInput { return }
    if let fault = OutputFiles.write(text, to: InputFiles.standardized(source.name)) {
      faults.append(fault)
    }
  }

  private static func firstDifference(_ source: SourceText, _ text: String, _ file: Int32) -> Place
  {
    let same = zip(source.bytes, text.utf8).prefix { $0 == $1 }.count
    let start = source.lineStarts.last { $0 <= same } ?? 0
    return Place(file: file, start: start, end: start)
  }

  func result() -> CommandResult {
    if !faults.isEmpty { return Reporting.faults(faults, options) }
    let exit: ExitCode = findings.isEmpty ? .done : .findings
    let printer = DiagnosticPrinter(sources: sources, language: options.language)
    if options.format != .text {
      return printer.result(findings.limited(), options.format, exit: exit)
    }
    // Names say all about files that are only to be laid out.
    let broken = findings.filter { $0.code != ToolFault.notLaidOut("").diagnostic.code }
    return CommandResult(
      output: output + (isInput || options.showsDiff ? "" : list()),
      errors: printer.text(broken.limited()),
      exit: exit)
  }

  private func list() -> String {
    changed.map { $0 + "\n" }.joined()
  }
}
