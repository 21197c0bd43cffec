import PolicyBase
import PolicyIR

/// What the values of case records mean by the declarations of a program: which are ids of other
/// records, which are days.
struct RecordReferences: Sendable {
  let program: IR.Program

  func eventKind(_ record: IR.CaseRecord) -> Int? {
    record.role == .event
      ? program.eventKinds.firstIndex { $0.name.isSpelled(record.kind) } : nil
  }

  func subjectKind(_ record: IR.CaseRecord) -> Int? {
    record.role == .subject
      ? program.subjectKinds.firstIndex { $0.name.isSpelled(record.kind) } : nil
  }

  /// The declared fields of the record's kind; of a link its ends, named like the kinds it joins.
  func fields(_ record: IR.CaseRecord) -> [IR.Field] {
    if let kind = eventKind(record) { return program.eventKinds[kind].fields }
    guard let kind = subjectKind(record) else { return [] }
    let ends = program.subjectKinds[kind].joins.compactMap { end -> IR.Field? in
      guard let name = program.subjectKinds[safe: end]?.name else { return nil }
      return IR.Field(
        name: name, type: .subject(kinds: [end]), optional: false, missingMeans: nil, many: false,
        inverse: nil, personal: false)
    }
    return program.subjectKinds[kind].fields + ends
  }

  func field(_ entry: IR.CaseRecord.Entry, of record: IR.CaseRecord) -> IR.Field? {
    fields(record).first { $0.name.isSpelled(entry.name) }
  }

  /// One record that a value of another names.
  struct Reference: Hashable {
    var field: IR.FieldType
    var id: String
  }

  func references(_ entry: IR.CaseRecord.Entry, of record: IR.CaseRecord) -> [Reference] {
    guard let type = field(entry, of: record)?.type else { return [] }
    switch type {
    case .subject, .event: return ids(entry.value).map { Reference(field: type, id: $0) }
    default: return []
    }
  }

  private func ids(_ value: IR.InputValue) -> [String] {
    switch value {
    case .text(let id), .cell(let id): [id]
    case .list(let items): items.flatMap(ids)
    case .history(let items): items.flatMap { ids($0.value) }
    case .number, .truth, .period: []
    }
  }

  /// The record that a reference means.
  func target(_ reference: Reference, in records: [IR.CaseRecord]) -> Int? {
    records.indices.first { index in
      guard records[index].id == reference.id else { return false }
      switch reference.field {
      case .subject(let kinds): return subjectKind(records[index]).map(kinds.contains) ?? false
      case .event(let kinds): return eventKind(records[index]).map(kinds.contains) ?? false
      default: return false
      }
    }
  }

  // MARK: Changing values

  /// The record with other ids in its references, and with its days and those of its fields moved.
  func mapped(
    _ record: IR.CaseRecord, day: (CivilDay) -> CivilDay, id: (Reference) -> String
  ) -> IR.CaseRecord {
    var result = record
    result.date = record.date.map(day)
    result.known = record.known.map(day)
    for (index, entry) in record.fields.enumerated() {
      guard let type = field(entry, of: record)?.type else { continue }
      result.fields[index].value = replacing(entry.value) { text in
        switch type {
        case .subject, .event: return id(Reference(field: type, id: text))
        case .day where record.role == .event:
          return CivilDay(parsing: text).map { day($0).description } ?? text
        default: return text
        }
      }
    }
    return result
  }

  private func replacing(
    _ value: IR.InputValue, _ text: (String) -> String
  ) -> IR.InputValue {
    switch value {
    case .text(let word): .text(text(word))
    case .cell(let word): .cell(text(word))
    case .list(let items): .list(items.map { replacing($0, text) })
    case .history(let items):
      .history(items.map { .init(value: replacing($0.value, text), from: $0.from) })
    case .number, .truth, .period: value
    }
  }
}
