import PolicyBase
import PolicyIR

/// What differs between two records of one case: under two readings, two versions of a policy, two
/// policies, or with the knowledge of two days. Everything is named, not indexed, because the two
/// programs may differ.
public struct RecordDifference: Sendable {
  /// One of the two evaluations.
  public struct Side: Sendable {
    public var program: IR.Program
    public var facts: Case
    public var record: Record
    public init(program: IR.Program, facts: Case, record: Record) {
      self.program = program
      self.facts = facts
      self.record = record
    }
  }

  public enum Topic: String, Hashable, Sendable, CaseIterable {
    case account, status, measure, duty, answer, open, rejected, failure
  }

  public enum Value: Hashable, Sendable {
    case points(NumberRange, unit: String?)
    /// The status that holds, with all that it may be.
    case status(IR.Name, possible: [IR.Name])
    case measure(
      start: CivilDay, Record.MeasureRecord.End, Record.MeasureRecord.State, count: Int)
    case duty(Record.DutyRecord.Due, Record.DutyRecord.State)
    /// The answers, several in conflict, none when it is undetermined; with amounts named.
    case answer([IR.Name], amounts: [NumberRange])
    /// An open point, a refused input or what could not be computed, with what is missing.
    case remark(Message, missing: [Missing])
  }

  /// Where a result stands in a policy.
  public struct Source: Hashable, Sendable {
    public var code: String
    public var address: Address
  }

  /// A result of one side with its reasons.
  public struct Content: Hashable, Sendable {
    public var value: Value
    /// The cycle of an account.
    public var cycle: DaySpan?
    public var citations: [Source]
    /// Ids of the events it rests on.
    public var causes: [String]
  }

  /// One result that differs; `nil` on a side that has no such thing.
  public struct Change: Sendable {
    public var topic: Topic
    /// The account, status, measure or duty; the question for an answer; empty for remarks.
    public var name: IR.Name
    public var left: Content?
    public var right: Content?
  }

  /// A subject, event or question about which something differs.
  public struct Item: Sendable {
    public var id: String
    public var kind: IR.Name
    public var changes: [Change]
  }

  /// In the order of ids.
  public var subjects: [Item] = []
  public var events: [Item] = []

  public var isEmpty: Bool { subjects.isEmpty && events.isEmpty }

  public init(_ left: Side, _ right: Side) {
    subjects = RecordDifference.items(
      RecordFacts(left).subjects(), RecordFacts(right).subjects())
    events = RecordDifference.items(RecordFacts(left).events(), RecordFacts(right).events())
  }

  private static func items(_ left: [RecordFacts.Item], _ right: [RecordFacts.Item]) -> [Item] {
    let rights = Dictionary(right.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let lefts = Set(left.map(\.key))
    let all = left + right.filter { !lefts.contains($0.key) }
    return all.sorted { $0.order.precedesByBytes($1.order) }.compactMap { item in
      let facts = lefts.contains(item.key) ? item.facts : []
      let changes = changes(facts, rights[item.key]?.facts ?? [])
      return changes.isEmpty ? nil : Item(id: item.id, kind: item.kind, changes: changes)
    }
  }

  private static func changes(_ left: [RecordFacts.Fact], _ right: [RecordFacts.Fact]) -> [Change] {
    Topic.allCases.flatMap { topic in
      pairs(left.filter { $0.topic == topic }, right.filter { $0.topic == topic })
        .compactMap { a, b in
          guard let name = (a ?? b)?.name, a?.content.value != b?.content.value else { return nil }
          return Change(topic: topic, name: name, left: a?.content, right: b?.content)
        }
    }
  }

  /// Facts of both sides that stand for the same thing: first those that agree in their closest
  /// key, then in the next.
  private static func pairs(
    _ left: [RecordFacts.Fact], _ right: [RecordFacts.Fact]
  ) -> [(RecordFacts.Fact?, RecordFacts.Fact?)] {
    var partner = [Int?](repeating: nil, count: left.count)
    var taken = Set<Int>()
    for level in 0..<RecordFacts.keyLevels {
      for (index, fact) in left.enumerated() where partner[index] == nil {
        guard level < fact.keys.count else { continue }
        let found = right.indices.first { other in
          !taken.contains(other) && level < right[other].keys.count
            && right[other].keys[level] == fact.keys[level]
        }
        if let found {
          partner[index] = found
          taken.insert(found)
        }
      }
    }
    let rest = right.indices.filter { !taken.contains($0) }.map {
      (RecordFacts.Fact?.none, RecordFacts.Fact?.some(right[$0]))
    }
    return left.indices.map { (left[$0], partner[$0].map { right[$0] }) } + rest
  }
}
