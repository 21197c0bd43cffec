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
    case .times: return count(members, scope)
    case .persons: return different(members, scope) { person(aggregate, $0, scope) }
    case .days:
      if case .impositions(let measure, _) = aggregate.members, program.measures[measure].lasting {
        return daysInForce(measure, aggregate, scope)
      }
      return different(members, scope) { Evaluated(.list($0.day.map { [.day($0)] } ?? [])) }
    case .sum, .highest, .lowest, .mean: return amounts(aggregate, members, scope)
    case .share, .streak: return missing(.unsupported, scope, "aggregate")
    }
  }

  /// How many members there are.
  private func count(_ members: [Counted], _ scope: Scope) -> Evaluated {
    var causes = Causes()
    var gaps: [Missing] = []
    for member in members {
      causes.formUnion(member.judged.causes)
      gaps = union(gaps, member.judged.missing)
    }
    return number(members.count(where: \.judged.isYes), members.count, gaps, causes, scope)
  }

  /// How many different values the members have. One without a known value may have that of
  /// another.
  private func different(
    _ members: [Counted], _ scope: Scope, _ read: (Counted) -> Evaluated
  ) -> Evaluated {
    var keys: [IR.Value: Bool] = [:]
    var unread = (certain: 0, possible: 0)
    var gaps: [Missing] = []
    var causes = Causes()
    for member in members {
      let value = read(member)
      causes.formUnion(member.judged.causes)
      causes.formUnion(value.causes)
      gaps = union(gaps, union(member.judged.missing, value.missing))
      for key in value.members { keys[key] = (keys[key] ?? false) || member.judged.isYes }
      if !value.missing.isEmpty {
        unread.possible += 1
        if value.members.isEmpty, member.judged.isYes { unread.certain = 1 }
      }
    }
    let certain = keys.values.count { $0 }
    return number(
      max(certain, unread.certain), keys.count + unread.possible, gaps, causes, scope)
  }

  private func number(
    _ least: Int, _ most: Int, _ gaps: [Missing], _ causes: Causes, _ scope: Scope
  ) -> Evaluated {
    guard let low = Number(exactly: least), let high = Number(exactly: most) else {
      return missing(.overflow, scope, "count")
    }
    return Evaluated(NumberRange(low: low, high: high), gaps, causes)
  }

  /// Whose member it is: what the field names, else the member itself or its holder.
  private func person(_ aggregate: IR.Aggregate, _ counted: Counted, _ scope: Scope) -> Evaluated {
    if let field = aggregate.field { return value(field, scope.with(member: counted.member)) }
    switch counted.member {
    case .entry(let subject, _), .subject(let subject): return Evaluated(.subject(subject))
    case .measure(let index): return Evaluated(.subject(readMeasure(index).subject))
    case .event: return missing(.unsupported, scope, "person")
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
