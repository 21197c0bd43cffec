/// The named limits of case input. Each has its own message; none is a crash or a silent cut.
package enum CaseLimits {
  /// Bytes and lines of one file: places are 32-bit offsets, and a year of a large city is a tenth.
  package static let fileBytes = 1 << 30
  package static let lines = 20_000_000
  /// Bytes of one JSON line: one subject or event is far smaller.
  package static let lineBytes = 1 << 20
  /// Objects and arrays inside each other: a case needs four.
  package static let nesting = 64
  /// Events, other than questions, that name one subject: the busiest has some thousands.
  package static let eventsOfSubject = 1_000_000
  /// Diagnostics kept for one file; the rest are only counted.
  package static let faults = 1000
  /// Characters of an offending value that a message repeats.
  package static let shownCharacters = 40
  /// Names or ids among which the nearest to a misspelt one is looked for.
  package static let spellingCandidates = 5000
  /// Faults of a file after which no nearest id is looked for any more.
  package static let spellingSearches = 100
}
