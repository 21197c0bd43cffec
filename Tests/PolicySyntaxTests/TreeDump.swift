import PolicyBase
import PolicySyntax

/// A tree as indented text without places, so that two trees can be compared and read.
func dump(_ value: Any, indentation: String = "") -> String {
  switch value {
  case is Place: return ""
  case let number as Number: return number.description
  case let day as CivilDay: return day.description
  case let word as Word: return "「\(word.text)」"
  case let text as String: return text
  case let address as Address: return address.chinese
  default: break
  }
  let mirror = Mirror(reflecting: value)
  if mirror.displayStyle == .optional {
    return mirror.children.first.map { dump($0.value, indentation: indentation) } ?? "–"
  }
  let name = mirror.displayStyle == .enum ? "\(mirror.children.first?.label ?? "\(value)")" : ""
  var lines: [String] = []
  for child in mirror.children where !(child.value is Place) && child.label != "indentation" {
    let inner = dump(child.value, indentation: indentation + "  ")
    if inner.isEmpty || inner == "–" || inner == "[]" { continue }
    let label = mirror.displayStyle == .enum ? "" : (child.label.map { $0 + ": " } ?? "")
    lines.append(indentation + "  " + label + inner)
  }
  if mirror.displayStyle == .collection, lines.isEmpty { return "[]" }
  return lines.isEmpty ? name : name + "\n" + lines.joined(separator: "\n")
}

/// The statements of a tree, without where they stand.
func dumpStatements(_ tree: PolicyTree) -> [String] {
  tree.statements.map { dump($0.body) + ($0.reading.map { " @\($0.key)/\($0.choice)" } ?? "") }
    + tree.headings.map { $0.address.ascii + dump($0.label) }
    + tree.examples.map { dump($0) } + tree.assertions.map { dump($0) }
}
