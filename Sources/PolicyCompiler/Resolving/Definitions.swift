import PolicyBase
import PolicyIR
import PolicySyntax

/// 定义: owners, types and bodies. A body is lowered when its type is first needed.
extension Translator {
  func definitionOwner(_ index: Int) -> IR.Definition.Owner { program.definitions[index].owner }

  /// Sets the owners of all definitions; their bodies follow on demand.
  mutating func ownDefinitions() {
    for (index, declaration) in declared.definitions.enumerated() {
      guard let word = declaration.body.owner else { continue }
      site = Site(policy: declaration.policy, heading: declaration.statement.heading)
      if let kind = subjectKind(named: word.text) {
        program.definitions[index].owner = .subject(kind)
      } else if let kind = eventKind(named: word.text) {
        program.definitions[index].owner = .event(kind)
      } else {
        report(.unknownName(word.text, .name, nearestKinds(word.text)), word.place)
      }
    }
  }

  private func nearestKinds(_ word: String) -> [String] {
    nearest(word, .subject) + nearest(word, .event)
  }

  /// The type of a definition; `nil` after a report, or when it stands in a circle.
  mutating func definitionType(_ index: Int) -> IR.FieldType? {
    if let type = definitionTypes[index] { return type }
    let declaration = declared.definitions[index]
    if let start = openDefinitions.firstIndex(of: index) {
      let name = declaration.body.name.name
      let circle = openDefinitions[start...].map { declared.definitions[$0].body.name.name.text }
      if circular.isDisjoint(with: circle) { report(.definitionCircle(name.text), name.place) }
      circular.formUnion(circle)
      return .truth
    }
    if openDefinitions.count >= CompilerLimits.definitionDepth {
      report(
        .definitionTooDeep(CompilerLimits.definitionDepth), declaration.body.name.name.place)
      return .truth
    }
    let saved = site
    site = Site(policy: declaration.policy, heading: declaration.statement.heading)
    openDefinitions.append(index)
    let type = lower(declaration.body, index)
    openDefinitions.removeLast()
    site = saved
    if let type {
      definitionTypes[index] = type
    } else {
      unresolved.insert(declaration.body.name.name.text)
    }
    return type
  }

  private func context(ofDefinition index: Int) -> Context {
    switch program.definitions[index].owner {
    case .subject(let kind): .subject(kind)
    case .event(let kind): .event(kind)
    case .none: .none
    }
  }

  private mutating func lower(_ definition: DefinitionDeclaration, _ index: Int) -> IR.FieldType? {
    let context = context(ofDefinition: index)
    switch definition.body {
    case .condition(let condition):
      guard let guarded = self.condition(condition, context) else { return nil }
      program.definitions[index].body = .condition(guarded)
      return .truth
    case .expression(let expression):
      guard let typed = term(expression, context) else { return nil }
      program.definitions[index].body = .expression(typed.term)
      return typed.type
    case .table(let choice):
      return table(choice, definition.lines, index, context)
    case .tiers(let tiers):
      let ranges = tiers.compactMap { low, high -> ClosedRange<Number>? in
        guard let a = low.canonicalNumber, let b = high.canonicalNumber, a <= b else {
          report(.emptyRange, low.place)
          return nil
        }
        return a...b
      }
      program.definitions[index].body = .tiers(ranges)
      return .number(unit: tiers.first?.1.canonicalUnit)
    }
  }

  private mutating func table(
    _ choice: DefinitionDeclaration.Choice, _ lines: [ValueLine], _ index: Int, _ context: Context
  ) -> IR.FieldType? {
    var type: IR.FieldType?
    var lowered: [IR.Definition.Line] = []
    for line in lines {
      site.heading = line.heading ?? site.heading
      guard let value = term(line.value, context) else { continue }
      if let type, !isComparable(type, value.type) {
        report(.unlikeTypes(describe(type), describe(value.type)), line.value.place)
      }
      type = type ?? value.type
      let limit = line.atMost.flatMap { term($0, context) }
      guard let guards = guards(line.clauses, context) else { continue }
      lowered.append(
        IR.Definition.Line(
          value: value.term, atMost: limit?.term, when: guards.when, except: guards.except,
          citation: cite(line.place)))
    }
    if lines.isEmpty {
      report(.definitionWithoutLines, declared.definitions[index].body.name.name.place)
    }
    program.definitions[index].body = .table(irChoice(choice), lowered)
    return type
  }

  private func irChoice(_ choice: DefinitionDeclaration.Choice) -> IR.Definition.Choice {
    switch choice {
    case .first: .first
    case .largest: .largest
    case .smallest: .smallest
    }
  }

  // MARK: Clauses of a statement

  /// 当 (with 须) and 除外; `nil` after a report.
  mutating func guards(
    _ clauses: Clauses, _ context: Context
  ) -> (when: IR.Guard?, except: IR.Guard?)? {
    let when = clauses.when.map { condition($0, context) }
    let requires = clauses.requires.map { condition($0, context) }
    let except = clauses.except.map { condition($0, context) }
    if let when, when == nil { return nil }
    if let requires, requires == nil { return nil }
    if let except, except == nil { return nil }
    return (IR.Guard.all(of: [when ?? nil, requires ?? nil]), except ?? nil)
  }
}

/// Named limits of the compiler. Each has its own message.
public enum CompilerLimits {
  /// Rules of one program: a regulation has a few hundred statements.
  public static let rules = 100_000
  /// Definitions that refer to definitions.
  public static let definitionDepth = 32
  /// Terms joined by 加 减 乘 除以 in one expression.
  public static let expressionDepth = 100
  /// Words joined by 的 in one path.
  public static let pathLength = 16
}

extension IR.Guard {
  /// The guards that are there, joined by 且; `nil` when there is none.
  static func all(of guards: [IR.Guard?]) -> IR.Guard? {
    let present = guards.compactMap { $0 }
    return present.count > 1 ? .all(present) : present.first
  }

  /// The guards that are there, joined by 或.
  static func any(of guards: [IR.Guard?]) -> IR.Guard? {
    let present = guards.compactMap { $0 }
    return present.count > 1 ? .any(present) : present.first
  }
}
