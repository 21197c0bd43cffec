/// Declared names stand in generated texts between ‹ and ›, so that they can be written plainly or
/// all be changed.
struct Naming {
  private var names: [String: String] = [:]
  private let renames: Bool

  static let plain = Naming(renames: false)
  static let fresh = Naming(renames: true)

  private init(renames: Bool) { self.renames = renames }

  static func marked(_ name: String) -> String { "‹\(name)›" }

  /// The text with its names as they are to be written. The same name is always written alike.
  func text(_ marked: String) -> String {
    var written = ""
    var rest = marked[...]
    while let open = rest.firstIndex(of: "‹"), let close = rest[open...].firstIndex(of: "›") {
      written += rest[..<open]
      written += name(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return written + rest
  }

  /// The new names in a text turned back.
  func back(_ text: String, names: Set<String>) -> String {
    names.reduce(text) { $0.replacing(name($1), with: $1) }
  }

  /// Aliases stay words of Latin letters; Chinese names become characters of CJK extension A,
  /// which are in no keyword. The number in them makes them differ, and none holds another.
  private func name(_ old: String) -> String {
    if !renames { return old }
    let hash = old.unicodeScalars.reduce(UInt32(7)) { ($0 &* 31 &+ $1.value) % 262_144 }
    if old.unicodeScalars.allSatisfy(\.isASCII) { return "zz\(hash)zz" }
    let digits = [hash / 4096, hash / 64 % 64, hash % 64].enumerated().map { place, digit in
      Unicode.Scalar(0x3400 + UInt32(place) * 64 + digit)!
    }
    return String(String.UnicodeScalarView(digits))
  }

  /// All names that stand marked in the texts.
  static func names(_ texts: [String]) -> Set<String> {
    Set(texts.flatMap { $0.matches(of: /‹([^›]*)›/).map { String($0.1) } })
  }
}
