/// Two texts as a unified diff, as `diff -u` and `patch` write and read it.
struct UnifiedDiff {
  static let context = 3

  private let old: [Substring]
  private let new: [Substring]

  init(_ old: String, _ new: String) {
    self.old = UnifiedDiff.lines(old)
    self.new = UnifiedDiff.lines(new)
  }

  /// Lines with their ends, so that a missing one counts.
  private static func lines(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = text.utf8[...]
    while !rest.isEmpty {
      let end =
        rest.firstIndex(of: UInt8(ascii: "\n")).map { rest.index(after: $0) } ?? rest.endIndex
      lines.append(Substring(rest[..<end]))
      rest = rest[end...]
    }
    return lines
  }

  private enum Edit { case keep, remove, add }

  /// Empty when the texts are equal.
  func text(_ name: String) -> String {
    let edits = edits()
    let hunks = hunks(edits.map { $0.0 != .keep })
    if hunks.isEmpty { return "" }
    return "--- \(name)\n+++ \(name)\n" + hunks.map { hunk(edits, $0) }.joined()
  }

  /// All lines of both in order, each with its numbers (from 0) in the two texts.
  private func edits() -> [(Edit, old: Int, new: Int)] {
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(UnifiedDiff.offset))
    let inserted = Set(difference.insertions.map(UnifiedDiff.offset))
    var edits: [(Edit, old: Int, new: Int)] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if removed.contains(i) {
        edits.append((.remove, i, j))
        i += 1
      } else if inserted.contains(j) {
        edits.append((.add, i, j))
        j += 1
      } else {
        edits.append((.keep, i, j))
        i += 1
        j += 1
      }
    }
    return edits
  }

  private static func offset(_ change: CollectionDifference<Substring>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  /// Changed lines with the lines around them; ranges that meet are one.
  private func hunks(_ isChanged: [Bool]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in isChanged.indices where isChanged[index] {
      let from = max(0, index - UnifiedDiff.context)
      let to = min(isChanged.count, index + UnifiedDiff.context + 1)
      if let last = hunks.last, from <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<to
      } else {
        hunks.append(from..<to)
      }
    }
    return hunks
  }

  private func hunk(_ edits: [(Edit, old: Int, new: Int)], _ range: Range<Int>) -> String {
    let lines = edits[range]
    guard let first = lines.first else { return "" }
    let olds = lines.count { $0.0 != .add }
    let news = lines.count { $0.0 != .remove }
    let head = "@@ -\(span(first.old, olds)) +\(span(first.new, news)) @@\n"
    return head
      + lines.map { line in
        switch line.0 {
        case .keep: " " + ended(old[line.old])
        case .remove: "-" + ended(old[line.old])
        case .add: "+" + ended(new[line.new])
        }
      }.joined()
  }

  private func span(_ start: Int, _ count: Int) -> String {
    count == 0 ? "\(start),0" : count == 1 ? "\(start + 1)" : "\(start + 1),\(count)"
  }

  private func ended(_ line: Substring) -> String {
    line.utf8.last == UInt8(ascii: "\n") ? String(line) : line + "\n\\ No newline at end of file\n"
  }
}
