import PolicyBase

/// P4040–P4099: the text as a whole.
extension CompilerFault {
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

  static func unknownBase(_ name: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P4051",
      zh: "没有代码或标题为“\(name)”的法规可以沿用。",
      en: "There is no regulation with the code or title “\(name)” to take over.",
      repair: meant(nearest))
  }

  static func takesOverInCircle(_ name: String) -> CompilerFault {
    CompilerFault(
      "P4052",
      zh: "沿用“\(name)”成了一个圈。",
      en: "Taking over “\(name)” goes in a circle.",
      repairZh: "删去其中一处“沿用”。",
      repairEn: "Remove one of the 沿用.")
  }

  static func strayLine(_ name: String) -> CompilerFault {
    CompilerFault(
      "P4053",
      zh: "这一行不属于任何分段或定义：“\(name)”在这一条里没有。",
      en: "This line belongs to no 分段 or 定义: “\(name)” has none in this article.",
      repairZh: "重写整条，连同“分段”或“定义”。",
      repairEn: "Restate the whole article with its 分段 or 定义.")
  }

  static func draftWithoutTrial(_ title: String) -> CompilerFault {
    CompilerFault(
      "P4054", .warning,
      zh: "《\(title)》是草案，有案例而没有写自哪一日模拟，案例里什么也不会发生。",
      en:
        "《\(title)》 is a draft whose cases name no day from which to simulate it: nothing happens "
        + "in them.",
      repairZh: "写“草案 模拟 自 年-月-日”。",
      repairEn: "Write 草案 模拟 自 with a day.")
  }

  static let bandEmpty = CompilerFault(
    "P4048",
    zh: "这一段没有任何值落在里面。",
    en: "No value lies in this band.",
    repairZh: "核对两个端点。",
    repairEn: "Check both edges.")

  static func headingWithoutStatement(_ address: String) -> CompilerFault {
    CompilerFault(
      "P4055", .warning,
      zh: "\(address)下面什么也没有写。",
      en: "Nothing is written under \(address).",
      repairZh: "写出它的规则；只是要求的写“职责”，只作说明的写“说明”，还没有编码的写“待编码”。",
      repairEn: "Write its rule, or 职责, 说明 or 待编码.")
  }

  static func closingUnsaid(_ account: String) -> CompilerFault {
    CompilerFault(
      "P4050", .warning,
      zh: "账户“\(account)”没有写期满怎样；按清零处理。",
      en: "What happens when a cycle of “\(account)” ends is not said; taken as 清零.",
      repairZh: "写“账户 \(account)：期满 清零”或“期满 保留”。",
      repairEn: "Write 账户 \(account)：期满 清零 or 期满 保留.")
  }
}
