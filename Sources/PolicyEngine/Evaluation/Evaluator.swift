import PolicyBase
import PolicyIR

/// The reference evaluator: a program and a case, as of a day, with what was known on another.
///
/// It is written to be obviously right (semantics S1–S30); equal inputs give equal records,
/// whatever the order of the lines of the case.
package enum Evaluator {
  /// The record of the case at the end of `asOf`, from what was known on `knownAt`.
  ///
  /// Default as-of day: that of the last event; default knowledge day: the as-of day (S9).
  package static func evaluate(
    _ program: IR.Program, _ facts: Case, asOf: CivilDay? = nil, knownAt: CivilDay? = nil
  ) -> Record {
    run(program, facts, asOf: asOf, knownAt: knownAt, traced: false).record
  }

  /// Why each rule acted or did not, on everything that its trigger matched.
  package static func explain(
    _ program: IR.Program, _ facts: Case, asOf: CivilDay? = nil, knownAt: CivilDay? = nil
  ) -> [Explanation] {
    run(program, facts, asOf: asOf, knownAt: knownAt, traced: true).explanations
  }

  /// The day of the last event or act of the case; the first supported day when it has none.
  package static func lastDay(of facts: Case) -> CivilDay {
    facts.lastDay ?? CivilDay.first
  }

  private static func run(
    _ program: IR.Program, _ facts: Case, asOf: CivilDay?, knownAt: CivilDay?, traced: Bool
  ) -> (record: Record, explanations: [Explanation]) {
    let asOf = asOf ?? lastDay(of: facts)
    let knownAt = knownAt ?? asOf
    let settling = Settling(program: program, facts: facts, asOf: asOf)
    var fold = settling.fold(knownAt: knownAt, traced: traced)
    for known in askingDays(fold, program, facts) {
      let earlier = settling.fold(knownAt: known, traced: false)
      for question in fold.reasons.keys where facts.events[question].known == known {
        fold.reasons[question] = earlier.reasons[question]
      }
    }
    let record = RecordBuilder(fold: fold).record()
    return (record, fold.trace?.inOrder(fold.world.view) ?? [])
  }

  /// A question is answered with the knowledge of its asking day (S20). Those asking days are
  /// returned after which something became known that could change an answer.
  private static func askingDays(
    _ fold: Fold, _ program: IR.Program, _ facts: Case
  ) -> [CivilDay] {
    let view = fold.world.view
    var late: [CivilDay] = []
    for event in facts.events
    where program.eventKinds.indices.contains(event.kind)
      && !program.eventKinds[event.kind].isQuestion && event.date <= view.asOf
      && event.known <= view.knownAt && event.known > event.date
    {
      late.append(event.known)
    }
    let acts =
      facts.annulments.map(\.known) + facts.choices.map(\.known) + facts.openings.map(\.known)
      + facts.knowledgeDaysOfChanges
    late += acts.filter { $0 <= view.knownAt }
    let last = late.max()
    let known = view.facts.events.filter { event in
      event.date <= view.asOf && event.known <= view.knownAt
    }.map(\.known).max()
    return Set(
      fold.reasons.keys.filter { question in
        let asked = facts.events[question].known
        let newest =
          fold.askedAhead.contains(question) ? [last, known].compactMap { $0 }.max() : last
        return newest.map { asked < $0 } ?? false
      }.map { facts.events[$0].known }
    ).sorted()
  }
}
