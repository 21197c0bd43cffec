import PolicyBase
import PolicySyntax

extension Declarations {
  /// One name, one home (R12): names that one file can see must differ. An actor may share a name
  /// with a subject; a duty may be declared in several lines.
  mutating func reportSharedNames() {
    for name in symbols.keys.sorted() {
      let homes = (symbols[name] ?? []).filter { $0.category != .actor }
      for (index, second) in homes.enumerated().dropFirst() {
        let first = homes[..<index].first { isSeenTogether($0, second) && !areOneDuty($0, second) }
        guard let first else { continue }
        report(
          .nameTwice(name, first.category, second.category), second.name, second.policy,
          related: [first.name.place])
      }
    }
  }

  /// Two homes of one alias: input keys could not tell them apart.
  mutating func reportSharedAliases() {
    var homes: [String: [Symbol]] = [:]
    for symbol in symbols.values.joined() {
      if let alias = symbol.alias { homes[alias.text, default: []].append(symbol) }
    }
    for alias in homes.keys.sorted() {
      let sorted = (homes[alias] ?? []).sorted {
        ($0.policy, $0.name.place.start) < ($1.policy, $1.name.place.start)
      }
      for (index, second) in sorted.enumerated().dropFirst() {
        let first = sorted[..<index].first {
          isSeenTogether($0, second) && sharesKeys($0.category, second.category)
            && $0.name.text != second.name.text
        }
        guard let first, let place = second.alias else { continue }
        report(
          .aliasTwice(alias, first.name.text, second.name.text), place, second.policy,
          related: [first.name.place])
      }
    }
  }

  private func isSeenTogether(_ a: Symbol, _ b: Symbol) -> Bool {
    imports.visible.contains { $0.contains(a.policy) && $0.contains(b.policy) }
  }

  private func areOneDuty(_ a: Symbol, _ b: Symbol) -> Bool {
    a.category == .duty && b.category == .duty
  }

  private func sharesKeys(_ a: NameCategory, _ b: NameCategory) -> Bool {
    let kinds: Set<NameCategory> = [.subject, .event]
    return a == b || (kinds.contains(a) && kinds.contains(b))
  }
}
