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

  @Test(arguments: ["nanan-2020", "chongqing-2025", "zhanjiang-2021", "suzhou-2021-draft"])
  func recordHasTheTotalsOfTheTable(_ code: String) throws {
    let program = try Pipeline.program([
      try Pipeline.source("policies/medical-insurance.policy"),
      try Pipeline.source("policies/\(code).policy"),
      try Pipeline.source("policies/state-council.policy"),
    ]).onTrial()
    let bound = try Pipeline.bind(try Pipeline.text("examples/\(code)/case.jsonl"), to: program)
    let rows = try Self.rows("examples/\(code)/totals.csv")
    #expect(rows.count > 8)
    for row in rows {
      let asOf = try #require(CivilDay(parsing: row[0]))
      let record = Evaluator.evaluate(
        program, bound, asOf: asOf, knownAt: CivilDay(parsing: row[1]))
      let subject = bound.subjects.firstIndex { $0.id == row[2] }
      let account = program.accounts.firstIndex { $0.name.key == row[3] }
      let total = try record.reading(
        .total, account: #require(account), of: #require(subject), program)
      #expect(total.map { $0.low == $0.high } == true)
      #expect(total?.low.description == row[4], "\(row)")
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
