import PolicyBase
import PolicyIR
import PolicySyntax

/// Forms that are read and checked, and refused by a run (R15).
extension Translator {
  mutating func check(_ duty: DutyStatement, _ place: Place) {
    notYet(.duty, place)
    let act = eventKind(duty.act)
    if let filter = duty.filter, let act {
      _ = condition(filter, Context(member: .event(act)))
    }
    let context = dutyContext(duty.term)
    checkBearer(duty.bearer, context)
    if !duty.lateEffects.isEmpty, let context {
      _ = effects(duty.lateEffects, EffectModifiers(), context)
    }
    if let context { _ = guards(duty.clauses, context) }
  }

  private mutating func dutyContext(_ term: DutyStatement.Term) -> Context? {
    switch term {
    case .after(let start, let length), .before(let start, let length):
      if let length { _ = duration(length) }
      switch start {
      case .event(let word): return eventKind(word).map(Context.event)
      case .measureStart(let path), .measureTermEnd(let path):
        guard let word = path.words.last, let measure = measure(word) else { return nil }
        return .subject(program.measures[measure].owners)
      case .field: return nil
      }
    case .perPeriod(_, let bounds):
      for bound in bounds.bounds { _ = self.term(bound.value, .none) }
      return nil
    }
  }

  /// Who must act: an actor, a kind of subject, or a path from the start of the duty.
  private mutating func checkBearer(_ path: Path, _ context: Context?) {
    if path.words.count == 1, let word = path.words.first {
      let isKnown = symbols(word.text).contains {
        $0.category == .actor || $0.category == .subject
      }
      if isKnown { return }
    }
    guard let context else { return }
    if context.subject != nil, path.words.count == 1 { return }
    _ = value(path, context)
  }

  mutating func check(_ adjustment: AdjustmentStatement, _ place: Place) {
    notYet(.adjustment, place)
    for reference in adjustment.articles { _ = headings(reference) }
  }

  mutating func check(_ division: DivisionStatement, _ place: Place) {
    notYet(.division, place)
    for reference in division.articles { _ = headings(reference) }
  }

  /// 沿用 in a header and 修订 blocks.
  mutating func checkAmendments() {
    for (policy, tree) in selection.trees.enumerated() {
      site = Site(policy: policy)
      if let word = tree.header.takesOver { notYet(.takesOver, word.place) }
      if let word = tree.header.periodConvention { notYet(.periodConvention, word.place) }
      var seen = Set<CivilDay>()
      for statement in selection.statements[policy] {
        if let day = statement.amendment, seen.insert(day).inserted {
          notYet(.amendment, statement.place)
        }
      }
    }
  }
}
