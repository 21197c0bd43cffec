import Foundation
import FoundationXML
import PolicyBase
import Testing

@testable import policyc

/// The forms of output for other programs: SARIF, workflow commands, JUnit.
@Suite struct FormatTests {
  typealias Object = [String: Any]

  /// One error with its repair in line 3 (一 is one column, 𠮷 one too, two in UTF-16).
  private static let source = SourceText(
    name: "a b/政.policy", text: "\u{FEFF}法规 甲（a）\n\n  𠮷x 乙，%\n")
  private static let diagnostics = [
    Diagnostic(
      code: "P2016", place: Place(file: 0, 30..<33),
      message: Message(zh: "没有“乙”:\n一,二", en: "no 乙"), repair: Message(zh: "改 100%", en: "mend"),
      related: [
        Diagnostic.Related(place: Place(file: 0, 3..<9), message: Message(zh: "这里", en: "here"))
      ],
      trail: "《甲》第一条"),
    Diagnostic(code: "P2001", severity: .warning, place: .nowhere, message: Message("x")),
    Diagnostic(
      code: "P2016", severity: .note, place: Place(file: 0, 0..<36), message: Message("y")),
  ]

  private func sarif() throws -> Object {
    let text = SarifLog(sources: [Self.source], language: .zh).json(Self.diagnostics).text()
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
  }

  private func objects(_ value: Any?) throws -> [Object] { try #require(value as? [Object]) }
  private func object(_ value: Any?) throws -> Object { try #require(value as? Object) }

  /// The properties that the schema of SARIF 2.1.0 requires, and only those that it knows.
  @Test func aSarifLogHasTheRequiredProperties() throws {
    let log = try sarif()
    #expect(log["version"] as? String == "2.1.0")
    #expect(Set(log.keys) == ["$schema", "version", "runs"])
    let run = try #require(try objects(log["runs"]).first)
    #expect(Set(run.keys) == ["tool", "columnKind", "results"])
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try object(object(run["tool"])["driver"])
    #expect(driver["name"] as? String == "policyc")
    let rules = try objects(driver["rules"])
    #expect(rules.map { $0["id"] as? String } == ["P2001", "P2016"])
    for rule in rules {
      for key in ["shortDescription", "help"] {
        let text = try object(rule[key])["text"] as? String
        #expect(text?.isEmpty == false)
      }
      let level = try object(rule["defaultConfiguration"])["level"] as? String
      #expect(["error", "warning", "note"].contains(level))
    }
    for result in try objects(run["results"]) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(try object(result["message"])["text"] as? String != nil)
      for location in (result["locations"] as? [Object] ?? [])
        + (result["relatedLocations"] as? [Object] ?? [])
      {
        let place = try object(location["physicalLocation"])
        #expect(try object(place["artifactLocation"])["uri"] as? String == "a%20b/%E6%94%BF.policy")
        for (_, number) in try object(place["region"]) { #expect(number as? Int ?? 0 >= 1) }
      }
    }
  }

  @Test func placesCountCodePoints() throws {
    let results = try objects(objects(sarif()["runs"]).first?["results"])
    let locations = try objects(results[0]["locations"])
    let region = try object(object(locations[0]["physicalLocation"])["region"]) as? [String: Int]
    // Two blanks, 𠮷, x, a blank, 乙.
    #expect(region == ["startLine": 3, "startColumn": 6, "endLine": 3, "endColumn": 7])
    let related = try objects(results[0]["relatedLocations"])
    let first = try object(object(related[0]["physicalLocation"])["region"]) as? [String: Int]
    // The byte order mark is no column.
    #expect(first == ["startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 3])
    #expect(results[1]["locations"] == nil)
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "note"])
  }

  @Test func absolutePathsAreFileAddresses() {
    #expect(SarifLog.uri("/a/b#1.policy") == "file:///a/b%231.policy")
  }

  @Test func workflowCommandsAreEscaped() {
    let text = GitHubCommands(sources: [Self.source], language: .zh).text(Self.diagnostics)
    #expect(
      text == """
        ::error file=a b/政.policy,line=3,col=6,endColumn=7,title=P2016::《甲》第一条：没有“乙”:%0A一,二%0A修改：改 100%25
        ::warning title=P2001::x
        ::notice file=a b/政.policy,line=1,endLine=3,title=P2016::y

        """)
    #expect(GitHubCommands.property("a:b,c%\r\n") == "a%3Ab%2Cc%25%0D%0A")
  }

  /// The elements of an XML text with their attributes, in order.
  private final class Elements: NSObject, XMLParserDelegate {
    var found: [(name: String, attributes: [String: String])] = []
    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) { found.append((name, attributes)) }
  }

  private func elements(_ text: String) throws -> [(name: String, attributes: [String: String])] {
    let parser = XMLParser(data: Data(text.utf8))
    let elements = Elements()
    parser.delegate = elements
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return elements.found
  }

  private static let cases = """
    案例 好 "<&>"
      人员 张三
      2020-03-05 处罚 P1：当事人 张三，情形 第一条（一）
      预期 2020-03-05：张三 积分 累计 3 分，约谈
    案例 坏
      人员 张三
      2020-03-05 处罚 P1：当事人 张三，情形 第一条（一）
      预期 2020-03-05：张三 积分 累计 4 分，约谈
    案例 缺
      人员 张三：等级 中
      预期 2020-03-05：张三 无 措施
    """

  private func testing(_ format: String) throws -> CommandResult {
    var result = CommandResult()
    let files = [
      "small.policy": SmallPolicy.vocabulary,
      "rules.policy": SmallPolicy.regulation(
        cases: Self.cases.replacing("案例 缺\n  人员 张三：等级 中\n", with: "案例 缺\n  人员 张三\n")),
    ]
    try Folder.with(files) {
      result = Tool.run(["test", $0 + "/rules.policy", "--format", format])
    }
    return result
  }

  @Test func everyCaseIsATestCase() throws {
    let result = try testing("junit")
    #expect(result.exit == .findings)
    let found = try elements(result.output)
    #expect(
      found.map(\.name) == [
        "testsuites", "testsuite", "testcase", "testcase", "failure", "testcase",
      ])
    #expect(found[1].attributes["tests"] == "3" && found[1].attributes["failures"] == "1")
    #expect(found[2].attributes["name"] == "好 \"<&>\"")
    #expect(found[3].attributes["line"] == "22")
    #expect(found[4].attributes["message"]?.contains("4 分") ?? false)
  }

  @Test func whatXMLCannotHoldIsReplaced() {
    #expect(XMLText.escaped("a\u{1}<'\n") == "a\u{FFFD}&lt;&apos;&#10;")
  }

  @Test func failedCasesAreCommands() throws {
    let lines = try testing("github").output.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("::error file=") ?? false)
    #expect(lines.first?.contains("title=坏::预期 ") ?? false)
  }

  @Test(arguments: [
    ("sarif", "\"results\": ["), ("github", "::error file="), ("json", "\"errors\": 1"),
  ])
  func checkHasEachForm(_ format: String, _ part: String) throws {
    try Folder.with(["a.policy": "法规 甲（a）\n  施行 2020-01-01\n第一条 乙\n  凡 认定\n"]) { folder in
      let result = Tool.run(["check", folder + "/a.policy", "--format", format])
      #expect(result.exit == .findings && result.errors == "")
      #expect(result.output.contains(part), "\(result.output)")
    }
  }

  @Test func warningsFailWhenAsked() throws {
    // 待编码 is a warning.
    try Folder.with(["a.policy": "法规 甲（a）\n  施行 2020-01-01\n第一条 乙\n  待编码\n"]) { folder in
      #expect(Tool.run(["check", folder]).exit == .done)
      #expect(Tool.run(["check", folder, "--fail-on", "error"]).exit == .done)
      #expect(Tool.run(["check", folder, "--fail-on", "warning"]).exit == .findings)
    }
  }
}
