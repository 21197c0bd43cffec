import PolicyBase
/// The pieces of JSON Schema (draft 2020-12) that the schemas of cases and records are made of.
enum SchemaParts {
  typealias Members = [(key: String, value: JSONText)]

  static let dialect = "https://json-schema.org/draft/2020-12/schema"

  static func document(_ title: String, _ body: Members, definitions: Members) -> JSONText {
    .object(
      [("$schema", .string(dialect)), ("title", .string(title))] + body
        + [("$defs", .object(definitions))])
  }

  static func ref(_ name: String) -> JSONText { .object([("$ref", .string("#/$defs/" + name))]) }

  static func type(_ name: String) -> JSONText { .object([("type", .string(name))]) }

  static func strings(_ values: [String]) -> JSONText { .array(values.map { .string($0) }) }

  static func oneOf(values: [String]) -> JSONText { .object([("enum", strings(values))]) }

  static func pattern(_ pattern: String) -> JSONText {
    .object([("type", .string("string")), ("pattern", .string(pattern))])
  }

  static func any(_ schemas: [JSONText]) -> JSONText { .object([("anyOf", .array(schemas))]) }

  static func array(_ items: JSONText) -> JSONText {
    .object([("type", .string("array")), ("items", items)])
  }

  /// An object with these members and no others; a name that ends in `?` may be absent.
  static func closed(_ members: Members) -> JSONText {
    let required = members.map(\.key).filter { !$0.hasSuffix("?") }
    let properties = members.map { member in
      (
        key: member.key.hasSuffix("?") ? String(member.key.dropLast()) : member.key,
        value: member.value
      )
    }
    return .object([
      ("type", .string("object")), ("properties", .object(properties)),
      ("required", strings(required)), ("additionalProperties", .truth(false)),
    ])
  }

  /// `dddd-dd-dd`.
  static let day = pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")

  /// Exact decimals are written as strings, so that no reader rounds them.
  static let decimal = pattern("^-?[0-9]+([.][0-9]{1,4})?$")
}
