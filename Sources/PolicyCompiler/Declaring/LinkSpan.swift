import PolicyIR
import PolicySyntax

/// The field that every link has: the days on which it exists.
enum LinkSpan {
  static let field = IR.Field(
    name: IR.Name(Keywords.linkSpan, alias: "valid"), type: .period, optional: true,
    missingMeans: nil, many: true, inverse: nil, personal: false)

  static func isReserved(_ name: DeclaredName) -> Bool {
    name.name.text == field.name.text || name.alias?.text == field.name.alias
  }
}
