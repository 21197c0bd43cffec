import PolicyBase
import Testing

@testable import policyc

/// `policyc compare`: what differs between two readings, policies or days of knowledge.
@Suite struct CompareTests {
  private static let lines = """
    {"subject":"person","id":"D1"}
    {"event":"penalty","id":"P1","date":"2020-03-05","party":"D1","item":"1.1"}
    {"event":"penalty","id":"P2","date":"2020-05-06","known":"2020-06-01","party":"D1","item":"1.1"}
    {"event":"claim","id":"C1","date":"2020-07-01","provider":"D1"}
    """

  private func comparing(
    _ arguments: [String], second: String = "6 分以上：暂停资格 3 个月",
    _ body: (CommandResult) -> Void
  ) throws {
    var files = SmallPolicy.files
    files["case.jsonl"] = CompareTests.lines
    files["other.txt"] = ""
    try Folder.with(files) { folder in
      try Folder.with([
        "small.policy": SmallPolicy.vocabulary,
        "rules.policy": SmallPolicy.regulation(second: second),
      ]) { other in
        let shared = ["compare", folder + "/rules.policy", folder + "/case.jsonl"]
        body(Tool.run(shared + arguments.map { $0.replacing("OTHER", with: other) }))
      }
    }
  }

  /// On 05-06 both see 6 points; the other policy suspends for one month, over by 07-01.
  @Test func twoPolicies() throws {
    try comparing(
      ["--against", "OTHER/rules.policy", "--as-of", "2020-07-01"],
      second: "6 分以上：暂停资格 1 个月"
    ) { result in
      #expect(result.exit == .done && result.errors.isEmpty)
      let lines = result.output.split(separator: "\n").map(String.init)
      #expect(lines.contains { $0.contains("资格") && $0.contains("暂停") && $0.contains("正常") })
      #expect(
        lines.contains {
          $0.contains("自 2020-05-06 至 2020-08-06，执行中")
            && $0.contains("自 2020-05-06 至 2020-06-06，已期满")
        })
      #expect(lines.contains { $0.contains("不予支付") && $0.contains("可以支付") })
      #expect(lines.contains { $0.contains("第三条") && $0.contains("C1") })
      // Both have 6 points: no difference there.
      #expect(!lines.contains { $0.contains("积分") })
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= 100 })
    }
  }

  /// P2 became known on 06-01: before, 3 points; after, 6.
  @Test func twoDaysOfKnowledge() throws {
    let days = ["--as-of", "2020-05-31", "--known-at", "2020-05-31"]
    try comparing(days + ["--against-known-at", "2020-06-01", "--format", "json"]) { result in
      #expect(result.exit == .done)
      let text = result.output.filter { !$0.isWhitespace }
      #expect(text.contains(#""left":{"total":"3","#))
      #expect(text.contains(#""right":{"total":"6","#))
      #expect(text.contains(#""citations":["rules-1/1.1"],"cause":["P1"]"#))
      #expect(text.contains(#""citations":["rules-1/1.1"],"cause":["P1","P2"]"#))
      #expect(
        text.contains(
          #"{"topic":"measure","name":"suspend","left":null,"right":{"from":"2020-05-06","end":"fixed","lastDay":"2020-08-06","state":"in-force","count":1,"citations":["rules-1/2"],"cause":["P1","P2"]}}"#
        ))
    }
  }

  /// Under the agreement period (2019-07-01 to 2021-06-30) D2's three acts of 3 points add up to
  /// 9; by calendar year 2021 has only the last.
  @Test func twoReadings() throws {
    let root = Pipeline.root.path
    let result = Tool.run([
      "compare", root + "/policies/nanan-2020.policy", root + "/examples/nanan-2020/case.jsonl",
      "--reading", "NA-A1=乙", "--subject", "D2", "--as-of", "2021-03-01",
    ])
    #expect(result.exit == .done)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.contains("右") && $0.contains("NA-A1=乙") })
    #expect(
      lines.contains {
        $0.contains("3 分（2021-01-01 至 2021-12-31）") && $0.contains("9 分（2019-07-01 至 2021-06-30）")
      })
    #expect(!result.output.contains("D3"))
  }

  @Test func nothingDiffers() throws {
    try comparing(["--against", "OTHER/rules.policy"]) { result in
      #expect(result.exit == .done && result.output.contains("没有差异"))
    }
  }

  @Test func somethingMustBeCompared() throws {
    try comparing([]) { result in
      #expect(result.exit == .usage && result.errors.contains("T1015"))
    }
  }
}
