/// Which encoding the bytes of an input file are in; only UTF-8 is read, the others are named so
/// that a message can say how to convert.
public enum TextEncoding: Hashable, Sendable {
  case utf8
  case utf16
  case utf32
  /// GBK or GB18030, what older Chinese office programs save.
  case gbk
  /// UTF-8 that is damaged at this byte.
  case brokenUTF8(at: Int)

  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Recognises the encoding of a whole file.
  public static func recognise(_ bytes: [UInt8]) -> TextEncoding {
    if let wide = wideEncoding(bytes) { return wide }
    guard let broken = firstInvalidByte(bytes, from: 0) else { return .utf8 }
    return looksLikeGBK(bytes) ? .gbk : .brokenUTF8(at: broken)
  }

  private static func wideEncoding(_ bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(4)
    if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] { return .utf32 }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return .utf16 }
    // Without a mark: the first character of our files is ASCII or common, so one half is zero.
    let pair = Array(bytes.prefix(2))
    return pair.count == 2 && (pair[0] == 0) != (pair[1] == 0) ? .utf16 : nil
  }

  /// The first byte from `start` on that is no part of well-formed UTF-8 (RFC 3629).
  private static func firstInvalidByte(_ bytes: [UInt8], from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let length = sequenceLength(bytes, at)
      if length == 0 { return at }
      at += length
    }
    return nil
  }

  /// Length of the well-formed sequence of two to four bytes at `at`; 0 when there is none.
  private static func sequenceLength(_ bytes: [UInt8], _ at: Int) -> Int {
    let lead = bytes[at]
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard at + length <= bytes.count else { return 0 }
    for next in bytes[(at + 1)..<(at + length)] where next & 0xC0 != 0x80 { return 0 }
    let second = bytes[at + 1]
    switch lead {
    case 0xE0: return second >= 0xA0 ? length : 0
    case 0xED: return second < 0xA0 ? length : 0
    case 0xF0: return second >= 0x90 ? length : 0
    case 0xF4: return second < 0x90 ? length : 0
    default: return length
    }
  }

  /// Whether all bytes above ASCII pair up as GBK and few of them are UTF-8 sequences: a file in
  /// UTF-8 with one damaged character is not taken for GBK.
  private static func looksLikeGBK(_ bytes: [UInt8]) -> Bool {
    var at = 0
    var pairs = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      guard (0x81...0xFE).contains(bytes[at]), at + 1 < bytes.count else { return false }
      let trail = bytes[at + 1]
      let isFour = (0x30...0x39).contains(trail)
      guard isFour || ((0x40...0xFE).contains(trail) && trail != 0x7F) else { return false }
      pairs += 1
      at += isFour ? 4 : 2
    }
    return wellFormedSequences(bytes) * 4 < pairs
  }

  private static func wellFormedSequences(_ bytes: [UInt8]) -> Int {
    var at = 0
    var count = 0
    while at < bytes.count {
      let length = bytes[at] < 0x80 ? 0 : sequenceLength(bytes, at)
      count += length > 2 ? 1 : 0
      at += max(1, length)
    }
    return count
  }
}
