import Foundation
import PolicyBase
import PolicyIR

@testable import PolicyAnalysis
@testable import PolicyCompiler
@testable import PolicyEngine
@testable import PolicySyntax
@testable import policyc

/// Inputs at and above each limit. Where such an input would be too large, the limit is a small one.
enum LimitProbes {
  typealias Probe = LimitTests.Probe

  static let all = policies + cases + values + results + hosts + files

  // MARK: Policies

  /// Below the small policy's declarations.
  private static func regulation(_ rest: String) -> String {
    SmallPolicy.regulation() + "\n" + rest
  }

  static func sources(_ text: String) -> [SourceText] {
    [
      SourceText(name: "rules.policy", text: text),
      SourceText(name: "small.policy", text: SmallPolicy.vocabulary),
    ]
  }

  static func compiled(_ text: String, rules: Int? = nil) -> Compilation {
    let sources = sources(text)
    guard let rules else { return Compiler.compile(parse(sources), sources: sources) }
    return Compiler.compiled(parse(sources), sources: sources, rules: rules)
  }

  static func codes(_ text: String) -> [String] {
    compiled(regulation(text)).diagnostics.map(\.code)
  }

  private static func parsing(_ text: String, _ check: TextCheck) -> [String] {
    parsed([SourceText(name: "rules.policy", text: text)], check).diagnostics.map(\.code)
  }

  /// So many statements about nothing, each with its message.
  static func broken(_ count: Int) -> String {
    regulation("第四条 其他\n" + String(repeating: "  凡 胡写，对 当事人 约谈\n", count: count))
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static let policies = [
    Probe(name: "bytes of a text", code: "P1003") { above in
      let text = SmallPolicy.regulation()
      return parsing(text, TextCheck(fileBytes: text.utf8.count - (above ? 1 : 0)))
    },
    Probe(name: "lines of a text", code: "P1032") { above in
      parsing("法规 甲（a）\n  施行 2020-01-01\n# 三\n", TextCheck(lines: above ? 2 : 3))
    },
    Probe(name: "bytes of a line", code: "P1004") { above in
      let bytes = SyntaxLimits.lineBytes + (above ? 1 : 0)
      return codes("# " + repeated("x", bytes - 3) + "\n")
    },
    Probe(name: "brackets inside each other", code: "P1005") { above in
      let depth = SyntaxLimits.nesting + (above ? 1 : 0)
      return codes(
        "第四条 其他\n  凡 处罚，对 当事人 约谈，当 " + repeated("（", depth) + "当事人 的 等级 为 高"
          + repeated("）", depth) + "\n")
    },
    Probe(name: "messages of a check", code: "P1033") { above in
      // Whatever else is found about a text, it is found about the one with a line more, too.
      let others = compiled(broken(1)).diagnostics.count - 1
      return compiled(broken(SyntaxLimits.messages - others + (above ? 1 : 0))).diagnostics.map(
        \.code)
    },
    Probe(name: "rules loaded together", code: "P4034") { above in
      let text = SmallPolicy.regulation()
      let rules = compiled(text).program.rules.count
      return compiled(text, rules: rules - (above ? 1 : 0)).diagnostics.map(\.code)
    },
    Probe(name: "definitions inside definitions", code: "P4028") { above in
      let depth = CompilerLimits.definitionDepth + (above ? 1 : 0)
      let lines = (1..<depth).map { "  定义 数\($0)号 归 人员：数\($0 + 1)号\n" }
      return codes("第四条 定义\n" + lines.joined() + "  定义 数\(depth)号 归 人员：1 分\n")
    },
    Probe(name: "levels of an expression", code: "P3028") { above in
      let terms = CompilerLimits.expressionDepth + (above ? 1 : 0)
      return codes(
        "第四条 其他\n  凡 处罚，记 当事人 积分 1 分" + repeated(" 加 1 分", terms - 1) + "\n")
    },
    Probe(name: "words joined by 的", code: "P3028") { above in
      let words = CompilerLimits.pathLength + (above ? 1 : 0)
      let text = repeated(" 的 上级", words - 2)
      let sources = [
        SourceText(
          name: "rules.policy",
          text: regulation("第四条 其他\n  凡 处罚，对 当事人 约谈，当 当事人\(text) 的 等级 为 高\n")),
        SourceText(
          name: "small.policy",
          text: SmallPolicy.vocabulary.replacing(
            "  证号（card）", with: "  上级（chief）：人员，可缺\n  证号（card）")),
      ]
      return Compiler.compile(parse(sources), sources: sources).diagnostics.map(\.code)
    },
    Probe(name: "bound of a 断言", code: "P6005") { above in
      let bound = IR.AssertionLimits.highestBound + (above ? 1 : 0)
      return codes("断言 性质\n  添加 处罚 不使 积分 减轻\n  界限 \(bound) 次 处罚\n")
    },
  ]

  // MARK: Cases

  static func people(_ count: Int) -> String {
    (0..<count).map { #"{"subject":"person","id":"D\#($0)"}"# + "\n" }.joined()
  }

  private static func reading(_ text: String, _ size: FileSize = FileSize()) -> [String] {
    CaseReader.read(SourceText(name: "case", text: text), file: 0, within: size).diagnostics.map(
      \.code)
  }

  private static let cases = [
    Probe(name: "bytes of a file", code: "C1008") { above in
      let text = people(2)
      return reading(text, FileSize(bytes: text.utf8.count - (above ? 1 : 0)))
    },
    Probe(name: "lines of a file", code: "C1007") { above in
      let size = FileSize(lines: above ? 2 : 3)
      let table = SourceText(name: "t.csv", text: "id,event,date\nP1,penalty,2020-03-05\n\n")
      return reading(people(3), size)
        + CSVReader.read(table, file: 0, kind: nil, within: size).diagnostics.map(\.code)
    },
    Probe(name: "bytes of a line", code: "C1004") { above in
      let head = #"{"subject":"person","id":"D1","name":""#
      let rest = CaseLimits.lineBytes - head.utf8.count - 2 + (above ? 1 : 0)
      return reading(head + repeated("x", rest) + "\"}\n")
    },
    Probe(name: "brackets inside each other", code: "C1005") { above in
      let depth = CaseLimits.nesting - 1 + (above ? 1 : 0)
      return reading(
        #"{"subject":"person","id":"D1","name":"# + repeated("[", depth) + repeated("]", depth)
          + "}\n")
    },
    Probe(name: "faults that are listed", code: "C1006") { above in
      reading(repeated("x\n", CaseLimits.faults + (above ? 1 : 0)))
    },
    Probe(name: "events that name a subject", code: "C2047") { above in
      let acts = (0..<(above ? 4 : 3)).map { act(#""id":"P\#($0)","date":"2020-03-05""#) }
      return binding(people(2) + acts.joined(), mostEvents: 3)
    },
  ]

  static func act(_ members: String, _ more: String = "") -> String {
    #"{"event":"penalty",\#(members),"party":"D1","item":"1.1"\#(more)}"# + "\n"
  }

  private static func binding(
    _ text: String, _ vocabulary: String = SmallPolicy.vocabulary, mostEvents: Int? = nil
  ) -> [String] {
    let sources = [
      SourceText(name: "rules.policy", text: SmallPolicy.regulation()),
      SourceText(name: "small.policy", text: vocabulary),
    ]
    let program = Compiler.compile(parse(sources), sources: sources).program
    var options = CaseBinder.Options()
    options.mostEvents = mostEvents ?? options.mostEvents
    let read = CaseReader.read(SourceText(name: "case", text: text), file: 2)
    return CaseBinder.bind(read, to: program, options: options).diagnostics.map(\.code)
  }

  // MARK: Numbers and days

  private static let measured = SmallPolicy.vocabulary.replacing(
    "  急（urgent）", with: "  金额（sum）：元，可缺\n  发现日（found-on）：日期，可缺\n  急（urgent）")

  private static func given(_ field: String, _ value: String) -> [String] {
    binding(
      people(2) + act(#""id":"P1","date":"2020-03-05""#, #","\#(field)":\#(value)"#), measured)
  }

  private static let values = [
    Probe(name: "decimals of a number", code: "P1018") { above in
      codes("第四条 其他\n  凡 处罚，记 当事人 积分 0.\(above ? "00001" : "0001") 分\n")
    },
    Probe(name: "decimals of a number", code: "C1022") { given("sum", $0 ? "0.00001" : "0.0001") },
    Probe(name: "decimals of a number", code: "C2025") {
      given("sum", $0 ? #""0.00001""# : #""0.0001""#)
    },
    Probe(name: "a number, either sign", code: "P1019") { above in
      codes("第四条 其他\n  凡 处罚，记 当事人 积分 922337203685477.580\(above ? 8 : 7) 分\n")
    },
    Probe(name: "a number, either sign", code: "C1023") {
      given("sum", "-922337203685477.580" + ($0 ? "8" : "7"))
    },
    Probe(name: "days", code: "P1017") { above in
      codes("第四条 其他\n  凡 处罚，对 当事人 约谈，当 当日 晚于 \(above ? "2200-01-01" : "2199-12-31")\n")
    },
    Probe(name: "days", code: "C1036") { above in
      binding(people(2) + act(#""id":"P1","date":"\#(above ? "1948-12-31" : "1949-01-01")""#))
    },
    Probe(name: "days", code: "C2022") {
      given("found-on", $0 ? #""2200-01-01""# : #""2199-12-31""#)
    },
  ]
}
