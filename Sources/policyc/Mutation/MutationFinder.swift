import PolicyBase
import PolicySyntax

/// Finds every mutation of one policy file.
struct MutationFinder {
  private let source: SourceText
  private let tree: PolicyTree
  private let lines: [[WrittenWord]]
  private var found: [Mutation] = []

  /// All mutations, in the order of the text.
  static func mutations(of tree: PolicyTree, sources: [SourceText]) -> [Mutation] {
    guard sources.indices.contains(Int(tree.file)) else { return [] }
    var finder = MutationFinder(tree: tree, sources: sources)
    finder.find()
    finder.found.sort { $0.place.start < $1.place.start }
    finder.tellApart()
    return finder.found
  }

  private init(tree: PolicyTree, sources: [SourceText]) {
    self.tree = tree
    source = sources[Int(tree.file)]
    lines = writtenWords(sources, file: Int(tree.file))
  }

  /// Where changes are made: a statement and what it stands in.
  private struct Spot {
    var statement: String
    var heading: Int?
    var reading: ReadingMark?
    var amendment: CivilDay?
  }

  private mutating func find() {
    let texts = StatementText.all(in: tree)
    let removal = LineRemoval(source: source, tree: tree)
    for line in lines {
      guard let first = line.first, let last = line.last, let text = texts[first.place.start]
      else { continue }
      let whole = first.place.joined(last.place)
      let spot = Spot(
        statement: source.text(whole).withoutComments.onOneLine, heading: text.heading,
        reading: text.reading, amendment: text.amendment)
      for index in line.indices {
        for change in WordChanges.changes(of: line, at: index) {
          add(
            spot, line[index].text + " → " + (change.text.isEmpty ? "∅" : change.text),
            line[index].place, change.edits)
        }
      }
      for change in PartChanges.changes(of: line, effects: text.effects, in: source) {
        add(spot, change.text, change.place, change.edits)
      }
      if text.mayBeRemoved {
        add(spot, "删去", whole, removal.edits(whole, block: text.opensBlock))
      }
    }
    findItems(removal)
    findReadings()
  }

  private mutating func add(
    _ spot: Spot, _ change: String, _ place: Place, _ edits: [Mutation.Edit]
  ) {
    let heading = spot.heading.map { tree.headings[$0].address } ?? Address()
    var address = tree.code.text + (heading.parts.isEmpty ? "" : "/" + heading.ascii)
    if let reading = spot.reading { address += " 读法 \(reading.key) \(reading.choice)" }
    if let day = spot.amendment { address += " 自 \(day)" }
    let name = MutationName(address: address, statement: spot.statement, change: change)
    found.append(
      Mutation(
        name: name, statement: spot.statement, place: place, edits: edits, heading: heading,
        reading: spot.reading))
  }

  /// Shortens the statements in the names, and counts changes that would be called the same: the
  /// same one at a second place of a statement, or in a second statement of the same words.
  private mutating func tellApart() {
    var names = StatementNames()
    for mutation in found { names.add(mutation.statement, at: mutation.name.address) }
    var taken: [MutationName: Int] = [:]
    for index in found.indices {
      let address = found[index].name.address
      found[index].name.statement = names.name(found[index].statement, at: address)
      let count = taken[found[index].name, default: 0] + 1
      taken[found[index].name] = count
      if count > 1 { found[index].name.change += " (\(count))" }
    }
  }

  /// Items of 下列各项: the item stays numbered, but says that it is not coded.
  private mutating func findItems(_ removal: LineRemoval) {
    for statement in tree.statements {
      guard case .items = statement.body, let list = statement.heading else { continue }
      for (index, heading) in tree.headings.enumerated() where heading.parent == list {
        let end = Int(heading.place.end)
        let blanks = String(repeating: " ", count: heading.indentation + 2)
        var edits = [
          Mutation.Edit(range: end..<end, replacement: "\n\(blanks)不编码")
        ]
        for condition in tree.statements where condition.heading == index {
          if case .itemCondition = condition.body {
            edits += removal.edits(condition.place, block: false)
          }
        }
        let spot = Spot(
          statement: source.text(statement.place).withoutComments.onOneLine, heading: index,
          reading: statement.reading, amendment: heading.amendment)
        add(spot, "不编码", heading.place, edits)
      }
    }
  }

  /// 采用: every other reading.
  private mutating func findReadings() {
    for ambiguity in tree.ambiguities {
      guard let adopted = ambiguity.adopted else { continue }
      for choice in ambiguity.choices where choice.name.text != adopted.text {
        add(
          Spot(statement: "存疑 " + ambiguity.key.text, heading: ambiguity.heading),
          "采用 \(adopted.text) → \(choice.name.text)", adopted.place,
          [Mutation.Edit(range: adopted.place.range, replacement: choice.name.text)])
      }
    }
  }
}

extension String {
  /// Without what follows a `#` at the start of a line or after a blank.
  fileprivate var withoutComments: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var before: Character = " "
      return line.prefix { character in
        defer { before = character }
        return !(character == "#" && before.isWhitespace)
      }
    }.joined(separator: "\n")
  }
}
