import PolicyBase
import PolicyOutline
import PolicySyntax

/// What stands at the addresses of one policy: statements that can be changed, and text norms.
struct PolicyPlaces {
  private let tree: PolicyTree
  private let source: SourceText
  private let rows: [Outline.Row]
  private let mutations: [Mutation]

  init(_ tree: PolicyTree, sources: [SourceText]) {
    self.tree = tree
    source = sources[Int(tree.file)]
    rows = Outline(of: tree).rows
    mutations = MutationFinder.mutations(of: tree, sources: sources)
  }

  /// What is wrong with the address of a spot.
  func fault(_ spot: NormLine.Spot) -> CoverageFault? {
    guard let address = spot.address else { return nil }
    return rows.contains { $0.address.ascii == address } ? nil : .noSuchAddress(spot)
  }

  /// The changes of the statements at a spot, at the headings below it as well.
  func mutations(at spot: NormLine.Spot) -> [Mutation] {
    mutations.filter { mutation in
      isAt(mutation.heading, spot) && holds(mutation.statement, spot)
    }
  }

  /// Whether a text norm stands at a spot.
  func hasText(at spot: NormLine.Spot) -> Bool {
    tree.statements.contains { statement in
      guard case .textNorm(let norm) = statement.body, norm.kind != .toBeCoded else { return false }
      let heading = statement.heading.map { tree.headings[$0].address } ?? Address()
      return isAt(heading, spot) && holds(source.text(statement.place), spot)
    }
  }

  /// The first heading at a spot that executes something. Headings below it that are `others`,
  /// norms of their own, do not count.
  func executing(at spot: NormLine.Spot, others: Set<String>) -> Address? {
    guard let address = spot.address, spot.words == nil else { return nil }
    return rows.first { row in
      row.kind == .executing && isAt(row.address, spot)
        && !row.address.enclosing.contains { $0 != address && others.contains($0) }
    }?.address
  }

  private func isAt(_ address: Address, _ spot: NormLine.Spot) -> Bool {
    guard let wanted = spot.address else { return address.parts.isEmpty }
    return address.enclosing.contains(wanted)
  }

  private func holds(_ text: String, _ spot: NormLine.Spot) -> Bool {
    guard let words = spot.words?.withoutBlanks else { return true }
    return text.withoutBlanks.contains(words)
  }
}

extension Address {
  /// The ASCII forms of the address and of all that enclose it.
  fileprivate var enclosing: [String] {
    parts.indices.map { Address(Array(parts[...$0])).ascii }
  }
}
