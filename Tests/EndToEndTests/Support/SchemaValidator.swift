import PolicyBase

@testable import PolicyEngine

/// One JSON value from a text on one line, by the parser of cases.
enum JSONLine {
  struct NotJSON: Error { let faults: [ReadingFault] }

  static func parse(_ text: String) throws -> CaseJSON {
    let bytes = Array(text.utf8)
    var parser = CaseJSONParser(bytes, range: 0..<bytes.count)
    guard let value = parser.line(), parser.faults.isEmpty else {
      throw NotJSON(faults: parser.faults.map(\.fault))
    }
    return value
  }
}

extension CaseJSON {
  subscript(_ key: String) -> CaseJSON? {
    guard case .object(let members) = kind else { return nil }
    return members.first { $0.key == key }?.value
  }

  var elements: [CaseJSON]? { if case .array(let elements) = kind { elements } else { nil } }
  var string: String? { if case .text(let text) = kind { text } else { nil } }
  var strings: [String] { elements?.compactMap(\.string) ?? [] }
}

/// Checks JSON against the keywords of JSON Schema that the published schemas use; any other
/// keyword is a fault of its own.
struct SchemaValidator {
  private let root: CaseJSON

  init(_ text: String) throws { root = try JSONLine.parse(text.replacing("\n", with: " ")) }

  private static let annotations: Set<String> = [
    "$schema", "title", "$defs", "description", "examples",
  ]

  /// What is wrong with a value, with the way to it; empty when it is valid.
  func faults(_ value: CaseJSON) -> [String] { faults(value, root, "$") }

  /// The names under all `properties`.
  var propertyNames: Set<String> {
    func names(_ schema: CaseJSON) -> Set<String> {
      switch schema.kind {
      case .object(let members):
        var found = Set<String>()
        for member in members {
          if member.key == "properties", case .object(let properties) = member.value.kind {
            found.formUnion(properties.map(\.key))
          }
          found.formUnion(names(member.value))
        }
        return found
      case .array(let elements): return elements.reduce(into: []) { $0.formUnion(names($1)) }
      default: return []
      }
    }
    return names(root)
  }

  private func faults(_ value: CaseJSON, _ schema: CaseJSON, _ path: String) -> [String] {
    if case .truth(let allowed) = schema.kind { return allowed ? [] : ["\(path) is not allowed"] }
    guard case .object(let keywords) = schema.kind else { return ["\(path): no schema"] }
    return keywords.flatMap { keyword in
      SchemaValidator.annotations.contains(keyword.key)
        ? [] : faults(value, keyword.key, keyword.value, schema, path)
    }
  }

  private func faults(
    _ value: CaseJSON, _ keyword: String, _ argument: CaseJSON, _ schema: CaseJSON, _ path: String
  ) -> [String] {
    switch keyword {
    case "$ref":
      let name = argument.string?.split(separator: "/").last.map(String.init) ?? ""
      guard let target = root["$defs"]?[name] else { return ["\(path): no \(name)"] }
      return faults(value, target, path)
    case "type":
      let types = argument.string.map { [$0] } ?? argument.strings
      return types.contains { isOf($0, value) } ? [] : ["\(path) is no \(types)"]
    case "enum":
      return argument.strings.contains(value.string ?? "\u{0}") ? [] : ["\(path): not in enum"]
    case "const": return isEqual(value, argument) ? [] : ["\(path): not const"]
    case "pattern":
      guard let text = value.string, let pattern = argument.string,
        let regex = try? Regex(pattern)
      else { return [] }
      return text.firstMatch(of: regex) != nil ? [] : ["\(path): pattern"]
    case "minLength":
      return value.string?.isEmpty == true ? ["\(path): too short"] : []
    case "anyOf":
      let tried = (argument.elements ?? []).map { faults(value, $0, path) }
      return tried.contains([]) ? [] : ["\(path): none of anyOf"] + (tried.last ?? [])
    case "allOf": return (argument.elements ?? []).flatMap { faults(value, $0, path) }
    case "required":
      guard case .object = value.kind else { return [] }
      return argument.strings.filter { value[$0] == nil }.map { "\(path).\($0) is missing" }
    case "items":
      return (value.elements ?? []).enumerated().flatMap { faults($1, argument, "\(path)[\($0)]") }
    case "properties", "additionalProperties":
      return members(value, keyword, argument, schema, path)
    default: return ["\(path): unknown keyword \(keyword)"]
    }
  }

  private func members(
    _ value: CaseJSON, _ keyword: String, _ argument: CaseJSON, _ schema: CaseJSON, _ path: String
  ) -> [String] {
    guard case .object(let members) = value.kind else { return [] }
    return members.flatMap { member -> [String] in
      let declared = schema["properties"]?[member.key]
      if keyword == "properties" {
        return declared.map { faults(member.value, $0, "\(path).\(member.key)") } ?? []
      }
      return declared == nil ? faults(member.value, argument, "\(path).\(member.key)") : []
    }
  }

  private func isOf(_ type: String, _ value: CaseJSON) -> Bool {
    switch (type, value.kind) {
    case ("object", .object), ("array", .array), ("string", .text), ("number", .number),
      ("boolean", .truth), ("null", .null):
      true
    case ("integer", .number(let number)): number.whole != nil
    default: false
    }
  }

  private func isEqual(_ a: CaseJSON, _ b: CaseJSON) -> Bool {
    switch (a.kind, b.kind) {
    case (.number(let a), .number(let b)): a == b
    case (.text(let a), .text(let b)): a == b
    default: false
    }
  }
}
