import PolicyBase

/// Everything the compiler can find wrong, with its texts: P2xxx names, P3xxx types and units,
/// P4xxx structure and the text as a whole.
struct CompilerFault {
  let code: String
  let severity: Diagnostic.Severity
  let message: Message
  let repair: Message?

  func diagnostic(
    _ place: Place, related: [Place] = [], trail: String? = nil
  ) -> Diagnostic {
    let other = Message(zh: "另一处在这里", en: "the other place is here")
    return Diagnostic(
      code: code, severity: severity, place: place, message: message, repair: repair,
      related: related.map { Diagnostic.Related(place: $0, message: other) }, trail: trail)
  }

  private init(
    _ code: String, _ severity: Diagnostic.Severity = .error, zh: String, en: String,
    repair: Message?
  ) {
    self.code = code
    self.severity = severity
    message = Message(zh: zh, en: en)
    self.repair = repair
  }

  private init(
    _ code: String, _ severity: Diagnostic.Severity = .error, zh: String, en: String,
    repairZh: String, repairEn: String
  ) {
    self.init(
      code, severity, zh: zh, en: en, repair: Message(zh: repairZh, en: repairEn))
  }

  private static func zh(_ names: [String]) -> String {
    names.map { "“\($0)”" }.joined(separator: "、")
  }

  private static func en(_ names: [String]) -> String {
    names.map { "“\($0)”" }.joined(separator: ", ")
  }

  /// The nearest names, or all values when they are few.
  private static func meant(_ nearest: [String], of known: [String] = []) -> Message? {
    if !nearest.isEmpty {
      return Message(zh: "是否指\(zh(nearest))？", en: "Did you mean \(en(nearest))?")
    }
    if known.isEmpty {
      return Message(zh: "核对写法，或先声明它。", en: "Check the spelling, or declare it first.")
    }
    let shown = Array(known.prefix(12))
    let more = known.count > shown.count
    return Message(
      zh: "可取：\(zh(shown))\(more ? "等" : "")。",
      en: "Possible: \(en(shown))\(more ? " and others" : "").")
  }

  private static func choose(_ accounts: [String]) -> Message {
    accounts.isEmpty
      ? Message(zh: "写出账户的名字。", en: "Write the account's name.")
      : Message(zh: "写出\(zh(accounts))之一。", en: "Write one of \(en(accounts)).")
  }

  // MARK: Readings (E20)

  static func readingKeyTwice(_ key: String) -> CompilerFault {
    CompilerFault(
      "P2001",
      zh: "存疑“\(key)”写了两次，读法或采用的不同。",
      en: "The 存疑 “\(key)” stands twice with other readings or another choice.",
      repairZh: "两处写同样的读法和采用，或给其中一处另取一个键。",
      repairEn: "Write the same readings and choice, or give one of them another key.")
  }

  static func unknownReadingKey(_ key: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P2002",
      zh: "没有键为“\(key)”的存疑。",
      en: "There is no 存疑 with the key “\(key)”.",
      repair: meant(nearest))
  }

  static func unknownChoice(_ key: String, _ choice: String, _ known: [String]) -> CompilerFault {
    CompilerFault(
      "P2003",
      zh: "存疑“\(key)”没有读法“\(choice)”。",
      en: "The 存疑 “\(key)” has no reading “\(choice)”.",
      repairZh: "可选：\(zh(known))。",
      repairEn: "Choose among \(en(known)).")
  }

  static func unknownAdopted(_ choice: String, _ known: [String]) -> CompilerFault {
    CompilerFault(
      "P2004",
      zh: "采用的读法“\(choice)”没有写出。",
      en: "The adopted reading “\(choice)” is not written.",
      repairZh: "可选：\(zh(known))。",
      repairEn: "Choose among \(en(known)).")
  }

  static func nothingAdopted(_ key: String) -> CompilerFault {
    CompilerFault(
      "P2005",
      zh: "存疑“\(key)”没有写明采用哪一种读法。",
      en: "The 存疑 “\(key)” does not say which reading is adopted.",
      repairZh: "在末尾加一行“采用 读法名”。",
      repairEn: "Add a last line 采用 with the reading's name.")
  }


  // MARK: Names

  static func unknownImport(_ name: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P2010",
      zh: "引用的“\(name)”不在给出的文件中。",
      en: "The imported “\(name)” is not among the given files.",
      repair: meant(nearest))
  }

  static func builtInEvent(_ name: String) -> CompilerFault {
    CompilerFault(
      "P2011",
      zh: "“\(name)”是每个政策都有的事件，不能另行声明。",
      en: "“\(name)” is an event that every policy has; it cannot be declared.",
      repairZh: "删去声明，或另取一个名字。",
      repairEn: "Remove the declaration or choose another name.")
  }

  static func nameTwice(_ name: String, _ first: NameCategory, _ second: NameCategory) -> CompilerFault {
    CompilerFault(
      "P2012",
      zh: "“\(name)”已经是\(first.zh)，又声明为\(second.zh)。",
      en: "“\(name)” is already a \(first.en) and is declared again as a \(second.en).",
      repairZh: "给其中之一另取名字。",
      repairEn: "Give one of them another name.")
  }

  static func aliasTwice(_ alias: String, _ first: String, _ second: String) -> CompilerFault {
    CompilerFault(
      "P2013",
      zh: "别名“\(alias)”同时给了“\(first)”和“\(second)”。",
      en: "The alias “\(alias)” belongs to both “\(first)” and “\(second)”.",
      repairZh: "换一个别名。",
      repairEn: "Choose another alias.")
  }

  static func fieldTwice(_ field: String, of owner: String) -> CompilerFault {
    CompilerFault(
      "P2014",
      zh: "“\(owner)”的字段“\(field)”写了两次。",
      en: "The field “\(field)” of “\(owner)” stands twice.",
      repairZh: "删去一处，或另取名字。",
      repairEn: "Remove one or rename it.")
  }

  static func valueTwice(_ value: String) -> CompilerFault {
    CompilerFault(
      "P2015",
      zh: "值“\(value)”在同一列举中写了两次。",
      en: "The value “\(value)” stands twice in one list.",
      repairZh: "删去一处。",
      repairEn: "Remove one.")
  }

  static func unknownName(_ name: String, _ category: NameCategory, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P2016",
      zh: "没有叫“\(name)”的\(category.zh)。",
      en: "There is no \(category.en) called “\(name)”.",
      repair: meant(nearest))
  }

  static func unknownValue(_ value: String, _ known: [String], _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P2017",
      zh: "“\(value)”不是这里可取的值。",
      en: "“\(value)” is none of the values possible here.",
      repair: meant(nearest, of: known))
  }

  static func unknownType(_ type: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P2018",
      zh: "没有类型“\(type)”。",
      en: "There is no type “\(type)”.",
      repair: meant(nearest))
  }

  static func mixedType(_ words: [String]) -> CompilerFault {
    CompilerFault(
      "P2019",
      zh: "类型“\(words.joined(separator: "、"))”混合了主体、事件和值。",
      en: "The type “\(words.joined(separator: "、"))” mixes subjects, events and values.",
      repairZh: "一个字段只写主体、只写事件或只写值。",
      repairEn: "Let a field name only subjects, only events or only values.")
  }

  static func inverseOfValue(_ field: String) -> CompilerFault {
    CompilerFault(
      "P2020",
      zh: "字段“\(field)”不指向主体，不能有反称。",
      en: "The field “\(field)” refers to no subject and can have no inverse name.",
      repairZh: "删去反称。",
      repairEn: "Remove 反称.")
  }

  static func inverseOfEvent(_ field: String) -> CompilerFault {
    CompilerFault(
      "P2021",
      zh: "事件的字段“\(field)”不能有反称。",
      en: "The field “\(field)” of an event can have no inverse name.",
      repairZh: "删去反称，需要时写“事件 中 条件 的 次数”。",
      repairEn: "Remove 反称; count the events instead.")
  }

  static func missingMeansMisfit(_ value: String) -> CompilerFault {
    CompilerFault(
      "P2022",
      zh: "“\(value)”不能作这个字段缺省的含义。",
      en: "“\(value)” cannot be what this missing field means.",
      repairZh: "写一个该类型的值。",
      repairEn: "Write a value of the field's type.")
  }

  static func ambiguousName(_ name: String, _ spellings: [String]) -> CompilerFault {
    CompilerFault(
      "P2023",
      zh: "“\(name)”在这里可以指 \(zh(spellings))。",
      en: "“\(name)” can mean \(en(spellings)) here.",
      repairZh: "写出其中一个的全称。",
      repairEn: "Write one of them in full.")
  }

  static func notInReach(_ name: String, _ category: NameCategory) -> CompilerFault {
    CompilerFault(
      "P2024",
      zh: "\(category.zh)“\(name)”与本条的主体或事件没有关系。",
      en: "The \(category.en) “\(name)” is not related to the subject or event of this statement.",
      repairZh: "用“的”写出从本条的主体或事件到它的路径。",
      repairEn: "Write the way to it from the statement's subject or event with 的.")
  }

  static func noSuchPart(_ part: String, of owner: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P2025",
      zh: "“\(owner)”没有“\(part)”。",
      en: "“\(owner)” has no “\(part)”.",
      repair: meant(nearest))
  }

  static func eventNotInReach(_ name: String) -> CompilerFault {
    CompilerFault(
      "P2026",
      zh: "本条没有唯一的“\(name)”可指。",
      en: "There is no single “\(name)” that this statement could mean.",
      repairZh: "要问是否发生过，写“已 \(name)”；要计数，写“\(name) 次数”。",
      repairEn: "Write 已 \(name) to ask whether it happened, \(name) 次数 to count.")
  }

  static func fieldOfSomeKinds(_ field: String, of owner: String, _ lacking: [String]) -> CompilerFault {
    CompilerFault(
      "P2027",
      zh: "“\(owner)”可以是\(zh(lacking))，那时没有“\(field)”。",
      en: "“\(owner)” may be \(en(lacking)), which has no “\(field)”.",
      repairZh: "改用确定是哪一种主体的字段。",
      repairEn: "Use a field whose kind of subject is certain.")
  }

  static func noSubjectOfKind(_ kind: String) -> CompilerFault {
    CompilerFault(
      "P2028",
      zh: "本条没有提到“\(kind)”，不知道指谁。",
      en: "No “\(kind)” is named in this statement: whom it means is unknown.",
      repairZh: "写出路径，或以“凡 各 \(kind) …”开头。",
      repairEn: "Write the path, or begin with 凡 各 \(kind).")
  }

  static func ambiguousSubject(_ kind: String, _ spellings: [String]) -> CompilerFault {
    CompilerFault(
      "P2029",
      zh: "本条的“\(kind)”可以是 \(zh(spellings))。",
      en: "“\(kind)” can be \(en(spellings)) in this statement.",
      repairZh: "写出是哪一个。",
      repairEn: "Say which one.")
  }

  static func unknownPolicy(_ code: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P2030",
      zh: "没有给出“\(code)”这个文件。",
      en: "There is no file “\(code)” among those given.",
      repair: meant(nearest))
  }

  static func unknownAddress(_ address: String) -> CompilerFault {
    CompilerFault(
      "P2031",
      zh: "没有\(address)。",
      en: "There is no \(address).",
      repairZh: "核对条、款、项的编号。",
      repairEn: "Check the numbers of the article and item.")
  }

  static func referenceWithoutClause(_ address: String) -> CompilerFault {
    CompilerFault(
      "P2032",
      zh: "\(address)下没有可以认定的情形。",
      en: "No finding can name \(address).",
      repairZh: "引用列有情形的条款。",
      repairEn: "Refer to an article that lists items.")
  }

  static func referenceWithoutRule(_ address: String) -> CompilerFault {
    CompilerFault(
      "P2033",
      zh: "\(address)下没有规则。",
      en: "There is no rule under \(address).",
      repairZh: "引用有规则的条款。",
      repairEn: "Refer to an article that has rules.")
  }

  static func unknownAnswer(_ answer: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P2034",
      zh: "没有问题有答复“\(answer)”。",
      en: "No question has the answer “\(answer)”.",
      repair: meant(nearest))
  }

  static func answersOfNoQuestion(_ answers: [String]) -> CompilerFault {
    CompilerFault(
      "P2035",
      zh: "没有一个问题同时有答复\(zh(answers))。",
      en: "No single question has all the answers \(en(answers)).",
      repairZh: "只列同一问题的答复。",
      repairEn: "List answers of one question.")
  }

  static func notAQuestion(_ name: String) -> CompilerFault {
    CompilerFault(
      "P2036",
      zh: "“\(name)”不是问题。",
      en: "“\(name)” is no question.",
      repairZh: "用“问题 \(name)”声明，或改用别的名字。",
      repairEn: "Declare it with 问题, or use another name.")
  }

  static func questionAsTrigger(_ name: String) -> CompilerFault {
    CompilerFault(
      "P2037",
      zh: "问题“\(name)”不引起后果。",
      en: "The question “\(name)” causes nothing.",
      repairZh: "写“裁定 \(name)：答复”。",
      repairEn: "Write 裁定 \(name) with an answer.")
  }

  static func unknownCaseItem(_ id: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P2038",
      zh: "案例中没有编号“\(id)”。",
      en: "The case has no item “\(id)”.",
      repair: meant(nearest))
  }


  // MARK: Types and units

  static func numberTooLarge(_ number: String) -> CompilerFault {
    CompilerFault(
      "P3001",
      zh: "数“\(number)”超出可用的范围（四位小数，约 ± 922 万亿）。",
      en: "The number “\(number)” does not fit (four decimals, about ± 922 × 10¹²).",
      repairZh: "改用较小的数或单位。",
      repairEn: "Use a smaller number.")
  }

  static func unlikeUnits(_ left: Message, _ right: Message) -> CompilerFault {
    CompilerFault(
      "P3002",
      zh: "单位不同：\(left.zh)与\(right.zh)。",
      en: "Unlike units: \(left.en) and \(right.en).",
      repairZh: "写成同一单位。",
      repairEn: "Write both in one unit.")
  }

  static func unlikeTypes(_ left: Message, _ right: Message) -> CompilerFault {
    CompilerFault(
      "P3003",
      zh: "不能比较：\(left.zh)与\(right.zh)。",
      en: "These cannot be compared: \(left.en) and \(right.en).",
      repairZh: "换成同类的值。",
      repairEn: "Use values of one type.")
  }

  static func notOrdered(_ type: Message) -> CompilerFault {
    CompilerFault(
      "P3004",
      zh: "\(type.zh)没有大小先后。",
      en: "This is \(type.en), which has no order.",
      repairZh: "用“为”“不为”比较。",
      repairEn: "Compare with 为 or 不为.")
  }

  static let listCompared = CompilerFault(
    "P3005",
    zh: "这里是多个值，不能比大小。",
    en: "This is a list of values and has no order.",
    repairZh: "用“含”，或先取最高、最低。",
    repairEn: "Use 含, or take 最高 or 最低 first.")

  static func expectedDay(_ found: Message) -> CompilerFault {
    CompilerFault(
      "P3006",
      zh: "这里要一个日期，得到的是\(found.zh)。",
      en: "A day is needed here, this is \(found.en).",
      repairZh: "写一个日期字段。",
      repairEn: "Write a field that is a day.")
  }

  static func expectedNumber(_ found: Message) -> CompilerFault {
    CompilerFault(
      "P3007",
      zh: "这里要一个数，得到的是\(found.zh)。",
      en: "A number is needed here, this is \(found.en).",
      repairZh: "写一个数或数的字段。",
      repairEn: "Write a number or a field that is one.")
  }

  static func expectedPeriod(_ found: Message) -> CompilerFault {
    CompilerFault(
      "P3008",
      zh: "这里要一个期间，得到的是\(found.zh)。",
      en: "A period is needed here, this is \(found.en).",
      repairZh: "写一个类型为期间的字段。",
      repairEn: "Write a field whose type is 期间.")
  }

  static func expectedSubject(_ path: String, _ found: Message) -> CompilerFault {
    CompilerFault(
      "P3009",
      zh: "“\(path)”不是一个主体，是\(found.zh)。",
      en: "“\(path)” is no subject, it is \(found.en).",
      repairZh: "写一个指向主体的字段。",
      repairEn: "Write a field that refers to one subject.")
  }

  static func expectedAccount(_ path: String) -> CompilerFault {
    CompilerFault(
      "P3010",
      zh: "“\(path)”不是账户。",
      en: "“\(path)” is no account.",
      repairZh: "写账户的名字。",
      repairEn: "Write the name of an account.")
  }

  static func expectedMeasure(_ path: String) -> CompilerFault {
    CompilerFault(
      "P3011",
      zh: "“\(path)”不是措施。",
      en: "“\(path)” is no measure.",
      repairZh: "有效、开始、期满、解除只用于措施。",
      repairEn: "Only a measure can be 有效, 开始, 期满 or 解除.")
  }

  static func measureIsNoValue(_ path: String) -> CompilerFault {
    CompilerFault(
      "P3012",
      zh: "措施“\(path)”本身不是值。",
      en: "The measure “\(path)” is no value by itself.",
      repairZh: "写“\(path) 有效”“\(path) 次数”或“\(path) 的 起日”。",
      repairEn: "Write \(path) with 有效, 次数 or 的 起日.")
  }

  static func accountIsNoValue(_ path: String) -> CompilerFault {
    CompilerFault(
      "P3013",
      zh: "账户“\(path)”本身不是值。",
      en: "The account “\(path)” is no value by itself.",
      repairZh: "写“\(path) 累计”“\(path) 余额”或“\(path) 单次”。",
      repairEn: "Write \(path) with 累计, 余额 or 单次.")
  }

  static func dutyIsNoValue(_ path: String) -> CompilerFault {
    CompilerFault(
      "P3014",
      zh: "期限“\(path)”本身不是值。",
      en: "The duty “\(path)” is no value by itself.",
      repairZh: "写“\(path) 逾期”。",
      repairEn: "Write \(path) 逾期.")
  }

  static func notATruth(_ path: String, _ found: Message) -> CompilerFault {
    CompilerFault(
      "P3015",
      zh: "“\(path)”是\(found.zh)，不能单独作条件。",
      en: "“\(path)” is \(found.en) and no condition by itself.",
      repairZh: "写出比较，如“\(path) 为 …”“\(path) 超过 …”。",
      repairEn: "Write a comparison: \(path) 为 …, \(path) 超过 ….")
  }

  static func eventWithoutHappened(_ path: String) -> CompilerFault {
    CompilerFault(
      "P3016",
      zh: "事件“\(path)”不能单独作条件。",
      en: "The event “\(path)” is no condition by itself.",
      repairZh: "写“已 \(path)”或“未 \(path)”。",
      repairEn: "Write 已 \(path) or 未 \(path).")
  }

  static func balanceOfAdding(_ account: String) -> CompilerFault {
    CompilerFault(
      "P3017",
      zh: "“\(account)”是累加账户，没有余额。",
      en: "“\(account)” adds up and has no balance.",
      repairZh: "写“\(account) 累计”。",
      repairEn: "Write \(account) 累计.")
  }

  static func totalOfDeducting(_ account: String) -> CompilerFault {
    CompilerFault(
      "P3018",
      zh: "“\(account)”是扣减账户，读作余额。",
      en: "“\(account)” deducts: it is read as a balance.",
      repairZh: "写“\(account) 余额”。",
      repairEn: "Write \(account) 余额.")
  }

  static func wrongDirection(_ account: String, _ deducts: Bool) -> CompilerFault {
    CompilerFault(
      "P3019",
      zh: "“\(account)”是\(deducts ? "累加" : "扣减")账户，应当用“\(deducts ? "记" : "扣")”。",
      en: "“\(account)” \(deducts ? "adds up" : "deducts"): use \(deducts ? "记" : "扣").",
      repairZh: "把“\(deducts ? "扣" : "记")”改为“\(deducts ? "记" : "扣")”。",
      repairEn: "Replace \(deducts ? "扣" : "记") by \(deducts ? "记" : "扣").")
  }

  static func notALength(_ text: String) -> CompilerFault {
    CompilerFault(
      "P3020",
      zh: "“\(text)”不是时间长度。",
      en: "“\(text)” is no length of time.",
      repairZh: "写整数的天、周、个月、季度、半年或年。",
      repairEn: "Write whole 天, 周, 个月, 季度, 半年 or 年.")
  }

  static let roundingMissing = CompilerFault(
    "P3021",
    zh: "乘、除没有写明取整办法。",
    en: "A product or quotient does not name its rounding.",
    repairZh: "在后面写“向上”“向下”或“四舍五入”，可加“保留 2”。",
    repairEn: "Add 向上, 向下 or 四舍五入, if need be with 保留 2.")

  static func unitsDoNotMultiply(_ left: String, _ right: String) -> CompilerFault {
    CompilerFault(
      "P3022",
      zh: "单位“\(left)”与“\(right)”不能相乘除。",
      en: "The units “\(left)” and “\(right)” cannot be multiplied or divided.",
      repairZh: "其中之一用没有单位的数、百分数或倍数。",
      repairEn: "Let one of them be a plain number, a percentage or a multiple.")
  }

  static let emptyRange = CompilerFault(
    "P3023",
    zh: "范围的下端大于上端。",
    en: "The lower end of this range is above its upper end.",
    repairZh: "对调两端。",
    repairEn: "Exchange the ends.")

  static func notOfStep(_ number: String, _ step: String, _ account: String) -> CompilerFault {
    CompilerFault(
      "P3024",
      zh: "\(number) 不是“\(account)”的步长 \(step) 的整倍数。",
      en: "\(number) is no multiple of \(step), the step of “\(account)”.",
      repairZh: "改分值，或改账户的步长。",
      repairEn: "Change the points or the account's step.")
  }

  static let stepNotPositive = CompilerFault(
    "P3025",
    zh: "步长必须大于零。",
    en: "A step must be above zero.",
    repairZh: "写一个正数。",
    repairEn: "Write a positive number.")

  static let boundNotConstant = CompilerFault(
    "P3026",
    zh: "分段的端点必须是写明的数。",
    en: "The edge of a band must be a number.",
    repairZh: "写一个数和单位。",
    repairEn: "Write a number with its unit.")

  static func tableByOther(_ path: String, _ found: Message) -> CompilerFault {
    CompilerFault(
      "P3027",
      zh: "“按”后的“\(path)”是\(found.zh)，要一个列举值的字段。",
      en: "“\(path)” after 按 is \(found.en); a field with listed values is needed.",
      repairZh: "换成有列举值的字段。",
      repairEn: "Use a field with listed values.")
  }

  static func manyWithoutEach(_ path: String) -> CompilerFault {
    CompilerFault(
      "P3031",
      zh: "“\(path)”有多个主体。",
      en: "“\(path)” is several subjects.",
      repairZh: "写“对 各 \(path)”。",
      repairEn: "Write 对 各 \(path).")
  }

  static func wrongOwner(_ path: String, _ found: Message, _ owner: String) -> CompilerFault {
    CompilerFault(
      "P3029",
      zh: "“\(path)”是\(found.zh)，这里只能落在\(owner)上。",
      en: "“\(path)” is \(found.en); this can only fall on \(owner).",
      repairZh: "换成\(owner)的路径，或换成它所属的账户、措施。",
      repairEn: "Use a path to \(owner), or an account or measure of the other.")
  }

  static func statusOfOther(_ status: String, _ owner: String) -> CompilerFault {
    CompilerFault(
      "P3030",
      zh: "状态“\(status)”属于\(owner)，不属于这个措施的主体。",
      en: "The status “\(status)” belongs to \(owner), not to the subject of this measure.",
      repairZh: "换成同一主体的状态。",
      repairEn: "Use a status of the same kind of subject.")
  }


  // MARK: Readings and sets

  static let windowWithoutReading = CompilerFault(
    "P3040",
    zh: "时间窗口后面没有次数之类的读数。",
    en: "A window of time stands without a reading such as 次数.",
    repairZh: "删去窗口，或改用“曾为”、次数。",
    repairEn: "Remove the window, or use 曾为 or a count.")

  static func notASet(_ path: String) -> CompilerFault {
    CompilerFault(
      "P3041",
      zh: "“\(path)”不是可以计数的集合。",
      en: "“\(path)” is no set that can be counted.",
      repairZh: "写事件、“账户 记分”、措施或指向多个主体的字段。",
      repairEn: "Write events, 账户 记分, a measure or a field with several subjects.")
  }

  static let filterOnMeasure = CompilerFault(
    "P3042",
    zh: "这个集合的成员不能再加条件。",
    en: "The members of this set cannot be filtered.",
    repairZh: "删去“中 … 的”。",
    repairEn: "Remove 中 … 的.")

  static func eventNotAbout(_ event: String) -> CompilerFault {
    CompilerFault(
      "P3043",
      zh: "事件“\(event)”没有指向本条主体的字段。",
      en: "No field of the event “\(event)” refers to the subject of this statement.",
      repairZh: "换一个事件，或给它加上该主体的字段。",
      repairEn: "Use another event, or give it a field for that subject.")
  }

  static func eventAboutSeveral(_ event: String, _ spellings: [String]) -> CompilerFault {
    CompilerFault(
      "P3044",
      zh: "事件“\(event)”有几个字段可以指本条主体：\(zh(spellings))。",
      en: "Several fields of the event “\(event)” could mean this subject: \(en(spellings)).",
      repairZh: "在括号里写明，如“（\(spellings.first ?? "") 为 该 …）”。",
      repairEn: "Say which one in brackets with 为 该 ….")
  }

  static let fieldMissing = CompilerFault(
    "P3045",
    zh: "合计、最高、最低、均值要写明是哪个字段。",
    en: "合计, 最高, 最低 and 均值 need a field.",
    repairZh: "在前面写上一个数的字段。",
    repairEn: "Write a field that is a number before it.")

  static func fieldNotMeasured(_ field: String) -> CompilerFault {
    CompilerFault(
      "P3046",
      zh: "计数不用字段“\(field)”。",
      en: "A count uses no field; “\(field)” is too much.",
      repairZh: "删去它。",
      repairEn: "Remove it.")
  }

  static let cycleOfNoAccount = CompilerFault(
    "P3047",
    zh: "不知道“周期”是哪个账户的。",
    en: "Which account's cycle is meant is unknown.",
    repairZh: "写出账户的记分，或改用本年等窗口。",
    repairEn: "Read the entries of an account, or use another window.")


  // MARK: Structure

  static let itemsWithoutHeadings = CompilerFault(
    "P4001",
    zh: "“下列各项”下面没有编号的情形。",
    en: "下列各项 has no numbered items below.",
    repairZh: "在下一层写（一）（二）或 1. 2.，各占一行。",
    repairEn: "Write numbered items one level deeper.")

  static let noFindingKind = CompilerFault(
    "P4002",
    zh: "没有事件能认定情形：没有一个事件有类型为“条款”的字段。",
    en: "No event can be found by an item: none has a field of the type 条款.",
    repairZh: "在事件里加一个字段，如“情形：条款”。",
    repairEn: "Give an event a field of the type 条款.")

  static func eventWithoutClause(_ event: String) -> CompilerFault {
    CompilerFault(
      "P4003",
      zh: "事件“\(event)”没有类型为“条款”的字段，不能用于下列各项。",
      en: "The event “\(event)” has no field of the type 条款 and cannot serve 下列各项.",
      repairZh: "给它加上“情形：条款”，或换一个事件。",
      repairEn: "Give it such a field, or use another event.")
  }

  static func scoreDayNotInReach(_ account: String, _ event: String) -> CompilerFault {
    CompilerFault(
      "P4004",
      zh: "从事件“\(event)”读不到“\(account)”的记分日。",
      en: "The 记分日 of “\(account)” cannot be read from the event “\(event)”.",
      repairZh: "核对账户的“记分日”，或换一个事件。",
      repairEn: "Check the account's 记分日, or use another event.")
  }

  static func scoreDayDiffers(_ account: String, _ events: [String]) -> CompilerFault {
    CompilerFault(
      "P4005",
      zh: "“\(account)”的记分日从\(zh(events))读出来不是同一个字段。",
      en: "The 记分日 of “\(account)” is another field for each of \(en(events)).",
      repairZh: "写一个只属于其中一个事件的路径。",
      repairEn: "Write a path that belongs to one of them.")
  }

  static let conditionOfNothing = CompilerFault(
    "P4006",
    zh: "这一行条件不属于任何列举的项。",
    en: "This condition belongs to no listed item.",
    repairZh: "移到“下列各项”的一项之下，或并入它管的那一句。",
    repairEn: "Put it under an item of 下列各项, or into the statement it governs.")

  static let requirementWithoutItems = CompilerFault(
    "P4007",
    zh: "“下列各项”下面没有写“须”的项。",
    en: "No item below states a 须 condition.",
    repairZh: "在下一层的各项下写“须 条件”。",
    repairEn: "Write 须 conditions under the items one level deeper.")

  static let bandingWithoutLines = CompilerFault(
    "P4008",
    zh: "分段下面没有一行范围。",
    en: "The 分段 has no line.",
    repairZh: "在下面写“范围：效果”。",
    repairEn: "Write lines of a range and effects below.")

  static let singleOfOther = CompilerFault(
    "P4009",
    zh: "“单次”只用于账户的分段。",
    en: "单次 belongs only to the 分段 of an account.",
    repairZh: "删去“单次”。",
    repairEn: "Remove 单次.")

  static func cycleMissing(_ account: String) -> CompilerFault {
    CompilerFault(
      "P4010",
      zh: "账户“\(account)”没有写周期。",
      en: "The account “\(account)” has no cycle.",
      repairZh: "写“周期 自然年”“周期 协议期”或“周期 终身”等。",
      repairEn: "Write 周期 with 自然年, a period field or 终身.")
  }

  static let cycleNotInMonths = CompilerFault(
    "P4011",
    zh: "从一个日期起算的周期要以月或年计。",
    en: "A cycle counted from a day is a number of months or years.",
    repairZh: "写“12 个月 自 …”。",
    repairEn: "Write 12 个月 自 ….")

  static let stopWithoutCondition = CompilerFault(
    "P4012",
    zh: "停记没有写在什么情况下。",
    en: "停记 does not say when.",
    repairZh: "加上“，当 条件”。",
    repairEn: "Add 当 and a condition.")

  static func lengthMissing(_ measure: String) -> CompilerFault {
    CompilerFault(
      "P4013",
      zh: "措施“\(measure)”有期间，这里没有写多久。",
      en: "The measure “\(measure)” lasts, but its length is not written.",
      repairZh: "写“3 个月”“至 条件”“无期”或“由决定”。",
      repairEn: "Write a length, 至 with a condition, 无期 or 由决定.")
  }

  static func lengthOfOneOff(_ measure: String) -> CompilerFault {
    CompilerFault(
      "P4014",
      zh: "措施“\(measure)”是一次性的，没有长度。",
      en: "The measure “\(measure)” is one act and has no length.",
      repairZh: "删去长度，或把它声明为“期间”。",
      repairEn: "Remove the length, or declare it as 期间.")
  }

  static func releaseTwice(_ measure: String) -> CompilerFault {
    CompilerFault(
      "P4015",
      zh: "措施“\(measure)”的解除条件写了两次。",
      en: "The release of the measure “\(measure)” is written twice.",
      repairZh: "合成一句。",
      repairEn: "Write one condition.")
  }

  static let tableWithoutPoints = CompilerFault(
    "P4016",
    zh: "“按 字段：值 n”没有可用的分值。",
    en: "The table 按 … belongs to no points.",
    repairZh: "放在记、扣或减免的效果之后。",
    repairEn: "Put it after an effect that moves points.")

  static let startWithoutMeasure = CompilerFault(
    "P4017",
    zh: "起算日没有可用的措施。",
    en: "The start day belongs to no measure.",
    repairZh: "删去“自 …”。",
    repairEn: "Remove 自 ….")

  static func accountMissing(_ accounts: [String]) -> CompilerFault {
    CompilerFault(
      "P4018",
      zh: "没有写明记入哪个账户。",
      en: "The account is not named.",
      repair: choose(accounts))
  }

  static func measurePathAsTrigger(_ path: String, _ measure: String) -> CompilerFault {
    CompilerFault(
      "P4019",
      zh: "“\(path)”不能作触发。",
      en: "“\(path)” cannot be a trigger.",
      repairZh: "写“凡 \(measure) 开始”之类，主体在条件中写。",
      repairEn: "Write 凡 \(measure) 开始; put the subject into a condition.")
  }

  static func subjectUnclear(_ kinds: [String]) -> CompilerFault {
    CompilerFault(
      "P4020",
      zh: "这一句没有写明管哪一种主体。",
      en: "Which kind of subject this statement runs over is not said.",
      repairZh: "写“凡 各 \(kinds.first ?? "主体") …”。",
      repairEn: "Write 凡 各 \(kinds.first ?? "…").")
  }

  static func definitionCircle(_ name: String) -> CompilerFault {
    CompilerFault(
      "P4021",
      zh: "定义“\(name)”绕回到自己。",
      en: "The definition “\(name)” leads back to itself.",
      repairZh: "断开其中一个定义。",
      repairEn: "Break the circle at one definition.")
  }

  static func definitionTooDeep(_ limit: Int) -> CompilerFault {
    CompilerFault(
      "P4028",
      zh: "定义之间相互引用超过 \(limit) 层。",
      en: "Definitions refer to each other more than \(limit) levels deep.",
      repairZh: "合并几个定义。",
      repairEn: "Join some of them.")
  }

  static func expressionTooDeep(_ limit: Int) -> CompilerFault {
    CompilerFault(
      "P3028",
      zh: "算式超过 \(limit) 层。",
      en: "The expression is more than \(limit) levels deep.",
      repairZh: "用“定义”分成几步。",
      repairEn: "Split it with 定义.")
  }

  static func closingUnsaid(_ account: String) -> CompilerFault {
    CompilerFault(
      "P4050", .warning,
      zh: "账户“\(account)”没有写期满怎样；按清零处理。",
      en: "What happens when a cycle of “\(account)” ends is not said; taken as 清零.",
      repairZh: "写“账户 \(account)：期满 清零”或“期满 保留”。",
      repairEn: "Write 账户 \(account)：期满 清零 or 期满 保留.")
  }

  static let definitionWithoutLines = CompilerFault(
    "P4022",
    zh: "定义下面没有“值”行。",
    en: "The definition has no 值 line.",
    repairZh: "写“值 v，当 条件”。",
    repairEn: "Write 值 lines below.")

  static func mergeOfNothing(_ accounts: [String]) -> CompilerFault {
    CompilerFault(
      "P4023",
      zh: "没有一个事件同时记入\(zh(accounts))。",
      en: "No event scores all of \(en(accounts)).",
      repairZh: "只合并由同一事件记入的账户。",
      repairEn: "Merge accounts that one event scores.")
  }

  static func mergeKeysDiffer(_ events: [String]) -> CompilerFault {
    CompilerFault(
      "P4024",
      zh: "合并的键从\(zh(events))读出来不是同一个字段。",
      en: "The merge key is another field for each of \(en(events)).",
      repairZh: "写一个只属于其中一个事件的路径。",
      repairEn: "Write a path that belongs to one of them.")
  }

  static let missingKeyUnsaid = CompilerFault(
    "P4025", .warning,
    zh: "合并的键可能缺少，没有写那时怎样；按“待定”处理。",
    en: "The merge key may be missing and nothing says what then; taken as 待定.",
    repairZh: "加上“；缺键 各自独立”或“；缺键 待定”。",
    repairEn: "Add 缺键 各自独立 or 缺键 待定.")

  static let priorityMixed = CompilerFault(
    "P4026",
    zh: "优先的两边一边是条款，一边是答复。",
    en: "One side of 优先 is an address, the other an answer.",
    repairZh: "两边写同一种。",
    repairEn: "Write the same sort on both sides.")

  static let scopeOfNothing = CompilerFault(
    "P4027",
    zh: "这里的“适用”没有可管的规则。",
    en: "This 适用 governs no rule.",
    repairZh: "移到有规则的条文之上，或写明条款。",
    repairEn: "Put it above rules, or name the articles.")


  // MARK: The text as a whole

  static func headingTwice(_ address: String) -> CompilerFault {
    CompilerFault(
      "P4040",
      zh: "\(address)写了两次。",
      en: "\(address) stands twice.",
      repairZh: "并成一处，或改正编号。",
      repairEn: "Join them or correct the number.")
  }

  static func numberMissing(_ missing: String) -> CompilerFault {
    CompilerFault(
      "P4041",
      zh: "缺少\(missing)。",
      en: "\(missing) is missing.",
      repairZh: "补上；原文确实没有时写上编号并在下面写“缺号”。",
      repairEn: "Add it; if the text lacks the number, write the heading with 缺号 below.")
  }

  static func numberOutOfOrder(_ address: String, after previous: String) -> CompilerFault {
    CompilerFault(
      "P4042",
      zh: "\(address)排在\(previous)之后。",
      en: "\(address) stands after \(previous).",
      repairZh: "按编号顺序排列。",
      repairEn: "Put them in order.")
  }

  static func firstNumberMissing(_ address: String) -> CompilerFault {
    CompilerFault(
      "P4043", .warning,
      zh: "编号不从一开始，第一个是\(address)。",
      en: "The numbering does not begin at one but with \(address).",
      repairZh: "补上前面的条文，或用“缺号”说明。",
      repairEn: "Add what comes before, or declare it with 缺号.")
  }

  static let toBeCoded = CompilerFault(
    "P4044", .warning,
    zh: "这里还没有编码。",
    en: "This is not coded yet.",
    repairZh: "编码后删去“待编码”；确实不需要时写“不编码”。",
    repairEn: "Code it and remove 待编码; write 不编码 when nothing is to be coded.")

  static func effectiveMissing(_ title: String) -> CompilerFault {
    CompilerFault(
      "P4045",
      zh: "《\(title)》没有写施行日期。",
      en: "《\(title)》 has no day of entry into force.",
      repairZh: "写“施行 年-月-日”；没有施行过的写“草案”。",
      repairEn: "Write 施行 with a day, or 草案.")
  }

  static func bandGap(_ gap: String) -> CompilerFault {
    CompilerFault(
      "P4046",
      zh: "分段有空档：\(gap)没有规定。",
      en: "The bands leave a gap: nothing is said for \(gap).",
      repairZh: "补上一行，或写“其余 不处理”“其余 文本未规定”。",
      repairEn: "Add a line, or write 其余 不处理 or 其余 文本未规定.")
  }

  static func bandOverlap(_ overlap: String) -> CompilerFault {
    CompilerFault(
      "P4047",
      zh: "分段重叠：\(overlap)落在两行里。",
      en: "The bands overlap: \(overlap) lies in two lines.",
      repairZh: "改端点，或写“取最重”。",
      repairEn: "Change an edge, or write 取最重.")
  }

  static let bandEmpty = CompilerFault(
    "P4048",
    zh: "这一段没有任何值落在里面。",
    en: "No value lies in this band.",
    repairZh: "核对两个端点。",
    repairEn: "Check both edges.")

  static func bandUnreachable(_ account: String) -> CompilerFault {
    CompilerFault(
      "P4049", .warning,
      zh: "“\(account)”不会落在这一段里。",
      en: "“\(account)” never reaches this band.",
      repairZh: "核对端点与账户的起点、上下限。",
      repairEn: "Check the edges against the account's start and limits.")
  }
}

extension NameCategory {
  var zh: String {
    switch self {
    case .subject: "主体"
    case .event: "事件"
    case .question: "问题"
    case .status: "状态"
    case .measure: "措施"
    case .account: "账户"
    case .parameter: "参数"
    case .definition: "定义"
    case .duty: "期限"
    case .actor: "角色"
    case .field: "字段"
    case .value: "值"
    case .name: "名字"
    }
  }

  var en: String {
    switch self {
    case .subject: "kind of subject"
    case .event: "event"
    case .question: "question"
    case .status: "status"
    case .measure: "measure"
    case .account: "account"
    case .parameter: "parameter"
    case .definition: "definition"
    case .duty: "duty"
    case .actor: "actor"
    case .field: "field"
    case .value: "value"
    case .name: "name"
    }
  }
}

/// Forms of the language that are read and checked but not executed yet (R15).
enum UnsupportedForm {
  case duty, adjustment, division, amendment, versionChoice, transition, takesOver, withdraw, deem
  case moveStatus, adjustTotal, changeLength, cap, shortestLength, stopScoring, postponedClosing
  case carriedEntries, elapsed, cycleEnd, workingDays, tiers, periodConvention, linksOfSubject

  var message: Message {
    let (zh, en) = words
    return Message(zh: "尚不支持：\(zh)", en: "not supported yet: \(en)")
  }

  private var words: (zh: String, en: String) {
    switch self {
    case .duty: ("期限", "duties (期限)")
    case .adjustment: ("调整", "adjustments (调整)")
    case .division: ("分档", "divisions (分档)")
    case .amendment: ("修订", "amendments (修订)")
    case .versionChoice: ("选版本", "choosing a version (选版本)")
    case .transition: ("过渡", "transitions (过渡)")
    case .takesOver: ("沿用", "taking over a regulation (沿用)")
    case .withdraw: ("撤回", "withdrawing (撤回)")
    case .deem: ("视为", "deeming (视为)")
    case .moveStatus: ("升降状态", "moving a status (升, 降)")
    case .adjustTotal: ("加分、降至", "raising or lowering a total (加, 降至)")
    case .changeLength: ("缩短、延长措施", "changing a measure's length (缩短, 延长)")
    case .cap: ("每……至多", "caps (每 … 至多)")
    case .shortestLength: ("不短于", "shortest lengths (不短于)")
    case .stopScoring: ("停记", "suspending the scoring (停记)")
    case .postponedClosing: ("期满推迟", "postponed closing (期满 推迟)")
    case .carriedEntries: ("记分转入下一周期", "entries carried over (转入)")
    case .elapsed: ("自某日起满若干时间", "elapsed time (自 … 起 满 …)")
    case .cycleEnd: ("周期届满触发", "the end of a cycle as a trigger (周期届满)")
    case .workingDays: ("工作日", "working days (工作日)")
    case .tiers: ("档次的定义", "definitions of tiers")
    case .linksOfSubject: ("一个主体的全部连接", "all links of one subject")
    case .periodConvention: ("期间的约定", "a convention for periods (期间)")
    }
  }
}
