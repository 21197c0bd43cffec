import PolicyBase
import PolicyIR

/// What a fold keeps to open, meet and miss duties in time; the duties themselves stand in the log.
struct DutyBook {
  /// What an act must yield to belong to a duty; `nil`: every act does.
  struct Key: Hashable {
    var duty: Int
    var value: IR.Value?
  }
  /// An act meets each duty once.
  struct Use: Hashable {
    var duty: Int
    var act: Int
  }
  struct Period: Hashable {
    var duty: Int
    var first: CivilDay
  }

  /// The days of a measure that a due day may hang on.
  struct Term: Equatable {
    var start: CivilDay
    var certainLast: CivilDay?
    var latestLast: CivilDay?
    var releasedOn: CivilDay?
    init(_ measure: MeasureInstance) {
      start = measure.start
      certainLast = measure.certainLast
      latestLast = measure.latestLast
      releasedOn = measure.releasedOn
    }
  }
  /// A duty with the measure's days as last read.
  struct Hanging {
    var duty: Int
    var term: Term
  }

  private(set) var ofEvents: [Int: [Int]] = [:]
  private(set) var ofMeasures: [Int: [Int]] = [:]
  private(set) var ofActs: [Int: [Int]] = [:]
  private(set) var ofPeriods: [Int] = []
  private(set) var ofSubjects: [Int] = []
  /// Open duties in the order they were opened.
  var waiting: [Key: [Int]] = [:]
  /// Duties to look at on the day after their due day.
  var due: [CivilDay: Set<Int>] = [:]
  /// Subjects whose date opens a duty on a day.
  var coming: [CivilDay: [(duty: Int, subject: Int, from: CivilDay)]] = [:]
  /// Duties whose due day may still move with a measure.
  var hanging: [Hanging] = []
  var used: Set<Use> = []
  var periods: Set<Period> = []
  /// Measures of the log from here on have not opened their duties yet.
  var nextMeasure = 0
  /// Measures of which it was not certain yet whether they are imposed.
  var unsettled: [Int] = []

  init(_ program: IR.Program) {
    for (index, duty) in program.duties.enumerated() {
      ofActs[duty.act.event, default: []].append(index)
      switch duty.trigger {
      case .event(let kind): ofEvents[kind, default: []].append(index)
      case .measure(let measure, _): ofMeasures[measure, default: []].append(index)
      case .subject: ofSubjects.append(index)
      case .period: ofPeriods.append(index)
      }
    }
  }
}
