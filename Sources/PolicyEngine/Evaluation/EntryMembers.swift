import PolicyBase
import PolicyIR

extension World {
  /// Groups after merging (S23); without a window those of each ledger's current cycle.
  func entryMembers(
    _ account: Int, _ owner: IR.Term?, _ aggregate: IR.Aggregate, _ scope: Scope
  ) -> Result<[Counted], Gap> {
    if let owner {
      let owners = value(owner, scope)
      if !owners.missing.isEmpty { return .failure(Gap(missing: owners.missing)) }
      let holders = owners.members.compactMap { Evaluated($0).subject }
      return .success(holders.flatMap { entries(account, of: $0, aggregate.window, scope) })
    }
    if let named = aggregate.filter.flatMap({ namedSubject($0, scope) }), scope.day >= day,
      past == nil
    {
      return .success(entries(account, naming: named, aggregate.window, scope))
    }
    let holders = (log.holders[account] ?? []).sorted {
      view.subjectRank[$0] < view.subjectRank[$1]
    }
    return .success(holders.flatMap { entries(account, of: $0, aggregate.window, scope) })
  }

  private func entries(
    _ account: Int, of holder: Int, _ window: IR.Window?, _ scope: Scope
  ) -> [Counted] {
    guard let ledger = readLedger(Log.LedgerKey(account: account, subject: holder)) else {
      return []
    }
    let span = self.span(account, of: holder, window, scope)
    return groups(ledger, account, on: scope.day).compactMap {
      counted($0, ledger, of: holder, span)
    }
  }

  /// Counted entries whose events may name the subject, from the index of entries by subject.
  private func entries(
    _ account: Int, naming subject: Int, _ window: IR.Window?, _ scope: Scope
  ) -> [Counted] {
    var spans: [Int: CycleOf] = [:]
    return log.entries(account, naming: subject).compactMap { ref in
      guard let ledger = readLedger(ref.ledger), let group = ledger.group(countedAt: ref.entry)
      else { return nil }
      let holder = ref.ledger.subject
      let span = spans[holder] ?? self.span(account, of: holder, window, scope)
      spans[holder] = span
      return counted(group, ledger, of: holder, span)
    }
  }

  private func span(
    _ account: Int, of holder: Int, _ window: IR.Window?, _ scope: Scope
  ) -> CycleOf {
    if let window { return span(window, owner: holder, scope) }
    var own = scope
    own.subject = holder
    return span(.cycle(account: account), owner: holder, own)
  }

  private func counted(
    _ group: AccountLedger.Group, _ ledger: AccountLedger, of holder: Int, _ span: CycleOf
  ) -> Counted? {
    let entry = ledger.entries[group.counted]
    guard group.points.high > .zero else { return nil }
    var judged = Judged(.unknown(group.missing), entry.causes)
    if group.points.low > .zero { judged = Judged(true, entry.causes) }
    switch span {
    case .none: return nil
    case .span(let span): if !span.contains(entry.date) { return nil }
    case .unknown(let missing): judged = .all([judged, Judged(.unknown(missing), entry.causes)])
    }
    return Counted(
      member: .entry(subject: holder, event: entry.event), day: entry.date, judged: judged,
      points: group.points)
  }

  /// The subject that every member's event must name for the filter to hold: `地点 为 该 机构`. A
  /// member whose event cannot name it is none, so that it need not be read.
  func namedSubject(_ filter: IR.Guard, _ scope: Scope) -> Int? {
    switch filter {
    case .test(.among(let term, let values), _):
      guard term.staysInEvents, values.count == 1, values[0] == .subject else { return nil }
      return scope.subject
    case .cited(let inner, _): return namedSubject(inner, scope)
    case .all(let parts): return parts.lazy.compactMap { namedSubject($0, scope) }.first
    case .test, .any, .not: return nil
    }
  }
}
