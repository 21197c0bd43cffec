import PolicyBase
import PolicyIR
import PolicySyntax

/// Paths → meanings.
extension Translator {
  /// What the path stands for; `nil` after a report.
  mutating func meaning(of path: Path, _ context: Context) -> Meaning? {
    guard let first = path.words.first else { return nil }
    if path.words.count > CompilerLimits.pathLength {
      report(.expressionTooDeep(CompilerLimits.pathLength), path.place)
      return nil
    }
    var scope = context
    if path.outer { scope.member = nil }
    guard var meaning = meaning(ofFirst: first, scope) else { return nil }
    for (index, word) in path.words.enumerated().dropFirst() {
      guard let next = step(from: meaning, to: word, of: path.words[index - 1], context) else {
        return nil
      }
      meaning = next
    }
    return meaning
  }

  private mutating func meaning(ofFirst word: Word, _ context: Context) -> Meaning? {
    let found = candidates(word.text, context)
    if found.count > 1 {
      report(.ambiguousName(word.text, found.map(\.spelling)), word.place)
      return nil
    }
    if let only = found.first { return taken(only, word) }
    report(unresolved(word.text, context), word.place)
    return nil
  }

  private func unresolved(_ word: String, _ context: Context) -> CompilerFault {
    if let symbol = symbols(word).first {
      return .notInReach(word, symbol.category)
    }
    return .unknownName(word, .name, Spelling.nearest(to: word, among: namesInReach(context)))
  }

  /// Names that a first word may be, for proposals.
  private func namesInReach(_ context: Context) -> [String] {
    var names: [String] = []
    var events: [Int] = []
    var subjects = context.subject?.kinds ?? []
    switch context.member {
    case .event(let kind): events.append(kind)
    case .subject(let kinds): subjects += kinds
    case nil: break
    }
    if let kind = context.event { events.append(kind) }
    for kind in events {
      let steps = fieldLevels(ofEvent: kind, .event).joined()
      names += steps.map(\.field.name.text)
      for step in steps { if case .subject(let kinds) = step.field.type { subjects += kinds } }
    }
    for kind in subjects { names += fields(ofSubject: kind).map(\.name.text) }
    names += declared.inverses.map(\.name)
    return names + declared.visibleSymbols(from: site.policy).map(\.name.text)
  }

  private mutating func step(
    from meaning: Meaning, to word: Word, of previous: Word, _ context: Context
  ) -> Meaning? {
    switch meaning {
    case .value(let typed):
      return step(from: typed, to: word, of: previous, context)
    case .measure(let measure, let owner):
      if word.text == "起日" || word.text == "末日" {
        let end: IR.MeasureDay = word.text == "起日" ? .first : .last
        return .value(Typed(term: .measureDay(measure: measure, of: owner, end), type: .day))
      }
      report(.noSuchPart(word.text, of: previous.text, ["起日", "末日"]), word.place)
    case .events:
      report(.eventNotInReach(previous.text), previous.place)
    case .account, .duty:
      report(.noSuchPart(word.text, of: previous.text, []), word.place)
    }
    return nil
  }

  private mutating func step(
    from typed: Typed, to word: Word, of previous: Word, _ context: Context
  ) -> Meaning? {
    switch typed.type {
    case .subject(let all):
      let kinds = context.kinds(of: typed.term, all)
      let subject = Context.Subject(term: typed.term, kinds: kinds)
      let found = members(word.text, of: subject, spelling: previous.text + "的", events: true)
      if found.count > 1 {
        report(.ambiguousName(word.text, found.map(\.spelling)), word.place)
        return nil
      }
      if let only = found.first { return made(taken(only, word), many: typed.many) }
      reportNoMember(word, kinds, previous)
    case .event(let kinds):
      if let next = eventPart(word.text, kinds, typed) { return .value(next) }
      let names = kinds.flatMap { fields(ofEvent: $0).map(\.name.text) } + ["日期"]
      report(
        .noSuchPart(
          word.text, of: previous.text, Spelling.nearest(to: word.text, among: names)), word.place)
    case .period where word.text == "起日" || word.text == "末日":
      let end: IR.MeasureDay = word.text == "起日" ? .first : .last
      return .value(
        Typed(term: .periodDay(typed.term, end), type: .day, many: typed.many))
    default:
      let parts = typed.type == .period ? ["起日", "末日"] : []
      report(.noSuchPart(word.text, of: previous.text, parts), word.place)
    }
    return nil
  }

  private mutating func taken(_ candidate: Candidate, _ word: Word) -> Meaning {
    if let form = candidate.notYet { notYet(form, word.place) }
    return candidate.meaning
  }

  private func made(_ meaning: Meaning, many: Bool) -> Meaning {
    guard many, case .value(var typed) = meaning else { return meaning }
    typed.many = true
    return .value(typed)
  }

  private mutating func reportNoMember(_ word: Word, _ kinds: [Int], _ previous: Word) {
    let having = kinds.filter { kind in
      fields(ofSubject: kind).contains { $0.name.text == word.text }
    }
    if !having.isEmpty, having.count < kinds.count {
      let lacking = kinds.filter { !having.contains($0) }.map(subjectName)
      report(.fieldOfSomeKinds(word.text, of: previous.text, lacking), word.place)
      return
    }
    let names = kinds.flatMap { fields(ofSubject: $0).map(\.name.text) }
    let owned = declared.visibleSymbols(from: site.policy).map(\.name.text)
    report(
      .noSuchPart(
        word.text, of: previous.text, Spelling.nearest(to: word.text, among: names + owned)),
      word.place)
  }

  private mutating func eventPart(_ word: String, _ kinds: [Int], _ typed: Typed) -> Typed? {
    if word == "日期", !kinds.contains(where: { has(field: word, event: $0) }) {
      return Typed(term: .dateOf(typed.term), type: .day, many: typed.many)
    }
    guard kinds.count == 1, let kind = kinds.first else { return nil }
    let fields = fields(ofEvent: kind)
    if let index = fields.firstIndex(where: { $0.name.text == word }) {
      let owner = program.eventKinds[kind].name.key
      let term = IR.Term.field(typed.term, reference(index, fields[index], of: owner))
      return Typed(
        term: term, type: fields[index].type, many: typed.many || fields[index].many)
    }
    for symbol in symbols(word) {
      if case .definition(let index) = symbol.kind, definitionOwner(index) == .event(kind),
        let type = definitionType(index)
      {
        return Typed(term: .definition(index, of: typed.term), type: type, many: typed.many)
      }
    }
    return nil
  }

  private func has(field: String, event: Int) -> Bool {
    fields(ofEvent: event).contains { $0.name.text == field }
  }
}
