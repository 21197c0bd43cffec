import PolicyBase
import PolicyIR

/// What exploring a 断言 found.
package struct Verdict: Sendable {
  package enum Result: Sendable {
    case holds
    case fails(Counterexample)
    /// Not proved: why.
    case open(Message)
  }

  package let assertion: IR.Assertion
  package var result: Result
  /// Histories evaluated, and different outcomes among them.
  package var histories = 0
  package var states = 0
  /// Histories of which something stayed open.
  package var uncertain = 0
  /// What was explored, for people: the classes of acts of each world.
  package var worlds: [World] = []
  /// What the 案例 show and no world has.
  package var left: [String] = []

  package struct World: Sendable {
    package let acts: [String]
    package let days: [CivilDay]
  }
}

/// The shortest history that breaks a 断言; of a comparison, the one that it came from, too.
package struct Counterexample: Sendable {
  /// 案例 that show it: before the change and after, or the one.
  package let examples: [IR.CaseExample]
  package let day: CivilDay
}
