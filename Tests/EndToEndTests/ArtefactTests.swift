import Foundation
import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicyIR
import PolicySyntax
import Testing

@testable import policyc

/// Compiled policies: the same program read back, the same bytes built again, and nothing else loaded.
@Suite struct ArtefactTests {
  private static let policies = [
    "nanan-2020", "zhanjiang-2021", "chongqing-2025", "guangdong-2018", "suzhou-2021-draft",
  ]

  private static func artefact(_ code: String) throws -> Artefact {
    let path = Pipeline.root.appendingPathComponent("policies/\(code).policy").path
    let (options, faults) = OptionParser.parse(["build", path, "-o", "unused"])
    #expect(faults.isEmpty)
    return try BuildCommand.build(options).artefact
  }

  @Test(arguments: policies) func whatIsReadBackIsWhatWasWritten(_ code: String) throws {
    let artefact = try Self.artefact(code)
    let bytes = artefact.encoded()
    let read = try Artefact(bytes)
    #expect(read.encoded() == bytes)
    #expect(try Self.artefact(code).encoded() == bytes, "built twice")
    #expect(read.meaningHash == artefact.meaningHash)
    #expect(read.articles == artefact.articles)
    #expect(read.sources.map(\.bytes) == artefact.sources.map(\.bytes))
    #expect(read.sources.allSatisfy { !$0.name.contains("/") })
  }

  @Test(arguments: policies.filter { !$0.contains("draft") })
  func aCompiledPolicyEvaluatesAsItsText(_ code: String) throws {
    let artefact = try Self.artefact(code)
    let lines = try Pipeline.text("examples/\(code)/case.jsonl")
    let read = try Artefact(artefact.encoded())
    #expect(
      try Pipeline.json(read.program, lines) == Pipeline.json(artefact.program, lines))
  }

  /// What a host gets is what `policyc run --format json` prints for the lines of its ledger.
  @Test(arguments: policies.filter { !$0.contains("draft") })
  func aLedgerDerivesWhatARunDoes(_ code: String) throws {
    let bytes = try Self.artefact(code).encoded()
    var ledger = Ledger(try CompiledPolicy(bytes))
    try ledger.add(try Pipeline.text("examples/\(code)/case.jsonl"))
    try Folder.with(["case.jsonl": ledger.lines]) { folder in
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/city.policyc"))
      let run = Tool.run([
        "run", folder + "/city.policyc", folder + "/case.jsonl", "--format", "json",
      ])
      #expect(run.exit == .done)
      #expect(ledger.record().json == run.output)
    }
  }

  // MARK: What is not loaded

  private static func fault(_ bytes: [UInt8]) -> ArtefactFault? {
    do throws(ArtefactFault) {
      _ = try Artefact(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func eachFaultHasItsName() throws {
    let bytes = try Self.artefact("guangdong-2018").encoded()
    #expect(Self.fault(Array("政策 试验".utf8)) == .notAnArtefact)
    #expect(Self.fault([]) == .notAnArtefact)
    #expect(Self.fault(Array(bytes.prefix(20))) == .truncated)
    #expect(Self.fault(Array(bytes.dropLast())) == .truncated)
    #expect(Self.fault(bytes + [0]) == .malformed(offset: 12, what: "length"))
    var newer = bytes
    newer[8] = 2
    #expect(Self.fault(newer) == .newerFormat(2))
    var language = bytes
    language[11] = 1
    #expect(Self.fault(language) == .newerLanguage(257))
    var altered = bytes
    altered[bytes.count / 2] ^= 1
    #expect(Self.fault(altered) == .checksum)
    var longer = bytes
    longer.append(0)
    #expect(Self.fault(Artefact.resealed(longer)) != nil, "something after the end")
  }

  /// A number that names nothing is written, and refused when it is read.
  @Test func whatNamesNothingIsRefused() throws {
    var artefact = try Self.artefact("guangdong-2018")
    artefact.program.rules[0].citation = -1
    guard case .malformed(_, "index of citations") = Self.fault(artefact.encoded()) else {
      Issue.record("loaded, or refused for something else")
      return
    }
  }

  @Test func everyFaultSaysWhatToDo() {
    let faults: [ArtefactFault] = [
      .notAnArtefact, .newerFormat(2), .newerLanguage(2), .truncated, .checksum,
      .tooLarge(limit: ArtefactLimits.bytes), .malformed(offset: 60, what: "term"),
    ]
    let diagnostics = faults.map(\.diagnostic)
    #expect(diagnostics.map(\.code) == (1...7).map { "A100\($0)" })
    #expect(diagnostics.allSatisfy { $0.repair != nil })
  }

  /// A good checksum over a payload cut short anywhere.
  @Test func noPartOfAnArtefactIsOne() throws {
    let bytes = try Self.artefact("guangdong-2018").encoded()
    for length in stride(from: Artefact.payloadOffset, to: bytes.count, by: 97) {
      #expect(Self.fault(Artefact.resealed(Array(bytes.prefix(length)))) != nil)
    }
  }

  /// `policyc inspect --damage 100000` is the long form; see `.ci/run`.
  @Test func harmedArtefactsAreRefusedOrEvaluate() throws {
    let artefact = try Self.artefact("nanan-2020")
    let (options, _) = OptionParser.parse(["inspect", "x", "--seed", "11"])
    let result = HarmedArtefacts(artefact.encoded(), artefact).result(400, options)
    #expect(result.exit == .done)
    #expect(result.output.hasPrefix("改动 400 次："))
  }

  // MARK: Articles

  @Test func anArticleChangesItsOwnHashOnly() throws {
    func articles(_ regulation: String) -> [String: Artefact.Article] {
      let sources = [SmallPolicy.vocabulary, regulation].enumerated().map {
        SourceText(name: "\($0.offset)", text: $0.element)
      }
      let articles = Compiler.articles(parse(sources), sources: sources)
      return Dictionary(uniqueKeysWithValues: articles.map { ($0.address.chinese, $0) })
    }
    let plain = articles(SmallPolicy.regulation())
    let relabelled = articles(
      SmallPolicy.regulation().replacing("第一条 记分", with: "第一条 计分"))
    let longer = articles(SmallPolicy.regulation(second: "6 分以上：暂停资格 6 个月"))
    #expect(plain.keys.sorted() == ["第一条", "第三条", "第二条"])
    #expect(plain["第一条"]?.meaningHash == relabelled["第一条"]?.meaningHash)
    #expect(plain["第一条"]?.sourceHash != relabelled["第一条"]?.sourceHash)
    #expect(plain["第二条"]?.meaningHash != longer["第二条"]?.meaningHash)
    #expect(plain["第三条"] == longer["第三条"])
  }

  // MARK: Commands

  @Test func onlyWhatIsSettledIsBuilt() throws {
    // Six points get two measures, and nothing says that both are meant.
    let unsettled = SmallPolicy.regulation().replacing("3 分以上不满 6 分", with: "3 分以上")
    let open = SmallPolicy.regulation() + "\n第四条 其他\n  待编码\n"
    for text in [unsettled, open] {
      try expectNotBuilt(text)
    }
  }

  private func expectNotBuilt(_ text: String) throws {
    try Folder.with(["small.policy": SmallPolicy.vocabulary, "rules.policy": text]) { folder in
      let result = Tool.run(["build", folder + "/rules.policy", "-o", folder + "/rules.policyc"])
      #expect(result.exit == .findings)
      #expect(result.errors.contains("T3009"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/rules.policyc"))
    }
  }

  @Test func aCompiledPolicyStandsForItsTexts() throws {
    try Folder.with(
      SmallPolicy.files.merging([
        "case.jsonl": """
        {"subject":"person","id":"D1"}
        {"event":"penalty","id":"P1","date":"2020-03-05","party":"D1","item":"rules-1/1.1"}
        """
      ]) { $1 }
    ) { folder in
      let compiled = folder + "/rules.policyc"
      let built = Tool.run(["build", folder + "/rules.policy", "-o", compiled])
      #expect(built.exit == .done, "\(built.errors)")
      let asText = Tool.run(["run", folder + "/rules.policy", folder + "/case.jsonl"])
      let asCompiled = Tool.run(["run", compiled, folder + "/case.jsonl"])
      #expect(asCompiled.output == asText.output)
      #expect(asCompiled.exit == .done)
      for command in ["check", "test", "fmt"] {
        #expect(Tool.run([command, compiled]).errors.contains("T2008"), "\(command)")
      }
      let reading = Tool.run(["run", compiled, folder + "/case.jsonl", "--reading", "A=甲"])
      #expect(reading.errors.contains("T1024"))
      let inspected = Tool.run(["inspect", compiled, "--lang", "en"])
      #expect(inspected.output.contains("what the host must supply"))
    }
  }
}
