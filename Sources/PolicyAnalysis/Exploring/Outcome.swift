import PolicyBase
import PolicyEngine
import PolicyIR

/// How grave something is on every day: steps, each until the next. Graver is more.
struct Timeline: Hashable, Sendable {
  struct Step: Hashable, Sendable {
    let from: CivilDay
    let low: Int64
    let high: Int64
  }

  /// In order of days; before the first: nothing, as at the start.
  var steps: [Step]
  var start: Int64

  func low(on day: CivilDay) -> Int64 { steps.last { $0.from <= day }?.low ?? start }
  func high(on day: CivilDay) -> Int64 { steps.last { $0.from <= day }?.high ?? start }

  var isCertain: Bool { steps.allSatisfy { $0.low == $0.high } }
}

/// What came of a history, as far as the 断言 looks at it.
struct Outcome: Hashable, Sendable {
  /// By what is watched, then by subject.
  var timelines: [[Timeline]]
  /// Days on which something was that must never be, with the question that was answered so.
  var forbidden: [Forbidden]
  /// Whether some question got the answer that must not be given where the condition holds.
  var isAnswered: Bool
  /// Whether the condition held for some question.
  var isMet: Bool
  /// Whether all of it is certain.
  var isCertain: Bool

  struct Forbidden: Hashable, Sendable {
    let day: CivilDay
    let subject: Int?
    let question: Int?
  }

  /// Where this comes out milder than `other` for sure.
  struct Milder: Hashable, Sendable {
    let day: CivilDay
    let watched: Int
    let subject: Int
  }

  func milder(than other: Outcome) -> Milder? {
    var first: Milder?
    for (watched, timelines) in timelines.enumerated() {
      for (subject, mine) in timelines.enumerated() {
        guard let theirs = other.timelines[safe: watched]?[safe: subject] else { continue }
        let days = Set(mine.steps.map(\.from) + theirs.steps.map(\.from)).sorted()
        let day = days.first { mine.high(on: $0) < theirs.low(on: $0) }
        if let day, first.map({ day < $0.day }) ?? true {
          first = Milder(day: day, watched: watched, subject: subject)
        }
      }
    }
    return first
  }
}

/// Reads the outcome that a 断言 is about from a record.
struct OutcomeReader {
  let program: IR.Program
  let watched: [IR.Assertion.Watched]
  /// The last day compared.
  let horizon: CivilDay

  func timelines(_ record: Record, subjects: Int) -> [[Timeline]] {
    watched.map { watched in
      (0..<subjects).map { subject in
        let found = record.record(of: subject)
        switch watched {
        case .account(let account): return self.account(account, found)
        case .status(let status): return self.status(status, found)
        case .measure(let measure): return self.measure(measure, found)
        }
      }
    }
  }

  /// Totals in their worsening direction; each cycle begins at the start again.
  private func account(_ account: Int, _ record: Record.SubjectRecord?) -> Timeline {
    guard let kind = program.accounts[safe: account] else { return Timeline(steps: [], start: 0) }
    let sign: Int64 = kind.deducts ? -1 : 1
    let start = kind.start.scaled * sign
    var steps: [Timeline.Step] = []
    for cycle in record?.accounts ?? [] where cycle.account == account {
      // What is added to a cycle after its end is no reading of that day.
      for version in cycle.history where cycle.cycle.contains(version.from) {
        let (a, b) = (version.total.low.scaled * sign, version.total.high.scaled * sign)
        steps.append(.init(from: version.from, low: min(a, b), high: max(a, b)))
      }
      if let after = cycle.cycle.last?.next, after <= horizon,
        !(record?.accounts ?? []).contains(where: {
          $0.account == account && $0.history.contains { $0.from == after }
        })
      {
        steps.append(.init(from: after, low: start, high: start))
      }
    }
    return Timeline(steps: steps.sorted { $0.from < $1.from }, start: start)
  }

  private func status(_ status: Int, _ record: Record.SubjectRecord?) -> Timeline {
    let history = record?.statuses.first { $0.status == status }?.history ?? []
    let steps = history.map { version in
      Timeline.Step(
        from: version.from ?? .first, low: Int64(version.possible.min() ?? version.value),
        high: Int64(version.possible.max() ?? version.value))
    }
    return Timeline(steps: steps, start: 0)
  }

  /// How many of the measure are in force; of one-off acts, how many there were.
  private func measure(_ measure: Int, _ record: Record.SubjectRecord?) -> Timeline {
    let all = (record?.measures ?? []).filter { $0.measure == measure && !$0.permitted }
    var changes: [CivilDay: (low: Int64, high: Int64)] = [:]
    func change(_ day: CivilDay?, _ low: Int64, _ high: Int64) {
      guard let day, day <= horizon else { return }
      let before = changes[day] ?? (0, 0)
      changes[day] = (before.low + low, before.high + high)
    }
    for imposed in all {
      let sure: Int64 = imposed.state == .pending || imposed.state == .needsDecision ? 0 : 1
      change(imposed.start, sure, 1)
      switch imposed.end {
      case _ where imposed.releasedOn != nil: change(imposed.releasedOn, -sure, -1)
      case .fixed(let last) where imposed.state != .termOver: change(last.next, -sure, -1)
      case .once, .forever, .open, .fixed: break
      case .pending(let certain, let latest):
        change(certain.next, -sure, 0)
        change(latest?.next, 0, -1)
      }
    }
    var (low, high): (Int64, Int64) = (0, 0)
    let steps = changes.keys.sorted().map { day -> Timeline.Step in
      low += changes[day]?.low ?? 0
      high += changes[day]?.high ?? 0
      // One in force is as grave as two.
      let isLasting = program.measures[safe: measure]?.lasting ?? true
      return Timeline.Step(
        from: day, low: isLasting ? min(low, 1) : low, high: isLasting ? min(high, 1) : high)
    }
    return Timeline(steps: steps, start: 0)
  }
}
