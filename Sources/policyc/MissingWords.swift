import PolicyBase
import PolicyEngine
import PolicyIR

// What is missing, in the words of the policy.
extension RecordWords {
  /// Several missing things, joined.
  func missing(_ missing: [Missing]) -> String {
    missing.map(self.missing).joined(separator: pick("、", ", "))
  }

  private func missing(_ missing: Missing) -> String {
    let item = measureInstance(missing.item) ?? missing.item
    let key = what(missing)
    if item.isEmpty { return key }
    return pick("\(item) 的 \(key)", "\(key) of \(item)")
  }

  private func what(_ missing: Missing) -> String {
    switch missing.reason {
    case .fact: field(missing.key) ?? missing.key
    case .choice: choice(missing.key)
    case .measure:
      missing.key == "end" ? pick("期限", "end") : missing.key
    case .parameter:
      pick("参数 \(missing.name?.text ?? missing.key)", "parameter \(missing.key)")
    case .period: pick("期间（\(missing.key)）", "period (\(missing.key))")
    case .divisor: pick("除数（为零）", "divisor, which is zero")
    case .emptySet: pick("空集", "empty set")
    case .overflow: pick("数值超限", "number out of range")
    case .unsupported: pick("尚不支持的写法 \(missing.key)", "unsupported \(missing.key)")
    case .calendar: pick("\(missing.key) 年的工作日", "working days of \(missing.key)")
    }
  }

  private func choice(_ key: String) -> String {
    switch key {
    case "amount": pick("裁量数额", "amount chosen")
    case "length": pick("长度（未选定）", "length, not chosen yet")
    case "decision": pick("决定（尚未作出）", "decision, not taken yet")
    default: pick("裁量 \(key)", "choice of \(key)")
    }
  }

  /// The word for `kind.field`.
  private func field(_ key: String) -> String? {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, language == .zh else { return nil }
    let fields =
      program.eventKinds.first { $0.name.key == parts[0] }?.fields
      ?? program.subjectKinds.first { $0.name.key == parts[0] }?.fields
    return fields?.first { $0.name.key == parts[1] }?.name.text
  }

  /// A measure's id `code/address:measure@subject@cause`, said with its name.
  private func measureInstance(_ id: String) -> String? {
    let parts = id.split(separator: "@").map(String.init)
    guard parts.count >= 3, let colon = parts[0].lastIndex(of: ":") else { return nil }
    let key = parts[0][parts[0].index(after: colon)...]
    guard let measure = program.measures.first(where: { $0.name.key == key }) else { return nil }
    let cause = parts.dropFirst(2).joined(separator: "@")
    return pick(
      "\(parts[1]) 因 \(cause) 的\(measure.name.text)",
      "\(name(measure.name)) on \(parts[1]) from \(cause)"
    )
  }
}
