/// A JSON value to be written; members stand in the order given, so that equal values give equal
/// bytes.
public indirect enum JSONText: Sendable {
  case string(String)
  case whole(Int)
  case truth(Bool)
  case null
  case array([JSONText])
  case object([(String, JSONText)])
  /// JSON on one line that was read and found valid.
  case verbatim(String)

  /// The text, two blanks of indentation a level; short objects and arrays on one line.
  public func text(indent: Int = 0) -> String {
    let flat = flatText
    if flat.utf8.count <= 100 - indent || !isNested { return flat }
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .array(let items):
      let lines = items.map { inner + $0.text(indent: indent + 2) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + outer + "]"
    case .object(let members):
      let lines = members.map {
        inner + JSONText.quoted($0.0) + ": " + $0.1.text(indent: indent + 2)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + outer + "}"
    default: return flat
    }
  }

  private var isNested: Bool {
    switch self {
    case .array(let items): !items.isEmpty
    case .object(let members): !members.isEmpty
    default: false
    }
  }

  /// The text on one line.
  public var line: String { flatText }

  private var flatText: String {
    switch self {
    case .string(let text): JSONText.quoted(text)
    case .whole(let number): String(number)
    case .truth(let truth): truth ? "true" : "false"
    case .null: "null"
    case .verbatim(let text): text
    case .array(let items): "[" + items.map(\.flatText).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.map { JSONText.quoted($0.0) + ": " + $0.1.flatText }
        .joined(separator: ", ") + "}"
    }
  }

  /// The text as a JSON string, escapes included.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
