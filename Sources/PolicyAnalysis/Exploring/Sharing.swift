import PolicyIR

/// A way from an event to something that several events may have in common: what merging, single
/// acts and caps ask for.
struct Sharing: Hashable, Sendable {
  /// Field indices, from the event on.
  let path: [Int]
  /// Whether it leads to another event; otherwise to an id.
  let isEvent: Bool
  /// Events that share it have one day: some account reads its day as theirs.
  let dates: Bool
}

/// Finds what the events of a kind may share.
struct SharingFinder {
  let program: IR.Program

  func sharings(of kind: Int, and split: [Int]?) -> [Sharing] {
    var paths = terms(kind).compactMap(path)
    if let split { paths.append(split) }
    let dating = Set(program.accounts.flatMap { dated($0.scoreDay, kind) })
    var found: [Sharing] = []
    for path in paths {
      guard let type = type(path, kind) else { continue }
      let sharing: Sharing
      switch type {
      case .event: sharing = Sharing(path: path, isEvent: true, dates: dating.contains(path))
      case .identifier: sharing = Sharing(path: path, isEvent: false, dates: false)
      default: continue
      }
      if !found.contains(sharing) { found.append(sharing) }
    }
    return found.sorted {
      ($0.path.count, $0.path.first ?? 0) < ($1.path.count, $1.path.first ?? 0)
    }
  }

  private func terms(_ kind: Int) -> [IR.Term] {
    let merges = program.merges.filter { $0.events.contains(kind) }.flatMap(\.keys)
    let caps = program.rules.flatMap { rule -> [IR.Term] in
      guard case .event(kind, _, _) = rule.trigger else { return [] }
      return rule.effects.flatMap { effect -> [IR.Term] in
        switch effect.action {
        case .post(_, _, let amount): amount.cap?.keys ?? []
        default: []
        }
      }
    }
    return (merges + program.picks.compactMap(\.singleBy) + caps).flatMap(expanded)
  }

  /// A definition stands for the terms that it may yield.
  private func expanded(_ term: IR.Term) -> [IR.Term] {
    guard case .definition(let index, _) = term, let definition = program.definitions[safe: index]
    else { return [term] }
    switch definition.body {
    case .expression(let term): return [term]
    case .table(_, let lines): return lines.map(\.value)
    case .condition, .tiers: return []
    }
  }

  private func path(_ term: IR.Term) -> [Int]? {
    switch term {
    case .event: []
    case .field(let base, let field): path(base).map { $0 + [field.index] }
    default: nil
    }
  }

  /// The events whose days a term reads.
  private func dated(_ term: IR.Term, _ kind: Int) -> [[Int]] {
    expanded(term).compactMap { term in
      switch term {
      case .dateOf(let base): path(base)
      case .field(let base, _): path(base)
      default: nil
      }
    }.filter { !$0.isEmpty }
  }

  private func type(_ path: [Int], _ kind: Int) -> IR.FieldType? {
    var type: IR.FieldType?
    var kind = kind
    for field in path {
      type = program.eventKinds[safe: kind]?.fields[safe: field]?.type
      if case .event(let kinds) = type, let next = kinds.first { kind = next }
    }
    return type
  }
}
