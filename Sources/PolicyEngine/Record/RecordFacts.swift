import PolicyBase
import PolicyIR

/// The results of a record as named facts, so that records of different programs can be compared.
struct RecordFacts {
  typealias Content = RecordDifference.Content

  struct Fact {
    var topic: RecordDifference.Topic
    var name: IR.Name
    /// What it is recognised by on the other side, the closest first.
    var keys: [String]
    var content: Content
  }

  struct Item {
    var id: String
    var kind: IR.Name
    var facts: [Fact]
    var key: String { kind.key + "/" + id }
    var order: String { id + "/" + kind.key }
  }

  /// The most keys that a fact has.
  static let keyLevels = 3

  private let program: IR.Program
  private let facts: Case
  private let record: Record

  init(_ side: RecordDifference.Side) {
    program = side.program
    facts = side.facts
    record = side.record
  }

  // MARK: Subjects

  func subjects() -> [Item] {
    let remarks = Dictionary(grouping: record.open.filter { $0.event == nil }) { $0.subject }
    let duties = Dictionary(grouping: record.duties, by: bearer)
    return record.subjects.compactMap { subject in
      guard facts.subjects.indices.contains(subject.subject) else { return nil }
      let declared = facts.subjects[subject.subject]
      let found =
        accounts(subject, declared.kind) + subject.statuses.map { status($0, subject) }
        + subject.measures.map(measure) + (duties[subject.subject] ?? []).map(duty)
        + (remarks[subject.subject] ?? []).map(open)
      return Item(
        id: declared.id, kind: program.subjectKinds[declared.kind].name, facts: found)
    }
  }

  /// The current reading of every account of the kind, and its other cycles.
  private func accounts(_ subject: Record.SubjectRecord, _ kind: Int) -> [Fact] {
    var found: [Fact] = []
    for (index, account) in program.accounts.enumerated() where account.owner == kind {
      let own = subject.accounts.filter { $0.account == index }
      let current = own.first { $0.cycle.contains(record.asOf) }
      let total = current?.total ?? NumberRange(account.start)
      found.append(
        points(subject, index, total, current?.cycle, key: "current", current?.causes ?? []))
      for other in own where other.cycle != current?.cycle {
        found.append(
          points(
            subject, index, other.total, other.cycle, key: other.cycle.first.description,
            other.causes))
      }
    }
    return found
  }

  private func points(
    _ subject: Record.SubjectRecord, _ account: Int, _ total: NumberRange, _ cycle: DaySpan?,
    key: String, _ causes: [Int]
  ) -> Fact {
    let declared = program.accounts[account]
    let counted = subject.entries.filter {
      $0.account == account && $0.cycle == cycle && $0.counted != .zero && $0.removedOn == nil
    }
    return Fact(
      topic: .account, name: declared.name, keys: [declared.name.key + "|" + key],
      content: Content(
        value: .points(total, unit: declared.unit), cycle: cycle,
        citations: sources(counted.map(\.citation)), causes: ids(causes)))
  }

  private func status(_ status: Record.StatusRecord, _ subject: Record.SubjectRecord) -> Fact {
    let declared = program.statuses[status.status]
    let options = program.enumerations[declared.enumeration].options
    func name(_ index: Int) -> IR.Name {
      options.indices.contains(index) ? options[index] : IR.Name("")
    }
    let setters = subject.measures.filter { measure in
      program.measures[measure.measure].statusEffects.contains {
        $0.status == status.status && $0.option == status.value
      } && !Set(measure.causes).isDisjoint(with: status.causes)
    }
    return Fact(
      topic: .status, name: declared.name, keys: [declared.name.key],
      content: Content(
        value: .status(name(status.value), possible: status.possible.map(name)),
        citations: sources(setters.map(\.citation)), causes: ids(status.causes)))
  }

  private func measure(_ measure: Record.MeasureRecord) -> Fact {
    let name = program.measures[measure.measure].name
    return Fact(
      topic: .measure, name: name,
      keys: [measure.id, name.key + "|" + measure.start.description, name.key],
      content: Content(
        value: .measure(
          start: measure.start, measure.end, measure.state, count: measure.count),
        citations: sources([measure.citation]), causes: ids(measure.causes)))
  }

  /// The subject under which a duty is shown: its first bearer, else the first that it concerns.
  private func bearer(_ duty: Record.DutyRecord) -> Int? {
    duty.bearers.first ?? duty.subjects.first
  }

  private func duty(_ duty: Record.DutyRecord) -> Fact {
    let name = program.duties[duty.duty].name
    let trigger: String =
      switch duty.trigger {
      case .event(let event): ids([event]).joined()
      case .measure(let id): id
      case .subject: ""
      case .period(let days): days.first.description
      }
    return Fact(
      topic: .duty, name: name, keys: [duty.id, name.key + "|" + trigger, name.key],
      content: Content(
        value: .duty(duty.due, duty.state), citations: sources([duty.citation]),
        causes: ids(duty.causes)))
  }

  // MARK: Events

  func events() -> [Item] {
    var found: [Int: [Fact]] = [:]
    for duty in record.duties where bearer(duty) == nil {
      if case .event(let event) = duty.trigger {
        found[event, default: []].append(self.duty(duty))
      }
    }
    for decision in record.decisions {
      found[decision.event, default: []].append(answer(decision))
    }
    for point in record.open {
      if let event = point.event { found[event, default: []].append(open(point)) }
    }
    for rejection in record.rejected {
      if let event = rejection.event { found[event, default: []].append(rejected(rejection)) }
    }
    return acts()
      + found.keys.sorted().compactMap { index in
        guard facts.events.indices.contains(index) else { return nil }
        let event = facts.events[index]
        return Item(
          id: event.id, kind: program.eventKinds[event.kind].name, facts: found[index] ?? [])
      }
  }

  /// Refused acts that are no events of the program: 撤销, 裁量 and the like.
  private func acts() -> [Item] {
    record.rejected.compactMap { rejection in
      guard rejection.event == nil, let act = rejection.act else { return nil }
      return Item(id: act, kind: IR.Name(""), facts: [rejected(rejection)])
    }
  }

  private func rejected(_ rejection: Record.Rejection) -> Fact {
    remark(
      .rejected, rejection.code, rejection.why, [], rejection.citation.map { [$0] } ?? [])
  }

  private func answer(_ decision: Record.Decision) -> Fact {
    let kind = program.eventKinds[decision.question]
    let options = kind.answers.map { program.enumerations[$0].options } ?? []
    func name(_ index: Int) -> IR.Name {
      options.indices.contains(index) ? options[index] : IR.Name("")
    }
    let names: [IR.Name] =
      switch decision.answer {
      case .option(let option): [name(option)]
      case .undetermined: []
      case .conflict(let options): options.map(name)
      }
    let reasons = decision.reasons + decision.undecided
    return Fact(
      topic: .answer, name: kind.name, keys: [kind.name.key],
      content: Content(
        value: .answer(names, amounts: decision.reasons.compactMap(\.value)),
        citations: sources(reasons.map(\.citation)), causes: ids(reasons.flatMap(\.causes))))
  }

  private func open(_ point: Record.OpenPoint) -> Fact {
    remark(.open, point.kind.rawValue, point.why, point.missing, [point.citation])
  }

  private func remark(
    _ topic: RecordDifference.Topic, _ code: String, _ why: Message, _ missing: [Missing],
    _ citations: [Int]
  ) -> Fact {
    let sources = sources(citations)
    let place = sources.map { $0.code + "/" + $0.address.ascii }.joined(separator: ",")
    let what = missing.map { $0.item + ":" + $0.key }.joined(separator: ",")
    return Fact(
      topic: topic, name: IR.Name(""), keys: [[code, why.en, what, place].joined(separator: "|")],
      content: Content(
        value: .remark(why, missing: missing), citations: sources, causes: []))
  }

  // MARK: Names

  /// Each source once, in order of appearance.
  private func sources(_ citations: [Int]) -> [RecordDifference.Source] {
    var seen = Set<RecordDifference.Source>()
    return citations.compactMap { index in
      guard program.citations.indices.contains(index) else { return nil }
      let citation = program.citations[index]
      let code =
        program.policies.indices.contains(citation.policy)
        ? program.policies[citation.policy].code : ""
      let source = RecordDifference.Source(code: code, address: citation.address)
      return seen.insert(source).inserted ? source : nil
    }
  }

  private func ids(_ events: [Int]) -> [String] {
    var seen = Set<Int>()
    return events.compactMap { event in
      guard facts.events.indices.contains(event), seen.insert(event).inserted else { return nil }
      return facts.events[event].id
    }
  }
}
