import PolicyBase

/// The texts of `policyc help`.
enum HelpTexts {
  static let exitCodes = Message(
    zh: "退出码：0 完成；1 政策有问题、案例不通过或没有案例；2 用法错误；3 输入不能用；70 内部错误",
    en: "exit codes: 0 done; 1 findings in a policy, a failed case or no case; 2 wrong usage; "
      + "3 input refused; 70 internal error")

  static func usage(_ command: Command) -> String {
    switch command {
    case .check: "check POLICY…"
    case .run: "run POLICY… CASE.jsonl"
    case .explain: "explain POLICY… CASE.jsonl --subject ID"
    case .test: "test POLICY…"
    case .outline: "outline POLICY [--source TEXT]"
    case .new: "new --from TEXT [--out FILE]"
    case .help: "help [COMMAND]"
    }
  }

  static func purpose(_ command: Command) -> Message {
    switch command {
    case .check: Message(zh: "检查政策文件，报告全部问题", en: "check policies and report all findings")
    case .run: Message(zh: "按政策计算一个案件的结果", en: "evaluate a case under policies")
    case .explain:
      Message(
        zh: "说明每项结果的理由，以及哪些规定为何不适用", en: "say why each result holds, and why rules did not apply")
    case .test: Message(zh: "运行政策文件里的全部案例", en: "run all cases (案例) of the policies")
    case .outline:
      Message(
        zh: "列出条款及其处理情况，可与原文对照",
        en: "list the norms and how they are treated, compare with the text")
    case .new: Message(zh: "由法规原文起草政策文件", en: "draft a policy file from an official text")
    case .help: Message(zh: "显示帮助", en: "show help")
    }
  }

  static func details(_ command: Command) -> Message {
    switch command {
    case .check:
      Message(
        zh: "路径是 .policy 文件或目录（含下级目录）。引用的词表在同一目录里自动查找。每个“存疑”的每种读法都检查。",
        en:
          "Paths are .policy files or directories (searched recursively). Imported files are found "
          + "in the same directory. Every reading of every 存疑 is checked.")
    case .run:
      Message(
        zh: "最后一个路径是案件：JSON 行文件，- 表示标准输入。不写 --as-of 时算到最后一个事件的日期。",
        en:
          "The last path is the case: a file of JSON lines, - for standard input. Without --as-of "
          + "the day of the last event is taken.")
    case .explain:
      Message(
        zh: "与 run 相同，另列每项结果的理由，以及每条没有适用的规定第一个不成立的条件和所读到的值。",
        en:
          "As run, with the reasons of each result and, for each rule that did not apply, the first "
          + "condition that failed with the values read.")
    case .test:
      Message(
        zh: "每个“预期”按其日期计算并比较；预期里提到的主体，当日的措施和非初始状态必须全部写出。",
        en: "Each 预期 is compared with the evaluation on its day; of a subject that it names, all "
          + "measures and non-initial statuses of that day must be expected.")
    case .outline:
      Message(
        zh: "加 --source 时与法规原文对照编号和数字。",
        en: "With --source the numbering and the figures are compared with the official text.")
    case .new:
      Message(zh: "列出原文的全部编号，每项标为“待编码”。", en: "Lists every number of the text, each marked 待编码.")
    case .help: Message(zh: "显示命令和选项。", en: "Shows commands and options.")
    }
  }

  static func options(_ command: Command) -> [OptionName] {
    switch command {
    case .check, .test: [.format, .lang]
    case .run, .explain:
      [.asOf, .knownAt, .subject, .reading, .format, .lang, .out, .showPersonal]
    case .outline: [.source, .format, .lang]
    case .new: [.from, .out, .lang]
    case .help: [.lang]
    }
  }

  static func value(_ option: OptionName) -> String? {
    switch option {
    case .format: "text|json"
    case .lang: "zh|en"
    case .asOf, .knownAt: "2020-12-31"
    case .subject: "ID"
    case .reading: "KEY=READING"
    case .source, .from, .out: "FILE"
    case .showPersonal, .help: nil
    }
  }

  static func meaning(_ option: OptionName) -> Message {
    switch option {
    case .format: Message(zh: "输出形式，默认 text", en: "form of the output, text by default")
    case .lang: Message(zh: "提示语言，默认 zh", en: "language of messages, zh by default")
    case .asOf: Message(zh: "计算到哪一天", en: "the day to evaluate")
    case .knownAt:
      Message(
        zh: "按哪一天已知的事实，默认同 --as-of", en: "with the facts known on this day, --as-of by default")
    case .subject: Message(zh: "只看一个主体", en: "only this subject")
    case .reading: Message(zh: "选择“存疑”的读法，可多次", en: "choose a reading of a 存疑; may be repeated")
    case .source: Message(zh: "法规原文", en: "the official text")
    case .from: Message(zh: "用来起草的法规原文", en: "the official text to draft from")
    case .out: Message(zh: "写入文件", en: "write to a file")
    case .showPersonal: Message(zh: "不遮盖个人信息", en: "do not mask personal information")
    case .help: Message(zh: "显示帮助", en: "show help")
    }
  }
}
