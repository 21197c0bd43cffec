import PolicyBase
import PolicyIR

// The events that every policy has. They act on other parts of the case and name no kind of the
// program (S8–S11).
extension Case {
  /// 撤销, 撤回 or 更正 of something in the case (S10).
  public struct Annulment: Sendable {
    public enum Target: Hashable, Sendable {
      case event(Int)
      /// Index into `annulments`: annulling an annulment restores.
      case annulment(Int)
      case change(Int)
      case choice(Int)
      case opening(Int)
    }

    public enum Kind: Hashable, Sendable {
      /// 撤销: the target never happened.
      case annul
      /// 撤回: the target is undone from the date on; what it did before stands.
      case withdraw
      /// 更正: 撤销, and another event in its place.
      case correct(replacement: Int, keepsID: Bool)
    }

    public var id: String
    public var date: CivilDay
    public var known: CivilDay
    public var kind: Kind
    public var target: Target
    public var place: Place
    public init(
      id: String, date: CivilDay, known: CivilDay, kind: Kind = .annul, target: Target,
      place: Place
    ) {
      self.id = id
      self.date = date
      self.known = known
      self.kind = kind
      self.target = target
      self.place = place
    }

    /// Whether the target never happened.
    public var undoesFromEver: Bool { kind != .withdraw }
  }

  /// 变更: its value stands in the subject's history.
  public struct Change: Sendable {
    public var id: String
    public var date: CivilDay
    public var known: CivilDay
    public var place: Place
    public init(id: String, date: CivilDay, known: CivilDay, place: Place) {
      self.id = id
      self.date = date
      self.known = known
      self.place = place
    }
  }

  /// 裁量: an officer's choice (S11). It counts from the date of the thing chosen and is known from
  /// its own day.
  public struct Choice: Sendable {
    public enum Target: Hashable, Sendable {
      /// A measure by its stable id (S17).
      case measure(String)
      /// Measures of the kind that the event is the cause of.
      case measureOf(event: Int, measure: Int, subject: Int?)
      /// The points of the event's entries.
      case points(event: Int)
    }

    public enum Value: Hashable, Sendable {
      /// 是, or nothing but the decision: it is imposed.
      case imposed
      case refused
      case number(Number, unit: String?)
      /// No such choice exists anywhere; it is unlawful, not malformed.
      case other(String)
    }

    public var id: String
    public var date: CivilDay
    public var known: CivilDay
    public var target: Target
    public var value: Value
    /// The first day of the measure, when the decision names one.
    public var start: CivilDay?
    public var reason: String?
    public var actor: String?
    public var place: Place
    public init(
      id: String, date: CivilDay, known: CivilDay, target: Target, value: Value,
      start: CivilDay? = nil, reason: String? = nil, actor: String? = nil, place: Place
    ) {
      self.id = id
      self.date = date
      self.known = known
      self.target = target
      self.value = value
      self.start = start
      self.reason = reason
      self.actor = actor
      self.place = place
    }
  }

  /// 期初: what is taken over from an old system.
  public struct Opening: Sendable {
    public enum Content: Hashable, Sendable {
      /// The reading of the account at the start of the day.
      case balance(account: Int, Number)
      /// A measure that began there; `nil`: its end is not known.
      case measure(measure: Int, start: CivilDay, end: End?)
    }

    public enum End: Hashable, Sendable {
      case lastDay(CivilDay)
      case forever
    }

    public var id: String
    public var date: CivilDay
    public var known: CivilDay
    public var subject: Int
    public var content: Content
    public var document: String?
    public var place: Place
    public init(
      id: String, date: CivilDay, known: CivilDay, subject: Int, content: Content,
      document: String? = nil, place: Place
    ) {
      self.id = id
      self.date = date
      self.known = known
      self.subject = subject
      self.content = content
      self.document = document
      self.place = place
    }
  }

  /// The day of the last event of any kind, question or act; `nil` when there is none (S9).
  public var lastDay: CivilDay? {
    (events.map(\.date) + annulments.map(\.date) + changes.map(\.date) + choices.map(\.date)
      + openings.map(\.date)).max()
  }
}
