import PolicyBase

/// Dispatches a command line to its command.
enum Tool {
  /// `arguments` without the name of the program.
  static func run(_ arguments: [String]) -> CommandResult {
    let (options, faults) = OptionParser.parse(arguments)
    if !faults.isEmpty { return Reporting.faults(faults, options) }
    return switch options.command {
    case .check: CheckCommand.run(options)
    case .assert: AssertCommand.run(options)
    case .run: RunCommand.run(options)
    case .explain: ExplainCommand.run(options)
    case .compare: CompareCommand.run(options)
    case .inputs: InputsCommand.run(options)
    case .schema: SchemaCommand.run(options)
    case .outline: OutlineCommand.run(options)
    case .new: NewCommand.run(options)
    case .test: TestCommand.run(options)
    case .build: BuildCommand.run(options)
    case .ask: AskCommand.run(options)
    case .serve: ServeCommand.run(options)
    case .inspect: InspectCommand.run(options)
    case .fmt: FmtCommand.run(options)
    case .bench: BenchCommand.run(options)
    case .help: HelpCommand.run(options)
    }
  }
}
