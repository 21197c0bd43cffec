import Foundation
import PolicyBase
import PolicyIR
import Testing

@testable import PolicyAnalysis
@testable import PolicyCompiler
@testable import PolicyEngine
@testable import PolicySyntax
@testable import policyc

/// Every limit of `policyc help limits`: at it nothing is said of it, one above it its own code.
@Suite struct LimitTests {
  /// A code of a limit, and an input that lies above it or just at it.
  struct Probe: Sendable, CustomTestStringConvertible {
    var name: String
    var code: String
    var codes: @Sendable (_ above: Bool) throws -> [String]
    var testDescription: String { name + " " + code }
  }

  @Test(arguments: LimitProbes.all) func isKept(_ probe: Probe) throws {
    #expect(try probe.codes(true).contains(probe.code))
    #expect(try !probe.codes(false).contains(probe.code))
  }

  @Test func everyLimitIsProbed() {
    let limits = LimitTable.limits.flatMap { limit in limit.codes.map { limit.name.en + " " + $0 } }
    #expect(limits.sorted() == LimitProbes.all.map(\.testDescription).sorted())
  }

  @Test func theReadmeShowsTheTable() throws {
    let table = Tool.run(["help", "limits", "--lang", "en"]).output
    #expect(try Pipeline.text("README.md").contains("help limits --lang en\n" + table + "```"))
  }

  @Test func everyCodeOfTheTableHasItsPage() {
    let codes = LimitTable.limits.flatMap(\.codes).filter(HelpPages.isCode)
    #expect(codes.filter { HelpPages.page($0) == nil } == [])
  }

  /// A text that is broken throughout: the messages that are left out count as errors.
  @Test func whatIsNotListedCounts() throws {
    let compiled = LimitProbes.compiled(LimitProbes.broken(1_500))
    #expect(compiled.diagnostics.count == SyntaxLimits.messages + 1)
    let last = try #require(compiled.diagnostics.last)
    #expect(last.message.zh == "另有 500 条没有列出（上限 1000）" && last.severity == .error)
  }

  /// A case above a limit is refused as a whole.
  @Test func thereIsNoPartialCase() {
    let lines = SourceText(name: "c", text: LimitProbes.people(3))
    let reading = CaseReader.read(lines, file: 0, within: FileSize(lines: 2))
    #expect(reading.records.isEmpty && reading.lostLines == 1)
  }
}
