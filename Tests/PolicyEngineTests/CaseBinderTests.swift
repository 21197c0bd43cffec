import PolicyBase
import PolicyIR
import Testing

@testable import PolicyEngine

@Suite struct CaseBinderTests {
  private func codes(_ lines: String) -> [String] {
    CaseTestProgram.bind(CaseTestProgram.base + lines).diagnostics.map(\.code)
  }

  private func finding(_ fields: String) -> String {
    #"{"event":"finding","id":"F1","date":"2020-03-05","penalty":"P1","item":"other-1/12.2.1""#
      + fields + "}"
  }

  private func fieldsOfFinding(_ fields: String) -> [IR.Value?]? {
    CaseTestProgram.bind(CaseTestProgram.base + finding(fields)).boundCase?.events.last?.fields
  }

  @Test func bindsByAliasAndByChineseName() throws {
    let binding = CaseTestProgram.bind(
      """
      {"event":"认定","id":"F1","date":"2020-03-05","known":"2020-03-09","处罚":"P1","情形":"nanan-2020/12.2.1"}
      {"主体":"人员","编号":"D1","执业机构":["H1"]}
      {"subject":"institution","id":"H1","level":[{"value":"三级","from":"2020-07-01"},{"value":"secondary"}]}
      {"event":"penalty","id":"P1","date":"2020-03-05","party":"D1"}
      """)
    #expect(binding.diagnostics.isEmpty)
    let bound = try #require(binding.boundCase)
    #expect(bound.events.map(\.id) == ["F1", "P1"])
    #expect(bound.events[0].fields[0] == .event(1))
    #expect(bound.events[0].fields[1] == .clauses([0]))
    #expect(bound.events[0].known == CivilDay(parsing: "2020-03-09"))
    #expect(bound.events[1].known == CivilDay(parsing: "2020-03-05"))
    #expect(bound.events[1].fields[0] == .subject(0))
    #expect(bound.subjects[0].fields[1].items.map(\.value) == [.list([.subject(1)])])
    let level = bound.subjects[1].fields[0]
    #expect(
      level.value(on: try #require(CivilDay(parsing: "2020-06-30")))
        == .option(enumeration: 0, index: 1))
    #expect(
      level.value(on: try #require(CivilDay(parsing: "2020-07-01")))
        == .option(enumeration: 0, index: 0))
  }

  @Test(arguments: [
    (#","loss":30000"#, 2, 300_000_000 as Int64),
    (#","loss":"30000.5""#, 2, 300_005_000),
    (#","loss":"3万元""#, 2, 300_000_000),
    (#","loss":"0.0001万元""#, 2, 10_000),
    (#","loss":"1,200元""#, 2, 12_000_000),
    (#","months":"3 个月""#, 3, 30_000),
    (#","months":"3月""#, 3, 30_000),
    (#","days":"15日""#, 5, 150_000),
  ])
  func unitsOfTheField(_ fields: String, _ index: Int, _ scaled: Int64) {
    #expect(fieldsOfFinding(fields)?[index] == .number(Number(scaled: scaled)))
  }

  @Test(arguments: [
    ("nanan-2020/12.2.1", [0]), ("other-1/12.2.1", [2]), ("12.2.2", [1]),
    ("《nanan-2020》第十二条（二）1", [0]), ("第十二条（二）2", [1]), ("第12条(二)2", [1]),
    ("第十二条第二项第二目", [1]), ("附件一第三条", [3]), ("annex1/3", [3]), ("二（三）", [4]), ("2.3", [4]),
  ])
  func itemsInAllSpellings(_ text: String, _ clauses: [Int]) {
    let binding = CaseTestProgram.bind(
      CaseTestProgram.base
        + #"{"event":"finding","id":"F1","date":"2020-03-05","penalty":"P1","item":"\#(text)"}"#)
    #expect(binding.boundCase?.events.last?.fields[1] == .clauses(clauses))
  }

  @Test func severalItemsAsAList() {
    let binding = CaseTestProgram.bind(
      CaseTestProgram.base
        + #"{"event":"finding","id":"F1","date":"2020-03-05","penalty":"P1","item":["12.2.2","annex1/3"]}"#
    )
    #expect(binding.boundCase?.events.last?.fields[1] == .clauses([1, 3]))
  }

  @Test(arguments: [
    (#"{"event":"findin","id":"F1","date":"2020-03-05"}"#, "C2001", "finding"),
    (#"{"subject":"penalty","id":"F1"}"#, "C2002", "event"),
    (#"{"event":"更正","id":"F1","date":"2020-03-05"}"#, "C2013", ""),
    (#"{"subject":"person","id":"D1"}"#, "C2004", ""),
    (#"{"event":"penalty","id":"P2","party":"D1"}"#, "C2005", "date"),
    (#"{"subject":"person","id":"D2","date":"2020-01-01"}"#, "C2006", "from"),
    (#"{"subject":"registration","id":"R1","person":"D1"}"#, "C2007", "机构"),
    (#"{"subject":"institution","id":"H2","levle":"三级"}"#, "C2010", "level"),
    (#"{"subject":"institution","id":"H2","staff":["D1"]}"#, "C2011", "执业机构"),
    (#"{"subject":"institution","id":"H2","level":"三级","级别":"三级"}"#, "C2012", ""),
    (#"{"event":"penalty","id":"P2","date":"2020-03-05"}"#, "C2013", ""),
    (#"{"subject":"institution","id":"H2","level":["三级"]}"#, "C2014", ""),
    (#"{"event":"penalty","id":"P2","date":"2020-03-05","party":[{"value":"D1"}]}"#, "C2015", ""),
    (#"{"subject":"institution","id":"H2","level":[{"value":"三级"},{"value":"一级"}]}"#, "C2016", ""),
    (#"{"subject":"institution","id":"H2","public":"yes"}"#, "C2020", ""),
    (#"{"subject":"institution","id":"H2","level":3}"#, "C2020", ""),
    (#"{"subject":"institution","id":"H2","level":"terciary"}"#, "C2021", "tertiary"),
    (
      #"{"subject":"registration","id":"R","人员":"D1","机构":"H1","committed":"2020-2-3"}"#, "C2022",
      "2020-02-03"
    ),
    (#"{"event":"penalty","id":"P2","date":"2020-03-05","party":"D11"}"#, "C2030", "D1"),
    (#"{"event":"penalty","id":"P2","date":"2020-03-05","party":"P1"}"#, "C2030", ""),
    (#"{"subject":"person","id":"D2","sites":"D1"}"#, "C2031", ""),
    (#"{"event":"annul","id":"A1","date":"2020-03-05","target":"P9"}"#, "C2030", "P1"),
    (#"{"event":"annul","id":"A1","date":"2020-03-05","target":"A1"}"#, "C2008", "先前"),
    (
      #"{"event":"change","id":"X1","date":"2020-03-05","subject":"H1","field":"levl","value":"三级"}"#,
      "C2010", "level"
    ),
    (
      #"{"event":"change","id":"X1","date":"2020-03-05","subject":"H1","field":"level"}"#, "C2013",
      ""
    ),
  ])
  func refuses(_ line: String, _ code: String, _ hint: String) throws {
    let binding = CaseTestProgram.bind(CaseTestProgram.base + line)
    #expect(binding.boundCase == nil)
    #expect(binding.diagnostics.map(\.code) == [code])
    let repair = binding.diagnostics.first?.repair?.zh ?? ""
    #expect(
      hint.isEmpty || repair.contains(hint) || binding.diagnostics[0].message.zh.contains(hint))
  }

  @Test(arguments: [
    (#","loss":"3天""#, "C2023"), (#","loss":"1.23456""#, "C2025"), (#","loss":"viel""#, "C2020"),
    (#","loss":"900000000000000万元""#, "C2024"), (#","months":"90天""#, "C2023"),
  ])
  func refusesNumbers(_ fields: String, _ code: String) {
    #expect(codes(finding(fields)) == [code])
  }

  @Test(arguments: [
    ("12.2.1", "C2035"), ("12.2", "C2034"), ("12.2.9", "C2033"), ("第十二条（二）9", "C2033"),
    ("nanan-2021/12.2.1", "C2033"),
  ])
  func refusesItems(_ item: String, _ code: String) {
    let line =
      #"{"event":"finding","id":"F1","date":"2020-03-05","penalty":"P1","item":"\#(item)"}"#
    #expect(codes(line) == [code])
  }

  @Test func changesAddToTheHistoryAndAreKnownLater() throws {
    let binding = CaseTestProgram.bind(
      CaseTestProgram.base
        + #"{"event":"变更","id":"X1","date":"2020-07-01","known":"2020-09-01","对象":"H1","字段":"级别","值":"三级"}"#
    )
    let bound = try #require(binding.boundCase)
    let day = try #require(CivilDay(parsing: "2020-08-01"))
    #expect(bound.subjects[0].fields[0].value(on: day) == .option(enumeration: 0, index: 0))
    #expect(bound.known(on: day).subjects[0].fields[0].value(on: day) == nil)
  }

  @Test func annulmentsMayAnnulAnnulments() throws {
    let binding = CaseTestProgram.bind(
      CaseTestProgram.base
        + """
        {"event":"撤销","id":"A2","date":"2020-05-01","针对":"A1"}
        {"event":"annul","id":"A1","date":"2020-04-01","target":"penalty/P1"}
        """)
    let bound = try #require(binding.boundCase)
    #expect(bound.annulments.map(\.target) == [.annulment(1), .event(0)])
  }

  @Test func annulmentsInACircleAreRefusedOnce() {
    let lines = """
      {"event":"annul","id":"A1","date":"2020-04-01","target":"A2"}
      {"event":"annul","id":"A2","date":"2020-04-01","target":"A3"}
      {"event":"annul","id":"A3","date":"2020-04-01","target":"A2"}
      """
    #expect(codes(lines) == ["C2008"])
  }

  @Test func linksHaveEndsInTheOrderOfTheirKind() throws {
    let binding = CaseTestProgram.bind(
      CaseTestProgram.base
        + #"{"subject":"registration","id":"R1","institution":"H1","person":"D1","committed":"2020-01-01"}"#
    )
    #expect(binding.boundCase?.subjects[2].ends == [1, 0])
  }

  @Test func personalValuesAreMasked() throws {
    let line = #"{"subject":"person","id":"D2","name":"王某某","licence":"王五的证"}"#
    let masked = CaseTestProgram.bind(line).diagnostics
    #expect(masked.map(\.code) == ["C2020"])
    #expect(!masked[0].message.zh.contains("王五"))
    let shown = CaseTestProgram.bind(line, options: .init(showsPersonal: true)).diagnostics
    #expect(shown[0].message.zh.contains("王五的证"))
  }

  @Test func aQuestionIsRefusedAlone() throws {
    let binding = CaseTestProgram.bind(
      CaseTestProgram.base
        + """
        {"question":"claim","id":"C1","date":"2020-04-01","provider":"D9"}
        {"event":"claim","id":"C2","date":"2020-04-01","provider":"D1"}
        \(finding(""))
        """)
    #expect(binding.diagnostics.map(\.code) == ["C2030"])
    #expect(binding.refusedQuestions == 1)
    let bound = try #require(binding.boundCase)
    #expect(bound.events.map(\.id) == ["P1", "C2", "F1"])
    #expect(bound.events[2].fields[0] == .event(0))
  }

  @Test func aRefusedLineMakesNoFollowUpFaults() {
    // The refused field is not missing, and D2 may stand on the line that was lost.
    let lines = """
      {"event":"penalty","id":"P2","date":"2020-03-05","party":null}
      {"event":"penalty","id":"P3","date":"2020-03-05","party":"D2"}
      {"subject":"person","id":"D2"
      """
    #expect(codes(lines) == ["C1037", "C1011"])
  }

  @Test func casesBesideArticlesMayLeaveThingsOut() throws {
    let binding = CaseTestProgram.bind(
      #"{"subject":"person","id":"张三","sites":"某医院"}"#, options: .init(allowsMissing: true))
    let bound = try #require(binding.boundCase)
    #expect(bound.subjects.map(\.id) == ["张三", "某医院"])
    #expect(bound.subjects[0].fields[1].items.map(\.value) == [.list([.subject(1)])])
  }
}
