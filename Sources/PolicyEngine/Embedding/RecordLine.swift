import PolicyBase

/// Exact decimal numbers of an interface that hosts use; the same type as everywhere.
public typealias Number = PolicyBase.Number

/// A record of a ledger or a claim, written by a host: the JSON line that `Ledger.append` and
/// `PreparedQuestion.answer` take. What `policyc build --swift` generates makes them; names are
/// checked when the ledger reads them.
public struct RecordLine: Sendable {
  private var members: [(String, JSONText)]

  /// A subject of the kind.
  public init(subject kind: String, id: String) {
    members = [("subject", .string(kind)), ("id", .string(id))]
  }

  /// An event of the kind.
  public init(event kind: String, id: String, date: CivilDay, known: CivilDay? = nil) {
    members = RecordLine.head("event", kind, id, date, known)
  }

  /// A question of the kind.
  public init(question kind: String, id: String, date: CivilDay, known: CivilDay? = nil) {
    members = RecordLine.head("question", kind, id, date, known)
  }

  private static func head(
    _ role: String, _ kind: String, _ id: String, _ date: CivilDay, _ known: CivilDay?
  ) -> [(String, JSONText)] {
    let members: [(String, JSONText)] = [
      (role, .string(kind)), ("id", .string(id)), ("date", .string(date.description)),
    ]
    return members + (known.map { [("known", .string($0.description))] } ?? [])
  }

  /// Gives a field a value; `nil` leaves it out, which is unknown.
  public mutating func set(_ field: String, _ value: (some FactValue)?) {
    if let value { members.append((field, value.fact.text)) }
  }

  /// The line, ending in a line break.
  public var text: String { JSONText.object(members).line + "\n" }
}

/// What a field may hold.
public protocol FactValue: Sendable {
  var fact: Fact { get }
}

/// A value as it is written in a record.
public struct Fact: Sendable {
  let text: JSONText
}

extension String: FactValue {
  public var fact: Fact { Fact(text: .string(self)) }
}

extension Bool: FactValue {
  public var fact: Fact { Fact(text: .truth(self)) }
}

extension Number: FactValue {
  public var fact: Fact { Fact(text: .string(description)) }
}

extension CivilDay: FactValue {
  public var fact: Fact { Fact(text: .string(description)) }
}

/// A first and a last day, both included; without a last day it goes on.
public struct Period: FactValue, Hashable {
  public var from: CivilDay
  public var to: CivilDay?

  public init(from: CivilDay, to: CivilDay? = nil) {
    self.from = from
    self.to = to
  }

  public var fact: Fact {
    let end: [(String, JSONText)] = to.map { [("to", .string($0.description))] } ?? []
    return Fact(text: .object([("from", .string(from.description))] + end))
  }
}

extension Array: FactValue where Element: FactValue {
  public var fact: Fact { Fact(text: .array(map(\.fact.text))) }
}

extension FactValue where Self: RawRepresentable, RawValue == String {
  /// An option, by its key.
  public var fact: Fact { rawValue.fact }
}

/// What a field of a subject holds: one value from ever, or values with the day each holds from.
public enum Held<Value: FactValue>: FactValue {
  case always(Value)
  case since([Since])

  /// A value and its first day.
  public struct Since: Sendable {
    public var value: Value
    public var from: CivilDay

    public init(_ value: Value, from: CivilDay) {
      self.value = value
      self.from = from
    }
  }

  public var fact: Fact {
    switch self {
    case .always(let value): value.fact
    case .since(let items):
      Fact(
        text: .array(
          items.map { item in
            .object([
              ("value", item.value.fact.text), ("from", .string(item.from.description)),
            ])
          }))
    }
  }
}
