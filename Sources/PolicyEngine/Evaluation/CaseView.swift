import PolicyBase
import PolicyIR

/// The part of a case that one evaluation may use, with the indices that make look-ups short.
struct CaseView {
  struct Reference: Hashable {
    var kind: Int
    var field: Int
    var target: Int
  }

  let facts: Case
  let asOf: CivilDay
  let knownAt: CivilDay
  /// By event index: dated and known in time, and not annulled (S9, S10).
  let usable: [Bool]
  /// Rank of an event or subject in the order of ids: the one way ties are broken (S7).
  let eventRank: [Int]
  let subjectRank: [Int]
  /// Usable events of a kind by date and rank.
  let eventsOfKind: [[Int]]
  /// Usable events that name a subject, themselves or through events they refer to.
  private let mentions: [Int: Set<Int>]
  /// Subjects of a kind in the order of ids.
  let subjectsOfKind: [[Int]]
  /// Subjects whose field ever referred to the target.
  private let referring: [Reference: [Int]]
  /// Link subjects by their first end.
  private let linksFrom: [Int: [Int]]

  init(_ facts: Case, _ program: IR.Program, asOf: CivilDay, knownAt: CivilDay) {
    self.facts = facts
    self.asOf = asOf
    self.knownAt = knownAt
    let gone = facts.annulled(knownAt: knownAt)
    let usable = facts.events.enumerated().map { index, event in
      event.date <= asOf && event.known <= knownAt && !gone[index]
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
    mentions = CaseView.mentions(facts, usable)
    referring = CaseView.referring(facts, subjectRank)
    var linksFrom: [Int: [Int]] = [:]
    for kind in subjectsOfKind {
      for link in kind {
        guard let end = facts.subjects[link].ends.first else { continue }
        linksFrom[end, default: []].append(link)
      }
    }
    self.linksFrom = linksFrom
  }

  /// Links of the kind between the two subjects, given in either order.
  func links(ofKind kind: Int, joining one: Int, _ other: Int) -> [Int] {
    func links(_ a: Int, _ b: Int) -> [Int] {
      (linksFrom[a] ?? []).filter {
        facts.subjects[$0].kind == kind && facts.subjects[$0].ends == [a, b]
      }
    }
    let found = links(one, other)
    return found.isEmpty ? links(other, one) : found
  }

  /// Links of the kind that have the subject at the end.
  func links(ofKind kind: Int, end: Int, at subject: Int) -> [Int] {
    guard subjectsOfKind.indices.contains(kind) else { return [] }
    return subjectsOfKind[kind].filter { link in
      facts.subjects[link].ends.indices.contains(end) && facts.subjects[link].ends[end] == subject
    }
  }

  /// Usable events of the kind that may concern the subject, by date and rank.
  func events(ofKind kind: Int, naming subject: Int) -> [Int] {
    guard let named = mentions[subject], eventsOfKind.indices.contains(kind) else { return [] }
    return named.filter { facts.events[$0].kind == kind }
      .sorted { facts.comesBefore($0, $1, eventRank) }
  }

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

  private static func mentions(_ facts: Case, _ usable: [Bool]) -> [Int: Set<Int>] {
    var mentions: [Int: Set<Int>] = [:]
    for index in facts.events.indices where usable[index] {
      var seen: Set<Int> = [index]
      var work = [index]
      while let event = work.popLast() {
        for value in facts.events[event].fields.flatMap({ $0?.flattened ?? [] }) {
          if case .subject(let subject) = value { mentions[subject, default: []].insert(index) }
          if case .event(let next) = value, facts.events.indices.contains(next),
            seen.insert(next).inserted
          {
            work.append(next)
          }
        }
      }
    }
    return mentions
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

extension Case {
  /// By date, then by the order of ids.
  func comesBefore(_ a: Int, _ b: Int, _ rank: [Int]) -> Bool {
    (events[a].date.number, rank[a]) < (events[b].date.number, rank[b])
  }
}
