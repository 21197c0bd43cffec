import PolicyBase

/// Forms of the language that are read and checked but not executed yet (R15).
enum UnsupportedForm {
  case duty, adjustment, division, amendment, versionChoice, transition, takesOver, withdraw, deem
  case moveStatus, adjustTotal, changeLength, cap, shortestLength, stopScoring, postponedClosing
  case carriedEntries, elapsed, cycleEnd, workingDays, tiers, periodConvention

  var message: Message {
    let (zh, en) = words
    return Message(zh: "尚不支持：\(zh)", en: "not supported yet: \(en)")
  }

  private var words: (zh: String, en: String) {
    switch self {
    case .duty: ("期限", "duties (期限)")
    case .adjustment: ("调整", "adjustments (调整)")
    case .division: ("分档", "divisions (分档)")
    case .amendment: ("修订", "amendments (修订)")
    case .versionChoice: ("选版本", "choosing a version (选版本)")
    case .transition: ("过渡", "transitions (过渡)")
    case .takesOver: ("沿用", "taking over a regulation (沿用)")
    case .withdraw: ("撤回", "withdrawing (撤回)")
    case .deem: ("视为", "deeming (视为)")
    case .moveStatus: ("升降状态", "moving a status (升, 降)")
    case .adjustTotal: ("加分、降至", "raising or lowering a total (加, 降至)")
    case .changeLength: ("缩短、延长措施", "changing a measure's length (缩短, 延长)")
    case .cap: ("每……至多", "caps (每 … 至多)")
    case .shortestLength: ("不短于", "shortest lengths (不短于)")
    case .stopScoring: ("停记", "suspending the scoring (停记)")
    case .postponedClosing: ("期满推迟", "postponed closing (期满 推迟)")
    case .carriedEntries: ("记分转入下一周期", "entries carried over (转入)")
    case .elapsed: ("自某日起满若干时间", "elapsed time (自 … 起 满 …)")
    case .cycleEnd: ("周期届满触发", "the end of a cycle as a trigger (周期届满)")
    case .workingDays: ("工作日", "working days (工作日)")
    case .tiers: ("档次的定义", "definitions of tiers")
    case .periodConvention: ("期间的约定", "a convention for periods (期间)")
    }
  }
}
