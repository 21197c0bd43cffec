import PolicyBase
import PolicyIR
import PolicySyntax

/// Expressions → typed terms; `nil` after a report.
extension Translator {
  mutating func term(_ expression: Expression, _ context: Context) -> Typed? {
    if expressionDepth >= CompilerLimits.expressionDepth {
      report(.expressionTooDeep(CompilerLimits.expressionDepth), expression.place)
      return nil
    }
    expressionDepth += 1
    defer { expressionDepth -= 1 }
    switch expression {
    case .quantity(let quantity): return constant(quantity)
    case .day(let day, _): return Typed(term: .constant(.day(day)), type: .day)
    case .today: return Typed(term: .today, type: .day)
    case .truth(let truth, _): return Typed(term: .constant(.truth(truth)), type: .truth)
    case .reference(let reference): return clauses(reference)
    case .path(let path): return value(path, context)
    case .account(let path, let reading, let place):
      return account(path, reading, place, context)
    case .aggregate(let aggregate): return self.aggregate(aggregate, context)
    case .arithmetic(let op, let a, let b, let rounding, let place):
      return arithmetic(op, a, b, rounding, place, context)
    case .offset(let day, let quantity, let place):
      return offset(day, quantity, place, context)
    }
  }

  mutating func constant(_ quantity: Quantity) -> Typed? {
    guard let number = quantity.canonicalNumber else {
      report(.numberTooLarge(quantity.number.description), quantity.place)
      return nil
    }
    return Typed(
      term: .constant(.number(number)), type: .number(unit: quantity.canonicalUnit))
  }

  /// A path that must stand for a value.
  mutating func value(_ path: Path, _ context: Context) -> Typed? {
    guard let meaning = meaning(of: path, context) else { return nil }
    switch meaning {
    case .value(let typed): return typed
    case .measure: report(.measureIsNoValue(path.text), path.place)
    case .account: report(.accountIsNoValue(path.text), path.place)
    case .events: report(.eventNotInReach(path.text), path.place)
    case .duty: report(.dutyIsNoValue(path.text), path.place)
    }
    return nil
  }

  mutating func account(
    _ path: Path, _ reading: Expression.AccountReading, _ place: Place, _ context: Context
  ) -> Typed? {
    guard let (account, owner) = account(path, context) else { return nil }
    let kind = program.accounts[account]
    checkReading(reading, kind, place)
    return Typed(
      term: .account(account, of: owner, irReading(reading)), type: .number(unit: kind.unit))
  }

  /// An account with the subject it belongs to; a bare name means that of the rule's subject, under
  /// a filter over subjects that of the member.
  mutating func account(_ path: Path, _ context: Context) -> (account: Int, of: IR.Term)? {
    if path.words.count == 1, let word = path.words.first {
      guard let index = account(word) else { return nil }
      let kind = program.accounts[index].owner
      if !path.outer, case .subject(let kinds) = context.member, kinds.contains(kind) {
        return (index, .member)
      }
      guard let owner = subject(ofKind: kind, context, path.place) else { return nil }
      return (index, owner)
    }
    guard let meaning = meaning(of: path, context) else { return nil }
    if case .account(let index, let owner) = meaning { return (index, owner) }
    report(.expectedAccount(path.text), path.place)
    return nil
  }

  /// 余额 belongs to accounts that deduct, 累计 to accounts that add.
  mutating func checkReading(
    _ reading: Expression.AccountReading, _ account: IR.AccountKind, _ place: Place
  ) {
    if reading == .balance, !account.deducts {
      report(.balanceOfAdding(account.name.text), place)
    } else if reading == .total, account.deducts {
      report(.totalOfDeducting(account.name.text), place)
    }
  }

  func irReading(_ reading: Expression.AccountReading) -> IR.AccountReading {
    switch reading {
    case .total: .total
    case .balance: .balance
    case .single: .single
    }
  }

  private mutating func offset(
    _ day: Expression, _ quantity: Quantity, _ place: Place, _ context: Context
  ) -> Typed? {
    guard let base = term(day, context) else { return nil }
    if base.type != .day {
      report(.expectedDay(describe(base.type)), day.place)
      return nil
    }
    guard let length = duration(quantity) else { return nil }
    return Typed(term: .offset(base.term, length), type: .day, many: base.many)
  }

  /// A length of time, reported when it is none; working days are those of the policy's calendar.
  mutating func duration(_ quantity: Quantity) -> IR.Duration? {
    let calendar = program.policies[safe: site.policy]?.calendar
    guard let length = Units.duration(quantity, calendar: calendar ?? -1) else {
      report(.notALength(selection.text(quantity.place)), quantity.place)
      return nil
    }
    // A calendar that is named and not found is reported there.
    if case .workingDays = length.unit, selection.trees[safe: site.policy]?.header.calendar == nil {
      report(.workingDaysWithoutCalendar, quantity.place)
    }
    return length
  }

  // MARK: Arithmetic

  /// A side of a comparison: a quotient without rounding stays exact there (S29).
  mutating func comparedTerm(_ expression: Expression, _ context: Context) -> Typed? {
    guard case .arithmetic(.dividedBy, let a, let b, nil, let place) = expression else {
      return term(expression, context)
    }
    guard let sides = sides(a, b, context),
      let ((left, unit), (right, other)) = numbers(sides, a, b)
    else { return nil }
    guard let quotient = quotientUnit(unit, other) else {
      report(.unitsDoNotMultiply(unit ?? "", other ?? ""), place)
      return nil
    }
    return Typed(term: .ratio(left.term, right.term), type: .number(unit: quotient.unit))
  }

  private mutating func sides(
    _ a: Expression, _ b: Expression, _ context: Context
  ) -> (Typed, Typed)? {
    let left = term(a, context)
    let right = term(b, context)
    guard let left, let right else { return nil }
    return (left, right)
  }

  /// Both operands with their units; `nil` after a report.
  private mutating func numbers(
    _ sides: (Typed, Typed), _ a: Expression, _ b: Expression
  ) -> ((Typed, String?), (Typed, String?))? {
    let (left, right) = sides
    guard case .number(let unit) = left.type, case .number(let other) = right.type else {
      let wrong = isNumber(left.type) ? right : left
      report(.expectedNumber(describe(wrong.type)), isNumber(left.type) ? b.place : a.place)
      return nil
    }
    return ((left, unit), (right, other))
  }

  private mutating func arithmetic(
    _ op: Expression.Operator, _ a: Expression, _ b: Expression, _ rounding: Rounding?,
    _ place: Place, _ context: Context
  ) -> Typed? {
    switch op {
    case .plus, .minus:
      guard let sides = sides(a, b, context) else { return nil }
      if op == .minus, let days = daysBetween(sides) { return days }
      guard let ((left, unit), (right, other)) = numbers(sides, a, b) else { return nil }
      return sum(op, (left, unit), (right, other), rounding, place)
    case .times, .dividedBy:
      let written = Expression.arithmetic(op, a, b, rounding, place)
      guard let rounding = rounding ?? (written.isExact ? .exact : nil) else {
        report(.roundingMissing, place)
        return nil
      }
      return product(Product(written), rounding, place, context)
    }
  }

  /// 乘 and 除以 without a rounding of their own are parts of one exact quotient.
  private struct Product {
    var factors: [Expression] = []
    var divisors: [Expression] = []

    init(_ expression: Expression) {
      guard case .arithmetic(let op, let a, let b, _, _) = expression else { return }
      add(a, divides: false)
      add(b, divides: op == .dividedBy)
    }

    private mutating func add(_ part: Expression, divides: Bool) {
      if case .arithmetic(let op, let a, let b, nil, _) = part, op == .times || op == .dividedBy {
        add(a, divides: divides)
        add(b, divides: divides != (op == .dividedBy))
      } else if divides {
        divisors.append(part)
      } else {
        factors.append(part)
      }
    }
  }

  private mutating func product(
    _ product: Product, _ rounding: Rounding, _ place: Place, _ context: Context
  ) -> Typed? {
    var units: [(above: [String], terms: [IR.Term])] = []
    for parts in [product.factors, product.divisors] {
      var all: (above: [String], terms: [IR.Term]) = ([], [])
      for part in parts {
        guard let typed = term(part, context) else { return nil }
        guard case .number(let unit) = typed.type else {
          report(.expectedNumber(describe(typed.type)), part.place)
          return nil
        }
        all.terms.append(typed.term)
        if let unit, !Units.plain.contains(unit) { all.above.append(unit) }
      }
      units.append(all)
    }
    var left = units[0].above
    var right: [String] = []
    for unit in units[1].above {
      if let at = left.firstIndex(of: unit) { left.remove(at: at) } else { right.append(unit) }
    }
    // So many times, so much for each: what only counts multiplies what is measured.
    right.removeAll(where: Units.counting.contains)
    if left.count > 1 { left.removeAll(where: Units.counting.contains) }
    guard left.count <= 1, right.isEmpty else {
      report(
        .unitsDoNotMultiply(left.first ?? "", right.first ?? left.dropFirst().first ?? ""), place)
      return nil
    }
    return Typed(
      term: .product(units[0].terms, over: units[1].terms, rounding),
      type: .number(unit: left.first))
  }

  /// A day less a day: whole days; `nil` when they are no days.
  private func daysBetween(_ sides: (later: Typed, earlier: Typed)) -> Typed? {
    let (later, earlier) = sides
    guard later.type == .day, earlier.type == .day, !later.many, !earlier.many else { return nil }
    return Typed(
      term: .minus(later.term, earlier.term), type: .number(unit: Unit.days.rawValue))
  }

  private mutating func sum(
    _ op: Expression.Operator, _ a: (Typed, unit: String?), _ b: (Typed, unit: String?),
    _ rounding: Rounding?, _ place: Place
  ) -> Typed? {
    guard Units.agree(a.unit, b.unit) || Units.convert(a.unit, b.unit) else {
      report(.unlikeUnits(describe(a.0.type), describe(b.0.type)), place)
      return nil
    }
    let (left, right) = inOneUnit(a.0, b.0)
    var term: IR.Term =
      op == .plus ? .plus(left.term, right.term) : .minus(left.term, right.term)
    if let rounding { term = .product([term], over: [], rounding) }
    guard case .number(let unit) = left.type, case .number(let other) = right.type else {
      return nil
    }
    return Typed(term: term, type: .number(unit: unit ?? other))
  }

  /// Both in the smaller unit where one is so many of the other: 1 小时 is 60 分钟.
  func inOneUnit(_ a: Typed, _ b: Typed) -> (Typed, Typed) {
    guard case .number(let left) = a.type, case .number(let right) = b.type else { return (a, b) }
    if let factor = Units.factor(left, in: right) { return (times(factor, a, right), b) }
    if let factor = Units.factor(right, in: left) { return (a, times(factor, b, left)) }
    return (a, b)
  }

  private func times(_ factor: Int32, _ typed: Typed, _ unit: String?) -> Typed {
    let number = IR.Term.constant(.number(Number(factor)))
    let term: IR.Term =
      if case .ratio(let part, let whole) = typed.term {
        .ratio(.product([part, number], over: [], .exact), whole)
      } else {
        .product([typed.term, number], over: [], .exact)
      }
    return Typed(term: term, type: .number(unit: unit), many: typed.many)
  }

  private struct QuotientUnit { var unit: String? }

  /// The unit of a quotient; `nil` when both sides carry one that does not cancel.
  private func quotientUnit(_ a: String?, _ b: String?) -> QuotientUnit? {
    let left = a.flatMap { Units.plain.contains($0) ? nil : $0 }
    let right = b.flatMap { Units.plain.contains($0) ? nil : $0 }
    if left == right { return QuotientUnit(unit: nil) }
    return right.map(Units.counting.contains) ?? true ? QuotientUnit(unit: left) : nil
  }

  func isNumber(_ type: IR.FieldType) -> Bool {
    if case .number = type { true } else { false }
  }

  // MARK: Clauses

  /// The numbered norms under an address, for comparing with a 条款 field.
  mutating func clauses(_ reference: Reference) -> Typed? {
    guard let (policy, headings) = headings(reference) else { return nil }
    let found = headings.compactMap { clauseOfHeading[policy][$0] }
    if found.isEmpty {
      report(.referenceWithoutClause(reference.address.chinese), reference.place)
      return nil
    }
    return Typed(term: .constant(.clauses(found)), type: .clause)
  }

  /// The headings that a reference covers, with its policy.
  mutating func headings(_ reference: Reference) -> (policy: Int, headings: [Int])? {
    var policy = site.policy
    if let code = reference.policy {
      guard let index = selection.trees.firstIndex(where: { Imports.isNamed($0, code.text) })
      else {
        let names = selection.trees.flatMap { [$0.code.text, $0.title.text] }
        report(
          .unknownPolicy(code.text, Spelling.nearest(to: code.text, among: names)), code.place)
        return nil
      }
      policy = index
    }
    let all = selection.trees[policy].headings
    let under = { (address: Address) in
      all.indices.filter { !all[$0].address.parts.isEmpty && address.isPrefix(of: all[$0].address) }
    }
    let first = under(reference.address)
    guard let start = first.first else {
      report(.unknownAddress(reference.address.chinese), reference.place)
      return nil
    }
    guard let through = reference.through else { return (policy, first) }
    guard let end = under(through).last, end >= start else {
      report(.unknownAddress(through.chinese), reference.place)
      return nil
    }
    return (policy, Array(start...end))
  }
}
