import PolicyBase

/// P4001–P4039: statements and what they need.
extension CompilerFault {
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

  static func cycleNeverEnds(_ account: String) -> CompilerFault {
    CompilerFault(
      "P4029",
      zh: "账户“\(account)”的周期没有期满之日，这一行永远不起作用。",
      en: "The cycle of “\(account)” never ends, so that this line does nothing.",
      repairZh: "删去这一行，或改写账户的周期。",
      repairEn: "Remove the line, or change the cycle of the account.")
  }

  static let answerChangesNothing = CompilerFault(
    "P4031", .warning,
    zh: "这是没有理由时的答复，问题没有别的答复，这一句不改变任何结果。",
    en: "This is the answer without any reason, and no other is ever given: it changes nothing.",
    repairZh: "把“答复”的第一个值换成另一个，或写出给别的答复的裁定。",
    repairEn: "List another answer first after 答复, or write when another is given.")

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

  static let capWithoutPoints = CompilerFault(
    "P4033",
    zh: "“每 … 至多”没有可用的分值。",
    en: "The cap 每 … 至多 belongs to no points.",
    repairZh: "放在记、扣或减免的效果之后。",
    repairEn: "Put it after an effect that moves points (记, 扣 or 减免).")

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

  static func tooManyRules(_ limit: Int) -> CompilerFault {
    CompilerFault(
      "P4034",
      zh: "各政策的语句一共超过 \(limit) 条规则的上限。",
      en: "The statements of the policies make more than \(limit) rules.",
      repairZh: "分几次运行，每次少载几份政策。",
      repairEn: "Load fewer policies at a time.")
  }

  static func definitionTooDeep(_ limit: Int) -> CompilerFault {
    CompilerFault(
      "P4028",
      zh: "定义之间相互引用超过 \(limit) 层。",
      en: "Definitions refer to each other more than \(limit) levels deep.",
      repairZh: "合并几个定义。",
      repairEn: "Join some of them.")
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
}
