import PolicyBase
import PolicyIR
import PolicySyntax

/// Gaps and overlaps of a 分段, exact on its sorted edges. Lines with conditions of their own are
/// no proof of cover and make no overlap; 单次 lines are looked at apart.
extension Translator {
  mutating func checkBands(_ banding: BandingStatement, _ place: Place) {
    var account: IR.AccountKind?
    if case .account(let path, _, _) = banding.reading, let word = path.words.last {
      for symbol in symbols(word.text) {
        if case .account(let index) = symbol.kind { account = program.accounts[index] }
      }
    }
    let saved = site
    var bands: [Band] = []
    for (index, line) in banding.lines.enumerated() {
      site.heading = line.heading ?? saved.heading
      guard let bounds = simpleBounds(line.range) else { return }
      let band = Band(bounds: bounds, place: line.place, index: index, line: line)
      if band.isEmpty {
        report(.bandEmpty, line.range.place)
      } else {
        bands.append(band)
      }
    }
    site = saved
    let totals = bands.filter { !$0.line.single }
    let domain = BandDomain(account)
    if banding.rest == nil { reportGaps(totals, domain, place) }
    if banding.pick != .gravest {
      reportOverlaps(totals, domain)
      reportOverlaps(bands.filter(\.line.single), domain)
    }
  }

  private func simpleBounds(_ range: Bounds) -> [IR.Bound]? {
    var found: [IR.Bound] = []
    for bound in range.bounds {
      guard case .quantity(let quantity) = bound.value, let number = quantity.canonicalNumber else {
        return nil
      }
      found.append(IR.Bound(comparison(bound.comparison), number))
    }
    return found
  }

  private mutating func reportGaps(_ bands: [Band], _ domain: BandDomain, _ place: Place) {
    let covering = bands.filter { $0.line.clauses.isEmpty }
    for segment in domain.segments(of: bands) {
      if let sample = segment.sample, domain.admits(sample),
        !covering.contains(where: { $0.admits(sample) })
      {
        report(.bandGap(segment.text), place)
        return
      }
    }
  }

  /// Two plain lines with the same value; lines with one range and other conditions are meant.
  private mutating func reportOverlaps(_ bands: [Band], _ domain: BandDomain) {
    let plain = bands.filter { $0.line.clauses.isEmpty }
    for segment in domain.segments(of: plain) {
      guard let sample = segment.sample, domain.admits(sample) else { continue }
      let hits = plain.filter { $0.admits(sample) }
      guard hits.count > 1 else { continue }
      report(.bandOverlap(segment.text), hits[1].place, related: [hits[0].place])
      return
    }
  }
}

/// One line with its constant bounds.
struct Band {
  var bounds: [IR.Bound]
  var place: Place
  var index: Int
  var line: BandLine

  func admits(_ number: Number) -> Bool { bounds.allSatisfy { $0.admits(number) } }

  /// Whether no number at all lies in it.
  var isEmpty: Bool {
    let edges = bounds.map(\.value)
    let tests = edges.flatMap { edge in
      [edge, Number(scaled: edge.scaled &- 1), Number(scaled: edge.scaled &+ 1)]
    }
    return !tests.contains(where: admits)
  }
}

/// The values that a reading can take.
struct BandDomain {
  /// Smallest change between two values.
  var step: Number
  var low: Number?
  var high: Number?

  init(_ account: IR.AccountKind?) {
    guard let account else {
      step = Number(scaled: 1)
      low = .zero
      return
    }
    let declared = account.step ?? Number(scaled: 1)
    step = declared > .zero ? declared : Number(scaled: 1)
    low = account.deducts ? account.floor : account.start
    high = account.deducts ? account.start : account.ceiling
  }

  func admits(_ number: Number) -> Bool {
    (low.map { number >= $0 } ?? true) && (high.map { number <= $0 } ?? true)
  }

  /// A stretch between two neighbouring edges, or an edge itself.
  struct Segment {
    var sample: Number?
    var text: String
  }

  /// Edges and what lies between them, in order; a stretch without a value of the step has no
  /// sample.
  func segments(of bands: [Band]) -> [Segment] {
    var edges = Set(bands.flatMap { $0.bounds.map(\.value) })
    if let low { edges.insert(low) }
    if let high { edges.insert(high) }
    let sorted = edges.sorted()
    var found: [Segment] = []
    if let first = sorted.first, low == nil {
      found.append(Segment(sample: first.subtracting(step), text: "不满 \(first)"))
    }
    for (index, edge) in sorted.enumerated() {
      found.append(Segment(sample: edge, text: "\(edge)"))
      guard index + 1 < sorted.count else { break }
      let next = sorted[index + 1]
      let inside = edge.adding(step).flatMap { $0 < next ? $0 : nil }
      found.append(Segment(sample: inside, text: "超过 \(edge) 不满 \(next)"))
    }
    if let last = sorted.last, high == nil {
      found.append(Segment(sample: last.adding(step), text: "超过 \(last)"))
    }
    return found
  }
}
