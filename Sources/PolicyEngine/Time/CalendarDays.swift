import PolicyBase
import PolicyIR

/// The days of a case on which something may change: those of its events and fields, and, where
/// conditions read windows or spans, the days on which these move.
struct CalendarDays {
  private let world: World
  private var lengths: Set<IR.Duration> = []
  /// Whether some condition reads a calendar window, so that month starts matter.
  private var readsCalendar = false
  /// Whether some condition counts days of a measure.
  private var readsEveryDay = false

  init(_ world: World) {
    self.world = world
    let program = world.program
    for rule in program.rules {
      if case .becameTrue(_, let condition) = rule.trigger { note(condition) }
      for effect in rule.effects {
        if case .impose(let imposition) = effect.action, case .until(let end) = imposition.length {
          note(end)
        }
      }
    }
    for measure in program.measures { measure.release.map { note($0) } }
    for line in program.accounts.flatMap(\.closings) {
      if case .postpone(let until) = line.kind { note(until) }
      line.when.map { note($0) }
    }
  }

  func days() -> Set<CivilDay> {
    var days = given()
    for day in days {
      for length in lengths {
        if case .day(let moved) = Spans.move(day, by: length, world.workdays) {
          days.insert(moved)
          moved.next.map { _ = days.insert($0) }
        }
      }
    }
    for transition in world.program.transitions { days.insert(transition.from) }
    for citation in world.program.citations { citation.valid.map { _ = days.insert($0.first) } }
    for policy in world.program.policies {
      policy.inForce.map { _ = days.insert($0.first) }
    }
    if readsCalendar, let first = days.min() { days.formUnion(monthStarts(from: first)) }
    if readsEveryDay, let first = days.min() { days.formUnion(everyDay(from: first)) }
    return days
  }

  /// Days that the case itself names, and the days after them.
  private func given() -> Set<CivilDay> {
    var days: Set<CivilDay> = []
    func add(_ value: IR.Value) {
      for item in value.flattened {
        switch item {
        case .day(let day): days.formUnion([day, day.next].compactMap { $0 })
        case .period(let span): days.formUnion([span.first, span.last?.next].compactMap { $0 })
        default: break
        }
      }
    }
    let reads = !lengths.isEmpty || readsCalendar || hasConditions
    for (index, event) in world.facts.events.enumerated() where world.view.usable[index] {
      if world.program.eventKinds[event.kind].isQuestion { continue }
      days.insert(event.date)
      if reads { event.fields.forEach { $0.map(add) } }
    }
    guard reads else { return days }
    for subject in world.facts.subjects {
      for item in subject.fields.flatMap(\.items) {
        item.from.map { _ = days.insert($0) }
        add(item.value)
      }
    }
    return days
  }

  private var hasConditions: Bool {
    world.program.rules.contains(where: \.trigger.looksAtDays)
      || world.program.measures.contains { $0.release != nil }
  }

  private func monthStarts(from first: CivilDay) -> Set<CivilDay> {
    var days: Set<CivilDay> = []
    var start = CalendarPeriods.containing(first, months: 1).first
    while start <= world.view.asOf, let next = start.adding(months: 1) {
      days.insert(start)
      start = next
    }
    return days
  }

  private func everyDay(from first: CivilDay) -> Set<CivilDay> {
    var days: Set<CivilDay> = []
    var next: CivilDay? = first
    while let day = next, day <= world.view.asOf {
      days.insert(day)
      next = day.next
    }
    return days
  }

  // MARK: What conditions read

  private mutating func note(_ condition: IR.Guard) {
    switch condition {
    case .test(let test, _): note(test)
    case .not(let inner), .cited(let inner, _): note(inner)
    case .all(let parts), .any(let parts): for part in parts { note(part) }
    }
  }

  private mutating func note(_ test: IR.Test) {
    switch test {
    case .always: break
    case .among(let term, let values): for term in [term] + values { note(term) }
    case .everAmong(let term, let values, let window):
      for term in [term] + values { note(term) }
      note(window)
    case .compare(let a, _, let b): for term in [a, b] { note(term) }
    case .holds(let term), .present(let term): note(term)
    case .happened(_, _, let of, let filter, let window):
      of.map { note($0) }
      filter.map { note($0) }
      window.map { note($0) }
    case .measure(_, let of, _): note(of)
    case .overdue(let duties): for link in duties.flatMap(\.links) { note(link.of) }
    }
  }

  private mutating func note(_ term: IR.Term) {
    switch term {
    case .constant, .subject, .event, .member, .today: break
    case .field(let base, _), .dateOf(let base), .inverse(let base, _, _), .linkEnd(let base, _),
      .links(let base, _, _),
      .status(let base, _), .measureDay(_, let base, _), .periodDay(let base, _):
      note(base)
    case .account(_, let base, _):
      readsCalendar = true
      note(base)
    case .link(_, let a, let b), .plus(let a, let b), .minus(let a, let b), .ratio(let a, let b):
      note(a)
      note(b)
    case .product(let factors, let divisors, _): for factor in factors + divisors { note(factor) }
    case .definition(let index, _): noteDefinition(index)
    case .parameter(_, let of): of.map { note($0) }
    case .aggregate(let aggregate):
      aggregate.window.map { note($0) }
      // Days in force pass one by one.
      if aggregate.measure == .days, case .impositions = aggregate.members { readsEveryDay = true }
      if aggregate.window == nil, case .entries = aggregate.members { readsCalendar = true }
      aggregate.filter.map { note($0) }
      aggregate.field.map { note($0) }
    case .offset(let base, let length):
      lengths.insert(length)
      note(base)
    }
  }

  private mutating func noteDefinition(_ index: Int) {
    guard world.program.definitions.indices.contains(index), seen.insert(index).inserted else {
      return
    }
    switch world.program.definitions[index].body {
    case .condition(let condition): note(condition)
    case .expression(let term): note(term)
    case .table(_, let lines):
      for line in lines {
        note(line.value)
        line.when.map { note($0) }
        line.except.map { note($0) }
      }
    case .tiers: break
    }
  }

  private var seen: Set<Int> = []

  private mutating func note(_ window: IR.Window) {
    switch window {
    case .last(let length): lengths.insert(length)
    case .since(let term), .within(let term): note(term)
    case .lifetime, .latest: break
    case .day, .month, .quarter, .halfYear, .year, .previousYear, .cycle, .previousCycle,
      .lastCycles:
      readsCalendar = true
    }
  }
}

extension IR.Trigger {
  /// Whether the days of fields and periods matter to it.
  fileprivate var looksAtDays: Bool {
    switch self {
    case .becameTrue, .elapsed, .cycleEnd: true
    default: false
    }
  }
}
