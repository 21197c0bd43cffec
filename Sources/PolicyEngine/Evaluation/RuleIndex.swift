import PolicyBase
import PolicyIR

/// The rules of a program by what triggers them; each list in program order.
struct RuleIndex {
  struct Item: Hashable {
    var kind: Int
    var clause: Int
  }

  struct Imposing: Hashable {
    var citation: String
    var measure: Int
    var subjectKind: Int?

    init(_ program: IR.Program, _ rule: IR.Rule, _ measure: Int) {
      citation = program.citationName(rule.citation)
      self.measure = measure
      switch rule.trigger {
      case .band(let account, _, _) where program.accounts.indices.contains(account):
        subjectKind = program.accounts[account].owner
      case .becameTrue(let kind, _), .everyMultiple(let kind, _, _): subjectKind = kind
      default: subjectKind = nil
      }
    }
  }

  /// By event kind: rules without an item.
  private(set) var events: [Int: [Int]] = [:]
  /// By event kind and item.
  private(set) var items: [Item: [Int]] = [:]
  /// By event kind and item: rules without an item of their own whose 当 names it.
  private(set) var naming: [Item: [Int]] = [:]
  /// Fields that name items, by event kind.
  private(set) var clauseFields: [Int: Set<Int>] = [:]
  private(set) var totals: [Int: [Int]] = [:]
  private(set) var singles: [Int: [Int]] = [:]
  private(set) var conditions: [Int] = []
  private(set) var multiples: [Int] = []
  /// Of a rule with 每满: the first rule that counts the same.
  private(set) var sameCount: [Int: Int] = [:]
  private(set) var started: [Int: [Int]] = [:]
  private(set) var termOver: [Int: [Int]] = [:]
  private(set) var released: [Int: [Int]] = [:]
  /// By account.
  private(set) var cycleEnds: [Int: [Int]] = [:]
  private(set) var elapsed: [Int] = []
  /// Rules that impose measures, by what they share: citation, measure, kind of subject.
  private(set) var imposing: [Imposing: [Int]] = [:]
  private(set) var questions: [Int: [Int]] = [:]
  /// By duty: what follows when it is missed.
  private(set) var missed: [Int: [Int]] = [:]

  init(_ program: IR.Program) {
    for (index, rule) in program.rules.enumerated() {
      add(index, rule.trigger)
      if case .event(let kind, nil, _) = rule.trigger {
        for clause in rule.when?.namedClauses ?? [] {
          naming[Item(kind: kind, clause: clause), default: []].append(index)
        }
      }
      for effect in rule.effects {
        guard case .impose(let imposition) = effect.action else { continue }
        let key = Imposing(program, rule, imposition.measure)
        if imposing[key]?.last != index { imposing[key, default: []].append(index) }
      }
    }
    var first: [IR.Term: Int] = [:]
    for rule in multiples {
      guard case .everyMultiple(_, let term, _) = program.rules[rule].trigger else { continue }
      sameCount[rule] = first[term] ?? rule
      first[term] = sameCount[rule]
    }
  }

  private mutating func add(_ index: Int, _ trigger: IR.Trigger) {
    switch trigger {
    case .event(let kind, let clause?, let field):
      items[Item(kind: kind, clause: clause), default: []].append(index)
      if let field { clauseFields[kind, default: []].insert(field) }
    case .event(let kind, nil, _): events[kind, default: []].append(index)
    case .band(let account, true, _): singles[account, default: []].append(index)
    case .band(let account, false, _): totals[account, default: []].append(index)
    case .becameTrue: conditions.append(index)
    case .everyMultiple: multiples.append(index)
    case .measure(let measure, .started): started[measure, default: []].append(index)
    case .measure(let measure, .termOver): termOver[measure, default: []].append(index)
    case .measure(let measure, .released): released[measure, default: []].append(index)
    case .asked(let question, _): questions[question, default: []].append(index)
    case .missed(let duty): missed[duty, default: []].append(index)
    case .cycleEnd(let account): cycleEnds[account, default: []].append(index)
    case .elapsed: elapsed.append(index)
    }
  }
}

extension IR.Guard {
  /// The items that the condition asks for: `情形 为 第二条（四）`.
  fileprivate var namedClauses: Set<Int> {
    switch self {
    case .test(.among(_, let values), _):
      values.reduce(into: []) { found, value in
        if case .constant(.clauses(let clauses)) = value { found.formUnion(clauses) }
      }
    case .test, .not: []
    case .cited(let inner, _): inner.namedClauses
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.namedClauses) }
    }
  }
}
