import PolicyBase
import PolicyIR

/// The part of a case that one evaluation may use, with the indices that make look-ups short. It
/// never changes; a class, so that what reads the world does not copy it.
final class CaseView: Sendable {
  struct Reference: Hashable {
    var kind: Int
    var field: Int
    var target: Int
  }

  private struct Mention: Hashable {
    var subject: Int?
    var kind: Int
  }

  let facts: Case
  let asOf: CivilDay
  let knownAt: CivilDay
  /// Acts of the case as they count on the knowledge day.
  let standing: Standing
  let choices: ChoiceBook
  /// By event index: dated and known in time, and not annulled (S9, S10).
  let usable: [Bool]
  /// Rank of an event or subject in the order of ids: the one way ties are broken (S7).
  let eventRank: [Int]
  let subjectRank: [Int]
  /// Usable events of a kind by date and rank.
  let eventsOfKind: [[Int]]
  /// Usable events that may name a subject, themselves or through events they refer to, by kind of
  /// event, by date and rank; under no subject those that leave a reference open.
  private let mentions: [Mention: [Int]]
  private let named: [Int: Set<Int?>]
  /// Subjects of a kind in the order of ids.
  let subjectsOfKind: [[Int]]
  /// Subjects whose field ever referred to the target.
  private let referring: [Reference: [Int]]
  /// Link subjects by their kind, end and the subject at it, in the order of ids.
  private let linksAt: [Reference: [Int]]

  init(_ facts: Case, _ program: IR.Program, asOf: CivilDay, _ standing: Standing) {
    self.facts = facts
    self.asOf = asOf
    self.standing = standing
    knownAt = standing.knownAt
    choices = ChoiceBook(facts, standing)
    let usable = facts.events.enumerated().map { index, event in
      event.date <= asOf && event.known <= standing.knownAt && standing.events[index]
        && standing.withdrawnOn[index].map { event.date < $0 } ?? true
        && program.eventKinds.indices.contains(event.kind)
    }
    self.usable = usable
    let eventRank = CaseView.ranks(facts.events.map { ($0.id, $0.kind) })
    self.eventRank = eventRank
    let subjectRank = CaseView.ranks(facts.subjects.map { ($0.id, $0.kind) })
    self.subjectRank = subjectRank
    var byKind = [[Int]](repeating: [], count: program.eventKinds.count)
    for index in facts.events.indices where usable[index] {
      byKind[facts.events[index].kind].append(index)
    }
    eventsOfKind = byKind.map { $0.sorted { facts.comesBefore($0, $1, eventRank) } }
    var subjects = [[Int]](repeating: [], count: program.subjectKinds.count)
    for (index, subject) in facts.subjects.enumerated()
    where subjects.indices.contains(subject.kind) {
      subjects[subject.kind].append(index)
    }
    subjectsOfKind = subjects.map { $0.sorted { subjectRank[$0] < subjectRank[$1] } }
    let named = CaseView.named(facts, program, usable)
    self.named = named
    var mentions: [Mention: [Int]] = [:]
    for event in eventsOfKind.joined() {
      for subject in named[event] ?? [] {
        let key = Mention(subject: subject, kind: facts.events[event].kind)
        mentions[key, default: []].append(event)
      }
    }
    self.mentions = mentions
    referring = CaseView.referring(facts, subjectRank)
    linksAt = CaseView.links(facts, subjectsOfKind)
  }

  private static func links(_ facts: Case, _ subjectsOfKind: [[Int]]) -> [Reference: [Int]] {
    var links: [Reference: [Int]] = [:]
    for (kind, subjects) in subjectsOfKind.enumerated() {
      for link in subjects {
        for (end, target) in facts.subjects[link].ends.enumerated() {
          links[Reference(kind: kind, field: end, target: target), default: []].append(link)
        }
      }
    }
    return links
  }

  /// Links of the kind between the two subjects, given in either order.
  func links(ofKind kind: Int, joining one: Int, _ other: Int) -> [Int] {
    func links(_ a: Int, _ b: Int) -> [Int] {
      self.links(ofKind: kind, end: 0, at: a).filter { facts.subjects[$0].ends == [a, b] }
    }
    let found = links(one, other)
    return found.isEmpty ? links(other, one) : found
  }

  /// Links of the kind that have the subject at the end.
  func links(ofKind kind: Int, end: Int, at subject: Int) -> [Int] {
    linksAt[Reference(kind: kind, field: end, target: subject)] ?? []
  }

  /// Usable events of the kind that may concern the subject, by date and rank.
  func events(ofKind kind: Int, naming subject: Int) -> [Int] {
    let certain = mentions[Mention(subject: subject, kind: kind)] ?? []
    guard let open = mentions[Mention(subject: nil, kind: kind)] else { return certain }
    return inOrder(Set(certain).union(open))
  }

  /// Subjects that the event names; `nil` among them when a reference of it is left open.
  func possiblyNamed(_ event: Int) -> Set<Int?> { named[event] ?? [] }

  /// Candidates for an inverse field: the caller tests the day.
  func subjects(ofKind kind: Int, field: Int, referringTo target: Int) -> [Int] {
    referring[Reference(kind: kind, field: field, target: target)] ?? []
  }

  /// Events in the order of records: by date, then by id.
  func inOrder(_ events: some Sequence<Int>) -> [Int] {
    events.sorted { facts.comesBefore($0, $1, eventRank) }
  }

  private static func ranks(_ names: [(id: String, kind: Int)]) -> [Int] {
    let order = names.indices.sorted { a, b in
      let (first, second) = (names[a], names[b])
      if first.id == second.id { return (first.kind, a) < (second.kind, b) }
      return first.id.precedesByBytes(second.id)
    }
    var ranks = [Int](repeating: 0, count: names.count)
    for (rank, index) in order.enumerated() { ranks[index] = rank }
    return ranks
  }

  private static func named(
    _ facts: Case, _ program: IR.Program, _ usable: [Bool]
  ) -> [Int: Set<Int?>] {
    var named: [Int: Set<Int?>] = [:]
    for index in facts.events.indices where usable[index] {
      var subjects: Set<Int?> = []
      var seen: Set<Int> = [index]
      var work = [index]
      while let event = work.popLast() {
        let kind = program.eventKinds[facts.events[event].kind]
        for (field, value) in zip(kind.fields, facts.events[event].fields) {
          if value == nil, field.refers { subjects.insert(nil) }
          for item in value?.flattened ?? [] {
            if case .subject(let subject) = item { subjects.insert(subject) }
            if case .event(let next) = item, usable.indices.contains(next),
              seen.insert(next).inserted
            {
              if usable[next] { work.append(next) } else { subjects.insert(nil) }
            }
          }
        }
      }
      named[index] = subjects
    }
    return named
  }

  private static func referring(_ facts: Case, _ rank: [Int]) -> [Reference: [Int]] {
    var referring: [Reference: Set<Int>] = [:]
    for (index, subject) in facts.subjects.enumerated() {
      for (field, history) in subject.fields.enumerated() {
        for value in history.items.flatMap(\.value.flattened) {
          guard case .subject(let target) = value else { continue }
          let key = Reference(kind: subject.kind, field: field, target: target)
          referring[key, default: []].insert(index)
        }
      }
    }
    return referring.mapValues { $0.sorted { rank[$0] < rank[$1] } }
  }
}

extension IR.Field {
  /// Whether its values are subjects or events.
  fileprivate var refers: Bool {
    switch type {
    case .subject, .event: true
    default: false
    }
  }
}

extension Case {
  /// By date, then by the order of ids.
  func comesBefore(_ a: Int, _ b: Int, _ rank: [Int]) -> Bool {
    (events[a].date.number, rank[a]) < (events[b].date.number, rank[b])
  }
}
