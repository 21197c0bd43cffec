import PolicyBase
import PolicyIR

/// Everything the tool itself finds wrong: the command line (T1…), files (T2…), runs (T3…). All
/// its message texts stand here.
enum ToolFault: Equatable {
  case noCommand
  case unknownCommand(String, nearest: [String])
  case unknownCode(String, nearest: [String])
  case unknownOption(String, nearest: [String])
  case optionWithoutValue(String)
  case optionTakesNoValue(String)
  case badOptionValue(String, String, known: [String])
  case badDay(String, String)
  case badCount(String, String)
  case badReading(String)
  case readingTwice(String)
  case optionNotOf(String, Command)
  case optionsTogether(String, String)
  case optionNeeds(String, String)
  case optionMissing(String, Command)
  case noBenchNamed(String?)
  case unknownReading(String, nearest: [String], known: [String])
  case unknownChoice(key: String, String, known: [String])
  case noPath(Command)
  case noCasePath
  case tooManyPaths(Command)
  case nothingToCompare
  case noSchemaNamed(String?)

  case missingFile(String, nearest: [String])
  case isDirectory(String)
  case noPermission(String)
  case unreadable(String, String)
  case noPolicyIn(String)
  case fileTooLarge(String, limit: Int)
  case directoryTooDeep(String, limit: Int)
  case notWritten(String, String)
  case compiledPolicy(String)
  case badArtefact(String, ArtefactFault)
  case readingOfCompiled
  case otherSkip(String, holds: Int, skipped: Int)
  case whichQuestion([String])
  case interrupted(done: Int, kept: String?)

  case noEvents
  case unknownSubject(String, nearest: [String])
  case noExamples
  case noAssertions
  case notExecutable(Message)
  case draft(String)
  case notLaidOut(String)
  case notBuilt

  var exit: ExitCode {
    switch self {
    case .noCommand, .unknownCommand, .unknownCode, .unknownOption, .optionWithoutValue,
      .optionTakesNoValue, .badOptionValue, .badDay, .badCount, .badReading, .readingTwice,
      .optionNotOf, .optionsTogether, .optionNeeds, .optionMissing, .noBenchNamed, .unknownReading,
      .unknownChoice,
      .noPath, .noCasePath, .tooManyPaths, .readingOfCompiled, .whichQuestion, .nothingToCompare,
      .noSchemaNamed:
      .usage
    case .noExamples, .noAssertions, .notExecutable, .draft, .notLaidOut, .notBuilt: .findings
    default: .input
    }
  }

  var diagnostic: Diagnostic { at(.nowhere) }

  func at(_ place: Place) -> Diagnostic {
    if case .badArtefact(let path, let fault) = self { return fault.at(path) }
    let text = usageText ?? fileText ?? runText
    let repair = text.repair.map { Message(zh: $0.zh, en: $0.en) }
    return Diagnostic(
      code: text.code, place: place, message: Message(zh: text.zh, en: text.en), repair: repair)
  }

  private struct Text {
    var code: String
    var zh: String
    var en: String
    var repair: (zh: String, en: String)?
    init(_ code: String, _ zh: String, _ en: String, repair: (zh: String, en: String)? = nil) {
      self.code = code
      self.zh = zh
      self.en = en
      self.repair = repair
    }
  }

  private static func didYouMean(_ nearest: [String]) -> (zh: String, en: String)? {
    nearest.isEmpty
      ? nil
      : (
        "是不是 \(nearest.joined(separator: "、"))？", "did you mean \(nearest.joined(separator: ", "))?"
      )
  }

  private static func known(_ names: [String]) -> (zh: String, en: String)? {
    names.isEmpty
      ? nil : ("可用：\(names.joined(separator: "、"))", "known: \(names.joined(separator: ", "))")
  }

  private static let seeHelp = (zh: "用法见 policyc help", en: "see policyc help")

  private var usageText: Text? {
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

  private var fileText: Text? {
    switch self {
    case .missingFile(let path, let nearest):
      Text(
        "T2001", "没有文件“\(path)”", "there is no file “\(path)”",
        repair: ToolFault.didYouMean(nearest))
    case .isDirectory(let path):
      Text(
        "T2002", "“\(path)”是目录，此处应为文件", "“\(path)” is a directory; a file is expected here")
    case .noPermission(let path):
      Text("T2003", "没有读取“\(path)”的权限", "there is no permission to read “\(path)”")
    case .unreadable(let path, let why):
      Text("T2004", "读不了“\(path)”：\(why)", "“\(path)” cannot be read: \(why)")
    case .noPolicyIn(let path):
      Text(
        "T2005", "目录“\(path)”里没有 .policy 文件", "there is no .policy file in the directory “\(path)”")
    case .fileTooLarge(let path, let limit):
      Text(
        "T2006", "“\(path)”超过 \(limit) 字节的上限",
        "“\(path)” is larger than the limit of \(limit) bytes",
        repair: ("分成几个文件", "split it into several files"))
    case .directoryTooDeep(let path, let limit):
      Text(
        "T2010", "目录“\(path)”在 \(limit) 层以下，没有搜索",
        "the directory “\(path)” is more than \(limit) levels down and is not searched",
        repair: ("直接写出里面那个目录", "name the inner directory itself"))
    case .notWritten(let path, let why):
      Text("T2007", "写不了“\(path)”：\(why)", "“\(path)” cannot be written: \(why)")
    case .otherSkip(let path, let holds, let skipped):
      Text(
        "T2009", "“\(path)”里有 \(holds) 个答复，--skip 却是 \(skipped)",
        "“\(path)” holds \(holds) answers, but --skip is \(skipped)",
        repair: (
          holds == 0 ? "删去这个文件，从头回答" : "写 --skip \(holds)，或删去这个文件从头回答",
          holds == 0
            ? "remove the file and begin anew"
            : "write --skip \(holds), or remove the file and begin anew"
        ))
    case .compiledPolicy(let path):
      Text(
        "T2008", "“\(path)”是编译好的政策，这里要 .policy 文本",
        "“\(path)” is a compiled policy; this command works on .policy texts",
        repair: (
          "写 .policy 文件；run、explain、compare、inputs、schema、inspect 接受单独一个编译好的政策",
          "name .policy files; run, explain, compare, inputs, schema and inspect take one compiled policy alone"
        ))
    default: nil
    }
  }

  private var runText: Text {
    switch self {
    case .noEvents:
      Text(
        "T3001", "案件里没有事件，定不出计算到哪一天", "the case has no event, so there is no day to evaluate",
        repair: ("加上 --as-of 2020-12-31", "add --as-of 2020-12-31"))
    case .unknownSubject(let id, let nearest):
      Text(
        "T3002", "案件里没有主体“\(id)”", "the case has no subject “\(id)”",
        repair: ToolFault.didYouMean(nearest))
    case .noAssertions:
      Text(
        "T3007", "没有断言", "there is no 断言",
        repair: ("写“断言 …”和它的性质", "write 断言 … with its property"))
    case .noExamples:
      Text(
        "T3003", "没有可运行的案例", "no case (案例) ran",
        repair: ("在条文旁写“案例 …”", "write 案例 … beside the articles"))
    case .notExecutable(let what):
      Text("T3004", "尚不支持运行：\(what.zh)", "cannot be run yet: \(what.en)")
    case .draft(let title):
      Text(
        "T3005", "《\(title)》是草案，从未施行，不能据以运行", "“\(title)” is a draft and was never in force",
        repair: (
          "加上 --simulate 2021-01-01，模拟从这一天起施行",
          "add --simulate 2021-01-01 to see what it would do from that day on"
        ))
    case .interrupted(let done, let kept):
      Text(
        "T3010", "中断于第 \(done) 个问题之后" + (kept.map { "，已答的在“\($0)”" } ?? ""),
        "interrupted after \(done) questions"
          + (kept.map { "; their answers are in “\($0)”" } ?? ""),
        repair: done == 0
          ? ("再运行一次", "run it again")
          : ("加上 --skip \(done) 接着回答", "add --skip \(done) to go on"))
    case .notBuilt:
      Text(
        "T3009", "没有生成：先解决上面的问题", "not built: first settle what is said above",
        repair: (
          "改正错误；警告所指的情形，用存疑、优先、并处等写明是怎样定的",
          "Mend the errors; for a warning say by 存疑, 优先, 并处 or the like how it is settled"
        ))
    case .notLaidOut(let path):
      Text(
        "T3008", "“\(path)”的排版与规范不同", "“\(path)” is not laid out as usual",
        repair: ("运行 policyc fmt \(path)", "run policyc fmt \(path)"))
    default: Text("T9999", "内部错误", "internal error")
    }
  }
}
