import PolicyBase
import PolicyIR

extension Fold {
  /// A reason to be read at the end of the day the question asks about (S20).
  struct Asked {
    var question: Int
    var rule: Int
  }

  /// What a rule says to a question.
  struct Reason {
    var rule: Int
    var option: Int
    var permitted: Bool
    var value: NumberRange?
    var borneBy: Int?
    /// Empty: it applies.
    var missing: [Missing]
    var causes: Causes
    var isCertain: Bool
  }

  /// Puts every reason of every question on its 于 day.
  mutating func planQuestions() {
    for kind in program.eventKinds.indices where program.eventKinds[kind].isQuestion {
      for question in world.view.eventsOfKind[kind] {
        reasons[question] = []
        for rule in rules.questions[kind] ?? [] { plan(question, rule) }
      }
    }
  }

  private mutating func plan(_ question: Int, _ rule: Int) {
    guard case .asked(_, let term) = program.rules[rule].trigger,
      let event = world.event(question)
    else { return }
    var day: CivilDay? = event.date
    var missing: [Missing] = []
    if let term {
      let value = world.value(term, Scope(day: event.date, event: question))
      day = value.day
      missing = value.missing
    }
    guard let day, day <= world.view.asOf else {
      let asked = day.map { world.repeated($0, from: term) } ?? "date"
      let gap = Missing(.period, item: event.id, key: asked)
      undecided(rule, question, missing.isEmpty ? [gap] : missing)
      return
    }
    if day > event.known { askedAhead.insert(question) }
    questionDays[day, default: []].append(Asked(question: question, rule: rule))
    agenda.mark(day)
  }

  /// Questions about a day on which none of their rules was in force have no answer (S27).
  mutating func reportUnanswerable() {
    for question in world.view.inOrder(reasons.keys) where !answerable.contains(question) {
      guard let kind = world.event(question)?.kind, let all = rules.questions[kind],
        let first = all.first, reasons[question]?.isEmpty ?? true
      else { continue }
      let citation = program.rules[first].citation
      guard let span = world.validity(citation: citation) else { continue }
      findings.notInForce(question, world.code(citation: citation), span, citation)
      reasons[question] = nil
    }
  }

  private mutating func undecided(_ rule: Int, _ question: Int, _ missing: [Missing]) {
    reasons[question, default: []] += world.undecided(rule, question, missing)
  }

  /// Reads the reasons of the day on the state at its end.
  mutating func answerQuestions() {
    for asked in questionDays.removeValue(forKey: day) ?? [] { answer(asked) }
  }

  private mutating func answer(_ asked: Asked) {
    let rule = program.rules[asked.rule]
    if !world.isInForce(citation: rule.citation, on: day) { return }
    answerable.insert(asked.question)
    let scope = Scope(day: day, event: asked.question)
    let outcome = world.outcome(asked.rule, scope)
    trace?.record(
      Firing(rule: asked.rule, scope: scope, causes: [asked.question], root: asked.question),
      outcome, world)
    switch outcome {
    case .notCovered, .fails: return
    case .unknown(let missing, _):
      for gap in missing where gap.isFailure {
        findings.missing([gap], rule.citation, scope, world)
      }
      undecided(asked.rule, asked.question, missing)
    case .applies(let causes):
      reasons[asked.question, default: []] += world.reasons(
        asked.rule, asked.question, causes, scope)
    }
  }
}
