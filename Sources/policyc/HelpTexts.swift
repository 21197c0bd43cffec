import PolicyBase

/// The texts of `policyc help`.
enum HelpTexts {
  static let exitCodes = Message(
    zh: "退出码：0 完成；1 政策有问题、案例不通过或没有案例；2 用法错误；3 输入不能用；70 内部错误",
    en: "exit codes: 0 done; 1 findings in a policy, a failed case or no case; 2 wrong usage; "
      + "3 input refused; 70 internal error")

  static func usage(_ command: Command) -> String {
    switch command {
    case .check: "check POLICY… [--fail-on warning]"
    case .assert: "assert POLICY…"
    case .run: "run POLICY… CASE…"
    case .explain: "explain POLICY… CASE… --subject ID"
    case .compare: "compare POLICY… CASE… --reading KEY=READING"
    case .inputs: "inputs POLICY…"
    case .schema: "schema case|record [POLICY…]"
    case .test: "test POLICY… [--mutate|--coverage|--damage N]"
    case .outline: "outline POLICY [--source TEXT]"
    case .new: "new --from TEXT [--out FILE]"
    case .build: "build POLICY… -o FILE [--swift FILE]"
    case .inspect: "inspect FILE [--damage N]"
    case .ask: "ask POLICY… EVENTS… --claims FILE"
    case .serve: "serve POLICY…"
    case .fmt: "fmt PATH… [--check|--diff]"
    case .bench: "bench check|ask [POLICY…]"
    case .help: "help [COMMAND|CODE|codes|examples|language]"
    }
  }

  static func purpose(_ command: Command) -> Message {
    switch command {
    case .check: Message(zh: "检查政策文件，报告全部问题", en: "check policies and report all findings")
    case .assert:
      Message(
        zh: "穷举界限内的全部历史，证明或推翻每个断言",
        en: "prove or refute each 断言 over all histories within its bound")
    case .run: Message(zh: "按政策计算一个案件的结果", en: "evaluate a case under policies")
    case .explain:
      Message(
        zh: "说明每项结果的理由，以及哪些规定为何不适用", en: "say why each result holds, and why rules did not apply")
    case .compare:
      Message(
        zh: "比较一个案件在两种读法、两个版本或两个知悉日下的结果",
        en: "compare a case under two readings, versions or days of knowledge")
    case .inputs:
      Message(
        zh: "列出每个问题、账户、措施需要哪些事件、字段和参数",
        en: "list the events, fields and parameters that each result needs")
    case .schema:
      Message(zh: "输出案件或结果的 JSON Schema", en: "print the JSON Schema of cases or records")
    case .test: Message(zh: "运行政策文件里的全部案例", en: "run all cases (案例) of the policies")
    case .outline:
      Message(
        zh: "列出条款及其处理情况，可与原文对照",
        en: "list the norms and how they are treated, compare with the text")
    case .new: Message(zh: "由法规原文起草政策文件", en: "draft a policy file from an official text")
    case .build:
      Message(zh: "编译成一个文件，供引擎装载", en: "compile into one file that engines load")
    case .inspect:
      Message(zh: "说明编译好的文件里有什么、要宿主系统提供什么", en: "show what a compiled file holds and needs")
    case .ask:
      Message(
        zh: "逐个回答一个文件里的问题，多少都行", en: "answer the questions of a file, however many, one by one")
    case .serve:
      Message(zh: "逐行应答宿主系统的请求", en: "answer the requests of a host, line by line")
    case .fmt: Message(zh: "按规范排版政策和日历", en: "lay policies and calendars out")
    case .bench: Message(zh: "测量检查和答问用的时间", en: "measure how long checking and answering take")
    case .help: Message(zh: "显示帮助", en: "show help")
    }
  }

  static func options(_ command: Command) -> [OptionName] {
    switch command {
    case .check: [.library, .failOn, .witness, .format, .lang]
    case .build: [.library, .reading, .swift, .lang, .out]
    case .ask:
      [
        .library, .reading, .simulate, .claims, .question, .skip, .asOf, .lang, .out, .showPersonal,
      ]
    case .serve: [.library, .reading, .simulate, .lang, .showPersonal]
    case .inspect: [.damage, .seed, .format, .lang, .out]
    case .fmt: [.library, .check, .diff, .format, .lang]
    case .assert: [.library, .limit, .witness, .format, .lang, .out]
    case .bench: [.library, .format, .lang, .out]
    case .test:
      [
        .library, .mutate, .mutateList, .coverage, .damage, .seed, .source, .format, .lang, .out,
      ]
    case .run, .explain:
      [
        .library, .asOf, .knownAt, .subject, .reading, .simulate, .event, .format, .lang, .out,
        .showPersonal,
      ]
    case .compare:
      [
        .library, .reading, .against, .simulate, .knownAt, .againstKnownAt, .asOf, .subject, .event,
        .format,
        .lang,
        .out, .showPersonal,
      ]
    case .inputs: [.library, .reading, .format, .lang, .out]
    case .schema: [.library, .lang, .out]
    case .outline: [.library, .source, .format, .lang]
    case .new: [.from, .out, .lang]
    case .help: [.lang]
    }
  }

  /// The forms of output that a command has.
  static func formats(_ command: Command) -> [Options.Format] {
    switch command {
    case .check, .fmt, .outline: [.text, .json, .sarif, .github]
    case .test: [.text, .json, .junit, .github]
    default: [.text, .json]
    }
  }

  /// What an option takes; of `--format` for one command only what that command has.
  static func value(_ option: OptionName, of command: Command? = nil) -> String? {
    switch option {
    case .format:
      (command.map(formats) ?? Options.Format.allCases).map(\.rawValue).joined(separator: "|")
    case .failOn: "error|warning"
    case .lang: "zh|en"
    case .asOf, .knownAt, .againstKnownAt, .simulate: "2020-12-31"
    case .subject: "ID"
    case .event: "KIND"
    case .against: "POLICY"
    case .library: "DIR"
    case .reading: "KEY=READING"
    case .source, .from, .out, .mutateList, .witness, .swift, .claims: "FILE"
    case .limit, .damage, .seed, .skip: "N"
    case .question: "KIND"
    case .showPersonal, .mutate, .coverage, .check, .diff, .help: nil
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
    case .simulate:
      Message(zh: "草案从这一天起模拟施行", en: "take drafts to be in force from this day")
    case .subject: Message(zh: "只看一个主体", en: "only this subject")
    case .reading: Message(zh: "选择“存疑”的读法，可多次", en: "choose a reading of a 存疑; may be repeated")
    case .event: Message(zh: ".csv 文件里的事件种类", en: "the kind of event in .csv files")
    case .against:
      Message(zh: "与哪些政策比较，可多次", en: "the policies to compare with; may be repeated")
    case .library:
      Message(
        zh: "还到哪里去找引用、沿用的文件和日历，可多次",
        en: "where else to look for what policies import and take over; may be repeated")
    case .againstKnownAt:
      Message(zh: "与哪一天已知的事实比较", en: "compare with the facts known on this day")
    case .source: Message(zh: "法规原文", en: "the official text")
    case .from: Message(zh: "用来起草的法规原文", en: "the official text to draft from")
    case .out: Message(zh: "写入文件", en: "write to a file")
    case .mutate:
      Message(zh: "改动政策，看案例能否发现", en: "change the policy and see whether the cases notice")
    case .coverage:
      Message(
        zh: "核对每条规范是否执行、由哪个案例证明", en: "check that each norm executes and which 案例 proves it")
    case .limit:
      Message(zh: "每个断言至多计算多少个历史", en: "how many histories to evaluate for one 断言 at most")
    case .witness:
      Message(
        zh: "把所举的例子、推翻断言的历史写成案例存入文件", en: "write the cases that are shown, or break a 断言, to a file"
      )
    case .claims: Message(zh: "要回答的问题", en: "the questions to answer")
    case .question: Message(zh: "问题的种类", en: "the kind of question")
    case .skip: Message(zh: "跳过前 N 个，它们已回答过", en: "leave out the first N, which are answered")
    case .swift:
      Message(
        zh: "另写一份 Swift 源文件：嵌入编译好的政策，每个名称一个类型或取值",
        en: "also write a Swift source with the artefact and a type or case for each name")
    case .damage:
      Message(zh: "损坏政策的文字 N 次，看哪一层发现", en: "harm the text N times and see what notices")
    case .seed: Message(zh: "损坏从哪里抽取，默认 1", en: "where to draw the damages from, 1 by default")
    case .mutateList:
      Message(zh: "可接受的改动的列表", en: "the list of acceptable changes")
    case .failOn:
      Message(zh: "从哪一级起退出码为 1，默认 error", en: "what makes the exit code 1, error by default")
    case .check: Message(zh: "只列出要改的文件", en: "only list the files that would change")
    case .diff: Message(zh: "只显示差别", en: "only show the differences")
    case .showPersonal: Message(zh: "不遮盖个人信息", en: "do not mask personal information")
    case .help: Message(zh: "显示帮助", en: "show help")
    }
  }
}
