import PolicyBase
import PolicyIR

/// A case bound to the kinds of a program: subjects with histories, dated events, questions.
/// It is the only input of an evaluation, with the as-of day and the knowledge day.
public struct Case: Sendable {
  /// A field's values with the day each holds from; the first may hold from ever (`nil`).
  /// Sorted by day; empty means that nothing was given.
  public struct History: Sendable {
    public struct Item: Sendable {
      public var from: CivilDay?
      public var value: IR.Value
      /// The day a 变更 became known; `nil`: known from ever. See `Case.known(on:)`.
      public var known: CivilDay?
      public init(from: CivilDay?, value: IR.Value, known: CivilDay? = nil) {
        self.from = from
        self.value = value
        self.known = known
      }
    }
    public var items: [Item]
    public init(items: [Item] = []) { self.items = items }

    /// The value that holds on `day`; `nil` when none is known for it.
    public func value(on day: CivilDay) -> IR.Value? {
      items.last { item in item.from.map { $0 <= day } ?? true }?.value
    }
  }

  public struct Subject: Sendable {
    public var kind: Int
    public var id: String
    /// By field index of the kind.
    public var fields: [History]
    /// Of a link: the two subjects it joins, in the order of the kind's `joins`; else empty.
    public var ends: [Int]
    public var place: Place
    public init(kind: Int, id: String, fields: [History], ends: [Int] = [], place: Place) {
      self.kind = kind
      self.id = id
      self.fields = fields
      self.ends = ends
      self.place = place
    }
  }

  /// An event or a question.
  public struct Event: Sendable {
    public var kind: Int
    public var id: String
    public var date: CivilDay
    public var known: CivilDay
    /// 序: splits a day into ordered steps.
    public var order: Int
    /// By field index of the kind; `nil` where nothing was given.
    public var fields: [IR.Value?]
    public var place: Place
    public init(
      kind: Int, id: String, date: CivilDay, known: CivilDay, order: Int, fields: [IR.Value?],
      place: Place
    ) {
      self.kind = kind
      self.id = id
      self.date = date
      self.known = known
      self.order = order
      self.fields = fields
      self.place = place
    }
  }

  /// 撤销: the target never happened (S10).
  public struct Annulment: Sendable {
    public enum Target: Hashable, Sendable {
      case event(Int)
      /// Index into `annulments`: annulling an annulment restores.
      case annulment(Int)
    }
    public var id: String
    public var date: CivilDay
    public var known: CivilDay
    public var target: Target
    public var place: Place
    public init(id: String, date: CivilDay, known: CivilDay, target: Target, place: Place) {
      self.id = id
      self.date = date
      self.known = known
      self.target = target
      self.place = place
    }
  }

  public var subjects: [Subject]
  public var events: [Event]
  public var annulments: [Annulment]

  public init(subjects: [Subject], events: [Event], annulments: [Annulment]) {
    self.subjects = subjects
    self.events = events
    self.annulments = annulments
  }

  /// The case without the field changes that became known after `day` (S9). Events are left: the
  /// evaluation selects them by date and knowledge itself.
  public func known(on day: CivilDay) -> Case {
    if !knowledgeDaysOfChanges.contains(where: { $0 > day }) { return self }
    var known = self
    for subject in subjects.indices {
      for field in subjects[subject].fields.indices {
        known.subjects[subject].fields[field].items.removeAll { item in
          item.known.map { $0 > day } ?? false
        }
      }
    }
    return known
  }

  /// The days on which field changes (变更) became known.
  public var knowledgeDaysOfChanges: [CivilDay] {
    subjects.flatMap { $0.fields.flatMap { $0.items.compactMap(\.known) } }
  }
}
