import PolicyBase
import PolicyIR
import Testing

@testable import PolicyEngine

@Suite struct CaseReaderTests {
  private func codes(_ text: String) -> [String] {
    CaseTestProgram.read(text).diagnostics.map(\.code)
  }

  private func codes(bytes: [UInt8]) -> [String] {
    CaseReader.read(SourceText(name: "case.jsonl", bytes: bytes), file: 0).diagnostics.map(\.code)
  }

  @Test func readsAnEventWithItsReservedKeysAndFields() throws {
    let reading = CaseTestProgram.read(
      #"{"event":"finding","id":"F1","date":"2020-03-05","known":"2020-03-09","order":2,"loss":30000.25}"#
    )
    #expect(reading.diagnostics.isEmpty)
    let record = try #require(reading.records.first)
    #expect(record.role == .event && record.kind == "finding" && record.id == "F1")
    #expect(record.date == CivilDay(year: 2020, month: 3, day: 5))
    #expect(record.known == CivilDay(year: 2020, month: 3, day: 9))
    #expect(record.order == 2)
    #expect(record.fields.map(\.name) == ["loss"])
    #expect(record.fields.first?.value == .number(Number(scaled: 300_002_500), unit: nil))
  }

  @Test func readsHistoriesPeriodsAndEscapes() throws {
    let reading = CaseTestProgram.read(
      #"{"subject":"x","id":"\u6c5f\ud83d\ude00","a":[{"value":1,"from":"2019-01-01"},{"value":2}],"b":{"from":"2020-01-01"},"c":[{"from":"2020-01-01","to":"2020-12-31"}],"d":{"from":"2020-01-01","to":null}}"#
    )
    #expect(reading.diagnostics.isEmpty)
    let record = try #require(reading.records.first)
    #expect(record.id == "江😀")
    let first = try #require(CivilDay(parsing: "2020-01-01"))
    let open = IR.InputValue.period(DaySpan(first: first, last: nil))
    #expect(
      record.fields.map(\.value) == [
        .history([
          .init(value: .number(Number(1), unit: nil), from: CivilDay(parsing: "2019-01-01")),
          .init(value: .number(Number(2), unit: nil), from: nil),
        ]),
        open,
        .list([.period(DaySpan(first: first, last: CivilDay(parsing: "2020-12-31")))]),
        open,
      ])
  }

  @Test func toleratesMarksLineEndsAndBlankLines() {
    let text = "\u{FEFF}{\"subject\":\"a\",\"id\":\"1\"}\r\n\r\n  \t\n{\"主体\":\"b\",\"编号\":\"2\"}"
    let reading = CaseTestProgram.read(text)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.records.map(\.id) == ["1", "2"])
  }

  @Test func anEventMayHaveAFieldNamedSubject() {
    let reading = CaseTestProgram.read(
      #"{"subject":"D1","event":"change","id":"X","date":"2020-01-01"}"#)
    #expect(reading.records.first?.role == .event)
    #expect(reading.records.first?.fields.map(\.name) == ["subject"])
  }

  @Test(arguments: [
    (#"{"subject":"a","id":"1","id":"2"}"#, ["C1013"]),
    (#"{"subject":"a","id":"1","编号":"2"}"#, ["C1013"]),
    (#"{"subject":"a","id":"1","x":1.23456}"#, ["C1022"]),
    (#"{"subject":"a","id":"1","x":1e3}"#, ["C1020"]),
    (#"{"subject":"a","id":"1","x":007}"#, ["C1021"]),
    (#"{"subject":"a","id":"1","x":99999999999999999999}"#, ["C1023"]),
    (#"{"subject":"a","id":"1","x":null}"#, ["C1037"]),
    (#"{"subject":"a","id":"1","x":1.2.3}"#, ["C1010"]),
    (#"{"subject":"a","id":"1",}"#, ["C1010"]),
    (#"{'subject':"a"}"#, ["C1010"]),
    (#"{"subject"："a"}"#, ["C1010"]),
    (#"{"subject":"a""#, ["C1011"]),
    (#"{"subject":"a","id":"1"#, ["C1016"]),
    (#"{"subject":"a","id":"\q"}"#, ["C1015"]),
    (#"{"subject":"a","id":"\ud800x"}"#, ["C1015"]),
    ("{\"subject\":\"a\tb\",\"id\":\"1\"}", ["C1014"]),
    (#"{"subject":"a","id":"1"} {}"#, ["C1012"]),
    (#"[{"subject":"a","id":"1"}]"#, ["C1030"]),
    (#"{"id":"1"}"#, ["C1031"]),
    (#"{"subject":"a"}"#, ["C1032"]),
    (#"{"subject":"a","id":""}"#, ["C1033"]),
    (#"{"subject":"a","id":7}"#, ["C1034"]),
    (#"{"event":"a","id":"1","date":"2020-02-30"}"#, ["C1036"]),
    (#"{"event":"a","id":"1","date":"2020-03-05T08:00:00Z"}"#, ["C1036"]),
    (#"{"event":"a","id":"1","date":20200305}"#, ["C1036"]),
    (#"{"event":"a","id":"1","order":1.5}"#, ["C1035"]),
    (#"{"subject":"a","id":"1","x":{"from":"2020-02-01","to":"2020-01-01"}}"#, ["C1044"]),
    (#"{"subject":"a","id":"1","x":{"to":"2020-01-01"}}"#, ["C1043"]),
    (#"{"subject":"a","id":"1","x":[{"value":1},2]}"#, ["C1040"]),
    ("", ["C1001"]),
    (" \n\n", ["C1001"]),
    ("true", ["C1030"]),
    ("\u{0}", ["C1010"]),
  ])
  func refuses(_ text: String, _ expected: [String]) {
    #expect(codes(text) == expected)
  }

  @Test func aDateTimeIsRefusedWithTheHintToConvert() {
    let reading = CaseTestProgram.read(
      #"{"event":"a","id":"1","date":"2020-03-05T23:00:00+00:00"}"#)
    #expect(reading.diagnostics.first?.repair?.zh.contains("Asia/Shanghai") == true)
  }

  @Test func reportsAllFaultsOfTheFileAndKeepsTheGoodLines() {
    let reading = CaseTestProgram.read(
      """
      {"subject":"a","id":"1"}
      no json
      {"subject":"a","id":"2","x":null,"y":1.00001}
      {"subject":"a","id":"3"}
      """)
    #expect(reading.diagnostics.map(\.code) == ["C1010", "C1037", "C1022"])
    #expect(reading.records.map(\.id) == ["1", "2", "3"])
    #expect(reading.lostLines == 1)
    #expect(reading.incomplete == [1])
  }

  @Test func namesOtherEncodings() {
    let line = Array(#"{"subject":"a","id":"1"}"#.utf8)
    let wide: [UInt8] = line.flatMap { byte -> [UInt8] in [byte, 0] }
    #expect(codes(bytes: [0xFF, 0xFE] + wide) == ["C1002"])
    #expect(codes(bytes: wide) == ["C1002"])
    // 中文医保 in GBK
    let gbk: [UInt8] = [0xD6, 0xD0, 0xCE, 0xC4, 0xD2, 0xBD, 0xB1, 0xA3]
    #expect(codes(bytes: line.dropLast(2) + gbk + [0x22, 0x7D]) == ["C1002"])
    // One damaged character in a UTF-8 file is no GBK file.
    let damaged = Array("中文医保中文医保中文医保".utf8) + [0xE4, 0xB8]
    #expect(codes(bytes: damaged) == ["C1003"])
  }

  @Test func limitsHaveMessages() {
    let long = #"{"subject":"a","id":"1","x":""# + String(repeating: "x", count: 10_000_000) + "\"}"
    #expect(codes(long) == ["C1004"])
    let deep = #"{"subject":"a","id":"1","x":"# + String(repeating: "[", count: 100_000)
    #expect(codes(deep) == ["C1005"])
    let many = String(repeating: "x\n", count: CaseLimits.faults + 50)
    let diagnostics = CaseTestProgram.read(many).diagnostics
    #expect(diagnostics.count == CaseLimits.faults + 1)
    #expect(diagnostics.last?.code == "C1006")
    #expect(diagnostics.last?.message.zh.contains("50") == true)
  }

  /// Cutting and flipping bytes of a good file ends in records or faults, never in a trap.
  @Test func survivesDamage() {
    let good = Array(
      (CaseTestProgram.base
        + #"{"event":"finding","id":"F1","date":"2020-03-05","item":["第十二条（二）1"],"loss":"3万元","x":[{"value":1,"from":"2019-01-01"}]}"#)
        .utf8)
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<3000 {
      var bytes = Array(good.prefix(random(good.count) + 1))
      for _ in 0..<random(4) { bytes[random(bytes.count)] = UInt8(random(256)) }
      let reading = CaseReader.read(SourceText(name: "x", bytes: bytes), file: 0)
      let binding = CaseBinder.bind(reading, to: CaseTestProgram.program)
      #expect(binding.boundCase != nil || !binding.diagnostics.isEmpty)
    }
  }
}
