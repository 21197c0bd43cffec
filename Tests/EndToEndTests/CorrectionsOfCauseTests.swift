import PolicyBase
import PolicyEngine
import Testing

/// What the Nan'an example showed: kinds of parties before guards, counts that cannot reach their
/// step, causes of what was absorbed.
@Suite struct CorrectionsOfCauseTests {
  static func record(_ lines: String, _ asOf: String) throws -> (Record, Case) {
    let program = try Pipeline.program(try Pipeline.nanan())
    let facts = try #require(
      CaseBinder.bind(
        CaseReader.read(SourceText(name: "case", text: lines), file: 9), to: program,
        options: .init(allowsMissing: true)
      ).boundCase)
    return (Evaluator.evaluate(program, facts, asOf: CivilDay(parsing: asOf)), facts)
  }

  /// 12(一)6 is an item for institutions: found against a doctor it contradicts the facts, whether
  /// its impact is known or not.
  @Test func theKindOfThePartyComesFirst() throws {
    let (record, _) = try Self.record(
      """
      {"subject":"person","id":"D1"}
      {"event":"penalty","id":"P1","date":"2020-03-05","party":"D1"}
      {"event":"finding","id":"F1","date":"2020-03-05","penalty":"P1","item":"nanan-2020/12.1.6"}
      """, "2020-03-05")
    #expect(record.open.map(\.kind) == [.contradicted])
  }

  static func suspensions(_ count: Int) -> String {
    (1...count).map { index in
      #"{"event":"handling","id":"E\#(index)","date":"2020-0\#(index)-15","institution":"H1","#
        + #""kind":"suspend-agreement","period":{"from":"2020-0\#(index)-15","to":"2020-0\#(index)-20"}}"#
    }.joined(separator: "\n")
  }

  /// Two suspensions are no third, whatever the term of the agreement is; three may be.
  @Test func aCountThatCannotReachItsStepIsCertain() throws {
    let hospital = #"{"subject":"institution","id":"H1"}"# + "\n"
    let (two, _) = try Self.record(
      hospital
        + Self.suspensions(4).split(separator: "\n")[2...3]
        .joined(separator: "\n"), "2020-06-30")
    #expect(two.open.isEmpty)
    let (three, _) = try Self.record(
      hospital + Self.suspensions(5).split(separator: "\n")[2...4].joined(separator: "\n"),
      "2020-06-30")
    #expect(three.open.map(\.subject).contains(0))
    #expect(three.open.flatMap(\.missing).allSatisfy { $0.item == "H1" })
    #expect(three.subjects[0].accounts.first?.total == NumberRange(low: .zero, high: Number(12)))
  }

  /// F2 (3 points) counts nothing because of F1 (12) of the same penalty: F1 is one of its causes.
  @Test func anAbsorbedEntryNamesItsAbsorber() throws {
    let (record, facts) = try Self.record(
      """
      {"subject":"person","id":"D1"}
      {"event":"penalty","id":"P1","date":"2020-03-05","party":"D1"}
      {"event":"finding","id":"F1","date":"2020-03-05","penalty":"P1","item":"nanan-2020/12.2.1"}
      {"event":"finding","id":"F2","date":"2020-03-05","penalty":"P1","item":"nanan-2020/14.2.2"}
      """, "2020-03-05")
    let entry = try #require(record.subjects[0].entries.first { $0.id == "F2" })
    #expect(entry.counted == .zero)
    #expect(entry.causes.map { facts.events[$0].id } == ["F1", "F2"])
  }
}
