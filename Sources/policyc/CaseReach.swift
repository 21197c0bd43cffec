import PolicyEngine
import PolicyIR

/// Which events concern a subject: they name it, or refer to an event that does.
struct CaseReach {
  private let bound: Case

  init(_ bound: Case) { self.bound = bound }

  func event(_ event: Int, concerns subject: Int) -> Bool {
    var seen: Set<Int> = [event]
    var queue = [event]
    while let next = queue.popLast() {
      guard bound.events.indices.contains(next) else { continue }
      for value in bound.events[next].fields.compactMap({ $0 }) {
        for part in CaseReach.parts(value) {
          if case .subject(subject) = part { return true }
          if case .event(let other) = part, seen.insert(other).inserted { queue.append(other) }
        }
      }
    }
    return false
  }

  private static func parts(_ value: IR.Value) -> [IR.Value] {
    if case .list(let values) = value { values.flatMap(parts) } else { [value] }
  }
}
