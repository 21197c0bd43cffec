import PolicyBase
import PolicyIR

extension World {
  /// A member of a set that is counted, with what is known of its belonging to it.
  struct Counted {
    var member: Scope.Member
    var day: CivilDay?
    var judged: Judged
    /// Of an entry: what it counts.
    var points: NumberRange?
  }

  /// ［窗口］集合［中 条件 的］次数… (S22, S23).
  func aggregate(_ aggregate: IR.Aggregate, _ scope: Scope) -> Evaluated {
    if aggregate.measure == .streak { return streak(aggregate, scope) }
    switch members(aggregate, scope) {
    case .failure(let gap): return Evaluated(.unknown(gap.missing))
    case .success(let all):
      let members = all.compactMap { counted -> Counted? in
        guard let filter = aggregate.filter else { return counted }
        if case .entry(_, nil) = counted.member { return nil }
        var tested = counted
        tested.judged = .all([
          counted.judged, judge(filter, scope.with(member: counted.member)),
        ])
        tested.judged.causes.formUnion(counted.judged.causes)
        return tested
      }
      if aggregate.measure == .share { return share(members, of: all) }
      let possible = members.filter { !$0.judged.isNo }
      return measured(aggregate, possible, scope)
    }
  }

  struct Gap: Error { var missing: [Missing] }

  private func measured(
    _ aggregate: IR.Aggregate, _ members: [Counted], _ scope: Scope
  ) -> Evaluated {
    switch aggregate.measure {
    case .times: return count(members, scope) { _ in nil }
    case .persons: return count(members, scope) { person(aggregate, $0, scope) }
    case .days: return count(members, scope) { $0.day.map { .day($0) } }
    case .sum, .highest, .lowest, .mean: return amounts(aggregate, members, scope)
    case .share, .streak: return missing(.unsupported, scope, "aggregate")
    }
  }

  /// How many members there are, or how many different keys they have.
  private func count(
    _ members: [Counted], _ scope: Scope, key: (Counted) -> IR.Value?
  ) -> Evaluated {
    var certain = 0
    var possible = 0
    var keys: [IR.Value: Bool] = [:]
    var gaps: [Missing] = []
    var causes = Causes()
    for member in members {
      causes.formUnion(member.judged.causes)
      gaps = union(gaps, member.judged.missing)
      if let key = key(member) {
        keys[key] = (keys[key] ?? false) || member.judged.isYes
      } else {
        possible += 1
        if member.judged.isYes { certain += 1 }
      }
    }
    possible += keys.count
    certain += keys.values.count { $0 }
    guard let low = Number(exactly: certain), let high = Number(exactly: possible) else {
      return missing(.overflow, scope, "count")
    }
    return Evaluated(NumberRange(low: low, high: high), gaps, causes)
  }

  private func person(_ aggregate: IR.Aggregate, _ counted: Counted, _ scope: Scope) -> IR.Value? {
    if let field = aggregate.field {
      return value(field, scope.with(member: counted.member)).value
    }
    switch counted.member {
    case .entry(let subject, _), .subject(let subject): return .subject(subject)
    case .measure(let index): return .subject(log.measures[index].subject)
    case .event:
      guard case .events(_, .some(let about), _) = aggregate.members else { return nil }
      return value(about, scope.with(member: counted.member)).value
    }
  }

  /// Members that satisfy over all members, exact; nobody: unknown (S23).
  private func share(_ members: [Counted], of all: [Counted]) -> Evaluated {
    let total = all.count
    if total == 0 { return .unknown(Missing(.emptySet, item: "", key: "share")) }
    let unsure = all.filter { !$0.judged.isYes }
    if !unsure.isEmpty {
      return Evaluated(.unknown(unsure.reduce([]) { union($0, $1.judged.missing) }))
    }
    var low = 0
    var high = 0
    var gaps: [Missing] = []
    var causes = Causes()
    for member in members where !member.judged.isNo {
      high += 1
      if member.judged.isYes { low += 1 }
      gaps = union(gaps, member.judged.missing)
      causes.formUnion(member.judged.causes)
    }
    return Evaluated(.ratio(low: low, high: high, of: total, gaps), causes)
  }
}
