import PolicyBase
import PolicyIR

extension Fold {
  private struct PickKey: Hashable {
    var pick: Int
    var account: Int
    var subject: Int
  }

  /// Of several lines of one 分段 in one round those that its pick keeps (S6).
  func picked(_ settled: [(Firing, Firing.Phase)]) -> [(Firing, Firing.Phase)] {
    var groups: [PickKey: [Int]] = [:]
    var kept = settled.map { Optional($0.0) }
    for (index, (firing, _)) in settled.enumerated() {
      guard let candidate = firing.candidate, let pick = program.rules[firing.rule].pick,
        program.picks.indices.contains(pick)
      else { continue }
      let key = PickKey(pick: pick, account: candidate.account, subject: candidate.subject)
      groups[key, default: []].append(index)
    }
    for (key, indices) in groups where indices.count > 1 {
      let firings = indices.map { settled[$0].0 }
      let result: [Firing?]
      switch program.picks[key.pick].method {
      case .all, .together: continue
      case .singleFirst: result = singleFirst(firings)
      case .gravest: result = gravest(firings)
      }
      for (index, firing) in zip(indices, result) { kept[index] = firing }
    }
    return zip(kept, settled).compactMap { firing, old in firing.map { ($0, old.1) } }
  }

  /// 单次优先: a single line drops the lines of the total; a possible one makes them uncertain.
  private func singleFirst(_ firings: [Firing]) -> [Firing?] {
    let singles = firings.filter { $0.candidate?.isSingle ?? false }
    if singles.isEmpty { return firings }
    let certain = singles.contains { $0.certain }
    let missing = singles.reduce([]) { union($0, $1.missing) }
    return firings.map { firing in
      if firing.candidate?.isSingle ?? false { return firing }
      return certain ? nil : firing.uncertain(missing)
    }
  }

  /// 取最重: one whole line, the gravest status first, then the longest. A graver line that is only
  /// possible makes the certain one uncertain.
  private func gravest(_ firings: [Firing]) -> [Firing?] {
    let weights = firings.map { gravity($0) }
    let order = firings.indices.sorted { a, b in
      if weights[a] != weights[b] { return weights[b] < weights[a] }
      return firings[a].rule < firings[b].rule
    }
    var result = [Firing?](repeating: nil, count: firings.count)
    var missing: [Missing] = []
    for index in order {
      if firings[index].certain {
        result[index] = missing.isEmpty ? firings[index] : firings[index].uncertain(missing)
        break
      }
      result[index] = firings[index]
      missing = union(missing, firings[index].missing)
    }
    return result
  }

  private struct Gravity: Comparable {
    var status: Int
    var length: Int
    static func < (a: Gravity, b: Gravity) -> Bool {
      (a.status, a.length) < (b.status, b.length)
    }
  }

  /// The gravest status that the measures of the rule set, and the longest of them in days.
  private func gravity(_ firing: Firing) -> Gravity {
    var gravity = Gravity(status: 0, length: 0)
    for effect in program.rules[firing.rule].effects where !effect.permitted {
      guard case .impose(let imposition) = effect.action,
        program.measures.indices.contains(imposition.measure)
      else { continue }
      let options = program.measures[imposition.measure].statusEffects.map(\.option)
      gravity.status = max(gravity.status, options.max() ?? 0)
      gravity.length = max(
        gravity.length, days(imposition.length, program.rules[firing.rule].citation))
    }
    return gravity
  }

  private func days(_ length: IR.Imposition.Length, _ citation: Int) -> Int {
    switch length {
    case .none: return 0
    case .forever: return Int.max
    case .until, .decided, .period, .measured: return Int.max - 1
    case .fixed(let length), .range(_, let length):
      let end = Spans.lastDay(
        after: day, length,
        correspondingDay: program.conventions(citation: citation).lastDayIsCorrespondingDay,
        world.workdays)
      guard case .day(let last) = end else { return 0 }
      return Int(last.number) - Int(day.number)
    }
  }
}

extension Firing {
  func uncertain(_ missing: [Missing]) -> Firing {
    var firing = self
    firing.certain = false
    firing.missing = union(firing.missing, missing)
    return firing
  }
}
