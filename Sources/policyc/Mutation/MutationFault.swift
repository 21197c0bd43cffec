import PolicyBase

/// What `test --mutate` finds (T4…). All its message texts stand here.
enum MutationFault {
  case survived(String)
  case acceptedButKilled(String)
  case noSuchMutant(String)
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
    case .noSuchMutant(let name):
      Diagnostic(
        code: "T4003", severity: .warning, place: place,
        message: Message(zh: "没有这处改动：\(name)", en: "there is no such change: \(name)"),
        repair: Message(
          zh: "政策改动后编号可能已变；改正或删去这一行",
          en: "numbers may have moved with the policy; correct or remove this line"))
    case .badListLine:
      Diagnostic(
        code: "T4004", place: place,
        message: Message(
          zh: "这一行不是“地址 | 改动 | 理由”", en: "this line is not “address | change | reason”"),
        repair: Message(
          zh: "三部分用 | 隔开，理由不可缺", en: "three parts with | between them; the reason is needed"))
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
}
