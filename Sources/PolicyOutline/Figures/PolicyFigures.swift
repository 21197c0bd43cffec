import PolicyBase
import PolicySyntax

/// The figures that the executing statements of a policy hold, by the heading that each line cites.
///
/// Statements of readings that are not adopted and of later amendments are left out: the official
/// text is compared with the policy as it was first in force.
struct PolicyFigures {
  private(set) var byHeading: [Int: [Figure]] = [:]
  private var heading: Int?
  /// The adopted reading of each ambiguity.
  private var adopted: [String: String] = [:]

  init(_ tree: PolicyTree) {
    for ambiguity in tree.ambiguities { adopted[ambiguity.key.text] = ambiguity.adopted?.text }
    for statement in tree.statements
    where statement.amendment == nil && isAdopted(statement.reading) {
      heading = statement.heading
      visit(statement.body)
    }
  }

  private func isAdopted(_ mark: ReadingMark?) -> Bool {
    mark.map { adopted[$0.key] == $0.choice } ?? true
  }

  // MARK: Quantities

  /// `fallback` is the unit of the other end of a range: 3 至 6 个月.
  private mutating func add(_ quantity: Quantity, unit fallback: Unit? = nil) {
    guard let heading else { return }
    let unit = (quantity.unit ?? fallback).map(FigureUnit.of)
    guard
      let number = quantity.number.multiplied(by: Number(unit?.size ?? 1), rounding: .exact)
    else { return }
    // 0 is a bound or a start that texts leave unsaid; a bare 1 is a factor or a share.
    let isTrivial = number == .zero || (unit == nil && number == Number(1))
    byHeading[heading, default: []].append(
      Figure(
        number: number, unit: unit?.unit, isRequired: !isTrivial,
        text: "\(quantity.number)" + ((quantity.unit ?? fallback)?.rawValue ?? ""),
        place: quantity.place, range: 0..<0))
  }

  private mutating func add(_ quantity: Quantity?) { if let quantity { add(quantity) } }

  private mutating func addRange(_ low: Quantity, _ high: Quantity?) {
    add(low, unit: high?.unit)
    if let high { add(high, unit: low.unit) }
  }

  // MARK: Statements

  private mutating func visit(_ body: StatementBody) {
    switch body {
    case .textNorm, .subject, .event, .status, .actors, .parameter, .priority, .convention,
      .exclusion, .versionChoice, .validity, .transition, .division:
      break
    case .measure(let measure): for line in measure.statusLines { visit(line.clauses) }
    case .measureRelease(let release): visit(release.condition)
    case .account(let account): visit(account)
    case .accountRule(let rule):
      visit(rule.clauses)
      if case .postpone(let until) = rule.kind { visit(until) }
      if case .such(let carried) = rule.carried { visit(carried) }
    case .definition(let definition): visit(definition)
    case .scope(let scope): visit(scope.condition)
    case .items(let items): visit(items.effects, items.modifiers, items.clauses)
    case .itemCondition(let clauses): visit(clauses)
    case .rule(let rule):
      visit(rule.trigger)
      visit(rule.effects, rule.modifiers, rule.clauses)
    case .banding(let banding): visit(banding)
    case .strayBand(let line): visit(line)
    case .strayValue(let line): visit(line)
    case .merge: break
    case .adjustment(let adjustment):
      for case .points(let low, let high) in adjustment.allowed { addRange(low, high) }
      visit(adjustment.clauses)
    case .duty(let duty): visit(duty)
    case .decision(let decision):
      if let value = decision.value { visit(value) }
      visit(decision.clauses)
    }
  }

  private mutating func visit(_ account: AccountDeclaration) {
    add(account.start, unit: account.unit)
    // 整数 is a step of 1 that no text has to name.
    if let step = account.step, step != Number(1) {
      var quantity = account.start
      quantity.number = step
      add(quantity, unit: account.unit)
    }
    add(account.floor)
    add(account.ceiling)
    add(account.reductionCap)
    switch account.cycle {
    case .anchored(let length, _), .rolling(let length): add(length)
    default: break
    }
  }

  private mutating func visit(_ definition: DefinitionDeclaration) {
    switch definition.body {
    case .condition(let condition): visit(condition)
    case .expression(let expression): visit(expression)
    case .table: break
    case .tiers(let tiers): for (low, high) in tiers { addRange(low, high) }
    }
    let own = heading
    for line in definition.lines {
      heading = line.heading ?? own
      visit(line)
    }
    heading = own
  }

  private mutating func visit(_ banding: BandingStatement) {
    visit(banding.reading)
    visit(banding.clauses)
    let own = heading
    for line in banding.lines where isAdopted(line.reading) {
      heading = line.heading ?? own
      visit(line)
    }
    heading = own
  }

  private mutating func visit(_ line: BandLine) {
    visit(line.range)
    visit(line.effects, line.modifiers, line.clauses)
  }

  private mutating func visit(_ line: ValueLine) {
    visit(line.value)
    if let atMost = line.atMost { visit(atMost) }
    visit(line.clauses)
  }

  private mutating func visit(_ duty: DutyStatement) {
    switch duty.term {
    case .after(_, let quantity), .before(_, let quantity): add(quantity)
    case .perPeriod(_, let bounds): visit(bounds)
    }
    if let filter = duty.filter { visit(filter) }
    for effect in duty.lateEffects { visit(effect.action) }
    visit(duty.clauses)
  }

  private mutating func visit(_ trigger: Trigger) {
    switch trigger {
    case .event, .measureStart, .measureTermEnd, .measureRelease, .cycleEnd: break
    case .condition(let condition): visit(condition)
    case .everyMultiple(let reading, let step):
      visit(reading)
      add(step)
    case .elapsed(_, let span, _, _, let filter):
      add(span)
      if let filter { visit(filter) }
    }
  }

  private mutating func visit(_ effects: [Effect], _ modifiers: EffectModifiers, _ clauses: Clauses)
  {
    for effect in effects { visit(effect.action) }
    for row in modifiers.table?.rows ?? [] { add(row.amount) }
    add(modifiers.cap?.limit)
    add(modifiers.atLeast)
    visit(clauses)
  }

  private mutating func visit(_ clauses: Clauses) {
    for condition in [clauses.when, clauses.except, clauses.requires] {
      if let condition { visit(condition) }
    }
  }

  private mutating func visit(_ action: Action) {
    switch action {
    case .post(_, _, let amount), .reduce(_, let amount), .raise(_, let amount),
      .lowerTo(_, let amount), .shorten(_, let amount), .extend(_, let amount):
      visit(amount)
    case .impose(_, let length):
      switch length {
      case .fixed(let low, let high): addRange(low, high)
      case .until(let condition): visit(condition)
      default: break
      }
    case .clear, .restart, .release, .setStatus, .moveStatus, .withdraw, .deem, .nothing: break
    }
  }

  private mutating func visit(_ amount: Amount) {
    if case .quantity(let low) = amount.low {
      var high: Quantity?
      if case .quantity(let quantity)? = amount.high { high = quantity }
      addRange(low, high)
      return
    }
    visit(amount.low)
    if let high = amount.high { visit(high) }
  }

  // MARK: Conditions and expressions

  private mutating func visit(_ condition: Condition) {
    switch condition {
    case .isAmong(let value, _, let list, let window, _):
      visit(value)
      for member in list { visit(member) }
      visit(window)
    case .inRange(let value, let bounds, _):
      visit(value)
      visit(bounds)
    case .happened(_, _, let filter, let window, _):
      if let filter { visit(filter) }
      visit(window)
    case .holds, .present, .state: break
    case .not(let inner, _): visit(inner)
    case .all(let parts, _), .any(let parts, _): for part in parts { visit(part) }
    }
  }

  private mutating func visit(_ bounds: Bounds) {
    let units = bounds.bounds.compactMap { bound -> Unit? in
      if case .quantity(let quantity) = bound.value { quantity.unit } else { nil }
    }
    for bound in bounds.bounds {
      if case .quantity(let quantity) = bound.value {
        add(quantity, unit: units.last)
      } else {
        visit(bound.value)
      }
    }
  }

  private mutating func visit(_ window: Window?) {
    switch window {
    case .last(let quantity), .lastCycles(let quantity): add(quantity)
    case .since(let expression): visit(expression)
    default: break
    }
  }

  private mutating func visit(_ expression: Expression) {
    switch expression {
    case .quantity(let quantity): add(quantity)
    case .aggregate(let aggregate):
      visit(aggregate.window)
      if let filter = aggregate.filter { visit(filter) }
    case .arithmetic(_, let left, let right, _, _):
      visit(left)
      visit(right)
    case .offset(let start, let span, _):
      visit(start)
      add(span)
    case .day, .today, .path, .reference, .truth, .account: break
    }
  }
}

extension FigureUnit {
  /// The kind of a unit of the language and its size in the base unit of the kind.
  static func of(_ unit: Unit) -> (unit: FigureUnit, size: Int32) {
    switch unit {
    case .points: (.points, 1)
    case .stars: (.stars, 1)
    case .yuan: (.money, 1)
    case .tenThousandYuan: (.money, 10_000)
    case .days, .calendarDays: (.days, 1)
    case .weeks: (.days, 7)
    case .workingDays: (.workingDays, 1)
    case .months, .month: (.months, 1)
    case .halfYears: (.months, 6)
    case .years: (.months, 12)
    case .quarters: (.quarters, 1)
    case .hours: (.hours, 1)
    case .minutes: (.minutes, 1)
    case .classHours: (.classHours, 1)
    case .times, .personTimes: (.times, 1)
    case .persons: (.persons, 1)
    case .percent: (.percent, 1)
    case .multiple: (.multiple, 1)
    }
  }
}
