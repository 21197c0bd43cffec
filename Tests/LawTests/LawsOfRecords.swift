import PolicyBase
import PolicyIR

@testable import PolicyEngine

// Laws that hold inside one record.
extension Trial {
  /// Start, counted entries that stand, reductions, what was carried or opened: their sum is the
  /// total of the cycle. Limits of the reading bound it instead (S16).
  func totalsAreSums() -> [String] {
    let record = record()
    return record.subjects.flatMap { subject in
      subject.accounts.compactMap { account -> String? in
        let kind = program.accounts[account.account]
        if case .rolling = kind.cycle { return nil }
        if kind.floor != nil || kind.ceiling != nil { return nil }
        let entries = subject.entries.filter {
          $0.account == account.account && $0.cycle == account.cycle && $0.removedOn == nil
        }
        let movements = subject.movements.filter {
          $0.account == account.account && $0.cycle == account.cycle
        }
        // A range depends on what is missing; only exact numbers add up.
        guard account.total.isExact, entries.allSatisfy(\.counted.isExact),
          movements.allSatisfy(\.credited.isExact)
        else { return nil }
        let sum = Trial.sum(entries, movements)
        let total = kind.start.scaled + (kind.deducts ? -sum : sum)
        if account.total.low.scaled == total { return nil }
        let id = facts.subjects[subject.subject].id
        return
          "\(id) \(kind.name.text) \(account.cycle): \(account.total), sum \(Number(scaled: total))"
      }
    }
  }

  /// A clearing takes away what was moved before it.
  private static func sum(
    _ entries: [Record.EntryRecord], _ movements: [Record.MovementRecord]
  ) -> Int64 {
    let cleared = movements.last { $0.kind == .clearing }?.day ?? CivilDay.first
    var sum: Int64 = 0
    for entry in entries { sum += entry.counted.low.scaled }
    for movement in movements where movement.day > cleared {
      switch movement.kind {
      case .reduction: sum -= movement.credited.low.scaled
      case .carried, .opening: sum += movement.credited.low.scaled
      case .clearing: break
      }
    }
    return sum
  }

  /// On each day the gravest of the base and the measures in force (S19); looked at are statuses
  /// that no rule sets itself, so that the base is the mildest.
  func statusesFollow() -> [String] {
    let set = Set(
      program.rules.flatMap(\.effects).compactMap { effect -> Int? in
        switch effect.action {
        case .setStatus(let status, _, _), .moveStatus(let status, _, _): status
        default: nil
        }
      })
    return ["2020-02-19", "2020-03-31", "2020-07-01", "2021-01-01", "2021-12-31", "2023-01-31"]
      .map(day).flatMap { date in statuses(record(asOf: date), except: set).map { "\(date) \($0)" }
      }
  }

  private func statuses(_ record: Record, except set: Set<Int>) -> [String] {
    record.subjects.flatMap { subject in
      subject.statuses.compactMap { status -> String? in
        guard !set.contains(status.status), status.possible.count == 1 else { return nil }
        var gravest = 0
        for measure in subject.measures
        where measure.state == .inForce || measure.state == .termOver {
          for effect in program.measures[measure.measure].statusEffects
          where effect.status == status.status && effect.when == nil && effect.except == nil {
            gravest = max(gravest, effect.option)
          }
          // A line with a condition of its own may or may not act.
          if program.measures[measure.measure].statusEffects.contains(where: {
            $0.status == status.status && ($0.when != nil || $0.except != nil)
          }) {
            return nil
          }
        }
        if gravest == status.value { return nil }
        return "\(facts.subjects[subject.subject].id) \(program.statuses[status.status].name.text)"
          + " \(status.value), measures say \(gravest)"
      }
    }
  }

  /// Nothing is without a cause: entries, reductions, measures and missed duties name events that
  /// were known and dated by then, and a place in the policy.
  func everythingHasCauses() -> [String] {
    let record = record()
    var breaches: [String] = []
    func look(_ what: String, _ causes: [Int], _ citation: Int, by date: CivilDay, needed: Bool) {
      if needed, causes.isEmpty { breaches.append("\(what) has no cause") }
      for cause in causes {
        guard facts.events.indices.contains(cause) else {
          breaches.append("\(what) has a cause that is no event")
          continue
        }
        let event = facts.events[cause]
        if event.date > date {
          breaches.append("\(what) of \(date) is caused by later \(event.id)")
        }
        if event.known > record.knownAt { breaches.append("\(what): \(event.id) is not known") }
      }
      if program.citations[safe: citation] == nil { breaches.append("\(what) cites nothing") }
    }
    for subject in record.subjects {
      let id = facts.subjects[subject.subject].id
      for entry in subject.entries {
        look(
          "\(id) entry \(entry.id)", entry.causes, entry.citation, by: record.asOf,
          needed: facts.openings.isEmpty)
        if entry.seen < entry.date { breaches.append("\(entry.id) is seen before its day") }
      }
      for movement in subject.movements {
        // 期初 is an act and no event, and so is what of it is carried.
        let isTakenOver =
          movement.kind == .opening || movement.kind == .carried && !facts.openings.isEmpty
        look(
          "\(id) \(movement.kind) \(movement.id)", movement.causes, movement.citation,
          by: movement.day, needed: !isTakenOver)
      }
      for measure in subject.measures {
        look(
          "\(id) measure \(measure.id)", measure.causes, measure.citation, by: record.asOf,
          // 期初 is an act and no event.
          needed: facts.openings.isEmpty && !isTimed(measure.citation))
      }
      for status in subject.statuses {
        look(
          "\(id) status", status.causes, program.statuses[status.status].citation,
          by: record.asOf, needed: false)
      }
    }
    for duty in record.duties {
      look("duty \(duty.id)", duty.causes, duty.citation, by: record.asOf, needed: false)
    }
    for decision in record.decisions {
      for reason in decision.reasons + decision.undecided {
        look(
          "answer to \(facts.events[decision.event].id)", reason.causes, reason.citation,
          by: record.asOf, needed: false)
      }
    }
    return breaches
  }

  /// Whether a rule at the place acts by the calendar or by facts of subjects alone.
  private func isTimed(_ citation: Int) -> Bool {
    program.rules.contains { rule in
      guard rule.citation == citation else { return false }
      switch rule.trigger {
      case .elapsed, .cycleEnd, .becameTrue, .missed: return true
      default: return false
      }
    }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
