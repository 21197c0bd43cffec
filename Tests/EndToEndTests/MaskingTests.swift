import Testing

@testable import policyc

/// 个人信息 stays out of messages, texts, explanations and open points unless it is asked for.
@Suite struct MaskingTests {
  /// D1's grade contradicts the finding; 等级, 姓名 and 证号 are 个人信息.
  private static let lines = """
    {"subject":"person","id":"D1","name":"赵钱孙","grade":"low","card":"K-778"}
    {"event":"penalty","id":"P1","date":"2020-03-05","party":"D1","item":"1.2"}
    """

  private func running(
    _ command: String, _ lines: String, _ arguments: [String] = [],
    _ body: (CommandResult) -> Void
  ) throws {
    var files = SmallPolicy.files
    files["case.jsonl"] = lines
    try Folder.with(files) { folder in
      body(
        Tool.run([command, folder + "/rules.policy", folder + "/case.jsonl"] + arguments))
    }
  }

  @Test(arguments: [
    ("run", "text"), ("run", "json"), ("explain", "text"), ("explain", "json"),
  ])
  func valuesAreMasked(_ command: String, _ format: String) throws {
    try running(command, MaskingTests.lines, ["--format", format]) { result in
      let text = result.output + result.errors
      #expect(result.exit == .done)
      #expect(text.contains("等级 = ＊＊＊"))
      for value in ["= 低", "赵钱孙", "K-778"] { #expect(!text.contains(value)) }
    }
    try running(command, MaskingTests.lines, ["--format", format, "--show-personal"]) { result in
      #expect(result.output.contains("等级 = 低"))
    }
  }

  @Test func aDefinitionOfAPersonalFieldIsMaskedToo() throws {
    var files = SmallPolicy.files
    files["rules.policy"] = SmallPolicy.regulation().replacing(
      "    当 当事人 的 等级 为 高", with: "    当 当事人 的 上等"
    ).replacing("第一条 记分", with: "定义 上等 归 人员：等级 为 高\n第一条 记分")
    files["case.jsonl"] = MaskingTests.lines
    try Folder.with(files) { folder in
      let result = Tool.run(["run", folder + "/rules.policy", folder + "/case.jsonl"])
      #expect(result.output.contains("上等 = ＊＊＊"), "\(result.errors)")
    }
  }

  /// Wrong values of personal fields are told without the value, and no line is repeated.
  @Test(arguments: [
    (#"{"subject":"person","id":"D1","grade":"lowish"}"#, "C2021", "lowish"),
    (#"{"subject":"person","id":"D1","card":12345.5}"#, "C2020", "12345"),
    (#"{"subject":"person","id":"D1","name":77881}"#, "C2020", "77881"),
  ])
  func faultsAreMasked(_ line: String, _ code: String, _ value: String) throws {
    try running("run", line) { result in
      #expect(result.exit == .input)
      #expect(result.errors.contains(code))
      #expect(!result.errors.contains(value))
    }
    try running("run", line, ["--show-personal"]) { result in
      #expect(result.errors.contains(value))
    }
  }
}
