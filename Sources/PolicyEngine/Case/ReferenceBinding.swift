import PolicyBase
import PolicyIR

// References: subjects, events and numbered norms by what names them.
extension BindingRun {
  mutating func subject(
    _ text: String, _ kinds: [Int], _ input: IR.InputValue, _ field: FieldPlace
  ) -> IR.Value? {
    var found = ids.subjects(text, kinds: kinds)
    if found.isEmpty, let (kindName, id) = CaseIDs.qualified(text),
      let kind = names.subjects[kindName], kinds.contains(kind)
    {
      found = ids.subjects(id, kinds: [kind])
    }
    if found.count == 1 { return .subject(found[0].index) }
    if found.count > 1 {
      let choices = found.map {
        program.subjectKinds[$0.kind].name.key + "/" + repeated(text, field)
      }
      fault(
        .ambiguousReference(field: field.name, id: shown(input, field), choices: choices), field)
      return nil
    }
    if options.allowsMissing, kinds.count == 1,
      ids.subjects(text, kinds: program.subjectKinds.indices).isEmpty
    {
      return .subject(addUndeclared(text, kinds[0], field.place))
    }
    let other = ids.subjects(text, kinds: program.subjectKinds.indices).first
    unresolved(
      field, input, expected: kinds.map { KindNames.shown(program.subjectKinds[$0].name) },
      other: other.map { KindNames.shown(program.subjectKinds[$0.kind].name) },
      nearest: nearestID(
        text, among: bound.subjects.lazy.filter { kinds.contains($0.kind) }.map(\.id)))
    return nil
  }

  private mutating func addUndeclared(_ id: String, _ kind: Int, _ place: Place) -> Int {
    let index = bound.subjects.count
    bound.subjects.append(emptySubject(kind, id, place))
    _ = ids.add(id, .subject(kind: kind, index: index))
    return index
  }

  mutating func event(
    _ text: String, _ kinds: [Int], _ input: IR.InputValue, _ field: FieldPlace
  ) -> IR.Value? {
    var found = ids.events(text, kinds: kinds)
    if found.isEmpty, let (kindName, id) = CaseIDs.qualified(text),
      let kind = names.events[kindName], kinds.contains(kind)
    {
      found = ids.events(id, kinds: [kind])
    }
    if found.count == 1 {
      referenced.insert(found[0].index)
      return .event(found[0].index)
    }
    if found.count > 1 {
      let choices = found.map {
        program.eventKinds[$0.kind].name.key + "/" + repeated(text, field)
      }
      fault(
        .ambiguousReference(field: field.name, id: shown(input, field), choices: choices), field)
      return nil
    }
    let other = ids.events(text, kinds: program.eventKinds.indices).first
    unresolved(
      field, input, expected: kinds.map { KindNames.shown(program.eventKinds[$0].name) },
      other: other.map { KindNames.shown(program.eventKinds[$0.kind].name) },
      nearest: nearestID(
        text, among: (others + bound.events).lazy.filter { kinds.contains($0.kind) }.map(\.id)))
    return nil
  }

  private mutating func unresolved(
    _ field: FieldPlace, _ input: IR.InputValue, expected: [String], other: String?,
    nearest: [String]
  ) {
    if let other {
      fault(
        .wrongKind(field: field.name, expected: expected, found: other, id: shown(input, field)),
        field)
    } else if reading.lostLines == 0 {
      // With lines lost the id may well stand on one of them: no fault that is not certain.
      fault(
        .unknownReference(
          field: field.name, kinds: expected, found: shown(input, field),
          nearest: isMasked(field) ? [] : nearest), field)
    }
  }

  /// The nearest ids among the first of the case; a file full of faults is not searched for each.
  func nearestID(_ id: String, among candidates: some Sequence<String>) -> [String] {
    if faults.count > CaseLimits.spellingSearches { return [] }
    return Spelling.nearest(to: id, among: candidates.prefix(CaseLimits.spellingCandidates))
  }

  /// One or several numbered norms, always as a list of them.
  mutating func clauseList(_ input: IR.InputValue, _ field: FieldPlace) -> IR.Value? {
    let inputs: [IR.InputValue]
    if case .list(let several) = input { inputs = several } else { inputs = [input] }
    var found: [Int] = []
    for one in inputs {
      guard case .text(let text) = one else {
        fault(
          .wrongType(
            field: field.name, expected: ExpectedType.text(field.field, program),
            found: shown(one, field)), field)
        continue
      }
      if let clause = clause(text, one, field), !found.contains(clause) { found.append(clause) }
    }
    return found.isEmpty ? nil : .clauses(found)
  }

  private mutating func clause(_ text: String, _ input: IR.InputValue, _ field: FieldPlace) -> Int?
  {
    switch clauses.find(text) {
    case .clause(let index): return index
    case .several(let choices):
      fault(
        .ambiguousItem(
          field: field.name, found: shown(input, field), choices: isMasked(field) ? [] : choices),
        field)
    case .group(let inside):
      fault(
        .itemGroup(
          field: field.name, found: shown(input, field), inside: isMasked(field) ? [] : inside),
        field)
    case .none:
      fault(
        .unknownItem(
          field: field.name, found: shown(input, field),
          nearest: isMasked(field) ? [] : clauses.nearest(to: text)), field)
    }
    return nil
  }
}
