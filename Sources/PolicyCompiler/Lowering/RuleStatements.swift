import PolicyBase
import PolicyIR
import PolicySyntax

/// 凡 触发，效果 (E13).
extension Translator {
  mutating func lower(_ rule: RuleStatement, _ place: Place) {
    switch rule.trigger {
    case .event(let word):
      if let kind = eventKind(named: word.text) {
        lower(rule, onEvent: kind, word, place)
      } else {
        let path = Path(outer: false, words: [word], place: word.place)
        lower(rule, onCondition: .holds(path, word.place), place)
      }
    case .condition(.holds(let path, let place)) where isEvent(path):
      var copy = rule
      copy.trigger = .event(path.words[0])
      lower(copy, place)
    case .condition(let condition):
      lower(rule, onCondition: condition, place)
    case .everyMultiple(let reading, let step):
      lower(rule, onMultiplesOf: reading, step, place)
    case .measureStart(let path): lower(rule, onMeasure: path, .started, place)
    case .measureTermEnd(let path): lower(rule, onMeasure: path, .termOver, place)
    case .measureRelease(let path): lower(rule, onMeasure: path, .released, place)
    case .cycleEnd(let path): lower(rule, onCycleEnd: path, place)
    case .elapsed(let from, let length, let happened, let event, let filter):
      lower(rule, elapsed: ElapsedText(from, length, happened, event, filter), place)
    }
  }

  private func isEvent(_ path: Path) -> Bool {
    guard path.words.count == 1, !path.outer, let word = path.words.first else { return false }
    return eventKind(named: word.text) != nil
  }

  struct Body {
    var when: IR.Guard?
    var except: IR.Guard?
    var effects: [IR.Effect]
    var context: Context
  }

  /// Effects and clauses in a context; `nil` after a report.
  mutating func body(_ rule: RuleStatement, _ context: Context) -> Body? {
    guard let (effects, inner) = effects(rule.effects, rule.modifiers, context),
      let guards = guards(rule.clauses, inner)
    else { return nil }
    return Body(when: guards.when, except: guards.except, effects: effects, context: inner)
  }

  mutating func append(_ trigger: IR.Trigger, _ body: Body, _ place: Place) {
    append(
      IR.Rule(
        citation: cite(place), trigger: trigger, scope: nil, when: body.when, except: body.except,
        effects: body.effects, pick: nil), body.context)
  }

  // MARK: Triggers

  private mutating func lower(
    _ rule: RuleStatement, onEvent kind: Int, _ word: Word, _ place: Place
  ) {
    if program.eventKinds[kind].isQuestion {
      report(.questionAsTrigger(word.text), word.place)
      return
    }
    var context = Context.event(kind)
    if let named = rule.subject {
      guard let subject = subjectKind(named),
        let term = self.subject(ofKind: subject, context, named.place)
      else { return }
      context.subject = Context.Subject(term: term, kinds: [subject])
    }
    guard let body = body(rule, context), scores(kind, body.effects, rule.effects) else { return }
    append(.event(kind: kind, clause: nil, clauseField: nil), body, place)
  }

  private mutating func lower(
    _ rule: RuleStatement, onCondition condition: Condition, _ place: Place
  ) {
    let kind = ruleSubject(rule.subject, condition.firstWord, place) { copy, context in
      _ = copy.condition(condition, context)
    }
    guard let kind, let body = body(rule, .subject(kind)) else { return }
    guard let guarded = self.condition(condition, body.context) else { return }
    append(.becameTrue(subjectKind: kind, guarded), body, place)
  }

  private mutating func lower(
    _ rule: RuleStatement, onMultiplesOf reading: Expression, _ step: Quantity, _ place: Place
  ) {
    let kind = ruleSubject(rule.subject, reading.firstWord, place) { copy, context in
      _ = copy.term(reading, context)
    }
    guard let kind, let body = body(rule, .subject(kind)),
      let typed = term(reading, body.context), let number = constant(step)
    else { return }
    guard case .number(let unit) = typed.type, case .number(let stepUnit) = number.type,
      Units.agree(unit, stepUnit), case .constant(.number(let value)) = number.term
    else {
      report(.unlikeTypes(describe(typed.type), describe(number.type)), step.place)
      return
    }
    if value <= .zero {
      report(.stepNotPositive, step.place)
      return
    }
    append(.everyMultiple(subjectKind: kind, of: typed.term, step: value), body, place)
  }

  private mutating func lower(
    _ rule: RuleStatement, onMeasure path: Path, _ moment: IR.MeasureMoment, _ place: Place
  ) {
    guard let word = path.words.last, let measure = measure(word) else { return }
    if path.words.count > 1 {
      report(.measurePathAsTrigger(path.text, word.text), path.place)
      return
    }
    var context = Context.subject(program.measures[measure].owners)
    context.measure = measure
    guard let body = body(rule, context) else { return }
    append(.measure(measure: measure, moment), body, place)
  }

  // MARK: Whom a rule runs over

  /// The kind after 各; else the kind that the first word names; else the only kind for which
  /// the trigger resolves. `nil` after a report.
  mutating func ruleSubject(
    _ named: Word?, _ first: String?, _ place: Place,
    _ attempt: (inout Translator, Context) -> Void
  ) -> Int? {
    if let named { return subjectKind(named) }
    if let first, let kind = subjectKind(named: first) { return kind }
    let kinds = declared.visibleSymbols(from: site.policy).compactMap { symbol -> Int? in
      if case .subject(let kind) = symbol.kind { kind } else { nil }
    }
    let tried = kinds.map { kind in
      (kind, errors: self.attempt { attempt(&$0, .subject(kind)) }.errors)
    }
    let fitting = tried.filter { $0.errors == 0 }.map(\.0)
    if fitting.count > 1 {
      report(.subjectUnclear(fitting.map(subjectName)), place)
      return nil
    }
    if let only = fitting.first { return only }
    guard let best = tried.min(by: { $0.errors < $1.errors })?.0 else {
      report(.subjectUnclear([]), place)
      return nil
    }
    attempt(&self, .subject(best))
    return nil
  }
}
