import PolicyBase
import PolicySyntax

/// Which heading of a policy stands for which norm of the official text.
struct NumberMatching {
  /// Heading of each norm that has one.
  private(set) var headings: [Int: Int] = [:]
  /// Norm of each heading that has one; 款 and 句 of a norm that the text does not divide have the
  /// norm that they are part of.
  private(set) var norms: [Int: Int] = [:]
  /// Headings of sentences, by the heading that holds them and their number.
  private(set) var sentences: [Int: [Int: Int]] = [:]
  /// 第一款 of an article that the text leaves in one paragraph.
  private(set) var onlyParagraphs: [Int: Int] = [:]
  /// 款 of an item, which the text does not number, by the heading that holds them and their number.
  private var itemParagraphs: [Int: [Int: Int]] = [:]
  /// Headings whose 句 end at semicolons too.
  private var inClauses: Set<Int> = []
  let children: [Int: [Int]]

  private enum Key: Hashable {
    case numbered(Address)
    case chapter(annex: Int?, Int)
    case division(annex: Int?, chapter: Int?, Int)
  }

  init(_ tree: PolicyTree, _ text: RegulationText) {
    var children: [Int: [Int]] = [:]
    for (index, heading) in tree.headings.enumerated() {
      if let parent = heading.parent { children[parent, default: []].append(index) }
    }
    self.children = children
    matchExactly(tree, text)
    matchLoosely(tree, text)
    matchParts(tree, text)
  }

  private mutating func match(norm: Int, heading: Int) {
    headings[norm] = heading
    norms[heading] = norm
  }

  private static func key(
    _ mark: Heading.Mark, _ address: Address, parent: Int?, mark parentMark: (Int) -> Heading.Mark?
  ) -> Key {
    var annex: Int?
    if case .annex(let n)? = address.parts.first { annex = n }
    switch mark {
    case .chapter(let n): return .chapter(annex: annex, n)
    case .division(let n):
      var chapter: Int?
      if let parent, case .chapter(let c)? = parentMark(parent) { chapter = c }
      return .division(annex: annex, chapter: chapter, n)
    default: return .numbered(address)
    }
  }

  private mutating func matchExactly(_ tree: PolicyTree, _ text: RegulationText) {
    var byKey: [Key: Int] = [:]
    for (index, heading) in tree.headings.enumerated() {
      let key = NumberMatching.key(heading.mark, heading.address, parent: heading.parent) {
        tree.headings[$0].mark
      }
      if byKey[key] == nil { byKey[key] = index }
    }
    for (index, norm) in text.norms.enumerated() {
      let key = NumberMatching.key(norm.mark, norm.address, parent: norm.parent) {
        text.norms[$0].mark
      }
      if let heading = byKey[key] { match(norm: index, heading: heading) }
    }
  }

  /// The same number with and without 款 or 句: 第九条（二） and 第九条第二款（二）, when only one fits.
  private mutating func matchLoosely(_ tree: PolicyTree, _ text: RegulationText) {
    var candidates: [Address: [Int]] = [:]
    for (index, heading) in tree.headings.enumerated()
    where norms[index] == nil && heading.mark.isListed {
      candidates[heading.address.withoutParts, default: []].append(index)
    }
    var seeking: [Address: [Int]] = [:]
    for (index, norm) in text.norms.enumerated() where headings[index] == nil && norm.mark.isListed
    {
      seeking[norm.address.withoutParts, default: []].append(index)
    }
    for (address, found) in seeking where found.count == 1 {
      if let fitting = candidates[address], fitting.count == 1 {
        match(norm: found[0], heading: fitting[0])
      }
    }
  }

  /// 款 of an undivided article and 句.
  private mutating func matchParts(_ tree: PolicyTree, _ text: RegulationText) {
    for (index, heading) in tree.headings.enumerated() {
      guard norms[index] == nil, let parent = heading.parent, let norm = norms[parent] else {
        continue
      }
      switch heading.mark {
      case .paragraph(let n)
      where tree.headings[parent].mark.isListed && text.norms[norm].paragraphs.count > 1:
        guard n <= text.norms[norm].paragraphs.count else { continue }
        norms[index] = norm
        itemParagraphs[parent, default: [:]][n] = index
      case .paragraph(1) where !text.hasParagraphs(norm):
        norms[index] = norm
        onlyParagraphs[parent] = index
      case .sentence(let n):
        guard n <= divide(parent, norm, tree, text) else { continue }
        norms[index] = norm
        if sentences[parent]?[n] == nil { sentences[parent, default: [:]][n] = index }
      default: break
      }
    }
  }

  /// How many sentences the policy can tell apart in a norm. A policy that has more 句 than the
  /// text has full stops, but no more than it has semicolons too, counts the latter.
  private mutating func divide(
    _ heading: Int, _ norm: Int, _ tree: PolicyTree, _ text: RegulationText
  ) -> Int {
    let paragraphs = paragraphs(heading, norm, tree, text)
    let sentences = paragraphs.reduce(0) { $0 + $1.sentences.count }
    let written = (children[heading] ?? []).compactMap { child -> Int? in
      if case .sentence(let n) = tree.headings[child].mark { n } else { nil }
    }
    guard let last = written.max(), last > sentences else { return sentences }
    let clauses = paragraphs.reduce(0) { $0 + $1.clauses.count }
    guard last <= clauses else { return sentences }
    inClauses.insert(heading)
    return clauses
  }

  /// The paragraphs of the norm that the heading speaks of: all, or that of an item which it numbers.
  private func paragraphs(
    _ heading: Int, _ norm: Int, _ tree: PolicyTree, _ text: RegulationText
  ) -> [Passage] {
    let all = text.paragraphs(norm)
    guard case .paragraph(let n) = tree.headings[heading].mark,
      let item = tree.headings[heading].parent, itemParagraphs[item]?[n] == heading
    else { return all }
    return [all[n - 1]]
  }

  /// The words of a norm with the heading that each sentence belongs to: its 句, its 款, its own
  /// heading, or that of the article when the policy does not divide it.
  func portions(_ norm: Int, _ text: RegulationText) -> [(heading: Int, passage: Passage)] {
    let heading: Int
    var before: [Passage] = []
    if let own = headings[norm] {
      heading = onlyParagraphs[own] ?? own
    } else if case .paragraph(let n) = text.norms[norm].mark, let article = text.norms[norm].parent,
      let own = headings[article]
    {
      heading = own
      before = Array(text.paragraphs(article).prefix(n - 1))
    } else {
      return []
    }
    let own = text.norms[norm].paragraphs
    if let numbered = itemParagraphs[heading] {
      return own.enumerated().flatMap { index, paragraph in
        divided([paragraph], under: numbered[index + 1] ?? heading, after: [])
      }
    }
    return divided(own, under: heading, after: before)
  }

  /// The sentences of paragraphs, each with the heading of its 句.
  private func divided(
    _ paragraphs: [Passage], under heading: Int, after before: [Passage]
  ) -> [(heading: Int, passage: Passage)] {
    func parts(_ passage: Passage) -> [Passage] {
      inClauses.contains(heading) ? passage.clauses : passage.sentences
    }
    let first = before.flatMap(parts).count + 1
    return paragraphs.flatMap(parts).enumerated().map { index, passage in
      (sentences[heading]?[first + index] ?? heading, passage)
    }
  }
}

extension Heading.Mark {
  /// （一） and 1., whose place below 款 and 句 authors write or leave out.
  var isListed: Bool {
    switch self {
    case .item, .subitem: true
    default: false
    }
  }
}

extension Address {
  var withoutParts: Address {
    Address(
      parts.filter { part in
        switch part {
        case .paragraph, .sentence: false
        default: true
        }
      })
  }
}

extension RegulationText {
  func hasParagraphs(_ index: Int) -> Bool {
    norms.contains { norm in
      if case .paragraph = norm.mark { norm.parent == index } else { false }
    }
  }

  /// The paragraphs of a norm, also where the text numbers them by their order (款).
  func paragraphs(_ index: Int) -> [Passage] {
    let own = norms[index].paragraphs
    if !own.isEmpty { return own }
    return norms.filter { norm in
      if case .paragraph = norm.mark { norm.parent == index } else { false }
    }.flatMap(\.paragraphs)
  }
}
