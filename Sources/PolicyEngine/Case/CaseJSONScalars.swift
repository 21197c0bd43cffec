import PolicyBase

// Numbers and strings of the case parser.
extension CaseJSONParser {
  /// A number of JSON's grammar; one that is not exact is refused with its own fault (S29).
  mutating func number() throws(LocatedFault) -> CaseJSON.Kind {
    let start = position
    if current == UInt8(ascii: "-") { position += 1 }
    let wholeStart = position
    guard digits() > 0 else { throw unexpected(.digit) }
    if bytes[wholeStart] == UInt8(ascii: "0"), position - wholeStart > 1 {
      note(.leadingZero, start..<position)
      return .refused
    }
    var decimals = 0
    if current == UInt8(ascii: ".") {
      position += 1
      decimals = digits()
      if decimals == 0 { throw unexpected(.digit) }
    }
    let mantissa = String(decoding: bytes[start..<position], as: UTF8.self)
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      position += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
      guard digits() > 0 else { throw unexpected(.digit) }
      note(.exponent, start..<position)
      return .refused
    }
    if decimals > 4 {
      note(.tooManyDecimals, start..<position)
      return .refused
    }
    guard let number = Number(parsing: mantissa) else {
      note(.numberTooLarge, start..<position)
      return .refused
    }
    return .number(number)
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
    return position - start
  }

  /// A string, from its opening quotation mark on.
  mutating func string() throws(LocatedFault) -> String {
    let opening = position
    position += 1
    var start = position
    var text = ""
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        text += String(decoding: bytes[start..<position], as: UTF8.self)
        position += 1
        return text
      case UInt8(ascii: "\\"):
        text += String(decoding: bytes[start..<position], as: UTF8.self)
        text.unicodeScalars.append(try escape())
        start = position
      case 0..<0x20:
        throw LocatedFault(fault: .controlCharacter, range: position..<position + 1)
      default:
        position += 1
      }
    }
    throw LocatedFault(fault: .openString, range: opening..<end)
  }

  private mutating func escape() throws(LocatedFault) -> Unicode.Scalar {
    let start = position
    position += 2
    guard position <= end else {
      throw LocatedFault(fault: .openString, range: start..<end)
    }
    switch bytes[position - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try escapedScalar(from: start)
    default: throw LocatedFault(fault: .badEscape, range: start..<position)
    }
  }

  /// `\uXXXX`, a pair of them above U+FFFF; half a pair is no character.
  private mutating func escapedScalar(from start: Int) throws(LocatedFault) -> Unicode.Scalar {
    guard let first = hexadecimalUnit() else {
      throw LocatedFault(fault: .badEscape, range: start..<min(end, start + 6))
    }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, position + 1 < end, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { throw LocatedFault(fault: .badEscape, range: start..<position) }
    position += 2
    guard let second = hexadecimalUnit(), (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw LocatedFault(fault: .badEscape, range: start..<position) }
    return scalar
  }

  private mutating func hexadecimalUnit() -> UInt32? {
    guard position + 4 <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }
}
