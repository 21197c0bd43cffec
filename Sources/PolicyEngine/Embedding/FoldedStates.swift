import PolicyBase
import PolicyIR
import Synchronization

/// The folds that answers of a prepared question rest on, each made once.
///
/// A class with a lock, so that threads share what one of them had to fold; what is in it is never
/// changed.
final class FoldedStates: Sendable {
  struct Key: Hashable, Sendable {
    var knownAt: CivilDay
    /// The last day that is folded.
    var horizon: CivilDay
    /// Where the log must not know of later days: the last that it does.
    var until: CivilDay?
  }

  private let program: IR.Program
  private let facts: Case
  private let kept = Mutex<[Key: World]>([:])
  /// Folds of other knowledge days that are kept at once.
  private static let most = 24

  init(_ program: IR.Program, _ facts: Case) {
    self.program = program
    self.facts = facts
  }

  /// The state at the end of all days up to the horizon, from what was known on a day.
  func state(_ key: Key) -> World {
    if let state = kept.withLock({ $0[key] }) { return state }
    let settling = Settling(program: program, facts: facts, asOf: key.horizon)
    let fold =
      if let day = key.until {
        settling.fold(knownAt: key.knownAt, until: day)
      } else {
        settling.fold(knownAt: key.knownAt, traced: false)
      }
    return kept.withLock { states in
      if states.count >= FoldedStates.most, let oldest = states.keys.min(by: FoldedStates.isLess) {
        states[oldest] = nil
      }
      states[key] = fold.world
      return fold.world
    }
  }

  private static func isLess(_ a: Key, _ b: Key) -> Bool {
    let (first, second) = (a.until ?? CivilDay.last, b.until ?? CivilDay.last)
    return (first, a.knownAt, a.horizon) < (second, b.knownAt, b.horizon)
  }
}
