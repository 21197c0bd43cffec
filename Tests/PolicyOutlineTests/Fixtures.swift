import Foundation
import PolicyBase
import PolicySyntax
import Testing

@testable import PolicyOutline

/// The five official texts. They lie beside the repository, not inside it; tests that need them are
/// skipped with a note where they are absent.
enum Official: String, CaseIterable, CustomStringConvertible {
  case nanan = "nanan-2020", chongqing = "chongqing-2025", zhanjiang = "zhanjiang-2021"
  case suzhou = "suzhou-2021-draft", guangdong = "guangdong-2018"

  static let note: Comment = "the official texts (shared/regulations beside the repository)"

  static var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("shared/regulations")
  }

  static var arePresent: Bool {
    allCases.allSatisfy { FileManager.default.isReadableFile(atPath: $0.url.path) }
  }

  var description: String { rawValue }
  var url: URL { Official.folder.appendingPathComponent(rawValue + ".txt") }

  func source() throws -> SourceText {
    SourceText(name: rawValue, bytes: Array(try Data(contentsOf: url)))
  }

  func text() throws -> RegulationText { RegulationText(reading: try source()) }
}

func read(_ text: String) -> RegulationText {
  RegulationText(reading: SourceText(name: "text", text: text))
}

/// A tree of a policy that must parse without an error.
func policy(_ text: String) -> PolicyTree {
  let parsed = parse([SourceText(name: "policy", text: text)])
  for diagnostic in parsed.diagnostics where diagnostic.severity == .error {
    Issue.record("\(diagnostic.message.en)")
  }
  return parsed.trees[0]
}

extension RegulationText {
  /// Of all norms but the paragraphs, which have no number in the text.
  var addresses: [String] { norms.filter { $0.mark.level != 4 }.map(\.address.ascii) }

  func norm(_ address: String) -> Norm? { norms.first { $0.address.ascii == address } }

  func words(_ address: String) -> String {
    norm(address)?.paragraphs.map(\.text).joined(separator: "|") ?? "absent"
  }
}
