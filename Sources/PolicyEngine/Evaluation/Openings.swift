import PolicyBase
import PolicyIR

// 期初: balances and running measures taken over from an old system.
extension Fold {
  /// Measures of the old system, each in its own term. Like corrections they count by their
  /// knowledge alone: they began before the case did.
  mutating func takeOver() {
    for day in withdrawals.keys { agenda.mark(day) }
    for opening in openings {
      guard case .measure(let measure, let start, let end) = opening.content else {
        agenda.mark(opening.date)
        continue
      }
      guard program.measures.indices.contains(measure) else { continue }
      let id =
        program.measures[measure].name.key + "@"
        + (world.subject(opening.subject)?.id ?? "") + "@" + opening.id
      let index = world.log.measures.count
      world.log.measures.append(
        MeasureInstance(
          id: id, measure: measure, subject: opening.subject, rule: nil,
          citation: program.measures[measure].citation, start: start, imposed: start,
          end: Fold.instanceEnd(end, opening.date), permitted: false, certain: true, missing: [],
          causes: [], root: nil, actors: [], audience: []))
      let key = Log.MeasureKey(measure: measure, subject: opening.subject)
      world.log.measuresOf[key, default: []].append(index)
      agenda.mark(start)
      watch(index)
    }
  }

  private static func instanceEnd(
    _ end: Case.Opening.End?, _ date: CivilDay
  ) -> MeasureInstance.End {
    switch end {
    case .lastDay(let last): .fixed(last)
    case .forever: .forever
    case nil: .pending(certain: date, latest: nil)
    }
  }

  /// The reading of an account at the start of the day. It is carried: it enters no band.
  mutating func openBalances() {
    let today = day
    for opening in openings where opening.date == today {
      guard case .balance(let account, let reading) = opening.content,
        program.accounts.indices.contains(account)
      else { continue }
      let kind = program.accounts[account]
      let difference =
        kind.deducts ? kind.start.subtracting(reading) : reading.subtracting(kind.start)
      guard let difference, let span = openedCycle(account, opening) else { continue }
      let key = Log.LedgerKey(account: account, subject: opening.subject)
      let cycle = openCycle(key, span)
      let points = NumberRange(difference)
      world.log.ledgers[key]?.cycles[cycle].set(points, on: today)
      world.log.ledgers[key]?.movements.append(
        AccountLedger.Movement(
          kind: .opening, id: opening.id, day: today, asked: points, credited: points, rule: nil,
          citation: kind.citation, causes: [], missing: [], cycle: cycle))
    }
  }

  private mutating func openedCycle(_ account: Int, _ opening: Case.Opening) -> DaySpan? {
    let kind = program.accounts[account]
    switch world.cycle(account, of: opening.subject, on: day) {
    case .span(let span): return span
    case .none:
      findings.reject(act: opening.id, .noCycle(kind.name, day.description), kind.citation)
    case .unknown(let missing):
      findings.missing(
        missing, kind.citation, Scope(day: day, subject: opening.subject), world)
    }
    return nil
  }

  /// Openings that stand, in the order of their ids.
  private var openings: [Case.Opening] {
    let standing = world.view.standing.openings
    return world.facts.openings.indices.filter { standing[$0] }.map { world.facts.openings[$0] }
      .sorted { $0.id.precedesByBytes($1.id) }
  }
}
