import PolicyBase
import PolicyIR

/// What exploring a 断言 found.
public struct Verdict: Sendable {
  public enum Result: Sendable {
    case holds
    case fails(Counterexample)
    /// Not proved: why.
    case open(Message)
  }

  public let assertion: IR.Assertion
  public var result: Result
  /// Histories evaluated, and different outcomes among them.
  public var histories = 0
  public var states = 0
  /// Histories of which something stayed open.
  public var uncertain = 0
  /// What was explored, for people: the classes of acts of each world.
  public var worlds: [World] = []
  /// What the 案例 show and no world has.
  public var left: [String] = []

  public struct World: Sendable {
    public let acts: [String]
    public let days: [CivilDay]
  }
}

/// The shortest history that breaks a 断言; of a comparison, the one that it came from, too.
public struct Counterexample: Sendable {
  /// 案例 that show it: before the change and after, or the one.
  public let examples: [IR.CaseExample]
  public let day: CivilDay
}
