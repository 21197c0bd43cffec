import PolicyBase
import PolicyIR

extension World {
  /// 连续数: how many full cycles in a row, back from the last that is over, satisfy the condition
  /// (S22); of 记分, how many have such an entry; of events, how many in a row, back from the latest.
  func streak(_ aggregate: IR.Aggregate, _ scope: Scope) -> Evaluated {
    let account: Int
    let owner: Evaluated
    switch aggregate.members {
    case .events: return run(aggregate, scope)
    case .cycles(let index, let of): (account, owner) = (index, value(of, scope))
    case .entries(let index, let of?): (account, owner) = (index, value(of, scope))
    default: return missing(.unsupported, scope, "streak")
    }
    guard let subject = owner.subject else { return Evaluated(.unknown(owner.missing)) }
    var low = 0
    var high = 0
    var unbroken = true
    var gaps: [Missing] = []
    var causes = Causes()
    for span in fullCycles(account, of: subject, before: scope.day) {
      let judged = satisfies(span, aggregate, subject, scope)
      if judged.isNo { break }
      causes.formUnion(judged.causes)
      gaps = union(gaps, judged.missing)
      unbroken = unbroken && judged.isYes
      high += 1
      if unbroken { low += 1 }
    }
    guard let least = Number(exactly: low), let most = Number(exactly: high) else {
      return missing(.overflow, scope, "streak")
    }
    return Evaluated(NumberRange(low: least, high: most), gaps, causes)
  }

  /// Events in a row, by date and id, back from the latest of the window, that satisfy the filter.
  private func run(_ aggregate: IR.Aggregate, _ scope: Scope) -> Evaluated {
    let events: [Counted]
    switch members(aggregate, scope) {
    case .failure(let gap): return Evaluated(.unknown(gap.missing))
    case .success(let members): events = members
    }
    var low = 0
    var high = 0
    var unbroken = true
    var gaps: [Missing] = []
    var causes = Causes()
    for event in events.reversed() {
      let judged =
        aggregate.filter.map { judge($0, scope.with(member: event.member)) } ?? Judged(true)
      let belongs = event.judged
      causes.formUnion(belongs.causes.union(judged.causes))
      if judged.isNo, belongs.isYes { break }
      gaps = union(gaps, union(judged.missing, belongs.missing))
      if !judged.isNo { high += 1 }
      if !judged.isYes { unbroken = false }
      if unbroken, belongs.isYes { low += 1 }
    }
    guard let least = Number(exactly: low), let most = Number(exactly: high) else {
      return missing(.overflow, scope, "streak")
    }
    return Evaluated(NumberRange(low: least, high: most), gaps, causes)
  }

  private func satisfies(
    _ span: DaySpan, _ aggregate: IR.Aggregate, _ subject: Int, _ scope: Scope
  ) -> Judged {
    if case .cycles = aggregate.members {
      guard let filter = aggregate.filter, let last = span.last else { return Judged(true) }
      var inner = scope.on(last)
      inner.subject = subject
      inner.cycleDay = last
      return judge(filter, inner)
    }
    var counted = aggregate
    counted.measure = .times
    counted.window = .within(.constant(.period(span)))
    let count = value(.aggregate(counted), scope.on(span.last ?? scope.day))
    guard let range = count.range else { return Judged(.unknown(count.missing), count.causes) }
    if range.low > .zero { return Judged(true, count.causes) }
    return range.high > .zero
      ? Judged(.unknown(count.missing), count.causes) : Judged(false, count.causes)
  }

  /// Cycles that were over before the day, the latest first; none from before the subject's anchor
  /// or the regulation (S22).
  func fullCycles(_ account: Int, of subject: Int, before day: CivilDay) -> [DaySpan] {
    let start = start(ofCitation: program.accounts[account].citation)
    var found: [DaySpan] = []
    var next: CivilDay? = day
    while let at = next, found.count < EngineLimits.cycles,
      case .span(let span) = cycle(account, of: subject, on: at), span.first >= start
    {
      if let last = span.last, last < day { found.append(span) }
      next = span.first.previous
    }
    return found
  }

  /// The first day on which what is cited was in force.
  private func start(ofCitation citation: Int) -> CivilDay {
    guard program.citations.indices.contains(citation),
      program.policies.indices.contains(program.citations[citation].policy)
    else { return CivilDay.first }
    return program.policies[program.citations[citation].policy].inForce?.first ?? CivilDay.first
  }
}
