import PolicyBase
import PolicyIR

/// A case bound to the kinds of a program: subjects with histories, dated events, questions.
/// It is the only input of an evaluation, with the as-of day and the knowledge day.
package struct Case: Sendable {
  /// A field's values with the day each holds from; the first may hold from ever (`nil`).
  /// Sorted by day; empty means that nothing was given.
  package struct History: Sendable {
    package struct Item: Sendable {
      package var from: CivilDay?
      package var value: IR.Value
      /// The day a 变更 became known; `nil`: known from ever. See `Case.facts(_:)`.
      package var known: CivilDay?
      /// Index into `changes`, which may be annulled.
      package var change: Int?
      package init(
        from: CivilDay?, value: IR.Value, known: CivilDay? = nil, change: Int? = nil
      ) {
        self.from = from
        self.value = value
        self.known = known
        self.change = change
      }
    }
    package var items: [Item]
    package init(items: [Item] = []) { self.items = items }

    /// The value that holds on `day`; `nil` when none is known for it.
    package func value(on day: CivilDay) -> IR.Value? {
      items.last { item in item.from.map { $0 <= day } ?? true }?.value
    }
  }

  package struct Subject: Sendable {
    package var kind: Int
    package var id: String
    /// By field index of the kind.
    package var fields: [History]
    /// Of a link: the two subjects it joins, in the order of the kind's `joins`; else empty.
    package var ends: [Int]
    package var place: Place
    package init(kind: Int, id: String, fields: [History], ends: [Int] = [], place: Place) {
      self.kind = kind
      self.id = id
      self.fields = fields
      self.ends = ends
      self.place = place
    }
  }

  /// An event or a question.
  package struct Event: Sendable {
    package var kind: Int
    package var id: String
    package var date: CivilDay
    package var known: CivilDay
    /// 序: splits a day into ordered steps.
    package var order: Int
    /// By field index of the kind; `nil` where nothing was given.
    package var fields: [IR.Value?]
    package var place: Place
    /// Index into `annulments` of the 更正 that put it in place of another event.
    package var correction: Int?
    package init(
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

  package var subjects: [Subject]
  package var events: [Event]
  package var annulments: [Annulment]
  package var changes: [Change]
  package var choices: [Choice]
  package var openings: [Opening]
  /// Whether texts may repeat values of fields that are 个人信息; otherwise they are masked.
  package var showsPersonal = false

  package init(
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
  package var knowledgeDaysOfChanges: [CivilDay] {
    subjects.flatMap { $0.fields.flatMap { $0.items.compactMap(\.known) } }
  }
}
