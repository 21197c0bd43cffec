import PolicyIR
import PolicySyntax

/// Which subjects of an event the points of an account go to, found by looking at all 记 and 扣.
extension Translator {
  private struct Posting {
    var policy: Int
    /// `nil`: the events that 下列各项 are found by.
    var event: Word?
    /// `nil`: the one that the subject has.
    var account: Int?
    /// Whom the points go to, when one word says so.
    var subject: Path?
  }

  /// All postings, each read with the names that its own file sees.
  private func postings() -> [Posting] {
    var found: [Posting] = []
    for (policy, statements) in selection.statements.enumerated() {
      for statement in statements {
        var event: Word?
        let effects: [Effect]
        switch statement.body {
        case .items(let items): (event, effects) = (items.event, items.effects)
        case .rule(let rule):
          guard case .event(let word) = rule.trigger else { continue }
          (event, effects) = (word, rule.effects)
        default: continue
        }
        for effect in effects {
          guard case .post(_, let names, _) = effect.action else { continue }
          let subject = names.first.flatMap { path in
            path.words.count == 1 && namedAccount([path], from: policy) == nil ? path : nil
          }
          found.append(
            Posting(
              policy: policy, event: event, account: namedAccount(names, from: policy),
              subject: subject))
        }
      }
    }
    return found
  }

  /// The account that 记 or 扣 names, if it does.
  func namedAccount(_ names: [Path]) -> Int? { namedAccount(names, from: site.policy) }

  private func namedAccount(_ names: [Path], from policy: Int) -> Int? {
    guard let word = names.last?.words.last else { return nil }
    for symbol in declared.symbols(named: word.text, from: policy) {
      if case .account(let index) = symbol.kind { return index }
    }
    return nil
  }

  /// The kinds of events whose 凡 rules post to the account by name.
  func postingKinds(_ account: Int) -> [Int] {
    var kinds: [Int] = []
    for posting in postings() where posting.account == account {
      if let event = posting.event, let kind = eventKind(named: event.text), !kinds.contains(kind) {
        kinds.append(kind)
      }
    }
    return kinds
  }

  /// The one subject of such an event that every posting to the account means: it is of the
  /// account's kind whenever points go there.
  func postedSubjects(_ account: Int, _ kind: Int, on base: IR.Term) -> [Context.Subject] {
    let context = base == .member ? Context(member: .event(kind)) : Context.event(kind)
    var terms = Set<IR.Term>()
    let home = program.policy(citation: program.accounts[account].citation) ?? site.policy
    for posting in postings() {
      guard let path = posting.subject, posting.account ?? account == account,
        declared.imports.visible[posting.policy].contains(home)
      else { continue }
      if let event = posting.event, eventKind(named: event.text) != kind { continue }
      let (typed, errors) = attempt { copy in
        copy.site = Site(policy: posting.policy)
        return copy.value(path, context)
      }
      if errors == 0, let typed { terms.insert(typed.term) }
    }
    guard terms.count == 1, let term = terms.first else { return [] }
    return [Context.Subject(term: term, kinds: [program.accounts[account].owner])]
  }
}
