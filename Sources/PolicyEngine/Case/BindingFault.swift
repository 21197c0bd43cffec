import PolicyBase
import PolicyIR

/// Everything that can be wrong with well-formed records when they are bound to a program: its
/// message texts (codes C2…). Values come in as `ShownValue`, days and names that are not declared
/// as texts, already masked where they must be.
enum BindingFault: Sendable {
  case unknownKind(String, role: IR.CaseRecord.Role, nearest: [String])
  case kindOfOtherRole(String, role: IR.CaseRecord.Role)
  /// Several policies have a kind of this name.
  case ambiguousKind(String, choices: [String])
  case duplicateID(kind: String, id: String)
  case eventWithoutDate(kind: String)
  case subjectWithDate
  case unknownField(String, kind: String, nearest: [String], known: [String])
  case inverseField(String, kind: String, field: String)
  case fieldTwice(String)
  case missingField(String, expected: Message)
  case wrongType(field: String, expected: Message, found: ShownValue)
  case unknownOption(field: String, found: ShownValue, nearest: [String], all: [String])
  case badDay(field: String, InputDay)
  case wrongUnit(field: String, unit: String?, found: String)
  case numberTooLarge(field: String)
  case badNumber(field: String)
  case severalValues(field: String)
  case historyOfEvent(field: String)
  case twoValuesOneDay(field: String, day: String?)
  case unknownReference(field: String, kinds: [String], found: ShownValue, nearest: [String])
  case wrongKind(field: String, expected: [String], found: String, id: ShownValue)
  case ambiguousReference(field: String, id: ShownValue, choices: [String])
  case unknownItem(field: String, found: ShownValue, nearest: [String])
  case itemGroup(field: String, found: ShownValue, inside: [String])
  case ambiguousItem(field: String, found: ShownValue, choices: [String])
  case missingEnd(String)
  case annulmentCycle([String])
  case changedField(String, kind: String, nearest: [String])
  case referencedQuestionRefused(String)
  case onlyOfEvents(String)
  case unknownMeasure(String, nearest: [String])
  case unknownAccount(String, nearest: [String])
  case openingOfWhat
  case openingOfOtherKind(IR.Name, of: [String], found: String)
  case notLasting(IR.Name)
  case endBeforeStart(CivilDay, CivilDay)
  case tooManyEvents(of: String, limit: Int)

  var diagnosis: Diagnosis {
    recordFault ?? fieldFault ?? valueFault ?? actFault ?? referenceFault
  }

  private var actFault: Diagnosis? {
    switch self {
    case .onlyOfEvents(let act):
      Diagnosis(
        "C2040", zh: "“\(act)”只能针对政策所声明的事件", en: "“\(act)” can only be about a declared event",
        repairZh: "其他事项用“撤销”，再写新的一行", repairEn: "annul other things and write a new line")
    case .unknownMeasure(let name, let nearest):
      Diagnosis(
        "C2041", zh: "没有名为“\(name)”的措施", en: "there is no measure “\(name)”", nearest: nearest)
    case .unknownAccount(let name, let nearest):
      Diagnosis(
        "C2042", zh: "没有名为“\(name)”的账户", en: "there is no account “\(name)”", nearest: nearest)
    case .openingOfWhat:
      Diagnosis(
        "C2043", zh: "期初应写账户和值，或者措施和起日",
        en: "an opening names an account and its value, or a measure and its first day",
        repairZh: "二者写其一", repairEn: "write one of the two")
    case .openingOfOtherKind(let name, let kinds, let found):
      Diagnosis(
        "C2044", zh: "“\(name.text)”归\(kinds.joined(separator: "、"))，该对象是\(found)",
        en: "“\(name.key)” belongs to \(kinds.joined(separator: " or ")), the subject is \(found)")
    case .notLasting(let name):
      Diagnosis(
        "C2045", zh: "“\(name.text)”是一次性的措施，没有期间可以接续",
        en: "“\(name.key)” is a one-off measure; nothing of it runs on")
    case .endBeforeStart(let start, let end):
      Diagnosis(
        "C2046", zh: "末日 \(end) 早于起日 \(start)",
        en: "the last day \(end) is before the first day \(start)")
    case .tooManyEvents(let id, let limit):
      Diagnosis(
        "C2047", zh: "说到“\(id)”的事件超过 \(limit) 个的上限",
        en: "more than \(limit) events name “\(id)”",
        repairZh: "核对该编号是否用于多个主体；旧事可由期初接续",
        repairEn: "check whether several subjects share the id; take what is old over by an opening"
      )
    default: nil
    }
  }

  private var recordFault: Diagnosis? {
    switch self {
    case .unknownKind(let name, let role, let nearest):
      Diagnosis(
        "C2001", zh: "没有名为“\(name)”的\(role == .subject ? "主体" : "事件或问题")",
        en: "there is no \(role == .subject ? "subject" : "event or question") kind “\(name)”",
        nearest: nearest)
    case .kindOfOtherRole(let name, let role):
      Diagnosis(
        "C2002", zh: "“\(name)”是\(role == .subject ? "事件，不是主体" : "主体，不是事件")",
        en:
          "“\(name)” is \(role == .subject ? "an event, not a subject" : "a subject, not an event")",
        repairZh: "把 \(role == .subject ? "subject 改为 event" : "event 改为 subject")",
        repairEn:
          "write \(role == .subject ? "event instead of subject" : "subject instead of event")")
    case .ambiguousKind(let name, let choices):
      Diagnosis(
        "C2003", zh: "不止一份政策有名为“\(name)”的种类", en: "more than one policy has a kind “\(name)”",
        repairZh: "写成 \(choices.joined(separator: " 或 "))",
        repairEn: "write \(choices.joined(separator: " or "))")
    case .duplicateID(let kind, let id):
      Diagnosis(
        "C2004", zh: "\(kind)的编号“\(id)”已经用过", en: "the id “\(id)” of \(kind) is used already",
        repairZh: "同一种类内编号不能重复", repairEn: "ids are unique in their kind")
    case .eventWithoutDate(let kind):
      Diagnosis(
        "C2005", zh: "事件\(kind)没有日期", en: "the event \(kind) has no date",
        repairZh: "加上 \"date\":\"2020-03-05\"", repairEn: "add \"date\":\"2020-03-05\"")
    case .subjectWithDate:
      Diagnosis(
        "C2006", zh: "主体没有 date、known、order", en: "a subject has no date, known or order",
        repairZh: "字段随日期变化时写成 [{\"value\":…,\"from\":\"2020-01-01\"}]",
        repairEn: "write a field that changes as [{\"value\":…,\"from\":\"2020-01-01\"}]")
    case .missingEnd(let kind):
      Diagnosis(
        "C2007", zh: "缺所连接的\(kind)的编号", en: "the id of the \(kind) it joins is missing",
        repairZh: "加上字段“\(kind)”", repairEn: "add the field “\(kind)”")
    case .annulmentCycle(let ids):
      Diagnosis(
        "C2008", zh: "撤销互相撤销：\(ids.joined(separator: " → "))",
        en: "annulments annul each other: \(ids.joined(separator: " → "))",
        repairZh: "撤销只能针对先前的事件", repairEn: "an annulment can only be about an earlier event")
    case .referencedQuestionRefused(let id):
      Diagnosis(
        "C2009", zh: "问题“\(id)”有误，而别的记录引用了它，整个案件不能处理",
        en: "the question “\(id)” is refused but other records refer to it, so the whole case is")
    default: nil
    }
  }

  private var fieldFault: Diagnosis? {
    switch self {
    case .unknownField(let name, let kind, let nearest, let known):
      Diagnosis(
        "C2010", zh: "\(kind)没有字段“\(name)”", en: "\(kind) has no field “\(name)”",
        nearest: nearest, all: known)
    case .changedField(let name, let kind, let nearest):
      Diagnosis(
        "C2010", zh: "\(kind)没有字段“\(name)”，不能变更", en: "\(kind) has no field “\(name)” to change",
        nearest: nearest)
    case .inverseField(let name, let kind, let field):
      Diagnosis(
        "C2011", zh: "“\(name)”由\(kind)的字段“\(field)”推得，不能输入",
        en: "“\(name)” follows from the field “\(field)” of \(kind); it is no input",
        repairZh: "改在\(kind)上填写“\(field)”", repairEn: "give “\(field)” on the \(kind) instead")
    case .fieldTwice(let name):
      Diagnosis(
        "C2012", zh: "字段“\(name)”给了两次（中文名和别名是同一字段）",
        en: "the field “\(name)” is given twice (its name and its alias are one field)",
        repairZh: "只留一个", repairEn: "keep one of them")
    case .missingField(let name, let expected):
      Diagnosis(
        "C2013", zh: "缺字段“\(name)”，应为\(expected.zh)",
        en: "the field “\(name)” is missing; expected \(expected.en)",
        repairZh: "补上该字段；允许不知道的事实在词表里声明为“可缺”",
        repairEn: "add it; a fact that may be unknown is declared 可缺 in the vocabulary")
    case .severalValues(let field):
      Diagnosis(
        "C2014", zh: "字段“\(field)”只能有一个值", en: "the field “\(field)” takes one value",
        repairZh: "去掉方括号", repairEn: "remove the brackets")
    case .historyOfEvent(let field):
      Diagnosis(
        "C2015", zh: "事件的字段“\(field)”没有历史", en: "the field “\(field)” of an event has no history",
        repairZh: "直接写值", repairEn: "write the value itself")
    case .twoValuesOneDay(let field, let day):
      Diagnosis(
        "C2016", zh: "字段“\(field)”\(day.map { "自 \($0) 起" } ?? "从最初起")有两个值",
        en: "the field “\(field)” has two values from \(day ?? "the beginning")",
        repairZh: "同一天只留一个", repairEn: "keep one a day")
    default: nil
    }
  }

  private var valueFault: Diagnosis? {
    switch self {
    case .wrongType(let field, let expected, let found):
      Diagnosis(
        "C2020", zh: "“\(field)”应为\(expected.zh)，却是\(found.text.zh)",
        en: "“\(field)” must be \(expected.en), found \(found.text.en)")
    case .unknownOption(let field, let found, let nearest, let all):
      Diagnosis(
        "C2021", zh: "“\(field)”没有值\(found.text.zh)",
        en: "“\(field)” has no value \(found.text.en)",
        nearest: nearest, all: all)
    case .badDay(let field, let day):
      InputFaultTexts.day("C2022", day).about(field)
    case .wrongUnit(let field, nil, let found):
      Diagnosis(
        "C2023", zh: "“\(field)”是没有单位的数，却写了“\(found)”",
        en: "“\(field)” is a number without a unit, found “\(found)”",
        repairZh: "去掉单位", repairEn: "remove the unit")
    case .wrongUnit(let field, let unit?, let found):
      Diagnosis(
        "C2023", zh: "“\(field)”的单位是“\(unit)”，却写了“\(found)”",
        en: "the unit of “\(field)” is “\(unit)”, found “\(found)”",
        repairZh: "换算成“\(unit)”", repairEn: "convert it to “\(unit)”")
    case .numberTooLarge(let field):
      Diagnosis("C2024", zh: "“\(field)”的数值超限", en: "the number in “\(field)” is out of range")
    case .badNumber(let field):
      Diagnosis(
        "C2025", zh: "“\(field)”不是数，或小数超过四位；这里从不舍入",
        en: "“\(field)” is no number, or has more than four decimals; nothing is rounded",
        repairZh: "例如 \"1234.50\"", repairEn: "for example \"1234.50\"")
    default: nil
    }
  }

  private var referenceFault: Diagnosis {
    switch self {
    case .unknownReference(let field, let kinds, let found, let nearest):
      Diagnosis(
        "C2030", zh: "“\(field)”：没有编号为\(found.text.zh)的\(kinds.joined(separator: "、"))",
        en:
          "“\(field)”: there is no \(kinds.joined(separator: " or ")) with the id \(found.text.en)",
        nearest: nearest)
    case .wrongKind(let field, let expected, let found, let id):
      Diagnosis(
        "C2031",
        zh: "“\(field)”应为\(expected.joined(separator: "、"))的编号，\(id.text.zh)却是\(found)",
        en:
          "“\(field)” must be the id of \(expected.joined(separator: " or ")), but \(id.text.en) is \(found)"
      )
    case .ambiguousReference(let field, let id, let choices):
      Diagnosis(
        "C2032", zh: "“\(field)”：编号\(id.text.zh)不止一个",
        en: "“\(field)”: the id \(id.text.en) is not unique",
        repairZh: "写成 \(choices.joined(separator: " 或 "))",
        repairEn: "write \(choices.joined(separator: " or "))")
    case .itemGroup(let field, let found, let inside):
      Diagnosis(
        "C2034", zh: "“\(field)”：\(found.text.zh)下还有细项",
        en: "“\(field)”: there are items below \(found.text.en)",
        repairZh: inside.isEmpty ? "写到细项" : "写到细项：\(inside.joined(separator: "、"))",
        repairEn: "name one of them" + (inside.isEmpty ? "" : ": " + inside.joined(separator: ", "))
      )
    case .ambiguousItem(let field, let found, let choices):
      Diagnosis(
        "C2035", zh: "“\(field)”：不止一份政策有\(found.text.zh)",
        en: "“\(field)”: more than one policy has \(found.text.en)",
        repairZh: choices.isEmpty ? "加上政策的编号" : "写成 \(choices.joined(separator: " 或 "))",
        repairEn:
          choices.isEmpty ? "name the policy, too" : "write \(choices.joined(separator: " or "))")
    case .unknownItem(let field, let found, let nearest):
      Diagnosis(
        "C2033", zh: "“\(field)”：所载政策里没有\(found.text.zh)",
        en: "“\(field)”: no loaded policy has \(found.text.en)", nearest: nearest)
    default: Diagnosis("C2099", zh: "输入有误", en: "the input is wrong")
    }
  }
}

extension Diagnosis {
  /// With "did you mean", or when nothing is near with all that there is (up to twelve).
  init(_ code: String, zh: String, en: String, nearest: [String], all: [String] = []) {
    if !nearest.isEmpty {
      self.init(
        code, zh: zh, en: en, repairZh: "是不是 \(nearest.joined(separator: "、"))？",
        repairEn: "did you mean \(nearest.joined(separator: ", "))?")
    } else if !all.isEmpty {
      let few = all.prefix(12)
      let more = all.count > few.count
      self.init(
        code, zh: zh, en: en, repairZh: "可用：\(few.joined(separator: "、"))\(more ? "…" : "")",
        repairEn: "known: \(few.joined(separator: ", "))\(more ? " …" : "")")
    } else {
      self.init(code, zh: zh, en: en)
    }
  }

  /// The same, led in by the field it is about.
  func about(_ field: String) -> Diagnosis {
    var about = self
    about.message = Message(zh: "“\(field)”：\(message.zh)", en: "“\(field)”: \(message.en)")
    return about
  }
}
