/// One input file in memory, with its lines.
public struct SourceText: Sendable {
  /// The name to show in messages, as the user gave it.
  public let name: String
  public let bytes: [UInt8]
  /// Offset of the first byte of each line.
  public let lineStarts: [UInt32]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts: [UInt32] = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      // What is longer than that is refused before any place in it is asked for.
      starts.append(UInt32(clamping: offset + 1))
    }
    lineStarts = starts
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Line and column from 1; the column counts characters, not bytes.
  public func position(of offset: UInt32) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let end = min(Int(offset), bytes.count)
    let start = min(Int(lineStarts[low]), end)
    return (low + 1, String(decoding: bytes[start..<end], as: UTF8.self).count + 1)
  }

  /// Line and column from 1; the column counts code points. A byte order mark is none.
  public func codePointPosition(of offset: UInt32) -> (line: Int, column: Int) {
    let line = position(of: offset).line
    var start = Int(lineStarts[line - 1])
    if start == 0, bytes.starts(with: TextEncoding.byteOrderMark) { start = 3 }
    let end = min(Int(offset), bytes.count)
    let before = end > start ? bytes[start..<end].count { $0 & 0xC0 != 0x80 } : 0
    return (line, before + 1)
  }

  /// The text of line `line` (from 1) without its line end; empty when there is none.
  public func line(_ line: Int) -> String {
    guard line >= 1, line <= lineStarts.count else { return "" }
    let start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) : bytes.count
    while end > start, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The first byte beyond so many lines; `nil` when there are no more. The end of the last line
  /// begins no other.
  public func firstByte(beyondLine lines: Int) -> Int? {
    guard lines >= 0, lines < lineStarts.count, lineStarts[lines] < bytes.count else { return nil }
    return Int(lineStarts[lines])
  }

  public func text(_ place: Place) -> String {
    let start = min(Int(place.start), bytes.count)
    let end = min(max(Int(place.end), start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
