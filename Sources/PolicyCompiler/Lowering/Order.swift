import PolicyBase
import PolicyIR
import PolicySyntax

/// 同一, 优先, 适用: what governs rules already lowered.
extension Translator {
  // MARK: 同一

  mutating func lower(_ merge: MergeStatement, _ place: Place) {
    let accounts = merge.accounts.compactMap { account($0) }
    guard accounts.count == merge.accounts.count, let first = accounts.first else { return }
    let kinds = scoringKinds(of: first).filter { kind in
      accounts.allSatisfy { scoringKinds(of: $0).contains(kind) }
    }
    let fitting = kinds.filter { kind in
      attempt { $0.keys(merge, accounts, kind) }.errors == 0
    }
    guard let kind = fitting.first ?? kinds.first else {
      report(.mergeOfNothing(merge.accounts.map(\.text)), place)
      return
    }
    guard let keys = keys(merge, accounts, kind) else { return }
    let others = fitting.dropFirst().compactMap { kind in
      attempt { $0.keys(merge, accounts, kind) }.result
    }
    if others.contains(where: { $0.map(\.term) != keys.map(\.term) }) {
      report(.mergeKeysDiffer(fitting.map(eventName)), place)
    }
    if merge.missingKey == nil, keys.contains(where: \.optional) {
      report(.missingKeyUnsaid, place)
    }
    program.merges.append(
      IR.Merge(
        keys: keys.map(\.term), events: fitting, accounts: accounts, method: method(merge.pick),
        missingKey: merge.missingKey == .alone ? .alone : .pending,
        acrossCycles: merge.acrossCycles, citation: cite(place)))
  }

  private struct MergeKey {
    var term: IR.Term
    var optional: Bool
  }

  private mutating func keys(
    _ merge: MergeStatement, _ accounts: [Int], _ kind: Int
  ) -> [MergeKey]? {
    var context = Context.event(kind)
    var owners: [Int] = []
    for account in accounts where !owners.contains(program.accounts[account].owner) {
      owners.append(program.accounts[account].owner)
    }
    context.subject = Context.Subject(term: .subject, kinds: owners)
    let keys = merge.keys.map { path in value(path, context) }
    if keys.contains(where: { $0 == nil }) { return nil }
    return keys.compactMap { $0 }.map { MergeKey(term: $0.term, optional: isOptional($0.term)) }
  }

  /// Whether a step of the way may be missing.
  private func isOptional(_ term: IR.Term) -> Bool {
    switch term {
    case .field(let base, let field):
      isOptional(base) || isOptionalKey(field)
    case .dateOf(let base): isOptional(base)
    default: false
    }
  }

  private func isOptionalKey(_ reference: IR.FieldRef) -> Bool {
    let kinds =
      program.eventKinds.map { ($0.name.key, $0.fields) }
      + program.subjectKinds.map { ($0.name.key, $0.fields) }
    return kinds.contains { key, fields in
      fields.indices.contains(reference.index)
        && reference.key == key + "." + fields[reference.index].name.key
        && fields[reference.index].optional && fields[reference.index].missingMeans == nil
    }
  }

  private func method(_ pick: MergeStatement.Pick) -> IR.Merge.Method {
    switch pick {
    case .highest: .highest
    case .once: .once
    case .each: .each
    }
  }

  // MARK: 优先

  mutating func lower(_ priority: PriorityStatement, _ place: Place) {
    switch (priority.stronger, priority.weaker) {
    case (.references(let stronger), .references(let weaker)):
      guard let a = rules(stronger), let b = rules(weaker) else { return }
      program.priorities.append(.rules(stronger: a, weaker: b))
    case (.answers(let stronger), .answers(let weaker)):
      lower(answers: stronger, over: weaker, place)
    default:
      report(.priorityMixed, place)
    }
  }

  /// The rules under the addresses; `nil` after a report.
  mutating func rules(_ references: [Reference], mayHoldNone: Bool = false) -> [Int]? {
    var found: [Int] = []
    for reference in references {
      guard let (policy, headings) = headings(reference) else { return nil }
      let under = Set(headings)
      let indices = ruleContexts.indices.filter { index in
        let site = ruleContexts[index].site
        return site.policy == policy && site.heading.map(under.contains) == true
      }
      if indices.isEmpty, !mayHoldNone {
        if !isFaulty(under, policy: policy) {
          report(.referenceWithoutRule(reference.address.chinese), reference.place)
        }
        return nil
      }
      found += indices
    }
    return found
  }

  /// The headings of this file under the addresses; faults are reported where rules are read.
  private func headings(ofAll references: [Reference]) -> [Int] {
    references.flatMap { reference -> [Int] in
      let found = attempt { $0.headings(reference) }.result
      return found.flatMap { $0.policy == site.policy ? $0.headings : nil } ?? []
    }
  }

  private mutating func lower(answers stronger: [Word], over weaker: [Word], _ place: Place) {
    let words = (stronger + weaker).map(\.text)
    let questions = declared.visibleSymbols(from: site.policy).compactMap { symbol -> Int? in
      guard case .event(let kind) = symbol.kind, let answers = program.eventKinds[kind].answers
      else { return nil }
      return Set(words).isSubset(of: optionNames(answers)) ? kind : nil
    }
    if questions.isEmpty {
      reportUnknownAnswers(stronger + weaker)
      return
    }
    for question in questions {
      guard let answers = program.eventKinds[question].answers else { continue }
      let names = optionNames(answers)
      program.priorities.append(
        .answers(
          question: question, stronger: stronger.compactMap { names.firstIndex(of: $0.text) },
          weaker: weaker.compactMap { names.firstIndex(of: $0.text) },
          of: declared.imports.seeing(site.policy)))
    }
  }

  private mutating func reportUnknownAnswers(_ words: [Word]) {
    let known = program.eventKinds.compactMap(\.answers).flatMap(optionNames)
    for word in words where !known.contains(word.text) {
      let nearest = Spelling.nearest(to: word.text, among: known)
      report(.unknownAnswer(word.text, nearest), word.place)
    }
    if let first = words.first, words.allSatisfy({ known.contains($0.text) }) {
      report(.answersOfNoQuestion(words.map(\.text)), first.place)
    }
  }

  // MARK: 适用

  mutating func applyScope(_ statement: Statement) {
    guard case .scope(let scope) = statement.body else { return }
    let headings = scope.articles.isEmpty ? nil : self.headings(ofAll: scope.articles)
    let duties = dutiesGoverned(by: statement, headings)
    let targets =
      scope.articles.isEmpty
      ? rulesBelow(statement) : rules(scope.articles, mayHoldNone: !duties.isEmpty)
    guard let targets else { return }
    if targets.isEmpty, duties.isEmpty {
      report(.scopeOfNothing, statement.place)
      return
    }
    var applied = applyScope(scope.condition, toDuties: duties)
    for index in targets {
      let context = ruleContexts[index].context
      let (guarded, errors) = attempt { $0.condition(scope.condition, context) }
      guard errors == 0, let guarded else { continue }
      applied = true
      program.rules[index].scope = .all(of: [program.rules[index].scope, guarded])
    }
    if !applied, let index = targets.first {
      _ = condition(scope.condition, ruleContexts[index].context)
    } else if !applied, let duty = duties.first, let found = dutyContexts[duty] {
      _ = condition(scope.condition, found.context)
    }
  }

  private func rulesBelow(_ statement: Statement) -> [Int] {
    ruleContexts.indices.filter { index in
      let rule = ruleContexts[index].site
      return rule.policy == site.policy
        && isUnder(rule.heading, statement.heading, policy: site.policy)
    }
  }
}
