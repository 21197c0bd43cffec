import PolicyBase

extension IR {
  /// A subject, event or question as it was written (JSON, CSV, 案例), before it is bound to the
  /// kinds of a program. Places point into the text it came from.
  public struct CaseRecord: Sendable {
    public enum Role: Hashable, Sendable { case subject, event }

    public struct Entry: Sendable {
      public var name: String
      public var value: InputValue
      public var place: Place
      public init(name: String, value: InputValue, place: Place) {
        self.name = name
        self.value = value
        self.place = place
      }
    }

    public var role: Role
    /// Name or alias of the kind.
    public var kind: String
    public var id: String
    public var date: CivilDay?
    public var known: CivilDay?
    /// 序 of its day (S1).
    public var order: Int
    public var fields: [Entry]
    public var place: Place
    public init(
      role: Role, kind: String, id: String, date: CivilDay?, known: CivilDay?, order: Int,
      fields: [Entry], place: Place
    ) {
      self.role = role
      self.kind = kind
      self.id = id
      self.date = date
      self.known = known
      self.order = order
      self.fields = fields
      self.place = place
    }
  }

  public indirect enum InputValue: Hashable, Sendable {
    case text(String)
    /// The text of a CSV cell: what it means depends on the type of its field.
    case cell(String)
    case number(Number, unit: String?)
    case truth(Bool)
    case period(DaySpan)
    case list([InputValue])
    /// Values with the day each holds from.
    case history([HistoryItem])

    public struct HistoryItem: Hashable, Sendable {
      public var value: InputValue
      public var from: CivilDay?
      public init(value: InputValue, from: CivilDay?) {
        self.value = value
        self.from = from
      }
    }
  }
}
