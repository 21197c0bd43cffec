import PolicyBase
import PolicyEngine
import PolicyIR

/// Cases for boxes: made up from the chosen cells, replayed, made as small as they can be, and put
/// into words.
extension AnalysisRun {
  /// A replayed case.
  struct Replayed {
    let record: Record
    let facts: Case
    /// The rules that acted on the day on which it happens.
    let applied: Set<Int>

    /// What came out, as a 案例 expects it: of every subject and question, and what is open.
    func expectations(_ program: IR.Program, _ accounts: [Int]) -> [IR.Expectation] {
      let words = RecordExpectations(program, facts, record)
      var found = facts.subjects.indices.flatMap { words.about(subject: $0, accounts: accounts) }
      found += record.decisions.flatMap { words.about(question: $0.event) }
      func report(_ report: IR.Expectation.Report, _ event: Int) {
        let kind = IR.Expectation.Kind.reported(report, item: facts.events[event].id, why: nil)
        found.append(
          IR.Expectation(day: record.asOf, known: nil, kind: kind, place: .nowhere))
      }
      for decision in record.decisions {
        if case .conflict = decision.answer { report(.conflict, decision.event) }
      }
      for event in Set(record.open.compactMap(\.event)).sorted() { report(.open, event) }
      return found
    }

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
    for route in CaseSketch.Route.allCases {
      var sketch = replay.sketch(route)
      guard let root = sketch.play(rule, box, question.table.columns),
        other.map({ sketch.play($0, box, question.table.columns) != nil }) ?? true
      else { continue }
      let id = sketch.id(root.subject ?? root.event ?? 0)
      let (readings, counts) = (sketch.wantedReadings, sketch.wantedEntries)
      let records = replay.smallest(sketch.records, keeping: sketch.wanted) { items in
        readings.allSatisfy { $0.holds(in: items.record) }
          && counts.allSatisfy { items.record.has($0.count, entriesOf: $0.account) }
          && claim(id, items)
      }
      if let records {
        let facts = question.words(program).samples(box, readings.map(\.state))
        return Witness(
          facts: facts, lines: lines(records, rule, replay, accounts: readings.map(\.account)))
      }
    }
    return nil
  }

  private func lines(
    _ records: [IR.CaseRecord], _ rule: Int, _ replay: Replay, accounts: [Int]
  ) -> [String] {
    var example = IR.CaseExample(
      label: program.citations[citation(rule)].address.chinese, citation: nil, records: records,
      expectations: replay.replayed(records).map { $0.expectations(program, accounts) } ?? [],
      readings: program.readings.filter { !$0.adopted }.map { ($0.key, $0.choice) }, place: .nowhere
    )
    example.policies = [policy(rule)]
    return CaseText(program, policy: policy(rule)).lines(example)
  }
}

extension CaseSketch {
  /// What the rule is triggered by.
  mutating func trigger(_ rule: Int) -> Scope? {
    switch program.rules[rule].trigger {
    case .event(let kind, let clause, let field):
      let event = addEvent(kind)
      let scope = Scope(event: event)
      return name(clause, field, event) && concern(rule, scope) ? scope : nil
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

  /// Gives the trigger someone whom its effects concern.
  private mutating func concern(_ rule: Int, _ scope: Scope) -> Bool {
    for effect in program.rules[rule].effects {
      let (term, kinds): (IR.Term, [Int]) =
        switch effect.action {
        case .post(let account, let subject, _): (subject, [program.accounts[account].owner])
        case .impose(let imposition):
          (imposition.subject, program.measures[imposition.measure].owners)
        default: (.subject, [])
        }
      guard let kind = kinds.first else { continue }
      if point(term, to: someone(kind), scope) { continue }
    }
    return true
  }

  private mutating func someone(_ kind: Int) -> Int {
    records.indices.first { records[$0].role == .subject && self.kind($0) == kind }
      ?? addSubject(kind)
  }

  /// Triggers the rule with the facts of the box.
  mutating func play(_ rule: Int, _ box: Box, _ columns: [Column]) -> Scope? {
    guard let scope = trigger(rule), fill(scope, rule, box, columns) else { return nil }
    return scope
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

extension Record {
  fileprivate func has(_ count: Int, entriesOf account: Int) -> Bool {
    subjects.reduce(0) { sum, subject in sum + subject.entries.count { $0.account == account } }
      >= count
  }
}
