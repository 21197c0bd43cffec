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
    let room = 1 << 16
    // What is there is enough: `FileHandle.read` would wait for a whole piece, and a host that waits
    // for its answer sends no more.
    let piece = try [UInt8](unsafeUninitializedCapacity: room) { bytes, count in
      var result = read(handle.fileDescriptor, bytes.baseAddress, room)
      while result < 0, errno == EINTR {
        result = read(handle.fileDescriptor, bytes.baseAddress, room)
      }
      if result < 0 { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
      count = result
    }
    if piece.isEmpty { isAtEnd = true }
    buffer += piece
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8] {
    Array(line.last == 0x0D ? line.dropLast() : line)
  }
}
