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
    reportUnreachable(bands, domain, account?.name.text ?? selection.text(place))
    if banding.rest == nil { reportGaps(totals, domain, place) }
    if banding.pick != .gravest {
      reportOverlaps(totals, domain)
      reportOverlaps(bands.filter(\.line.single), domain)
    }
  }

  /// Lines that no value of the account's steps and limits can reach.
  private mutating func reportUnreachable(
    _ bands: [Band], _ domain: BandDomain, _ reading: String
  ) {
    let samples = domain.segments(of: bands).map(\.sample)
    for band in bands where !samples.contains(where: band.admits) {
      report(.bandUnreachable(reading), band.line.range.place)
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
    let gaps = domain.segments(of: bands).filter { segment in
      !covering.contains { $0.admits(segment.sample) }
    }
    if !gaps.isEmpty { report(.bandGap(gaps.map(\.text).joined(separator: "、")), place) }
  }

  /// Two plain lines with the same value; lines with one range and other conditions are meant.
  private mutating func reportOverlaps(_ bands: [Band], _ domain: BandDomain) {
    let plain = bands.filter { $0.line.clauses.isEmpty }
    for segment in domain.segments(of: plain) {
      let hits = plain.filter { $0.admits(segment.sample) }
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

/// The values that a reading can take: steps up or down from the account's start.
struct BandDomain {
  private let step: Int64
  private let origin: Int64
  private let low: Number?
  private let high: Number?
  /// Where an account starts no band can be entered (S4), so nothing need be said for it.
  private let start: Number?
  private let unit: String

  init(_ account: IR.AccountKind?) {
    let declared = account?.step ?? Number(scaled: 1)
    step = max(declared.scaled, 1)
    origin = account?.start.scaled ?? 0
    start = account?.start
    unit = account?.unit.map { " " + $0 } ?? ""
    guard let account else {
      low = .zero
      high = nil
      return
    }
    low = account.deducts ? account.floor : account.start
    high = account.deducts ? account.start : account.ceiling
  }

  /// A stretch between two neighbouring edges, or an edge itself, with a value in it.
  struct Segment {
    var sample: Number
    var text: String
  }

  /// Edges and what lies between them, in order, as far as a value can lie there.
  func segments(of bands: [Band]) -> [Segment] {
    segments(between: Set(bands.flatMap { $0.bounds.map(\.value) }))
  }

  /// The same for edges of whatever kind.
  func segments(between given: Set<Number>) -> [Segment] {
    var edges = given
    if let low { edges.insert(low) }
    if let high { edges.insert(high) }
    let sorted = edges.sorted()
    var found: [Segment] = []
    func add(_ sample: Number?, _ text: String) {
      guard let sample, sample != start, low.map({ sample >= $0 }) ?? true,
        high.map({ sample <= $0 }) ?? true
      else { return }
      found.append(Segment(sample: sample, text: text))
    }
    if let first = sorted.first { add(before(first), "不满 \(first)\(unit)") }
    for (index, edge) in sorted.enumerated() {
      if isValue(edge) { add(edge, "\(edge)\(unit)") }
      let next = after(edge)
      guard index + 1 < sorted.count else {
        add(next, "超过 \(edge)\(unit)")
        break
      }
      if let next, next < sorted[index + 1] {
        add(next, "超过 \(edge)\(unit)不满 \(sorted[index + 1])\(unit)")
      }
    }
    return found
  }

  private func isValue(_ number: Number) -> Bool {
    (Int128(number.scaled) - Int128(origin)) % Int128(step) == 0
  }

  private func after(_ number: Number) -> Number? {
    value(steps(number) + 1)
  }

  private func before(_ number: Number) -> Number? {
    let floor = steps(number)
    return value(isValue(number) ? floor - 1 : floor)
  }

  /// Whole steps from the origin to the number, rounded down.
  private func steps(_ number: Number) -> Int128 {
    let distance = Int128(number.scaled) - Int128(origin)
    let (quotient, remainder) = distance.quotientAndRemainder(dividingBy: Int128(step))
    return remainder < 0 ? quotient - 1 : quotient
  }

  private func value(_ steps: Int128) -> Number? {
    Int64(exactly: Int128(origin) + steps * Int128(step)).map { Number(scaled: $0) }
  }
}
