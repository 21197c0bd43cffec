import Foundation
import PolicyAnalysis
import PolicyBase
import PolicyCompiler
import PolicyIR
import PolicySyntax
import Testing

/// A 案例 that is printed and read again is the same case.
@Suite struct CaseTextTests {
  @Test(arguments: ["nanan-2020", "chongqing-2025", "zhanjiang-2021", "guangdong-2018"])
  func printedCasesReadAsTheyWere(_ code: String) throws {
    var sources = try ["medical-insurance", code, "state-council"].map(PolicyFiles.source)
    let first = Compiler.compile(parse(sources), sources: sources)
    let policy = try #require(first.program.policies.firstIndex { $0.code == code })
    let printer = CaseText(first.program, policy: policy)
    let printed = first.examples.map { printer.text($0, indentation: 2) }.joined()
    sources[1] = SourceText(name: code, bytes: sources[1].bytes + Array(("\n" + printed).utf8))
    let second = Compiler.compile(parse(sources), sources: sources)
    #expect(second.diagnostics.filter { $0.severity == .error }.map(\.message.zh) == [])
    let count = first.examples.count
    try #require(second.examples.count == 2 * count && count > 0)
    for (was, now) in zip(first.examples, second.examples.dropFirst(count)) {
      #expect(was.label == now.label)
      #expect(was.records.map(described) == now.records.map(described), "\(was.label)")
      #expect(was.expectations.map(described) == now.expectations.map(described), "\(was.label)")
    }
  }

  private func described(_ record: IR.CaseRecord) -> String {
    let known = record.known ?? record.date
    let fields = record.fields.map { "\($0.name)=\($0.value)" }
    return "\(record.kind) \(record.id) \(String(describing: record.date)) "
      + "\(String(describing: known)) \(fields)"
  }

  private func described(_ expectation: IR.Expectation) -> String {
    "\(expectation.day) \(String(describing: expectation.known)) \(expectation.kind)"
  }
}

/// The policies of the project.
enum PolicyFiles {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("policies")

  static func source(_ code: String) throws -> SourceText {
    let file = folder.appendingPathComponent(code + ".policy")
    return SourceText(name: code, bytes: Array(try Data(contentsOf: file)))
  }
}
