import PolicyBase
import PolicySyntax

/// Finds every mutation of one policy file.
struct MutationFinder {
  private let source: SourceText
  private let tree: PolicyTree
  private let lines: [[WrittenWord]]
  private var found: [Mutation] = []
  private var taken: [String: Int] = [:]

  /// All mutations, in the order of the text.
  static func mutations(of tree: PolicyTree, sources: [SourceText]) -> [Mutation] {
    guard sources.indices.contains(Int(tree.file)) else { return [] }
    var finder = MutationFinder(tree: tree, sources: sources)
    finder.find()
    return finder.found
  }

  private init(tree: PolicyTree, sources: [SourceText]) {
    self.tree = tree
    source = sources[Int(tree.file)]
    lines = writtenWords(sources, file: Int(tree.file))
  }

  private mutating func find() {
    let texts = StatementText.all(in: tree)
    let removal = LineRemoval(source: source, tree: tree)
    for line in lines {
      guard let first = line.first, let last = line.last, let text = texts[first.place.start]
      else { continue }
      let whole = first.place.joined(last.place)
      for index in line.indices {
        for change in WordChanges.changes(of: line, at: index) {
          add(
            text, line[index].text + " → " + (change.text.isEmpty ? "∅" : change.text),
            line[index].place, change.edits)
        }
      }
      for change in PartChanges.changes(of: line, effects: text.effects, in: source) {
        add(text, change.text, change.place, change.edits)
      }
      // The day of force is changed, not removed: without it nothing could be run.
      if text.ordinal > 0 {
        add(text, "− " + shortened(whole), whole, removal.edits(whole, block: text.opensBlock))
      }
    }
    findItems(removal)
    findReadings()
    found.sort { $0.place.start < $1.place.start }
  }

  /// The beginning of a text on one line.
  private func shortened(_ place: Place) -> String {
    let words = source.text(place).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 24 ? words.prefix(24) + "…" : words
  }

  private mutating func add(
    _ text: StatementText, _ change: String, _ place: Place, _ edits: [Mutation.Edit]
  ) {
    let heading = text.heading.map { tree.headings[$0].address } ?? Address()
    let mark = text.ordinal > 0 ? "#\(text.ordinal)" : ""
    add(heading, mark, change, place, edits, text.reading)
  }

  private mutating func add(
    _ address: Address, _ mark: String, _ change: String, _ place: Place, _ edits: [Mutation.Edit],
    _ reading: ReadingMark? = nil
  ) {
    let path = address.parts.isEmpty ? tree.code.text : tree.code.text + "/" + address.ascii
    var mutation = Mutation(
      address: path + mark, change: change, place: place, edits: edits,
      article: address.article, reading: reading)
    let count = taken[mutation.name, default: 0] + 1
    taken[mutation.name] = count
    // The same change at a second place of one statement.
    if count > 1 { mutation.change += " (\(count))" }
    found.append(mutation)
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
        add(heading.address, "", "不编码", heading.place, edits, statement.reading)
      }
    }
  }

  /// 采用: every other reading.
  private mutating func findReadings() {
    for ambiguity in tree.ambiguities {
      guard let adopted = ambiguity.adopted else { continue }
      let address = ambiguity.heading.map { tree.headings[$0].address } ?? Address()
      for choice in ambiguity.choices where choice.name.text != adopted.text {
        add(
          address, "#" + ambiguity.key.text, "采用 \(adopted.text) → \(choice.name.text)",
          adopted.place,
          [Mutation.Edit(range: adopted.place.range, replacement: choice.name.text)])
      }
    }
  }
}

extension Address {
  /// The article or section that it stands in, with its annex.
  var article: Address {
    let index = parts.firstIndex { part in
      switch part {
      case .article, .section: true
      default: false
      }
    }
    return index.map { Address(Array(parts[...$0])) } ?? self
  }
}

/// Takes lines out of a text without moving the others.
struct LineRemoval {
  let source: SourceText
  private let headings: Set<Int>

  init(source: SourceText, tree: PolicyTree) {
    self.source = source
    headings = Set(tree.headings.map { source.position(of: $0.place.start).line })
  }

  /// The statement and, for one that opens a block, the lines indented below it.
  func edits(_ place: Place, block: Bool) -> [Mutation.Edit] {
    var edits = [Mutation.Edit(range: place.range, replacement: "")]
    guard block else { return edits }
    let depth = indentation(source.position(of: place.start).line)
    var line = source.position(of: place.end).line + 1
    while line <= source.lineStarts.count, !headings.contains(line) {
      let text = source.line(line)
      if !text.allSatisfy(\.isWhitespace) {
        guard indentation(line) > depth else { break }
        let start = Int(source.lineStarts[line - 1])
        edits.append(Mutation.Edit(range: start..<(start + text.utf8.count), replacement: ""))
      }
      line += 1
    }
    return edits
  }

  private func indentation(_ line: Int) -> Int {
    source.line(line).prefix { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
      .reduce(0) { $0 + ($1 == "\u{3000}" ? 2 : 1) }
  }
}
