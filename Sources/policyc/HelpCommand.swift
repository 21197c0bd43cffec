import PolicyBase
import PolicySyntax

/// `policyc help [COMMAND|CODE|TOPIC]`.
enum HelpCommand {
  static func run(_ options: Options) -> CommandResult {
    guard let word = options.paths.first else {
      return CommandResult(output: overview(options.language))
    }
    if let command = Command(rawValue: word) {
      return CommandResult(output: text(of: command, options.language))
    }
    if let topic = HelpTopic(rawValue: word) {
      return CommandResult(output: topic.text(options.language))
    }
    if let page = HelpPages.page(word.uppercased()) {
      return CommandResult(output: page.text(options.language))
    }
    return Reporting.faults([unknown(word)], options)
  }

  private static func unknown(_ word: String) -> ToolFault {
    if HelpPages.isCode(word.uppercased()) {
      let codes = HelpPages.all.map(\.code)
      return .unknownCode(word, nearest: Spelling.nearest(to: word.uppercased(), among: codes))
    }
    let names = Command.allCases.map(\.rawValue) + HelpTopic.allCases.map(\.rawValue)
    return .unknownCommand(word, nearest: Spelling.nearest(to: word, among: names))
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

/// What help can show besides commands and codes.
private enum HelpTopic: String, CaseIterable {
  case codes, examples, language, limits

  func text(_ language: MessageLanguage) -> String {
    switch self {
    case .codes: HelpPages.list(language)
    case .examples: ExampleTexts.shown
    case .limits: LimitTable.text(language)
    case .language:
      (language == .zh ? "文件头的词" : "words of the header") + "\n"
        + HelpTopic.list(Keywords.header)
        + (language == .zh ? "语句开头的词" : "words that start a statement") + "\n"
        + HelpTopic.list(Keywords.statements)
    }
  }

  private static func list(_ words: [String]) -> String {
    LineBreaking.wrap(words.joined(separator: " "), width: TextTable.screenWidth - 2)
      .map { "  \($0)\n" }.joined()
  }
}
