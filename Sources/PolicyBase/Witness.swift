/// A concrete case that shows what a finding about a policy claims. It was run through the engine
/// before it is shown.
public struct Witness: Hashable, Sendable {
  /// What matters about the case: a fact and its value, with its unit.
  public struct Fact: Hashable, Sendable {
    public let name: String
    public let value: String
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public let facts: [Fact]
  /// The case in the words of the file, as a 案例.
  public let lines: [String]

  public init(facts: [Fact], lines: [String]) {
    self.facts = facts
    self.lines = lines
  }
}
