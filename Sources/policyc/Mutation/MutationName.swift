import PolicyBase

/// What a mutation is called in lists and messages: where it stands, the statement's own words and
/// what is changed. It stays the same when other statements come or go.
struct MutationName: Hashable, Sendable {
  /// `city-2026/17.s2`, followed by the 读法 or the day of the 修订 that the statement stands in.
  var address: String
  /// The statement, or its beginning and `…`.
  var statement: String
  /// `不满 → 不超过`, the same in every language.
  var change: String

  var text: String { [address, statement, change].joined(separator: " | ") }
}

/// Finds mutations by the names that a list gives them.
struct MutationIndex {
  enum Answer {
    /// Indices of the mutations meant: more than one when the words fit several statements.
    case found([Int])
    case noAddress
    /// With the statements that stand there.
    case noStatement([String])
    /// With the changes that the statement has.
    case noChange([String])
  }

  private let mutations: [Mutation]

  init(_ mutations: [Mutation]) { self.mutations = mutations }

  func find(_ name: MutationName) -> Answer {
    let there = mutations.indices.filter { index in
      mutations[index].name.address.withoutBlanks == name.address.withoutBlanks
    }
    if there.isEmpty { return .noAddress }
    let written = name.statement.withoutBlanks
    let same = there.filter { index in
      let whole = mutations[index].statement.withoutBlanks
      return written.last == "…" ? whole.hasPrefix(written.dropLast()) : whole == written
    }
    if same.isEmpty { return .noStatement(distinct(there.map { mutations[$0].name.statement })) }
    let found = same.filter {
      mutations[$0].name.change.withoutBlanks == name.change.withoutBlanks
    }
    if found.isEmpty { return .noChange(distinct(same.map { mutations[$0].name.change })) }
    return .found(found)
  }

  private func distinct(_ texts: [String]) -> [String] {
    var seen = Set<String>()
    return texts.filter { seen.insert($0).inserted }
  }
}

/// Shortens the statements of names as far as they still tell the statements of one place apart.
struct StatementNames {
  private static let length = 24
  private var texts: [String: Set<String>] = [:]

  /// All statements of a file have to be added before one is named.
  mutating func add(_ statement: String, at address: String) {
    texts[address, default: []].insert(statement)
  }

  func name(_ statement: String, at address: String) -> String {
    let others = texts[address, default: []].filter { $0 != statement }
    var count = StatementNames.length
    while count < statement.count {
      let start = statement.prefix(count)
      if !others.contains(where: { $0.hasPrefix(start) }) { return start.trimmed + "…" }
      count += StatementNames.length / 2
    }
    return statement
  }
}
