import PolicyBase
import PolicyIR

/// Why something cannot be decided: the fact, choice or support that is not there (S11, S12).
package struct Missing: Hashable, Sendable {
  package enum Reason: Int, Hashable, Sendable {
    /// A field without a value.
    case fact
    /// A value an officer has still to choose.
    case choice
    /// A measure of which it is open whether it is in force.
    case measure
    case parameter
    /// Several periods contain the day, or none where one is needed.
    case period
    /// Something is divided by zero.
    case divisor
    /// A share or mean of nobody (S23): unknown, and nobody's fault.
    case emptySet
    /// The named error 数值超限 (S29).
    case overflow
    /// A form the engine does not execute.
    case unsupported
    /// 待公布: the working days of a year (the key) are not published.
    case calendar
  }

  package var reason: Reason
  /// Id of the event, subject or measure that lacks it.
  package var item: String
  /// The field as `kind.field`, or a word for what is missing.
  package var key: String
  /// The measure whose length or imposition is to be chosen, for people.
  package var name: IR.Name?

  package init(_ reason: Reason, item: String, key: String, name: IR.Name? = nil) {
    self.reason = reason
    self.item = item
    self.key = key
    self.name = name
  }

  /// Whether it is a gap in the input that people can fill.
  var isOpen: Bool {
    switch reason {
    case .fact, .choice, .measure, .parameter, .period, .calendar, .divisor: true
    case .emptySet, .overflow, .unsupported: false
    }
  }

  /// Whether the engine itself failed to compute.
  var isFailure: Bool { reason == .overflow || reason == .unsupported }
}

extension Missing: Comparable {
  package static func < (a: Missing, b: Missing) -> Bool {
    if a.item != b.item { return a.item.precedesByBytes(b.item) }
    if a.key != b.key { return a.key.precedesByBytes(b.key) }
    return a.reason.rawValue < b.reason.rawValue
  }
}

extension String {
  /// Order of the UTF-8 bytes: the one order of ids everywhere (S7).
  func precedesByBytes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}

/// Several missing facts, each once, in order.
func union(_ a: [Missing], _ b: [Missing]) -> [Missing] {
  if b.isEmpty { return a }
  return a.isEmpty ? b : Array(Set(a).union(b)).sorted()
}
