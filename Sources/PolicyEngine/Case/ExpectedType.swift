import PolicyBase
import PolicyIR

/// What a field takes, in words for messages.
enum ExpectedType {
  static func text(_ field: IR.Field, _ program: IR.Program) -> Message {
    let one = text(field.type, program)
    return field.many
      ? Message(zh: one.zh + "（可多个）", en: one.en + " (one or several)") : one
  }

  static func text(_ type: IR.FieldType, _ program: IR.Program) -> Message {
    switch type {
    case .truth: Message(zh: "是否（true 或 false）", en: "true or false")
    case .day: Message(zh: "日期（\"2020-03-05\"）", en: "a day (\"2020-03-05\")")
    case .number(nil): Message(zh: "数", en: "a number")
    case .number(let unit?): Message(zh: "以“\(unit)”为单位的数", en: "a number of “\(unit)”")
    case .identifier: Message(zh: "编号（文字）", en: "an identifier (text)")
    case .text: Message(zh: "文字", en: "text")
    case .region:
      Message(zh: "辖区（由上到下，以 / 分开，如 \"某省/某市\"）", en: "a region (from the top down: \"A/B\")")
    case .clause:
      Message(zh: "条款（\"12.2.1\" 或 第十二条（二）1）", en: "a numbered norm (\"12.2.1\" or 第十二条（二）1)")
    case .period:
      Message(
        zh: "期间（{\"from\":\"2020-01-01\",\"to\":\"2020-12-31\"}）",
        en: "a period ({\"from\":\"2020-01-01\",\"to\":\"2020-12-31\"})")
    case .option(let enumeration): options(enumeration, program)
    case .subject(let kinds): ids(kinds.compactMap { name($0, program.subjectKinds, \.name) })
    case .event(let kinds): ids(kinds.compactMap { name($0, program.eventKinds, \.name) })
    }
  }

  private static func options(_ enumeration: Int, _ program: IR.Program) -> Message {
    guard program.enumerations.indices.contains(enumeration) else {
      return Message(zh: "文字", en: "text")
    }
    let all = program.enumerations[enumeration].options.map(KindNames.shown)
    let few = all.prefix(8).joined(separator: "、") + (all.count > 8 ? "…" : "")
    return Message(zh: "以下之一：\(few)", en: "one of \(few)")
  }

  private static func ids(_ kinds: [String]) -> Message {
    Message(
      zh: kinds.joined(separator: "、") + "的编号", en: "the id of " + kinds.joined(separator: " or "))
  }

  private static func name<Kind>(
    _ index: Int, _ kinds: [Kind], _ name: KeyPath<Kind, IR.Name>
  ) -> String? {
    kinds.indices.contains(index) ? KindNames.shown(kinds[index][keyPath: name]) : nil
  }
}
