import PolicyBase

extension IR {
  /// A value at run time or in a program.
  public indirect enum Value: Hashable, Sendable {
    case truth(Bool)
    case number(Number)
    case day(CivilDay)
    case text(String)
    case option(enumeration: Int, index: Int)
    /// A kind of subjects, only ever a value after 为.
    case kind(Int)
    /// Index into the case's subjects or events.
    case subject(Int)
    case event(Int)
    /// Indices into `Program.clauses`.
    case clauses([Int])
    case period(DaySpan)
    case list([Value])
  }

  public enum DurationUnit: Hashable, Sendable {
    case days
    /// Index into `Program.calendars`.
    case workingDays(calendar: Int)
    case weeks, months, years
  }

  /// A length of time as written; 半年 is six months, 季度 three.
  public struct Duration: Hashable, Sendable {
    public var count: Int
    public var unit: DurationUnit
    public init(count: Int, unit: DurationUnit) {
      self.count = count
      self.unit = unit
    }
  }

  /// A field by its index, with its key for messages ("finding.loss").
  public struct FieldRef: Hashable, Sendable {
    public var index: Int
    public var key: String
    public init(index: Int, key: String) {
      self.index = index
      self.key = key
    }
  }

  public enum AccountReading: CaseIterable, Hashable, Sendable { case total, balance, single }
  public enum MeasureDay: CaseIterable, Hashable, Sendable { case first, last }

  /// A value to compute. Types are checked by the compiler; the evaluator only tests for unknown.
  public indirect enum Term: Hashable, Sendable {
    case constant(Value)
    /// What the rule is about (bound by its trigger or by 凡 各 K).
    case subject
    /// The event or question that triggered the rule.
    case event
    /// Inside a filter: the member of the set under test (an event, an entry's event, a subject).
    case member
    /// 当日: the day of evaluation.
    case today
    /// The field of the subject or event that the term yields; of a subject read on the day of
    /// evaluation. Over a list it yields the list of values.
    case field(Term, FieldRef)
    /// 日期 of an event.
    case dateOf(Term)
    /// 反称: the subjects of `kind` whose field refers to the subject the term yields.
    case inverse(Term, kind: Int, FieldRef)
    /// The link subject of `kind` that joins the two subjects.
    case link(kind: Int, Term, Term)
    /// All links of `kind` that have the subject at `end` (0 or 1).
    case links(Term, kind: Int, end: Int)
    /// An end of the link that the term yields: 0 or 1.
    case linkEnd(Term, Int)
    case status(Term, status: Int)
    case definition(Int, of: Term)
    case parameter(Int, of: Term?)
    case account(Int, of: Term, AccountReading)
    /// 起日 末日 of the subject's measure in force (the latest-ending when several).
    case measureDay(measure: Int, of: Term, MeasureDay)
    /// 起日 末日 of a period, or of each of a list.
    case periodDay(Term, MeasureDay)
    case aggregate(Aggregate)
    case plus(Term, Term)
    case minus(Term, Term)
    /// The product of the first, divided by the product of the second, exact until it is rounded once.
    case product([Term], over: [Term], Rounding)
    /// An exact quotient, only ever compared: by full-width cross multiplication (S29).
    case ratio(Term, Term)
    /// A day a span after (or, negative, before) another (S21).
    case offset(Term, Duration)
  }

  /// ［窗口］集合［中 条件 的］次数… (S22, S23).
  public struct Aggregate: Hashable, Sendable {
    public enum Members: Hashable, Sendable {
      /// Events of the kind for which `about`, read with the event as `.member`, yields the
      /// subject `of`; all events of the kind when both are nil.
      case events(kind: Int, about: Term?, of: Term?)
      /// Groups of entries after merging, of one subject or of all; `.member` is the event of the
      /// counted entry.
      case entries(account: Int, of: Term?)
      case impositions(measure: Int, of: Term)
      /// Cycles of the subject's account; the filter is read on the last day of each (S22).
      case cycles(account: Int, of: Term)
      /// Subjects: a many-valued field or an inverse.
      case subjects(Term)
    }
    public enum Measure: CaseIterable, Hashable, Sendable {
      case times, persons, days, share, sum, highest, lowest, mean, streak
    }

    public var window: Window?
    public var members: Members
    public var filter: Guard?
    public var measure: Measure
    /// What is added up or compared, read with `.member`.
    public var field: Term?
    public init(
      window: Window?, members: Members, filter: Guard?, measure: Measure, field: Term?
    ) {
      self.window = window
      self.members = members
      self.filter = filter
      self.measure = measure
      self.field = field
    }
  }

  public indirect enum Window: Hashable, Sendable {
    case day, month, quarter, halfYear, year, lifetime
    /// 本周期 of the account.
    case cycle(account: Int)
    case previousYear
    case previousCycle(account: Int)
    case last(Duration)
    /// The last so many members of the set, before its filter.
    case latest(Int)
    case lastCycles(account: Int, count: Int)
    case since(Term)
    /// The period that contains today, of those that the term yields.
    case within(Term)
  }

  /// A condition, three-valued when evaluated (S12).
  public indirect enum Guard: Hashable, Sendable {
    /// `text` is the condition as written, for explanations.
    case test(Test, text: String)
    case not(Guard)
    case all([Guard])
    case any([Guard])
    /// Another anchor's condition: 须 under an item of 下列各项.
    case cited(Guard, citation: Int)
  }

  public enum Test: Hashable, Sendable {
    case always(Bool)
    /// 为 / 含: the value (or one of its list) is among the values.
    case among(Term, [Term])
    /// 曾为: it was so on some day of the window.
    case everAmong(Term, [Term], Window)
    case compare(Term, Comparison, Term)
    case holds(Term)
    case present(Term)
    /// 已 E: an event of the kind about `of` that passes the filter, in the window, not after
    /// today. `about` is read with the event as `.member`.
    case happened(event: Int, about: Term?, of: Term?, filter: Guard?, window: Window?)
    /// The subject's measure: in force, its term over, released, ever started.
    case measure(measure: Int, of: Term, MeasureState)
    /// 期限 逾期: some duty of these is overdue.
    case overdue([OverdueDuty])
  }

  /// A duty of which every link must hold: `own`, read with its trigger, and `of`, read with the
  /// condition's subject and event, have a value in common.
  public struct OverdueDuty: Hashable, Sendable {
    public struct Link: Hashable, Sendable {
      public var own: Term
      public var of: Term
      public init(own: Term, of: Term) {
        self.own = own
        self.of = of
      }
    }
    public var duty: Int
    public var links: [Link]
    public init(duty: Int, links: [Link]) {
      self.duty = duty
      self.links = links
    }
  }

  public enum MeasureState: CaseIterable, Hashable, Sendable {
    case inForce, started, termOver, released
  }
}
