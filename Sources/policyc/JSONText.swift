/// JSON to write: keys stay in the order given, so output is the same to the byte.
indirect enum JSONText {
  case object([(String, JSONText)])
  case array([JSONText])
  case string(String)
  case whole(Int)
  case truth(Bool)
  case null

  /// The text, indented by two blanks a level, with a line end.
  func text() -> String {
    var out = ""
    write(to: &out, level: 0)
    return out + "\n"
  }

  private func write(to out: inout String, level: Int) {
    switch self {
    case .object(let members):
      JSONText.list(members.isEmpty, "{", "}", members.count, &out, level) { index, out in
        out += JSONText.quoted(members[index].0) + ": "
        members[index].1.write(to: &out, level: level + 1)
      }
    case .array(let elements):
      JSONText.list(elements.isEmpty, "[", "]", elements.count, &out, level) { index, out in
        elements[index].write(to: &out, level: level + 1)
      }
    case .string(let text): out += JSONText.quoted(text)
    case .whole(let number): out += String(number)
    case .truth(let truth): out += truth ? "true" : "false"
    case .null: out += "null"
    }
  }

  private static func list(
    _ isEmpty: Bool, _ open: String, _ close: String, _ count: Int, _ out: inout String,
    _ level: Int, _ element: (Int, inout String) -> Void
  ) {
    out += open
    if !isEmpty {
      for index in 0..<count {
        out += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: level + 1)
        element(index, &out)
      }
      out += "\n" + String(repeating: "  ", count: level)
    }
    out += close
  }

  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          out += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }
}
