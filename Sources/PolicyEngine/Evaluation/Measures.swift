import PolicyBase
import PolicyIR

extension MeasureInstance {
  /// Last day on which it is certainly in its term; `nil`: without end, or open.
  var certainLast: CivilDay? {
    switch end {
    case .once: start
    case .fixed(let last): last
    case .pending(let certain, _): certain
    case .until, .forever: nil
    }
  }

  /// Last day on which it may still be in its term.
  var latestLast: CivilDay? {
    switch end {
    case .once: start
    case .fixed(let last): last
    case .pending(_, let latest): latest
    case .until, .forever: nil
    }
  }

  var isLasting: Bool { if case .once = end { false } else { true } }
}

extension World {
  func instances(_ measure: Int, _ subject: Int) -> [Int] {
    let all = log.measuresOf[Log.MeasureKey(measure: measure, subject: subject)] ?? []
    return past == nil ? all : all.filter { log.measures.exists($0, on: day) }
  }

  /// Whether the measure has effect on the day; first and last day count (S17).
  func isInForce(_ instance: MeasureInstance, on day: CivilDay) -> Judged {
    if instance.permitted || day < instance.start { return Judged(false) }
    if let released = instance.releasedOn, day >= released { return Judged(false, instance.causes) }
    let hasRelease =
      program.measures.indices.contains(instance.measure)
      && program.measures[instance.measure].release != nil && instance.isLasting
    func possible(_ missing: [Missing]) -> Judged {
      Judged(.unknown(missing), instance.causes)
    }
    var ends = instance.latestLast
    var certain = instance.certainLast
    if hasRelease {
      ends = nil
      certain = nil
    }
    if let ends, day > ends { return Judged(false, instance.causes) }
    if let certain, day > certain { return possible(pendingEnd(instance)) }
    if case .pending(let certain, _) = instance.end, !hasRelease, day > certain {
      return possible(pendingEnd(instance))
    }
    if let open = instance.openFrom, day >= open { return possible(instance.openMissing) }
    if let open = instance.openBefore.first(where: { $0.from <= day && day < $0.until }) {
      return possible(open.missing)
    }
    return instance.certain ? Judged(true, instance.causes) : possible(instance.missing)
  }

  /// What keeps the end open: the choice of a length, or nobody's statement of one.
  private func pendingEnd(_ instance: MeasureInstance) -> [Missing] {
    if !instance.endMissing.isEmpty { return instance.endMissing }
    return [Missing(.measure, item: instance.id, key: "end", name: name(of: instance))]
  }

  func name(of instance: MeasureInstance) -> IR.Name? {
    program.measures.indices.contains(instance.measure)
      ? program.measures[instance.measure].name : nil
  }

  /// Whether its term is over: 期满, the day after its last day.
  func isTermOver(_ instance: MeasureInstance, on day: CivilDay) -> Judged {
    if instance.permitted || day < instance.start { return Judged(false) }
    if case .until = instance.end {
      return Judged(instance.releasedOn.map { day >= $0 } ?? false, instance.causes)
    }
    if case .forever = instance.end { return Judged(false, instance.causes) }
    if let last = instance.latestLast, day > last { return Judged(true, instance.causes) }
    if let certain = instance.certainLast, day > certain {
      return Judged(.unknown(pendingEnd(instance)), instance.causes)
    }
    return Judged(false, instance.causes)
  }

  func isReleased(_ instance: MeasureInstance, on day: CivilDay) -> Judged {
    if instance.permitted || day < instance.start { return Judged(false) }
    return isInForce(instance, on: day).negated
  }

  /// M 有效, 开始, 期满, 解除 of a subject, or of one of several.
  func measureTest(
    _ measure: Int, _ owner: Evaluated, _ state: IR.MeasureState, _ scope: Scope
  ) -> Judged {
    var parts = owner.members.map { member -> Judged in
      guard case .subject(let subject) = member else { return Judged(false) }
      return measureState(measure, subject, state, scope)
    }
    if !owner.missing.isEmpty { parts.append(Judged(.unknown(owner.missing))) }
    return .any(parts)
  }

  private func measureState(
    _ measure: Int, _ subject: Int, _ state: IR.MeasureState, _ scope: Scope
  ) -> Judged {
    var instances = self.instances(measure, subject).map { readMeasure($0) }
    if let index = scope.instance, log.measures.indices.contains(index),
      readMeasure(index).measure == measure, readMeasure(index).subject == subject
    {
      instances = [readMeasure(index)]
    }
    let begun = instances.filter { !$0.permitted && $0.start <= scope.day }
    switch state {
    case .inForce: return .any(begun.map { isInForce($0, on: scope.day) })
    case .started:
      return .any(
        begun.map { $0.certain ? Judged(true, $0.causes) : Judged(.unknown($0.missing), $0.causes) }
      )
    case .termOver:
      return begun.isEmpty ? Judged(false) : .all(begun.map { isTermOver($0, on: scope.day) })
    case .released:
      return begun.isEmpty ? Judged(false) : .all(begun.map { isReleased($0, on: scope.day) })
    }
  }

  /// 起日 or 末日 of the measure under test, else of the latest-ending one in force.
  func measureDay(
    _ measure: Int, _ subject: Int, _ end: IR.MeasureDay, _ scope: Scope
  ) -> Evaluated {
    var candidates = instances(measure, subject).map { readMeasure($0) }
      .filter { isInForce($0, on: scope.day).isYes }
    if let index = scope.instance, log.measures.indices.contains(index),
      readMeasure(index).measure == measure, readMeasure(index).subject == subject
    {
      candidates = [readMeasure(index)]
    }
    let latest = candidates.max { a, b in
      (a.latestLast ?? CivilDay.last, a.start) < (b.latestLast ?? CivilDay.last, b.start)
    }
    guard let latest else {
      let name =
        program.measures.indices.contains(measure) ? program.measures[measure].name.key : ""
      return .unknown(Missing(.fact, item: self.subject(subject)?.id ?? "", key: name))
    }
    switch end {
    case .first: return Evaluated(.day(latest.start), latest.causes)
    case .last:
      if case .fixed(let last) = latest.end { return Evaluated(.day(last), latest.causes) }
      if case .once = latest.end { return Evaluated(.day(latest.start), latest.causes) }
      return Evaluated(.unknown(pendingEnd(latest)), latest.causes)
    }
  }
}
