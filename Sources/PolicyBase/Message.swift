/// A text for people in the two languages of the tools.
public struct Message: Hashable, Sendable {
  public let zh: String
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A text that is the same in both languages: a name, a number, an address.
  public init(_ same: String) { self.init(zh: same, en: same) }

  public func text(_ language: MessageLanguage) -> String { language == .zh ? zh : en }
}

public enum MessageLanguage: String, Sendable { case zh, en }

/// A finding about input: what is wrong, where, why, and how to mend it.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: Int, Comparable, Sendable {
    case note, warning, error
    public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
  }

  /// Another place that matters, with what it shows.
  public struct Related: Hashable, Sendable {
    public let place: Place
    public let message: Message
    public init(place: Place, message: Message) {
      self.place = place
      self.message = message
    }
  }

  /// Stable code, for example `P2003`; its first digit names the stage.
  public let code: String
  public let severity: Severity
  public let place: Place
  public let message: Message
  /// How to mend it, when that is known.
  public var repair: Message?
  public var related: [Related]
  /// The article the place belongs to, for example 《…》第十五条（一）8.
  public var trail: String?
  /// A case that shows it.
  public var witness: Witness?

  public init(
    code: String, severity: Severity = .error, place: Place, message: Message,
    repair: Message? = nil, related: [Related] = [], trail: String? = nil,
    witness: Witness? = nil
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.repair = repair
    self.related = related
    self.trail = trail
    self.witness = witness
  }
}

/// A place in an input file: byte offsets of a source text.
public struct Place: Hashable, Sendable {
  /// Index of the file in its set; -1 for a place outside every file (an option, a whole run).
  public let file: Int32
  public let start: UInt32
  public let end: UInt32

  public static let nowhere = Place(file: -1, start: 0, end: 0)

  public init(file: Int32, start: UInt32, end: UInt32) {
    self.file = file
    self.start = start
    self.end = end
  }

  public init(file: Int32, _ range: Range<Int>) {
    self.init(file: file, start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
  }

  /// The smallest place that covers both.
  public func joined(_ other: Place) -> Place {
    Place(file: file, start: min(start, other.start), end: max(end, other.end))
  }
}
