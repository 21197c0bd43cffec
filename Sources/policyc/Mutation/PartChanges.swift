import PolicyBase
import PolicySyntax

/// Changes of parts of a statement: a 当, 除外 or 须 left out, one effect of several left out, 且
/// and 或 exchanged, a 期限 turned round.
enum PartChanges {
  struct Change {
    var text: String
    var place: Place
    var edits: [Mutation.Edit]
  }

  static func changes(
    of line: [WrittenWord], effects: [Effect], in source: SourceText
  ) -> [Change] {
    clauses(line, source) + effectsLeftOut(effects, source) + connectives(line)
      + direction(line)
  }

  private static let clauseWords: Set<String> = ["当", "除外", "须"]

  /// Each clause outside brackets with the comma before it. A line that is one single clause is
  /// removed whole as a statement.
  private static func clauses(_ line: [WrittenWord], _ source: SourceText) -> [Change] {
    var depth = 0
    var commas: [Int] = []
    var starts: [Int] = []
    for (index, word) in line.enumerated() {
      switch word.kind {
      case .mark("("): depth += 1
      case .mark(")"): depth -= 1
      case .mark(",") where depth == 0: commas.append(index)
      case .word where depth == 0 && clauseWords.contains(word.text): starts.append(index)
      default: break
      }
    }
    var changes: [Change] = []
    for start in starts {
      let end = (commas.first { $0 > start } ?? line.count) - 1
      guard end >= start, !(start == 0 && end == line.count - 1) else { continue }
      let place = line[start].place.joined(line[end].place)
      var range = place.range
      if let comma = commas.last(where: { $0 == start - 1 }) {
        range = line[comma].place.range.lowerBound..<range.upperBound
      } else if start == 0, let comma = commas.first(where: { $0 == end + 1 }) {
        range = range.lowerBound..<line[comma].place.range.upperBound
      }
      changes.append(
        Change(
          text: "− " + source.text(place).onOneLine, place: place,
          edits: [Mutation.Edit(range: range, replacement: "")]))
    }
    return changes
  }

  /// A 期限 that runs from something is to be met before it, and the other way round.
  private static func direction(_ line: [WrittenWord]) -> [Change] {
    guard line.first?.text == "期限", let colon = line.firstIndex(where: { $0.kind == .mark(":") }),
      let start = line[colon...].firstIndex(where: { ["自", "于"].contains($0.text) })
    else { return [] }
    let (last, other) = line[start].text == "自" ? ("起", ("于", "前")) : ("前", ("自", "起"))
    guard let end = line[start...].firstIndex(where: { $0.text == last }) else { return [] }
    return [
      Change(
        text: "\(line[start].text)…\(last) → \(other.0)…\(other.1)",
        place: line[start].place.joined(line[end].place),
        edits: [
          Mutation.Edit(range: line[start].place.range, replacement: other.0),
          Mutation.Edit(range: line[end].place.range, replacement: other.1),
        ])
    ]
  }

  private static func effectsLeftOut(_ effects: [Effect], _ source: SourceText) -> [Change] {
    guard effects.count > 1 else { return [] }
    return effects.indices.map { index in
      let place = effects[index].place
      let range =
        index == 0
        ? place.range.lowerBound..<effects[1].place.range.lowerBound
        : effects[index - 1].place.range.upperBound..<place.range.upperBound
      return Change(
        text: "− " + source.text(place).onOneLine, place: place,
        edits: [Mutation.Edit(range: range, replacement: "")])
    }
  }

  /// All 且 of one bracket become 或 together, as the two may not be mixed.
  private static func connectives(_ line: [WrittenWord]) -> [Change] {
    var groups: [[Int]] = []
    var open: [Int] = [0]
    groups.append([])
    for (index, word) in line.enumerated() {
      switch word.kind {
      case .mark("("):
        groups.append([])
        open.append(groups.count - 1)
      case .mark(")") where open.count > 1: open.removeLast()
      case .mark(",") where open.count == 1:
        groups.append([])
        open = [groups.count - 1]
      case .word where word.text == "且" || word.text == "或":
        if let group = open.last { groups[group].append(index) }
      default: break
      }
    }
    return groups.compactMap { group in
      guard let first = group.first else { return nil }
      let text = line[first].text
      let other = text == "且" ? "或" : "且"
      return Change(
        text: text + " → " + other, place: line[first].place,
        edits: group.map { Mutation.Edit(range: line[$0].place.range, replacement: other) })
    }
  }
}
