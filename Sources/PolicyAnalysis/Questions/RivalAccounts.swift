import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicyIR

/// An account that is declared twice with different cycles: two dated acts on which the readings
/// come to different totals.
struct RivalAccounts {
  private let compiled: Compilation
  private var program: IR.Program { compiled.program }

  init(_ compiled: Compilation) { self.compiled = compiled }

  /// The compiler's findings with a case each, when the text has no other fault.
  var findings: [Diagnostic] {
    let errors = compiled.diagnostics.filter { $0.severity == .error }
    let places = program.rivalAccounts.map { program.citations[citation($0.second)].place }
    func rival(of error: Diagnostic) -> IR.RivalAccount? {
      places.firstIndex {
        $0.file == error.place.file && $0.start <= error.place.start
          && error.place.end <= $0.end
      }.map { program.rivalAccounts[$0] }
    }
    guard errors.allSatisfy({ rival(of: $0) != nil }) else { return [] }
    return errors.compactMap { error in
      guard let rival = rival(of: error), let witness = witness(rival) else { return nil }
      var shown = error
      shown.witness = witness
      return shown
    }
  }

  private func citation(_ account: Int) -> Int { program.accounts[account].citation }

  private func witness(_ rival: IR.RivalAccount) -> Witness? {
    let replay = Replay(program, policy: program.citations[citation(rival.first)].policy)
    var other = replay.program
    other.accounts[rival.first].cycle = program.accounts[rival.second].cycle
    for days in Self.candidates(replay.day) {
      guard let records = records(rival, days, replay) else { continue }
      let totals = [replay.program, other].map { total(rival.first, records, $0, days.second) }
      if let first = totals[0], let second = totals[1], first != second {
        return Witness(
          facts: [
            Witness.Fact(name: "依前一个声明", value: first.description),
            Witness.Fact(name: "依后一个声明", value: second.description),
          ], lines: lines(records, rival))
      }
    }
    return nil
  }

  /// Two days in one period of one kind and in two of another.
  private struct Days {
    let anchor: CivilDay
    let first: CivilDay
    let second: CivilDay
  }

  /// The turn of the year, and the turn of a year that begins with July.
  private static func candidates(_ day: CivilDay) -> [Days] {
    guard let anchor = CivilDay(year: day.year, month: 7, day: 1),
      let newYear = CivilDay(year: day.year + 1, month: 1, day: 1),
      let anniversary = CivilDay(year: day.year + 1, month: 7, day: 1)
    else { return [] }
    return [newYear, anniversary].compactMap { second in
      second.previous.map { Days(anchor: anchor, first: $0, second: second) }
    }
  }

  private func records(
    _ rival: IR.RivalAccount, _ days: Days, _ replay: Replay
  ) -> [IR.CaseRecord]? {
    var sketch = replay.sketch(.dayByDay)
    let owner = sketch.addSubject(program.accounts[rival.first].owner)
    let scope = CaseSketch.Scope(subject: owner)
    for account in [rival.first, rival.second] {
      switch program.accounts[account].cycle {
      case .anchored(_, let term): _ = sketch.assign(.value(term), .day(days.anchor), scope)
      case .period(let term): _ = sketch.givePeriod(term, from: days.anchor, scope)
      default: break
      }
    }
    guard let points = PostedAmounts(rival.first, in: program).worse?.min(),
      sketch.score(points, rival.first, owner, on: days.first),
      sketch.score(points, rival.first, owner, on: days.second)
    else { return nil }
    return sketch.records
  }

  private func total(
    _ account: Int, _ records: [IR.CaseRecord], _ program: IR.Program, _ day: CivilDay
  ) -> Number? {
    let binding = CaseBinder.bind(
      CaseReading(records: records), to: program, options: .init(allowsMissing: true))
    guard let bound = binding.boundCase, binding.diagnostics.isEmpty else { return nil }
    let record = Evaluator.evaluate(program, bound, asOf: day)
    let totals = record.subjects.flatMap(\.accounts).filter {
      $0.account == account && $0.cycle.contains(day)
    }
    guard let only = totals.first?.total, only.isExact else { return nil }
    return only.low
  }

  private func lines(_ records: [IR.CaseRecord], _ rival: IR.RivalAccount) -> [String] {
    let cited = program.citations[citation(rival.second)]
    var example = IR.CaseExample(
      label: program.accounts[rival.first].name.text + "的周期", citation: nil, records: records,
      expectations: [], readings: [], place: .nowhere)
    example.policies = [cited.policy]
    return CaseText(program, policy: cited.policy).lines(example)
  }
}

extension CaseSketch {
  /// Gives a field of periods one year from the day.
  mutating func givePeriod(_ term: IR.Term, from first: CivilDay, _ scope: Scope) -> Bool {
    guard case .field(let base, let reference) = Unfolding(program)(term),
      let owner = item(base, scope), let last = first.adding(months: 12)?.previous
    else { return false }
    return give(owner, reference.index, .period(DaySpan(first: first, last: last)))
  }
}
