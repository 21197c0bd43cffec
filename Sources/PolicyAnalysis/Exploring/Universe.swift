import PolicyBase
import PolicyIR

/// A small world to explore: subjects, the acts that may happen to them, and the days on which.
struct Universe: Sendable {
  /// How an act stands among those that differ only in how grave a field is.
  struct Grade: Hashable, Sendable {
    let family: Int
    let level: Int
  }

  let subjects: [IR.CaseRecord]
  let acts: [Act]
  /// By act; empty where no field is varied.
  let grades: [Grade]
  /// A day, the next one, one in the next cycle.
  let days: [CivilDay]
  /// The last day that outcomes are compared on.
  let horizon: CivilDay
  /// By kind of event.
  let sharings: [Int: [Sharing]]

  func sharings(of act: Int) -> [Sharing] {
    acts.indices.contains(act) ? sharings[acts[act].kind] ?? [] : []
  }

  /// Whether acts may have this in common as the history says.
  func admits(_ history: History) -> Bool {
    for (index, a) in history.items.enumerated() {
      for b in history.items[..<index] where acts[a.act].kind == acts[b.act].kind {
        if !admits(a, b) { return false }
      }
    }
    return true
  }

  private func admits(_ a: History.Item, _ b: History.Item) -> Bool {
    let sharings = sharings(of: a.act)
    for (index, sharing) in sharings.enumerated() {
      guard a.groups[index] == b.groups[index], a.groups[index] >= 0 else { continue }
      if sharing.dates, a.day != b.day { return false }
      guard sharing.isEvent else { continue }
      if support(a.act, sharing.path) != support(b.act, sharing.path) { return false }
      for (deeper, other) in sharings.enumerated() where other.path.starts(with: sharing.path) {
        if a.groups[deeper] != b.groups[deeper] { return false }
      }
    }
    return true
  }

  /// What the shared event says, its own references aside.
  private func support(_ act: Int, _ path: [Int]) -> [String] {
    guard let position = acts[act].supports[path] else { return [] }
    return acts[act].records[position].fields.map { entry in
      if case .text(let id) = entry.value, id.hasPrefix("@") { return entry.name }
      return "\(entry.name) \(entry.value)"
    }
  }
}
