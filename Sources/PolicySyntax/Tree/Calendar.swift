import PolicyBase

/// One parsed calendar file: which days of each year are off and which weekend days are worked.
///
/// A year may stand several times, each time whole, with the day on which that version was
/// published; nothing here is checked against anything else.
public struct CalendarTree: Sendable {
  /// A year as one notice arranged it.
  public struct Year: Sendable {
    public var number: Int
    /// The number of the notice, as the file writes it.
    public var document: Word?
    public var published: CivilDay
    public var off: [Days]
    public var worked: [Days]
    public var place: Place
  }

  /// A day, or all days from the first to the last.
  public struct Days: Hashable, Sendable {
    public var first: CivilDay
    public var last: CivilDay
    public var place: Place
  }

  public var file: Int32
  public var title = Word(text: "", place: .nowhere)
  /// The ASCII code in brackets after the title.
  public var code = Word(text: "", place: .nowhere)
  public var years: [Year] = []

  public init(file: Int32) { self.file = file }
}
