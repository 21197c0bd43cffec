import PolicyBase
import PolicyIR
import PolicySyntax

extension Translator {
  /// Lowers everything, declarations before what uses them.
  mutating func translate() {
    listClauses()
    ownDefinitions()
    lowerDutyHeads()
    for index in declared.definitions.indices { _ = definitionType(index) }
    lowerAccounts()
    lowerMeasures()
    lowerConventions()
    forEachStatement { $0.lower($1) }
    lowerDutyParts()
    forEachStatement { $0.applyScope($1) }
    forEachStatement { $0.lowerOrder($1) }
    reportUnusedConditions()
  }

  mutating func forEachStatement(_ work: (inout Translator, Statement) -> Void) {
    for (policy, statements) in selection.statements.enumerated() {
      for statement in statements {
        site = Site(policy: policy, heading: statement.heading)
        work(&self, statement)
      }
    }
  }

  /// Those of a file after those of what it imports, which it may restate.
  private mutating func lowerConventions() {
    program.conventions = program.policies.map { _ in IR.Conventions() }
    let order = program.policies.indices.sorted {
      (declared.imports.visible[$0].count, $0) < (declared.imports.visible[$1].count, $1)
    }
    for policy in order {
      for statement in selection.statements[policy] {
        guard case .convention(let convention) = statement.body else { continue }
        site = Site(policy: policy, heading: statement.heading)
        lower(convention, statement.place)
      }
    }
  }

  /// Statements that become rules, and forms that are not executed yet.
  private mutating func lower(_ statement: Statement) {
    switch statement.body {
    case .items(let items): lower(items, statement)
    case .rule(let rule): lower(rule, statement.place)
    case .banding(let banding): lower(banding, statement)
    case .decision(let decision): lower(decision, statement)
    case .accountRule(let rule): lower(rule, statement.place)
    case .measureRelease(let release): lower(release, statement)
    case .exclusion(let exclusion): lower(exclusion, statement.place)
    case .versionChoice(let choice): lower(choice, statement.place)
    case .transition(let transition): lower(transition, statement)
    default: break
    }
  }

  /// What orders rules and entries already there.
  private mutating func lowerOrder(_ statement: Statement) {
    switch statement.body {
    case .merge(let merge): lower(merge, statement.place)
    case .adjustment(let adjustment): lower(adjustment, statement.place)
    case .priority(let priority): lower(priority, statement.place)
    case .division(let division): lower(division, statement.place)
    default: break
    }
  }

  /// Adds a rule, remembering how its names were resolved.
  mutating func append(_ rule: IR.Rule, _ context: Context) {
    program.rules.append(rule)
    ruleContexts.append((site, context))
  }

  // MARK: Headings

  func children(of heading: Int?) -> [Int] {
    selection.childrenOfHeading[site.policy][heading] ?? []
  }

  /// Whether `heading` is `ancestor` or stands under it; everything stands under `nil`.
  func isUnder(_ heading: Int?, _ ancestor: Int?, policy: Int) -> Bool {
    guard let ancestor else { return true }
    var current = heading
    while let index = current {
      if index == ancestor { return true }
      current = selection.heading(policy: policy, index)?.parent
    }
    return false
  }

  /// The heading and those that enclose it.
  func headings(around heading: Int?) -> [Int] {
    Array(
      sequence(
        state: heading,
        next: { current in
          defer {
            current = current.flatMap { selection.heading(policy: site.policy, $0)?.parent }
          }
          return current
        }))
  }

  func statements(under heading: Int) -> [Statement] {
    let statements = selection.statements[site.policy]
    return (selection.underHeading[site.policy][heading] ?? []).map { statements[$0] }
  }
}
