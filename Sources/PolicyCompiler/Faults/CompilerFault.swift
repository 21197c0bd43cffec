import PolicyBase

/// Everything the compiler can find wrong, with its texts: P2xxx names, P3xxx types and units,
/// P4xxx structure and the text as a whole.
struct CompilerFault {
  let code: String
  let severity: Diagnostic.Severity
  let message: Message
  let repair: Message?

  func diagnostic(
    _ place: Place, related: [Place] = [], trail: String? = nil
  ) -> Diagnostic {
    let other = Message(zh: "另一处在这里", en: "the other place is here")
    return Diagnostic(
      code: code, severity: severity, place: place, message: message, repair: repair,
      related: related.map { Diagnostic.Related(place: $0, message: other) }, trail: trail)
  }

  init(
    _ code: String, _ severity: Diagnostic.Severity = .error, zh: String, en: String,
    repair: Message?
  ) {
    self.code = code
    self.severity = severity
    message = Message(zh: zh, en: en)
    self.repair = repair
  }

  init(
    _ code: String, _ severity: Diagnostic.Severity = .error, zh: String, en: String,
    repairZh: String, repairEn: String
  ) {
    self.init(
      code, severity, zh: zh, en: en, repair: Message(zh: repairZh, en: repairEn))
  }

  static func zh(_ names: [String]) -> String {
    names.map { "“\($0)”" }.joined(separator: "、")
  }

  static func en(_ names: [String]) -> String {
    names.map { "“\($0)”" }.joined(separator: ", ")
  }

  /// The nearest names, or all values when they are few.
  static func meant(_ nearest: [String], of known: [String] = []) -> Message? {
    if !nearest.isEmpty {
      return Message(zh: "是否指\(zh(nearest))？", en: "Did you mean \(en(nearest))?")
    }
    if known.isEmpty {
      return Message(zh: "核对写法，或先声明它。", en: "Check the spelling, or declare it first.")
    }
    let shown = Array(known.prefix(12))
    let more = known.count > shown.count
    return Message(
      zh: "可取：\(zh(shown))\(more ? "等" : "")。",
      en: "Possible: \(en(shown))\(more ? " and others" : "").")
  }

  static func choose(_ accounts: [String]) -> Message {
    accounts.isEmpty
      ? Message(zh: "写出账户的名字。", en: "Write the account's name.")
      : Message(zh: "写出\(zh(accounts))之一。", en: "Write one of \(en(accounts)).")
  }
}
