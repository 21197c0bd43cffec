import Foundation
import PolicyBase
import Testing

@testable import policyc

/// The commands as a user runs them, on files in a folder of their own.
@Suite struct CommandTests {
  private static let vocabulary = """
    词表 小词表（small）

    主体 人员（person）
      姓名（name）：文字，可缺，个人信息
    事件 处罚（penalty）
      当事人（party）：人员
      情形（item）：条款
    问题 申报（claim）
      答复（answer）：可以支付（payable）、不予支付（refused）
      提供者（provider）：人员
    状态 资格（standing）归 人员：正常（normal）、暂停（suspended）
    措施 约谈（talk）归 人员：一次
    措施 暂停资格（suspend）归 人员：期间
      资格 为 暂停
    """

  private static func regulation(expecting expectations: String) -> String {
    """
    法规 记分办法（rules-1）
      施行 2020-01-01
      引用 小词表

    账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 处罚 的 日期
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）第一项
    第二条 处理
      分段 积分 累计：其余 不处理
        3 分以上不满 6 分：约谈
        6 分以上：暂停资格 3 个月
    第三条 支付
      裁定 申报：不予支付，当 提供者 的 资格 为 暂停

    案例 两次处罚
      人员 张三
      2020-03-05 处罚 P1：当事人 张三，情形 第一条（一）
      2020-05-06 处罚 P2：当事人 张三，情形 第一条（一）
      \(expectations)
    """
  }

  /// Runs `body` with the path of a folder that holds the files.
  private func inFolder(
    _ files: [String: String], _ body: (String) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("policyc-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    try body(folder.path)
  }

  private func testing(_ expectations: String, _ body: (CommandResult) -> Void) throws {
    let files = [
      "small.policy": CommandTests.vocabulary,
      "rules.policy": CommandTests.regulation(expecting: expectations),
    ]
    // The vocabulary is found beside the regulation.
    try inFolder(files) { body(Tool.run(["test", $0 + "/rules.policy"])) }
  }

  @Test func aCaseThatHoldsPasses() throws {
    try testing(
      """
      预期 2020-03-05：张三 积分 累计 3 分，约谈
        预期 2020-05-06：张三 积分 累计 6 分，资格 为 暂停，暂停资格 自 2020-05-06 至 2020-08-06
        预期 2020-08-07：张三 无 措施
      """
    ) { result in
      #expect(result.output.hasSuffix("1 passed, 0 failed\n"), "\(result.output)\(result.errors)")
      #expect(result.exit == .done)
    }
  }

  @Test(arguments: [
    // A wrong number, a wrong last day, a measure left out, a status left out.
    ("预期 2020-05-06：张三 积分 累计 3 分，资格 为 暂停，暂停资格", "张三 积分 6 分"),
    ("预期 2020-05-06：张三 资格 为 暂停，暂停资格 至 2020-08-05", "2020-08-06"),
    ("预期 2020-05-06：张三 资格 为 暂停", "暂停资格"),
    ("预期 2020-05-06：张三 暂停资格", "资格 暂停"),
    ("预期 2020-05-06：张三 无 措施，资格 为 暂停", "暂停资格"),
    ("预期 2020-05-06：待定 P1", "没有待定"),
  ])
  func aCaseThatDoesNotHoldFails(_ expectation: String, _ actual: String) throws {
    try testing(expectation) { result in
      #expect(result.exit == .findings)
      #expect(result.output.hasSuffix("0 passed, 1 failed\n"))
      #expect(result.output.contains(actual), "\(result.output)\(result.errors)")
    }
  }

  @Test func noCaseIsNoSuccess() throws {
    try inFolder(["small.policy": CommandTests.vocabulary]) { folder in
      #expect(Tool.run(["test", folder]).exit == .findings)
    }
  }

  private static let facts = """
    {"subject":"person","id":"D1","name":"王小明"}
    {"event":"penalty","id":"P1","date":"2020-03-05","party":"D1","item":"1.1"}
    {"event":"penalty","id":"P2","date":"2020-05-06","known":"2020-06-01","party":"D1","item":"1.1"}
    {"question":"claim","id":"C1","date":"2020-06-02","provider":"D1"}

    """

  private func running(
    _ command: String, _ facts: String, _ options: [String] = [], _ body: (CommandResult) -> Void
  ) throws {
    let files = [
      "small.policy": CommandTests.vocabulary,
      "rules.policy": CommandTests.regulation(expecting: "预期 2020-03-05：张三 积分 累计 3 分，约谈"),
      "case.jsonl": facts,
    ]
    try inFolder(files) { folder in
      body(Tool.run([command, folder + "/rules.policy", folder + "/case.jsonl"] + options))
    }
  }

  @Test func runPrintsTheAnswerAndTheDays() throws {
    try running("run", CommandTests.facts) { result in
      #expect(result.exit == .done, "\(result.errors)")
      #expect(result.output.hasPrefix("截至 2020-06-02，按 2020-06-02 已知的事实\n"))
      for words in ["积分", "6 分", "暂停", "自 2020-05-06 至 2020-08-06", "不予支付", "第三条"] {
        #expect(result.output.contains(words), "\(result.output)")
      }
    }
  }

  @Test func whatWasNotKnownIsNotUsed() throws {
    let options = ["--as-of", "2020-05-31", "--format", "json"]
    try running("run", CommandTests.facts, options) { result in
      #expect(result.output.contains("\"total\": \"3\""))
    }
  }

  @Test func aRefusedQuestionIsCountedAndTheOthersAreAnswered() throws {
    let more =
      CommandTests.facts + "{\"question\":\"claim\",\"id\":\"C2\",\"date\":\"2020-06-02\"}\n"
    try running("run", more) { result in
      #expect(result.exit == .input)
      #expect(result.output.hasSuffix("回答了 1 个问题，拒绝了 1 个\n"))
      #expect(result.errors.contains("C2013"))
    }
  }

  @Test func explainNamesTheConditionThatFailed() throws {
    try running("explain", CommandTests.facts, ["--as-of", "2020-06-02"]) { result in
      #expect(result.exit == .done)
      #expect(result.output.contains("sha256"))
      #expect(result.output.contains("适用的规定"))
      #expect(!result.output.contains("王小明"))
      let lines = result.output.split(separator: "\n")
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= TextTable.screenWidth })
    }
  }

  @Test func personalInformationOfACaseIsNotRepeated() throws {
    let wrong = #"{"subject":"person","id":"D1","name":"王小明","nmae":"王小明"}"#
    try running("run", wrong) { result in
      #expect(result.exit == .input)
      #expect(!result.errors.contains("王小明"))
    }
    try running("run", wrong, ["--show-personal"]) { #expect($0.errors.contains("王小明")) }
  }
}
