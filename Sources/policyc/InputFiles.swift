import Foundation
import PolicyBase
import PolicyEngine

/// Named limits of files.
enum FileLimits {
  /// No file that is read whole may be larger than one of a case.
  static let bytes = CaseLimits.fileBytes
  /// How deep directories are searched for policies.
  static let directoryDepth = 32
}

/// Reads input files and says what is wrong with those that cannot be read.
enum InputFiles {
  /// One file; `-` is standard input.
  static func read(
    _ path: String, limit: Int = FileLimits.bytes
  ) -> Result<SourceText, FileError> {
    if path == "-" { return read(.standardInput, limit: limit) }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      return .failure(FileError(.missingFile(path, nearest: neighbours(of: path))))
    }
    if isDirectory.boolValue { return .failure(FileError(.isDirectory(path))) }
    guard FileManager.default.isReadableFile(atPath: path) else {
      return .failure(FileError(.noPermission(path)))
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if let size = attributes?[.size] as? Int, size > limit {
      return .failure(FileError(.fileTooLarge(path, limit: limit)))
    }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return .success(SourceText(name: path, bytes: Array(data)))
    } catch {
      return .failure(FileError(.unreadable(path, error.localizedDescription)))
    }
  }

  /// All that comes, unless it is more than the limit.
  static func read(_ input: FileHandle, limit: Int) -> Result<SourceText, FileError> {
    let name = "<stdin>"
    var bytes: [UInt8] = []
    do {
      while let more = try input.read(upToCount: 1 << 20), !more.isEmpty {
        bytes += more
        if bytes.count > limit { return .failure(FileError(.fileTooLarge(name, limit: limit))) }
      }
    } catch {
      return .failure(FileError(.unreadable(name, error.localizedDescription)))
    }
    return .success(SourceText(name: name, bytes: bytes))
  }

  /// A file to be read piece by piece; `-` is standard input.
  static func stream(_ path: String) -> Result<FileHandle, FileError> {
    if path == "-" { return .success(FileHandle.standardInput) }
    guard FileManager.default.fileExists(atPath: path) else {
      return .failure(FileError(.missingFile(path, nearest: neighbours(of: path))))
    }
    if InputFiles.isDirectory(path) { return .failure(FileError(.isDirectory(path))) }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      return .failure(FileError(.noPermission(path)))
    }
    return .success(handle)
  }

  /// The policy files that paths stand for: files as given, directories searched for `*.policy`
  /// in sorted order. A file named twice is read once.
  static func policyPaths(
    _ paths: [String], depth: Int = FileLimits.directoryDepth
  ) -> (files: [String], faults: [ToolFault]) {
    var files: [String] = []
    var faults: [ToolFault] = []
    for path in paths {
      if isDirectory(path) {
        var seen = Set<String>()
        let (found, tooDeep) = policies(in: path, depth: depth, &seen)
        if let tooDeep {
          faults.append(.directoryTooDeep(tooDeep, limit: depth))
        } else if found.isEmpty {
          faults.append(.noPolicyIn(path))
        }
        files += found
      } else {
        files.append(path)
      }
    }
    var seen = Set<String>()
    return (files.filter { seen.insert(standardized($0)).inserted }, faults)
  }

  /// A file of that name in the directory of `file`.
  static func beside(_ file: String, _ name: String) -> String {
    ((file as NSString).deletingLastPathComponent as NSString).appendingPathComponent(name)
  }

  /// The `*.policy` files that stand in the directory of `file` itself, sorted.
  static func policiesBeside(_ file: String) -> [String] {
    let directory = (file as NSString).deletingLastPathComponent
    var seen = Set<String>()
    return policies(in: directory.isEmpty ? "." : directory, depth: 0, &seen).files.map {
      directory.isEmpty && $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0
    }
  }

  static func lastComponent(_ path: String) -> String { (path as NSString).lastPathComponent }

  static func standardized(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  static func isDirectory(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  /// The policies of a directory and of those in it, and the first directory that is too deep. One
  /// that a link leads back to is searched once.
  private static func policies(
    in directory: String, depth: Int, _ seen: inout Set<String>
  ) -> (files: [String], tooDeep: String?) {
    guard seen.insert(standardized(directory)).inserted else { return ([], nil) }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    var files: [String] = []
    var tooDeep: String?
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = (directory as NSString).appendingPathComponent(name)
      if isDirectory(path) {
        if depth == 0 {
          tooDeep = tooDeep ?? path
        } else {
          let (inner, deeper) = policies(in: path, depth: depth - 1, &seen)
          files += inner
          tooDeep = tooDeep ?? deeper
        }
      } else if name.hasSuffix(".policy") {
        files.append(path)
      }
    }
    return (files, tooDeep)
  }

  private static func neighbours(of path: String) -> [String] {
    let directory = (path as NSString).deletingLastPathComponent
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: directory.isEmpty ? "." : directory))
      ?? []
    let name = (path as NSString).lastPathComponent
    return Spelling.nearest(to: name, among: names.sorted()).map {
      directory.isEmpty ? $0 : (directory as NSString).appendingPathComponent($0)
    }
  }
}

/// A fault that stops the reading of one file.
struct FileError: Error {
  let fault: ToolFault
  init(_ fault: ToolFault) { self.fault = fault }
}

/// Writes output files by renaming a finished one, so that nobody reads half a file.
enum OutputFiles {
  /// A file that is written anew keeps its permissions.
  static func write(_ text: String, to path: String) -> ToolFault? {
    write(Array(text.utf8), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) -> ToolFault? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
      if let mode = attributes?[.posixPermissions] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      }
      return nil
    } catch {
      return .notWritten(path, error.localizedDescription)
    }
  }
}
