import PolicyBase
import PolicyIR
import PolicySyntax

extension Declarations {
  /// First pass: names only, so that later declarations may refer to any of them.
  mutating func declareNames() {
    for (policy, statements) in selection.statements.enumerated() {
      for statement in statements {
        if let earlier = selection.restates(statement, policy) {
          restate(earlier, by: statement, policy)
        } else {
          declareName(statement, policy)
        }
      }
    }
    reportSharedNames()
    reportSharedAliases()
    reportLookAlikes()
  }

  private mutating func declareName(_ statement: Statement, _ policy: Int) {
    switch statement.body {
    case .subject(let it):
      program.subjectKinds.append(IR.SubjectKind(name: irName(it.name), joins: [], fields: []))
      program.subjectKinds[program.subjectKinds.count - 1].policy = policy
      declare(it.name, .subject(program.subjectKinds.count - 1), policy)
    case .event(let it):
      declareEvent(it, policy)
    case .status(let it):
      declareStatus(it, statement, policy)
    case .measure(let it):
      declareMeasure(it, statement, policy)
    case .account(let it):
      declareAccount(it, statement, policy)
    case .parameter(let it):
      let citation = cite(policy: policy, heading: statement.heading, statement.place)
      program.parameters.append(
        IR.Parameter(
          name: irName(it.name), owner: nil, type: .text, provider: it.provider?.text,
          citation: citation))
      declare(it.name, .parameter(program.parameters.count - 1), policy)
    case .definition(let it):
      declareDefinition(it, statement, policy)
    case .actors(let it):
      for name in it.names {
        program.actors.append(irName(name))
        declare(name, .actor(program.actors.count - 1), policy)
      }
    case .duty(let it):
      declareDuty(it, statement, policy)
    default:
      break
    }
  }

  private mutating func declareEvent(_ event: EventDeclaration, _ policy: Int) {
    if BuiltInEvents.names.contains(event.name.name.text) {
      report(.builtInEvent(event.name.name.text), event.name.name, policy)
    }
    program.eventKinds.append(
      IR.EventKind(
        name: irName(event.name), isQuestion: event.isQuestion, fields: [], answers: nil,
        answersDeclared: !event.answers.isEmpty))
    program.eventKinds[program.eventKinds.count - 1].policy = policy
    declare(event.name, .event(program.eventKinds.count - 1), policy)
  }

  private mutating func declareStatus(
    _ status: StatusDeclaration, _ statement: Statement, _ policy: Int
  ) {
    let values = enumeration(status.name.name.text, status.values, policy)
    program.statuses.append(
      IR.StatusKind(
        name: irName(status.name), owner: -1, enumeration: values,
        citation: cite(policy: policy, heading: statement.heading, statement.place)))
    declare(status.name, .status(program.statuses.count - 1), policy)
  }

  private mutating func declareMeasure(
    _ measure: MeasureDeclaration, _ statement: Statement, _ policy: Int
  ) {
    program.measures.append(
      IR.MeasureKind(
        name: irName(measure.name), owners: [], lasting: measure.lasting,
        overlap: measure.overlap.map(irOverlap) ?? .parallel, statusEffects: [], release: nil,
        releaseCitation: nil,
        citation: cite(policy: policy, heading: statement.heading, statement.place)))
    measures.append(Declared(policy: policy, statement: statement, body: measure))
    declare(measure.name, .measure(program.measures.count - 1), policy)
  }

  private mutating func declareAccount(
    _ account: AccountDeclaration, _ statement: Statement, _ policy: Int
  ) {
    program.accounts.append(
      IR.AccountKind(
        name: irName(account.name), owner: -1, unit: account.unit.map { Units.canonical($0).word },
        start: account.start.number, deducts: account.deducts, step: account.step,
        cycle: .lifetime, scoreDay: .dateOf(.event), floor: account.floor?.number,
        ceiling: account.ceiling?.number, reductionCap: account.reductionCap?.number,
        closings: [], stopped: [],
        citation: cite(policy: policy, heading: statement.heading, statement.place)))
    let index = program.accounts.count - 1
    let first = accounts.firstIndex {
      $0.policy == policy && $0.body.name.name.text == account.name.name.text
    }
    accounts.append(Declared(policy: policy, statement: statement, body: account))
    if let first {
      reportRival(of: first, account, policy)
      program.rivalAccounts.append(IR.RivalAccount(first: first, second: index))
    } else {
      declare(account.name, .account(index), policy)
    }
  }

  /// A text that declares one account twice mostly contradicts itself about its cycle.
  private mutating func reportRival(
    of first: Int, _ account: AccountDeclaration, _ policy: Int
  ) {
    let earlier = accounts[first].body
    let cycles = [earlier, account].map { $0.cycle?.text ?? "" }
    report(
      .accountTwice(account.name.name.text, cycles), account.name.name, policy,
      related: [earlier.name.name.place])
  }

  private mutating func declareDefinition(
    _ definition: DefinitionDeclaration, _ statement: Statement, _ policy: Int
  ) {
    program.definitions.append(
      IR.Definition(
        name: irName(definition.name), owner: .none, body: .table(.first, []),
        citation: cite(policy: policy, heading: statement.heading, statement.place)))
    definitions.append(Declared(policy: policy, statement: statement, body: definition))
    declare(definition.name, .definition(program.definitions.count - 1), policy)
  }

  private mutating func declareDuty(
    _ duty: DutyStatement, _ statement: Statement, _ policy: Int
  ) {
    program.duties.append(
      IR.Duty(
        name: irName(duty.name),
        citation: cite(policy: policy, heading: statement.heading, statement.place),
        bearer: .subjects(.subject), trigger: .event(kind: -1),
        act: IR.Duty.Act(event: -1, link: nil, filter: nil)))
    duties.append(Declared(policy: policy, statement: statement, body: duty))
    declare(duty.name, .duty(program.duties.count - 1), policy)
  }

  mutating func declare(_ name: DeclaredName, _ kind: Symbol.Kind, _ policy: Int) {
    symbols[name.name.text, default: []].append(
      Symbol(name: name.name, alias: name.alias, kind: kind, policy: policy))
  }

  /// The index of a new enumeration; values that stand twice are reported.
  mutating func enumeration(_ name: String, _ values: [DeclaredName], _ policy: Int) -> Int {
    var seen: [String: Place] = [:]
    for value in values {
      if let first = seen.updateValue(value.name.place, forKey: value.name.text) {
        report(.valueTwice(value.name.text), value.name, policy, related: [first])
      }
    }
    program.enumerations.append(IR.Enumeration(name: name, options: values.map(irName)))
    return program.enumerations.count - 1
  }

  func irName(_ name: DeclaredName) -> IR.Name { IR.Name(name.name.text, alias: name.alias?.text) }

  private func irOverlap(_ overlap: MeasureDeclaration.Overlap) -> IR.MeasureKind.Overlap {
    switch overlap {
    case .parallel: .parallel
    case .deferred: .deferred
    case .replace: .replace
    case .extend: .extend
    case .absorb: .absorb
    }
  }
}

/// Events that every policy has (language.md); no file may declare them again.
enum BuiltInEvents {
  static let names: Set<String> = ["变更", "裁量", "撤销", "撤回", "更正", "期初"]
}
