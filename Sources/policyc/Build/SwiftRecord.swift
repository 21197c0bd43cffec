import PolicyBase
import PolicyIR

/// The Swift type of a kind of subjects, events or questions: a value with a property for each field,
/// that writes its line.
struct SwiftRecord {
  enum Role: String { case subject, event, question }

  let name: IR.Name
  private let role: Role
  private let fields: [IR.Field]
  private let answers: [IR.Name]
  /// The ends of a link.
  private let ends: [IR.Name]
  private let program: IR.Program

  init(_ program: IR.Program, subject kind: IR.SubjectKind) {
    self.program = program
    name = kind.name
    role = .subject
    fields = kind.fields
    answers = []
    ends = kind.joins.map { program.subjectKinds[$0].name }
  }

  init(_ program: IR.Program, event kind: IR.EventKind) {
    self.program = program
    name = kind.name
    role = kind.isQuestion ? .question : .event
    fields = kind.fields
    answers = kind.answers.map { program.enumerations[$0].options } ?? []
    ends = []
  }

  /// A property with the key it is written under.
  private struct Property {
    var label: String
    var key: String
    var type: String
    var comment: String
    var isRequired: Bool
  }

  func text(_ type: String) -> String {
    let properties = properties()
    let blocks =
      [stored(properties), initializer(properties), line(properties)] + options()
      + (role == .question ? [answer()] : [])
    let key =
      "  /// What records and answers call it.\n  static let key = \(JSONText.quoted(name.key))"
    return "/// \(name.text)\nstruct \(type): Sendable {\n" + key + "\n\n"
      + blocks.joined(separator: "\n\n") + "\n}"
  }

  private func properties() -> [Property] {
    let declared = Set(fields.map(\.name.key))
    let linked = ends.filter { !declared.contains($0.key) }.map {
      Property(
        label: SwiftNames.value($0), key: $0.key, type: "String", comment: $0.text,
        isRequired: true)
    }
    let own = fields.map { field in
      Property(
        label: SwiftNames.value(field.name), key: field.name.key, type: type(of: field),
        comment: field.name.text + (field.personal ? "（个人信息）" : ""), isRequired: false)
    }
    var all = linked + own
    let labels = SwiftNames.unique(
      all.map(\.label), beside: ["id", "date", "known", "line", "record"])
    for index in all.indices { all[index].label = labels[index] }
    return all
  }

  private func type(of field: IR.Field) -> String {
    var type =
      switch field.type {
      case .truth: "Bool"
      case .day: "CivilDay"
      case .number: "Number"
      case .identifier, .text, .region, .clause, .subject, .event: "String"
      case .period: "Period"
      case .option: optionType(field)
      }
    if field.many { type = "[\(type)]" }
    return role == .subject ? "Held<\(type)>" : type
  }

  // MARK: Parts

  private var ownProperties: [(label: String, type: String, value: String)] {
    role == .subject
      ? [("id", "String", "")]
      : [("id", "String", ""), ("date", "CivilDay", ""), ("known", "CivilDay?", " = nil")]
  }

  private func stored(_ properties: [Property]) -> String {
    (ownProperties.map { "  var \($0.label): \($0.type)" }
      + properties.map { property in
        "  /// \(property.comment)\n  var \(property.label): \(property.type)"
          + (property.isRequired ? "" : "?")
      }).joined(separator: "\n")
  }

  private func initializer(_ properties: [Property]) -> String {
    let parameters =
      ownProperties.map { "\($0.label): \($0.type)\($0.value)" }
      + properties.map { "\($0.label): \($0.type)" + ($0.isRequired ? "" : "? = nil") }
    let labels = ownProperties.map(\.label) + properties.map(\.label)
    return "  init(\n    " + parameters.joined(separator: ",\n    ") + "\n  ) {\n"
      + labels.map { "    self.\($0) = \($0)\n" }.joined() + "  }"
  }

  private func line(_ properties: [Property]) -> String {
    let key = JSONText.quoted(name.key)
    let head =
      role == .subject
      ? "RecordLine(subject: \(key), id: id)"
      : "RecordLine(\(role.rawValue): \(key), id: id, date: date, known: known)"
    let sets = properties.map { "    record.set(\(JSONText.quoted($0.key)), \($0.label))\n" }
    return "  /// The line that a ledger takes.\n  var line: String {\n"
      + "    \(sets.isEmpty ? "let" : "var") record = \(head)\n" + sets.joined()
      + "    return record.text\n  }"
  }

  /// A type for each field of options.
  private func options() -> [String] {
    fields.compactMap { field in
      guard case .option(let enumeration) = field.type else { return nil }
      return "  /// \(field.name.text)\n"
        + SwiftInterface.enumeration(
          optionType(field), program.enumerations[enumeration].options, protocols: ", FactValue",
          indent: "  ")
    }
  }

  private func optionType(_ field: IR.Field) -> String {
    let type = SwiftNames.type(field.name)
    return type == "Answer" ? "AnswerField" : type
  }

  private func answer() -> String {
    "  /// 答复 answers\n" + SwiftInterface.enumeration("Answer", answers, indent: "  ")
  }
}
