import PolicyBase
import PolicyIR
import PolicySyntax

/// 按 日期 选版本, 过渡 (E23).
extension Translator {
  /// The day is read on every kind of event from which the path can be read.
  mutating func lower(_ choice: VersionChoice, _ place: Place) {
    let kinds = declared.visibleSymbols(from: site.policy).compactMap { symbol -> Int? in
      if case .event(let kind) = symbol.kind, !program.eventKinds[kind].isQuestion {
        kind
      } else {
        nil
      }
    }
    var found = false
    for kind in kinds {
      let (typed, errors) = attempt { $0.value(choice.day, .event(kind)) }
      guard errors == 0, let typed, typed.type == .day else { continue }
      found = true
      program.versionDays.append(
        IR.VersionDay(policy: site.policy, event: kind, day: typed.term))
    }
    if !found { report(.versionDayUnread(choice.day.text), choice.day.place) }
  }

  mutating func lower(_ transition: TransitionStatement, _ statement: Statement) {
    let start = statement.amendment ?? program.policies[site.policy].inForce?.first
    guard let start else {
      report(.transitionOfDraft, statement.place)
      return
    }
    if statement.amendment == nil, declared.earlierVersion(of: site.policy) == nil {
      // Given alone, the text has no earlier version to go on from.
      return
    }
    let accounts = declared.accounts.indices.filter { declared.accounts[$0].policy == site.policy }
      .map { declared.continuedAccounts[$0] ?? $0 }
    program.transitions.append(
      IR.Transition(
        policy: site.policy, from: start, kind: kind(transition.kind),
        milderLaw: transition.milderLaw, accounts: accounts, citation: cite(statement.place)))
  }

  private func kind(_ kind: TransitionStatement.Kind) -> IR.Transition.Kind {
    switch kind {
    case .continued: .continued
    case .recomputed: .recomputed
    case .cleared: .cleared
    }
  }

  // MARK: Checks

  /// 期间 in a header, 修订 without 过渡, gaps and overlaps between versions of one text.
  mutating func checkAmendments() {
    for (policy, tree) in selection.trees.enumerated() {
      site = Site(policy: policy)
      if let word = tree.header.periodConvention { notYet(.periodConvention, word.place) }
      checkTransitions(policy)
    }
    checkVersions()
  }

  private mutating func checkTransitions(_ policy: Int) {
    let said = selection.statements[policy].compactMap { statement -> CivilDay? in
      if case .transition = statement.body { statement.amendment } else { nil }
    }
    let span = program.policies[policy].inForce
    for day in selection.versions.amendments(of: policy) {
      let place =
        selection.statements[policy].first { $0.amendment == day }?.place
        ?? selection.trees[policy].headings.first { $0.amendment == day }?.place
      guard let place else { continue }
      if !said.contains(day) { report(.transitionUnsaid(day.description), place) }
      if let span, !span.contains(day) {
        report(.amendmentOutOfForce(day.description), place)
      }
    }
  }

  private mutating func checkVersions() {
    let dated = program.policies.indices.filter {
      !program.policies[$0].isVocabulary && program.policies[$0].inForce != nil
    }
    for code in Set(dated.map { program.policies[$0].code }).sorted() {
      let versions = dated.filter { program.policies[$0].code == code }.compactMap { index in
        program.policies[index].inForce.map { (index, $0) }
      }.sorted { $0.1.first < $1.1.first }
      for (earlier, later) in zip(versions, versions.dropFirst()) { check(earlier, later) }
    }
  }

  private mutating func check(
    _ earlier: (index: Int, span: DaySpan), _ later: (index: Int, span: DaySpan)
  ) {
    site = Site(policy: later.index)
    let place = selection.trees[later.index].header.effectivePlace ?? .nowhere
    let related = [selection.trees[earlier.index].header.effectivePlace].compactMap { $0 }
    let code = program.policies[later.index].code
    guard let last = earlier.span.last, last < later.span.first else {
      report(.versionsOverlap(code, later.span.first.description), place, related: related)
      return
    }
    if let next = last.next, next < later.span.first {
      report(
        .versionsGap(code, next.description, later.span.first.description), place, related: related)
    }
  }
}
