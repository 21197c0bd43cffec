import PolicyBase
import PolicyEngine
import PolicyIR

/// How far an account is from the next band of a 分段 that imposes something.
struct NextMeasure {
  /// Points to go.
  let distance: Number
  let measures: [Int]
  let citation: Int

  /// `nil` when no band lies ahead, or the reading is not exact.
  static func of(
    account: Int, reading: NumberRange, on day: CivilDay, _ program: IR.Program
  ) -> NextMeasure? {
    guard reading.isExact, program.accounts.indices.contains(account) else { return nil }
    let kind = program.accounts[account]
    let ahead = program.rules.compactMap { rule -> NextMeasure? in
      guard case .band(account, false, let bounds) = rule.trigger,
        program.isInForce(citation: rule.citation, on: day),
        let distance = distance(from: reading.low, into: bounds, kind)
      else { return nil }
      let measures = rule.effects.compactMap { effect -> Int? in
        if case .impose(let it) = effect.action, !effect.permitted { it.measure } else { nil }
      }
      return measures.isEmpty
        ? nil : NextMeasure(distance: distance, measures: measures, citation: rule.citation)
    }
    return ahead.min { $0.distance < $1.distance }
  }

  /// The least worsening that enters the bounds from outside.
  private static func distance(
    from reading: Number, into bounds: [IR.Bound], _ kind: IR.AccountKind
  ) -> Number? {
    func isInside(_ number: Number) -> Bool { bounds.allSatisfy { $0.admits(number) } }
    if isInside(reading) { return nil }
    let step = kind.step ?? Number(scaled: 1)
    let edges = bounds.flatMap { bound in
      [bound.value, bound.value.adding(step), bound.value.subtracting(step)].compactMap { $0 }
    }
    let distances = edges.filter(isInside).compactMap { edge in
      kind.deducts ? reading.subtracting(edge) : edge.subtracting(reading)
    }
    return distances.filter { $0 > .zero }.min()
  }
}

extension IR.Program {
  /// Whether what is cited is in force on the day (S27).
  fileprivate func isInForce(citation: Int, on day: CivilDay) -> Bool {
    guard let policy = policy(citation: citation) else { return false }
    if let own = citations[citation].valid, !own.contains(day) { return false }
    return !policies[policy].isSetAside && policies[policy].inForce?.contains(day) ?? true
  }
}
