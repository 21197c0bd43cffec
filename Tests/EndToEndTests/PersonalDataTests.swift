import Foundation
import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicySyntax
import Testing

@testable import policyc

/// No output of any command that reads a case repeats what is 个人信息, whatever the case looks like.
@Suite struct PersonalDataTests {
  /// All that the command says about the files, as text and as JSON, which holds the messages of
  /// both languages.
  private func said(
    _ command: [String], _ files: [String: String], _ more: [String] = []
  ) throws -> [CommandResult] {
    var results: [CommandResult] = []
    try Folder.with(PrivatePolicy.files.merging(files) { $1 }) { folder in
      let placed = command.map { $0.contains(".") ? folder + "/" + $0 : $0 }
      for form in [["--format", "text"], ["--format", "json"]] {
        results.append(Tool.run(placed + form + more))
      }
    }
    return results
  }

  private static func leaks(_ results: [CommandResult]) -> [String] {
    Array(Set(results.compactMap { PrivatePolicy.leak(in: $0.output + "\n" + $0.errors) })).sorted()
  }

  private static let compare = ["--known-at", "2020-09-05", "--against-known-at", "2020-09-18"]

  // MARK: Good input

  @Test func aRunRepeatsNothing() throws {
    let results = try said(["run", "rules.policy", "case.jsonl"], [:])
    #expect(results.allSatisfy { $0.exit == .done }, "\(results[0].errors)")
    #expect(Self.leaks(results) == [])
    // Every reading is there, masked, and the points that could not be given are told.
    let json = results[1].output
    #expect(json.matches(of: /"zh": ".* = ＊＊＊），不记分"/).count == 17)
    for told in ["算得的数额 ＊＊＊ 小于零", "选定的 ＊＊＊ 不在可选范围", "＊＊＊ 不在欠分的任何周期内"] {
      #expect(json.contains(told), "\(told)")
    }
  }

  @Test func anExplanationRepeatsNothing() throws {
    let results = try said(["explain", "rules.policy", "case.jsonl"], [:])
    #expect(results.allSatisfy { $0.exit == .done })
    #expect(Self.leaks(results) == [])
    let readings = results[0].output.matches(of: /= (?!＊)[^），]*）/).map { String($0.0) }
    #expect(Set(readings).isSubset(of: ["= 医师）"]))
  }

  @Test func aComparisonRepeatsNothing() throws {
    let results = try said(["compare", "rules.policy", "case.jsonl"], [:], Self.compare)
    #expect(results[0].output.contains("P18"))
    #expect(Self.leaks(results) == [])
  }

  @Test(arguments: ["run", "explain"]) func allIsShownWhenAskedFor(_ command: String) throws {
    let results = try said([command, "rules.policy", "case.jsonl"], [:], ["--show-personal"])
    for value in ["生日 = 1977-07-31", "收入 = 887736.25", "等级 = 极密高", "姓名 = 鑫淼1"] {
      #expect(results[1].output.contains(value), "\(value)")
    }
  }

  // MARK: Wrong values

  private static let personFields = [
    "name", "aliases", "card", "income", "birthday", "grade", "employed", "spouse", "disabled",
    "terms",
  ]
  private static let actFields = [
    "sum", "found-on", "note", "witnesses", "earlier", "earlier-item", "lasted",
  ]

  /// Values that are read and then refused by some field.
  static let refused = [
    #""鑫淼9""#, "887761.5", "88776199999999999999999", "887761.00001", "887761e3", "0887761",
    "true", "null", #""887761 鑫淼""#, #""887761.123456""#, #""8877.61.2""#, #""1977-02-30""#,
    #""1977/7/31""#, #""19770731""#, #""1977年7月31日""#, #""1977-07-31T08:00""#,
    #"{"from":"1977-07-31","to":"1977-07-30"}"#, #"{"from":"1977/07/31"}"#, #"{"to":"1977-07-31"}"#,
    #"{"鑫淼":"1977-07-31"}"#, #"{"from":"1977-07-31","鑫淼":1}"#, #"["鑫淼1","鑫淼2"]"#, "[887761]",
    #"[{"value":"鑫淼1","from":"1977-07-31"},{"value":"鑫淼2","from":"1977-07-31"}]"#,
    #"[{"value":true,"from":"1977-07-31"},{"value":false,"from":"1977-07-31"}]"#,
    #"[{"value":"鑫淼1","from":"1977.07.31"}]"#, #"[{"value":"鑫淼1","鑫淼":"1977-07-31"}]"#,
    #"[{"value":"鑫淼1"},"鑫淼2"]"#, #""person/鑫淼""#, #""鑫淼/D1""#, #""P1""#, #""D1""#, #""H1""#,
    #""1.99鑫""#, #""鑫淼/1.1""#, #""secret-hihg鑫""#,
    "\"" + String(repeating: "鑫", count: 60) + "\"",
  ]

  /// Values that cannot be read.
  static let broken = [
    "鑫淼", #""鑫淼"#, #""鑫\q淼""#, "\"鑫\t淼\"",
    #""鑫淼" 鑫淼"#, "887761鑫", "-鑫", #"{"鑫淼"}"#, #"{鑫淼:1}"#, #"["鑫淼"鑫]"#,
    String(repeating: "[", count: 70) + "\"鑫淼\"" + String(repeating: "]", count: 70),
  ]

  /// The values in small groups, so that few runs do; what is lost in broken lines hides nothing of
  /// the others.
  static let groups = [refused, broken].flatMap { values in
    stride(from: 0, to: values.count, by: 9).map { Array(values[$0..<min($0 + 9, values.count)]) }
  }

  private static func wrongLines(_ values: [String]) -> String {
    values.enumerated().map { wrongLines($1, $0) }.joined()
  }

  private static func wrongLines(_ value: String, _ number: Int) -> String {
    let people = personFields.enumerated().map {
      #"{"subject":"person","id":"X\#(number).\#($0.offset)","\#($0.element)":\#(value)}"#
    }
    let acts = actFields.enumerated().map {
      #"{"event":"penalty","id":"Y\#(number).\#($0.offset)","date":"2020-10-01","party":"D1","item":"1.1","#
        + #""\#($0.element)":\#(value)}"#
    }
    let changes = personFields.enumerated().map {
      #"{"event":"change","id":"Z\#(number).\#($0.offset)","date":"2020-10-02","subject":"D1","#
        + #""field":"\#($0.element)","value":\#(value)}"#
    }
    let corrections = actFields.enumerated().map {
      #"{"event":"correct","id":"W\#(number).\#($0.offset)","date":"2020-10-03","target":"P1","#
        + #""\#($0.element)":\#(value)}"#
    }
    return (people + acts + changes + corrections).joined(separator: "\n") + "\n"
  }

  @Test(arguments: groups) func wrongValuesAreNotRepeated(_ values: [String]) throws {
    let lines = PrivatePolicy.lines + Self.wrongLines(values)
    let results = try said(["run", "rules.policy", "case.jsonl"], ["case.jsonl": lines])
    #expect(Self.leaks(results) == [])
  }

  @Test(arguments: ["explain", "compare"]) func otherCommandsSayTheSame(_ command: String) throws {
    let more = command == "compare" ? Self.compare : []
    let lines = PrivatePolicy.lines + Self.wrongLines([#""鑫淼9""#])
    let results = try said(
      [command, "rules.policy", "case.jsonl"], ["case.jsonl": lines], more)
    #expect(results[0].exit == .input && Self.leaks(results) == [])
  }

  // MARK: Data in the place of names

  @Test(arguments: [
    #"{"subject":"person","id":"X","鑫淼":"name"}"#,
    #"{"subject":"person","id":"X","name":"鑫淼","name":"鑫淼"}"#,
    #"{"subject":"person","id":"X","name":"鑫淼","姓名":"鑫淼"}"#,
    #"{"subject":"person","id":"X","鑫淼":1,"鑫淼":2}"#,
    #"{"subject":"person","id":"X","nmae":"鑫淼"}"#,
    #"{"subject":"person","id":"X","note":"鑫淼"}"#,
    #"{"subject":"鑫淼","id":"X"}"#, #"{"event":"鑫淼","id":"X","date":"2020-10-01"}"#,
    #"{"subject":"person","id":"X","order":"鑫淼"}"#, #"{"subject":["鑫淼"],"id":"X"}"#,
    #"{"name":"鑫淼","id":"X"}"#, #"["鑫淼"]"#, #""鑫淼""#, "鑫淼", "8877,鑫淼", "'鑫淼'", "{鑫",
    #"{"subject":"person","id":"X"} 鑫淼"#, #"{"subject":"person","id":"X","name""鑫淼"}"#,
    #"{"subject":"person","id":"X","name"鑫淼}"#, #"{"subject":"person","id":"X","name":"a"鑫}"#,
    #"{"event":"change","id":"X","date":"2020-10-01","subject":"D1","field":"鑫淼","value":1}"#,
    #"{"event":"change","id":"X","date":"2020-10-01","subject":"D1","鑫淼":"name","value":1}"#,
    #"{"event":"opening","id":"X","date":"2020-10-01","subject":"D1","account":"鑫淼","value":1}"#,
    #"{"event":"opening","id":"X","date":"2020-10-01","subject":"D1","measure":"鑫淼"}"#,
  ]) func dataInThePlaceOfANameIsNotRepeated(_ line: String) throws {
    let results = try said(
      ["run", "rules.policy", "case.jsonl"], ["case.jsonl": PrivatePolicy.lines + line + "\n"])
    #expect(results[0].exit == .input)
    #expect(Self.leaks(results) == [])
  }

  /// A name that is like a declared one is repeated, and any when it is asked for.
  @Test func aMisspeltNameIsRepeated() throws {
    let line = #"{"subject":"person","id":"X","nmae":"鑫淼","鑫":1}"#
    let files = ["case.jsonl": line + "\n"]
    let masked = try said(["run", "rules.policy", "case.jsonl"], files)[0].errors
    #expect(masked.contains("没有字段“nmae”") && masked.contains("没有字段“＊＊＊”"))
    let shown = try said(["run", "rules.policy", "case.jsonl"], files, ["--show-personal"])[0]
    #expect(shown.errors.contains("没有字段“鑫”"))
  }

  // MARK: Tables

  @Test(arguments: [
    // Without a line of names: data where names should stand.
    "鑫淼,1977-07-31,D1\n鑫淼,1977-07-31,D1\n", "id,鑫淼,鑫淼\nX,1,2\n",
    "id,date,鑫淼\nX,2020-10-01,1\n", "id,date,party,item,note\nX,2020-10-01,D1,1.1,鑫淼,鑫淼\n",
    "id,date,party,item,\nX,2020-10-01,D1,1.1,鑫淼\n",
    "id,date,party,item,note\nX,1977/07/310,D1,1.1,\"鑫淼\"鑫\n",
    "id,date,party,item,note\nX,2020-10-01,D1,1.1,\"鑫淼\n",
    "event,id,date,party,item,note\n鑫淼,X,2020-10-01,D1,1.1,鑫淼\n",
    "id,date,order,party,item,note\nX,2020-10-01,鑫淼,D1,1.1,鑫淼\n",
    "id,date,party,item,sum\nX,2020-10-01,D1,1.1,887761 鑫淼\n",
    "id,date,party,item,sum\nX,2020-10-01,D1,1.1,887761.123456\n",
    "id,date,party,item,sum\nX,2020-10-01,D1,1.1,\"8,877,61\"\n",
    "id,date,party,item,found-on\nX,2020-10-01,D1,1.1,1977/7/31\n",
    "id,date,party,item,found-on\nX,2020-10-01,D1,1.1,19770731\n",
    "id,date,party,item,witnesses\nX,2020-10-01,D1,1.1,鑫淼、鑫\n",
    "id,date,party,item,earlier-item\nX,2020-10-01,D1,1.1,1.99鑫、鑫淼/1\n",
    "id,date,party,item,earlier\nX,2020-10-01,D1,1.1,鑫淼\n",
  ]) func aTableIsNotRepeated(_ table: String) throws {
    let results = try said(
      ["run", "rules.policy", "case.jsonl", "table.csv", "--event", "penalty"],
      ["table.csv": table])
    #expect(results[0].exit == .input)
    #expect(Self.leaks(results) == [])
  }

  // MARK: Claims and ledgers

  @Test func answersRepeatNothing() throws {
    let claims =
      PrivatePolicy.questions
      + Self.refused.enumerated().map { number, value in
        #"{"question":"claim","id":"X\#(number)","date":"2020-10-01","provider":"D1","#
          + #""illness":\#(value),"cost":\#(value),"visit-day":\#(value)}"# + "\n"
      }.joined() + Self.broken.map { #"{"question":"claim","illness":\#($0)}"# + "\n" }.joined()
      + #"{"question":"鑫淼","id":"Y","date":"2020-10-01"}"# + "\n"
    try Folder.with(PrivatePolicy.files.merging(["claims.jsonl": claims]) { $1 }) { folder in
      let result = Tool.run([
        "ask", folder + "/rules.policy", folder + "/case.jsonl", "--claims",
        folder + "/claims.jsonl", "-o", folder + "/answers.jsonl",
      ])
      let answers = try String(contentsOfFile: folder + "/answers.jsonl", encoding: .utf8)
      #expect(answers.split(separator: "\n").count == Self.refused.count + Self.broken.count + 3)
      #expect(PrivatePolicy.leak(in: answers + result.errors) == nil)
    }
  }

  @Test func aLedgerThatIsServedRepeatsNothing() throws {
    let sources = [
      SourceText(name: "rules.policy", text: PrivatePolicy.regulation),
      SourceText(name: "words.policy", text: PrivatePolicy.vocabulary),
    ]
    let program = Compiler.compile(parse(sources), sources: sources).program
    var session = ServeSession(CompiledPolicy(program: program), showsPersonal: false)
    func records(_ lines: String) -> String {
      "[" + lines.split(separator: "\n").joined(separator: ",") + "]"
    }
    let good = #"{"op":"append","records":\#(records(PrivatePolicy.lines))}"#
    #expect(session.reply(to: Array(good.utf8)).contains(#""ok": true"#))
    let wrong = Self.groups.map { #"{"op":"append","records":\#(records(Self.wrongLines($0)))}"# }
    let requests =
      [good, #"{"op":"record"}"#, #"{"op":"record","knownAt":"2020-09-05"}"#] + wrong + [
        #"{"op":"鑫淼"}"#, #"{"op":"record","鑫淼":1}"#, #"{"op":"record","asOf":"鑫淼"}"#, "{鑫",
        #"{"op":"ask","claim":{"question":"鑫淼","id":"Z"}}"#, #"{"op":"ask","claim":"鑫淼"}"#,
        #"{"op":"resume","saved":"鑫淼"}"#, #"{"op":"append","records":["鑫淼"]}"#,
        #"{"op":"append","records":[{"subject":"person","id":"D1","name":"鑫淼99"}]}"#,
      ] + PrivatePolicy.questions.split(separator: "\n").map { #"{"op":"ask","claim":\#($0)}"# }
    for request in requests {
      #expect(PrivatePolicy.leak(in: session.reply(to: Array(request.utf8))) == nil, "\(request)")
    }
  }

  // MARK: Commands that read no case

  @Test(arguments: [["inputs", "rules.policy"], ["schema", "case", "rules.policy"]])
  func descriptionsKnowNoCase(_ command: [String]) throws {
    #expect(Self.leaks(try said(command, [:])) == [])
  }
}
