import PolicyBase
import PolicySyntax

/// A number or a figure that an official text and a policy do not share.
public struct Difference: Sendable {
  public enum Kind: Sendable {
    case numberOnlyInText, numberOnlyInPolicy
    /// 缺号 for a number that the text has.
    case declaredMissing
    case figureOnlyInText(Figure), figureOnlyInPolicy(Figure)
  }

  /// Why a difference is none to mend; the place shows the statement that says so.
  public enum Explanation: Sendable {
    /// 说明, 职责 or 不编码 that names the number or covers the norm.
    case textNorm(Place)
    case missingNumber(Place)
    case toBeCoded(Place)
    /// The other side has the figure in the lead of the same list or in its items.
    case statedNearby(Place)
  }

  public let kind: Kind
  public let address: Address
  /// The number as a heading writes it, for chapters, which have no address of their own.
  public let number: String
  /// How many further numbers stand inside one that is missing.
  public let inside: Int
  public let textPlace: Place?
  public let policyPlace: Place?
  public let explanation: Explanation?

  public var isOpen: Bool { explanation == nil }
}

/// A policy held against the official text that it encodes.
public struct TextComparison: Sendable {
  public let differences: [Difference]
  /// Numbers, and figures that both sides have.
  public let matchedNumbers: Int
  public let matchedFigures: Int

  public var open: [Difference] { differences.filter(\.isOpen) }
  public var explained: [Difference] { differences.filter { !$0.isOpen } }
}
