import PolicyBase
import PolicyEngine
import PolicyIR

/// Cases for boxes: made up from the chosen cells, replayed, made as small as they can be, and put
/// into words.
extension AnalysisRun {
  /// A replayed case: the record and the facts, and the day on which it happens.
  struct Replayed {
    let record: Record
    let facts: Case
    let day: CivilDay

    /// Whether the facts contradict the item that the event names (S26).
    func isContradicted(_ id: String) -> Bool {
      record.open.contains { point in
        point.kind == .contradicted && point.event.map { facts.events[$0].id == id } ?? false
      }
    }
  }

  /// A case in which the facts of the box hold when the rule (and another) is triggered and which
  /// shows what `claim` asks; it is told the id of the trigger. `nil` when none could be made.
  func witness(
    _ box: Box, _ question: RuleQuestion, _ rule: Int, and other: Int? = nil,
    _ claim: (String, Replayed) -> Bool
  ) -> Witness? {
    let replay = Replay(program, policy: policy(rule))
    var sketch = replay.sketch()
    guard let root = sketch.trigger(rule),
      sketch.fill(root, rule, box, question.table.columns)
    else { return nil }
    if let other {
      guard let second = sketch.trigger(other),
        sketch.fill(second, other, box, question.table.columns)
      else { return nil }
    }
    let id = sketch.id(root.subject ?? root.event ?? 0)
    let readings = box.readings(question.table.columns)
    let counts = sketch.wantedEntries
    let records = replay.smallest(sketch.records, keeping: sketch.wanted) { record, facts in
      readings.allSatisfy { $0.holds(in: record) }
        && counts.allSatisfy { record.has($0.count, entriesOf: $0.account) }
        && claim(id, Replayed(record: record, facts: facts, day: replay.day))
    }
    guard let records else { return nil }
    return Witness(
      facts: question.words(program).samples(box), lines: lines(records, rule, replay))
  }

  private func lines(_ records: [IR.CaseRecord], _ rule: Int, _ replay: Replay) -> [String] {
    var example = IR.CaseExample(
      label: program.citations[citation(rule)].address.chinese, citation: nil, records: records,
      expectations: [],
      readings: program.readings.filter { !$0.adopted }.map { ($0.key, $0.choice) }, place: .nowhere)
    example.policies = [policy(rule)]
    return CaseText(program, policy: policy(rule)).lines(example)
  }

  func citations(_ rules: [Int]) -> Set<Int> { Set(rules.map(citation)) }

  /// Nothing that the rules impose or post begins on the day.
  func nothingBegan(_ rules: [Int], _ items: Replayed) -> Bool {
    let cited = citations(rules)
    return !items.record.cites(cited, program, since: items.day)
  }

  /// Something that one of the citations imposes or posts begins on the day.
  func oneBegan(_ citations: [Int], _ items: Replayed) -> Bool {
    items.record.cites(Set(citations), program, since: items.day)
  }
}

extension CaseSketch {
  /// What the rule is triggered by.
  mutating func trigger(_ rule: Int) -> Scope? {
    switch program.rules[rule].trigger {
    case .event(let kind, let clause, let field):
      let event = addEvent(kind)
      return name(clause, field, event) ? Scope(event: event) : nil
    case .asked(let question, _): return Scope(event: addEvent(question))
    case .band(let account, _, _):
      return Scope(subject: addSubject(program.accounts[account].owner))
    case .becameTrue(let kind, _): return Scope(subject: addSubject(kind))
    case .everyMultiple(let kind, let term, let step):
      let scope = Scope(subject: addSubject(kind))
      return count(term, step, scope) ? scope : nil
    default: return nil
    }
  }

  /// Gives the trigger the facts of the box and what 适用 asks for.
  mutating func fill(_ scope: Scope, _ rule: Int, _ box: Box, _ columns: [Column]) -> Bool {
    for root in [scope.subject, scope.event].compactMap({ $0 }) { keep(root) }
    givesWanted = true
    let holds = assign(box, columns, scope)
    givesWanted = false
    guard holds else { return false }
    var covered = program.rules[rule]
    covered.when = nil
    covered.except = nil
    return satisfy(covered, scope)
  }
}

/// A reading that a case must show.
struct WantedReading {
  let account: Int
  let state: AccountState

  /// Some subject has it.
  func holds(in record: Record) -> Bool {
    record.subjects.contains { subject in
      subject.accounts.contains {
        $0.account == account && $0.total.low == state.total && $0.total.high == state.total
          && $0.single.high == state.single
      }
    }
  }
}

extension Box {
  fileprivate func readings(_ columns: [Column]) -> [WantedReading] {
    sets.enumerated().compactMap { position, set in
      guard let cell = set?.first, case .account(let account, _) = columns[position].key,
        case .reading(let state) = columns[position].cells[cell].sample
      else { return nil }
      return WantedReading(account: account, state: state)
    }
  }
}

extension Record {
  fileprivate func has(_ count: Int, entriesOf account: Int) -> Bool {
    subjects.reduce(0) { sum, subject in sum + subject.entries.count { $0.account == account } }
      >= count
  }

  /// Whether something in it stands on one of the citations, since a day.
  func cites(_ citations: Set<Int>, _ program: IR.Program, since day: CivilDay? = nil) -> Bool {
    func isLate(_ start: CivilDay) -> Bool { day.map { start >= $0 } ?? true }
    return subjects.contains { subject in
      subject.measures.contains { citations.contains($0.citation) && isLate($0.start) }
        || subject.entries.contains { citations.contains($0.citation) && isLate($0.seen) }
        || subject.movements.contains { citations.contains($0.citation) && isLate($0.day) }
    } || decisions.contains { $0.reasons.contains { citations.contains($0.citation) } }
  }
}
