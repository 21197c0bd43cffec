import PolicyBase

extension IR {
  /// 断言: a property of every history within a bound. It is no part of the program, as a 案例 is none.
  public struct Assertion: Sendable {
    /// How a history becomes another that must not come out milder.
    public enum Change: Hashable, Sendable {
      /// One more event of the kind.
      case added(event: Int)
      /// The field of an event takes a later of the values.
      case graver(event: Int, field: Int, options: [Int])
      /// An event leaves what the path (fields, from the event) has in common with others.
      case split(event: Int, path: [Int])

      public var event: Int {
        switch self {
        case .added(let event), .graver(let event, _, _), .split(let event, _): event
        }
      }
    }

    public enum Watched: Hashable, Sendable {
      case account(Int)
      case status(Int)
      case measure(Int)
    }

    /// What must never be.
    public enum Never: Sendable {
      /// The answer to a question, read with the question as `.event`.
      case answer(question: Int, option: Int, when: Guard?, except: Guard?)
      /// Read with a subject of the kind as `.subject`.
      case state(subject: Int, when: Guard, except: Guard?)
    }

    public enum Property: Sendable {
      case compared(Change, [Watched])
      case never(Never)
    }

    public var label: String
    public var property: Property
    /// How many events a history may hold, and of which kinds; empty: those that put points on an
    /// account.
    public var bound: Int
    public var events: [Int]
    public var knownToFail: Bool
    /// Readings under which it is claimed, when not as adopted.
    public var readings: [(key: String, choice: String)]
    /// The regulations that act: its own file's.
    public var policies: Set<Int>
    public var citation: Int
    public var place: Place
    public init(
      label: String, property: Property, bound: Int, events: [Int], knownToFail: Bool,
      readings: [(key: String, choice: String)], policies: Set<Int>, citation: Int, place: Place
    ) {
      self.label = label
      self.property = property
      self.bound = bound
      self.events = events
      self.knownToFail = knownToFail
      self.readings = readings
      self.policies = policies
      self.citation = citation
      self.place = place
    }
  }

  /// Named limits of 断言.
  public enum AssertionLimits {
    /// Events of a history where no 界限 says otherwise, and at most.
    public static let usualBound = 4
    public static let highestBound = 8
  }
}
