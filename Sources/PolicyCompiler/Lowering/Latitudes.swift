import PolicyBase
import PolicyIR
import PolicySyntax

/// 调整 条款：可记 集合，当 C (E16): widens what the rules under the articles may give.
extension Translator {
  mutating func lower(_ adjustment: AdjustmentStatement, _ place: Place) {
    guard let allowed = allowed(adjustment, place), let tiers = tiers(adjustment, place),
      let rules = rules(adjustment.articles)
    else { return }
    let posting = rules.filter { rule in
      program.rules[rule].effects.contains { if case .post = $0.action { true } else { false } }
    }
    if posting.isEmpty {
      report(.adjustmentOfNothing, place)
      return
    }
    let citation = cite(place)
    for rule in posting {
      guard let guards = guards(adjustment.clauses, ruleContexts[rule].context) else { return }
      let latitude = IR.Latitude(
        allowed: allowed, when: guards.when, except: guards.except, citation: citation)
      add(latitude, tiers, to: rule)
    }
  }

  private mutating func add(
    _ latitude: IR.Latitude, _ tiers: [ClosedRange<Number>], to rule: Int
  ) {
    for index in program.rules[rule].effects.indices {
      guard
        case .post(let account, let subject, var amount) = program.rules[rule].effects[index].action
      else { continue }
      amount.latitudes.append(latitude)
      if !tiers.isEmpty { amount.tiers = tiers }
      program.rules[rule].effects[index].action = .post(account: account, subject: subject, amount)
    }
  }

  private mutating func allowed(
    _ adjustment: AdjustmentStatement, _ place: Place
  ) -> [IR.Latitude.Allowed]? {
    var found: [IR.Latitude.Allowed] = []
    for part in adjustment.allowed {
      switch part {
      case .ownTier(let bound): found.append(.ownTier(bound.map(comparison)))
      case .tierBelow: found.append(.tierBelow)
      case .tierAbove: found.append(.tierAbove)
      case .points(let low, let high):
        guard let least = low.canonicalNumber, let most = high.canonicalNumber, least <= most else {
          report(.emptyRange, low.place)
          return nil
        }
        found.append(.points(least...most))
      }
    }
    return found
  }

  /// The one 定义 of tiers in sight, when the adjustment speaks of tiers.
  private mutating func tiers(
    _ adjustment: AdjustmentStatement, _ place: Place
  ) -> [ClosedRange<Number>]? {
    let speaksOfTiers = adjustment.allowed.contains {
      if case .points = $0 { false } else { true }
    }
    if !speaksOfTiers { return [] }
    let found =
      declared.visibleSymbols(from: site.policy).compactMap { symbol in
        if case .definition(let index) = symbol.kind,
          case .tiers(let tiers) = program.definitions[index].body
        {
          return (symbol.name.text, tiers)
        }
        return nil
      } as [(String, [ClosedRange<Number>])]
    if found.count == 1, let only = found.first { return only.1 }
    report(.tiersUnclear(found.map(\.0)), place)
    return nil
  }
}
