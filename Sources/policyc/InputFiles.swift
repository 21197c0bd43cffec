import Foundation
import PolicyBase

/// Named limits of files.
enum FileLimits {
  /// Places are 32-bit offsets; a case of millions of lines stays well below.
  static let bytes = 1 << 30
  /// How deep directories are searched for policies.
  static let directoryDepth = 16
}

/// Reads input files and says what is wrong with those that cannot be read.
enum InputFiles {
  /// One file; `-` is standard input.
  static func read(_ path: String) -> Result<SourceText, FileError> {
    if path == "-" {
      let data = FileHandle.standardInput.readDataToEndOfFile()
      return .success(SourceText(name: "<stdin>", bytes: Array(data)))
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      return .failure(FileError(.missingFile(path, nearest: neighbours(of: path))))
    }
    if isDirectory.boolValue { return .failure(FileError(.isDirectory(path))) }
    guard FileManager.default.isReadableFile(atPath: path) else {
      return .failure(FileError(.noPermission(path)))
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if let size = attributes?[.size] as? Int, size > FileLimits.bytes {
      return .failure(FileError(.fileTooLarge(path, bytes: size)))
    }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      return .success(SourceText(name: path, bytes: Array(data)))
    } catch {
      return .failure(FileError(.unreadable(path, error.localizedDescription)))
    }
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
  static func policyPaths(_ paths: [String]) -> (files: [String], faults: [ToolFault]) {
    var files: [String] = []
    var faults: [ToolFault] = []
    for path in paths {
      if isDirectory(path) {
        let found = policies(in: path, depth: FileLimits.directoryDepth)
        if found.isEmpty { faults.append(.noPolicyIn(path)) }
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
    return policies(in: directory.isEmpty ? "." : directory, depth: 0).map {
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

  private static func policies(in directory: String, depth: Int) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    var files: [String] = []
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = (directory as NSString).appendingPathComponent(name)
      if isDirectory(path) {
        if depth > 0 { files += policies(in: path, depth: depth - 1) }
      } else if name.hasSuffix(".policy") {
        files.append(path)
      }
    }
    return files
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
