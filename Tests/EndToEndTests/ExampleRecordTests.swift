import Foundation
import Testing

@testable import policyc

/// The record beside each example is what its README's command prints as JSON.
@Suite struct ExampleRecordTests {
  @Test(arguments: [
    "nanan-2020", "chongqing-2025", "zhanjiang-2021", "suzhou-2021-draft", "guangdong-2018",
    "two-regulations", "new-city", "other-field",
  ])
  func recordIsCurrent(_ example: String) throws {
    let folder = "examples/\(example)"
    let readme = try Pipeline.text(folder + "/README.md")
    let command = try #require(
      readme.split(separator: "\n").first { $0.hasPrefix("    policyc run ") })
    // `policies` after --library is a path, too.
    let arguments = command.split(separator: " ").dropFirst().map { word in
      word.contains("/") || word == "policies"
        ? Pipeline.root.appendingPathComponent(String(word)).path : String(word)
    }
    let result = Tool.run(arguments + ["--format", "json"])
    #expect(result.exit == .done)
    try Pipeline.expectGolden(
      result.output, Pipeline.root.appendingPathComponent(folder + "/record.json"))
  }
}
