import PolicyBase
import PolicyIR

/// What differs between two records of one case: under two readings, two versions of a policy, two
/// policies, or with the knowledge of two days. Everything is named, not indexed, because the two
/// programs may differ.
package struct RecordDifference: Sendable {
  /// One of the two evaluations.
  package struct Side: Sendable {
    package var program: IR.Program
    package var facts: Case
    package var record: Record
    package init(program: IR.Program, facts: Case, record: Record) {
      self.program = program
      self.facts = facts
      self.record = record
    }
  }

  package enum Topic: String, Hashable, Sendable, CaseIterable {
    case account, status, measure, duty, answer, open, rejected, failure
  }

  package enum Value: Hashable, Sendable {
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
  package struct Source: Hashable, Sendable {
    package var code: String
    package var address: Address
  }

  /// A result of one side with its reasons.
  package struct Content: Hashable, Sendable {
    package var value: Value
    /// The cycle of an account.
    package var cycle: DaySpan?
    package var citations: [Source]
    /// Ids of the events it rests on.
    package var causes: [String]
  }

  /// One result that differs; `nil` on a side that has no such thing.
  package struct Change: Sendable {
    package var topic: Topic
    /// The account, status, measure or duty; the question for an answer; empty for remarks.
    package var name: IR.Name
    package var left: Content?
    package var right: Content?
  }

  /// A subject, event or question about which something differs.
  package struct Item: Sendable {
    package var id: String
    package var kind: IR.Name
    package var changes: [Change]
  }

  /// In the order of ids.
  package var subjects: [Item] = []
  package var events: [Item] = []

  package var isEmpty: Bool { subjects.isEmpty && events.isEmpty }

  package init(_ left: Side, _ right: Side) {
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
