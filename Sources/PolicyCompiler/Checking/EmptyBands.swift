import PolicyBase
import PolicyIR
import PolicySyntax

/// Lines of a 分段 whose edges contradict each other.
extension Translator {
  mutating func reportEmptyBands(_ banding: BandingStatement) {
    let saved = site
    for line in banding.lines {
      site.heading = line.heading ?? saved.heading
      if let bounds = constantBounds(line.range), isEmpty(bounds) {
        report(.bandEmpty, line.range.place)
      }
    }
    site = saved
  }

  private func constantBounds(_ range: Bounds) -> [IR.Bound]? {
    var found: [IR.Bound] = []
    for bound in range.bounds {
      guard case .quantity(let quantity) = bound.value, let number = quantity.canonicalNumber else {
        return nil
      }
      found.append(IR.Bound(comparison(bound.comparison), number))
    }
    return found
  }

  /// Whether no number lies in it: if any does, one at an edge or beside it does.
  private func isEmpty(_ bounds: [IR.Bound]) -> Bool {
    let tests = bounds.map(\.value.scaled).flatMap { edge in
      [edge, edge &- 1, edge &+ 1].map { Number(scaled: $0) }
    }
    return !tests.contains { number in bounds.allSatisfy { $0.admits(number) } }
  }
}
