import PolicyBase
import PolicyIR

/// Which policies govern what happens where: 辖区 of a policy against the regions that a case gives.
struct Territory {
  /// By policy; `nil`: everywhere.
  let areas: [Region?]
  /// Fields of type 辖区, by kind.
  fileprivate let subjectFields: [[Int]]
  fileprivate let eventFields: [[Int]]
  /// Without fields of the type no case can say where anything is.
  fileprivate let isIrrelevant: Bool

  init(_ program: IR.Program) {
    areas = program.policies.map { $0.jurisdiction.flatMap(Region.init) }
    subjectFields = program.subjectKinds.map { Territory.regionFields($0.fields) }
    eventFields = program.eventKinds.map { Territory.regionFields($0.fields) }
    isIrrelevant =
      areas.allSatisfy { $0 == nil } || (subjectFields + eventFields).allSatisfy(\.isEmpty)
  }

  private static func regionFields(_ fields: [IR.Field]) -> [Int] {
    fields.indices.filter { fields[$0].type == .region }
  }
}

extension World {
  /// Whether the policy of a citation governs what the scope is about: its event, else its subject.
  /// Where the case names no region, the policies were chosen for it.
  func governs(citation: Int, _ scope: Scope) -> Bool {
    if territory.isIrrelevant { return true }
    guard program.citations.indices.contains(citation),
      territory.areas.indices.contains(program.citations[citation].policy),
      let area = territory.areas[program.citations[citation].policy]
    else { return true }
    var regions: Set<Region> = []
    if let event = scope.event {
      var seen: Set<Int> = []
      regions = self.regions(ofEvent: event, &seen)
    } else if let subject = scope.subject {
      regions = self.regions(ofSubject: subject, on: scope.day)
    }
    return regions.isEmpty || regions.contains(where: area.holds)
  }

  /// Its own regions; else those of the subjects it names that lie somewhere themselves; else those
  /// of the events it refers to; else those of the persons it names.
  private func regions(ofEvent index: Int, _ seen: inout Set<Int>) -> Set<Region> {
    guard let event = event(index), seen.insert(index).inserted else { return [] }
    let own = named(territory.eventFields[event.kind].compactMap { event.fields[$0] })
    if !own.isEmpty { return own }
    let values = event.fields.compactMap { $0 }.flatMap(\.flattened)
    let subjects = values.compactMap { value in
      if case .subject(let subject) = value { subject } else { nil }
    }
    let places = Set(subjects.flatMap { ownRegions(ofSubject: $0, on: event.date) })
    if !places.isEmpty { return places }
    var found: Set<Region> = []
    for case .event(let other) in values { found.formUnion(regions(ofEvent: other, &seen)) }
    if !found.isEmpty { return found }
    return Set(subjects.flatMap { regions(ofSubject: $0, on: event.date) })
  }

  /// Its own regions; else those of the subjects it refers to or is linked with on the day.
  private func regions(ofSubject index: Int, on day: CivilDay) -> Set<Region> {
    let own = ownRegions(ofSubject: index, on: day)
    guard own.isEmpty, let subject = subject(index) else { return own }
    var others = subject.ends
    for history in subject.fields {
      for case .subject(let other) in history.value(on: day)?.flattened ?? [] {
        others.append(other)
      }
    }
    for (kind, links) in program.subjectKinds.enumerated() where !links.joins.isEmpty {
      for end in links.joins.indices where links.joins[end] == subject.kind {
        for link in existingLinks(ofKind: kind, end: end, at: index, on: day) {
          others += facts.subjects[link].ends
        }
      }
    }
    return Set(others.filter { $0 != index }.flatMap { ownRegions(ofSubject: $0, on: day) })
  }

  private func ownRegions(ofSubject index: Int, on day: CivilDay) -> Set<Region> {
    guard let subject = subject(index) else { return [] }
    return named(
      territory.subjectFields[subject.kind].compactMap { subject.fields[$0].value(on: day) })
  }

  private func named(_ values: [IR.Value]) -> Set<Region> {
    Set(
      values.flatMap(\.flattened).compactMap { value in
        if case .text(let text) = value { Region(text) } else { nil }
      })
  }
}
