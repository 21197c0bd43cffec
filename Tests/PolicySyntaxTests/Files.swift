import Foundation
import PolicyBase

/// Files of the repository, found from this file's own place.
enum Files {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  static func source(_ path: String) throws -> SourceText {
    SourceText(name: path, text: try text(path))
  }

  static func swiftSources(under path: String) throws -> [String] {
    let folder = root.appendingPathComponent(path).resolvingSymlinksInPath()
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }
  }
}
