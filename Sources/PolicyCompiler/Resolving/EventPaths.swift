import PolicyIR

/// Ways from an event along its fields, nearest first.
struct EventStep {
  var term: IR.Term
  var spelling: String
  var field: IR.Field
}

extension Translator {
  /// All fields that can be read from an event: its own (level 0), those of the events it refers
  /// to through single fields (level 1), and so on; every kind is entered once.
  func fieldLevels(ofEvent kind: Int, _ term: IR.Term) -> [[EventStep]] {
    var levels: [[EventStep]] = []
    var open: [(kind: Int, term: IR.Term, spelling: String)] = [(kind, term, "")]
    var entered: Set<Int> = [kind]
    while !open.isEmpty {
      var level: [EventStep] = []
      for event in open { level += steps(ofEvent: event.kind, event.term, event.spelling) }
      levels.append(level)
      open = []
      for step in level where !step.field.many {
        guard case .event(let kinds) = step.field.type, kinds.count == 1, let next = kinds.first,
          entered.insert(next).inserted
        else { continue }
        open.append((next, step.term, step.spelling + "的"))
      }
    }
    return levels
  }

  private func steps(ofEvent kind: Int, _ term: IR.Term, _ spelling: String) -> [EventStep] {
    let owner = program.eventKinds.indices.contains(kind) ? program.eventKinds[kind].name.key : ""
    return fields(ofEvent: kind).enumerated().map { index, field in
      EventStep(
        term: .field(term, reference(index, field, of: owner)),
        spelling: spelling + field.name.text, field: field)
    }
  }

  /// The subjects of a kind that an event names, at the nearest level that has one.
  func subjects(ofKind subject: Int, inEvent kind: Int, _ term: IR.Term) -> [EventStep] {
    for level in fieldLevels(ofEvent: kind, term) {
      let found = level.filter { step in
        guard case .subject(let kinds) = step.field.type else { return false }
        return kinds.contains(subject)
      }
      let single = found.filter { !$0.field.many }
      if !single.isEmpty { return single }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Every subject that an event names, from near to far.
  func subjects(inEvent kind: Int, _ term: IR.Term) -> [(step: EventStep, kinds: [Int])] {
    fieldLevels(ofEvent: kind, term).joined().compactMap { step in
      guard case .subject(let kinds) = step.field.type, !step.field.many else { return nil }
      return (step, kinds)
    }
  }

  /// The events of a kind that an event refers to, at the nearest level that has one.
  func events(ofKind event: Int, inEvent kind: Int, _ term: IR.Term) -> [EventStep] {
    for level in fieldLevels(ofEvent: kind, term) {
      let found = level.filter { $0.field.type == .event(kinds: [event]) }
      if !found.isEmpty { return found }
    }
    return []
  }
}
