import PolicyIR

/// A history that breaks a 断言; of a comparison, with the one that it came from.
struct Break {
  let before: History?
  let after: History
}

/// From which histories one can have come by the change that a 断言 is about.
struct HistoryChanges {
  let universe: Universe
  let property: IR.Assertion.Property

  /// The same acts in the same order in both, so that they have the same names when written; what
  /// was added comes last.
  struct Step {
    let before: History
    let after: History
  }

  func steps(to history: History) -> [Step] {
    guard case .compared(let change, _) = property else { return [] }
    switch change {
    case .added(let kind): return added(history, kind)
    case .graver(let kind, _, _): return graver(history, kind)
    case .split(let kind, let path): return split(history, kind, path)
    }
  }

  private func indices(_ history: History, _ kind: Int) -> [Int] {
    history.items.indices.filter { universe.acts[history.items[$0].act].kind == kind }
  }

  private func added(_ history: History, _ kind: Int) -> [Step] {
    indices(history, kind).map { index in
      var rest = history.items
      let last = rest.remove(at: index)
      return Step(before: History(items: rest), after: History(items: rest + [last]))
    }
  }

  /// One act with the grade below its own.
  private func graver(_ history: History, _ kind: Int) -> [Step] {
    indices(history, kind).compactMap { index in
      guard let grade = universe.grades[safe: history.items[index].act] else { return nil }
      let below = Universe.Grade(family: grade.family, level: grade.level - 1)
      guard let lower = universe.grades.firstIndex(of: below) else { return nil }
      var milder = history
      milder.items[index].act = lower
      return Step(before: milder, after: history)
    }
  }

  /// Two groups that were one.
  private func split(_ history: History, _ kind: Int, _ path: [Int]) -> [Step] {
    let sharings = universe.sharings[kind] ?? []
    guard let split = sharings.firstIndex(where: { $0.path == path }) else { return [] }
    let items = indices(history, kind).map { history.items[$0] }
    let groups = Set(items.map { $0.groups[split] }.filter { $0 >= 0 }).sorted()
    var found: [Step] = []
    for (position, a) in groups.enumerated() {
      for b in groups.dropFirst(position + 1) {
        guard let model = items.first(where: { $0.groups[split] == a }) else { continue }
        var joined = history
        for index in indices(history, kind) where joined.items[index].groups[split] == b {
          for (at, sharing) in sharings.enumerated() where sharing.path.starts(with: path) {
            joined.items[index].groups[at] = model.groups[at]
          }
        }
        if universe.admits(joined) { found.append(Step(before: joined, after: history)) }
      }
    }
    return found
  }
}
