import PolicyBase
import PolicyIR

/// One event with all that it refers to, in names of its own, as some 案例 shows it: what histories
/// are made of.
struct Act: Sendable {
  /// The kind of the event.
  let kind: Int
  /// The event first; references among these records are positions (`@0`, `@1`).
  let records: [IR.CaseRecord]
  /// The day of the event, from which the days of the records are counted.
  let day: CivilDay
  /// Which record a way along the fields of the event leads to.
  let supports: [[Int]: Int]
  /// The act without its days, as text: equal for equal acts.
  let signature: String
}

extension Act {
  /// The act with the events that it might share and does not name, where such an event needs to
  /// say nothing.
  func completed(_ sharings: [Sharing], _ references: RecordReferences) -> Act {
    var records = records
    var supports = supports
    for sharing in sharings where sharing.isEvent && supports[sharing.path] == nil {
      guard let last = sharing.path.last,
        let owner = supports[Array(sharing.path.dropLast())],
        let field = references.fields(records[owner])[safe: last],
        case .event(let kinds) = field.type, let kind = kinds.first, kinds.count == 1,
        let declared = references.program.eventKinds[safe: kind],
        declared.fields.allSatisfy(\.optional)
      else { continue }
      supports[sharing.path] = records.count
      records[owner].fields.append(
        .init(name: field.name.text, value: .text("@\(records.count)"), place: .nowhere))
      records.append(
        IR.CaseRecord(
          role: .event, kind: declared.name.text, id: "@\(records.count)", date: day, known: nil,
          order: 0, fields: [], place: .nowhere))
    }
    return Act(kind: kind, records: records, day: day, supports: supports, signature: signature)
  }
}

/// An act with the subjects that it needs.
struct Seed: Sendable {
  let act: Act
  let subjects: [IR.CaseRecord]
}

/// Takes acts out of 案例.
struct SeedReader {
  private let references: RecordReferences
  private let text: CaseText

  init(_ program: IR.Program) {
    references = RecordReferences(program: program)
    text = CaseText(program)
  }

  /// The acts of these kinds in the case, in order.
  func seeds(_ example: IR.CaseExample, kinds: Set<Int>) -> [Seed] {
    example.records.indices.compactMap { index in
      guard let kind = references.eventKind(example.records[index]), kinds.contains(kind) else {
        return nil
      }
      return seed(index, kind, example.records)
    }
  }

  private struct Closure {
    var events: [Int] = []
    var subjects: [Int] = []
    var supports: [[Int]: Int] = [:]
  }

  private func seed(_ index: Int, _ kind: Int, _ records: [IR.CaseRecord]) -> Seed? {
    guard let day = records[index].date else { return nil }
    var closure = Closure()
    visit(index, [], records, &closure)
    addLinks(records, &closure)
    let names = names(closure, records)
    let mapped = { (position: Int) -> IR.CaseRecord in
      var record = references.mapped(records[position], day: { $0 }) { reference in
        references.target(reference, in: records).flatMap { names[$0] } ?? reference.id
      }
      record.id = names[position] ?? record.id
      return record
    }
    let events = closure.events.map(mapped)
    let subjects = closure.subjects.map(mapped)
    let act = Act(
      kind: kind, records: events, day: day, supports: closure.supports,
      signature: events.map { signature($0, from: day) }.joined(separator: "\n"))
    return Seed(act: act, subjects: subjects)
  }

  /// Days are told by their distance: the day of the act stands for all.
  private func signature(_ record: IR.CaseRecord, from day: CivilDay) -> String {
    let middle = CivilDay(year: 2000, month: 1, day: 1) ?? .first
    let distance = Int(middle.number) - Int(day.number)
    return text.line(
      references.mapped(record, day: { $0.advanced(by: distance) ?? $0 }, id: \.id))
  }

  /// Everything that the record refers to, directly or not.
  private func visit(
    _ index: Int, _ path: [Int]?, _ records: [IR.CaseRecord], _ closure: inout Closure
  ) {
    let record = records[index]
    if record.role == .subject {
      if closure.subjects.contains(index) { return }
      closure.subjects.append(index)
    } else {
      let position = closure.events.firstIndex(of: index) ?? closure.events.count
      if let path, closure.supports[path] == nil { closure.supports[path] = position }
      if position < closure.events.count { return }
      closure.events.append(index)
    }
    for (number, field) in references.fields(record).enumerated() {
      for entry in record.fields where field.name.isSpelled(entry.name) {
        for reference in references.references(entry, of: record) {
          guard let target = references.target(reference, in: records) else { continue }
          visit(target, record.role == .event ? path.map { $0 + [number] } : nil, records, &closure)
        }
      }
    }
  }

  /// Links among the subjects, and the subject that holds values for all.
  private func addLinks(_ records: [IR.CaseRecord], _ closure: inout Closure) {
    for (index, record) in records.enumerated() where !closure.subjects.contains(index) {
      guard let kind = references.subjectKind(record) else { continue }
      let joins = references.program.subjectKinds[kind].joins
      let isForAll = references.program.subjectKinds[kind].name == ParameterOwner.name
      let ends = record.fields.filter { entry in
        joins.contains { references.program.subjectKinds[$0].name.isSpelled(entry.name) }
      }.flatMap { references.references($0, of: record) }
      let isInside = ends.allSatisfy { end in
        references.target(end, in: records).map(closure.subjects.contains) ?? false
      }
      if isForAll || (!joins.isEmpty && ends.count == joins.count && isInside) {
        closure.subjects.append(index)
      }
    }
  }

  /// Subjects are numbered by kind, events by position.
  private func names(_ closure: Closure, _ records: [IR.CaseRecord]) -> [Int: String] {
    var names: [Int: String] = [:]
    var counts: [String: Int] = [:]
    for index in closure.subjects {
      let kind = records[index].kind
      counts[kind, default: 0] += 1
      names[index] = kind + String(counts[kind, default: 0])
    }
    for (position, index) in closure.events.enumerated() { names[index] = "@\(position)" }
    return names
  }
}
