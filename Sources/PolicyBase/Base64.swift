/// Bytes as text in 64 letters (RFC 4648, section 4), for artefacts inside of source files.
public enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  public static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let letter = letters[Int(bits >> UInt32(6 * (3 - place)) & 63)]
        text.append(place <= group.count ? letter : padding)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes that a text stands for; `nil` when it is none of these.
  public static func decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var values = [UInt8?](repeating: nil, count: 256)
    for (value, letter) in letters.enumerated() { values[Int(letter)] = UInt8(value) }
    var bytes: [UInt8] = []
    var (bits, count, padded) = (UInt32(0), 0, 0)
    for letter in text {
      if letter == padding {
        padded += 1
      } else {
        guard padded == 0, let value = values[Int(letter)] else { return nil }
        bits = bits << 6 | UInt32(value)
      }
      count += 1
      guard count % 4 == 0 else { continue }
      guard padded < 3 else { return nil }
      bits <<= UInt32(6 * padded)
      for place in 0..<(3 - padded) {
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(8 * (2 - place))))
      }
      bits = 0
    }
    return count % 4 == 0 ? bytes : nil
  }
}
