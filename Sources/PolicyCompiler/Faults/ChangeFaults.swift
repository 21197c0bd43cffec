import PolicyBase

/// P4150–P4199: changes of measures, versions of articles, cycles of rules.
extension CompilerFault {
  static let floorWithoutShortening = CompilerFault(
    "P4150",
    zh: "“不短于”没有可用的缩短。",
    en: "不短于 belongs to no shortening.",
    repairZh: "放在“缩短 措施 …”之后，或删去。",
    repairEn: "Put it after 缩短, or remove it.")

  static func expectedEvent(_ path: String, _ type: Message) -> CompilerFault {
    CompilerFault(
      "P4151",
      zh: "“\(path)”是\(type.zh)，不是事件，不能撤回。",
      en: "“\(path)” is \(type.en), not an event; it cannot be withdrawn.",
      repairZh: "写触发事件里指向另一个事件的字段。",
      repairEn: "Name a field of the trigger that refers to an event.")
  }

  static func declarationChanged(_ name: String) -> CompilerFault {
    CompilerFault(
      "P4152",
      zh: "修订重述了“\(name)”，但与原来的声明不同。",
      en: "The 修订 restates “\(name)” in other words than its first declaration.",
      repairZh: "照原样重述；要改变它，就另取一个名字，并用“过渡”写明如何衔接。",
      repairEn: "Repeat it as it was; to change it, declare it under another name.")
  }

  static func ruleCycle(_ things: [String], _ addresses: [String]) -> CompilerFault {
    let way = things.joined(separator: " → ")
    return CompilerFault(
      "P4180",
      zh: "这些规定在同一天里互为因果，没有先后可依：\(way)（\(addresses.joined(separator: "、"))）。",
      en: "These rules depend on each other within one day and no order decides: \(way) "
        + "(\(addresses.joined(separator: ", "))).",
      repairZh: "让其中一条由事件、期满或措施开始触发，或删去一条。",
      repairEn: "Let one of them be triggered by an event, an elapsed term or a measure's start.")
  }

  static func endHangsOnItself(
    _ measure: String, _ thing: String, _ addresses: [String]
  ) -> CompilerFault {
    CompilerFault(
      "P4181",
      zh:
        "“\(measure)”何时结束取决于“\(thing)”，而它自己又造成“\(thing)”（\(addresses.joined(separator: "、"))），永远不会结束。",
      en: "The end of “\(measure)” depends on “\(thing)”, which it brings about itself "
        + "(\(addresses.joined(separator: ", "))); it could never end.",
      repairZh: "改为由一个事件（如恢复决定）结束。",
      repairEn: "Let an event end it.")
  }

  static func divisionWithoutRange(_ fact: String) -> CompilerFault {
    CompilerFault(
      "P4192",
      zh: "这一项的条件没有写“\(fact)”的范围，不能参加分档。",
      en: "The condition of this item gives no range of “\(fact)”.",
      repairZh: "写“当 \(fact) … 以上”之类，或从分档中删去它。",
      repairEn: "State a range of it, or take the item out of the division.")
  }

  static let adjustmentOfNothing = CompilerFault(
    "P4170",
    zh: "“调整”所指的条款没有记分。",
    en: "The articles of 调整 put no points on an account.",
    repairZh: "写记分的条款。",
    repairEn: "Name articles that score.")

  static func tiersUnclear(_ found: [String]) -> CompilerFault {
    CompilerFault(
      "P4171",
      zh: found.isEmpty
        ? "没有定义档次，“本档、下一档、上一档”不知所指。"
        : "有几个档次的定义（\(zh(found))），“本档”不知是哪一个。",
      en: found.isEmpty
        ? "No tiers are defined for 本档, 下一档, 上一档."
        : "Several definitions of tiers: \(en(found)).",
      repairZh: "写一个“定义 记分档：1 至 3 分、4 至 6 分、…”。",
      repairEn: "Write one 定义 with ranges of points.")
  }

  static func versionDayUnread(_ path: String) -> CompilerFault {
    CompilerFault(
      "P4153",
      zh: "从任何事件都读不到日期“\(path)”，不能据以选版本。",
      en: "No event has the day “\(path)”; it cannot choose a version.",
      repairZh: "写一个事件的日期字段。",
      repairEn: "Name a field of an event that is a day.")
  }

  static let transitionOfDraft = CompilerFault(
    "P4154",
    zh: "草案没有施行日期，“过渡”无从起算。",
    en: "A draft has no day of force from which a 过渡 could count.",
    repairZh: "删去“过渡”，或写明施行日期。",
    repairEn: "Remove 过渡, or write 施行.")

  static func transitionUnsaid(_ day: String) -> CompilerFault {
    CompilerFault(
      "P4155",
      zh: "自 \(day) 的修订没有写“过渡”：已有的记分、措施如何处理。",
      en: "The 修订 from \(day) does not say what becomes of points and measures (过渡).",
      repairZh: "在“修订 自 …”之后写“过渡 沿用”“过渡 重算”或“过渡 清零”。",
      repairEn: "Write 过渡 沿用, 过渡 重算 or 过渡 清零 after it.")
  }

  static func amendmentOutOfForce(_ day: String) -> CompilerFault {
    CompilerFault(
      "P4156",
      zh: "修订自 \(day) 起，不在本文件的施行期间内。",
      en: "The 修订 from \(day) lies outside the days of force of its text.",
      repairZh: "核对“修订”与“施行”的日期。",
      repairEn: "Check the days of 修订 and 施行.")
  }

  static func versionsOverlap(_ code: String, _ day: String) -> CompilerFault {
    CompilerFault(
      "P4157",
      zh: "\(code) 的两个版本同时施行：后一版自 \(day) 起，前一版尚未止。",
      en: "Two versions of \(code) are in force at once from \(day) on.",
      repairZh: "给前一版写“施行 … 至 前一日”。",
      repairEn: "Let the earlier one end the day before (施行 A 至 B).")
  }

  static func versionsGap(_ code: String, _ from: String, _ to: String) -> CompilerFault {
    CompilerFault(
      "P4158", .warning,
      zh: "\(code) 的两个版本之间有空档：自 \(from) 至 \(to) 前没有版本施行。",
      en: "No version of \(code) is in force from \(from) until before \(to).",
      repairZh: "核对两个版本的施行日期；确有空档可不改。",
      repairEn: "Check the days of force; leave it if the gap is real.")
  }
}
