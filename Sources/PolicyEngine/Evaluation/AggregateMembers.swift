import PolicyBase
import PolicyIR

extension World {
  /// The members of an aggregate's set inside its window, before its filter.
  func members(_ aggregate: IR.Aggregate, _ scope: Scope) -> Result<[Counted], Gap> {
    switch aggregate.members {
    case .events(let kind, let about, let owner):
      return eventMembers(kind, about, owner, aggregate.window, scope)
    case .entries(let account, let owner):
      return entryMembers(account, owner, aggregate, scope)
    case .impositions(let measure, let owner):
      return impositionMembers(measure, owner, aggregate.window, scope)
    case .cycles: return .failure(Gap(missing: [Missing(.unsupported, item: "", key: "cycles")]))
    case .subjects(let term):
      let set = value(term, scope)
      if !set.missing.isEmpty { return .failure(Gap(missing: set.missing)) }
      var subjects: [Counted] = []
      var seen: Set<Int> = []
      for case .subject(let subject) in set.members where seen.insert(subject).inserted {
        subjects.append(
          Counted(member: .subject(subject), day: nil, judged: Judged(true, set.causes)))
      }
      return .success(subjects)
    }
  }

  /// The window's days; all days when there is no window.
  func days(_ window: IR.Window?, _ owner: Int?, _ scope: Scope) -> CycleOf {
    guard let window else { return .span(DaySpan(first: CivilDay.first, last: nil)) }
    return span(window, owner: owner, scope)
  }

  /// A member of which it is known whether it belongs to the set, narrowed to a window: in a window
  /// of unknown days it may lie or not, so that a count of few members is certain all the same.
  private func member(
    _ member: Scope.Member, on day: CivilDay, _ judged: Judged, in window: CycleOf
  ) -> Counted? {
    switch window {
    case .none: return nil
    case .span(let span):
      return span.contains(day) ? Counted(member: member, day: day, judged: judged) : nil
    case .unknown(let missing):
      let narrowed = Judged.all([judged, Judged(.unknown(missing), judged.causes)])
      return Counted(member: member, day: day, judged: narrowed)
    }
  }

  private func eventMembers(
    _ kind: Int, _ about: IR.Term?, _ owner: IR.Term?, _ window: IR.Window?, _ scope: Scope
  ) -> Result<[Counted], Gap> {
    let owners = owner.map { value($0, scope) }
    if let owners, !owners.missing.isEmpty { return .failure(Gap(missing: owners.missing)) }
    let days = days(window, owners?.subject, scope)
    let members = events(kind, about: about, owners, scope).compactMap { index -> Counted? in
      guard let date = event(index)?.date else { return nil }
      var judged = matches(index, about, owners, scope)
      if judged.isNo { return nil }
      judged.causes.insert(index)
      return member(.event(index), on: date, judged, in: days)
    }
    if case .latest(let count) = window { return .success(latest(count, of: members)) }
    return .success(members)
  }

  /// The last members, by date and id; one that is the last but for members of which it is unknown
  /// whether they belong to the set may or may not be among them.
  private func latest(_ count: Int, of members: [Counted]) -> [Counted] {
    var found: [Counted] = []
    var certain = 0
    var gaps: [Missing] = []
    for member in members.reversed() {
      if certain == count { break }
      var member = member
      if member.judged.isYes { certain += 1 } else { gaps = union(gaps, member.judged.missing) }
      if found.count >= count {
        member.judged = .all([member.judged, Judged(.unknown(gaps), member.judged.causes)])
      }
      found.append(member)
    }
    return found.reversed()
  }

  private func impositionMembers(
    _ measure: Int, _ owner: IR.Term, _ window: IR.Window?, _ scope: Scope
  ) -> Result<[Counted], Gap> {
    let owners = value(owner, scope)
    if !owners.missing.isEmpty { return .failure(Gap(missing: owners.missing)) }
    let window = days(window, owners.subject, scope)
    var members: [Counted] = []
    for case .subject(let subject) in owners.members {
      for index in instances(measure, subject) {
        let instance = readMeasure(index)
        guard !instance.permitted, instance.start <= scope.day else { continue }
        let judged =
          instance.certain
          ? Judged(true, instance.causes) : Judged(.unknown(instance.missing), instance.causes)
        for day in [instance.start] + instance.joinedOn where day <= scope.day {
          if let counted = member(.measure(index), on: day, judged, in: window) {
            members.append(counted)
          }
        }
      }
    }
    return .success(members)
  }

  /// 合计, 最高, 最低, 均值 of what `field` reads of each member, else of the entries' points.
  func amounts(_ aggregate: IR.Aggregate, _ members: [Counted], _ scope: Scope) -> Evaluated {
    var values: [(range: NumberRange, certain: Bool)] = []
    var gaps: [Missing] = []
    var causes = Causes()
    for member in members {
      guard let read = amount(aggregate.field, of: member, scope) else {
        return missing(.unsupported, scope, "aggregate")
      }
      gaps = union(gaps, union(read.missing, member.judged.missing))
      causes.formUnion(member.judged.causes)
      causes.formUnion(read.causes)
      guard let range = read.range else {
        return Evaluated(.unknown(gaps), causes)
      }
      values.append((range, member.judged.isYes))
    }
    if values.isEmpty, aggregate.measure != .sum {
      return .unknown(Missing(.emptySet, item: "", key: "aggregate"))
    }
    guard let result = combined(aggregate.measure, values, gaps, causes) else {
      return missing(.overflow, scope, "sum")
    }
    return result
  }

  private func amount(_ field: IR.Term?, of member: Counted, _ scope: Scope) -> Evaluated? {
    if let field { return value(field, scope.with(member: member.member)) }
    return member.points.map { Evaluated($0, [], []) }
  }

  private func combined(
    _ measure: IR.Aggregate.Measure, _ values: [(range: NumberRange, certain: Bool)],
    _ gaps: [Missing], _ causes: Causes
  ) -> Evaluated? {
    let ranges = values.map { $0.certain ? $0.range : $0.range.orNothing }
    switch measure {
    case .sum, .mean:
      var sum = NumberRange.zero
      for range in ranges {
        guard let next = sum.adding(range) else { return nil }
        sum = next
      }
      if measure == .sum { return Evaluated(sum, gaps, causes) }
      if values.contains(where: { !$0.certain }) { return Evaluated(.unknown(gaps), causes) }
      let (count, overflow) = values.count.multipliedReportingOverflow(by: Int(Number.scale))
      if overflow { return nil }
      return Evaluated(
        .ratio(low: Int(sum.low.scaled), high: Int(sum.high.scaled), of: count, gaps), causes)
    case .highest, .lowest:
      if values.contains(where: { !$0.certain }) { return Evaluated(.unknown(gaps), causes) }
      let lows = values.map(\.range.low)
      let highs = values.map(\.range.high)
      let low = measure == .highest ? lows.max() : lows.min()
      let high = measure == .highest ? highs.max() : highs.min()
      guard let low, let high else { return nil }
      return Evaluated(NumberRange(low: low, high: high), gaps, causes)
    default: return nil
    }
  }
}
