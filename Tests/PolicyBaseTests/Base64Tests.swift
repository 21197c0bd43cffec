import PolicyBase
import Testing

@Suite struct Base64Tests {
  /// RFC 4648, section 10.
  private static let known = [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ]

  @Test func theExamplesOfTheStandardHold() {
    for (plain, text) in Self.known {
      #expect(Base64.text(Array(plain.utf8)) == text)
      #expect(Base64.decoded(text.utf8) == Array(plain.utf8))
    }
  }

  @Test func allBytesComeBack() {
    let bytes = (0...255).map { UInt8($0) }
    for count in 250...256 {
      let part = Array(bytes.prefix(count))
      #expect(Base64.decoded(Base64.text(part).utf8) == part)
    }
  }

  @Test func otherTextsAreNone() {
    for text in ["Z", "Zg", "Zg=", "Zg===", "=", "====", "Zg==Zg==", "Zm9v!", "Zm 9v"] {
      #expect(Base64.decoded(text.utf8) == nil, "\(text)")
    }
  }
}
