import PolicyBase

/// The list of mutants that may survive, each with the reason why no 案例 can notice it:
///
///     # comment
///     city-2026/17.s2#2 | 不满 → 不超过 | reason
struct AcceptedSurvivors {
  struct Entry {
    var name: String
    var reason: String
    var place: Place
  }

  var entries: [Entry] = []
  var faults: [Diagnostic] = []

  static let none = AcceptedSurvivors()

  private init() {}

  /// Reads a list; `file` is its index among the sources of messages.
  init(_ source: SourceText, file: Int32) {
    guard TextEncoding.recognise(source.bytes) == .utf8 else {
      faults = [MutationFault.listNotUTF8.diagnostic(Place(file: file, 0..<0))]
      return
    }
    var known = Set<String>()
    for number in 1...max(1, source.lineStarts.count) {
      let line = source.line(number).trimmed
      if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("\u{FEFF}#") { continue }
      let start = Int(source.lineStarts[number - 1])
      let place = Place(file: file, start..<(start + source.line(number).utf8.count))
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
      guard parts.count >= 3, !parts[0].isEmpty, !parts[1].isEmpty,
        parts[2...].contains(where: { !$0.isEmpty })
      else {
        faults.append(MutationFault.badListLine.diagnostic(place))
        continue
      }
      let name = parts[0] + " | " + parts[1]
      if known.insert(name).inserted {
        let reason = parts[2...].joined(separator: "|")
        entries.append(Entry(name: name, reason: reason, place: place))
      } else {
        faults.append(MutationFault.listedTwice(name).diagnostic(place))
      }
    }
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    var end = start
    while let last = end.last, last.isWhitespace { end = end.dropLast() }
    return String(end)
  }
}
