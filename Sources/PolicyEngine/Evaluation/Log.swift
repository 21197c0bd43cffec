import PolicyBase
import PolicyIR

/// Everything derived so far, with its days: all readings of any earlier day are functions of it.
struct Log {
  struct LedgerKey: Hashable {
    var account: Int
    var subject: Int
  }
  struct MeasureKey: Hashable {
    var measure: Int
    var subject: Int
  }
  struct Naming: Hashable {
    var account: Int
    var subject: Int?
  }
  struct StatusKey: Hashable {
    var status: Int
    var subject: Int
  }

  /// That a measure was imposed, under the id that its instance has or would have had.
  struct Imposition {
    var id: String
    var start: CivilDay
    /// As of a measure.
    var waits: Bool
  }

  /// 改 状态: a base assignment.
  struct Assignment {
    var day: CivilDay
    var option: Int
    var certain: Bool
    var missing: [Missing]
    var causes: Causes
    var citation: Int
    /// The day from which a withdrawal undoes it.
    var undoneOn: CivilDay?
  }

  struct EntryRef: Hashable {
    var ledger: LedgerKey
    var entry: Int
  }

  var ledgers: [LedgerKey: AccountLedger] = [:]
  /// Entries of an account by the subjects their events name; under no subject those whose events
  /// leave a subject open.
  var naming: [Naming: [EntryRef]] = [:]
  /// Subjects with a ledger of the account, in the order they came.
  var holders: [Int: [Int]] = [:]
  var measures = Dated<MeasureInstance>()
  var measuresOf: [MeasureKey: [Int]] = [:]
  /// Impositions that became part of a measure already running (延长, 并入).
  var absorbed: [Imposition] = []
  var assignments: [StatusKey: [Assignment]] = [:]
  var duties = Dated<DutyInstance>()
  /// By index of `Program.duties`: all, and those not met, or not certainly, by their due day.
  var dutiesOf: [Int: [Int]] = [:]
  var lateDutiesOf: [Int: [Int]] = [:]
  /// Where cycles were moved from their nominal bounds.
  var cycleShapes: [LedgerKey: CycleShape] = [:]
  /// The last day on which something of an account was rewritten that has no day of its own: what
  /// it was before is not in the log.
  var rewritten: [LedgerKey: CivilDay] = [:]
  /// 撤回 by a rule: from the day on the event counts no more.
  var withdrawn: [Int: CivilDay] = [:]

  /// What is written from now on is of the day.
  mutating func begin(_ day: CivilDay) {
    measures.day = day
    duties.day = day
  }

  /// Entries whose events name the subject or leave a subject open, each once.
  func entries(_ account: Int, naming subject: Int) -> [EntryRef] {
    let named = naming[Naming(account: account, subject: subject)] ?? []
    guard let vague = naming[Naming(account: account, subject: nil)] else { return named }
    return named + Set(vague).subtracting(named)
  }
}

/// One account of one subject: its entries, and its reading after every day that moved it.
struct AccountLedger {
  /// Points put on the account by one rule for one trigger.
  struct Entry {
    /// Id of the event, or of the root cause with the rule that derived it.
    var id: String
    /// The scoring event; `nil` for a derived entry.
    var event: Int?
    var rule: Int
    /// 记分日: decides the cycle (S8).
    var date: CivilDay
    /// The first day it is seen: never before its event.
    var seen: CivilDay
    /// Points towards the bad side: 0 as low end while it is unknown whether it counts.
    var points: NumberRange
    /// The single values that are possible, where they are few: an entry that may not count is
    /// nothing or the whole. `nil`: any value of the range.
    var values: Set<Number>?
    var missing: [Missing]
    var causes: Causes
    /// Merge keys by index of `Program.merges`.
    var keys: [Int: MergeKey]
    var cap: Cap?
    /// Which multiple of `每满 N` it stands for.
    var multiple: String?
    /// Index into `cycles`.
    var cycle: Int
    /// Last day of its own validity, for rolling accounts.
    var validUntil: CivilDay?
    /// The day a clearing removed it.
    var removedOn: CivilDay?
    /// From this day on it is unknown whether a clearing removed it.
    var doubtedFrom: CivilDay?
    var doubts: [Missing] = []

    /// 每 … 至多: with what it shares the limit.
    struct Cap {
      var key: CapKey
      var limit: Number
    }

    /// Whether it stands on `day`.
    func stands(on day: CivilDay) -> Bool {
      seen <= day && (removedOn.map { day < $0 } ?? true) && (validUntil.map { day <= $0 } ?? true)
    }
  }

  /// An entry that a cycle's end carried into the next.
  struct Carried {
    /// Index into `entries`.
    var entry: Int
    var points: NumberRange
    var missing: [Missing]
  }

  enum MergeKey {
    case values([IR.Value])
    case missing([Missing])
  }

  struct GroupKey: Hashable {
    var values: [IR.Value]
    var cycle: Int
  }

  /// Entries that merging made one; the first counts, the others are absorbed (S7).
  struct Group {
    var counted: Int
    var absorbed: [Int]
    var points: NumberRange
    /// As of an entry.
    var values: Set<Number>?
    var missing: [Missing]
    var cycle: Int
  }

  /// A reduction, a clearing or a carry.
  struct Movement {
    enum Kind { case reduction, clearing, carried, opening }
    var kind: Kind
    var id: String
    var day: CivilDay
    var asked: NumberRange
    var credited: NumberRange
    var rule: Int?
    var citation: Int
    var causes: Causes
    var missing: [Missing]
    var cycle: Int
    /// What 每…至多 counts it under.
    var cap: CapKey?
    /// The entries that 转入 let pass: they are asked again at the end of the next cycle.
    var carried: [Carried] = []
  }

  /// Amounts of one rule that share a 每…至多: the same keys in the same window (S16).
  struct CapKey: Hashable {
    var rule: Int
    var keys: [IR.Value]
    var window: CivilDay?
  }

  /// One cycle of the account.
  struct Cycle {
    var span: DaySpan
    /// Points after each day that moved them, by day.
    var history: [(day: CivilDay, points: NumberRange)] = []
    /// Points and counted sum when the current step began, and what its reductions took from the
    /// low and the high end.
    var step = -1
    var opened = NumberRange.zero
    var countedAtOpening = NumberRange.zero
    var cutFromLow = Number.zero
    var cutFromHigh = Number.zero
    /// Points when the current round began.
    var roundStart = NumberRange.zero

    init(span: DaySpan) { self.span = span }

    var points: NumberRange { history.last?.points ?? .zero }

    func points(on day: CivilDay) -> NumberRange {
      history.last { $0.day <= day }?.points ?? .zero
    }
  }

  var entries: [Entry] = []
  var movements: [Movement] = []
  var cycles: [Cycle] = []
  /// Groups as they stand now.
  var groups: [Group] = [] {
    didSet {
      groupAt = [:]
      for (index, group) in groups.enumerated() { groupAt[group.counted] = index }
    }
  }
  private var groupAt: [Int: Int] = [:]
  var changedOn: CivilDay?
  var overflowed = false

  /// The group that counts with the entry; `nil` when the entry is absorbed or gone.
  func group(countedAt entry: Int) -> Group? { groupAt[entry].map { groups[$0] } }
}

/// A measure imposed on a subject (S17).
struct MeasureInstance {
  enum End {
    /// A one-off act: it has its day only.
    case once
    case fixed(CivilDay)
    /// Until a guard holds.
    case until(IR.Guard)
    case forever
    /// Between a certain and a latest day; `nil`: no latest is known.
    case pending(certain: CivilDay, latest: CivilDay?)
  }

  var id: String
  var measure: Int
  var subject: Int
  /// `nil`: taken over from an old system.
  var rule: Int?
  var citation: Int
  var start: CivilDay
  /// The day it was imposed.
  var imposed: CivilDay
  var end: End
  /// 可: allowed, not imposed.
  var permitted: Bool
  /// `false`: only some completions of what is missing impose it.
  var certain: Bool
  var missing: [Missing]
  /// Why its end is pending.
  var endMissing: [Missing] = []
  /// The day its effect was over by a release or a guard that came to hold.
  var releasedOn: CivilDay?
  /// From this day on the guard of its end is unknown.
  var openFrom: CivilDay?
  var openMissing: [Missing] = []
  /// Earlier times in which it was unknown, until the day on which the guard was false again.
  var openBefore: [(from: CivilDay, until: CivilDay, missing: [Missing])] = []
  var causes: Causes
  /// The event that names it.
  var root: Int?
  var actors: [Int]
  var audience: [Int]
  /// The choice that set its length or brought it into force: index into the case's choices.
  var choice: Int?
  /// It follows only from a correction and waits for an officer's decision (S10): then it counts
  /// as permitted, not imposed.
  var needsDecision = false
  /// It followed only from a correction, whether decided by now or not.
  var waits = false
  /// The days of further impositions that became one with it (并入, 延长).
  var joinedOn: [CivilDay] = []
  /// How many impositions it stands for.
  var count: Int { 1 + joinedOn.count }
  /// The length it was given, from which changes of length are counted; `nil`: none was.
  var length: MeasureLength?
}

/// The first length of a measure and all changes of it (S17).
struct MeasureLength {
  struct Change {
    /// Towards a longer (+1) or a shorter (−1) term.
    var sign: Int
    var unit: IR.DurationUnit
    var least: Int
    var most: Int
    /// 不短于.
    var floor: IR.Duration?
  }

  /// The day that is not counted.
  var from: CivilDay
  var shortest: IR.Duration
  var longest: IR.Duration
  /// 措施末日: the corresponding day, otherwise its eve.
  var correspondingDay = true
  var changes: [Change] = []
}
