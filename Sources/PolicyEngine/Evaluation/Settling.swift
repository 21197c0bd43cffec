import PolicyBase
import PolicyIR

/// Measures of which only a correction is the reason (S10).
struct Holding {
  /// Ids of the measures that followed before the correction, and whether they waited already.
  var earlier: [String: Bool]
  /// The day the correction became known.
  var known: CivilDay

  /// A measure that has no counterpart before the correction and begins before it became known.
  func holds(_ id: String, from start: CivilDay) -> Bool { earlier[id] ?? (start < known) }
}

/// The fold of a case as of a day that honours corrections and withdrawals: both are defined by
/// comparing folds (S10).
struct Settling {
  let program: IR.Program
  let facts: Case
  let asOf: CivilDay

  /// The fold of all days, with what was known on a day.
  func fold(knownAt: CivilDay, traced: Bool) -> Fold {
    let standing = Standing(facts, knownAt: knownAt)
    let corrected = fold(standing, nil, traced: traced)
    guard let holding = holding(corrected, knownAt: knownAt) else { return corrected }
    return fold(standing, holding, traced: traced)
  }

  /// The same up to the end of a day: nothing of later days is in its log.
  func fold(knownAt: CivilDay, until day: CivilDay) -> Fold {
    let standing = Standing(facts, knownAt: knownAt)
    let corrected = fold(standing, nil, traced: false)
    return fold(
      standing, holding(corrected, knownAt: knownAt), traced: false, until: day)
  }

  /// Corrections act in the order in which they became known. What followed before any of them is
  /// never held, so that annulling an annulment restores; mostly two folds suffice.
  private func holding(_ corrected: Fold, knownAt: CivilDay) -> Holding? {
    let known = Set(
      facts.annulments.filter { $0.known <= knownAt && $0.undoesFromEver }.map(\.known)
    ).sorted()
    guard let first = known.first, let last = known.last,
      hasNewMeasures(corrected, before: last, [:])
    else { return nil }
    var earlier: [String: Bool] = [:]
    let before = Standing(facts, knownAt: knownAt, actsKnownAt: first.previous ?? first)
    note(fold(before, nil, traced: false), &earlier)
    if !hasNewMeasures(corrected, before: last, earlier) { return nil }
    for day in known.dropLast() {
      let standing = Standing(facts, knownAt: knownAt, actsKnownAt: day)
      note(fold(standing, Holding(earlier: earlier, known: day), traced: false), &earlier)
    }
    return Holding(earlier: earlier, known: last)
  }

  /// Whether measures begin before the day that have no counterpart among the earlier ones.
  private func hasNewMeasures(
    _ fold: Fold, before day: CivilDay, _ earlier: [String: Bool]
  ) -> Bool {
    impositions(of: fold).contains { $0.start < day && earlier[$0.id] == nil }
  }

  /// All that was imposed with certainty, also what only made a running measure longer.
  private func impositions(of fold: Fold) -> [Log.Imposition] {
    fold.world.log.measures.filter(\.certain).map {
      Log.Imposition(id: $0.id, start: $0.start, waits: $0.waits)
    } + fold.world.log.absorbed
  }

  private func note(_ fold: Fold, _ earlier: inout [String: Bool]) {
    for imposition in impositions(of: fold) {
      earlier[imposition.id] = (earlier[imposition.id] ?? true) && imposition.waits
    }
  }

  private func fold(
    _ standing: Standing, _ holding: Holding?, traced: Bool, until last: CivilDay? = nil
  ) -> Fold {
    let view = CaseView(facts.facts(standing), program, asOf: asOf, standing)
    var fold = Fold(World(program: program, view: view), traced: traced)
    fold.holding = holding
    if let last { fold.agenda = Agenda(last: last) }
    for day in Set(standing.withdrawnOn.values).sorted() where day <= asOf {
      fold.withdrawals[day] = withdrawal(on: day, standing, holding)
    }
    fold.run()
    return fold
  }

  /// What 撤回 of a day undoes: all that does not follow without the events undone up to then.
  private func withdrawal(
    on day: CivilDay, _ standing: Standing, _ holding: Holding?
  ) -> Withdrawal {
    let gone = Set(standing.withdrawnOn.filter { $0.value <= day }.keys)
    let rest = fold(standing.without(gone), holding, traced: false)
    return Withdrawal(
      events: Set(standing.withdrawnOn.filter { $0.value == day }.keys), without: rest.world.log)
  }
}
