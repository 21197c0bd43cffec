import Foundation
import PolicyAnalysis
import PolicyBase
import PolicyCompiler
import PolicySyntax
import Testing

@testable import policyc

/// The known faults of the five real regulations: with the 存疑 or declaration that settles one taken
/// away, check finds it, with a case that shows it. Expected values are those of the regulations.
@Suite struct RealFaultTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    let name: String
    let file: String
    let edits: [Edit]
    let codes: [String]
    /// Facts of the witnesses, or parts of the messages of what has none.
    let shown: [String]
    var testDescription: String { name }
  }

  enum Edit: Sendable {
    case replace(String, String)
    /// The statements of these readings stand where the 存疑 stood.
    case flatten(String, [String])
  }

  static let faults: [Fault] = [
    Fault(
      name: "湛江十五条：三个端点都属于两档", file: "zhanjiang-2021",
      edits: [.flatten("ZJ-A1", ["丙"]), .replace("，重叠 任选", "")],
      codes: ["P5011"], shown: ["损失金额 30000 元", "损失金额 10000 元", "损失金额 2000 元"]),
    Fault(
      name: "南岸十九条：不满六分没有写", file: "nanan-2020",
      edits: [.replace("分段 机构积分 累计：单次优先，其余 文本未规定", "分段 机构积分 累计：单次优先")],
      codes: ["P5001"], shown: ["机构积分 累计 3 分，单次 3 分"]),
    Fault(
      name: "重庆三十三条：一、二分没有措施", file: "chongqing-2025",
      edits: [.replace("分段 个人积分 累计：取最重，其余 不处理", "分段 个人积分 累计：取最重")],
      codes: ["P5001"], shown: ["个人积分 累计 1 分，单次 1 分"]),
    Fault(
      name: "湛江十七条：九十分以上没有写", file: "zhanjiang-2021",
      edits: [.replace("分段 年度积分 余额：其余 不处理", "分段 年度积分 余额")],
      codes: ["P5001"], shown: ["年度积分 余额 95 分，单次 5 分"]),
    Fault(
      name: "湛江十八条：五千元以上而不恶劣的没有写", file: "zhanjiang-2021",
      edits: [
        .flatten("ZJ-A5", ["乙"]),
        .replace("  分档 按 骗取金额、情节恶劣、影响严重：第十八条第一句、第十八条第二句，其余 文本未规定\n", ""),
      ], codes: ["P5010"], shown: ["骗取金额 5000 元", "情节恶劣 否"]),
    Fault(
      name: "南岸十九条：一次记满十二分，两行都适用", file: "nanan-2020",
      edits: [.replace("分段 机构积分 累计：单次优先，其余", "分段 机构积分 累计：其余")],
      codes: ["P5002"], shown: ["机构积分 累计 12 分，单次 12 分"]),
    Fault(
      name: "重庆三十三条：同一分值，单次与累计不同", file: "chongqing-2025",
      edits: [.replace("分段 个人积分 累计：取最重，其余", "分段 个人积分 累计：其余")],
      codes: ["P5002"],
      shown: ["个人积分 累计 9 分，单次 9 分", "个人积分 累计 12 分，单次 12 分"]),
    Fault(
      name: "南岸十五条：有床位而未定级", file: "nanan-2020",
      edits: [.replace("  分档 按 设床位、级别：第十五条，其余 文本未规定\n", "")],
      codes: ["P5012"], shown: ["设床位 是", "级别 未定级"]),
    Fault(
      name: "南岸十五条：声明分档而没有写其余", file: "nanan-2020",
      edits: [.replace("第十五条，其余 文本未规定", "第十五条")],
      codes: ["P5010"], shown: ["设床位 是", "级别 未定级"]),
    Fault(
      name: "南岸十六条与十七条：两种周期", file: "nanan-2020",
      edits: [.flatten("NA-A1", ["甲", "乙"])],
      codes: ["P2040"], shown: ["依前一个声明 3", "依后一个声明 6"]),
    Fault(
      name: "湛江：三种周期", file: "zhanjiang-2021",
      edits: [.flatten("ZJ-A3", ["甲", "乙", "丙"])],
      codes: ["P2040"], shown: ["依前一个声明 95", "依后一个声明 90"]),
    Fault(
      name: "湛江二十一条：名单没有标准", file: "zhanjiang-2021",
      edits: [
        .flatten("ZJ-A18", []), .replace("    凡 列入决定，对 当事人 黑名单 无期\n", ""),
      ], codes: ["P5040"], shown: ["黑名单"]),
    Fault(
      name: "苏州缺第十一条", file: "suzhou-2021-draft",
      edits: [.replace("第十一条 原文缺号\n  缺号 从第十条跳到第十二条，不重新编号\n", "")],
      codes: ["P4041"], shown: ["第十一条"]),
    Fault(
      name: "苏州十六条：分值由协议定", file: "suzhou-2021-draft",
      edits: [.replace("    参数 中止分值（suspension-threshold）归 机构：分，由 定点协议 提供\n", "")],
      codes: ["P2025"], shown: ["中止分值"]),
    Fault(
      name: "南岸十九条：暂停多久", file: "nanan-2020",
      edits: [.replace("12 分以上：暂停服务协议 至 暂停可以结束、限期整改", "12 分以上：暂停服务协议、限期整改")],
      codes: ["P4013"], shown: ["暂停服务协议"]),
    Fault(
      name: "重庆二十一条：联动多久", file: "chongqing-2025",
      edits: [.replace("联动终止 至 联动终止可以恢复，当", "联动终止，当")],
      codes: ["P4013"], shown: ["联动终止"]),
    Fault(
      name: "重庆三十四条：中止多久", file: "chongqing-2025",
      edits: [.replace("对 机构 中止协议 至 协议可以恢复", "对 机构 中止协议")],
      codes: ["P4013"], shown: ["中止协议"]),
  ]

  @Test(arguments: faults) func isFound(_ fault: Fault) throws {
    let sources = try Self.sources(fault)
    let compiled = Compiler.compile(parse(sources), sources: sources)
    let found =
      compiled.diagnostics.filter { $0.severity > .note } + Analysis.findings(compiled)
    let json = DiagnosticPrinter(sources: sources, language: .zh).json(found).text()
    let output = try JSONDecoder().decode(Output.self, from: Data(json.utf8))
    #expect(Set(output.diagnostics.map(\.code)) == Set(fault.codes))
    for shown in fault.shown {
      #expect(output.diagnostics.contains { $0.shows(shown) }, "\(json)")
    }
    try expectWitnessesToRun(found, sources, besides: fault.codes)
  }

  /// Every case that is shown runs as a 案例 of the file, with the outcome that it states.
  private func expectWitnessesToRun(
    _ found: [Diagnostic], _ sources: [SourceText], besides codes: [String]
  ) throws {
    for witness in found.compactMap(\.witness) where !codes.contains("P2040") {
      let text = String(decoding: sources[0].bytes, as: UTF8.self)
      let heading = try #require(text.firstRange(of: "\n第"))
      let own = "\n" + witness.lines.joined(separator: "\n")
      let added = text.replacingCharacters(in: heading.lowerBound..<heading.lowerBound, with: own)
      var with = sources
      with[0] = SourceText(name: sources[0].name, text: added)
      let again = Compiler.compile(parse(with), sources: with)
      let results = ExampleRunner(again, .zh).run(ofFirst: 1)
      #expect(results.count == 1)
      for result in results {
        #expect(!result.outcomes.isEmpty)
        #expect(result.passed, "\(result.diagnostics.map(\.message.zh)) \(result.outcomes) \(own)")
      }
    }
  }

  // MARK: The texts

  private struct Output: Decodable {
    struct Message: Decodable { let zh: String }
    struct Fact: Decodable {
      let name: String
      let value: String
    }
    struct Witness: Decodable { let facts: [Fact] }
    struct Finding: Decodable {
      let code: String
      let message: Message
      let witness: Witness?

      func shows(_ text: String) -> Bool {
        guard let witness else { return message.zh.contains(text) }
        return witness.facts.contains { $0.name + " " + $0.value == text }
      }
    }
    let diagnostics: [Finding]
  }

  private static func sources(_ fault: Fault) throws -> [SourceText] {
    let original = try Pipeline.source("policies/\(fault.file).policy")
    var text = withoutCases(String(decoding: original.bytes, as: UTF8.self))
    for edit in fault.edits {
      switch edit {
      case .replace(let old, let new):
        #expect(text.contains(old), "\(old)")
        text = text.replacing(old, with: new)
      case .flatten(let key, let choices): text = flattened(text, key, choices)
      }
    }
    return [
      SourceText(name: fault.file + ".policy", text: text),
      try Pipeline.source("policies/medical-insurance.policy"),
      try Pipeline.source("policies/state-council.policy"),
    ]
  }

  private static func indentation(_ line: Substring) -> Int {
    line.prefix { $0 == " " }.count
  }

  private static func withoutCases(_ text: String) -> String {
    var kept: [Substring] = []
    var skipped: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let depth = indentation(line)
      if line.dropFirst(depth).hasPrefix("案例 ") {
        skipped = depth
        continue
      }
      if let outer = skipped, depth > outer || line.allSatisfy({ $0 == " " }) { continue }
      skipped = nil
      kept.append(line)
    }
    return kept.joined(separator: "\n")
  }

  /// The statements of the chosen readings in the place of the 存疑.
  private static func flattened(_ text: String, _ key: String, _ choices: [String]) -> String {
    var kept: [String] = []
    var outer: Int?
    var isChosen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let depth = indentation(line)
      let words = line.split(separator: " ")
      if let start = outer, depth > start || words.isEmpty {
        if words.first == "读法", words.count > 1 {
          isChosen = choices.contains(String(words[1]))
        } else if words.first != "采用", isChosen {
          kept.append(String(line.dropFirst(4)))
        }
        continue
      }
      outer = nil
      if words.first == "存疑", words.count > 1, words[1] == key {
        outer = depth
        isChosen = false
      } else {
        kept.append(String(line))
      }
    }
    return kept.joined(separator: "\n")
  }
}
