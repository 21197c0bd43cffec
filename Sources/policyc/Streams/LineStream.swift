import Foundation

/// The lines of a file or of standard input, read piece by piece: memory holds one piece and one line.
struct LineStream {
  enum Line {
    /// Without its line end.
    case line([UInt8])
    /// Longer than the limit; its bytes are skipped.
    case tooLong
  }

  private let handle: FileHandle
  private let limit: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  init(_ handle: FileHandle, limit: Int) {
    self.handle = handle
    self.limit = limit
  }

  /// The next line; `nil` at the end. An empty last line is none.
  mutating func next() throws -> Line? {
    var isTooLong = false
    while true {
      if let end = buffer[position...].firstIndex(of: 10) {
        let line = buffer[position..<end]
        position = end + 1
        return isTooLong || line.count > limit ? .tooLong : .line(LineStream.trimmed(line))
      }
      if buffer.count - position > limit {
        isTooLong = true
        position = buffer.count
      }
      if isAtEnd { return last(isTooLong) }
      try fill()
    }
  }

  private mutating func last(_ isTooLong: Bool) -> Line? {
    let rest = buffer[position...]
    position = buffer.count
    if isTooLong { return .tooLong }
    return rest.isEmpty ? nil : .line(LineStream.trimmed(rest))
  }

  private mutating func fill() throws {
    buffer.removeFirst(position)
    position = 0
    let piece = try handle.read(upToCount: 1 << 16) ?? Data()
    if piece.isEmpty { isAtEnd = true }
    buffer += piece
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8] {
    Array(line.last == 0x0D ? line.dropLast() : line)
  }
}
