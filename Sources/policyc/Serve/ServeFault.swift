import PolicyBase

/// What is wrong with a request of `policyc serve` (codes T8…).
enum ServeFault: Error {
  case noOperation
  case unknownOperation(String, nearest: [String])
  case unknownMember(String, nearest: [String])
  case missingMember(String, operation: String)
  case badDay(member: String)
  case unknownQuestion
  case lineTooLong(limit: Int)

  var diagnostic: Diagnostic {
    let (code, zh, en, repairZh, repairEn) = texts
    return Diagnostic(
      code: code, place: .nowhere, message: Message(zh: zh, en: en),
      repair: Message(zh: repairZh, en: repairEn))
  }

  private var texts: (String, String, String, String, String) {
    switch self {
    case .noOperation:
      (
        "T8001", "请求没有说明做什么", "the request does not say what to do",
        "写上 \"op\": \"append\" 之类", "give \"op\", for example \"append\""
      )
    case .unknownOperation(let word, let nearest):
      (
        "T8002", "没有操作“\(word)”", "there is no operation “\(word)”",
        ServeFault.known(nearest, "policyc help serve 列出全部操作"),
        ServeFault.known(nearest, "policyc help serve lists all")
      )
    case .unknownMember(let key, let nearest):
      (
        "T8003", "这个操作没有成员“\(key)”", "the operation has no member “\(key)”",
        ServeFault.known(nearest, "去掉它"), ServeFault.known(nearest, "leave it out")
      )
    case .missingMember(let key, let operation):
      (
        "T8004", "操作 \(operation) 缺成员 \(key)", "the operation \(operation) needs \(key)",
        "补上它", "add it"
      )
    case .badDay(let member):
      (
        "T8005", "\(member) 不是日期", "\(member) is no day", "写成 \"2020-12-31\"",
        "write \"2020-12-31\""
      )
    case .unknownQuestion:
      (
        "T8006", "claim 里没有 question，不知道问的是什么",
        "claim has no question, so it is unknown what is asked",
        "写上 \"question\": \"claim\" 之类", "give \"question\", for example \"claim\""
      )
    case .lineTooLong(let limit):
      (
        "T8007", "一行超过 \(limit) 字节", "a line is longer than \(limit) bytes",
        "把记录分成几个请求", "split the records into several requests"
      )
    }
  }

  private static func known(_ nearest: [String], _ otherwise: String) -> String {
    nearest.isEmpty ? otherwise : nearest.joined(separator: ", ") + "?"
  }
}
