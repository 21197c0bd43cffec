import PolicyBase

/// Forms of the language that are read and checked but not executed yet (R15).
enum UnsupportedForm {
  case deem, periodConvention

  var message: Message {
    let (zh, en) = words
    return Message(zh: "尚不支持：\(zh)", en: "not supported yet: \(en)")
  }

  private var words: (zh: String, en: String) {
    switch self {
    case .deem: ("视为", "deeming (视为)")
    case .periodConvention: ("期间的约定", "a convention for periods (期间)")
    }
  }
}
