import PolicyBase
import PolicyIR

/// The events a result rests on: indices into the case's events.
typealias Causes = Set<Int>

/// What a term yields: a value, or what is known of it (S12).
struct Evaluated {
  enum Content {
    case value(IR.Value)
    /// Some number of the range.
    case between(NumberRange, [Missing])
    /// One of these values.
    case oneOf([IR.Value], [Missing])
    /// A set that has at least these members.
    case partial([IR.Value], [Missing])
    /// An exact quotient; its numerator may still lie between two numbers (S29).
    case ratio(low: Int, high: Int, of: Int, [Missing])
    case unknown([Missing])
  }

  var content: Content
  var causes: Causes

  /// An unknown value always says what is missing: one that cannot is a form the engine does not
  /// execute, which is reported as a failure, never passed over.
  init(_ content: Content, _ causes: Causes = []) {
    self.content = content
    self.causes = causes
    if case .unknown(let missing) = content, missing.isEmpty {
      self.content = .unknown([Missing(.unsupported, item: "", key: "value")])
    }
  }

  init(_ value: IR.Value, _ causes: Causes = []) { self.init(.value(value), causes) }

  static func unknown(_ missing: Missing, _ causes: Causes = []) -> Evaluated {
    Evaluated(.unknown([missing]), causes)
  }

  /// A number or a range of numbers; no missing facts are needed for an exact one.
  init(_ range: NumberRange, _ missing: [Missing], _ causes: Causes) {
    self.init(range.isExact ? .value(.number(range.low)) : .between(range, missing), causes)
  }

  var value: IR.Value? {
    if case .value(let value) = content { return value }
    return nil
  }

  /// The facts that would complete it.
  var missing: [Missing] {
    switch content {
    case .value: []
    case .between(_, let missing), .oneOf(_, let missing), .partial(_, let missing),
      .ratio(_, _, _, let missing), .unknown(let missing):
      missing
    }
  }

  /// The one value it is: a list of equal values, as a path over a set yields, is that value.
  var single: IR.Value? {
    guard case .value(let value) = content else { return nil }
    guard case .list(let items) = value else { return value }
    guard let first = items.first, items.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// The number or range of numbers it is; `nil` for anything else.
  var range: NumberRange? {
    if case .between(let range, _) = content { return range }
    if case .number(let number)? = single { return NumberRange(number) }
    return nil
  }

  var day: CivilDay? {
    if case .day(let day)? = single { return day }
    return nil
  }

  var subject: Int? {
    if case .subject(let subject)? = single { return subject }
    return nil
  }

  /// The certain members: of a list, or the one value.
  var members: [IR.Value] {
    switch content {
    case .value(.list(let items)): items
    case .value(let value): [value]
    case .partial(let items, _): items
    default: []
    }
  }
}

/// What a condition yields (S12), with the events the answer rests on.
struct Judged {
  enum Verdict {
    case yes
    case no
    /// Only facts that could still decide are named.
    case unknown([Missing])
  }

  var verdict: Verdict
  var causes: Causes

  init(_ verdict: Verdict, _ causes: Causes = []) {
    self.verdict = verdict
    self.causes = causes
  }

  init(_ truth: Bool, _ causes: Causes = []) { self.init(truth ? .yes : .no, causes) }

  var isYes: Bool { if case .yes = verdict { true } else { false } }
  var isNo: Bool { if case .no = verdict { true } else { false } }
  var missing: [Missing] {
    if case .unknown(let missing) = verdict { return missing }
    return []
  }

  var negated: Judged {
    switch verdict {
    case .yes: Judged(.no, causes)
    case .no: Judged(.yes, causes)
    case .unknown: self
    }
  }

  /// True if all are; a false one makes the others irrelevant, with their causes.
  static func all(_ parts: [Judged]) -> Judged {
    if let decided = parts.first(where: { $0.isNo }) { return decided }
    return merged(parts, otherwise: .yes)
  }

  static func any(_ parts: [Judged]) -> Judged {
    if let decided = parts.first(where: { $0.isYes }) { return decided }
    return merged(parts, otherwise: .no)
  }

  private static func merged(_ parts: [Judged], otherwise: Verdict) -> Judged {
    let causes = parts.reduce(into: Causes()) { $0.formUnion($1.causes) }
    let open = parts.filter { !$0.isYes && !$0.isNo }
    if open.isEmpty { return Judged(otherwise, causes) }
    return Judged(.unknown(open.reduce([]) { union($0, $1.missing) }), causes)
  }
}
