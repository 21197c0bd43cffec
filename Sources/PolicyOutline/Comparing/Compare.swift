import PolicyBase
import PolicySyntax

/// Compares the numbers and the figures of a policy with those of its official text, both ways.
///
/// Figures are compared as multisets for each heading of the policy, so that a policy that divides
/// an article into sentences (第N句) is compared sentence by sentence. Only executing statements
/// count as policy; 说明, 职责 and 不编码 that name a figure explain a difference.
package func compare(_ tree: PolicyTree, with text: RegulationText) -> TextComparison {
  var comparing = Comparing(tree, text)
  comparing.compareNumbers()
  comparing.compareFigures()
  return TextComparison(
    differences: comparing.differences, matchedNumbers: comparing.matchedNumbers,
    matchedFigures: comparing.matchedFigures)
}

private struct Comparing {
  private(set) var differences: [Difference] = []
  private(set) var matchedNumbers = 0
  private(set) var matchedFigures = 0
  private let tree: PolicyTree
  private let text: RegulationText
  private let matching: NumberMatching
  private let explanations: Explanations
  private var ofText: [Int: [Figure]] = [:]
  private let ofPolicy: [Int: [Figure]]

  init(_ tree: PolicyTree, _ text: RegulationText) {
    self.tree = tree
    self.text = text
    matching = NumberMatching(tree, text)
    explanations = Explanations(tree)
    ofPolicy = PolicyFigures(tree).byHeading
    for index in text.norms.indices {
      for (heading, passage) in matching.portions(index, text) {
        ofText[heading, default: []] += FigureScanner.figures(in: passage)
      }
    }
  }

  // MARK: Numbers

  mutating func compareNumbers() {
    for (index, norm) in text.norms.enumerated() {
      if case .paragraph = norm.mark { continue }
      if let heading = matching.headings[index] {
        matchedNumbers += 1
        if let place = explanations.declaredMissing(heading) {
          report(.declaredMissing, norm.address, norm.mark, norm.place, place, nil)
        }
      } else if firstNumbered(above: index).map({ matching.headings[$0] != nil }) ?? true {
        reportMissing(index)
      }
    }
    for (index, heading) in tree.headings.enumerated() where matching.norms[index] == nil {
      guard heading.parent.map({ matching.norms[$0] != nil }) ?? true else { continue }
      let missing = explanations.declaredMissing(index).map(Difference.Explanation.missingNumber)
      report(
        .numberOnlyInPolicy, heading.address, heading.mark, nil, heading.place, missing,
        inside: inside(index))
    }
  }

  /// The norm around this one, not counting paragraphs, which have no number in the text.
  private func firstNumbered(above index: Int) -> Int? {
    var parent = text.norms[index].parent
    while let current = parent, case .paragraph = text.norms[current].mark {
      parent = text.norms[current].parent
    }
    return parent
  }

  private mutating func reportMissing(_ index: Int) {
    let norm = text.norms[index]
    var explanation: Difference.Explanation?
    var policyPlace: Place?
    if let parent = nearestHeading(above: index) {
      policyPlace = tree.headings[parent].place
      if norm.mark.level > 3 {
        explanation = explanations.explanation(ofNumber: norm.mark, inside: parent)
      }
    }
    let inside = text.norms.indices.filter { other in
      other > index && text.encloses(index, other) && !text.norms[other].number.isEmpty
    }
    report(
      .numberOnlyInText, norm.address, norm.mark, norm.place, policyPlace, explanation,
      inside: inside.count)
  }

  private func nearestHeading(above index: Int) -> Int? {
    var parent = text.norms[index].parent
    while let current = parent {
      if let heading = matching.headings[current] { return heading }
      parent = text.norms[current].parent
    }
    return nil
  }

  private func inside(_ heading: Int) -> Int {
    (matching.children[heading] ?? []).reduce(0) { $0 + 1 + inside($1) }
  }

  private mutating func report(
    _ kind: Difference.Kind, _ address: Address, _ mark: Heading.Mark, _ textPlace: Place?,
    _ policyPlace: Place?, _ explanation: Difference.Explanation?, inside: Int = 0
  ) {
    differences.append(
      Difference(
        kind: kind, address: address, number: mark.written, inside: inside, textPlace: textPlace,
        policyPlace: policyPlace, explanation: explanation))
  }

  // MARK: Figures

  mutating func compareFigures() {
    for (index, heading) in tree.headings.enumerated() {
      guard let norm = matching.norms[index] else { continue }
      let pairing = FigurePairing(ofText[index] ?? [], ofPolicy[index] ?? [])
      matchedFigures += pairing.pairs
      for figure in pairing.onlyLeft {
        let explanation =
          explanations.explanation(of: figure, at: index) ?? nearby(figure, index, in: ofPolicy)
        report(
          .figureOnlyInText(figure), heading.address, heading.mark, figure.place, heading.place,
          explanation)
      }
      for figure in pairing.onlyRight {
        // An amount that the text says once for several cases stands in a statement for each.
        let repeated = ofText[index]?.first(where: figure.isEqual(to:)).map {
          Difference.Explanation.statedNearby($0.place)
        }
        let explanation =
          repeated ?? explanations.explanation(of: figure, at: index)
          ?? nearby(figure, index, in: ofText)
        report(
          .figureOnlyInPolicy(figure), heading.address, heading.mark, text.norms[norm].place,
          figure.place, explanation)
      }
    }
  }

  /// The figure in the lead of the list or in its items: one lead speaks for all items, and the
  /// items may carry what the lead says.
  private func nearby(_ figure: Figure, _ heading: Int, in figures: [Int: [Figure]])
    -> Difference.Explanation?
  {
    var related = Array(explanations.around(heading).dropFirst())
    var queue = matching.children[heading] ?? []
    while let next = queue.popLast() {
      related.append(next)
      queue += matching.children[next] ?? []
    }
    for index in related {
      if let found = figures[index]?.first(where: figure.isEqual(to:)) {
        return .statedNearby(found.place)
      }
    }
    return nil
  }
}

extension RegulationText {
  func encloses(_ outer: Int, _ inner: Int) -> Bool {
    var parent = norms[inner].parent
    while let current = parent {
      if current == outer { return true }
      parent = norms[current].parent
    }
    return false
  }
}
