import PolicyBase
import PolicyEngine
import PolicyIR
import Testing

@testable import policyc

/// Events from CSV files.
@Suite struct TableTests {
  private func reading(_ text: String, kind: String? = "penalty") -> CaseReading {
    CSVReader.read(SourceText(name: "t.csv", text: text), file: 0, kind: kind)
  }

  private func program() throws -> IR.Program {
    try Pipeline.program([
      SourceText(name: "rules.policy", text: SmallPolicy.regulation()),
      SourceText(name: "small.policy", text: SmallPolicy.vocabulary),
    ])
  }

  private static let persons = """
    {"subject":"person","id":"D1"}
    {"subject":"person","id":"D2"}
    {"subject":"person","id":"D3"}
    """

  private func bind(_ table: String, kind: String? = "penalty") throws -> CaseBinding {
    var all = CaseReader.read(SourceText(name: "c", text: TableTests.persons), file: 1)
    all.append(reading(table, kind: kind))
    return CaseBinder.bind(all, to: try program())
  }

  @Test func readsCellsByTheTypeOfTheirField() throws {
    let rows = [
      "编号,日期,known,当事人,item,急,witness,期间",
      "P1,2020-03-05,2020-03-09,D1,第一条（一）,TRUE,D2、D3,2020-01-01 至 2020-12-31",
      #""P""2""","# + "2020-03-06,,D1,1.1,否,D2,2020-01-01/",
      "",
      #"P3,2020-03-07,,D1,"1.1;1.2",,,"#,
    ]
    let table = "\u{FEFF}" + rows.joined(separator: "\r\n") + "\r\n"
    let binding = try bind(table)
    #expect(binding.diagnostics.map(\.code) == [])
    let bound = try #require(binding.boundCase)
    #expect(bound.events.map(\.id) == ["P1", "P\"2\"", "P3"])
    let first = bound.events[0]
    #expect(first.known == CivilDay(year: 2020, month: 3, day: 9))
    #expect(first.fields[2] == .truth(true))
    #expect(first.fields[3] == .list([.subject(1), .subject(2)]))
    let year = DaySpan(
      first: try #require(CivilDay(year: 2020, month: 1, day: 1)),
      last: CivilDay(year: 2020, month: 12, day: 31))
    #expect(first.fields[4] == .period(year))
    #expect(bound.events[1].fields[2] == .truth(false))
    #expect(bound.events[1].fields[4] == .period(DaySpan(first: year.first, last: nil)))
    #expect(bound.events[2].fields[1] == .clauses([0, 1]))
    // An empty cell is a fact that is not known.
    #expect(bound.events[2].fields[2] == nil)
  }

  @Test func aCellMayHoldLineEndsAndCommas() throws {
    let rows = reading("id,date,name\nP1,2020-01-02,\"a,b\nc\"\nP2,2020-01-03,d\n")
    #expect(rows.diagnostics.isEmpty)
    #expect(rows.records.map(\.id) == ["P1", "P2"])
    #expect(rows.records.first?.fields.first?.value == .cell("a,b\nc"))
  }

  @Test func theKindMayStandInAColumn() throws {
    let mixed =
      "event,id,date,provider,party,item\n申报,C1,2020-01-02,D1,,\n处罚,P1,2020-01-02,,D1,1.1\n"
    let bound = try #require(try bind(mixed, kind: nil).boundCase)
    let program = try program()
    #expect(bound.events.map { program.eventKinds[$0.kind].name.key } == ["claim", "penalty"])
  }

  /// Code, line and column of each fault.
  @Test(arguments: [
    ("", ["C1050 1:1"]),
    ("id,date,party\n", ["C1050 1:1"]),
    ("date,party\n2020-01-02,D1\n", ["C1052 1:1"]),
    ("id,date,id\nP1,2020-01-02,P2\n", ["C1053 1:9"]),
    ("id,date,编号\nP1,2020-01-02,P2\n", ["C1053 1:9"]),
    ("id,date\nP1,2020-01-02,x\nP2\n", ["C1054 2:1", "C1054 3:1"]),
    ("id,date,\nP1,2020-01-02,x\n", ["C1055 2:15"]),
    ("id,date\n\"P1,2020-01-02\nP2,2020-01-03\n", ["C1056 2:1"]),
    ("id,date\n\"P1\"x,2020-01-02\n", ["C1057 2:5"]),
    ("id,date\n,2020-01-02\n", ["C1032 2:1"]),
    ("id,date,known\nP1,2020-02-30,2020/3/5\n", ["C1036 2:4", "C1036 2:15"]),
    ("id,date,order\nP1,2020-01-02,x\n", ["C1035 2:15"]),
  ])
  func faults(_ text: String, _ expected: [String]) {
    let source = SourceText(name: "t.csv", text: text)
    let found = CSVReader.read(source, file: 0, kind: "penalty").diagnostics.map { fault in
      let (line, column) = source.position(of: fault.place.start)
      return "\(fault.code) \(line):\(column)"
    }
    #expect(found == expected)
  }

  @Test func theKindMustBeKnown() {
    #expect(reading("id,date\nP1,2020-01-02\n", kind: nil).diagnostics.map(\.code) == ["C1051"])
  }

  /// The penalties of the Nan'an case as a table give the record that they give as JSON lines.
  @Test func aTableGivesTheSameRecord() throws {
    let lines = try Pipeline.nananCase()
    let program = try Pipeline.program(Pipeline.nanan())
    let penalties = lines.filter { $0.contains(#""event":"penalty""#) }
    let keys = ["id", "date", "party", "site", "inspection"]
    let rows = penalties.map { line in
      keys.map { key in
        guard let start = line.range(of: "\"\(key)\":\"")?.upperBound else { return "" }
        return String(line[start...].prefix { $0 != "\"" })
      }.joined(separator: ",")
    }
    let table = ([keys.joined(separator: ",")] + rows).joined(separator: "\r\n")
    var files = CaseReader.read(
      SourceText(
        name: "c", text: lines.filter { !penalties.contains($0) }.joined(separator: "\n")),
      file: 0)
    files.append(
      CSVReader.read(SourceText(name: "t.csv", text: table), file: 1, kind: "处罚"))
    let binding = CaseBinder.bind(files, to: program)
    let bound = try #require(binding.boundCase, "\(binding.diagnostics.map(\.code))")
    #expect(penalties.count > 5)
    let record = Evaluator.evaluate(program, bound)
    let text = RecordJSON(program, bound).text(
      record, RecordJSON.Provenance(engine: "test", caseHash: "-"))
    #expect(text == (try Pipeline.json(program, lines.joined(separator: "\n"))))
  }

  @Test func theCommandReadsSeveralFiles() throws {
    var files = SmallPolicy.files
    files["persons.jsonl"] = TableTests.persons
    files["penalties.csv"] = "id,date,party,item\nP1,2020-03-05,D1,1.1\nP2,2020-03-06,D1,1.1\n"
    files["bad.csv"] = "id,date,party,item\nP1,2020-03-05,D9,1.1\n"
    try Folder.with(files) { folder in
      let shared = [
        "run", folder + "/rules.policy", folder + "/persons.jsonl", "--event", "penalty",
      ]
      let good = Tool.run(shared + [folder + "/penalties.csv"])
      #expect(good.exit == .done && good.output.contains("6 分"))
      let bad = Tool.run(shared + [folder + "/bad.csv"])
      #expect(bad.exit == .input && bad.errors.contains("C2030"))
      #expect(bad.errors.contains("bad.csv:2:15"))
    }
  }
}
