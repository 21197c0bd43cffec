import Foundation
import PolicyBase
import PolicyCompiler
import PolicyIR
import PolicySyntax
import Testing

@testable import policyc

/// `policies/FINDINGS.md` tells what stands in the policies: every 断言 and 案例 that it names is there, and
/// the 案例 still come out as they say.
@Suite struct FindingsTests {
  /// The sections of the document by the code of their regulation.
  private static func sections() throws -> [String: String] {
    let text = try Pipeline.text("policies/FINDINGS.md")
    var found: [String: String] = [:]
    for section in text.components(separatedBy: "\n## ").dropFirst() {
      if let code = section.split(whereSeparator: \.isWhitespace).first {
        found[String(code)] = section
      }
    }
    return found
  }

  private static func names(_ word: String, in text: String) -> [String] {
    text.components(separatedBy: word + "「").dropFirst().flatMap { part -> [String] in
      // 断言「甲」「乙」 names two.
      var names: [String] = []
      var rest = "「" + part
      while rest.hasPrefix("「"), let end = rest.firstIndex(of: "」") {
        names.append(String(rest[rest.index(after: rest.startIndex)..<end]))
        rest = String(rest[rest.index(after: end)...])
      }
      return names
    }
  }

  @Test(arguments: ["chongqing-2025", "suzhou-2021-draft"])
  func whatIsToldIsInThePolicy(_ code: String) throws {
    let section = try #require(try Self.sections()[code])
    let sources =
      try ["policies/\(code).policy", "policies/medical-insurance.policy"]
      .map(Pipeline.source) + [Pipeline.source("policies/state-council.policy")]
    let compiled = Compiler.compile(parse(sources), sources: sources)
    let told = Self.names("断言", in: section)
    let known = compiled.assertions.filter(\.knownToFail).map(\.label)
    #expect(Set(told) == Set(known) && !told.isEmpty)
    let runner = ExampleRunner(compiled, .zh)
    let cases = Self.names("案例", in: section)
    #expect(cases.count >= 4)
    for name in cases {
      let example = try #require(compiled.examples.first { $0.label == name }, "\(name)")
      let result = runner.run(example)
      #expect(result.passed && !result.outcomes.isEmpty, "\(name)")
    }
  }

  @Test func regulationsWithoutASectionHaveNoKnownFailure() throws {
    let sections = try Self.sections()
    for code in ["nanan-2020", "zhanjiang-2021", "guangdong-2018"] {
      let text = try Pipeline.text("policies/\(code).policy")
      #expect(!text.contains("已知不成立") && text.contains("断言 "))
      #expect(sections[code] != nil)
    }
  }
}
