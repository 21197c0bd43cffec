import PolicyBase

/// Everything the analysis can find (P5xxx), with its texts.
struct AnalysisFault {
  let code: String
  let severity: Diagnostic.Severity
  let message: Message
  let repair: Message?

  private init(
    _ code: String, _ severity: Diagnostic.Severity, zh: String, en: String,
    repairZh: String? = nil, repairEn: String = ""
  ) {
    self.code = code
    self.severity = severity
    message = Message(zh: zh, en: en)
    repair = repairZh.map { Message(zh: $0, en: repairEn) }
  }

  // MARK: 分段

  static func bandGap(_ gaps: String) -> AnalysisFault {
    AnalysisFault(
      "P5001", .error,
      zh: "分段有空档：\(gaps) 没有规定。", en: "The bands leave a gap: nothing is said for \(gaps).",
      repairZh: "补上一行，或写“其余 不处理”“其余 文本未规定”。",
      repairEn: "Add a line, or write 其余 不处理 or 其余 文本未规定.")
  }

  static func bandOverlap(_ overlap: String) -> AnalysisFault {
    AnalysisFault(
      "P5002", .error,
      zh: "分段重叠：\(overlap) 同时落在两行里，没有写明依哪一行。",
      en: "The bands overlap: \(overlap) lies in two lines and nothing says which holds.",
      repairZh: "改端点或条件，或写“取最重”“单次优先”“并处”。",
      repairEn: "Change an edge or a condition, or write 取最重, 单次优先 or 并处.")
  }

  static func bandUnreachable(_ account: String) -> AnalysisFault {
    AnalysisFault(
      "P5003", .warning,
      zh: "“\(account)”不会落在这一段里。", en: "“\(account)” never reaches this band.",
      repairZh: "核对端点与账户的起点、上下限和各项的分值。",
      repairEn:
        "Check the edges against the account's start and limits and the points of the items.")
  }

  static func linesEquallyGrave(_ overlap: String) -> AnalysisFault {
    AnalysisFault(
      "P5004", .warning,
      zh: "\(overlap) 同时落在两行里，取最重分不出哪一行更重。",
      en: "\(overlap) lies in two lines, and 取最重 cannot tell which is the graver.",
      repairZh: "合并两行，改写范围，或不用“取最重”。",
      repairEn: "Join the lines, change their ranges, or do without 取最重.")
  }

  // MARK: 分档

  static func divisionGap(_ gaps: String) -> AnalysisFault {
    AnalysisFault(
      "P5010", .error,
      zh: "分档有空档：\(gaps) 不属于任何一项。",
      en: "The division has a gap: \(gaps) belongs to no item.",
      repairZh: "补上一项，改相邻一项的范围，或写“其余 文本未规定”。",
      repairEn: "Add an item, widen a neighbouring one, or write 其余 文本未规定.")
  }

  static func divisionOverlap(_ overlap: String, _ items: [String]) -> AnalysisFault {
    let named = items.joined(separator: "、")
    return AnalysisFault(
      "P5011", .error,
      zh: "\(overlap) 同时属于\(named)，没有写明归哪一项。",
      en: "\(overlap) belongs to \(named) at once, and nothing says which.",
      repairZh: "改一项的范围，写“优先 … 于 …”；任选一项认定的，写“重叠 任选”。",
      repairEn: "Change a range, or write 优先; 重叠 任选 when either may be found.")
  }

  static func distinctionGap(_ gaps: String) -> AnalysisFault {
    AnalysisFault(
      "P5012", .warning,
      zh: "这几句按同样的事实分别规定，\(gaps) 没有规定。",
      en: "These statements distinguish by the same facts and say nothing for \(gaps).",
      repairZh: "补上一句；有意不规定的，写“分档 按 事实：条款，其余 文本未规定”。",
      repairEn: "Add a statement, or write 分档 with 其余 文本未规定 where that is meant.")
  }

  // MARK: 裁定

  static func rivalAnswers(_ answers: [String], _ facts: String) -> AnalysisFault {
    let named = answers.map { "“\($0)”" }.joined(separator: "、")
    return AnalysisFault(
      "P5020", .warning,
      zh: "答复\(named)可能同时成立，没有“优先”说明依哪一个：\(facts)。",
      en: "The answers \(named) can both hold and no 优先 decides: \(facts).",
      repairZh: "写“优先 … 于 …”，或使两句的条件不能同时成立。",
      repairEn: "Write 优先, or make the two conditions exclude each other.")
  }

  static let shadowedAnswer = AnalysisFault(
    "P5021", .warning,
    zh: "这一句成立时，总有更优先的答复，它从不决定结果。",
    en: "Whenever this holds a stronger answer holds too: it never decides.",
    repairZh: "核对条件和“优先”的次序，或删去这一句。",
    repairEn: "Check its condition and the order of 优先, or remove it.")

  // MARK: 死的规则

  /// Codes of rules and lines that never act.
  static let idle: Set<String> = [
    "P5003", "P5021", "P5030", "P5031", "P5032", "P5040", "P5041",
  ]

  static let deadRule = AnalysisFault(
    "P5030", .warning,
    zh: "这一句的条件互相矛盾，永远不会成立。",
    en: "The conditions of this statement contradict each other: it never acts.",
    repairZh: "核对“适用”“当”“除外”的条件。", repairEn: "Check 适用, 当 and 除外.")

  static let swallowed = AnalysisFault(
    "P5031", .warning,
    zh: "“除外”包括了“当”的一切情形，这一句永远不会成立。",
    en: "除外 takes away all that 当 asks for: the statement never acts.",
    repairZh: "缩小“除外”的范围。", repairEn: "Narrow 除外.")

  static let shadowedLine = AnalysisFault(
    "P5032", .warning,
    zh: "前面各行已经包括这一行的一切情形，永远取不到它。",
    en: "The lines above take all that this line is for: it is never reached.",
    repairZh: "移到前面，或改条件。", repairEn: "Move it up, or change its condition.")

  static func measureWithoutCriterion(_ measure: String) -> AnalysisFault {
    AnalysisFault(
      "P5040", .warning,
      zh: "措施“\(measure)”没有一句说明在什么情形下作出。",
      en: "Nothing says when the measure “\(measure)” is imposed.",
      repairZh: "写明情形；原文没有写标准的，由一个决定作出（凡 决定，…），并写成“存疑”。",
      repairEn:
        "Say when; where the text gives no criterion let a decision impose it, and write a 存疑.")
  }

  static func accountWithoutPoints(_ account: String) -> AnalysisFault {
    AnalysisFault(
      "P5041", .warning,
      zh: "没有一句在账户“\(account)”上记分。", en: "Nothing puts points on the account “\(account)”.",
      repairZh: "写出记分的各项，或删去这个账户。", repairEn: "Write the items that score, or remove it.")
  }

  static func parameterOfNobody(_ parameter: String) -> AnalysisFault {
    AnalysisFault(
      "P5042", .warning,
      zh: "参数“\(parameter)”没有写由谁提供。", en: "Nothing says who supplies the parameter “\(parameter)”.",
      repairZh: "加上“，由 … 提供”。", repairEn: "Add 由 … 提供.")
  }

  // MARK: 未证

  static func notShown(_ what: AnalysisFault) -> AnalysisFault {
    AnalysisFault(
      "P5090", .note,
      zh: "未证：没有能够重演的例子。" + what.message.zh,
      en: "Not proven: no case could be replayed. " + what.message.en)
  }

  static func overBudget(_ columns: [String]) -> AnalysisFault {
    let named = columns.joined(separator: "、")
    return AnalysisFault(
      "P5091", .note,
      zh: "未证：这里的条件组合太多，没有查完。有关的是\(named)。",
      en: "Not proven: too many combinations to look at all. They are about \(named).")
  }
}
