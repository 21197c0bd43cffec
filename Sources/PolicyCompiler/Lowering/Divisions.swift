import PolicyBase
import PolicyIR
import PolicySyntax

/// 分档 按 字段：条款、… (E15b): rules that divide one question, wherever they stand.
extension Translator {
  mutating func lower(_ division: DivisionStatement, _ place: Place) {
    guard let rules = rules(division.articles), let first = rules.first else { return }
    var facts: [IR.Term] = []
    for path in division.facts {
      guard let fact = value(path, ruleContexts[first].context) else { return }
      facts.append(fact.term)
    }
    for rule in rules where !facts.contains(where: { asks(rule, about: $0) }) {
      report(
        .divisionWithoutRange(division.facts.map(\.text).joined(separator: "、")),
        program.citations[program.rules[rule].citation].place, related: [place])
    }
    program.divisions.append(
      IR.Division(
        facts: facts, rules: rules, leavesRest: division.rest != nil,
        mayOverlap: division.mayOverlap, citation: cite(place)))
  }

  /// Whether a condition of the rule asks about the fact; one of several facts may be left out
  /// where the others decide.
  private func asks(_ rule: Int, about fact: IR.Term) -> Bool {
    let guards = [program.rules[rule].when, program.rules[rule].except].compactMap { $0 }
    return guards.contains { asks($0, about: fact) }
  }

  private func asks(_ condition: IR.Guard, about fact: IR.Term) -> Bool {
    switch condition {
    case .test(.compare(fact, _, _), _), .test(.among(fact, _), _), .test(.holds(fact), _),
      .test(.present(fact), _):
      true
    case .test: false
    case .not(let inner), .cited(let inner, _): asks(inner, about: fact)
    case .all(let parts), .any(let parts): parts.contains { asks($0, about: fact) }
    }
  }
}
