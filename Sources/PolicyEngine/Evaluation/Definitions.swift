import PolicyBase
import PolicyIR

extension World {
  /// 定义 of its owner, or of each of several.
  func definitions(_ index: Int, _ owner: Evaluated, _ scope: Scope) -> Evaluated {
    guard owner.single == nil, owner.members.count > 1 else {
      return definition(index, owner, scope)
    }
    return collected(owner.members, owner.missing, owner.causes) {
      definition(index, Evaluated($0), scope)
    }
  }

  /// 定义: read with its owner as the subject or the event (E10).
  func definition(_ index: Int, _ owner: Evaluated, _ scope: Scope) -> Evaluated {
    guard program.definitions.indices.contains(index), scope.depth < EngineLimits.definitionDepth
    else {
      return missing(.unsupported, scope, "definition")
    }
    let definition = version(of: index, on: scope.day)
    var inner = scope
    inner.depth += 1
    switch definition.owner {
    case .none: break
    case .subject:
      guard let subject = owner.subject else { return Evaluated(.unknown(owner.missing)) }
      inner.subject = subject
    case .event:
      guard case .value(.event(let event)) = owner.content else {
        return Evaluated(.unknown(owner.missing))
      }
      inner.event = event
    }
    switch definition.body {
    case .condition(let condition): return truth(judge(condition, inner))
    case .expression(let term): return value(term, inner)
    case .table(let choice, let lines): return table(choice, lines, definition, inner)
    case .tiers: return missing(.unsupported, scope, definition.name.key)
    }
  }

  /// What a named number of the rule's own subject stands for: a count reads its window and its
  /// members, whether it is written in the rule or under a name.
  func unfolded(_ term: IR.Term, on day: CivilDay) -> IR.Term {
    var term = term
    for _ in 0..<EngineLimits.definitionDepth {
      guard case .definition(let index, of: .subject) = term,
        program.definitions.indices.contains(index),
        case .expression(let meaning) = version(of: index, on: day).body
      else { return term }
      term = meaning
    }
    return term
  }

  /// The definition as restated by the day (修订).
  private func version(of index: Int, on day: CivilDay) -> IR.Definition {
    let first = program.definitions[index]
    guard let current = first.replaced.last(where: { $0.from <= day })?.definition,
      program.definitions.indices.contains(current)
    else { return first }
    return program.definitions[current]
  }

  private func truth(_ judged: Judged) -> Evaluated {
    switch judged.verdict {
    case .yes: Evaluated(.truth(true), judged.causes)
    case .no: Evaluated(.truth(false), judged.causes)
    case .unknown(let missing): Evaluated(.unknown(missing), judged.causes)
    }
  }

  private func table(
    _ choice: IR.Definition.Choice, _ lines: [IR.Definition.Line], _ definition: IR.Definition,
    _ scope: Scope
  ) -> Evaluated {
    var best: Evaluated?
    var gaps: [Missing] = []
    for line in lines {
      let applies = judge(line.when, except: line.except, scope)
      if applies.isNo { continue }
      var result = value(line.value, scope)
      if let cap = line.atMost { result = lower(result, value(cap, scope)) }
      result.causes.formUnion(applies.causes)
      if !applies.isYes {
        gaps = union(gaps, applies.missing)
        if choice == .first { return Evaluated(.unknown(gaps), result.causes) }
        continue
      }
      if choice == .first { return result }
      best = best.map { choice == .largest ? higher($0, result) : lower($0, result) } ?? result
    }
    if !gaps.isEmpty { return Evaluated(.unknown(gaps), best?.causes ?? []) }
    return best ?? missing(.fact, scope, definition.name.key)
  }

  private func higher(_ a: Evaluated, _ b: Evaluated) -> Evaluated { extreme(a, b) { max($0, $1) } }
  private func lower(_ a: Evaluated, _ b: Evaluated) -> Evaluated { extreme(a, b) { min($0, $1) } }

  private func extreme(
    _ a: Evaluated, _ b: Evaluated, _ pick: (Number, Number) -> Number
  ) -> Evaluated {
    let causes = a.causes.union(b.causes)
    let gaps = union(a.missing, b.missing)
    guard let first = a.range, let second = b.range else {
      return Evaluated(.unknown(gaps), causes)
    }
    let range = NumberRange(low: pick(first.low, second.low), high: pick(first.high, second.high))
    return Evaluated(range, gaps, causes)
  }
}

/// Bounds that keep every evaluation finite; reaching one is a named failure, never a trap.
package enum EngineLimits {
  /// Definitions inside definitions.
  static let definitionDepth = 64
  /// Rounds of one step (S3); a sound program needs a handful.
  package static let rounds = 256
  /// Cycles that one reading looks back on: more than there are days.
  static let cycles = 100_000
  /// New multiples of one `每满 N` at once.
  package static let multiples = 1_000
}
