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

  struct Text {
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

  static func didYouMean(_ nearest: [String]) -> (zh: String, en: String)? {
    nearest.isEmpty
      ? nil
      : (
        "是不是 \(nearest.joined(separator: "、"))？", "did you mean \(nearest.joined(separator: ", "))?"
      )
  }

  static func known(_ names: [String]) -> (zh: String, en: String)? {
    names.isEmpty
      ? nil : ("可用：\(names.joined(separator: "、"))", "known: \(names.joined(separator: ", "))")
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
