/// Two multisets of figures: how many are in both, and what is left on each side.
struct FigurePairing {
  private(set) var pairs = 0
  private(set) var onlyLeft: [Figure] = []
  private(set) var onlyRight: [Figure] = []

  /// Figures with a unit are paired first, so that one without does not take the place of another.
  init(_ left: [Figure], _ right: [Figure]) {
    var rest = right
    var open: [Figure] = []
    for figure in left.sorted(by: { $0.isRequired && !$1.isRequired }) {
      if let same = rest.firstIndex(where: {
        $0.number == figure.number && $0.unit == figure.unit && figure.unit != nil
      }) {
        rest.remove(at: same)
        pairs += 1
      } else {
        open.append(figure)
      }
    }
    for figure in open {
      if let same = rest.firstIndex(where: figure.isEqual(to:)) {
        rest.remove(at: same)
        pairs += 1
      } else if figure.isRequired {
        onlyLeft.append(figure)
      }
    }
    onlyRight = rest.filter(\.isRequired)
  }
}
