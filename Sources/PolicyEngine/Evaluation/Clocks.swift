import PolicyBase
import PolicyIR

/// A running 自 D 起 满 N of one rule: it acts once, on the day after its span (S24).
struct Clock: Hashable {
  enum Source: Hashable {
    case event(Int)
    case subject(Int)
    case measure(Int)
    case entry(Fold.EntryRef)
  }

  var rule: Int
  var source: Source
  /// The day from which the span is counted.
  var from: CivilDay
}

extension Fold {
  /// Starts the clocks of what the step brought; one that was started already goes on.
  mutating func startClocks(_ events: [Int]) {
    for rule in rules.elapsed {
      guard case .elapsed(let elapsed) = program.rules[rule].trigger else { continue }
      switch elapsed.clock {
      case .event(let kind, let from):
        for event in events where world.facts.events[event].kind == kind {
          start(rule, .event(event), value(from, Scope(day: day, event: event)), elapsed)
        }
      case .subject(let kind, let from):
        guard world.view.subjectsOfKind.indices.contains(kind) else { continue }
        for subject in world.view.subjectsOfKind[kind] {
          let day = world.value(from, Scope(day: day, subject: subject)).day
          start(rule, .subject(subject), day, elapsed)
        }
      case .measure(let measure, let end):
        for index in world.log.measures.indices where world.log.measures[index].measure == measure {
          start(rule, .measure(index), world.log.measures[index].day(end), elapsed)
        }
      case .entry(let account): startEntryClocks(rule, account, elapsed)
      }
    }
  }

  private func value(_ from: IR.Term, _ scope: Scope) -> CivilDay? { world.value(from, scope).day }

  private mutating func startEntryClocks(_ rule: Int, _ account: Int, _ elapsed: IR.Elapsed) {
    for holder in world.log.holders[account] ?? [] {
      let key = Log.LedgerKey(account: account, subject: holder)
      for (index, entry) in (world.log.ledgers[key]?.entries ?? []).enumerated() {
        start(rule, .entry(EntryRef(ledger: key, entry: index)), entry.date, elapsed)
      }
    }
  }

  /// A span that was over before the fold began does not act: it was so before (S2). One that
  /// became known late acts on the day after.
  private mutating func start(
    _ rule: Int, _ source: Clock.Source, _ from: CivilDay?, _ elapsed: IR.Elapsed
  ) {
    guard let from else { return }
    let clock = Clock(rule: rule, source: source, from: from)
    guard clocks.insert(clock).inserted, let last = world.last(of: elapsed, from: from),
      let due = last.next
    else { return }
    if due <= day, case .subject = source, isFirstDay { return }
    let acting = max(due, day.next ?? due)
    clocksDue[acting, default: []].append(clock)
    agenda.mark(acting)
  }

  /// Clocks whose span ended yesterday.
  mutating func elapsedFirings() -> [Firing] {
    guard let due = clocksDue.removeValue(forKey: day) else { return [] }
    let firings = due.compactMap { clock -> (Firing, rank: (Int, Int, String))? in
      guard world.isInForce(citation: program.rules[clock.rule].citation, on: day),
        let firing = firing(clock)
      else { return nil }
      let subject = firing.scope.subject.map { world.view.subjectRank[$0] } ?? -1
      let id = firing.scope.event.flatMap { world.event($0)?.id } ?? clock.from.description
      return (firing, (clock.rule, subject, id))
    }
    return firings.sorted { $0.rank < $1.rank }.map(\.0)
  }

  private func firing(_ clock: Clock) -> Firing? {
    guard case .elapsed(let elapsed) = program.rules[clock.rule].trigger,
      let (scope, causes) = bound(clock, elapsed), let next = clock.from.next,
      let last = world.last(of: elapsed, from: clock.from)
    else { return nil }
    let owners = elapsed.of.map { world.value($0, scope) }
    if let owners, owners.members.isEmpty { return nil }
    let judged = world.happened(
      elapsed.event, elapsed.about, owners, elapsed.filter, DaySpan(first: next, last: last), scope)
    let wanted = elapsed.happened ? judged : judged.negated
    if wanted.isNo { return nil }
    let all = causes.union(wanted.causes)
    var firing = Firing(
      rule: clock.rule, scope: scope, causes: all,
      root: scope.event ?? world.view.inOrder(all).last)
    firing.certain = wanted.isYes
    firing.missing = wanted.missing
    return firing
  }

  /// What the clock binds, if it still runs from the same day.
  private func bound(_ clock: Clock, _ elapsed: IR.Elapsed) -> (Scope, Causes)? {
    switch clock.source {
    case .event(let event): return (Scope(day: day, event: event), [event])
    case .subject(let subject):
      guard case .subject(_, let from) = elapsed.clock else { return nil }
      let scope = Scope(day: day, subject: subject)
      return world.value(from, scope).day == clock.from ? (scope, []) : nil
    case .measure(let index):
      guard case .measure(_, let end) = elapsed.clock else { return nil }
      let instance = world.log.measures[index]
      guard instance.certain, !instance.permitted, instance.day(end) == clock.from else {
        return nil
      }
      return (Scope(day: day, subject: instance.subject), instance.causes)
    case .entry(let ref):
      guard let entry = world.log.ledgers[ref.ledger]?.entries[ref.entry], entry.stands(on: day)
      else { return nil }
      return (Scope(day: day, subject: ref.ledger.subject), entry.causes)
    }
  }
}

extension World {
  /// The last day of a span of clean time: D is not counted (S24).
  func last(of elapsed: IR.Elapsed, from day: CivilDay) -> CivilDay? {
    let end = Spans.lastDay(after: day, elapsed.length, correspondingDay: true, workdays)
    if case .day(let last) = end { return last }
    return nil
  }
}

extension MeasureInstance {
  /// 起日 or 末日; the last day of one without a fixed end is known when it is released.
  func day(_ end: IR.MeasureDay) -> CivilDay? {
    switch end {
    case .first: start
    case .last:
      if let released = releasedOn { released.previous } else { certainLast }
    }
  }
}
