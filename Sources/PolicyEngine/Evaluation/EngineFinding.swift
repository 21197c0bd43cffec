import PolicyBase
import PolicyIR

/// All that an evaluation reports to people: codes E1… and their texts.
enum EngineFinding {
  case missing([Missing])
  case contradicted(String)
  case wrongKind(String, IR.Name)
  case unscored(Address)
  case noCycle(IR.Name, CivilDay)
  case notInForce(String, DaySpan)
  case unlawfulChoice(NumberRange, NumberRange)
  case overflow
  case unsupportedForm(String)
  case unsupportedTrigger
  case unsupportedEffect
  case tooManyRounds

  var code: String {
    switch self {
    case .missing: "missing"
    case .contradicted, .wrongKind: "contradicted"
    case .unscored: "unscored"
    case .noCycle: "no-cycle"
    case .notInForce: "not-in-force"
    case .unlawfulChoice: "unlawful-choice"
    case .overflow: "number-overflow"
    case .unsupportedForm: "unsupported-form"
    case .unsupportedTrigger: "unsupported-trigger"
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
    case .notInForce, .unlawfulChoice: rejection
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
    case .unlawfulChoice(let choice, let allowed):
      Message(
        zh: "选定的 \(choice.low) 不在可选范围 \(allowed.low) 至 \(allowed.high) 之内，不生效",
        en: "the choice \(choice.low) is outside the range \(allowed.low) to \(allowed.high); "
          + "it has no effect")
    default: Message("")
    }
  }

  private var failure: Message {
    switch self {
    case .overflow:
      Message(zh: "数值超限", en: "a number is out of range")
    case .unsupportedForm(let form):
      Message(zh: "尚不支持：\(form)", en: "not supported yet: \(form)")
    case .unsupportedTrigger:
      Message(zh: "尚不支持此触发方式，该规则未执行", en: "this trigger is not supported yet; the rule did not run")
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
    case .choice: "\(gap.item) 尚未选定数额"
    case .measure: "措施 \(gap.item) 的末日未定"
    case .parameter: "缺参数 \(gap.key)"
    case .period: "\(gap.item) 的期间不明（\(gap.key)）"
    case .emptySet: "集合为空"
    case .overflow: "\(gap.item) 数值超限"
    case .unsupported: "尚不支持 \(gap.key)"
    }
  }

  private static func english(_ gap: Missing) -> String {
    switch gap.reason {
    case .fact: "\(gap.item) lacks \(gap.key)"
    case .choice: "the amount of \(gap.item) is not chosen yet"
    case .measure: "the end of the measure \(gap.item) is open"
    case .parameter: "the parameter \(gap.key) is missing"
    case .period: "the period of \(gap.item) is unclear (\(gap.key))"
    case .emptySet: "the set is empty"
    case .overflow: "a number of \(gap.item) is out of range"
    case .unsupported: "\(gap.key) is not supported yet"
    }
  }
}
