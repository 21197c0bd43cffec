import Foundation
import PolicyBase
import PolicyIR

@testable import PolicyAnalysis
@testable import PolicyCompiler
@testable import PolicyEngine
@testable import PolicySyntax
@testable import policyc

// Limits of what is run: evaluations, proofs, hosts and files.
extension LimitProbes {
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

  static let results = [
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

  static let hosts = [
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

  static let files = [
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
