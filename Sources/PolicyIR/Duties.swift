import PolicyBase

extension IR {
  /// 期限 (E17, S25): who must do what, from when or before when. Terms are read with the trigger
  /// bound: its event as `.event`, the measure's subject or the subject itself as `.subject`.
  public struct Duty: Sendable {
    public enum Trigger: Sendable {
      case event(kind: Int)
      /// Each imposition of the measure; its first day (`started`) or its last (`termOver`).
      case measure(measure: Int, MeasureMoment)
      /// Each subject of the kind, from the day that `start` yields.
      case subject(kind: Int)
      /// Each calendar period of so many months, for each subject of the kind, or once when an
      /// actor bears it; the number of acts must lie in the bounds.
      case period(months: Int, subjectKind: Int?, bounds: [Bound])
    }

    public enum Direction: CaseIterable, Hashable, Sendable { case after, before }

    public enum Bearer: Sendable {
      case actor(Int)
      case subjects(Term)
    }

    /// The event that meets the duty.
    public struct Act: Sendable {
      public var event: Int
      /// It belongs to the trigger when `about`, read with the act as `.member`, yields a value
      /// that `of`, read with the trigger, yields too; any act does when there is none.
      public var link: Link?
      public var filter: Guard?
      public init(event: Int, link: Link?, filter: Guard?) {
        self.event = event
        self.link = link
        self.filter = filter
      }
    }

    public struct Link: Hashable, Sendable {
      public var about: Term
      public var of: Term
      public init(about: Term, of: Term) {
        self.about = about
        self.of = of
      }
    }

    public var name: Name
    public var citation: Int
    public var bearer: Bearer
    public var trigger: Trigger
    public var direction: Direction
    /// The day counted from, when it is not that of the trigger.
    public var start: Term?
    /// `nil`: no limit is written.
    public var length: Duration?
    public var act: Act
    /// 逾期 视为 …: what the silence is deemed to be.
    public var deemed: [String]
    /// 原则上: missing it is a warning.
    public var soft: Bool
    /// 适用, 当, 除外: read on the trigger's day, once.
    public var scope: Guard?
    public var when: Guard?
    public var except: Guard?
    /// Index into `calendars`; `nil`: the policy names none, so that holidays move nothing.
    public var calendar: Int?

    public init(name: Name, citation: Int, bearer: Bearer, trigger: Trigger, act: Act) {
      self.name = name
      self.citation = citation
      self.bearer = bearer
      self.trigger = trigger
      self.act = act
      direction = .after
      deemed = []
      soft = false
    }
  }
}
