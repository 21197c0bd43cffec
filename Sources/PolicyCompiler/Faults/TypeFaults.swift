import PolicyBase

/// P3001–P3039: types and units.
extension CompilerFault {
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
      repairZh: "开始、期满、解除只用于措施，有效用于措施和期间。",
      repairEn: "Only a measure can be 开始, 期满 or 解除; a measure or a period can be 有效.")
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

  static func expressionTooDeep(_ limit: Int) -> CompilerFault {
    CompilerFault(
      "P3028",
      zh: "算式超过 \(limit) 层。",
      en: "The expression is more than \(limit) levels deep.",
      repairZh: "用“定义”分成几步。",
      repairEn: "Split it with 定义.")
  }
}
