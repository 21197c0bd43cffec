import PolicyBase
import PolicySyntax

/// The text norms of a policy by heading, asked why a difference is none.
struct Explanations {
  private let tree: PolicyTree
  private var norms: [Int: [(norm: TextNorm, place: Place)]] = [:]
  /// Labels of ambiguities and of their adopted readings: they say what the text leaves open.
  private var labels: [Int: [Word]] = [:]
  private var executing: Set<Int> = []

  init(_ tree: PolicyTree) {
    self.tree = tree
    for statement in tree.statements {
      guard let heading = statement.heading else { continue }
      if case .textNorm(let norm) = statement.body {
        norms[heading, default: []].append((norm, statement.place))
      } else {
        executing.insert(heading)
      }
    }
    for ambiguity in tree.ambiguities {
      guard let heading = ambiguity.heading else { continue }
      let adopted = ambiguity.choices.filter { $0.name.text == ambiguity.adopted?.text }
      labels[heading, default: []] += [ambiguity.label] + adopted.map(\.label)
    }
  }

  func declaredMissing(_ heading: Int) -> Place? {
    norms[heading]?.first { $0.norm.kind == .missingNumber }?.place
  }

  /// The heading and those around it, up to the article.
  func around(_ heading: Int) -> [Int] {
    var chain = [heading]
    while let last = chain.last, tree.headings[last].mark.level > 3,
      let parent = tree.headings[last].parent
    {
      chain.append(parent)
    }
    return chain
  }

  /// Why a figure is on one side only: a text norm names it, or the norm waits for its coding.
  func explanation(of figure: Figure, at heading: Int) -> Difference.Explanation? {
    for index in around(heading) {
      for (norm, place) in norms[index] ?? [] where names(norm.text, figure) {
        return .textNorm(place)
      }
      for label in labels[index] ?? [] where names(label, figure) { return .textNorm(label.place) }
    }
    return toBeCoded(heading).map(Difference.Explanation.toBeCoded)
  }

  private func names(_ words: Word, _ figure: Figure) -> Bool {
    let glyphs = GlyphReader.read(Array(words.text.utf8)[...])
    return FigureScanner.figures(in: Passage(glyphs, file: words.place.file))
      .contains(where: figure.isEqual(to:))
  }

  /// 待编码 for the norm, for the list that it is in, or for the items that it leads.
  private func toBeCoded(_ heading: Int) -> Place? {
    let inside = tree.headings.indices.filter { $0 > heading && around($0).contains(heading) }
    guard !executing.contains(heading), inside.allSatisfy({ !executing.contains($0) }) else {
      return nil
    }
    for index in around(heading) + inside {
      if let (_, place) = norms[index]?.first(where: { $0.norm.kind == .toBeCoded }) {
        return place
      }
    }
    return nil
  }

  /// Why a number of the text has no heading of its own: the heading around it is accounted for as
  /// a whole, or a 说明 there names the number.
  func explanation(ofNumber mark: Heading.Mark, inside heading: Int) -> Difference.Explanation? {
    for index in around(heading) {
      for (norm, place) in norms[index] ?? [] {
        switch norm.kind {
        case .notCoded, .duty: return .textNorm(place)
        case .toBeCoded: return .toBeCoded(place)
        case .explanation where norm.text.text.contains(mark.written): return .textNorm(place)
        default: continue
        }
      }
    }
    return nil
  }
}
