import PolicyIR

/// Swift names for the names of a policy: the alias, else the Chinese word, which Swift takes, too.
enum SwiftNames {
  /// `cancel-prescribing` → `cancelPrescribing`.
  static func value(_ name: IR.Name) -> String {
    let words = words(name.key)
    let rest = words.dropFirst().map(capitalized)
    return identifier(([lowered(words.first ?? "")] + rest).joined())
  }

  /// `finding` → `Finding`.
  static func type(_ name: IR.Name) -> String {
    identifier(words(name.key).map(capitalized).joined())
  }

  /// Each name once: later ones of the same spelling are numbered.
  static func unique(_ names: [String], beside taken: Set<String> = []) -> [String] {
    var used = taken
    return names.map { name in
      var candidate = name
      var number = 2
      while !used.insert(candidate).inserted {
        candidate = "\(name.filter { $0 != "`" })\(number)"
        number += 1
      }
      return candidate
    }
  }

  private static func words(_ key: String) -> [String] {
    key.split { !isPart($0) }.map(String.init)
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private static func lowered(_ word: String) -> String {
    word.prefix(1).lowercased() + word.dropFirst()
  }

  private static func identifier(_ name: String) -> String {
    guard let first = name.first else { return "_unnamed" }
    if first.isNumber { return "_" + name }
    return reserved.contains(name) ? "`\(name)`" : name
  }

  /// Words of Swift that no declaration may be called without quotes.
  private static let reserved: Set<String> = [
    "Any", "Protocol", "Self", "Type", "as", "associatedtype", "break", "case", "catch", "class",
    "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough",
    "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout",
    "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public",
    "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch",
    "throw", "throws", "true", "try", "typealias", "var", "where", "while",
  ]
}
