import PolicyBase
import PolicyIR
import PolicySyntax

/// 分档 按 字段：条款、… (E15b): items that divide one question, wherever they stand.
extension Translator {
  mutating func lower(_ division: DivisionStatement, _ place: Place) {
    guard let rules = rules(division.articles) else { return }
    guard let first = rules.first, let fact = value(division.fact, ruleContexts[first].context)
    else { return }
    if !isNumber(fact.type) {
      report(.expectedNumber(describe(fact.type)), division.fact.place)
      return
    }
    for rule in rules where bounds(on: fact.term, of: rule).isEmpty {
      let citation = program.rules[rule].citation
      report(
        .divisionWithoutRange(division.fact.text), program.citations[citation].place,
        related: [place])
    }
    program.divisions.append(
      IR.Division(fact: fact.term, rules: rules, citation: cite(place)))
  }

  /// The constant bounds that every use of the rule puts on the fact.
  private func bounds(on fact: IR.Term, of rule: Int) -> [IR.Bound] {
    program.rules[rule].when.map { bounds(on: fact, in: $0) } ?? []
  }

  private func bounds(on fact: IR.Term, in condition: IR.Guard) -> [IR.Bound] {
    switch condition {
    case .test(.compare(fact, let comparison, .constant(.number(let number))), _):
      [IR.Bound(comparison, number)]
    case .all(let parts): parts.flatMap { bounds(on: fact, in: $0) }
    case .cited(let inner, _): bounds(on: fact, in: inner)
    case .test, .not, .any: []
    }
  }

  // MARK: Checks

  /// Divisions without gaps and overlaps, now that 优先 and 同一 are known.
  mutating func checkDivisions() {
    for division in program.divisions {
      let parts = division.rules.map { ($0, bounds(on: division.fact, of: $0)) }
        .filter { !$0.1.isEmpty }
      site = Site(policy: program.citations[division.citation].policy)
      let place = program.citations[division.citation].place
      let segments = BandDomain(nil).segments(
        between: Set(parts.flatMap { $0.1.map(\.value) }))
      var gaps: [String] = []
      for segment in segments where segment.sample != .zero {
        let hits = parts.filter { part in part.1.allSatisfy { $0.admits(segment.sample) } }
        if hits.isEmpty { gaps.append(segment.text) }
        if hits.count > 1, !areTied(hits.map(\.0)) {
          report(
            .divisionOverlap(segment.text, hits.map { address(of: $0.0) }), place,
            related: hits.map { program.citations[program.rules[$0.0].citation].place })
        }
      }
      if !gaps.isEmpty { report(.divisionGap(gaps.joined(separator: "、")), place) }
    }
  }

  /// Whether 优先 orders them all, or a merge takes the highest of what they score.
  private func areTied(_ rules: [Int]) -> Bool {
    let ordered = rules.allSatisfy { a in
      rules.allSatisfy { b in a == b || isOrdered(a, b) || isOrdered(b, a) }
    }
    if ordered { return true }
    return rules.allSatisfy { rule in
      program.rules[rule].effects.contains { effect in
        guard case .post(let account, _, _) = effect.action else { return false }
        return program.merges.contains {
          $0.method == .highest && $0.accounts.contains(account)
        }
      }
    }
  }

  private func isOrdered(_ a: Int, _ b: Int) -> Bool {
    program.priorities.contains { priority in
      guard case .rules(let stronger, let weaker) = priority else { return false }
      return stronger.contains(a) && weaker.contains(b)
    }
  }

  private func address(of rule: Int) -> String {
    program.citations[program.rules[rule].citation].address.chinese
  }
}
