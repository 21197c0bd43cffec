import PolicyBase

// The command line (T1…).
extension ToolFault {
  private static let seeHelp = (zh: "用法见 policyc help", en: "see policyc help")

  var usageText: Text? {
    switch self {
    case .noCommand:
      Text("T1001", "没有说明要做什么", "no command is given", repair: ToolFault.seeHelp)
    case .unknownCommand(let word, let nearest):
      Text(
        "T1002", "没有命令“\(word)”", "there is no command “\(word)”",
        repair: ToolFault.didYouMean(nearest) ?? ToolFault.seeHelp)
    case .unknownCode(let word, let nearest):
      Text(
        "T1020", "没有代码“\(word)”", "there is no code “\(word)”",
        repair: ToolFault.didYouMean(nearest)
          ?? ("全部代码见 policyc help codes", "policyc help codes lists all codes"))
    case .unknownOption(let word, let nearest):
      Text(
        "T1003", "没有选项“\(word)”", "there is no option “\(word)”",
        repair: ToolFault.didYouMean(nearest) ?? ToolFault.seeHelp)
    case .optionWithoutValue(let option):
      Text("T1004", "选项 \(option) 缺值", "the option \(option) needs a value")
    case .optionTakesNoValue(let option):
      Text("T1005", "选项 \(option) 不带值", "the option \(option) takes no value")
    case .badOptionValue(let option, let value, let known):
      Text(
        "T1006", "选项 \(option) 没有值“\(value)”", "the option \(option) has no value “\(value)”",
        repair: ToolFault.known(known))
    case .badDay(let option, let value):
      Text(
        "T1007", "\(option)：“\(value)”不是日期", "\(option): “\(value)” is no day",
        repair: ("写成 2020-03-05", "write 2020-03-05"))
    case .badCount(let option, let value):
      Text(
        "T1021", "\(option)：“\(value)”不是正整数", "\(option): “\(value)” is no whole number above 0",
        repair: ("写成 20000", "write 20000"))
    case .badReading(let value):
      Text(
        "T1008", "--reading：“\(value)”不是 键=读法", "--reading: “\(value)” is not KEY=READING",
        repair: ("例如 --reading A1=乙", "for example --reading A1=乙"))
    case .readingTwice(let key):
      Text("T1009", "“\(key)”给了两个读法", "two readings are chosen for “\(key)”")
    case .optionNotOf(let option, let command):
      Text(
        "T1017", "命令 \(command.rawValue) 没有选项 \(option)",
        "the command \(command.rawValue) has no option \(option)",
        repair: ("用法见 policyc help \(command.rawValue)", "see policyc help \(command.rawValue)"))
    case .optionsTogether(let one, let other):
      Text(
        "T1018", "\(one) 与 \(other) 不能同时写", "\(one) and \(other) do not go together",
        repair: ("分两次运行", "run them one after the other"))
    case .optionNeeds(let option, let other):
      Text(
        "T1019", "\(option) 只与 \(other) 一起有意义", "\(option) means something only with \(other)",
        repair: ("加上 \(other)", "add \(other)"))
    case .optionMissing(let option, let command):
      Text(
        "T1023", "\(command.rawValue) 缺 \(option)", "\(command.rawValue) needs \(option)",
        repair: ("用法见 policyc help \(command.rawValue)", "see policyc help \(command.rawValue)"))
    case .readingOfCompiled:
      Text(
        "T1024", "编译好的政策里读法已定", "the readings of a compiled policy are chosen already",
        repair: (
          "用 policyc build --reading 另生成一份，或对 .policy 文本运行",
          "build another with policyc build --reading, or run the .policy texts"
        ))
    case .whichQuestion(let known):
      Text(
        "T1025", known.isEmpty ? "所载政策没有问题" : "政策有几种问题，没有说明回答哪一种",
        known.isEmpty
          ? "the policies have no question" : "the policies have several questions; none is named",
        repair: known.isEmpty
          ? ("换一个有“裁定”的政策", "name a policy with 裁定")
          : (
            "加上 --question \(known[0])；可用：\(known.joined(separator: "、"))",
            "add --question \(known[0]); known: \(known.joined(separator: ", "))"
          ))
    case .noBenchNamed(let word):
      Text(
        "T1022", word.map { "没有名为“\($0)”的测量" } ?? "没有说明测量什么",
        word.map { "there is no measurement “\($0)”" } ?? "nothing says what to measure",
        repair: (
          "写 policyc bench check 或 policyc bench ask",
          "write policyc bench check or policyc bench ask"
        ))
    case .unknownReading(let key, let nearest, let known):
      Text(
        "T1013", "所载政策没有存疑“\(key)”", "the policies have no 存疑 “\(key)”",
        repair: ToolFault.didYouMean(nearest) ?? ToolFault.known(known))
    case .unknownChoice(let key, let choice, let known):
      Text(
        "T1014", "存疑“\(key)”没有读法“\(choice)”", "the 存疑 “\(key)” has no reading “\(choice)”",
        repair: ToolFault.known(known))
    case .noPath(let command):
      Text(
        "T1010", "\(command.rawValue) 缺文件路径", "\(command.rawValue) needs a path",
        repair: ("用法见 policyc help \(command.rawValue)", "see policyc help \(command.rawValue)"))
    case .noCasePath:
      Text(
        "T1011", "缺案件文件：应有 .jsonl 或 .csv 文件，或 - 表示标准输入",
        "the case is missing: name a .jsonl or .csv file, or - for standard input",
        repair: ("例如 policyc run 政策.policy 案件.jsonl", "for example policyc run A.policy CASE.jsonl")
      )
    case .tooManyPaths(let command):
      Text("T1012", "\(command.rawValue) 的路径太多", "too many paths for \(command.rawValue)")
    case .nothingToCompare:
      Text(
        "T1015", "没有说明与什么比较", "nothing says what to compare with",
        repair: (
          "加上 --reading、--against 或 --against-known-at",
          "add --reading, --against or --against-known-at"
        ))
    case .noSchemaNamed(let word):
      Text(
        "T1016", word.map { "没有名为“\($0)”的格式" } ?? "没有说明要哪种格式",
        word.map { "there is no schema “\($0)”" } ?? "no schema is named",
        repair: (
          "写 policyc schema case 或 policyc schema record",
          "write policyc schema case or policyc schema record"
        ))
    default: nil
    }
  }
}
