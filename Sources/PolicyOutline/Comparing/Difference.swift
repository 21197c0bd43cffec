import PolicyBase
import PolicySyntax

/// A number or a figure that an official text and a policy do not share.
package struct Difference: Sendable {
  package enum Kind: Sendable {
    case numberOnlyInText, numberOnlyInPolicy
    /// 缺号 for a number that the text has.
    case declaredMissing
    case figureOnlyInText(Figure), figureOnlyInPolicy(Figure)
  }

  /// Why a difference is none to mend; the place shows the statement that says so.
  package enum Explanation: Sendable {
    /// 说明, 职责 or 不编码 that names the number or covers the norm.
    case textNorm(Place)
    case missingNumber(Place)
    case toBeCoded(Place)
    /// The other side has the figure in the lead of the same list or in its items.
    case statedNearby(Place)
  }

  package let kind: Kind
  package let address: Address
  /// The number as a heading writes it, for chapters, which have no address of their own.
  package let number: String
  /// How many further numbers stand inside one that is missing.
  package let inside: Int
  package let textPlace: Place?
  package let policyPlace: Place?
  package let explanation: Explanation?

  package var isOpen: Bool { explanation == nil }
}

/// A policy held against the official text that it encodes.
package struct TextComparison: Sendable {
  package let differences: [Difference]
  /// Numbers, and figures that both sides have.
  package let matchedNumbers: Int
  package let matchedFigures: Int

  package var open: [Difference] { differences.filter(\.isOpen) }
  package var explained: [Difference] { differences.filter { !$0.isOpen } }
}
