import PolicyBase
import PolicyIR

/// The fold of a case over its days (S1): it alone writes the log that rules read.
///
/// Within a phase every rule reads one state; only then do they act together, so the order of the
/// lines of a case never matters.
struct Fold {
  var world: World
  let rules: RuleIndex
  var agenda: Agenda
  var findings = Findings()
  var trace: Trace?

  /// Number of the current step over the whole fold.
  var step = 0
  /// A band compares the end of a round with its start; the first starts with the step (S4).
  var isFirstRound = true
  /// Points to put on accounts in the coming round, and on later days.
  var posts: [Post] = []
  var delayed: [CivilDay: [Post]] = [:]
  /// Clearings of conditions and bands, done after the rounds (S14).
  var clearings: [Clearing] = []
  /// Cycles that the current round moved, and entries it added.
  var touched: Set<CycleRef> = []
  var fresh: [EntryRef] = []
  /// Measures that began and have not triggered anything yet.
  var begun: [Int] = []
  /// Whether an imposition became one with a running measure: that changes a count.
  var hasJoined = false
  var releases: [Int] = []
  var measureIDs: Set<String> = []
  /// Measures to begin on a later day.
  var beginning: [CivilDay: [Int]] = [:]
  /// Measures whose end or release waits for a condition.
  var awaiting: [Int] = []
  /// Each rule at most once per trigger instance (S2).
  var fired: Set<FiringKey> = []
  var was: [RuleSubject: Judged.Verdict] = [:]
  /// Conditions that are unknown and named as such.
  var pending: Set<RuleSubject> = []
  var highWater: [HighWaterKey: HighWater] = [:]
  var expiring: [CivilDay: Set<CycleRef>] = [:]
  var questionDays: [CivilDay: [Asked]] = [:]
  var reasons: [Int: [Reason]] = [:]
  /// Measures whose term is over on a day.
  var ending: [CivilDay: Set<Int>] = [:]
  var duties: DutyBook

  /// Clocks ever started, and those running by the day on which they act (S24).
  var clocks: Set<Clock> = []
  var clocksDue: [CivilDay: [Clock]] = [:]
  /// Cycles of accounts that do something at their end, and those that are postponed (S13).
  var running: [Log.LedgerKey: DaySpan] = [:]
  var postponed: Set<Log.LedgerKey> = []
  /// Measures that only a correction brings about (S10).
  var holding: Holding?
  var usedChoices: Set<Int> = []
  /// The choice that set the points of an event's entries.
  var pointChoices: [Int: Int] = [:]
  /// What 撤回 undoes on a day.
  var withdrawals: [CivilDay: Withdrawal] = [:]
  /// Questions about a day after the one on which they are asked.
  var askedAhead: Set<Int> = []
  /// Questions that some rule in force looked at.
  var answerable: Set<Int> = []
  /// Whether the day is the first one folded.
  var isFirstDay = true

  struct CycleRef: Hashable {
    var ledger: Log.LedgerKey
    var cycle: Int
  }
  typealias EntryRef = Log.EntryRef
  struct RuleSubject: Hashable {
    var rule: Int
    var subject: Int
  }
  struct FiringKey: Hashable {
    enum Instance: Hashable {
      case entry(EntryRef)
      case measure(Int, IR.MeasureMoment)
      /// A band or a condition acts at most once in a step.
      case cycle(CycleRef, step: Int)
      case step(Int)
    }
    var rule: Int
    var subject: Int
    var instance: Instance
  }

  init(_ world: World, traced: Bool) {
    self.world = world
    rules = RuleIndex(world.program)
    duties = DutyBook(world.program)
    agenda = Agenda(last: world.view.asOf)
    trace = traced ? Trace() : nil
  }

  var program: IR.Program { world.program }
  var day: CivilDay { world.day }

  /// Folds all days up to the as-of day.
  mutating func run() {
    planQuestions()
    takeOver()
    planDuties()
    markDays()
    let events = eventsByDay()
    var first = true
    while let day = agenda.popFirst() {
      if first { readConditionsBefore(day) }
      first = false
      let today = events[day] ?? [:]
      let orders = Set(today.keys).union(today.isEmpty ? [0] : []).sorted()
      for (index, order) in orders.enumerated() {
        world.day = day
        world.log.begin(day)
        world.order = order
        step += 1
        runStep(today[order] ?? [], isFirstOfDay: index == 0)
      }
      endPostponedCycles()
      answerQuestions()
      isFirstDay = false
    }
    reportUnanswerable()
    reportWaitingMeasures()
    reportUnusedActs()
  }

  /// Usable events by day and step, in the order of ids.
  private func eventsByDay() -> [CivilDay: [Int: [Int]]] {
    var days: [CivilDay: [Int: [Int]]] = [:]
    for kind in world.view.eventsOfKind.indices where !program.eventKinds[kind].isQuestion {
      for index in world.view.eventsOfKind[kind] {
        let event = world.facts.events[index]
        days[event.date, default: [:]][event.order, default: []].append(index)
      }
    }
    let rank = world.view.eventRank
    return days.mapValues { $0.mapValues { $0.sorted { rank[$0] < rank[$1] } } }
  }

  /// One step: calendar, facts, rounds, clearings (S1).
  private mutating func runStep(_ events: [Int], isFirstOfDay: Bool) {
    isFirstRound = true
    touched = []
    if isFirstOfDay { turnCalendar() }
    touched = []
    var firings = firings(of: events)
    act(firings.map { ($0, .facts) })
    settleEnds()
    // What ended by then is a fact of the day: a clearing that follows comes before its points.
    let ended = measureFirings(rules.released, releases)
    releases = []
    act(ended.map { ($0, .facts) })
    firings += ended
    if isFirstOfDay {
      let anew = applyTransitions()
      act(anew.map { ($0, .score) })
    }
    act(firings.map { ($0, .score) })
    if isFirstOfDay { posts += delayed.removeValue(forKey: day) ?? [] }
    var rounds = 0
    var isAtRest = false
    while !isAtRest, rounds < EngineLimits.rounds {
      rounds += 1
      let before = world.log.measures.count
      isFirstRound = rounds == 1
      runRound(isFirstRound ? firings : [])
      settleEnds()
      isAtRest = world.log.measures.count == before && posts.isEmpty && releases.isEmpty
    }
    if !isAtRest { findings.tooManyRounds(day) }
    keepDuties(events)
    clearAfterRounds()
    startClocks(events)
  }

  /// One round: score, merge, totals, derived entries; then bands, conditions, measures, contagion.
  private mutating func runRound(_ events: [Firing]) {
    touched = []
    fresh = []
    let ended = releases
    releases = []
    postEntries()
    deriveEntries()
    let triggered = bandFirings() + conditionFirings() + measureFirings(rules.released, ended)
    let started = begun
    begun = []
    act(
      events.map { ($0, .impose) }
        + (triggered + measureFirings(rules.started, started)).map { ($0, .all) })
    spread()
  }

  /// Contagion: what begins now may make conditions true and start more, to a fixed point (S1).
  private mutating func spread() {
    for _ in 0..<EngineLimits.rounds {
      if begun.isEmpty, !hasJoined { return }
      let started = begun
      begun = []
      hasJoined = false
      act((conditionFirings() + measureFirings(rules.started, started)).map { ($0, .all) })
    }
    findings.tooManyRounds(day)
  }
}
