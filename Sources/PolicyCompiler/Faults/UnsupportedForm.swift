import PolicyBase

/// Forms of the language that are read and checked but not executed yet (R15).
enum UnsupportedForm {
  case deem
  case cap
  case streakOfOther, periodConvention

  var message: Message {
    let (zh, en) = words
    return Message(zh: "尚不支持：\(zh)", en: "not supported yet: \(en)")
  }

  private var words: (zh: String, en: String) {
    switch self {
    case .deem: ("视为", "deeming (视为)")
    case .cap: ("减免以外的“每……至多”", "caps (每 … 至多) of anything but 减免")
    case .streakOfOther:
      ("账户以外的连续数", "streaks (连续数) of anything but an account")
    case .periodConvention: ("期间的约定", "a convention for periods (期间)")
    }
  }
}
