import PolicyBase
import PolicyIR
import PolicySyntax

/// First stage: the statements that count under the chosen readings (E20).
struct Selection {
  /// Whole: what takes over another text holds that text, too.
  let trees: [PolicyTree]
  /// By tree: what it takes over (沿用).
  let bases: [Set<Int>]
  let calendars: [CalendarTree]
  let sources: [SourceText]
  let versions: ArticleVersions
  /// By tree and heading: positions in `statements` of what stands directly under the heading.
  private(set) var underHeading: [[Int: [Int]]] = []
  /// By tree and heading: the headings one level deeper; `nil` for those at the top.
  private(set) var childrenOfHeading: [[Int?: [Int]]] = []
  /// By tree; band lines of readings not chosen are left out.
  private(set) var statements: [[Statement]] = []
  private(set) var readings: [IR.SelectedReading] = []
  /// Reading by the key of its 存疑.
  private(set) var choices: [String: String] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ parsed: ParseResult, sources: [SourceText], readings asked: [String: String]) {
    let takenOver = TakenOver(parsed.trees)
    let trees = takenOver.trees
    self.trees = trees
    bases = takenOver.bases
    calendars = parsed.calendars
    self.sources = sources
    versions = ArticleVersions(trees)
    diagnostics = takenOver.diagnostics
    choose(asked)
    statements = trees.map { tree in
      tree.statements.filter { counts($0.reading) }.map(withChosenLines)
    }
    underHeading = statements.map { statements in
      var index: [Int: [Int]] = [:]
      for (position, statement) in statements.enumerated() {
        if let heading = statement.heading { index[heading, default: []].append(position) }
      }
      return index
    }
    childrenOfHeading = trees.map { tree in
      var index: [Int?: [Int]] = [:]
      for (position, heading) in tree.headings.enumerated() {
        index[heading.parent, default: []].append(position)
      }
      return index
    }
  }

  /// Whether something with this mark counts.
  func counts(_ mark: ReadingMark?) -> Bool {
    guard let mark, let choice = choices[mark.key] else { return true }
    return mark.choice == choice
  }

  private func withChosenLines(_ statement: Statement) -> Statement {
    guard case .banding(var banding) = statement.body else { return statement }
    banding.lines.removeAll { !counts($0.reading) }
    var result = statement
    result.body = .banding(banding)
    return result
  }

  private mutating func choose(_ asked: [String: String]) {
    var first: [String: Ambiguity] = [:]
    for (policy, tree) in trees.enumerated() {
      for ambiguity in tree.ambiguities {
        let key = ambiguity.key.text
        guard let earlier = first[key] else {
          first[key] = ambiguity
          choose(among: ambiguity, asked[key], policy)
          continue
        }
        if !ambiguity.continues(earlier) {
          report(
            .readingKeyTwice(key), ambiguity.key.place, policy, ambiguity.heading,
            related: [earlier.key.place])
        }
      }
    }
    for key in asked.keys.sorted() where first[key] == nil {
      let nearest = Spelling.nearest(to: key, among: first.keys.sorted())
      diagnostics.append(CompilerFault.unknownReadingKey(key, nearest).diagnostic(.nowhere))
    }
  }

  private mutating func choose(among ambiguity: Ambiguity, _ asked: String?, _ policy: Int) {
    let names = ambiguity.choices.map(\.name.text)
    let key = ambiguity.key.text
    if let adopted = ambiguity.adopted {
      if !names.contains(adopted.text) {
        report(.unknownAdopted(adopted.text, names), adopted.place, policy, ambiguity.heading)
      }
    }
    if let asked, !names.contains(asked) {
      diagnostics.append(CompilerFault.unknownChoice(key, asked, names).diagnostic(.nowhere))
    }
    let adopted = ambiguity.adopted?.text
    let chosen = [asked, adopted].compactMap { $0 }.first(where: names.contains) ?? names.first
    guard let chosen else { return }
    choices[key] = chosen
    readings.append(IR.SelectedReading(key: key, choice: chosen, adopted: chosen == adopted))
  }

  private mutating func report(
    _ fault: CompilerFault, _ place: Place, _ policy: Int, _ heading: Int?, related: [Place] = []
  ) {
    diagnostics.append(
      fault.diagnostic(place, related: related, trail: trail(policy: policy, heading: heading)))
  }

  /// 《title》 with the address: the article a message is about.
  func trail(policy: Int, heading: Int?) -> String? {
    guard trees.indices.contains(policy) else { return nil }
    let address = self.address(policy: policy, heading: heading)
    return "《" + trees[policy].title.text + "》" + address.chinese
  }

  func heading(policy: Int, _ index: Int?) -> Heading? {
    guard let index, trees.indices.contains(policy), trees[policy].headings.indices.contains(index)
    else { return nil }
    return trees[policy].headings[index]
  }

  func address(policy: Int, heading: Int?) -> Address {
    self.heading(policy: policy, heading)?.address ?? Address()
  }

  /// What stands between two places, or after the first to the end of its file.
  func text(after place: Place, before next: Place?) -> String {
    guard place.file >= 0, Int(place.file) < sources.count else { return "" }
    let source = sources[Int(place.file)]
    let end = next?.start ?? UInt32(source.bytes.count)
    return source.text(Place(file: place.file, start: place.end, end: max(place.end, end)))
  }

  /// The text of a place on one line, without comments and with single blanks.
  func text(_ place: Place) -> String {
    guard place.file >= 0, Int(place.file) < sources.count else { return "" }
    return WrittenText.oneLine(sources[Int(place.file)].text(place))
  }
}

extension Ambiguity {
  /// A 存疑 may be opened again under another article, with the same readings.
  func continues(_ first: Ambiguity) -> Bool {
    let known = first.choices.map(\.name.text)
    return choices.allSatisfy { known.contains($0.name.text) }
      && (adopted == nil || adopted?.text == first.adopted?.text)
  }
}
