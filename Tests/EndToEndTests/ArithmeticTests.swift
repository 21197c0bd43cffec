import PolicyBase
import PolicyEngine
import PolicyIR
import Testing

/// The tables beside the example are made by hand from the regulation; the record must agree with
/// every line of them.
@Suite struct ArithmeticTests {
  static func rows(_ path: String) throws -> [[String]] {
    try Pipeline.text(path).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The totals follow from the entries of the table alone.
  @Test func tableAddsUp() throws {
    var totals: [String: Int] = [:]
    for row in try Self.rows("examples/nanan-2020/arithmetic.csv") {
      let key = row[1] + row[2] + row[0].prefix(4)
      totals[key, default: 0] += Int(row[6]) ?? 0
      if !row[7].isEmpty { #expect(String(totals[key]!) == row[7], "\(row)") }
    }
    #expect(totals.count > 6)
  }

  @Test func recordHasTheTotalsOfTheTable() throws {
    let program = try Pipeline.program(try Pipeline.nanan())
    let bound = try Pipeline.bind(
      try Pipeline.nananCase().joined(separator: "\n"), to: program)
    let rows = try Self.rows("examples/nanan-2020/totals.csv")
    #expect(rows.count > 8)
    for row in rows {
      let asOf = try #require(CivilDay(parsing: row[0]))
      let record = Evaluator.evaluate(
        program, bound, asOf: asOf, knownAt: CivilDay(parsing: row[1]))
      let subject = record.subjects.first { bound.subjects[$0.subject].id == row[2] }
      let account = subject?.accounts.first {
        program.accounts[$0.account].name.key == row[3] && $0.cycle.contains(asOf)
      }
      let total = account?.total ?? NumberRange(.zero)
      #expect(total.low == total.high && total.low.description == row[4], "\(row) \(total)")
    }
  }

  /// On each day the record has the entries of the table up to it, without those withdrawn by then.
  @Test(arguments: ["2020-12-31", "2021-02-28", "2021-03-01", "2021-12-31"])
  func recordHasTheEntriesOfTheTable(_ text: String) throws {
    let program = try Pipeline.program(try Pipeline.nanan())
    let bound = try Pipeline.bind(
      try Pipeline.nananCase().joined(separator: "\n"), to: program)
    let day = try #require(CivilDay(parsing: text))
    let record = Evaluator.evaluate(program, bound, asOf: day, knownAt: day)
    var found: [String] = []
    for subject in record.subjects {
      for entry in subject.entries {
        let event = entry.event.map { bound.events[$0].id } ?? "derived"
        let citation = program.citations[entry.citation]
        found.append(
          "\(entry.date) \(bound.subjects[subject.subject].id) \(event) "
            + "\(program.policies[citation.policy].code)/\(citation.address.ascii) "
            + "\(entry.points.low) \(entry.counted.low)")
      }
    }
    let rows = try Self.rows("examples/nanan-2020/arithmetic.csv").filter { row in
      row[0] <= text && (row[8].isEmpty || row[8] > text)
    }
    let expected = rows.map { row in
      let entry = row[3].hasPrefix("derived") ? "derived" : row[3]
      return "\(row[0]) \(row[1]) \(entry) \(row[4]) \(row[5]) \(row[6])"
    }
    #expect(found.sorted() == expected.sorted())
  }
}
