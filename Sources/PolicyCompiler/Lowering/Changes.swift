import PolicyBase
import PolicyIR
import PolicySyntax

/// Effects that change what is there: 减免, 加, 降至, 缩短, 延长, 升, 降, 撤回.
extension Translator {
  // MARK: Totals

  mutating func reduce(
    _ path: Path, _ amount: Amount, _ modifiers: EffectModifiers, _ effect: Effect,
    _ context: Context
  ) -> IR.Action? {
    guard let (account, subject) = targetAccount(path, effect, context),
      let amount = self.amount(amount, account, modifiers, context)
    else { return nil }
    return .reduce(account: account, subject: subject, amount)
  }

  /// 每K每年 至多 n: the keys are read on the trigger.
  mutating func cap(
    _ cap: EffectModifiers.Cap, _ account: Int, _ context: Context
  ) -> IR.Cap? {
    let keys = cap.keys.map { word in
      value(Path(outer: false, words: [word], place: word.place), context)
    }
    guard let limit = cap.limit.canonicalNumber else {
      report(.numberTooLarge(cap.limit.number.description), cap.limit.place)
      return nil
    }
    let unit = program.accounts[account].unit
    guard cap.limit.canonicalUnit == unit else {
      report(
        .unlikeUnits(
          describe(.number(unit: unit)), describe(.number(unit: cap.limit.canonicalUnit))),
        cap.limit.place)
      return nil
    }
    if keys.contains(where: { $0 == nil }) { return nil }
    return IR.Cap(
      keys: keys.compactMap { $0?.term }, window: cap.period.map { window($0, account) },
      limit: limit)
  }

  private func window(_ period: PeriodWord, _ account: Int) -> IR.Window {
    switch period {
    case .day: .day
    case .month: .month
    case .quarter: .quarter
    case .halfYear: .halfYear
    case .year: .year
    case .cycle: .cycle(account: account)
    case .lifetime: .lifetime
    }
  }

  mutating func adjust(
    _ path: Path, _ amount: Amount, _ adjustment: IR.Adjustment, _ modifiers: EffectModifiers,
    _ effect: Effect, _ context: Context
  ) -> IR.Action? {
    guard let (account, subject) = targetAccount(path, effect, context),
      let amount = self.amount(amount, account, modifiers, context)
    else { return nil }
    return .adjust(account: account, subject: subject, amount, adjustment)
  }

  // MARK: Lengths

  mutating func changeLength(
    _ path: Path, _ amount: Amount, shorten: Bool, _ atLeast: Quantity?, _ effect: Effect,
    _ context: Context
  ) -> IR.Action? {
    let target = targetMeasure(path, effect, context)
    let length = lengthAmount(amount, context)
    var floor: IR.Duration?
    if let atLeast {
      guard let duration = duration(atLeast) else { return nil }
      floor = duration
    }
    guard let (measure, subject) = target, let (amount, unit) = length else { return nil }
    if shorten {
      return .shorten(measure: measure, subject: subject, amount, unit: unit, atLeast: floor)
    }
    return .extend(measure: measure, subject: subject, amount, unit: unit)
  }

  /// A number of months or days, or a range of them, with the field that carries the choice.
  private mutating func lengthAmount(
    _ amount: Amount, _ context: Context
  ) -> (IR.Amount, IR.DurationUnit)? {
    guard let (low, unit) = lengthTerm(amount.low, context) else { return nil }
    var high: IR.Term?
    if let expression = amount.high {
      guard let (term, other) = lengthTerm(expression, context) else { return nil }
      if other != unit {
        report(.notALength(selection.text(expression.place)), expression.place)
        return nil
      }
      high = term
    }
    var chosen: IR.Term?
    if let path = amount.chosenBy {
      guard let typed = value(path, context) else { return nil }
      if !isNumber(typed.type) { report(.expectedNumber(describe(typed.type)), path.place) }
      chosen = typed.term
    }
    return (IR.Amount(low: low, high: high, chosen: chosen, table: nil), unit)
  }

  private mutating func lengthTerm(
    _ expression: Expression, _ context: Context
  ) -> (IR.Term, IR.DurationUnit)? {
    if case .quantity(let quantity) = expression {
      guard let length = duration(quantity) else { return nil }
      guard let count = Number(exactly: length.count) else {
        report(.numberTooLarge(quantity.number.description), quantity.place)
        return nil
      }
      return (.constant(.number(count)), length.unit)
    }
    guard let typed = term(expression, context) else { return nil }
    if case .number(let unit?) = typed.type, let lengthUnit = Units.durationUnit(unit) {
      return (typed.term, lengthUnit)
    }
    report(.notALength(selection.text(expression.place)), expression.place)
    return nil
  }

  // MARK: Statuses, events

  /// 升: the next value as the status lists them; 降: the one before.
  mutating func moveStatus(
    _ word: Word, _ up: Bool, _ effect: Effect, _ context: Context
  ) -> IR.Action? {
    guard let status = status(word),
      let subject = target(effect, [program.statuses[status].owner], context)
    else { return nil }
    return .moveStatus(status: status, subject: subject, by: up ? 1 : -1)
  }

  mutating func withdraw(_ path: Path, _ context: Context) -> IR.Action? {
    guard let typed = value(path, context) else { return nil }
    if case .event = typed.type { return .withdraw(typed.term) }
    report(.expectedEvent(path.text, describe(typed.type)), path.place)
    return nil
  }
}
