/// All histories of a universe by their number of acts, each once: whatever only renames or reorders
/// is the same history. The first day is always used: a history that starts later is an earlier one
/// moved.
struct Enumeration {
  let universe: Universe

  /// At most `limit` histories; `isWhole` says whether these are all.
  func histories(of size: Int, limit: Int) -> (found: [History], isWhole: Bool) {
    var found: [History] = []
    let isWhole = extend([], to: size) { items in
      if found.count >= limit { return false }
      found.append(History(items: items))
      return true
    }
    return (found, isWhole)
  }

  /// `false` when `visit` wants no more.
  private func extend(
    _ items: [History.Item], to size: Int, _ visit: ([History.Item]) -> Bool
  ) -> Bool {
    if items.count == size {
      let history = History(items: items)
      return history.canonical != history || visit(items)
    }
    for day in universe.days.indices where day >= (items.last?.day ?? 0) {
      if items.isEmpty, day > 0 { continue }
      for act in universe.acts.indices {
        if let last = items.last, last.day == day, act < last.act { continue }
        for groups in groupings(act, after: items) {
          let next = items + [History.Item(day: day, act: act, groups: groups)]
          guard universe.admits(History(items: next)) else { continue }
          if !extend(next, to: size, visit) { return false }
        }
      }
    }
    return true
  }

  /// What the act can have in common with those before: for each sharing one of theirs or a new one.
  private func groupings(_ act: Int, after items: [History.Item]) -> [[Int]] {
    let kind = universe.acts[act].kind
    let before = items.filter { universe.acts[$0.act].kind == kind }
    var found: [[Int]] = [[]]
    for (index, sharing) in universe.sharings(of: act).enumerated() {
      let known = before.map { $0.groups[index] }.max() ?? -1
      let choices = universe.acts[act].gives(sharing) ? Array(0...(known + 1)) : [-1]
      found = found.flatMap { head in choices.map { head + [$0] } }
    }
    return found
  }
}

extension Act {
  /// Whether the act has what may be shared.
  func gives(_ sharing: Sharing) -> Bool {
    sharing.isEvent
      ? supports[sharing.path] != nil
      : sharing.path.count == 1 || supports[Array(sharing.path.dropLast())] != nil
  }
}
