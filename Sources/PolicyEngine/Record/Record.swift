import PolicyBase
import PolicyIR

/// Everything derived from a case as of a day, with what was known on another (S9). Kinds,
/// accounts, measures, statuses and citations are indices into the program; subjects and events
/// are indices into the case, in causes by date and id.
public struct Record: Sendable {
  public var asOf: CivilDay
  public var knownAt: CivilDay
  /// Subjects with anything to show, and all others with their statuses, in the order of ids.
  public var subjects: [SubjectRecord] = []
  /// By the day they were opened, then in the order of the program and by id.
  public var duties: [DutyRecord] = []
  public var decisions: [Decision] = []
  public var conflicts: [Conflict] = []
  public var rejected: [Rejection] = []
  public var open: [OpenPoint] = []
  public var failures: [Failure] = []

  public init(asOf: CivilDay, knownAt: CivilDay) {
    self.asOf = asOf
    self.knownAt = knownAt
  }
}

extension Record {
  public struct SubjectRecord: Sendable {
    public var subject: Int
    public var accounts: [AccountRecord] = []
    public var entries: [EntryRecord] = []
    public var movements: [MovementRecord] = []
    public var measures: [MeasureRecord] = []
    public var statuses: [StatusRecord] = []
    public init(subject: Int) { self.subject = subject }

    /// Whether anything was derived about it: its initial statuses alone are nothing.
    public var isEmpty: Bool {
      accounts.isEmpty && entries.isEmpty && movements.isEmpty && measures.isEmpty
        && statuses.allSatisfy { $0.value == 0 && $0.possible == [0] }
    }
  }

  /// The reading of an account in one of its cycles.
  public struct AccountRecord: Sendable {
    public var account: Int
    public var cycle: DaySpan
    /// The total, or the balance of a deducting account; a range while something is missing.
    public var total: NumberRange
    /// The highest counted value of one entry seen on the as-of day (S5), in this cycle.
    public var single: NumberRange
    /// The total from each day on that moved it.
    public var history: [Version]
    public var missing: [Missing]
    public var causes: [Int]

    public struct Version: Hashable, Sendable {
      public var from: CivilDay
      public var total: NumberRange
    }
  }

  public struct EntryRecord: Sendable {
    /// The event's id, or the root cause with the citation of the rule that derived it.
    public var id: String
    /// The scoring event; `nil` for derived points.
    public var event: Int?
    public var account: Int
    public var cycle: DaySpan
    /// 记分日.
    public var date: CivilDay
    /// The first day on which it is seen (S8).
    public var seen: CivilDay
    /// The points the rule gave.
    public var points: NumberRange
    /// What of them counts: the points of its group, or nothing.
    public var counted: NumberRange
    /// Id of the entry that absorbed it (S7).
    public var absorbedBy: String?
    /// The day a clearing removed it.
    public var removedOn: CivilDay?
    /// Id of the choice (裁量) that set its points.
    public var choice: String?
    public var missing: [Missing]
    public var citation: Int
    public var causes: [Int]
  }

  /// 减免, 清零, 转入, 期初.
  public struct MovementRecord: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
      case reduction, clearing, carried, opening
    }
    public var kind: Kind
    public var id: String
    public var account: Int
    public var cycle: DaySpan
    public var day: CivilDay
    public var asked: NumberRange
    /// What it moved; the rest was lost to a cap or the start (S16).
    public var credited: NumberRange
    public var missing: [Missing]
    public var citation: Int
    public var causes: [Int]
  }

  public struct MeasureRecord: Sendable {
    public enum End: Hashable, Sendable {
      /// A one-off act.
      case once
      case fixed(lastDay: CivilDay)
      /// Until a named thing happens.
      case open
      case forever
      /// In force until `certain` at least and `latest` at most; `nil`: no latest day is known.
      case pending(certain: CivilDay, latest: CivilDay?)
    }

    public enum State: String, Sendable, CaseIterable {
      /// It begins after the as-of day.
      case future
      case inForce = "in-force"
      /// Its term is over and a release is awaited.
      case termOver = "term-over"
      case ended
      case released
      /// It is open whether it is in force.
      case pending
      case permitted
      /// It follows only from a correction: an officer must decide on it (S10).
      case needsDecision = "needs-decision"
    }

    public var id: String
    public var measure: Int
    public var start: CivilDay
    public var end: End
    /// The day its effect was over by a release.
    public var releasedOn: CivilDay?
    public var state: State
    /// 可: allowed, not imposed.
    public var permitted: Bool
    /// Id of the choice (裁量) that set its length or brought it into force.
    public var choice: String?
    /// How many impositions it stands for (并入).
    public var count: Int
    public var actors: [Int]
    public var audience: [Int]
    public var citation: Int
    public var causes: [Int]
  }

  /// A status on the as-of day (S19).
  public struct StatusRecord: Sendable {
    public var status: Int
    /// The option that holds, the certain minimum while something is missing.
    public var value: Int
    /// All options it may have; one when nothing is missing.
    public var possible: [Int]
    public var since: CivilDay?
    /// What it was from each day on; the first holds from ever.
    public var history: [Version]
    public var missing: [Missing]
    public var causes: [Int]

    public struct Version: Hashable, Sendable {
      public var from: CivilDay?
      /// The option that held, the certain minimum while something was missing.
      public var value: Int
      public var possible: [Int]
    }
  }

  /// The answer to a question with all its reasons (S20).
  public struct Decision: Sendable {
    public enum Answer: Hashable, Sendable {
      case option(Int)
      /// A missing fact or choice could change it.
      case undetermined
      /// Several reasons give different answers and no 优先 decides.
      case conflict([Int])
    }

    /// What one of several policies answers.
    public struct PolicyAnswer: Sendable {
      public var policy: Int
      public var answer: Answer
    }

    public struct Reason: Sendable {
      public var rule: Int
      public var option: Int
      public var citation: Int
      /// 可: the answer is permitted, not given.
      public var permitted: Bool
      /// The amount it names.
      public var value: NumberRange?
      /// The subject that bears it.
      public var borneBy: Int?
      /// What is missing for it; empty when it applies.
      public var missing: [Missing]
      public var causes: [Int]
    }

    public var question: Int
    public var event: Int
    public var day: CivilDay
    public var answer: Answer
    /// The reasons that apply and that no stronger one displaced.
    public var reasons: [Reason]
    /// Reasons of which it is unknown whether they apply.
    public var undecided: [Reason]
    /// Where several policies give reasons, the answer of each.
    public var byPolicy: [PolicyAnswer]
  }

  /// Measures of one subject that contradict each other (互斥), or that several policies impose for
  /// the same cause with different ends.
  public struct Conflict: Sendable {
    public var subject: Int
    /// Ids of the two measures.
    public var measures: [String]
    /// The first day on which both are in force.
    public var from: CivilDay
    public var why: Message
    /// Of the two measures and, for 互斥, of the statement that says so.
    public var citations: [Int]
  }

  /// Input that the law refuses: no error, and without effect (S11).
  public struct Rejection: Sendable {
    /// The event that was refused; `nil` for an act.
    public var event: Int?
    /// Id of the act (裁量, 期初, 更正 …) that was refused or has nothing left to act on.
    public var act: String?
    public var why: Message
    public var code: String
    public var citation: Int?
  }

  /// 待定 or 情形与事实不符.
  public struct OpenPoint: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
      /// Something is missing.
      case missing
      /// The finding names an item whose condition the facts contradict (S26).
      case contradicted
      /// Nothing scores the item that the finding names.
      case unscored
    }

    public var kind: Kind
    public var event: Int?
    public var subject: Int?
    public var day: CivilDay
    public var missing: [Missing]
    public var why: Message
    public var citation: Int
  }

  /// What the engine could not compute: 数值超限 or a form it does not execute.
  public struct Failure: Sendable {
    public var code: String
    public var item: String
    public var why: Message
    public var citation: Int?
  }
}
