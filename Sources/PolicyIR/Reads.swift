extension IR {
  /// What a piece of a program reads: input of its own, and results that other pieces derive.
  /// Definitions are looked through.
  public struct Reads: Sendable {
    /// Event and question kinds.
    public internal(set) var events = Set<Int>()
    /// Fields as `kind.field`.
    public internal(set) var fields = Set<String>()
    public internal(set) var parameters = Set<Int>()
    public internal(set) var accounts = Set<Int>()
    public internal(set) var measures = Set<Int>()
    public internal(set) var statuses = Set<Int>()
    public internal(set) var duties = Set<Int>()

    private let program: Program
    private var definitions = Set<Int>()

    init(_ program: Program) { self.program = program }

    // MARK: Terms

    mutating func add(_ term: Term?) {
      switch term {
      case nil, .constant, .subject, .event, .member, .today: break
      case .field(let base, let field):
        add(base)
        add(field: field.key)
      case .dateOf(let base), .linkEnd(let base, _), .periodDay(let base, _): add(base)
      case .inverse(let base, _, let field):
        add(base)
        add(field: field.key)
      case .link(_, let a, let b), .plus(let a, let b), .minus(let a, let b), .ratio(let a, let b):
        add(a)
        add(b)
      case .product(let factors, let divisors, _): for factor in factors + divisors { add(factor) }
      case .links(let base, _, _), .offset(let base, _): add(base)
      case .status(let base, let status):
        add(base)
        statuses.insert(status)
      case .definition(let index, let base):
        add(base)
        add(definition: index)
      case .parameter(let index, let base):
        add(base)
        parameters.insert(index)
      case .account(let account, let base, _):
        add(base)
        accounts.insert(account)
      case .measureDay(let measure, let base, _):
        add(base)
        measures.insert(measure)
      case .aggregate(let aggregate): add(aggregate)
      }
    }

    private mutating func add(field key: String) {
      fields.insert(key)
      let kind = key.prefix { $0 != "." }
      if let event = program.eventKinds.firstIndex(where: { $0.name.key == kind }) {
        events.insert(event)
      }
    }

    private mutating func add(definition index: Int) {
      guard program.definitions.indices.contains(index), definitions.insert(index).inserted
      else { return }
      switch program.definitions[index].body {
      case .condition(let condition): add(condition)
      case .expression(let term): add(term)
      case .table(_, let lines):
        for line in lines {
          add(line.value)
          add(line.atMost)
          add(line.when)
          add(line.except)
        }
      case .tiers: break
      }
    }

    private mutating func add(_ aggregate: Aggregate) {
      switch aggregate.members {
      case .events(let kind, let about, let of):
        events.insert(kind)
        add(about)
        add(of)
      case .entries(let account, let of):
        accounts.insert(account)
        add(of)
      case .cycles(let account, let of):
        accounts.insert(account)
        add(of)
      case .impositions(let measure, let of):
        measures.insert(measure)
        add(of)
      case .subjects(let term): add(term)
      }
      add(aggregate.window)
      add(aggregate.filter)
      add(aggregate.field)
    }

    private mutating func add(_ window: Window?) {
      switch window {
      case .since(let term), .within(let term): add(term)
      case .cycle(let account), .previousCycle(let account), .lastCycles(let account, _):
        accounts.insert(account)
      case nil, .day, .month, .quarter, .halfYear, .year, .lifetime, .previousYear, .last, .latest:
        break
      }
    }

    // MARK: Conditions

    mutating func add(_ condition: Guard?) {
      switch condition {
      case nil: break
      case .test(let test, _): add(test)
      case .not(let inner), .cited(let inner, _): add(inner)
      case .all(let parts), .any(let parts): for part in parts { add(part) }
      }
    }

    private mutating func add(_ test: Test) {
      switch test {
      case .always: break
      case .among(let term, let values):
        for each in [term] + values { add(each) }
      case .everAmong(let term, let values, let window):
        for each in [term] + values { add(each) }
        add(window)
      case .compare(let a, _, let b):
        add(a)
        add(b)
      case .holds(let term), .present(let term): add(term)
      case .happened(let event, let about, let of, let filter, let window):
        events.insert(event)
        add(about)
        add(of)
        add(filter)
        add(window)
      case .measure(let measure, let of, _):
        measures.insert(measure)
        add(of)
      case .overdue(let overdue):
        for each in overdue {
          duties.insert(each.duty)
          for link in each.links {
            add(link.own)
            add(link.of)
          }
        }
      }
    }

    // MARK: Rules

    mutating func add(_ trigger: Trigger) {
      switch trigger {
      case .event(let kind, _, let clauseField):
        events.insert(kind)
        if let clauseField, program.eventKinds.indices.contains(kind),
          program.eventKinds[kind].fields.indices.contains(clauseField)
        {
          let declared = program.eventKinds[kind]
          fields.insert(declared.name.key + "." + declared.fields[clauseField].name.key)
        }
      case .band(let account, _, _), .cycleEnd(let account): accounts.insert(account)
      case .becameTrue(_, let condition): add(condition)
      case .everyMultiple(_, let term, _): add(term)
      case .measure(let measure, _): measures.insert(measure)
      case .elapsed(let elapsed): add(elapsed)
      case .asked(let question, let day):
        events.insert(question)
        add(day)
      case .missed(let duty): duties.insert(duty)
      }
    }

    private mutating func add(_ elapsed: Elapsed) {
      switch elapsed.clock {
      case .event(let kind, let from):
        events.insert(kind)
        add(from)
      case .subject(_, let from): add(from)
      case .measure(let measure, _): measures.insert(measure)
      case .entry(let account): accounts.insert(account)
      }
      events.insert(elapsed.event)
      add(elapsed.about)
      add(elapsed.of)
      add(elapsed.filter)
    }

    /// The trigger and conditions of a rule; its effects are added one by one.
    mutating func addConditions(of rule: Rule) {
      add(rule.trigger)
      add(rule.scope)
      add(rule.when)
      add(rule.except)
      if let pick = rule.pick, program.picks.indices.contains(pick) {
        add(program.picks[pick].singleBy)
      }
    }

    mutating func add(_ amount: Amount) {
      add(amount.low)
      add(amount.high)
      add(amount.chosen)
      add(amount.table?.by)
      add(amount.cap)
    }

    private mutating func add(_ cap: Cap?) {
      guard let cap else { return }
      for key in cap.keys { add(key) }
      add(cap.window)
    }

    mutating func add(_ imposition: Imposition) {
      add(imposition.subject)
      switch imposition.length {
      case .period(let term), .measured(let term, _): add(term)
      case .until(let condition): add(condition)
      case .none, .fixed, .range, .forever, .decided: break
      }
      if case .field(let term) = imposition.start { add(term) }
    }
  }
}
