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

  private static func sources(_ text: String) -> [SourceText] {
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

  private static func codes(_ text: String) -> [String] {
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

  private static func act(_ members: String, _ more: String = "") -> String {
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

  // MARK: Evaluation and proofs

  private static let chainWords = """
    词表 链词表（chain-words）

    主体 人员（person）
    事件 处罚（penalty）
      当事人（party）：人员
      情形（item）：条款
    措施 约谈（talk）归 人员：一次
    """

  private static func account(_ number: Int) -> String {
    "账户 分\(number)号（points-\(number)）归 人员：自 0 累加，整数 分，周期 自然年，记分日 处罚 的 日期\n"
      + "账户 分\(number)号：期满 清零\n"
  }

  /// The failures of a record about one act.
  private static func failures(_ rest: String) throws -> [String] {
    let text = "法规 链（chain）\n  施行 2020-01-01\n  引用 链词表\n" + rest
    let sources = [
      SourceText(name: "chain.policy", text: text), SourceText(name: "w.policy", text: chainWords),
    ]
    let compiled = Compiler.compile(parse(sources), sources: sources)
    let lines =
      people(2)
      + act(#""id":"P1","date":"2020-03-05""#)
      .replacing(#""1.1""#, with: #""chain/1""#)
    let read = CaseReader.read(SourceText(name: "case", text: lines), file: 2)
    guard !compiled.hasErrors, let bound = CaseBinder.bind(read, to: compiled.program).boundCase
    else { return ["not run"] }
    return Evaluator.evaluate(compiled.program, bound).failures.map(\.code)
  }

  private static let results = [
    Probe(name: "rounds of the rules of a day", code: "too-many-rounds") { above in
      // Each account takes a round of its own.
      let accounts = EngineLimits.rounds + (above ? 1 : 0)
      let rules = (1..<accounts).map {
        "  凡 各 人员 分\($0)号 累计 1 分以上，记 分\($0 + 1)号 1 分\n"
      }
      return try failures(
        (1...accounts).map(account).joined() + "第一条 记分\n  凡 处罚，记 当事人 分1号 1 分\n"
          + rules.joined())
    },
    Probe(name: "multiples of 每满 reached at once", code: "number-overflow") { above in
      let points = EngineLimits.multiples + (above ? 1 : 0)
      return try failures(
        account(1) + "第一条 记分\n  凡 处罚，记 当事人 分1号 \(points) 分\n"
          + "  凡 各 人员 分1号 累计 每满 1 分，约谈\n")
    },
    Probe(name: "combinations of conditions looked at", code: "P5091") { above in
      let counts = [3, 3, 3]
      let boxes = [Box([CellSet(0..<1), CellSet(0..<2), CellSet(1..<3)])]
      var free = Sweep(cellCounts: counts, boxes: boxes)
      _ = try free.uncovered(limit: .max)
      let needed = AnalysisLimits.combinations - free.nodesLeft
      var sweep = Sweep(cellCounts: counts, boxes: boxes, budget: needed - (above ? 1 : 0))
      do {
        _ = try sweep.uncovered(limit: .max)
        return []
      } catch { return [AnalysisFault.overBudget([]).code] }
    },
    Probe(name: "histories of a 断言 (--limit)", code: "未证") { above in
      var files = SmallPolicy.files
      files["rules.policy"] = SmallPolicy.regulation(
        cases: """
          案例 记分
            人员 D1
            2020-03-05 处罚 P1：当事人 D1，情形 第一条（一）
            预期 2020-03-05：D1 积分 累计 3 分
          断言 性质
            添加 处罚 不使 积分 减轻
            界限 3 次 处罚
          """)
      var least = 1
      var said = ""
      try Folder.with(files) { folder in
        func output(_ limit: Int) -> String {
          Tool.run(["assert", folder + "/rules.policy", "--limit", String(limit)]).output
        }
        while output(least).hasPrefix("未证"), least < 100 { least += 1 }
        said = output(above ? least - 1 : least)
      }
      return said.hasPrefix("未证") ? ["未证"] : []
    },
  ]

  // MARK: Hosts

  private static func tooLong(_ above: Bool) throws -> [String] {
    var found: [String] = []
    try Folder.with(["lines": "1234\n12345"]) { folder in
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder + "/lines"))
      var stream = LineStream(handle, limit: above ? 4 : 5)
      while let line = try stream.next() {
        if case .tooLong = line { found.append(ServeFault.lineTooLong(limit: 4).diagnostic.code) }
      }
    }
    return found
  }

  private static let hosts = [
    Probe(name: "bytes given to a ledger at once", code: "C3002") { above in
      let sources = sources(SmallPolicy.regulation())
      let program = Compiler.compile(parse(sources), sources: sources).program
      var held = LedgerCase(CompiledPolicy(program: program), showsPersonal: false)
      let lines = Array(people(2).utf8)
      do throws(LedgerRefusal) {
        _ = try held.take(lines, atMost: lines.count - (above ? 1 : 0))
        return []
      } catch { return error.diagnostics.map(\.code) }
    },
    Probe(name: "bytes of a request to serve", code: "T8007", codes: tooLong),
    Probe(name: "bytes of a claim of ask", code: "T8007", codes: tooLong),
  ]

  // MARK: Files

  private static let files = [
    Probe(name: "bytes of a file read whole", code: "T2006") { above in
      var found: [String] = []
      try Folder.with(["a.jsonl": "12345"]) { folder in
        for input in [folder + "/a.jsonl"] {
          if case .failure(let error) = InputFiles.read(input, limit: above ? 4 : 5) {
            found.append(error.fault.diagnostic.code)
          }
        }
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder + "/a.jsonl"))
        if case .failure(let error) = InputFiles.read(handle, limit: above ? 4 : 5) {
          found.append(error.fault.diagnostic.code)
        }
      }
      // The file and what comes on the standard input.
      return found.count == (above ? 2 : 0) ? found : ["not both"]
    },
    Probe(name: "bytes of a compiled policy", code: "A1006") { above in
      do throws(ArtefactFault) {
        var bytes = [UInt8](repeating: 0, count: ArtefactLimits.bytes + (above ? 1 : 0))
        bytes.replaceSubrange(0..<8, with: "policyc\0".utf8)
        _ = try Artefact(bytes)
        return []
      } catch { return [error.at("x").code] }
    },
    Probe(name: "directories inside directories", code: "T2010") { above in
      var found: [String] = []
      try Folder.with(["a.policy": ""]) { folder in
        try FileManager.default.createDirectory(
          atPath: folder + "/1/2", withIntermediateDirectories: true)
        found = InputFiles.policyPaths([folder], depth: above ? 1 : 2).faults.map(\.diagnostic.code)
      }
      return found
    },
  ]
}
