import PolicyBase

/// P3040–P3099: windows, sets and what is measured.
extension CompilerFault {
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

  static func personsOfEvents(_ event: String) -> CompilerFault {
    CompilerFault(
      "P3048",
      zh: "事件“\(event)”的人数要写明数的是谁。",
      en: "人数 of the events “\(event)” needs the field that names whom to count.",
      repairZh: "在“人数”前写上指向主体的字段；数事件写“次数”。",
      repairEn: "Write a field that names a subject before 人数; to count events write 次数.")
  }

  static let streakOfOther = CompilerFault(
    "P3049",
    zh: "连续数只数事件、账户的周期和“账户 记分”。",
    en: "连续数 counts events, the cycles of an account, or 账户 记分.",
    repairZh: "换成其中之一，或用“次数”。",
    repairEn: "Use one of these, or 次数.")

  static let latestOfOther = CompilerFault(
    "P3050",
    zh: "“最近 N 次”只用于事件的读数。",
    en: "最近 N 次 belongs to readings of events.",
    repairZh: "写“最近 3 次 事件 …”，其他写时间长度。",
    repairEn: "Write 最近 3 次 before events; elsewhere a length of time.")

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
}
