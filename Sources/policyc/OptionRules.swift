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
    return clashes(options, written)
  }

  private static func clashes(_ options: Options, _ written: [OptionName]) -> [ToolFault] {
    let format = "--format " + options.format.rawValue
    var faults = testClashes(options, written, format)
    if options.command == .fmt, options.format != .text, !options.checksOnly {
      faults.append(.optionNeeds(format, "--check"))
    }
    if options.showsDiff, options.format != .text {
      faults.append(.optionsTogether(format, "--diff"))
    }
    let isPlain = options.format == .text || options.format == .json
    if options.command == .outline, options.source == nil, !isPlain {
      faults.append(.optionNeeds(format, "--source"))
    }
    return faults
  }

  /// `test` does one thing at a time; JUnit and workflow commands tell of 案例 only.
  private static func testClashes(
    _ options: Options, _ written: [OptionName], _ format: String
  ) -> [ToolFault] {
    guard options.command == .test else { return [] }
    let kinds = [OptionName.mutate, .coverage, .damage].filter(written.contains).map(\.spelling)
    var faults: [ToolFault] = []
    if kinds.count > 1 { faults.append(.optionsTogether(kinds[0], kinds[1])) }
    if let kind = kinds.first, options.format == .junit || options.format == .github {
      faults.append(.optionsTogether(format, kind))
    }
    let needs: [(OptionName, OptionName)] = [
      (.mutateList, .mutate), (.seed, .damage), (.source, .damage),
    ]
    for (option, other) in needs where written.contains(option) && !written.contains(other) {
      faults.append(.optionNeeds(option.spelling, other.spelling))
    }
    return faults
  }
}
