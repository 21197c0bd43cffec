import PolicyBase
import PolicyIR

// Kinds of records: subjects with histories, events, questions.
extension BindingRun {
  /// Finds the record's kind and makes room for it in the case.
  mutating func slot(of record: IR.CaseRecord) -> Slot {
    switch record.role {
    case .subject:
      guard let kind = names.subjects[record.kind] else { return unknownKind(record) }
      if record.date != nil || record.known != nil || record.order != 0 {
        faults.add(BindingFault.subjectWithDate.diagnosis, record.place)
      }
      bound.subjects.append(emptySubject(kind, record.id, record.place))
      return .subject(kind: kind, index: bound.subjects.count - 1)
    case .event:
      if let kind = names.events[record.kind] {
        guard let date = date(of: record) else { return .none }
        bound.events.append(
          Case.Event(
            kind: kind, id: record.id, date: date, known: record.known ?? date,
            order: record.order,
            fields: Array(repeating: nil, count: program.eventKinds[kind].fields.count),
            place: record.place))
        return .event(kind: kind, index: bound.events.count - 1)
      }
      return builtIn(record)
    }
  }

  func emptySubject(_ kind: Int, _ id: String, _ place: Place) -> Case.Subject {
    Case.Subject(
      kind: kind, id: id,
      fields: Array(repeating: Case.History(), count: program.subjectKinds[kind].fields.count),
      place: place)
  }

  private mutating func date(of record: IR.CaseRecord) -> CivilDay? {
    // A date that was refused has its fault already.
    if record.date == nil, !reading.diagnostics.contains(where: { record.place.covers($0.place) }) {
      faults.add(BindingFault.eventWithoutDate(kind: record.kind).diagnosis, record.place)
    }
    return record.date
  }

  private mutating func builtIn(_ record: IR.CaseRecord) -> Slot {
    guard let event = BuiltInEvent(record.kind) else { return unknownKind(record) }
    guard let date = date(of: record) else { return .none }
    return slot(of: event, record, date)
  }

  private mutating func unknownKind(_ record: IR.CaseRecord) -> Slot {
    let isSubject = record.role == .subject
    let known = isSubject ? names.subjects : names.events
    let other = isSubject ? names.events : names.subjects
    if other[record.kind] != nil {
      faults.add(
        BindingFault.kindOfOtherRole(record.kind, role: record.role).diagnosis, record.place)
    } else if let choices = KindNames.homes(of: record.kind, in: known) {
      faults.add(
        BindingFault.ambiguousKind(record.kind, choices: choices).diagnosis, record.place)
    } else {
      let candidates = known.keys.sorted() + (isSubject ? [] : BuiltInEvent.names)
      let nearest = Spelling.nearest(to: record.kind, among: candidates)
      faults.add(
        BindingFault.unknownKind(
          unknown(record.kind, nearest), role: record.role, nearest: nearest
        ).diagnosis, record.place)
    }
    return .none
  }

  mutating func bindSubject(
    _ record: IR.CaseRecord, _ kind: Int, _ index: Int, _ isComplete: Bool
  ) {
    let declaration = program.subjectKinds[kind]
    let table = names.subjectFields[kind]
    let rest = bindEnds(record, kind, index, isComplete)
    var given = Set<Int>()
    for entry in rest {
      guard let number = table[entry.name] else {
        unknownField(entry, shownKind: declaration.name, table, names.inverses[kind])
        continue
      }
      if !given.insert(number).inserted {
        faults.add(BindingFault.fieldTwice(entry.name).diagnosis, entry.place)
        continue
      }
      let field = FieldPlace(declaration.fields[number], entry.place)
      bound.subjects[index].fields[number] = history(entry.value, field)
    }
    missing(declaration.fields, given, record, isComplete)
  }

  mutating func bindEvent(
    _ record: IR.CaseRecord, _ kind: Int, _ index: Int, _ isComplete: Bool
  ) {
    let declaration = program.eventKinds[kind]
    let table = names.eventFields[kind]
    var given = Set<Int>()
    for entry in record.fields {
      guard let number = table[entry.name] else {
        unknownField(entry, shownKind: declaration.name, table, [:])
        continue
      }
      let field = FieldPlace(declaration.fields[number], entry.place)
      if !given.insert(number).inserted {
        faults.add(BindingFault.fieldTwice(entry.name).diagnosis, entry.place)
      } else if case .history = entry.value {
        faults.add(BindingFault.historyOfEvent(field: field.name).diagnosis, entry.place)
      } else {
        bound.events[index].fields[number] = value(entry.value, field)
      }
    }
    missing(declaration.fields, given, record, isComplete)
  }

  private mutating func missing(
    _ fields: [IR.Field], _ given: Set<Int>, _ record: IR.CaseRecord, _ isComplete: Bool
  ) {
    guard isComplete, !options.allowsMissing else { return }
    for (number, field) in fields.enumerated()
    where !given.contains(number) && !field.optional && field.missingMeans == nil {
      faults.add(
        BindingFault.missingField(
          KindNames.shown(field.name), expected: ExpectedType.text(field, program)
        ).diagnosis, record.place)
    }
  }

  private mutating func unknownField(
    _ entry: IR.CaseRecord.Entry, shownKind: IR.Name, _ table: [String: Int],
    _ inverses: [String: KindNames.Inverse]
  ) {
    let kind = KindNames.shown(shownKind)
    if let inverse = inverses[entry.name] {
      let source = program.subjectKinds[inverse.kind]
      faults.add(
        BindingFault.inverseField(
          entry.name, kind: KindNames.shown(source.name),
          field: KindNames.shown(source.fields[inverse.field].name)
        ).diagnosis, entry.place)
      return
    }
    let known = table.keys.sorted()
    let nearest = Spelling.nearest(to: entry.name, among: known)
    faults.add(
      BindingFault.unknownField(
        unknown(entry.name, nearest), kind: kind, nearest: nearest, known: known
      ).diagnosis, entry.place)
  }

  /// Takes the ends of a link from its fields, which are named like the kinds it joins; returns
  /// the fields that are left.
  private mutating func bindEnds(
    _ record: IR.CaseRecord, _ kind: Int, _ index: Int, _ isComplete: Bool
  ) -> [IR.CaseRecord.Entry] {
    var rest = record.fields
    for end in program.subjectKinds[kind].joins where program.subjectKinds.indices.contains(end) {
      let name = program.subjectKinds[end].name
      let position = rest.firstIndex { KindNames.spellings(name).contains($0.name) }
      guard let position else {
        if isComplete {
          faults.add(BindingFault.missingEnd(KindNames.shown(name)).diagnosis, record.place)
        }
        continue
      }
      let entry = rest[position]
      // The compiler may declare the ends as fields, too.
      if names.subjectFields[kind][entry.name] == nil { rest.remove(at: position) }
      let field = IR.Field(
        name: name, type: .subject(kinds: [end]), optional: false, missingMeans: nil, many: false,
        inverse: nil, personal: false)
      if case .subject(let subject)? = value(entry.value, FieldPlace(field, entry.place)) {
        bound.subjects[index].ends.append(subject)
      }
    }
    return rest
  }
}

extension Place {
  func covers(_ other: Place) -> Bool {
    file == other.file && start <= other.start && other.end <= end
  }
}
