import PolicyIR

/// The keys of a line that are no fields, in both spellings.
enum CaseKey: Hashable, Sendable {
  case id, date, known, order

  init?(reserved key: String) {
    switch key {
    case "id", "编号": self = .id
    case "date", "日期": self = .date
    case "known", "知悉": self = .known
    case "order", "序": self = .order
    default: return nil
    }
  }

  /// The member that says what the line is, and its role. "event" goes before "question" before
  /// "subject", because an event may have a field of that name (a change has a "subject").
  static func head(of members: [CaseJSON.Member]) -> (CaseJSON.Member, IR.CaseRecord.Role)? {
    let heads: [(names: [String], role: IR.CaseRecord.Role)] = [
      (["event", "事件"], .event), (["question", "问题"], .event), (["subject", "主体"], .subject),
    ]
    for head in heads {
      if let member = members.first(where: { head.names.contains($0.key) }) {
        return (member, head.role)
      }
    }
    return nil
  }

  /// Whether a column of this name says what each row is.
  static func isEvent(_ name: String) -> Bool {
    ["event", "事件", "question", "问题"].contains(name)
  }

  static func isValue(_ member: CaseJSON.Member) -> Bool {
    member.key == "value" || member.key == "值"
  }
  static func isFrom(_ member: CaseJSON.Member) -> Bool {
    member.key == "from" || member.key == "自"
  }
  static func isTo(_ member: CaseJSON.Member) -> Bool { member.key == "to" || member.key == "至" }
}
