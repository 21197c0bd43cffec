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

  /// One act that had a lower grade.
  private func graver(_ history: History, _ kind: Int) -> [Step] {
    indices(history, kind).flatMap { index -> [Step] in
      guard let grade = universe.grades[safe: history.items[index].act] else { return [] }
      return universe.grades.indices.compactMap { act in
        let lower = universe.grades[act]
        guard lower.family == grade.family, lower.level < grade.level else { return nil }
        var milder = history
        milder.items[index].act = act
        return Step(before: milder, after: history)
      }
    }
  }

  /// Two groups that were one and have all else in common.
  private func split(_ history: History, _ kind: Int, _ path: [Int]) -> [Step] {
    let sharings = universe.sharings[kind] ?? []
    guard let split = sharings.firstIndex(where: { $0.path == path }) else { return [] }
    let deeper = sharings.indices.filter { $0 != split && sharings[$0].path.starts(with: path) }
    let own = indices(history, kind)
    let groups = Set(own.map { history.items[$0].groups[split] }.filter { $0 >= 0 }).sorted()
    var found: [Step] = []
    for (position, a) in groups.enumerated() {
      for b in groups.dropFirst(position + 1) {
        let concerned = own.map { history.items[$0].groups }.filter { [a, b].contains($0[split]) }
        if Set(concerned.map { groups in deeper.map { groups[$0] } }).count > 1 { continue }
        var joined = history
        for index in own where joined.items[index].groups[split] == b {
          joined.items[index].groups[split] = a
        }
        if universe.admits(joined) { found.append(Step(before: joined, after: history)) }
      }
    }
    return found
  }
}
