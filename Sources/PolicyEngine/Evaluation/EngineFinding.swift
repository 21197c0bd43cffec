import PolicyBase
import PolicyIR

/// All that an evaluation reports to people: codes E1… and their texts. Numbers and days that may be
/// read from 个人信息 come in as texts, already masked where they must be (`World.repeated`).
enum EngineFinding {
  case missing([Missing])
  case contradicted(String)
  case wrongKind(String, IR.Name)
  case unscored(Address)
  case noCycle(IR.Name, String)
  case notInForce(String, DaySpan)
  case outsideRegion(String, String)
  case unlawfulChoice(String, from: String, to: String)
  case unlawfulStart(CivilDay, CivilDay)
  case unlawfulLength(Case.Choice.Value, IR.Imposition.Length)
  case unlawfulPoints(Case.Choice.Value, from: String, to: String)
  case nothingToChoose(Case.Choice.Value)
  case decidedTooLate(CivilDay)
  case targetVanished
  case beyondCap(limit: Number, asked: String, credited: Number)
  case scoringStopped(IR.Name)
  case belowZero(String)
  case overflow
  case unsupportedForm(String)
  case unsupportedEffect
  case tooManyRounds

  var code: String {
    switch self {
    case .missing: "missing"
    case .contradicted, .wrongKind: "contradicted"
    case .unscored: "unscored"
    case .noCycle: "no-cycle"
    case .notInForce: "not-in-force"
    case .outsideRegion: "outside-region"
    case .unlawfulChoice, .unlawfulStart, .unlawfulLength, .unlawfulPoints, .nothingToChoose,
      .decidedTooLate:
      "unlawful-choice"
    case .targetVanished: "target-vanished"
    case .beyondCap: "beyond-cap"
    case .scoringStopped: "scoring-stopped"
    case .belowZero: "below-zero"
    case .overflow: "number-overflow"
    case .unsupportedForm: "unsupported-form"
    case .unsupportedEffect: "unsupported-effect"
    case .tooManyRounds: "too-many-rounds"
    }
  }

  var message: Message {
    switch self {
    case .missing(let gaps): EngineFinding.gaps(gaps)
    case .contradicted(let condition):
      Message(
        zh: "情形与事实不符：\(condition)，不记分",
        en: "the finding contradicts the facts: \(condition); not scored")
    case .wrongKind(let id, let kind):
      Message(
        zh: "情形与事实不符：\(id) 是\(kind.text)，本项不适用于\(kind.text)",
        en: "the finding contradicts the facts: \(id) is of kind \(kind.key), to which the item "
          + "does not apply")
    case .unscored(let address):
      Message(
        zh: "情形 \(address.chinese) 没有可对此种事件记分的规则",
        en: "no rule scores the item \(address.ascii) for this kind of event")
    case .noCycle(let account, let day):
      Message(
        zh: "\(day) 不在\(account.text)的任何周期内，未记入",
        en: "\(day) lies in no cycle of \(account.key); not entered")
    case .notInForce, .outsideRegion, .unlawfulChoice, .beyondCap, .scoringStopped, .belowZero:
      rejection
    case .unlawfulStart, .unlawfulLength, .unlawfulPoints, .nothingToChoose, .decidedTooLate,
      .targetVanished:
      actRejection
    default: failure
    }
  }

  private var rejection: Message {
    switch self {
    case .notInForce(let code, let span):
      Message(
        zh: "\(code) 自 \(span.first) 起施行" + (span.last.map { "，至 \($0) 止" } ?? "")
          + "，该日不适用",
        en: "\(code) is in force from \(span.first)" + (span.last.map { " to \($0)" } ?? "")
          + "; it does not apply on that day")
    case .outsideRegion(let code, let area):
      Message(
        zh: "\(code) 只适用于\(area)，该事件不在其内",
        en: "\(code) governs \(area) only; the event lies elsewhere")
    case .unlawfulChoice(let choice, let low, let high):
      Message(
        zh: "选定的 \(choice) 不在可选范围 \(low) 至 \(high) 之内，不生效",
        en: "the choice \(choice) is outside the range \(low) to \(high); "
          + "it has no effect")
    case .beyondCap(let limit, let asked, let credited):
      Message(
        zh: "减免以 \(limit) 为限：所请 \(asked)，计 \(credited)，其余不计",
        en: "reductions are capped at \(limit): \(asked) asked, \(credited) credited, the rest lost"
      )
    case .scoringStopped(let account):
      Message(
        zh: "\(account.text)停记期间，不记分", en: "scoring on \(account.key) is suspended; not scored")
    case .belowZero(let number):
      Message(
        zh: "算得的数额 \(number) 小于零，不生效",
        en: "the computed amount \(number) is below zero; it has no effect")
    default: Message("")
    }
  }

  /// Acts without effect: why, and what the law allows.
  private var actRejection: Message {
    switch self {
    case .unlawfulStart(let start, let first):
      Message(
        zh: "起日 \(start) 不合法：措施自 \(first) 起，只有可以作出或待决定的措施能够另定较晚的起日",
        en: "the first day \(start) is unlawful: the measure begins on \(first), and only a "
          + "permitted or waiting one may begin later")
    case .unlawfulLength(let value, let length):
      Message(
        zh: "选定的长度\(value.words.zh)不在\(length.words.zh)之内，不生效",
        en: "the chosen length \(value.words.en) is not among \(length.words.en); "
          + "it has no effect")
    case .unlawfulPoints(let value, let low, let high):
      Message(
        zh: "选定的数额\(value.words.zh)不在 \(low) 至 \(high) 之内，不生效",
        en: "the chosen amount \(value.words.en) is not within \(low) to \(high); "
          + "it has no effect")
    case .nothingToChoose(let value):
      Message(
        zh: "此处没有“\(value.words.zh)”可选，不生效",
        en: "“\(value.words.en)” cannot be chosen here; it has no effect")
    case .decidedTooLate(let last):
      Message(
        zh: "决定晚于措施的末日 \(last)，不生效",
        en: "the decision comes after the last day \(last) of the measure; it has no effect")
    default:
      Message(
        zh: "所针对的事项没有产生，或重算后已不存在，不生效",
        en: "what it is about did not come about, or vanished by recomputation; it has no effect")
    }
  }

  private var failure: Message {
    switch self {
    case .overflow:
      Message(zh: "数值超限", en: "a number is out of range")
    case .unsupportedForm(let form):
      Message(zh: "尚不支持：\(form)", en: "not supported yet: \(form)")
    case .unsupportedEffect:
      Message(zh: "尚不支持此效果，未执行", en: "this effect is not supported yet; it did not happen")
    case .tooManyRounds:
      Message(
        zh: "一日之内的规则轮次超限，结果不完整",
        en: "the rules of one day did not come to rest; the result is incomplete")
    default: Message("")
    }
  }

  private static func gaps(_ gaps: [Missing]) -> Message {
    Message(
      zh: "待定：" + gaps.map(chinese).joined(separator: "；"),
      en: "undecided: " + gaps.map(english).joined(separator: "; "))
  }

  private static func chinese(_ gap: Missing) -> String {
    switch gap.reason {
    case .fact: "\(gap.item) 缺 \(gap.key)"
    case .choice: chineseChoice(gap)
    case .measure: "\(gap.name.map(\.text) ?? "措施 \(gap.item)") 的末日未定"
    case .parameter: "缺参数 \(gap.name?.text ?? gap.key)"
    case .period: "\(gap.item) 的期间不明（\(gap.key)）"
    case .divisor: "\(gap.item) 的除数为零"
    case .emptySet: "集合为空"
    case .overflow: "\(gap.item) 数值超限"
    case .unsupported: "尚不支持 \(gap.key)"
    case .calendar: "\(gap.key) 年的工作日待公布"
    }
  }

  private static func chineseChoice(_ gap: Missing) -> String {
    guard let name = gap.name else { return "\(gap.item) 尚未选定数额" }
    return gap.key == "length" ? "\(name.text) 的长度未选定" : "是否作出 \(name.text) 尚未决定"
  }

  private static func englishChoice(_ gap: Missing) -> String {
    guard let name = gap.name else { return "the amount of \(gap.item) is not chosen yet" }
    return gap.key == "length"
      ? "the length of \(name.key) is not chosen yet"
      : "it is not decided yet whether \(name.key) is imposed"
  }

  private static func english(_ gap: Missing) -> String {
    switch gap.reason {
    case .fact: "\(gap.item) lacks \(gap.key)"
    case .choice: englishChoice(gap)
    case .measure: "the end of \(gap.name.map(\.key) ?? "the measure \(gap.item)") is open"
    case .parameter: "the parameter \(gap.key) is missing"
    case .period: "the period of \(gap.item) is unclear (\(gap.key))"
    case .divisor: "a divisor of \(gap.item) is zero"
    case .emptySet: "the set is empty"
    case .overflow: "a number of \(gap.item) is out of range"
    case .unsupported: "\(gap.key) is not supported yet"
    case .calendar: "the working days of \(gap.key) are not published yet"
    }
  }
}

extension Case.Choice.Value {
  fileprivate var words: Message {
    switch self {
    case .imposed: Message(zh: "作出", en: "imposed")
    case .refused: Message(zh: "不作出", en: "not imposed")
    case .number(let number, let unit):
      Message("\(number)\(unit.map { " \($0)" } ?? "")")
    case .other(let text): Message(text)
    }
  }
}

extension IR.Imposition.Length {
  fileprivate var words: Message {
    switch self {
    case .range(let shortest, let longest):
      Message(
        zh: "\(shortest.words.zh) 至 \(longest.words.zh)（整数）",
        en: "\(shortest.words.en) to \(longest.words.en), whole units")
    default: Message(zh: "可选的长度（整数）", en: "the possible lengths, whole units")
    }
  }
}

extension IR.Duration {
  fileprivate var words: Message {
    switch unit {
    case .days: Message(zh: "\(count) 天", en: "\(count) days")
    case .workingDays: Message(zh: "\(count) 个工作日", en: "\(count) working days")
    case .weeks: Message(zh: "\(count) 周", en: "\(count) weeks")
    case .months: Message(zh: "\(count) 个月", en: "\(count) months")
    case .years: Message(zh: "\(count) 年", en: "\(count) years")
    }
  }
}
