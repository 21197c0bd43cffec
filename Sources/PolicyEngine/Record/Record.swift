import PolicyBase
import PolicyIR

/// Everything derived from a case as of a day, with what was known on another (S9). Kinds,
/// accounts, measures, statuses and citations are indices into the program; subjects and events
/// are indices into the case, in causes by date and id.
package struct Record: Sendable {
  package var asOf: CivilDay
  package var knownAt: CivilDay
  /// Subjects with anything to show, and all others with their statuses, in the order of ids.
  package var subjects: [SubjectRecord] = []
  /// By the day they were opened, then in the order of the program and by id.
  package var duties: [DutyRecord] = []
  package var decisions: [Decision] = []
  package var conflicts: [Conflict] = []
  package var rejected: [Rejection] = []
  package var open: [OpenPoint] = []
  package var failures: [Failure] = []

  package init(asOf: CivilDay, knownAt: CivilDay) {
    self.asOf = asOf
    self.knownAt = knownAt
  }
}

extension Record {
  package struct SubjectRecord: Sendable {
    package var subject: Int
    package var accounts: [AccountRecord] = []
    package var entries: [EntryRecord] = []
    package var movements: [MovementRecord] = []
    package var measures: [MeasureRecord] = []
    package var statuses: [StatusRecord] = []
    package init(subject: Int) { self.subject = subject }

    /// Whether anything was derived about it: its initial statuses alone are nothing.
    package var isEmpty: Bool {
      accounts.isEmpty && entries.isEmpty && movements.isEmpty && measures.isEmpty
        && statuses.allSatisfy { $0.value == 0 && $0.possible == [0] }
    }
  }

  /// The reading of an account in one of its cycles.
  package struct AccountRecord: Sendable {
    package var account: Int
    package var cycle: DaySpan
    /// The total, or the balance of a deducting account; a range while something is missing.
    package var total: NumberRange
    /// The highest counted value of one entry seen on the as-of day (S5), in this cycle.
    package var single: NumberRange
    /// The total from each day on that moved it.
    package var history: [Version]
    package var missing: [Missing]
    package var causes: [Int]

    package struct Version: Hashable, Sendable {
      package var from: CivilDay
      package var total: NumberRange
    }
  }

  package struct EntryRecord: Sendable {
    /// The event's id, or the root cause with the citation of the rule that derived it.
    package var id: String
    /// The scoring event; `nil` for derived points.
    package var event: Int?
    package var account: Int
    package var cycle: DaySpan
    /// 记分日.
    package var date: CivilDay
    /// The first day on which it is seen (S8).
    package var seen: CivilDay
    /// The points the rule gave.
    package var points: NumberRange
    /// What of them counts: the points of its group, or nothing.
    package var counted: NumberRange
    /// Id of the entry that absorbed it (S7).
    package var absorbedBy: String?
    /// The day a clearing removed it.
    package var removedOn: CivilDay?
    /// Id of the choice (裁量) that set its points.
    package var choice: String?
    package var missing: [Missing]
    package var citation: Int
    package var causes: [Int]
  }

  /// 减免, 清零, 转入, 期初.
  package struct MovementRecord: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
      case reduction, clearing, carried, opening
    }
    package var kind: Kind
    package var id: String
    package var account: Int
    package var cycle: DaySpan
    package var day: CivilDay
    package var asked: NumberRange
    /// What it moved; the rest was lost to a cap or the start (S16).
    package var credited: NumberRange
    package var missing: [Missing]
    package var citation: Int
    package var causes: [Int]
  }

  package struct MeasureRecord: Sendable {
    package enum End: Hashable, Sendable {
      /// A one-off act.
      case once
      case fixed(lastDay: CivilDay)
      /// Until a named thing happens.
      case open
      case forever
      /// In force until `certain` at least and `latest` at most; `nil`: no latest day is known.
      case pending(certain: CivilDay, latest: CivilDay?)
    }

    package enum State: String, Sendable, CaseIterable {
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

    package var id: String
    package var measure: Int
    package var start: CivilDay
    package var end: End
    /// The day its effect was over by a release.
    package var releasedOn: CivilDay?
    package var state: State
    /// 可: allowed, not imposed.
    package var permitted: Bool
    /// Id of the choice (裁量) that set its length or brought it into force.
    package var choice: String?
    /// How many impositions it stands for (并入).
    package var count: Int
    package var actors: [Int]
    package var audience: [Int]
    package var citation: Int
    package var causes: [Int]
  }

  /// A status on the as-of day (S19).
  package struct StatusRecord: Sendable {
    package var status: Int
    /// The option that holds, the certain minimum while something is missing.
    package var value: Int
    /// All options it may have; one when nothing is missing.
    package var possible: [Int]
    package var since: CivilDay?
    /// What it was from each day on; the first holds from ever.
    package var history: [Version]
    package var missing: [Missing]
    package var causes: [Int]

    package struct Version: Hashable, Sendable {
      package var from: CivilDay?
      /// The option that held, the certain minimum while something was missing.
      package var value: Int
      package var possible: [Int]
    }
  }

  /// The answer to a question with all its reasons (S20).
  package struct Decision: Sendable {
    package enum Answer: Hashable, Sendable {
      case option(Int)
      /// A missing fact or choice could change it.
      case undetermined
      /// Several reasons give different answers and no 优先 decides.
      case conflict([Int])
    }

    /// What one of several policies answers.
    package struct PolicyAnswer: Sendable {
      package var policy: Int
      package var answer: Answer
    }

    package struct Reason: Sendable {
      package var rule: Int
      package var option: Int
      package var citation: Int
      /// 可: the answer is permitted, not given.
      package var permitted: Bool
      /// The amount it names.
      package var value: NumberRange?
      /// The subject that bears it.
      package var borneBy: Int?
      /// What is missing for it; empty when it applies.
      package var missing: [Missing]
      package var causes: [Int]
    }

    package var question: Int
    package var event: Int
    package var day: CivilDay
    package var answer: Answer
    /// The reasons that apply and that no stronger one displaced.
    package var reasons: [Reason]
    /// Reasons of which it is unknown whether they apply.
    package var undecided: [Reason]
    /// Where several policies give reasons, the answer of each.
    package var byPolicy: [PolicyAnswer]
  }

  /// Measures of one subject that contradict each other (互斥), or that several policies impose for
  /// the same cause with different ends.
  package struct Conflict: Sendable {
    package var subject: Int
    /// Ids of the two measures.
    package var measures: [String]
    /// The first day on which both are in force.
    package var from: CivilDay
    package var why: Message
    /// Of the two measures and, for 互斥, of the statement that says so.
    package var citations: [Int]
  }

  /// Input that the law refuses: no error, and without effect (S11).
  package struct Rejection: Sendable {
    /// The event that was refused; `nil` for an act.
    package var event: Int?
    /// Id of the act (裁量, 期初, 更正 …) that was refused or has nothing left to act on.
    package var act: String?
    package var why: Message
    package var code: String
    package var citation: Int?
  }

  /// 待定 or 情形与事实不符.
  package struct OpenPoint: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
      /// Something is missing.
      case missing
      /// The finding names an item whose condition the facts contradict (S26).
      case contradicted
      /// Nothing scores the item that the finding names.
      case unscored
    }

    package var kind: Kind
    package var event: Int?
    package var subject: Int?
    package var day: CivilDay
    package var missing: [Missing]
    package var why: Message
    package var citation: Int
  }

  /// What the engine could not compute: 数值超限 or a form it does not execute.
  package struct Failure: Sendable {
    package var code: String
    package var item: String
    package var why: Message
    package var citation: Int?
  }
}
