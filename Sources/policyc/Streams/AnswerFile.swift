import Foundation

/// Where answers go: standard output, or a file that takes its name only when it is whole. Until then
/// it is called `NAME.part`; a run that goes on where another stopped adds to that.
final class AnswerFile {
  private let path: String?
  private let handle: FileHandle

  private static func part(_ path: String) -> String { path + ".part" }

  /// Throws a `FileError` when it cannot be written, or when an unfinished file holds other answers
  /// than those that are skipped.
  init(_ path: String?, skipped: Int) throws {
    self.path = path
    guard let path else {
      handle = FileHandle.standardOutput
      return
    }
    let part = AnswerFile.part(path)
    let isThere = FileManager.default.fileExists(atPath: part)
    let goesOn = skipped > 0 && isThere
    let end = goesOn ? try AnswerFile.end(of: part, holding: skipped) : 0
    if !goesOn, !FileManager.default.createFile(atPath: part, contents: nil) {
      throw FileError(.notWritten(part, String(cString: strerror(errno))))
    }
    guard let handle = FileHandle(forWritingAtPath: part) else {
      throw FileError(.notWritten(part, String(cString: strerror(errno))))
    }
    try handle.truncate(atOffset: end)
    self.handle = handle
  }

  /// The byte after the whole lines of an unfinished file, which must be so many.
  private static func end(of part: String, holding count: Int) throws -> UInt64 {
    guard let handle = FileHandle(forReadingAtPath: part) else {
      throw FileError(.noPermission(part))
    }
    defer { try? handle.close() }
    var (lines, end, offset) = (0, UInt64(0), UInt64(0))
    while let piece = try handle.read(upToCount: 1 << 16), !piece.isEmpty {
      for (index, byte) in piece.enumerated() where byte == 10 {
        lines += 1
        end = offset + UInt64(index) + 1
      }
      offset += UInt64(piece.count)
    }
    if lines != count { throw FileError(.otherSkip(part, holds: lines, skipped: count)) }
    return end
  }

  func write(_ text: String) throws {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      throw FileError(.notWritten(path.map(AnswerFile.part) ?? "-", error.localizedDescription))
    }
  }

  /// Gives the file its name.
  func finish() throws {
    guard let path else { return }
    try handle.close()
    guard rename(AnswerFile.part(path), path) == 0 else {
      throw FileError(.notWritten(path, String(cString: strerror(errno))))
    }
  }

  /// Leaves it unfinished, and says what it is called.
  func keep() throws -> String? {
    guard let path else { return nil }
    try handle.close()
    return AnswerFile.part(path)
  }
}
