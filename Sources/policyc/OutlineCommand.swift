import PolicyBase
import PolicyOutline
import PolicySyntax

/// `policyc outline POLICY… [--source TEXT]`: every number of a policy with how it is treated, and
/// what differs from the official text.
enum OutlineCommand {
  static func run(_ options: Options) -> CommandResult {
    guard !options.paths.isEmpty else { return Reporting.faults([.noPath(.outline)], options) }
    let (set, faults) = PolicySet.load(options.paths, libraries: options.libraries)
    if !faults.isEmpty { return Reporting.faults(faults, options) }
    let broken = set.parsed.diagnostics.filter { $0.severity == .error }
    if !broken.isEmpty {
      return Reporting.diagnostics(broken, sources: set.sources, options, exit: .findings)
    }
    let trees = set.parsed.trees.filter { Int($0.file) < set.namedCount }
    guard let path = options.source else { return outlines(trees, options) }
    guard let tree = trees.first, trees.count == 1 else {
      return Reporting.faults([.tooManyPaths(.outline)], options)
    }
    switch InputFiles.read(path) {
    case .failure(let error): return Reporting.faults([error.fault], options)
    case .success(let source): return comparison(tree, source, set, options)
    }
  }

  private static func outlines(_ trees: [PolicyTree], _ options: Options) -> CommandResult {
    if options.format == .json {
      let outlines = JSONText.array(trees.map(OutlineJSON.json))
      return CommandResult(
        output: JSONText.object([("schema", .whole(1)), ("policies", outlines)]).text() + "\n")
    }
    return CommandResult(
      output: trees.map { text($0, options.language) }.joined(separator: "\n"))
  }

  private static func text(_ tree: PolicyTree, _ language: MessageLanguage) -> String {
    let outline = Outline(of: tree)
    var table = TextTable([.left, .left, .left, .right, .left], indentation: 2)
    for row in outline.columns(language) { table.add(row) }
    let totals = outline.totalLines(language).joined(separator: language == .zh ? "，" : ", ")
    return "\(tree.title.text)（\(tree.code.text)）\n\(table.text())\(totals)\n"
  }

  private static func comparison(
    _ tree: PolicyTree, _ source: SourceText, _ set: PolicySet, _ options: Options
  ) -> CommandResult {
    let text = RegulationText(reading: source, file: Int32(set.sources.count))
    let sources = set.sources + [source]
    let compared = compare(tree, with: text)
    let found = text.diagnostics + compared.differences.map(\.diagnostic)
    let printer = DiagnosticPrinter(sources: sources, language: options.language)
    let exit: ExitCode = found.contains { $0.severity == .error } ? .findings : .done
    if options.format != .text { return printer.result(found, options.format, exit: exit) }
    let lines = compared.lines(options.language).joined(separator: "\n")
    return CommandResult(
      output: lines + "\n", errors: printer.text(found.filter { $0.severity > .note }), exit: exit)
  }
}

/// The outline of one policy for programs.
private enum OutlineJSON {
  static func json(_ tree: PolicyTree) -> JSONText {
    let outline = Outline(of: tree)
    let rows = outline.rows.map { row in
      JSONText.object([
        ("address", .string(row.address.ascii)), ("number", .string(row.number)),
        ("label", .string(row.label)), ("kind", .string(row.kind.name.en)),
        ("statements", .whole(row.statements)),
      ])
    }
    let totals = outline.totals.map { ($0.kind.name.en, JSONText.whole($0.count)) }
    return .object([
      ("code", .string(tree.code.text)), ("title", .string(tree.title.text)),
      ("totals", .object(totals)), ("rows", .array(rows)),
    ])
  }
}
