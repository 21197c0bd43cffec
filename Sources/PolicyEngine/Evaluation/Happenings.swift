import PolicyBase
import PolicyIR

extension World {
  /// 已 E: an event of the kind about the owner that passes the filter, in the window, not after
  /// the day. Under the end of a measure only events after its start count.
  func happened(
    _ kind: Int, _ about: IR.Term?, _ owner: IR.Term?, _ filter: IR.Guard?, _ window: IR.Window?,
    _ scope: Scope
  ) -> Judged {
    let owners = owner.map { value($0, scope) }
    if let owners, owners.members.isEmpty, !owners.missing.isEmpty {
      return Judged(.unknown(owners.missing), owners.causes)
    }
    var span = DaySpan(first: CivilDay.first, last: nil)
    if let window {
      switch self.span(window, owner: owners?.subject, scope) {
      case .none: return Judged(false)
      case .unknown(let missing): return Judged(.unknown(missing))
      case .span(let days): span = days
      }
    } else if let instance = scope.instance, log.measures.indices.contains(instance) {
      span = DaySpan(first: readMeasure(instance).start.next ?? CivilDay.last, last: nil)
    }
    return happened(kind, about, owners, filter, span, scope)
  }

  /// The same within the days given.
  func happened(
    _ kind: Int, _ about: IR.Term?, _ owners: Evaluated?, _ filter: IR.Guard?, _ span: DaySpan,
    _ scope: Scope
  ) -> Judged {
    var parts: [Judged] = []
    for event in events(kind, about: about, owners, scope) {
      guard let date = self.event(event)?.date, span.contains(date) else { continue }
      var judged = matches(event, about, owners, scope)
      if !judged.isNo, let filter {
        judged = .all([judged, judge(filter, scope.with(member: .event(event)))])
      }
      judged.causes.insert(event)
      if judged.isYes { return judged }
      if !judged.isNo { parts.append(judged) }
    }
    return .any(parts)
  }

  /// Events of the kind visible on the scope's day that may be about the owners, by date and id.
  func events(_ kind: Int, about: IR.Term?, _ owners: Evaluated?, _ scope: Scope) -> [Int] {
    guard view.eventsOfKind.indices.contains(kind) else { return [] }
    var candidates = view.eventsOfKind[kind]
    if let about, about.staysInEvents, let subject = owners?.subject {
      candidates = view.events(ofKind: kind, naming: subject)
    }
    if let past, past.asked.kind == kind { candidates = inOrder(candidates + [facts.events.count]) }
    return candidates.filter { sees($0, on: scope.day) }
  }

  /// Whether `about`, read with the event as the member, yields one of the owners.
  func matches(
    _ event: Int, _ about: IR.Term?, _ owners: Evaluated?, _ scope: Scope
  ) -> Judged {
    guard let about, let owners else { return Judged(true) }
    let found = value(about, scope.with(member: .event(event)))
    let causes = found.causes.union(owners.causes)
    if found.members.contains(where: { owners.members.contains($0) }) {
      return Judged(true, causes)
    }
    return found.missing.isEmpty ? Judged(false, causes) : Judged(.unknown(found.missing), causes)
  }

  /// The days of a span on which the term may change: its first day, and each day on which a
  /// field, a measure, a status or a total it can read changes.
  func changeDays(
    of term: IR.Term, from first: CivilDay, to last: CivilDay, _ scope: Scope
  ) -> [CivilDay] {
    guard first <= last else { return [] }
    var days: Set<CivilDay> = [first]
    let owner: Int? = {
      if case .status(let base, _) = term { return value(base, scope).subject }
      return nil
    }()
    func add(_ day: CivilDay?) {
      if let day, day > first, day <= last { days.insert(day) }
    }
    for index in owner.map({ [$0] }) ?? Array(facts.subjects.indices) {
      guard let subject = subject(index) else { continue }
      for history in subject.fields { history.items.forEach { add($0.from) } }
    }
    for measure in owner.map(measures) ?? allMeasures {
      add(measure.start)
      add(measure.releasedOn)
      add(measure.openFrom)
      for open in measure.openBefore { [open.from, open.until].forEach(add) }
      add(measure.certainLast?.next)
      add(measure.latestLast?.next)
    }
    for (key, assignments) in log.assignments where owner == nil || key.subject == owner {
      assignments.forEach { [$0.day, $0.undoneOn].forEach(add) }
    }
    if case .account = term {
      for ledger in log.ledgers.values {
        for cycle in ledger.cycles {
          cycle.history.forEach { add($0.day) }
          add(cycle.span.first)
        }
      }
    }
    return days.sorted()
  }

  private var allMeasures: [MeasureInstance] {
    past == nil
      ? Array(log.measures)
      : log.measures.indices.filter { log.measures.exists($0, on: day) }.map(readMeasure)
  }

  private func measures(of subject: Int) -> [MeasureInstance] {
    program.measures.indices.flatMap { instances($0, subject) }.map { readMeasure($0) }
  }
}

extension IR.Term {
  /// Whether it reads only the member event and events it refers to, so that the index of the
  /// events that name a subject finds every match.
  var staysInEvents: Bool {
    switch self {
    case .member: true
    case .field(let base, _): base.staysInEvents
    default: false
    }
  }
}
