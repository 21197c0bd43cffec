import PolicyBase
import PolicyIR

/// Something that rules derive, as far as they depend on each other within one day (S3).
enum DerivedThing: Hashable {
  case entries(Int)
  case total(Int)
  case measure(Int)
  /// The status has reached the option, or a graver one.
  case status(Int, option: Int)
}

/// A derived thing that a condition or value reads.
struct DerivedRead: Hashable {
  var thing: DerivedThing
  /// More of the thing can only make the condition true; otherwise it may also make it false.
  var positive: Bool
}

/// What conditions and values read of derived things, without what comes by elapsed time.
struct DerivedReader {
  private let program: IR.Program
  private(set) var reads: Set<DerivedRead> = []
  private var seen: Set<Int> = []

  init(_ program: IR.Program) { self.program = program }

  static func reads(
    _ program: IR.Program, when: IR.Guard?, except: IR.Guard? = nil, values: [IR.Term] = []
  ) -> Set<DerivedRead> {
    var reader = DerivedReader(program)
    if let when { reader.read(when, positive: true) }
    if let except { reader.read(except, positive: false) }
    for value in values { reader.read(value, positive: false) }
    return reader.reads
  }

  private mutating func add(_ thing: DerivedThing, _ positive: Bool) {
    reads.insert(DerivedRead(thing: thing, positive: positive))
  }

  // MARK: Conditions

  private mutating func read(_ condition: IR.Guard, positive: Bool) {
    switch condition {
    case .test(let test, _): read(test, positive)
    case .not(let inner): negated(inner, positive)
    case .all(let parts), .any(let parts): for part in parts { read(part, positive: positive) }
    case .cited(let inner, _): read(inner, positive: positive)
    }
  }

  /// 不为 is a membership among the other values, which may still grow with the status.
  private mutating func negated(_ inner: IR.Guard, _ positive: Bool) {
    if case .test(.among(.status(let base, let status), let values), _) = inner {
      read(base, positive: false)
      readStatus(status, values, negated: true, positive)
    } else {
      read(inner, positive: !positive)
    }
  }

  private mutating func read(_ test: IR.Test, _ positive: Bool) {
    switch test {
    case .always, .overdue: break
    case .among(.status(let base, let status), let values):
      read(base, positive: false)
      readStatus(status, values, negated: false, positive)
    case .among(let term, let values): for part in [term] + values { read(part, positive: false) }
    case .everAmong(.status(_, let status), let values, _):
      readStatus(status, values, negated: false, positive)
    case .everAmong(let term, let values, _):
      for part in [term] + values { read(part, positive: false) }
    case .compare(let a, let comparison, let b):
      let grows = comparison == .atLeast || comparison == .more
      read(a, positive: grows ? positive : false)
      read(b, positive: false)
    case .holds(let term), .present(let term): read(term, positive: positive)
    case .happened(_, _, let of, let filter, _):
      of.map { read($0, positive: false) }
      filter.map { read($0, positive: positive) }
    case .measure(let measure, _, let state):
      switch state {
      case .inForce, .started: add(.measure(measure), positive)
      case .released: add(.measure(measure), false)
      case .termOver: break
      }
    }
  }

  /// The options at which the answer can turn while the status only grows.
  private mutating func readStatus(
    _ status: Int, _ values: [IR.Term], negated: Bool, _ positive: Bool
  ) {
    guard program.statuses.indices.contains(status),
      program.enumerations.indices.contains(program.statuses[status].enumeration)
    else { return }
    let count = program.enumerations[program.statuses[status].enumeration].options.count
    let named = Set(
      values.compactMap { value -> Int? in
        if case .constant(.option(_, let index)) = value { index } else { nil }
      })
    let holds = (0..<count).map { named.contains($0) != negated }
    for option in 1..<max(1, count) {
      let before = Set(holds[..<option])
      if before == [holds[option]] { continue }
      add(.status(status, option: option), positive && holds[option] && before == [false])
    }
  }

  // MARK: Values

  private mutating func read(_ term: IR.Term, positive: Bool) {
    switch term {
    case .constant, .subject, .event, .member, .today, .parameter, .measureDay: break
    case .field(let base, _), .dateOf(let base), .inverse(let base, _, _), .linkEnd(let base, _),
      .links(let base, _, _), .offset(let base, _), .periodDay(let base, _):
      read(base, positive: false)
    case .link(_, let a, let b), .plus(let a, let b), .minus(let a, let b), .ratio(let a, let b):
      read(a, positive: false)
      read(b, positive: false)
    case .product(let factors, let divisors, _):
      for factor in factors + divisors { read(factor, positive: false) }
    case .status(let base, let status):
      read(base, positive: false)
      readWhole(status)
    case .definition(let index, _): readDefinition(index, positive)
    case .account(let account, let base, let reading):
      read(base, positive: false)
      add(reading == .single ? .entries(account) : .total(account), false)
    case .aggregate(let aggregate): read(aggregate, positive)
    }
  }

  private mutating func readWhole(_ status: Int) {
    guard program.statuses.indices.contains(status),
      program.enumerations.indices.contains(program.statuses[status].enumeration)
    else { return }
    let count = program.enumerations[program.statuses[status].enumeration].options.count
    for option in 1..<max(1, count) { add(.status(status, option: option), false) }
  }

  private mutating func readDefinition(_ index: Int, _ positive: Bool) {
    guard program.definitions.indices.contains(index), seen.insert(index).inserted else { return }
    switch program.definitions[index].body {
    case .condition(let condition): read(condition, positive: positive)
    case .expression(let term): read(term, positive: positive)
    case .table(_, let lines):
      for line in lines {
        read(line.value, positive: false)
        line.when.map { read($0, positive: false) }
        line.except.map { read($0, positive: false) }
      }
    case .tiers: break
    }
    for replacement in program.definitions[index].replaced {
      readDefinition(replacement.definition, positive)
    }
  }

  /// Counts grow with their members; sums, maxima and means of them need not.
  private mutating func read(_ aggregate: IR.Aggregate, _ positive: Bool) {
    let counts: Bool
    switch aggregate.measure {
    case .times, .persons, .days, .share: counts = positive
    case .sum, .highest, .lowest, .mean, .streak: counts = false
    }
    switch aggregate.members {
    case .entries(let account, _): add(.entries(account), counts)
    case .impositions(let measure, _): add(.measure(measure), counts)
    case .subjects(let term): read(term, positive: false)
    // Cycles that are over have been so since before the day.
    case .cycles: return
    case .events: break
    }
    aggregate.filter.map { read($0, positive: counts) }
    aggregate.field.map { read($0, positive: false) }
  }
}
