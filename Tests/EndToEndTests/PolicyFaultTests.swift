import Foundation
import PolicyAnalysis
import PolicyBase
import PolicyCompiler
import PolicySyntax
import Testing

@testable import policyc

/// Every malformed policy beside the messages that it must give, in both languages.
@Suite struct PolicyFaultTests {
  static let folder = Pipeline.golden.appendingPathComponent("policy-faults")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".policy") }.sorted()
  }()

  @Test(arguments: names) func givesTheExpectedMessages(_ name: String) throws {
    let sources = try ["small.vocabulary", name].map {
      SourceText(
        name: $0, bytes: Array(try Data(contentsOf: Self.folder.appendingPathComponent($0))))
    }
    let diagnostics = Compiler.check(
      parse(sources), sources: sources, analysis: Analysis.findings(_:known:))
    let texts = [MessageLanguage.zh, .en].map {
      DiagnosticPrinter(sources: sources, language: $0).text(diagnostics)
    }
    let golden = Self.folder.appendingPathComponent(name).deletingPathExtension()
      .appendingPathExtension("expected")
    try Pipeline.expectGolden(texts.joined(separator: "----\n"), golden)
  }

  /// One fault gives one message; only the files named so hold several.
  @Test(
    arguments: names.filter {
      !["several-faults.policy", "article-out-of-order.policy"].contains($0)
    })
  func oneFaultIsReportedOnce(_ name: String) throws {
    let sources = try ["small.vocabulary", name].map {
      SourceText(
        name: $0, bytes: Array(try Data(contentsOf: Self.folder.appendingPathComponent($0))))
    }
    let diagnostics = Compiler.check(
      parse(sources), sources: sources, analysis: Analysis.findings(_:known:))
    let isSound = ["bom.policy", "fullwidth-and-crlf.policy"].contains(name)
    #expect(diagnostics.count == (isSound ? 0 : 1), "\(diagnostics.map(\.message.zh))")
  }
}
