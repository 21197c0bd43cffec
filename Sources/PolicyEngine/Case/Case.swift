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
      /// The day a 变更 became known; `nil`: known from ever. See `Case.facts(_:)`.
      public var known: CivilDay?
      /// Index into `changes`, which may be annulled.
      public var change: Int?
      public init(
        from: CivilDay?, value: IR.Value, known: CivilDay? = nil, change: Int? = nil
      ) {
        self.from = from
        self.value = value
        self.known = known
        self.change = change
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
    /// Index into `annulments` of the 更正 that put it in place of another event.
    public var correction: Int?
    public init(
      kind: Int, id: String, date: CivilDay, known: CivilDay, order: Int, fields: [IR.Value?],
      place: Place, correction: Int? = nil
    ) {
      self.kind = kind
      self.id = id
      self.date = date
      self.known = known
      self.order = order
      self.fields = fields
      self.place = place
      self.correction = correction
    }
  }

  public var subjects: [Subject]
  public var events: [Event]
  public var annulments: [Annulment]
  public var changes: [Change]
  public var choices: [Choice]
  public var openings: [Opening]
  /// Whether texts may repeat values of fields that are 个人信息; otherwise they are masked.
  public var showsPersonal = false

  public init(
    subjects: [Subject], events: [Event], annulments: [Annulment], changes: [Change] = [],
    choices: [Choice] = [], openings: [Opening] = []
  ) {
    self.subjects = subjects
    self.events = events
    self.annulments = annulments
    self.changes = changes
    self.choices = choices
    self.openings = openings
  }

  /// The days on which field changes (变更) became known.
  public var knowledgeDaysOfChanges: [CivilDay] {
    subjects.flatMap { $0.fields.flatMap { $0.items.compactMap(\.known) } }
  }
}
