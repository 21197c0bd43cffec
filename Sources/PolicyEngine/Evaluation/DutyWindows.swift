import PolicyBase
import PolicyIR

/// When a duty begins and when it is due (S21, S25).
extension World {
  func window(_ index: Int, _ origin: DutyInstance.Origin, _ scope: Scope) -> DutyWindow {
    let duty = program.duties[index]
    if case .period(let span) = origin {
      return DutyWindow(first: span.first, due: .day(span.last ?? CivilDay.last))
    }
    switch anchor(duty, origin, scope) {
    case .day(let day):
      return duty.direction == .after
        ? after(day, duty) : before(day, duty, earliest: earliest(origin, duty))
    case .open(let missing, let notBefore):
      let start = duty.direction == .before ? earliest(origin, duty) : notBefore
      return DutyWindow(
        first: start ?? CivilDay.first, due: .open(missing, notBefore: notBefore))
    }
  }

  private enum Anchor {
    case day(CivilDay)
    case open([Missing], notBefore: CivilDay?)
  }

  /// The day from which or before which the duty counts.
  private func anchor(
    _ duty: IR.Duty, _ origin: DutyInstance.Origin, _ scope: Scope
  ) -> Anchor {
    if let start = duty.start {
      let value = self.value(start, scope)
      return value.day.map { .day($0) } ?? .open(value.missing, notBefore: nil)
    }
    switch origin {
    case .event(let index): return .day(event(index)?.date ?? scope.day)
    case .measure(let index): return anchor(duty, measure: index)
    case .subject, .period: return .day(scope.day)
    }
  }

  private func anchor(_ duty: IR.Duty, measure index: Int) -> Anchor {
    guard log.measures.indices.contains(index) else { return .open([], notBefore: nil) }
    let instance = readMeasure(index)
    guard case .measure(_, .termOver) = duty.trigger else { return .day(instance.start) }
    if case .fixed(let last) = instance.end { return .day(last) }
    if case .once = instance.end { return .day(instance.start) }
    if case .until = instance.end, let released = instance.releasedOn {
      return .day(released.previous ?? released)
    }
    let gap = Missing(.measure, item: instance.id, key: "end")
    return .open([gap], notBefore: instance.certainLast)
  }

  /// Before a measure's end nothing counts that was done before the measure.
  private func earliest(_ origin: DutyInstance.Origin, _ duty: IR.Duty) -> CivilDay? {
    guard case .measure(let index) = origin, case .measure(_, .termOver) = duty.trigger,
      log.measures.indices.contains(index)
    else { return nil }
    return readMeasure(index).start
  }

  /// The trigger day is not counted; a last day off moves to the next working day, and nothing
  /// moves where the policy names no calendar.
  private func after(_ day: CivilDay, _ duty: IR.Duty) -> DutyWindow {
    guard let length = duty.length else { return DutyWindow(first: day, due: .none) }
    var last = Spans.lastDay(after: day, length, correspondingDay: true, workdays)
    if case .day(let nominal) = last, let calendar = duty.calendar,
      workdays.indices.contains(calendar)
    {
      last = workdays[calendar].firstWorkingDay(from: nominal)
      if case .unpublished(let year, _) = last {
        return DutyWindow(first: day, due: .unpublished(year: year, notBefore: nominal))
      }
    }
    switch last {
    case .day(let due): return DutyWindow(first: day, due: .day(due))
    case .outOfRange: return DutyWindow(first: day, due: .day(CivilDay.last))
    case .unpublished(let year, let reached):
      return DutyWindow(first: day, due: .unpublished(year: year, notBefore: reached))
    }
  }

  /// N before a day: from the N-th day before it up to and including it (G4). The day itself is
  /// never moved, for what must be done before it would come too late.
  private func before(
    _ day: CivilDay, _ duty: IR.Duty, earliest: CivilDay?
  ) -> DutyWindow {
    var window = DutyWindow(first: earliest ?? CivilDay.first, due: .day(day))
    guard let length = duty.length else { return window }
    let back = IR.Duration(count: 0 &- length.count, unit: length.unit)
    switch Spans.move(day, by: back, workdays) {
    case .day(let first): window.first = first
    case .outOfRange: window.first = CivilDay.first
    case .unpublished(let year, _):
      window.first = nil
      window.firstMissing = [Missing(.calendar, item: "", key: String(year))]
    }
    return window
  }

  // MARK: Conditions

  /// 期限 逾期: the due day is over on the scope's day and nothing has performed the duty by then.
  func overdue(_ duties: [IR.OverdueDuty], _ scope: Scope) -> Judged {
    var parts: [Judged] = []
    for duty in duties {
      for index in log.lateDutiesOf[duty.duty] ?? [] {
        if past != nil, !log.duties.exists(index, on: day) { continue }
        let instance =
          past == nil ? log.duties[index] : log.duties.element(index, on: day)
        let judged = overdue(instance, duty.links, scope)
        if judged.isYes { return judged }
        if !judged.isNo { parts.append(judged) }
      }
    }
    return .any(parts)
  }

  private func overdue(
    _ instance: DutyInstance, _ links: [IR.OverdueDuty.Link], _ scope: Scope
  ) -> Judged {
    guard case .day(let due) = instance.window.due, due < scope.day else { return Judged(false) }
    let state: Judged
    switch instance.state(on: scope.day) {
    case .missed: state = Judged(true, instance.causes)
    case .undetermined where instance.performedOn == nil:
      state = Judged(.unknown(union(instance.missing, instance.doubts)), instance.causes)
    default: return Judged(false)
    }
    return .all(
      [state]
        + links.map { link in
          let own = value(link.own, instance.scope)
          let other = value(link.of, scope)
          if own.members.contains(where: other.members.contains) { return Judged(true) }
          let missing = union(own.missing, other.missing)
          return missing.isEmpty ? Judged(false) : Judged(.unknown(missing))
        })
  }
}
