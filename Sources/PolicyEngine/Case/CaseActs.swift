import PolicyBase
import PolicyIR

// The events that every policy has. They act on other parts of the case and name no kind of the
// program (S8–S11).
extension Case {
  /// 撤销, 撤回 or 更正 of something in the case (S10).
  package struct Annulment: Sendable {
    package enum Target: Hashable, Sendable {
      case event(Int)
      /// Index into `annulments`: annulling an annulment restores.
      case annulment(Int)
      case change(Int)
      case choice(Int)
      case opening(Int)
    }

    package enum Kind: Hashable, Sendable {
      /// 撤销: the target never happened.
      case annul
      /// 撤回: the target is undone from the date on; what it did before stands.
      case withdraw
      /// 更正: 撤销, and another event in its place.
      case correct(replacement: Int, keepsID: Bool)
    }

    package var id: String
    package var date: CivilDay
    package var known: CivilDay
    package var kind: Kind
    package var target: Target
    package var place: Place
    package init(
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
    package var undoesFromEver: Bool { kind != .withdraw }
  }

  /// 变更: its value stands in the subject's history.
  package struct Change: Sendable {
    package var id: String
    package var date: CivilDay
    package var known: CivilDay
    package var place: Place
    package init(id: String, date: CivilDay, known: CivilDay, place: Place) {
      self.id = id
      self.date = date
      self.known = known
      self.place = place
    }
  }

  /// 裁量: an officer's choice (S11). It counts from the date of the thing chosen and is known from
  /// its own day.
  package struct Choice: Sendable {
    package enum Target: Hashable, Sendable {
      /// A measure by its stable id (S17).
      case measure(String)
      /// Measures of the kind that the event is the cause of.
      case measureOf(event: Int, measure: Int, subject: Int?)
      /// The points of the event's entries.
      case points(event: Int)
    }

    package enum Value: Hashable, Sendable {
      /// 是, or nothing but the decision: it is imposed.
      case imposed
      case refused
      case number(Number, unit: String?)
      /// No such choice exists anywhere; it is unlawful, not malformed.
      case other(String)
    }

    package var id: String
    package var date: CivilDay
    package var known: CivilDay
    package var target: Target
    package var value: Value
    /// The first day of the measure, when the decision names one.
    package var start: CivilDay?
    package var reason: String?
    package var actor: String?
    package var place: Place
    package init(
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
  package struct Opening: Sendable {
    package enum Content: Hashable, Sendable {
      /// The reading of the account at the start of the day.
      case balance(account: Int, Number)
      /// A measure that began there; `nil`: its end is not known.
      case measure(measure: Int, start: CivilDay, end: End?)
    }

    package enum End: Hashable, Sendable {
      case lastDay(CivilDay)
      case forever
    }

    package var id: String
    package var date: CivilDay
    package var known: CivilDay
    package var subject: Int
    package var content: Content
    package var document: String?
    package var place: Place
    package init(
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
  package var lastDay: CivilDay? {
    (events.map(\.date) + annulments.map(\.date) + changes.map(\.date) + choices.map(\.date)
      + openings.map(\.date)).max()
  }
}
