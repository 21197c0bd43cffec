import PolicyBase
import PolicyIR

extension World {
  /// 日数 of a lasting measure: the days of the window, up to the scope's day, on which some
  /// imposition of it was in force. A day of two of them is one day.
  func daysInForce(_ measure: Int, _ aggregate: IR.Aggregate, _ scope: Scope) -> Evaluated {
    guard case .impositions(_, let owner) = aggregate.members else {
      return missing(.unsupported, scope, "days")
    }
    let owners = value(owner, scope)
    if !owners.missing.isEmpty { return Evaluated(.unknown(owners.missing), owners.causes) }
    let window: DaySpan
    switch days(aggregate.window, owners.subject, scope) {
    case .none: return Evaluated(.zero, [], [])
    case .unknown(let missing): return Evaluated(.unknown(missing), owners.causes)
    case .span(let span): window = span
    }
    let imposed = owners.members.compactMap { Evaluated($0).subject }
      .flatMap { instances(measure, $0) }.map { readMeasure($0) }
    var least = 0
    var most = 0
    var gaps: [Missing] = []
    var causes = Causes()
    var next = imposed.map(\.start).min().map { max($0, window.first) }
    while let day = next, day <= min(window.last ?? scope.day, scope.day) {
      let force = Judged.any(imposed.map { isInForce($0, on: day) })
      if force.isYes { least += 1 }
      if !force.isNo {
        most += 1
        causes.formUnion(force.causes)
        gaps = union(gaps, force.missing)
      }
      next = day.next
    }
    guard let low = Number(exactly: least), let high = Number(exactly: most) else {
      return missing(.overflow, scope, "days")
    }
    return Evaluated(NumberRange(low: low, high: high), gaps, causes)
  }
}
