import PolicyBase

/// Which options mean something for a command, and together. What means nothing is refused: an
/// option that is silently without effect looks like one that worked.
enum OptionRules {
  static func faults(
    _ options: Options, _ written: [OptionName], badFormat: String?
  ) -> [ToolFault] {
    let foreign = written.filter { !HelpTexts.options(options.command).contains($0) }
    if !foreign.isEmpty {
      return foreign.map { .optionNotOf($0.spelling, options.command) }
    }
    let formats = HelpTexts.formats(options.command)
    if badFormat != nil || !formats.contains(options.format) {
      let written = badFormat ?? options.format.rawValue
      return [
        .badOptionValue(OptionName.format.spelling, written, known: formats.map(\.rawValue))
      ]
    }
    return clashes(options)
  }

  private static func clashes(_ options: Options) -> [ToolFault] {
    let format = "--format " + options.format.rawValue
    let rows: [(Bool, ToolFault)] = [
      (options.mutates && options.covers, .optionsTogether("--mutate", "--coverage")),
      (options.mutateList != nil && !options.mutates, .optionNeeds("--mutate-list", "--mutate")),
      (isForCases(options) && options.mutates, .optionsTogether(format, "--mutate")),
      (isForCases(options) && options.covers, .optionsTogether(format, "--coverage")),
      (
        options.command == .fmt && options.format != .text && !options.checksOnly,
        .optionNeeds(format, "--check")
      ),
      (
        options.command == .outline && options.source == nil && !isPlain(options.format),
        .optionNeeds(format, "--source")
      ),
      (options.showsDiff && options.format != .text, .optionsTogether(format, "--diff")),
    ]
    return rows.filter(\.0).map(\.1)
  }

  private static func isPlain(_ format: Options.Format) -> Bool {
    format == .text || format == .json
  }

  /// JUnit and workflow commands tell of 案例, not of changes or norms.
  private static func isForCases(_ options: Options) -> Bool {
    options.command == .test && (options.format == .junit || options.format == .github)
  }
}
