import PolicyBase
import PolicyIR

extension Fold {
  /// The points of an amount that 调整 widens: the base while none applies, otherwise a choice from
  /// the sets of those that do; without a choice anything between their ends (S11).
  mutating func adjusted(
    _ amount: IR.Amount, _ span: NumberRange, _ account: Int, _ firing: Firing
  ) -> (NumberRange, [Missing])? {
    let citation = program.rules[firing.rule].citation
    var (base, missing) = (span, [Missing]())
    if let table = amount.table { (base, missing) = tabled(table, span, citation, firing) }
    var sets: [NumberRange] = []
    var certain = false
    for latitude in amount.latitudes {
      if !world.isInForce(citation: latitude.citation, on: day) { continue }
      let applies = world.judge(latitude.when, except: latitude.except, firing.scope)
      if applies.isNo { continue }
      certain = certain || applies.isYes
      missing = union(missing, applies.missing)
      findings.missing(applies.missing, latitude.citation, firing.scope, world)
      sets += latitude.allowed.compactMap { amount.points(of: $0, base, span) }
    }
    if !certain || sets.isEmpty { sets.append(base) }
    let ends = NumberRange(
      low: sets.map(\.low).min() ?? base.low, high: sets.map(\.high).max() ?? base.high)
    if let choice = choice(amount, from: sets, ends, account, firing) { return (choice, []) }
    if ends.isExact { return (ends, missing) }
    let open = Missing(.choice, item: world.itemName(firing.scope), key: "amount")
    findings.missing([open], citation, firing.scope, world)
    return (ends, union(missing, [open]))
  }

  /// The lawful choice: of the field that carries it, or of an officer. One outside the sets is
  /// rejected and counts nothing.
  private mutating func choice(
    _ amount: IR.Amount, from sets: [NumberRange], _ ends: NumberRange, _ account: Int,
    _ firing: Firing
  ) -> NumberRange? {
    let citation = program.rules[firing.rule].citation
    var made = chosenPoints(ends, account, firing)
    if let chosen = amount.chosen {
      made = world.value(chosen, firing.scope).range.flatMap { $0.isExact ? $0 : nil } ?? made
    }
    guard let made else { return nil }
    let isLawful = sets.contains { set in
      program.accounts[account].admits(made, in: set) == true
    }
    if isLawful { return made }
    findings.unlawfulChoice(firing, made, ends, citation, world)
    return nil
  }
}

extension IR.Amount {
  /// The points that one part of a 调整 allows; `nil` when there is no such tier.
  fileprivate func points(
    of allowed: IR.Latitude.Allowed, _ base: NumberRange, _ span: NumberRange
  ) -> NumberRange? {
    let own = tiers.firstIndex { $0.contains(span.low) && $0.contains(span.high) }
    switch allowed {
    case .points(let range): return NumberRange(low: range.lowerBound, high: range.upperBound)
    case .ownTier(let bound):
      guard let own else { return nil }
      let tier = tiers[own]
      switch bound {
      case .atMost, .less: return NumberRange(low: tier.lowerBound, high: base.high)
      case .atLeast, .more: return NumberRange(low: base.low, high: tier.upperBound)
      case .equal: return base
      case nil: return NumberRange(low: tier.lowerBound, high: tier.upperBound)
      }
    case .tierBelow, .tierAbove:
      guard let own else { return nil }
      let next = allowed == .tierBelow ? own - 1 : own + 1
      guard tiers.indices.contains(next) else { return nil }
      return NumberRange(low: tiers[next].lowerBound, high: tiers[next].upperBound)
    }
  }
}
