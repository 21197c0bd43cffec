import PolicyBase
import PolicyIR

/// One duty for one trigger (S25).
struct DutyInstance {
  enum Origin: Hashable {
    case event(Int)
    /// Index into the log's measures.
    case measure(Int)
    case subject(Int)
    case period(DaySpan)
  }

  /// When the act that performed it came.
  enum Timing {
    case inTime
    case late
    case unknown([Missing])
  }

  var id: String
  var duty: Int
  var origin: Origin
  /// What its terms are read with: the trigger on its day.
  var scope: Scope
  var opened: CivilDay
  var window: DutyWindow
  var bearers: [Int]
  /// Every subject that it concerns: the bearers and whom the trigger names.
  var concerns: Set<Int>
  /// Why it is unknown whether it was opened; empty when it certainly was.
  var missing: [Missing]
  /// Why it is unknown whether some act met it.
  var doubts: [Missing] = []
  /// How many acts may or may not count, for a duty per period.
  var doubtful = 0
  var acts: [Int] = []
  var performedOn: CivilDay?
  var timing = Timing.inTime
  var missedOn: CivilDay?
  /// The day its object fell away: the measure before whose end it was due was released.
  var lapsedOn: CivilDay?
  var causes: Causes

  /// Whether an act may still perform it.
  var isOpen: Bool { performedOn == nil && lapsedOn == nil }

  func state(on day: CivilDay) -> Record.DutyRecord.State {
    if let lapsedOn, lapsedOn <= day { return .lapsed }
    if let performedOn, performedOn <= day {
      if !missing.isEmpty { return .undetermined }
      switch timing {
      case .inTime: return .met
      case .late: return doubts.isEmpty ? .performedLate : .undetermined
      case .unknown: return .undetermined
      }
    }
    if let missedOn, missedOn <= day { return .missed }
    if !missing.isEmpty { return .undetermined }
    if !doubts.isEmpty, case .day(let due) = window.due, due < day { return .undetermined }
    return .running
  }
}

/// The days on which a duty can be met in time.
struct DutyWindow: Equatable {
  enum Due: Equatable {
    case day(CivilDay)
    /// No limit is written.
    case none
    /// 待公布: not before the day named.
    case unpublished(year: Int, notBefore: CivilDay)
    /// It hangs on something that is open; not before the day named.
    case open([Missing], notBefore: CivilDay?)
  }

  /// `nil`: it needs working days that are not published, named in `firstMissing`.
  var first: CivilDay?
  var firstMissing: [Missing] = []
  var due: Due

  enum Judgement {
    case tooEarly
    case timed(DutyInstance.Timing)
  }

  func judge(_ date: CivilDay) -> Judgement {
    if let first, date < first { return .tooEarly }
    let unsure: DutyInstance.Timing = first == nil ? .unknown(firstMissing) : .inTime
    switch due {
    case .none: return .timed(unsure)
    case .day(let due): return .timed(date <= due ? unsure : .late)
    case .unpublished(let year, let notBefore):
      let gap = Missing(.calendar, item: "", key: String(year))
      return .timed(date <= notBefore ? unsure : .unknown([gap]))
    case .open(let missing, let notBefore):
      let isCertain = notBefore.map { date <= $0 } ?? false
      return .timed(isCertain ? unsure : .unknown(missing))
    }
  }
}
