import PolicyBase
import PolicyIR

extension World {
  /// The day whose version of a rule's text governs an event: its own, unless the text names
  /// another (按 日期 选版本).
  func versionDay(citation: Int, of event: Int) -> CivilDay? {
    guard program.citations.indices.contains(citation), let facts = self.event(event) else {
      return nil
    }
    let code = code(citation: citation)
    let named = program.versionDays.first { choice in
      choice.event == facts.kind && program.policies.indices.contains(choice.policy)
        && program.policies[choice.policy].code == code
    }
    guard let named else { return facts.date }
    return value(named.day, Scope(day: facts.date, event: event)).day ?? facts.date
  }

  func code(citation: Int) -> String {
    guard program.citations.indices.contains(citation) else { return "" }
    let policy = program.citations[citation].policy
    return program.policies.indices.contains(policy) ? program.policies[policy].code : ""
  }

  /// The days on which what is cited is in force: those of its policy, cut to its own.
  func validity(citation: Int) -> DaySpan? {
    guard program.citations.indices.contains(citation) else { return nil }
    let own = program.citations[citation].valid
    let policy = program.citations[citation].policy
    let whole = program.policies.indices.contains(policy) ? program.policies[policy].inForce : nil
    guard let own else { return whole }
    guard let whole else { return own }
    let last = [own.last, whole.last].compactMap { $0 }.min()
    return DaySpan(first: max(own.first, whole.first), last: last)
  }

  /// Of the rules of an event those whose version governs it; by 从旧兼从轻 those of the day it is
  /// judged on where they are milder.
  func governing(_ rules: [Int], _ event: Int, versionDay: CivilDay?) -> [Int] {
    guard let date = self.event(event)?.date else { return [] }
    var byCode: [String: [Int]] = [:]
    for rule in rules {
      byCode[code(citation: program.rules[rule].citation), default: []].append(rule)
    }
    var kept: Set<Int> = []
    for rules in byCode.values {
      guard let first = rules.first,
        let day = versionDay ?? self.versionDay(citation: program.rules[first].citation, of: event)
      else { continue }
      let old = rules.filter { isInForce(citation: program.rules[$0].citation, on: day) }
      kept.formUnion(old)
      guard day < date, yieldsToMilder(first, from: day, to: date) else { continue }
      let new = rules.filter { isInForce(citation: program.rules[$0].citation, on: date) }
      guard let before = points(old, event), let after = points(new, event), after < before else {
        continue
      }
      kept.subtract(old)
      kept.formUnion(new)
    }
    return rules.filter(kept.contains)
  }

  private func yieldsToMilder(_ rule: Int, from: CivilDay, to: CivilDay) -> Bool {
    let code = code(citation: program.rules[rule].citation)
    return program.transitions.contains { transition in
      transition.milderLaw && transition.from > from && transition.from <= to
        && program.policies.indices.contains(transition.policy)
        && program.policies[transition.policy].code == code
    }
  }

  /// The most points that the rules put on accounts for the event.
  private func points(_ rules: [Int], _ event: Int) -> Number? {
    let scope = Scope(day: self.event(event)?.date ?? day, event: event)
    var sum = Number.zero
    for rule in rules {
      if case .fails = outcome(rule, scope) { continue }
      if case .notCovered = outcome(rule, scope) { continue }
      for effect in program.rules[rule].effects where !effect.permitted {
        guard case .post(_, _, let amount) = effect.action else { continue }
        guard let most = value(amount.high ?? amount.low, scope).range?.high,
          let next = sum.adding(most)
        else { return nil }
        sum = next
      }
    }
    return sum
  }
}
