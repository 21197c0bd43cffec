import PolicyBase

/// What `test --damage` finds (T6…). All its message texts stand here.
enum DamageFault {
  case uncaught(String)
  case manyMessages(String, Int)
  case elsewhere(String)

  func diagnostic(_ place: Place, trail: String? = nil) -> Diagnostic {
    switch self {
    case .uncaught(let name):
      Diagnostic(
        code: "T6001", place: place,
        message: Message(zh: "这处损坏没有被发现：\(name)", en: "nothing notices this damage: \(name)"),
        repair: Message(
          zh: "补一个案例；确实不改变结果的，写进 编号.damages 并说明理由",
          en: "add a 案例; where no result changes, list it in CODE.damages with the reason"),
        trail: trail)
    case .manyMessages(let name, let count):
      Diagnostic(
        code: "T6002", severity: .warning, place: place,
        message: Message(
          zh: "这处损坏引出 \(count) 条提示：\(name)", en: "this damage gives \(count) messages: \(name)"),
        trail: trail)
    case .elsewhere(let name):
      Diagnostic(
        code: "T6003", severity: .warning, place: place,
        message: Message(
          zh: "首条提示不在损坏的语句上：\(name)",
          en: "the first message is not on the damaged statement: \(name)"),
        trail: trail)
    }
  }

  static func name(of layer: DamageOutcome.Layer) -> Message {
    switch layer {
    case .check: Message(zh: "检查", en: "check")
    case .outline: Message(zh: "与原文对照", en: "official text")
    case .test: Message(zh: "案例", en: "案例")
    case .analysis: Message(zh: "证明", en: "proofs")
    }
  }
}
