import Foundation
import PolicyBase
import PolicySyntax
import Testing

@testable import policyc

/// `test --coverage`: lists of norms beside what is said of them, in both languages.
@Suite struct CoverageTests {
  private static let folder = Pipeline.golden.appendingPathComponent("coverage")

  private func source(_ name: String) throws -> SourceText {
    SourceText(
      name: name, bytes: Array(try Data(contentsOf: Self.folder.appendingPathComponent(name))))
  }

  private func report(_ name: String, _ language: MessageLanguage) throws -> CoverageReport {
    let sources = try [
      source("toy-2026.policy"), SourceText(name: "small.policy", text: SmallPolicy.vocabulary),
    ]
    let set = PolicySet(sources: sources, parsed: parse(sources), namedCount: 1)
    var report = CoverageReport(sources: sources, language: language)
    let list = try NormList(source(name), file: report.file(source(name)))
    let tree = set.parsed.trees[0]
    report.add(tree, CoverageCheck(tree, set, list.lines).accounted(), list.faults)
    return report
  }

  @Test(arguments: ["complete", "faults"]) func saysHowEachNormIsAccountedFor(_ name: String) throws
  {
    let texts = try [MessageLanguage.zh, .en].map { language in
      let report = try report(name + ".norms", language)
      return report.text() + report.errors()
    }
    try Pipeline.expectGolden(
      texts.joined(separator: "----\n"), Self.folder.appendingPathComponent(name + ".expected"))
  }

  @Test func theSameForPrograms() throws {
    try Pipeline.expectGolden(
      report("complete.norms", .en).json().text() + "\n",
      Self.folder.appendingPathComponent("complete.json"))
  }

  // MARK: The command

  private func covering(_ list: [UInt8]?, _ body: (CommandResult) -> Void) throws {
    let policy = try source("toy-2026.policy")
    let files = [
      "small.policy": SmallPolicy.vocabulary,
      "toy.policy": String(decoding: policy.bytes, as: UTF8.self),
    ]
    try Folder.with(files) { folder in
      if let list {
        try Data(list).write(to: URL(fileURLWithPath: folder + "/toy-2026.norms"))
      }
      body(Tool.run(["test", "--coverage", folder + "/toy.policy"]))
    }
  }

  @Test func allAccountedForIsDone() throws {
    try covering(source("complete.norms").bytes) { result in
      #expect(result.exit == .done && result.errors.isEmpty)
      #expect(result.output.contains("没有交代 0 条，有误 0 条"))
    }
  }

  @Test func oneNormNotAccountedForIsAFinding() throws {
    try covering(source("complete.norms").bytes + Array("9 | duty | yes\n".utf8)) { result in
      #expect(result.exit == .findings && result.errors.contains("规范没有交代：9"))
    }
  }

  @Test func aListIsNeededAndMustBeReadable() throws {
    try covering(nil) { result in
      #expect(result.exit == .findings && result.errors.contains("T5001"))
      #expect(result.errors.contains("toy-2026.norms"))
    }
    try covering([0xD6, 0xD0, 0xCE, 0xC4]) { result in
      #expect(result.exit == .findings && result.errors.contains("T5002"))
    }
  }

  /// Another policy that is named as well does not touch the cases of this one, its mutants and its
  /// norms.
  @Test func casesRunWithTheirOwnPolicy() throws {
    let other = """
      法规 另一办法（other-2026）
        施行 2026-01-01
        引用 小词表
      第一条 约谈
        凡 处罚，对 当事人 约谈
        案例 一次处罚
          人员 张三
          2026-03-05 处罚 P1：当事人 张三，情形 第一条
          预期 2026-03-05：张三 约谈
      """
    let files = try [
      "small.policy": SmallPolicy.vocabulary, "other.policy": other,
      "toy.policy": String(decoding: source("toy-2026.policy").bytes, as: UTF8.self),
      "toy-2026.norms": String(decoding: source("complete.norms").bytes, as: UTF8.self),
      "other-2026.norms": "1 | measure | yes | | 一次处罚\n",
    ]
    try Folder.with(files) { folder in
      let tested = Tool.run(["test", folder])
      #expect(tested.exit == .done, "\(tested.output)")
      let covered = Tool.run(["test", "--coverage", folder])
      #expect(covered.exit == .done, "\(covered.errors)")
      #expect(
        covered.output.hasSuffix("12 条规范，8 条能够计算：6 条执行，1 条在头部，1 条例外；改列 2 条；没有交代 0 条，有误 0 条\n"))
    }
  }

  // MARK: All regulations

  /// No norm is left out and no line names what does not exist. That the cases fail with their
  /// statements takes minutes: `test --coverage policies` shows it.
  @Test func everyNormIsAccountedFor() throws {
    let (set, faults) = PolicySet.load([Pipeline.root.path + "/policies"])
    #expect(faults.isEmpty)
    for tree in set.parsed.trees where tree.kind == .regulation {
      let list = NormList(try Pipeline.source("policies/\(tree.code.text).norms"), file: 0)
      let open = CoverageCheck(tree, set, list.lines).accounted(proving: false)
        .filter { [.unaccounted, .wrong].contains($0.state) }
      #expect(open.map { "\(tree.code.text)/\($0.line.id) \($0.faults)" } == [])
    }
  }

  /// Every norm of the inventory stands in a list with its class: the sums of the inventory, counted
  /// by hand.
  @Test(arguments: [
    ("nanan-2020", 102, 33, 51, 18), ("chongqing-2025", 107, 55, 32, 20),
    ("zhanjiang-2021", 121, 42, 43, 36), ("suzhou-2021-draft", 36, 12, 15, 9),
    ("guangdong-2018", 48, 15, 19, 14),
  ])
  func theListsHoldEveryNorm(_ code: String, _ all: Int, _ yes: Int, _ partial: Int, _ no: Int)
    throws
  {
    let list = NormList(try Pipeline.source("policies/\(code).norms"), file: 0)
    let listed = list.lines.map { $0.reclassifiedFrom ?? $0.computes }
    #expect(list.faults.isEmpty && listed.count == all)
    #expect(
      NormLine.Computes.allCases.map { kind in listed.count { $0 == kind } } == [yes, partial, no])
  }
}
