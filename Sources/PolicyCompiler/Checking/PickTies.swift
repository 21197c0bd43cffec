import PolicyBase
import PolicyIR

/// 取最重 keeps one line, the gravest status and then the longest: lines of which neither is graver
/// and that can be entered together leave it open which (S6).
extension Translator {
  mutating func checkPickTies() {
    for (pick, kind) in program.picks.enumerated() where kind.method == .gravest {
      let lines = program.rules.filter { $0.pick == pick }
      site = Site(policy: program.citations[kind.citation].policy)
      for (index, second) in lines.enumerated() {
        for first in lines[..<index] where isTie(first, second) && canMeet(first, second) {
          report(
            .linesEquallyGrave, program.citations[second.citation].place,
            related: [program.citations[first.citation].place])
        }
      }
    }
  }

  /// How grave a line is; a length to be chosen lies between two.
  private struct Gravity: Equatable {
    var status = 0
    var shortest = 0
    var longest = 0

    func isGraver(than other: Gravity) -> Bool {
      if status != other.status { return status > other.status }
      return shortest >= other.longest
    }
  }

  private struct Imposed: Hashable {
    var measure: Int
    var shortest: Int
    var longest: Int
  }

  private func isTie(_ a: IR.Rule, _ b: IR.Rule) -> Bool {
    let (first, second) = (imposed(a), imposed(b))
    if Set(first) == Set(second), a.effects.count == b.effects.count { return false }
    let (mine, other) = (gravity(first), gravity(second))
    return mine == other || !mine.isGraver(than: other) && !other.isGraver(than: mine)
  }

  private func imposed(_ rule: IR.Rule) -> [Imposed] {
    rule.effects.compactMap { effect in
      guard !effect.permitted, case .impose(let imposition) = effect.action else { return nil }
      let (shortest, longest) = imposition.length.days
      return Imposed(measure: imposition.measure, shortest: shortest, longest: longest)
    }
  }

  private func gravity(_ imposed: [Imposed]) -> Gravity {
    imposed.reduce(into: Gravity()) { gravity, each in
      let options = program.measures[each.measure].statusEffects.map(\.option)
      gravity.status = max(gravity.status, options.max() ?? 0)
      gravity.shortest = max(gravity.shortest, each.shortest)
      gravity.longest = max(gravity.longest, each.longest)
    }
  }

  /// Whether one round can enter both: totals that a number lies in, a single value that a total
  /// can hold, or two single values.
  private func canMeet(_ a: IR.Rule, _ b: IR.Rule) -> Bool {
    guard case .band(let account, let single, let bounds) = a.trigger,
      case .band(_, let otherSingle, let otherBounds) = b.trigger
    else { return !Exclusive(a, b).isPlain }
    if Exclusive(a, b).isPlain { return false }
    if single, otherSingle { return true }
    let kind = program.accounts[account]
    if kind.deducts, single != otherSingle { return true }
    let samples = BandDomain(kind).segments(between: Set((bounds + otherBounds).map(\.value)))
      .map(\.sample)
    let mine = samples.filter { sample in bounds.allSatisfy { $0.admits(sample) } }
    let others = samples.filter { sample in otherBounds.allSatisfy { $0.admits(sample) } }
    if single == otherSingle { return !Set(mine).isDisjoint(with: others) }
    let (singles, totals) = single ? (mine, others) : (others, mine)
    return singles.contains { value in totals.contains { $0 >= value } }
  }
}

extension IR.Imposition.Length {
  /// About how many days, for comparing lengths; those that an event ends count as long.
  fileprivate var days: (Int, Int) {
    switch self {
    case .none: (0, 0)
    case .forever: (Int.max, Int.max)
    case .until, .decided, .period, .measured: (Int.max - 1, Int.max - 1)
    case .fixed(let length): (length.days, length.days)
    case .range(let shortest, let longest): (shortest.days, longest.days)
    }
  }
}

extension IR.Duration {
  fileprivate var days: Int {
    let unit =
      switch unit {
      case .days, .workingDays: 1
      case .weeks: 7
      case .months: 30
      case .years: 365
      }
    let (days, overflow) = count.multipliedReportingOverflow(by: unit)
    return overflow ? Int.max - 2 : days
  }
}
