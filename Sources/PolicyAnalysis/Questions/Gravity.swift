import PolicyBase
import PolicyIR

/// What 取最重 compares: the gravest status, then the longest term (S6).
struct Gravity {
  private let program: IR.Program

  init(_ program: IR.Program) { self.program = program }

  /// How grave a line is; a length to be chosen lies between two.
  private struct Weight: Equatable {
    var status = 0
    var shortest = 0
    var longest = 0

    func isGraver(than other: Weight) -> Bool {
      if status != other.status { return status > other.status }
      return shortest >= other.longest
    }
  }

  private struct Imposed: Hashable {
    var measure: Int
    var shortest: Int
    var longest: Int
  }

  /// Whether neither line is the graver, though they do not say the same.
  func isTie(_ a: IR.Rule, _ b: IR.Rule) -> Bool {
    let (first, second) = (imposed(a), imposed(b))
    if Set(first) == Set(second), a.effects.count == b.effects.count { return false }
    let (mine, other) = (weight(first), weight(second))
    return mine == other || !mine.isGraver(than: other) && !other.isGraver(than: mine)
  }

  private func imposed(_ rule: IR.Rule) -> [Imposed] {
    rule.effects.compactMap { effect in
      guard !effect.permitted, case .impose(let imposition) = effect.action else { return nil }
      let (shortest, longest) = imposition.length.days
      return Imposed(measure: imposition.measure, shortest: shortest, longest: longest)
    }
  }

  private func weight(_ imposed: [Imposed]) -> Weight {
    imposed.reduce(into: Weight()) { weight, each in
      let options = program.measures[each.measure].statusEffects.map(\.option)
      weight.status = max(weight.status, options.max() ?? 0)
      weight.shortest = max(weight.shortest, each.shortest)
      weight.longest = max(weight.longest, each.longest)
    }
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
