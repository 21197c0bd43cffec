import PolicyBase

/// `policyc help [COMMAND]`.
enum HelpCommand {
  static func run(_ options: Options) -> CommandResult {
    guard let word = options.paths.first else {
      return CommandResult(output: overview(options.language))
    }
    guard let command = Command(rawValue: word) else {
      let names = Command.allCases.map(\.rawValue)
      let fault = ToolFault.unknownCommand(
        word, nearest: Spelling.nearest(to: word, among: names))
      return Reporting.faults([fault], options)
    }
    return CommandResult(output: text(of: command, options.language))
  }

  private static func overview(_ language: MessageLanguage) -> String {
    var commands = TextTable(indentation: 2)
    for command in Command.allCases {
      commands.add([command.rawValue, HelpTexts.purpose(command).text(language)])
    }
    var options = TextTable(indentation: 2)
    for option in OptionName.allCases {
      let value = HelpTexts.value(option).map { " " + $0 } ?? ""
      options.add([option.spelling + value, HelpTexts.meaning(option).text(language)])
    }
    let (use, list, flags) =
      language == .zh
      ? ("用法：policyc 命令 [选项] 路径…", "命令", "选项")
      : ("usage: policyc COMMAND [OPTIONS] PATH…", "commands", "options")
    return "\(use)\n\n\(list)\n\(commands.text())\n\(flags)\n\(options.text())\n"
      + HelpTexts.exitCodes.text(language) + "\n"
  }

  private static func text(of command: Command, _ language: MessageLanguage) -> String {
    var options = TextTable(indentation: 2)
    for option in HelpTexts.options(command) {
      let value = HelpTexts.value(option, of: command).map { " " + $0 } ?? ""
      options.add([option.spelling + value, HelpTexts.meaning(option).text(language)])
    }
    let details = LineBreaking.wrap(
      HelpTexts.details(command).text(language), width: TextTable.screenWidth)
    return "policyc \(HelpTexts.usage(command))\n\n" + details.joined(separator: "\n") + "\n\n"
      + options.text()
  }
}
