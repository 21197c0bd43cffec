import Foundation
import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicySyntax
import Testing

@testable import policyc

/// Every malformed case beside the text that it must give. `UPDATE_GOLDEN=1` writes the texts anew;
/// read the difference before committing it.
@Suite struct CaseFaultTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden/case-faults")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".jsonl") }.sorted()
  }()

  @Test(arguments: names) func refusesWithTheExpectedText(_ name: String) throws {
    let file = CaseFaultTests.folder.appendingPathComponent(name)
    let text = try CaseFaultTests.messages(of: name, Array(Data(contentsOf: file)))
    let golden = file.deletingPathExtension().appendingPathExtension("expected")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: golden)
    }
    let expected = try String(contentsOf: golden, encoding: .utf8)
    #expect(text == expected)
  }

  @Test func thereAreMalformedCases() { #expect(CaseFaultTests.names.count >= 20) }

  private static func messages(of name: String, _ bytes: [UInt8]) throws -> String {
    let vocabulary = SourceText(
      name: "vocabulary.policy",
      bytes: Array(try Data(contentsOf: folder.appendingPathComponent("vocabulary.policy"))))
    let compiled = Compiler.compile(parse([vocabulary]), sources: [vocabulary])
    #expect(!compiled.hasErrors)
    let source = SourceText(name: name, bytes: bytes)
    let binding = CaseBinder.bind(CaseReader.read(source, file: 1), to: compiled.program)
    var text = ""
    for language in [MessageLanguage.zh, .en] {
      let printer = DiagnosticPrinter(
        sources: [vocabulary, source], language: language, withoutExcerpt: [1])
      text += printer.text(binding.diagnostics)
    }
    let verdict = binding.boundCase == nil ? "refused" : "accepted"
    return text + "\(verdict), \(binding.refusedQuestions) questions refused\n"
  }
}
