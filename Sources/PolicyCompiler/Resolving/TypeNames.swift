import PolicyBase
import PolicyIR

extension Translator {
  /// A type in words for messages.
  func describe(_ type: IR.FieldType) -> Message {
    switch type {
    case .truth: Message(zh: "是否", en: "yes or no")
    case .day: Message(zh: "日期", en: "a day")
    case .number(let unit):
      unit.map { Message(zh: "数（\($0)）", en: "a number of \($0)") }
        ?? Message(zh: "数（没有单位）", en: "a number without unit")
    case .identifier: Message(zh: "编号", en: "an identifier")
    case .text: Message(zh: "文字", en: "text")
    case .region: Message(zh: "辖区", en: "a region")
    case .clause: Message(zh: "条款", en: "a clause")
    case .period: Message(zh: "期间", en: "a period")
    case .option(let enumeration):
      Message(
        zh: "列举值（\(shortList(optionNames(enumeration)))）",
        en: "a listed value (\(shortList(optionNames(enumeration))))")
    case .subject(let kinds):
      Message(
        zh: "主体（\(kinds.map(subjectName).joined(separator: "、"))）",
        en: "a subject (\(kinds.map(subjectName).joined(separator: ", ")))")
    case .event(let kinds):
      Message(
        zh: "事件（\(eventNames(kinds).joined(separator: "、"))）",
        en: "an event (\(eventNames(kinds).joined(separator: ", ")))")
    }
  }

  private func eventNames(_ kinds: [Int]) -> [String] {
    kinds.map { program.eventKinds.indices.contains($0) ? program.eventKinds[$0].name.text : "？" }
  }

  private func shortList(_ names: [String]) -> String {
    names.prefix(4).joined(separator: "、") + (names.count > 4 ? "…" : "")
  }
}
