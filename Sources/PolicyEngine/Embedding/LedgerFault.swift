import PolicyBase

/// What is wrong with lines as an addition to a ledger, with a saved ledger or with a question, where
/// reading and binding find nothing (codes C3…).
enum LedgerFault: Sendable {
  case otherContent(kind: String, id: String)
  case tooLong(bytes: Int, limit: Int)
  case notALedger
  case newerLedger(String)
  case alteredLedger
  case unknownQuestion(String, nearest: [String])
  case otherQuestion(String, expected: String)
  case notOneClaim(Int)

  var diagnosis: Diagnosis {
    switch self {
    case .otherContent(let kind, let id):
      Diagnosis(
        "C3001", zh: "\(kind)的编号“\(id)”已经记入，内容与这一行不同",
        en: "the id “\(id)” of \(kind) is in the ledger already, with other content",
        repairZh: "已经记入的不能改写：用“更正”或“撤销”，或者换一个编号",
        repairEn: "what is in a ledger is never rewritten: correct or annul it, or use another id")
    case .tooLong(let bytes, let limit):
      Diagnosis(
        "C3002", zh: "一次给了 \(bytes) 字节，上限 \(limit)",
        en: "\(bytes) bytes at once, more than \(limit)",
        repairZh: "分几次给", repairEn: "give the lines in several parts")
    case .notALedger:
      Diagnosis(
        "C3003", zh: "不是保存的台账：第一行应以 {\"ledger\":1, 开头",
        en: "this is no saved ledger: its first line must begin with {\"ledger\":1,",
        repairZh: "原样给出 save() 的结果", repairEn: "give what save() returned, unchanged")
    case .newerLedger(let version):
      Diagnosis(
        "C3004", zh: "台账的格式是 \(version)，这里只认识 1",
        en: "the ledger has format \(version), only 1 is known here",
        repairZh: "换用保存它的程序版本，或更新的版本",
        repairEn: "use the version that saved it, or a newer one")
    case .alteredLedger:
      Diagnosis(
        "C3005", zh: "保存的台账被截断或改动过", en: "the saved ledger was cut short or altered",
        repairZh: "换一份完整的；更正和撤销写成新的事件",
        repairEn: "take an intact copy; corrections and annulments are new events")
    case .unknownQuestion(let name, let nearest):
      Diagnosis(
        "C3006", zh: "没有名为“\(name)”的问题", en: "there is no question “\(name)”",
        nearest: nearest)
    case .otherQuestion(let name, let expected):
      Diagnosis(
        "C3007", zh: "这一行是“\(name)”，准备好的问题是“\(expected)”",
        en: "the line is “\(name)”, the prepared question is “\(expected)”",
        repairZh: "为它另作准备", repairEn: "prepare that question, too")
    case .notOneClaim(let count):
      Diagnosis(
        "C3008", zh: "一次回答一行，给了 \(count) 行",
        en: "one line is answered at a time, there are \(count)",
        repairZh: "逐行提问", repairEn: "ask line by line")
    }
  }
}
