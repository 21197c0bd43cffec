import PolicyBase
import PolicyIR
import PolicySyntax

extension Statement {
  /// The name that the statement declares for all files that see it.
  var declaredName: Word? {
    switch body {
    case .subject(let it): it.name.name
    case .event(let it): it.name.name
    case .status(let it): it.name.name
    case .measure(let it): it.name.name
    case .account(let it): it.name.name
    case .parameter(let it): it.name.name
    case .definition(let it): it.name.name
    default: nil
    }
  }
}

extension Selection {
  /// The earlier declaration that a statement of a 修订 repeats; `nil` for what declares something
  /// new or stands in no 修订.
  func restates(_ statement: Statement, _ policy: Int) -> Statement? {
    guard let day = statement.amendment, let name = statement.declaredName else { return nil }
    return statements[policy].last { earlier in
      earlier.declaredName?.text == name.text
        && (earlier.amendment.map { $0 < day } ?? true)
    }
  }
}

extension Declarations {
  /// A 修订 may repeat a declaration as it was; only a 定义 may say something else from that day.
  mutating func restate(_ earlier: Statement, by statement: Statement, _ policy: Int) {
    guard let day = statement.amendment, let name = statement.declaredName else { return }
    if case .definition(let it) = statement.body, case .definition = earlier.body {
      let first = symbols(named: name.text, from: policy).compactMap { symbol -> Int? in
        if case .definition(let index) = symbol.kind { index } else { nil }
      }.first
      guard let first else { return }
      program.definitions.append(
        IR.Definition(
          name: irName(it.name), owner: .none, body: .table(.first, []),
          citation: cite(policy: policy, heading: statement.heading, statement.place)))
      definitions.append(Declared(policy: policy, statement: statement, body: it))
      program.definitions[first].replaced.append(
        IR.Definition.Replacement(from: day, definition: program.definitions.count - 1))
      return
    }
    if text(earlier) != text(statement) {
      report(
        .declarationChanged(name.text), name, policy, heading: statement.heading,
        related: [earlier.place])
    }
  }

  private func text(_ statement: Statement) -> String {
    var places = [statement.place]
    switch statement.body {
    case .subject(let it): places += it.fields.map(\.place)
    case .event(let it): places += it.fields.map(\.place)
    case .measure(let it): places += it.statusLines.map(\.place)
    default: break
    }
    return places.map { WrittenText.bare(selection.text($0)) }.joined(separator: "\n")
  }
}

/// A later version of a text goes on with the accounts and measures of the earlier one where it
/// says 过渡 沿用 or 重算 (S27).
extension Declarations {
  mutating func continueEarlierVersions() {
    for (policy, statements) in selection.statements.enumerated() {
      let goesOn = statements.contains { statement in
        guard case .transition(let transition) = statement.body, statement.amendment == nil else {
          return false
        }
        return transition.kind != .cleared
      }
      if goesOn, let earlier = earlierVersion(of: policy) { takeUp(policy, earlier) }
    }
  }

  /// The version of the same code that came before.
  func earlierVersion(of policy: Int) -> Int? {
    guard let start = program.policies[policy].inForce?.first else { return nil }
    let others = program.policies.indices.filter { other in
      program.policies[other].code == program.policies[policy].code
        && (program.policies[other].inForce.map { $0.first < start } ?? false)
    }
    return others.max { a, b in
      (program.policies[a].inForce?.first ?? .first)
        < (program.policies[b].inForce?.first ?? .first)
    }
  }

  private mutating func takeUp(_ policy: Int, _ earlier: Int) {
    for name in symbols.keys.sorted() {
      let old = symbols[name]?.first { $0.policy == earlier }
      guard let old, let at = symbols[name]?.firstIndex(where: { $0.policy == policy }),
        let new = symbols[name]?[at]
      else { continue }
      switch (old.kind, new.kind) {
      case (.account(let a), .account(let b)) where isSame(program.accounts[a], program.accounts[b]):
        symbols[name]?[at].kind = .account(a)
        continuedAccounts[b] = a
      case (.measure(let a), .measure(let b))
      where program.measures[a].owners == program.measures[b].owners
        && program.measures[a].lasting == program.measures[b].lasting:
        symbols[name]?[at].kind = .measure(a)
      default: continue
      }
    }
  }

  private func isSame(_ a: IR.AccountKind, _ b: IR.AccountKind) -> Bool {
    a.owner == b.owner && a.deducts == b.deducts && a.start == b.start
  }
}
