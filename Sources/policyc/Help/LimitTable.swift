import PolicyAnalysis
import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicyIR
import PolicySyntax

/// A limit of the tools: what is beyond it is refused with a message of its own.
struct Limit: Sendable {
  /// Where it applies.
  enum Area: CaseIterable {
    case policies, cases, values, evaluation, analysis, hosts, files
  }

  var area: Area
  var name: Message
  /// As shown; made from the constant that is checked.
  var value: String
  /// The codes of its messages, or of the failure in a record.
  var codes: [String]

  init(_ area: Area, _ zh: String, _ en: String, _ value: Int, _ codes: String...) {
    self.init(area, zh, en, Limit.grouped("\(value)"), codes)
  }

  init(_ area: Area, _ zh: String, _ en: String, _ value: String, _ codes: [String]) {
    self.area = area
    name = Message(zh: zh, en: en)
    self.value = value
    self.codes = codes
  }

  /// With a comma before each group of three digits of the whole part.
  static func grouped(_ number: String) -> String {
    let parts = number.split(separator: ".", maxSplits: 1)
    let digits = Array(parts.first ?? "")
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return ([text] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }
}

/// What `policyc help limits` shows. A test breaks each of them.
enum LimitTable {
  static let limits: [Limit] = policies + cases + values + results + hosts + files

  private static let policies = [
    Limit(.policies, "一份文本的字节", "bytes of a text", SyntaxLimits.fileBytes, "P1003"),
    Limit(.policies, "一份文本的行", "lines of a text", SyntaxLimits.lines, "P1032"),
    Limit(.policies, "一行的字节", "bytes of a line", SyntaxLimits.lineBytes, "P1004"),
    Limit(.policies, "括号嵌套", "brackets inside each other", SyntaxLimits.nesting, "P1005"),
    Limit(.policies, "检查列出的消息", "messages of a check", SyntaxLimits.messages, "P1033"),
    Limit(.policies, "一次载入的规则", "rules loaded together", CompilerLimits.rules, "P4034"),
    Limit(
      .policies, "定义引用定义", "definitions inside definitions", CompilerLimits.definitionDepth,
      "P4028"),
    Limit(
      .policies, "算式的层数", "levels of an expression", CompilerLimits.expressionDepth, "P3028"),
    Limit(.policies, "以“的”相连的词", "words joined by 的", CompilerLimits.pathLength, "P3028"),
    Limit(
      .policies, "断言的界限", "bound of a 断言", IR.AssertionLimits.highestBound, "P6005"),
  ]

  private static let cases = [
    Limit(.cases, "一个文件的字节", "bytes of a file", CaseLimits.fileBytes, "C1008"),
    Limit(.cases, "一个文件的行", "lines of a file", CaseLimits.lines, "C1007"),
    Limit(.cases, "一行的字节", "bytes of a line", CaseLimits.lineBytes, "C1004"),
    Limit(.cases, "括号嵌套", "brackets inside each other", CaseLimits.nesting, "C1005"),
    Limit(.cases, "列出的错误", "faults that are listed", CaseLimits.faults, "C1006"),
    Limit(
      .cases, "说到一个主体的事件", "events that name a subject", CaseLimits.eventsOfSubject,
      "C2047"),
  ]

  private static let values = [
    Limit(
      .values, "数的小数位", "decimals of a number", "\(Number.decimals)", ["P1018", "C1022", "C2025"]),
    Limit(
      .values, "数的绝对值", "a number, either sign",
      Limit.grouped(Number(scaled: .max).description), ["P1019", "C1023"]),
    Limit(
      .values, "日期", "days", "\(CivilDay.first) … \(CivilDay.last)",
      ["P1017", "C1036", "C2022"]),
  ]

  private static let results = [
    Limit(
      .evaluation, "一日之内的规则轮次", "rounds of the rules of a day", EngineLimits.rounds,
      "too-many-rounds"),
    Limit(
      .evaluation, "“每满”一次新达到的倍数", "multiples of 每满 reached at once",
      EngineLimits.multiples, "number-overflow"),
    Limit(
      .analysis, "一个问题查看的条件组合", "combinations of conditions looked at",
      AnalysisLimits.combinations, "P5091"),
    Limit(
      .analysis, "断言试算的经过（--limit）", "histories of a 断言 (--limit)",
      ExplorationLimits.histories, "未证"),
  ]

  private static let hosts = [
    Limit(
      .hosts, "一次记入台账的字节", "bytes given to a ledger at once", LedgerLimits.bytesAtOnce, "C3002"),
    Limit(.hosts, "serve 一个请求的字节", "bytes of a request to serve", ServeCommand.lineLimit, "T8007"),
    Limit(.hosts, "ask 一个问题的字节", "bytes of a claim of ask", AskCommand.lineLimit, "T8007"),
  ]

  private static let files = [
    Limit(.files, "整个读入的文件的字节", "bytes of a file read whole", FileLimits.bytes, "T2006"),
    Limit(
      .files, "编译好的政策的字节", "bytes of a compiled policy", ArtefactLimits.bytes, "A1006"),
    Limit(.files, "逐层搜索的目录", "directories inside directories", FileLimits.directoryDepth, "T2010"),
  ]

  static func text(_ language: MessageLanguage) -> String {
    var text = ""
    for area in Limit.Area.allCases {
      text += title(area).text(language) + "\n"
      for limit in limits where limit.area == area {
        text +=
          "  " + DisplayWidth.padded(limit.name.text(language), to: 40)
          + DisplayWidth.padded(limit.value, to: 28) + limit.codes.joined(separator: " ") + "\n"
      }
    }
    return text
      + (language == .zh
        ? "超过任何一个都会说明，不崩溃，也不悄悄截断。\n"
        : "Beyond each there is a message, never a crash or a silent cut.\n")
  }

  private static func title(_ area: Limit.Area) -> Message {
    switch area {
    case .policies: Message(zh: "政策文本", en: "texts of policies")
    case .cases: Message(zh: "案件", en: "cases")
    case .values: Message(zh: "数和日期", en: "numbers and days")
    case .evaluation: Message(zh: "计算", en: "evaluation")
    case .analysis: Message(zh: "查证（超过的写明未证）", en: "proofs (beyond them: unproven)")
    case .hosts: Message(zh: "台账和逐行的请求", en: "ledgers and requests line by line")
    case .files: Message(zh: "文件", en: "files")
    }
  }
}
