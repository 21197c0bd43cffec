import Foundation
import Testing

@testable import policyc

/// `policyc assert`: what it says, writes and exits with.
@Suite struct AssertCommandTests {
  private static let band = "  分段 积分 累计：其余 不处理\n    3 分以上不满 6 分：暂停资格 3 个月"

  private static func run(
    _ assertion: String, rules: String = band, _ arguments: [String] = [],
    _ body: (CommandResult, String) throws -> Void
  ) throws {
    let files = [
      "small.policy": AssertionTests.vocabulary,
      "rules.policy": AssertionTests.regulation(rules: rules, assertion: assertion),
    ]
    try Folder.with(files) { folder in
      let words = arguments.map { $0.hasSuffix(".out") ? folder + "/" + $0 : $0 }
      try body(Tool.run(["assert", folder + "/rules.policy"] + words), folder)
    }
  }

  @Test func aRefutedAssertionIsAFinding() throws {
    try Self.run("  添加 认定 不使 资格 减轻\n  界限 2 次 认定") { result, _ in
      #expect(result.exit == .findings)
      #expect(result.output.hasPrefix("不成立"))
      #expect(result.output.contains("案例 性质（一）") && result.output.contains("案例 性质（二）"))
      #expect(result.output.hasSuffix("1 个断言：0 个成立，1 个不成立，0 个未证\n"))
    }
  }

  @Test func aKnownFailureIsNone() throws {
    try Self.run("  添加 认定 不使 资格 减轻\n  界限 2 次 认定\n  已知不成立") { result, _ in
      #expect(result.exit == .done)
      #expect(result.output.hasPrefix("已知不成立"))
    }
  }

  @Test func aStaleAcknowledgementIsAFinding() throws {
    try Self.run("  添加 认定 不使 积分 减轻\n  界限 2 次 认定\n  已知不成立") { result, _ in
      #expect(result.exit == .findings)
      #expect(result.output.hasPrefix("标为不成立，却成立"))
    }
  }

  @Test func whatIsNotProvedIsSaid() throws {
    try Self.run("  添加 认定 不使 积分 减轻", rules: Self.band, ["--limit", "40", "--lang", "en"]) {
      result, _ in
      #expect(result.exit == .done)
      #expect(result.output.hasPrefix("not proved"))
      #expect(result.output.contains("the limit of 40 histories was reached"))
    }
  }

  /// The witness is a 案例 of the policy: put into the file it runs and passes.
  @Test func theWitnessRunsAsACase() throws {
    let assertion = "  添加 认定 不使 资格 减轻\n  界限 2 次 认定"
    try Self.run(assertion, ["--witness", "w.out"]) { _, folder in
      let witness = try String(contentsOfFile: folder + "/w.out", encoding: .utf8)
      let text = AssertionTests.regulation(rules: Self.band, assertion: assertion) + "\n" + witness
      try text.write(toFile: folder + "/rules.policy", atomically: true, encoding: .utf8)
      let tested = Tool.run(["test", folder + "/rules.policy"])
      #expect(tested.output.hasSuffix("3 passed, 0 failed\n"), "\(tested.output)\(tested.errors)")
    }
  }

  @Test func jsonHoldsTheCounts() throws {
    try Self.run("  添加 认定 不使 积分 减轻\n  界限 1 次 认定", ["--format", "json"]) { result, _ in
      // Two acts on the first day, and nothing at all.
      #expect(result.output.contains(#""result": "holds""#))
      #expect(result.output.contains(#""histories": 3"#))
    }
  }
}
