import PolicyBase

/// One norm of a regulation and how a policy accounts for it:
///
///     # norm | class | computes | where its statements stand | 案例 | reason
///     12.1.3 | scoring | yes | | 第三次暂停
///     33.4.a | measure | yes | 33.4 “单次 9 分” | 单次九分
///     5.p2 | procedure | yes → no | | | reason
struct NormLine {
  /// Whether an outcome follows from facts alone, once a finding or a choice is an input, or not.
  enum Computes: String, CaseIterable { case yes, partial, no }

  /// Statements named by their address, all of them or those that hold some words.
  struct Spot {
    /// ASCII form of an address; `nil`: what stands before the first heading.
    var address: String?
    var words: String?

    var text: String {
      (address ?? NormLine.header) + (words.map { " “\($0)”" } ?? "")
    }
  }

  static let header = "header"

  var id: String
  var kind: String
  var computes: Computes
  /// What the inventory says, when the policy classes the norm otherwise.
  var reclassifiedFrom: Computes?
  /// The statements that realise the norm, as written; none means those at its own address.
  var spots: [Spot]
  var example: String?
  var reason: String?
  var place: Place

  /// The first of classes such as `measure+status`.
  var mainKind: String { kind.split(separator: "+").first.map(String.init) ?? kind }

  /// Where to look for the norm.
  var places: [Spot] { spots.isEmpty ? [Spot(address: id)] : spots }
}

/// `<code>.norms` beside a policy: every norm of its regulation.
struct NormList {
  var lines: [NormLine] = []
  var faults: [Diagnostic] = []

  /// `file` is its index among the sources of messages.
  init(_ source: SourceText, file: Int32) {
    let list = ListLines(source, file: file)
    if !list.isUTF8 { faults.append(CoverageFault.listNotUTF8.at(Place(file: file, 0..<0))) }
    var known = Set<String>()
    for row in list.lines {
      switch NormList.line(row) {
      case .failure(let fault): faults.append(fault.at(row.place))
      case .success(let line) where !known.insert(line.id).inserted:
        faults.append(CoverageFault.listedTwice(line.id).at(row.place))
      case .success(let line): lines.append(line)
      }
    }
  }

  private static func line(_ row: ListLines.Line) -> Result<NormLine, CoverageFault> {
    guard (3...6).contains(row.cells.count), !row[0].isEmpty, !row[1].isEmpty else {
      return .failure(.badLine)
    }
    let words = row[2].split(separator: "→", omittingEmptySubsequences: false).map(\.trimmed)
    let steps = words.compactMap(NormLine.Computes.init)
    guard steps.count == words.count, steps.count <= 2, let computes = steps.last else {
      return .failure(.badComputes(row[2]))
    }
    guard let spots = spots(row[3]) else { return .failure(.badSpots(row[3])) }
    let reclassified = steps.count == 2 ? steps[0] : nil
    if reclassified != nil, row[5].isEmpty { return .failure(.noArgument(row[0])) }
    return .success(
      NormLine(
        id: row[0], kind: row[1], computes: computes, reclassifiedFrom: reclassified,
        spots: spots, example: row[4].isEmpty ? nil : row[4],
        reason: row[5].isEmpty ? nil : row[5], place: row.place))
  }

  /// `12.1、17.s2 “words”、header`; `nil` when it cannot be read.
  private static func spots(_ text: String) -> [NormLine.Spot]? {
    var spots: [NormLine.Spot] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      let address = rest.prefix { !"、,“\"".contains($0) }.trimmed
      guard !address.isEmpty, !address.contains(where: \.isWhitespace) else { return nil }
      rest = rest.drop { !"、,“\"".contains($0) }
      var spot = NormLine.Spot(address: address == NormLine.header ? nil : address)
      if let mark = rest.first, "“\"".contains(mark) {
        rest = rest.dropFirst()
        guard let end = rest.firstIndex(where: { "”\"".contains($0) }) else { return nil }
        spot.words = String(rest[..<end])
        rest = rest[rest.index(after: end)...].drop(while: \.isWhitespace)
      }
      spots.append(spot)
      guard let separator = rest.first else { break }
      guard "、,".contains(separator) else { return nil }
      rest = rest.dropFirst()
      if rest.trimmed.isEmpty { return nil }
    }
    return spots
  }
}
