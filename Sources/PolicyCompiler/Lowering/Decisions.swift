import PolicyBase
import PolicyIR
import PolicySyntax

/// 裁定 (E18): one reason for an answer.
extension Translator {
  mutating func lower(_ decision: DecisionStatement, _ statement: Statement) {
    guard let kind = eventKind(decision.question) else { return }
    guard program.eventKinds[kind].isQuestion, let answers = program.eventKinds[kind].answers else {
      report(.notAQuestion(decision.question.text), decision.question.place)
      return
    }
    let context = Context.event(kind)
    guard let option = option(decision.answer, of: answers), let day = day(decision, context),
      let details = details(decision, context), let guards = guards(decision.clauses, context)
    else { return }
    var when = guards.when
    if let requirement = decision.items {
      guard let items = required(requirement, statement, context) else { return }
      when = .all(of: [when, items])
    }
    let effect = IR.Effect(
      permitted: decision.permitted,
      action: .answer(option: option, value: details.value, borneBy: details.borneBy))
    append(
      IR.Rule(
        citation: cite(statement.place), trigger: .asked(question: kind, day: day.term),
        scope: nil, when: when, except: guards.except, effects: [effect], pick: nil), context)
  }

  private struct AskedDay { var term: IR.Term? }

  private mutating func day(_ decision: DecisionStatement, _ context: Context) -> AskedDay? {
    guard let path = decision.day else { return AskedDay(term: nil) }
    guard let typed = value(path, context) else { return nil }
    if typed.type == .day { return AskedDay(term: typed.term) }
    report(.expectedDay(describe(typed.type)), path.place)
    return nil
  }

  private mutating func details(
    _ decision: DecisionStatement, _ context: Context
  ) -> (value: IR.Term?, borneBy: IR.Term?)? {
    var value: IR.Term?
    if let expression = decision.value {
      guard let typed = term(expression, context) else { return nil }
      value = typed.term
    }
    guard let path = decision.borneBy else { return (value, nil) }
    guard let typed = self.value(path, context) else { return nil }
    guard case .subject = typed.type else {
      report(.expectedSubject(path.text, describe(typed.type)), path.place)
      return nil
    }
    return (value, typed.term)
  }

  /// The 须 conditions under the items one level deeper, each with its own citation.
  private mutating func required(
    _ requirement: DecisionStatement.Requirement, _ statement: Statement, _ context: Context
  ) -> IR.Guard? {
    var guards: [IR.Guard] = []
    var complete = true
    let saved = site
    for heading in children(of: statement.heading) {
      for line in statements(under: heading) {
        guard case .itemCondition(let clauses) = line.body else { continue }
        usedConditions.insert(line.place)
        site.heading = heading
        guard let found = self.guards(clauses, context) else {
          complete = false
          continue
        }
        let except = found.except.map { IR.Guard.not($0) }
        if let guarded = IR.Guard.all(of: [found.when, except]) {
          guards.append(.cited(guarded, citation: cite(line.place)))
        }
      }
    }
    site = saved
    guard complete else { return nil }
    if guards.isEmpty {
      report(.requirementWithoutItems, statement.place)
      return nil
    }
    return requirement == .allOfItems ? .all(guards) : .any(guards)
  }
}
