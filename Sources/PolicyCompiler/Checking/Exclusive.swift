import PolicyBase
import PolicyIR

/// Whether two rules plainly never act together: something that one asks for contradicts something
/// that the other asks for.
struct Exclusive {
  private let a: [IR.Guard]
  private let b: [IR.Guard]

  init(_ a: IR.Rule, _ b: IR.Rule) {
    self.a = Exclusive.demands(of: a)
    self.b = Exclusive.demands(of: b)
  }

  var isPlain: Bool { a.contains { mine in b.contains { contradict(mine, $0) } } }

  /// What must hold for the rule to act, one by one.
  private static func demands(of rule: IR.Rule) -> [IR.Guard] {
    let guards = [rule.scope, rule.when].compactMap { $0 } + (rule.except.map { [.not($0)] } ?? [])
    return guards.flatMap(demands)
  }

  private static func demands(_ condition: IR.Guard) -> [IR.Guard] {
    switch condition {
    case .all(let parts): parts.flatMap(demands)
    case .cited(let inner, _), .not(.not(let inner)): demands(inner)
    case .not(.any(let parts)): parts.flatMap { demands(.not($0)) }
    case .not(.cited(let inner, _)): demands(.not(inner))
    case .test, .any, .not: [condition]
    }
  }

  private func contradict(_ a: IR.Guard, _ b: IR.Guard) -> Bool {
    switch (a, b) {
    case (.not(let inner), let other), (let other, .not(let inner)): same(inner, other)
    case (.test(let first, _), .test(let second, _)): contradict(first, second)
    default: false
    }
  }

  /// The same but for the words in which they were written.
  private func same(_ a: IR.Guard, _ b: IR.Guard) -> Bool {
    switch (a, b) {
    case (.test(let first, _), .test(let second, _)): first == second
    case (.cited(let inner, _), let other), (let other, .cited(let inner, _)): same(inner, other)
    case (.not(let first), .not(let second)): same(first, second)
    case (.all(let first), .all(let second)), (.any(let first), .any(let second)):
      first.count == second.count && zip(first, second).allSatisfy(same)
    default: false
    }
  }

  private func contradict(_ a: IR.Test, _ b: IR.Test) -> Bool {
    switch (a, b) {
    case (.among(let term, let first), .among(let other, let second)):
      term == other && isConstant(first) && isConstant(second)
        && Set(first).isDisjoint(with: second)
    case (
      .compare(let term, let first, .constant(.number(let low))),
      .compare(let other, let second, .constant(.number(let high)))
    ):
      term == other && areApart(IR.Bound(first, low), IR.Bound(second, high))
    default: false
    }
  }

  private func isConstant(_ terms: [IR.Term]) -> Bool {
    terms.allSatisfy { if case .constant(.option) = $0 { true } else { false } }
  }

  /// Whether no number lies in both; between and beside the two edges there is one if anywhere.
  private func areApart(_ a: IR.Bound, _ b: IR.Bound) -> Bool {
    let step = Number(scaled: 1)
    let samples = [a.value, b.value].flatMap {
      [$0, $0.adding(step), $0.subtracting(step)].compactMap { $0 }
    }
    return !samples.contains { a.admits($0) && b.admits($0) }
  }
}
