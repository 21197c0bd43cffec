import PolicyBase

/// The list of mutants that may survive, each with the reason why no 案例 can notice it:
///
///     # comment
///     city-2026/17.s2 | 6 分以上不满 9 分：暂停 3 个月 | 不满 → 不超过 | reason
struct AcceptedSurvivors {
  struct Entry {
    var name: MutationName
    var reason: String
    var place: Place
  }

  var entries: [Entry] = []
  var faults: [Diagnostic] = []

  static let none = AcceptedSurvivors()

  private init() {}

  /// Reads a list; `file` is its index among the sources of messages.
  init(_ source: SourceText, file: Int32) {
    let list = ListLines(source, file: file)
    if !list.isUTF8 {
      faults = [MutationFault.listNotUTF8.diagnostic(Place(file: file, 0..<0))]
    }
    for line in list.lines {
      let reason = line.cells.dropFirst(3).joined(separator: " | ").trimmed
      guard line.cells.count >= 4, line.cells[..<3].allSatisfy({ !$0.isEmpty }), !reason.isEmpty
      else {
        faults.append(MutationFault.badListLine.diagnostic(line.place))
        continue
      }
      let name = MutationName(address: line[0], statement: line[1], change: line[2])
      entries.append(Entry(name: name, reason: reason, place: line.place))
    }
  }
}
