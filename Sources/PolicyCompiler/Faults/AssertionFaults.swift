import PolicyBase

/// P6001–P6009: 断言 that cannot be read. What exploring them finds: `AssertionFindings`.
extension CompilerFault {
  static func assertionWithoutProperty(_ label: String) -> CompilerFault {
    CompilerFault(
      "P6001",
      zh: "断言“\(label)”没有写性质。",
      en: "The assertion “\(label)” states no property.",
      repairZh: "在下一行写“添加 …”“加重 …”“拆分 … 不使 … 减轻”或“永不 …”。",
      repairEn: "Write 添加 …, 加重 … or 拆分 … 不使 … 减轻, or 永不 …, on the next line.")
  }

  static func notWatched(_ name: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P6002",
      zh: "“\(name)”不是账户、状态或措施，没有轻重可比。",
      en: "“\(name)” is no account, status or measure: it has nothing milder or graver.",
      repair: meant(nearest))
  }

  static func notGraded(_ path: String) -> CompilerFault {
    CompilerFault(
      "P6003",
      zh: "“\(path)”不是取列举值的字段，不能加重。",
      en: "“\(path)” is no field with listed values; it cannot grow graver.",
      repairZh: "写一个取列举值的字段，冒号后按由轻到重列出它的值。",
      repairEn:
        "Name a field with listed values, and after the colon its values from mild to grave.")
  }

  static func notShared(_ path: String) -> CompilerFault {
    CompilerFault(
      "P6004",
      zh: "“\(path)”不是几个事件共有的事件或编号，不能拆分。",
      en: "“\(path)” is no event or id that several events have in common; it cannot be split.",
      repairZh: "写到一个指向事件的字段或一个编号，例如“认定 的 处罚”。",
      repairEn: "Go on to a field that refers to an event, or to an id.")
  }

  static func badBound(_ highest: Int) -> CompilerFault {
    CompilerFault(
      "P6005",
      zh: "界限是 1 到 \(highest) 次。",
      en: "A bound is 1 to \(highest) 次.",
      repairZh: "写“界限 4 次 事件名”。",
      repairEn: "Write 界限 4 次 and the kinds of events.")
  }

  static func neverWithoutAnswer(_ question: String) -> CompilerFault {
    CompilerFault(
      "P6006",
      zh: "没有写问题“\(question)”的哪个答复永不出现。",
      en: "Which answer to the question “\(question)” must never be given is not said.",
      repairZh: "写“永不 \(question) 答复 …，当 …”。",
      repairEn: "Write 永不 \(question) 答复 … and the condition.")
  }

  static func neverWithoutCondition(_ subject: String) -> CompilerFault {
    CompilerFault(
      "P6007",
      zh: "没有写“\(subject)”永不处于的情形。",
      en: "What must never hold of a “\(subject)” is not said.",
      repairZh: "写“永不 \(subject)，当 条件”；主体没有答复。",
      repairEn: "Write 永不 \(subject)，当 and the condition; a subject gives no answer.")
  }

  static func pathWithoutField(_ path: String) -> CompilerFault {
    CompilerFault(
      "P6008",
      zh: "“\(path)”后面没有字段。",
      en: "“\(path)” is followed by no field.",
      repairZh: "写“事件 的 字段”。",
      repairEn: "Write the event, 的 and the field.")
  }
}
