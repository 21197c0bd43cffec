import PolicyBase
import PolicyIR
import PolicySyntax

/// What can be read on a subject: fields, ends of a link, 反称, statuses, definitions, parameters,
/// accounts, measures, and the kinds that it refers to.
extension Translator {
  mutating func members(
    _ word: String, of subject: Context.Subject, spelling: String, events: Bool = false
  ) -> [Candidate] {
    let spelled = spelling + word
    if let field = sharedField(word, subject) { return [candidate(field, spelled)] }
    var found = inverses(word, subject, spelled)
    for symbol in symbols(word) {
      if let meaning = owned(symbol, subject, events: events) {
        found.append(Candidate(meaning: meaning, spelling: spelled))
      }
    }
    if found.isEmpty, let kind = subjectKind(named: word) {
      found = related(kind, subject, spelling)
    }
    return found
  }

  private func candidate(_ typed: Typed, _ spelling: String) -> Candidate {
    Candidate(meaning: .value(typed), spelling: spelling)
  }

  /// A field that every kind the subject may be has in the same place.
  private func sharedField(_ word: String, _ subject: Context.Subject) -> Typed? {
    var shared: (index: Int, field: IR.Field)?
    for kind in subject.kinds {
      let fields = fields(ofSubject: kind)
      guard let index = fields.firstIndex(where: { $0.name.text == word }),
        // A parameter is a name of the file that declares it.
        !program.parameters.contains(where: { $0.owner == kind && $0.field == index })
      else { return nil }
      if let shared, shared.index != index || shared.field.type != fields[index].type {
        return nil
      }
      shared = (index, fields[index])
    }
    guard let shared, let kind = subject.kinds.first else { return nil }
    let owner = program.subjectKinds[kind].name.key
    return Typed(
      term: .field(subject.term, reference(shared.index, shared.field, of: owner)),
      type: shared.field.type, many: shared.field.many)
  }

  private func inverses(
    _ word: String, _ subject: Context.Subject, _ spelling: String
  ) -> [Candidate] {
    declared.inverses.filter { inverse in
      inverse.name == word && subject.kinds.contains(where: inverse.owners.contains)
    }.map { inverse in
      let term = IR.Term.inverse(subject.term, kind: inverse.kind, inverse.field)
      return value(term, .subject(kinds: [inverse.kind]), spelling, many: true)
    }
  }

  private mutating func owned(
    _ symbol: Symbol, _ subject: Context.Subject, events: Bool
  ) -> Meaning? {
    let term = subject.term
    switch symbol.kind {
    case .status(let index) where subject.kinds.contains(program.statuses[index].owner):
      let enumeration = program.statuses[index].enumeration
      return .value(
        Typed(term: .status(term, status: index), type: .option(enumeration: enumeration)))
    case .parameter(let index):
      guard program.parameters[index].isOwned, let owner = program.parameters[index].owner,
        subject.kinds.contains(owner)
      else { return nil }
      return .value(
        Typed(term: .parameter(index, of: term), type: program.parameters[index].type))
    case .definition(let index):
      guard case .subject(let owner) = definitionOwner(index), subject.kinds.contains(owner),
        let type = definitionType(index)
      else { return nil }
      return .value(Typed(term: .definition(index, of: term), type: type))
    case .account(let index) where subject.kinds.contains(program.accounts[index].owner):
      return .account(index, of: term)
    case .measure(let index)
    where subject.kinds.contains(where: program.measures[index].owners.contains):
      return .measure(index, of: term)
    case .event(let kind) where events:
      return .events(kind, of: subject)
    case .duty where events && isFirstLine(symbol):
      return .duty(symbol.name.text, of: subject)
    default:
      return nil
    }
  }

  /// All links of the kind that the subject has at one end.
  private func linkSet(
    _ kind: Int, _ end: Int, _ subject: Context.Subject, _ spelling: String
  ) -> Candidate {
    value(
      .links(subject.term, kind: kind, end: end), .subject(kinds: [kind]), spelling, many: true)
  }

  /// A subject of the kind that the subject refers to: an end of a link, or through a field.
  private func related(
    _ kind: Int, _ subject: Context.Subject, _ spelling: String
  ) -> [Candidate] {
    guard subject.kinds.count == 1, let owner = subject.kinds.first,
      program.subjectKinds.indices.contains(owner)
    else { return [] }
    let name = subjectName(kind)
    if let end = program.subjectKinds[safe: kind]?.joins.firstIndex(of: owner) {
      return [linkSet(kind, end, subject, spelling + name)]
    }
    if let end = program.subjectKinds[owner].joins.firstIndex(of: kind) {
      return [value(.linkEnd(subject.term, end), .subject(kinds: [kind]), spelling + name)]
    }
    return fields(ofSubject: owner).enumerated().compactMap { index, field in
      guard case .subject(let kinds) = field.type, kinds.contains(kind) else { return nil }
      let term = IR.Term.field(
        subject.term, reference(index, field, of: program.subjectKinds[owner].name.key))
      return value(term, field.type, spelling + field.name.text, many: field.many)
    }
  }
}
