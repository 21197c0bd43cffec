import PolicyBase
import PolicyIR
import PolicySyntax

/// Which subject a statement means when it does not name one.
extension Translator {
  /// The subject of a kind in this statement: what the rule is about, or the only one of the kind
  /// that the event names; `nil` after a report.
  mutating func subject(
    ofKind kind: Int, _ context: Context, _ place: Place
  ) -> IR.Term? {
    subject(ofKinds: [kind], context, place)
  }

  /// The subject of one of the kinds; a field that may hold several of them is one subject.
  mutating func subject(
    ofKinds kinds: [Int], _ context: Context, _ place: Place
  ) -> IR.Term? {
    if let subject = context.subject, subject.kinds.contains(where: kinds.contains) {
      return subject.term
    }
    guard let event = context.event else {
      report(.noSubjectOfKind(subjectNames(kinds)), place)
      return nil
    }
    var found: [EventStep] = []
    for step in kinds.flatMap({ subjects(ofKind: $0, inEvent: event, .event) })
    where !found.contains(where: { $0.term == step.term }) { found.append(step) }
    if found.count == 1, let only = found.first { return only.term }
    if found.isEmpty {
      report(.noSubjectOfKind(subjectNames(kinds)), place)
    } else {
      report(.ambiguousSubject(subjectNames(kinds), found.map(\.spelling)), place)
    }
    return nil
  }

  func subjectNames(_ kinds: [Int]) -> String {
    kinds.map(subjectName).joined(separator: "、")
  }

  /// How events of a kind are about the rule's subject: the field of the event (read on
  /// `.member`) and the subject it must be. Both `nil`: all events of the kind.
  enum About {
    case found(about: IR.Term, of: IR.Term)
    case none
    case ambiguous([String])
  }

  func about(_ event: Int, _ subject: Context.Subject) -> About {
    for kind in subject.kinds {
      let found = subjects(ofKind: kind, inEvent: event, .member)
      if found.count > 1 { return .ambiguous(found.map(\.spelling)) }
      if let only = found.first { return .found(about: only.term, of: subject.term) }
    }
    return .none
  }

  func about(_ event: Int, _ context: Context) -> About {
    if let subject = context.subject { return about(event, subject) }
    guard let own = context.event else { return .none }
    let theirs = subjects(inEvent: event, .member)
    var pairs: [(about: EventStep, of: EventStep)] = []
    for mine in subjects(inEvent: own, .event) {
      for their in theirs where !Set(mine.kinds).isDisjoint(with: their.kinds) {
        pairs.append((their.step, mine.step))
      }
    }
    if pairs.count > 1 {
      let sameName = pairs.filter { $0.about.field.name.text == $0.of.field.name.text }
      if sameName.count == 1 { pairs = sameName }
    }
    if pairs.count > 1 { return .ambiguous(pairs.map(\.about.spelling)) }
    guard let only = pairs.first else { return .none }
    return .found(about: only.about.term, of: only.of.term)
  }
}
