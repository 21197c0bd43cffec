import PolicyBase
import PolicyIR

/// An input value as a message may repeat it: cut to a few characters, and masked when its field
/// is 个人信息 and the caller did not ask to see such.
package struct ShownValue: Sendable {
  let text: Message

  /// What stands for a value that may not be shown.
  static let mask = Message(zh: "＊＊＊", en: "***")

  init(_ value: IR.InputValue, masked: Bool) {
    text = masked ? ShownValue.mask : ShownValue.describe(value)
  }

  /// A name of the input that is not declared: only one that is like a declared name is repeated, for
  /// data may stand where a name should.
  package static func name(_ text: String, nearest: [String], showsPersonal: Bool) -> String {
    showsPersonal || !nearest.isEmpty ? cut(text) : mask.zh
  }

  private static func describe(_ value: IR.InputValue) -> Message {
    switch value {
    case .text(let text), .cell(let text): Message("“\(cut(text))”")
    case .number(let number, let unit): Message("\(number)\(unit.map { " \($0)" } ?? "")")
    case .truth(let truth): Message(truth ? "true" : "false")
    case .period(let span):
      Message(
        zh: "期间 \(span.first) 至 \(span.last?.description ?? "无期")",
        en: "the period \(span.first) to \(span.last?.description ?? "open")")
    case .list: Message(zh: "一个列表", en: "a list")
    case .history: Message(zh: "一段历史", en: "a history")
    }
  }

  /// At most so many characters as a message repeats.
  static func cut(_ text: String) -> String {
    let head = text.prefix(CaseLimits.shownCharacters)
    let shown = String(
      String.UnicodeScalarView(head.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    return head.endIndex == text.endIndex ? shown : shown + "…"
  }
}
