import PolicyBase
import PolicyIR

/// Turns the log of a finished fold into a record, everything in its one order.
struct RecordBuilder {
  let world: World
  private let findings: Findings
  private let reasons: [Int: [Fold.Reason]]
  private let pointChoices: [Int: Int]
  private let accountsOf: [Int: [Int]]
  private let measuresOf: [Int: [Int]]

  init(fold: Fold) {
    world = fold.world
    findings = fold.findings
    reasons = fold.reasons
    pointChoices = fold.pointChoices
    var accounts: [Int: [Int]] = [:]
    for key in fold.world.log.ledgers.keys {
      accounts[key.subject, default: []].append(key.account)
    }
    accountsOf = accounts.mapValues { $0.sorted() }
    var measures: [Int: [Int]] = [:]
    for (index, measure) in fold.world.log.measures.enumerated()
    where measure.certain || measure.permitted {
      measures[measure.subject, default: []].append(index)
    }
    measuresOf = measures
  }

  private var program: IR.Program { world.program }
  private var asOf: CivilDay { world.view.asOf }

  func record() -> Record {
    var record = Record(asOf: asOf, knownAt: world.view.knownAt)
    record.subjects = world.facts.subjects.indices
      .sorted { world.view.subjectRank[$0] < world.view.subjectRank[$1] }
      .map(subject)
    record.conflicts = MeasureConflicts(world).among(record.subjects)
    record.duties = duties()
    record.decisions = world.view.inOrder(reasons.keys).map(decision)
    record.rejected = findings.rejected.sorted { a, b in
      let (first, second) = (a.event.map(rank) ?? Int.max, b.event.map(rank) ?? Int.max)
      if first != second { return first < second }
      if a.act != b.act { return (a.act ?? "").precedesByBytes(b.act ?? "") }
      return (a.code, a.citation ?? -1) < (b.code, b.citation ?? -1)
    }
    record.open = findings.open.sorted { openOrder($0) < openOrder($1) }
    record.failures = findings.failures.sorted { a, b in
      if a.item != b.item { return a.item.precedesByBytes(b.item) }
      return (a.code, a.citation ?? -1) < (b.code, b.citation ?? -1)
    }
    return record
  }

  private func rank(_ event: Int) -> Int { world.view.eventRank[event] }

  private func openOrder(_ point: Record.OpenPoint) -> (CivilDay, Int, Int, Int, String) {
    (
      point.day, point.event.map(rank) ?? -1,
      point.subject.map { world.view.subjectRank[$0] } ?? -1, point.citation, point.why.en
    )
  }

  private func subject(_ index: Int) -> Record.SubjectRecord {
    var subject = Record.SubjectRecord(subject: index)
    for account in accountsOf[index] ?? [] {
      let key = Log.LedgerKey(account: account, subject: index)
      guard let ledger = world.log.ledgers[key] else { continue }
      subject.accounts += accounts(key, ledger)
      subject.entries += entries(key, ledger)
      subject.movements += movements(key, ledger)
    }
    subject.entries.sort { a, b in
      if a.date != b.date { return a.date < b.date }
      if a.id != b.id { return a.id.precedesByBytes(b.id) }
      return (a.account, a.citation) < (b.account, b.citation)
    }
    subject.movements.sort { a, b in
      if a.day != b.day { return a.day < b.day }
      return a.id == b.id ? a.citation < b.citation : a.id.precedesByBytes(b.id)
    }
    // As written in the policy, not by id: ids hold names, and names mean nothing.
    subject.measures = (measuresOf[index] ?? []).map(measure).sorted { a, b in
      let (first, second) = ((a.start, a.citation, a.measure), (b.start, b.citation, b.measure))
      return first == second ? a.id.precedesByBytes(b.id) : first < second
    }
    subject.statuses = statuses(of: index)
    return subject
  }

  // MARK: Accounts

  private func accounts(_ key: Log.LedgerKey, _ ledger: AccountLedger) -> [Record.AccountRecord] {
    let kind = program.accounts[key.account]
    let order = ledger.cycles.indices.sorted {
      ledger.cycles[$0].span.first < ledger.cycles[$1].span.first
    }
    return order.compactMap { index in
      let cycle = ledger.cycles[index]
      guard !ledger.overflowed, let total = kind.reading(cycle.points) else { return nil }
      let (missing, causes) = ledger.support(ofCycle: index, on: asOf, ledger.groups)
      let singles = ledger.groups.filter {
        $0.cycle == index && ledger.entries[$0.counted].seen == asOf
      }.map(\.points)
      let single = singles.max { ($0.high, $0.low) < ($1.high, $1.low) } ?? .zero
      return Record.AccountRecord(
        account: key.account, cycle: cycle.span, total: total, single: single,
        history: versions(cycle, kind), missing: missing, causes: world.view.inOrder(causes))
    }
  }

  private func versions(
    _ cycle: AccountLedger.Cycle, _ kind: IR.AccountKind
  ) -> [Record.AccountRecord.Version] {
    cycle.history.reduce(into: []) { versions, item in
      guard let total = kind.reading(item.points), versions.last?.total != total else { return }
      versions.append(Record.AccountRecord.Version(from: item.day, total: total))
    }
  }

  private func entries(_ key: Log.LedgerKey, _ ledger: AccountLedger) -> [Record.EntryRecord] {
    var counted: [Int: NumberRange] = [:]
    var absorber: [Int: AccountLedger.Entry] = [:]
    for group in ledger.groups {
      counted[group.counted] = group.points
      for index in group.absorbed { absorber[index] = ledger.entries[group.counted] }
    }
    return ledger.entries.enumerated().map { index, entry in
      Record.EntryRecord(
        id: entry.id, event: entry.event, account: key.account,
        cycle: ledger.cycles[entry.cycle].span, date: entry.date, seen: entry.seen,
        points: entry.points, counted: counted[index] ?? .zero, absorbedBy: absorber[index]?.id,
        removedOn: entry.removedOn,
        choice: entry.event.flatMap { pointChoices[$0] }.map { world.facts.choices[$0].id },
        missing: entry.missing,
        citation: program.rules[entry.rule].citation,
        // That it counts nothing rests on the entry that absorbed it.
        causes: world.view.inOrder(entry.causes.union(absorber[index]?.causes ?? [])))
    }
  }

  private func movements(_ key: Log.LedgerKey, _ ledger: AccountLedger) -> [Record.MovementRecord] {
    ledger.movements.map { movement in
      let kind: Record.MovementRecord.Kind
      switch movement.kind {
      case .reduction: kind = .reduction
      case .clearing: kind = .clearing
      case .carried: kind = .carried
      case .opening: kind = .opening
      }
      return Record.MovementRecord(
        kind: kind, id: movement.id, account: key.account,
        cycle: ledger.cycles[movement.cycle].span, day: movement.day, asked: movement.asked,
        credited: movement.credited, missing: movement.missing, citation: movement.citation,
        causes: world.view.inOrder(movement.causes))
    }
  }

  // MARK: Measures and statuses

  private func measure(_ index: Int) -> Record.MeasureRecord {
    let instance = world.log.measures[index]
    let end: Record.MeasureRecord.End
    switch instance.end {
    case .once: end = .once
    case .fixed(let last): end = .fixed(lastDay: last)
    case .until: end = .open
    case .forever: end = .forever
    case .pending(let certain, let latest): end = .pending(certain: certain, latest: latest)
    }
    return Record.MeasureRecord(
      id: instance.id, measure: instance.measure, start: instance.start, end: end,
      releasedOn: instance.releasedOn, state: state(instance), permitted: instance.permitted,
      choice: instance.choice.map { world.facts.choices[$0].id },
      count: instance.count, actors: instance.actors, audience: instance.audience,
      citation: instance.citation,
      causes: world.view.inOrder(instance.causes))
  }

  private func state(_ instance: MeasureInstance) -> Record.MeasureRecord.State {
    if instance.needsDecision { return .needsDecision }
    if instance.permitted { return .permitted }
    if asOf < instance.start { return .future }
    let force = world.isInForce(instance, on: asOf)
    if force.isYes { return world.isTermOver(instance, on: asOf).isYes ? .termOver : .inForce }
    if !force.isNo { return .pending }
    return instance.releasedOn.map { asOf >= $0 } ?? false ? .released : .ended
  }

  private func statuses(of subject: Int) -> [Record.StatusRecord] {
    guard let kind = world.subject(subject)?.kind else { return [] }
    return program.statuses.indices.filter { program.statuses[$0].owner == kind }.map { status in
      let reading = world.status(subject, status, on: asOf)
      let history = versions(subject, status)
      return Record.StatusRecord(
        status: status, value: reading.certain, possible: reading.possible.sorted(),
        since: history.last?.from, history: history, missing: reading.missing,
        causes: world.view.inOrder(reading.causes))
    }
  }

  /// What the status was from each day on that changed it (S9): a record as of an earlier day is a
  /// slice of this one.
  private func versions(_ subject: Int, _ status: Int) -> [Record.StatusRecord.Version] {
    let term = IR.Term.status(.subject, status: status)
    let days = world.changeDays(
      of: term, from: CivilDay.first, to: asOf, Scope(day: asOf, subject: subject))
    return days.reduce(into: []) { versions, day in
      let reading = world.status(subject, status, on: day)
      let version = Record.StatusRecord.Version(
        from: versions.isEmpty ? nil : day, value: reading.certain,
        possible: reading.possible.sorted())
      if let last = versions.last, last.value == version.value, last.possible == version.possible {
        return
      }
      versions.append(version)
    }
  }

  // MARK: Decisions

  private func decision(_ event: Int) -> Record.Decision {
    let question = world.facts.events[event].kind
    let outcome = DecisionMaker(program: program, kind: question).decide(reasons[event] ?? [])
    return Record.Decision(
      question: question, event: event, day: world.facts.events[event].date,
      answer: outcome.answer, reasons: outcome.reasons.map(reason),
      undecided: outcome.undecided.map(reason), byPolicy: outcome.byPolicy)
  }

  private func reason(_ reason: Fold.Reason) -> Record.Decision.Reason {
    Record.Decision.Reason(
      rule: reason.rule, option: reason.option, citation: program.rules[reason.rule].citation,
      permitted: reason.permitted, value: reason.value, borneBy: reason.borneBy,
      missing: reason.missing, causes: world.view.inOrder(reason.causes))
  }
}
