import PolicyBase
import PolicyIR
import PolicySyntax

/// What the first word of a path can mean (R10). Layers from near to far: the member under a
/// filter, the event, events it refers to, the rule's subject, the link between the event's
/// subjects, what these have, what belongs to nobody. The nearest layer that knows the word decides.
extension Translator {
  mutating func candidates(_ word: String, _ context: Context) -> [Candidate] {
    switch context.member {
    case .event(let kind):
      let found = inEvent(word, kind, .member, context)
      if !found.isEmpty { return found }
    case .subject(let kinds):
      let found = inSubject(word, Context.Subject(term: .member, kinds: kinds))
      if !found.isEmpty { return found }
    case nil: break
    }
    if let kind = context.event {
      let found = inEventFields(word, kind, .event)
      if !found.isEmpty { return found }
    }
    if let subject = context.subject {
      let found = inSubject(word, subject)
      if !found.isEmpty { return found }
    }
    let links = self.links(word, context)
    if !links.isEmpty { return links }
    if let kind = context.event {
      let found = inSubjectsOfEvent(word, kind, .event, context)
      if !found.isEmpty { return found }
    }
    return withoutOwner(word)
  }

  private mutating func inEvent(
    _ word: String, _ kind: Int, _ term: IR.Term, _ context: Context
  ) -> [Candidate] {
    let own = inEventFields(word, kind, term)
    return own.isEmpty ? inSubjectsOfEvent(word, kind, term, context) : own
  }

  /// Fields of the event, its date and its own name; then events it refers to; then kinds' names.
  private mutating func inEventFields(
    _ word: String, _ kind: Int, _ term: IR.Term
  ) -> [Candidate] {
    if program.eventKinds.indices.contains(kind), program.eventKinds[kind].name.text == word {
      return [value(term, .event(kinds: [kind]), word)]
    }
    let levels = fieldLevels(ofEvent: kind, term)
    let own = (levels.first ?? []).filter { $0.field.name.text == word }.map(candidate)
    if !own.isEmpty { return own }
    if word == "日期" { return [value(.dateOf(term), .day, word)] }
    let definitions = ownedByEvent(word, kind, term)
    if !definitions.isEmpty { return definitions }
    for level in levels.dropFirst() {
      let found = level.filter { $0.field.name.text == word }.map(candidate)
      if !found.isEmpty { return found }
    }
    if let subject = subjectKind(named: word) {
      return subjects(ofKind: subject, inEvent: kind, term).map(candidate)
    }
    if let event = eventKind(named: word) {
      return events(ofKind: event, inEvent: kind, term).map(candidate)
    }
    return []
  }

  private mutating func ownedByEvent(
    _ word: String, _ kind: Int, _ term: IR.Term
  ) -> [Candidate] {
    symbols(word).compactMap { symbol in
      guard case .definition(let index) = symbol.kind, definitionOwner(index) == .event(kind),
        let type = definitionType(index)
      else { return nil }
      return value(.definition(index, of: term), type, word)
    }
  }

  /// What the subject itself has; else the kind it refers to by that name.
  private mutating func inSubject(_ word: String, _ subject: Context.Subject) -> [Candidate] {
    if let kind = subjectKind(named: word), subject.kinds.contains(kind) {
      return [value(subject.term, .subject(kinds: subject.kinds), word)]
    }
    return members(word, of: subject, spelling: "")
  }

  private mutating func inSubjectsOfEvent(
    _ word: String, _ kind: Int, _ term: IR.Term, _ context: Context
  ) -> [Candidate] {
    for level in fieldLevels(ofEvent: kind, term) {
      var found: [Candidate] = []
      for step in level where !step.field.many {
        guard case .subject(let all) = step.field.type else { continue }
        let kinds = context.kinds(of: step.term, all)
        let subject = Context.Subject(term: step.term, kinds: kinds)
        found += members(word, of: subject, spelling: step.spelling + "的")
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The link of that kind between the two subjects the statement names.
  private func links(_ word: String, _ context: Context) -> [Candidate] {
    guard let kind = subjectKind(named: word), program.subjectKinds.indices.contains(kind) else {
      return []
    }
    let joins = program.subjectKinds[kind].joins
    guard joins.count == 2, let event = context.event else { return [] }
    let ends = joins.map { subjects(ofKind: $0, inEvent: event, .event) }
    guard ends[0].count == 1, ends[1].count == 1, let a = ends[0].first, let b = ends[1].first
    else { return [] }
    return [value(.link(kind: kind, a.term, b.term), .subject(kinds: [kind]), word)]
  }

  private mutating func withoutOwner(_ word: String) -> [Candidate] {
    symbols(word).compactMap { symbol in
      switch symbol.kind {
      case .parameter(let index) where !program.parameters[index].isOwned:
        return value(.parameter(index, of: nil), program.parameters[index].type, word)
      case .definition(let index) where definitionOwner(index) == IR.Definition.Owner.none:
        guard let type = definitionType(index) else { return nil }
        return value(.definition(index, of: .constant(.truth(true))), type, word)
      case .event(let kind):
        return Candidate(meaning: .events(kind, of: nil), spelling: word)
      case .duty where isFirstLine(symbol):
        return Candidate(meaning: .duty(word, of: nil), spelling: word)
      default:
        return nil
      }
    }
  }

  /// A duty may be declared in several lines, which are one name.
  func isFirstLine(_ duty: Symbol) -> Bool {
    let first = symbols(duty.name.text).first { $0.category == .duty }
    return first?.kind == duty.kind
  }

  func candidate(_ step: EventStep) -> Candidate {
    Candidate(
      meaning: .value(Typed(term: step.term, type: step.field.type, many: step.field.many)),
      spelling: step.spelling)
  }

  func value(
    _ term: IR.Term, _ type: IR.FieldType, _ spelling: String, many: Bool = false
  ) -> Candidate {
    Candidate(meaning: .value(Typed(term: term, type: type, many: many)), spelling: spelling)
  }
}
