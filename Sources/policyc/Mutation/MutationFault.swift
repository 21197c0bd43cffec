import PolicyBase

/// What `test --mutate` finds (T4…). All its message texts stand here.
enum MutationFault {
  case survived(String)
  case acceptedButKilled(String)
  /// A listed change that the policy does not have any more, as far as it can be followed.
  case noMutantAt(String)
  case noSuchStatement(MutationName, present: [String])
  case noSuchChange(MutationName, present: [String])
  case fitsSeveral(String)
  case badListLine
  case listedTwice(String)
  case listNotUTF8
  case failsUnchanged(Int)

  func diagnostic(_ place: Place, trail: String? = nil) -> Diagnostic {
    switch self {
    case .survived(let name):
      Diagnostic(
        code: "T4001", place: place,
        message: Message(zh: "没有案例发现这处改动：\(name)", en: "no 案例 notices this change: \(name)"),
        trail: trail)
    case .acceptedButKilled(let name):
      Diagnostic(
        code: "T4002", severity: .warning, place: place,
        message: Message(
          zh: "列为可接受的改动现在被案例发现：\(name)", en: "an accepted change is noticed now: \(name)"),
        repair: Message(zh: "删去这一行", en: "remove this line"))
    case .noMutantAt(let address):
      gone(
        place, Message(zh: "\(address) 处没有可以改动的语句", en: "nothing to change stands at \(address)"))
    case .noSuchStatement(let name, let others):
      gone(
        place,
        Message(
          zh: "\(name.address) 处没有这个语句：\(name.statement)",
          en: "no such statement at \(name.address): \(name.statement)"),
        present: others)
    case .noSuchChange(let name, let others):
      gone(
        place,
        Message(
          zh: "\(name.address) 处的这个语句没有这样的改动：\(name.change)",
          en: "this statement at \(name.address) has no such change: \(name.change)"),
        present: others)
    case .fitsSeveral(let name):
      Diagnostic(
        code: "T4008", place: place,
        message: Message(
          zh: "这一行不止指一处改动：\(name)", en: "this line means more than one change: \(name)"),
        repair: Message(zh: "把语句写长一些", en: "write more of the statement"))
    case .badListLine:
      Diagnostic(
        code: "T4004", place: place,
        message: Message(
          zh: "这一行不是“地址 | 语句 | 改动 | 理由”",
          en: "this line is not “address | statement | change | reason”"),
        repair: Message(
          zh: "四部分用 | 隔开，理由不可缺", en: "four parts with | between them; the reason is needed"))
    case .listedTwice(let name):
      Diagnostic(
        code: "T4005", place: place,
        message: Message(zh: "列了两次：\(name)", en: "listed twice: \(name)"))
    case .listNotUTF8:
      Diagnostic(
        code: "T4006", place: place,
        message: Message(zh: "这个列表不是 UTF-8", en: "the list is not UTF-8"),
        repair: Message(zh: "另存为 UTF-8", en: "save it as UTF-8"))
    case .failsUnchanged(let count):
      Diagnostic(
        code: "T4007", place: place,
        message: Message(
          zh: "有 \(count) 个案例在改动之前就不通过", en: "\(count) cases fail before any change"),
        repair: Message(zh: "先运行 policyc test", en: "run policyc test first"))
    }
  }

  private func gone(_ place: Place, _ message: Message, present: [String] = []) -> Diagnostic {
    let shown = present.joined(separator: "；")
    return Diagnostic(
      code: "T4003", severity: .warning, place: place, message: message,
      repair: present.isEmpty
        ? Message(zh: "改正或删去这一行", en: "correct or remove this line")
        : Message(
          zh: "改正或删去这一行；现有：\(shown)", en: "correct or remove this line; there are: \(shown)"))
  }
}
