import PolicyBase
import PolicyIR

/// Where the cycles of one subject's account differ from their nominal bounds.
struct CycleShape {
  /// 期满 推迟: the cycle that nominally ended with `after` runs on (S13).
  struct Postponement {
    var after: CivilDay
    /// Its last day; `nil`: not reached yet.
    var until: CivilDay?
    /// From this day on it is unknown whether the cycle ended.
    var unknownFrom: CivilDay?
    var missing: [Missing] = []
  }

  /// In order of days.
  var postponements: [Postponement] = []
  /// 重新起算: first days of new cycles (S14).
  var restarts: [CivilDay] = []
}

extension World {
  /// The span of the account's cycle on `day`, for the subject.
  func cycle(_ account: Int, of subject: Int, on day: CivilDay) -> CycleOf {
    let key = Log.LedgerKey(account: account, subject: subject)
    noteReading(key)
    guard let shape = log.cycleShapes[key] else {
      return nominalCycle(account, of: subject, on: day)
    }
    if let open = shape.postponements.last(where: { $0.after < day }) {
      if let unknown = open.unknownFrom, day >= unknown { return .unknown(open.missing) }
      if open.until.map({ day <= $0 }) ?? true {
        return cycle(account, of: subject, on: open.after)
      }
    }
    let restart = shape.restarts.last { $0 <= day }
    let nominal = nominalCycle(account, of: subject, on: day, restarted: restart)
    guard case .span(let span) = nominal else { return nominal }
    return .span(shape.moved(span, day))
  }
}

extension CycleShape {
  /// The nominal span of the day between the restarts and postponements around it.
  fileprivate func moved(_ span: DaySpan, _ day: CivilDay) -> DaySpan {
    var (first, last) = (span.first, span.last)
    if let earlier = postponements.last(where: { $0.after < day })?.until?.next {
      first = max(first, earlier)
    }
    if let restart = restarts.last(where: { $0 <= day }) { first = max(first, restart) }
    if let own = postponements.first(where: { $0.after == last }), own.unknownFrom == nil {
      last = own.until
    }
    if let next = restarts.first(where: { $0 > day })?.previous {
      last = last.map { min($0, next) } ?? next
    }
    return DaySpan(first: first, last: last)
  }
}
