import PolicyBase

/// A strict JSON parser (RFC 8259) over one line: duplicate keys and inexact numbers are refused,
/// nesting is limited, every fault has its bytes.
struct CaseJSONParser {
  struct LocatedFault: Error {
    var fault: ReadingFault
    var range: Range<Int>
  }

  let bytes: [UInt8]
  let end: Int
  var position: Int
  private var depth = 0
  /// Faults that did not stop the line.
  private(set) var faults: [LocatedFault] = []

  /// Reads `range` of `bytes`, which must lie inside it and be valid UTF-8.
  init(_ bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The one value of the line; `nil` when the line is no JSON (see `faults`).
  mutating func line() -> CaseJSON? {
    skipBlanks()
    if current == UInt8(ascii: "[") {
      // An array that goes on over several lines is told as what it is, not as a broken line.
      note(.notAnObject, position..<position + 1)
      return nil
    }
    do throws(LocatedFault) {
      let value = try value()
      skipBlanks()
      if position < end {
        throw LocatedFault(fault: .textAfterValue, range: position..<end)
      }
      return value
    } catch {
      faults.append(error)
      return nil
    }
  }

  mutating func note(_ fault: ReadingFault, _ range: Range<Int>) {
    faults.append(LocatedFault(fault: fault, range: range))
  }

  var current: UInt8? { position < end ? bytes[position] : nil }

  mutating func skipBlanks() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0D { position += 1 }
  }

  mutating func value() throws(LocatedFault) -> CaseJSON {
    skipBlanks()
    let start = position
    let kind: CaseJSON.Kind
    switch current {
    case UInt8(ascii: "{"):
      kind = try nested { parser throws(LocatedFault) in
        .object(try parser.members())
      }
    case UInt8(ascii: "["):
      kind = try nested { parser throws(LocatedFault) in
        .array(try parser.elements())
      }
    case UInt8(ascii: "\""): kind = .text(try string())
    case UInt8(ascii: "-"): kind = try number()
    case let byte? where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"):
      kind = try number()
    default: kind = try word()
    }
    return CaseJSON(kind: kind, range: start..<position)
  }

  private mutating func nested(
    _ read: (inout CaseJSONParser) throws(LocatedFault) -> CaseJSON.Kind
  ) throws(LocatedFault) -> CaseJSON.Kind {
    if depth == CaseLimits.nesting {
      throw LocatedFault(fault: .tooDeep, range: position..<position + 1)
    }
    depth += 1
    defer { depth -= 1 }
    position += 1
    return try read(&self)
  }

  /// The members of an object, after its `{`.
  private mutating func members() throws(LocatedFault) -> [CaseJSON.Member] {
    var members: [CaseJSON.Member] = []
    var keys = Set<String>()
    if take("}") { return members }
    repeat {
      skipBlanks()
      let start = position
      guard current == UInt8(ascii: "\"") else { throw unexpected(.key) }
      let key = try string()
      let keyRange = start..<position
      if !keys.insert(key).inserted { note(.duplicateKey, keyRange) }
      guard take(":") else { throw unexpected(.colon) }
      members.append(CaseJSON.Member(key: key, keyRange: keyRange, value: try value()))
    } while take(",")
    guard take("}") else { throw unexpected(.commaOrBrace) }
    return members
  }

  /// The elements of an array, after its `[`.
  private mutating func elements() throws(LocatedFault) -> [CaseJSON] {
    var elements: [CaseJSON] = []
    if take("]") { return elements }
    repeat { elements.append(try value()) } while take(",")
    guard take("]") else { throw unexpected(.commaOrBracket) }
    return elements
  }

  /// Skips blanks and takes `character` when it is next.
  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard current == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func word() throws(LocatedFault) -> CaseJSON.Kind {
    for (text, kind) in [
      ("true", CaseJSON.Kind.truth(true)), ("false", .truth(false)), ("null", .null),
    ] where bytes[position..<end].starts(with: text.utf8) {
      position += text.utf8.count
      return kind
    }
    throw unexpected(.value)
  }

  /// The fault "expected …, found …" at the next character.
  func unexpected(_ expected: ReadingFault.Expected) -> LocatedFault {
    guard position < end else {
      return LocatedFault(fault: .lineEnds(expected: expected), range: end..<end)
    }
    let text = String(decoding: bytes[position..<min(end, position + 32)], as: UTF8.self)
    let found = text.first.map(String.init) ?? ""
    let range = position..<min(end, position + max(1, found.utf8.count))
    let byte = bytes[position]
    let shown =
      byte < 0x20 || byte == 0x7F
      ? "U+00" + String(UInt16(byte) + 0x100, radix: 16).dropFirst() : found
    return LocatedFault(fault: .unexpected(shown, expected: expected), range: range)
  }
}
