import PolicyBase
import PolicyIR
import PolicySyntax

/// Windows of readings (S22).
extension Translator {
  /// `account`: the account being read; otherwise 本周期 is that of the account the rule posts to.
  mutating func window(
    _ window: Window, _ context: Context, account: Int?, _ place: Place
  ) -> IR.Window? {
    var outer = context
    outer.member = nil
    switch window {
    case .current(let word), .previous(let word):
      return named(word, isPrevious(window), account ?? context.account, place)
    case .last(let quantity) where quantity.unit == .times:
      if let count = quantity.number.whole, count > 0 { return .latest(count) }
      report(.notALength(selection.text(quantity.place)), quantity.place)
      return nil
    case .last(let quantity):
      return duration(quantity).map(IR.Window.last)
    case .lastCycles(let quantity):
      guard let count = quantity.number.whole, count > 0 else {
        report(.notALength(selection.text(quantity.place)), quantity.place)
        return nil
      }
      guard let account = cycleAccount(account ?? context.account, place) else { return nil }
      return .lastCycles(account: account, count: count)
    case .since(let expression):
      guard let start = term(expression, outer) else { return nil }
      if start.type == .day { return .since(start.term) }
      report(.expectedDay(describe(start.type)), expression.place)
      return nil
    case .within(let path):
      guard let period = value(path, outer) else { return nil }
      if period.type == .period { return .within(period.term) }
      report(.expectedPeriod(describe(period.type)), path.place)
      return nil
    }
  }

  private func isPrevious(_ window: Window) -> Bool {
    if case .previous = window { true } else { false }
  }

  private mutating func named(
    _ word: PeriodWord, _ previous: Bool, _ account: Int?, _ place: Place
  ) -> IR.Window? {
    if previous {
      if word == .year { return .previousYear }
      return cycleAccount(account, place).map(IR.Window.previousCycle)
    }
    switch word {
    case .day: return .day
    case .month: return .month
    case .quarter: return .quarter
    case .halfYear: return .halfYear
    case .year: return .year
    case .lifetime: return .lifetime
    case .cycle: return cycleAccount(account, place).map(IR.Window.cycle)
    }
  }

  private mutating func cycleAccount(_ account: Int?, _ place: Place) -> Int? {
    if account == nil { report(.cycleOfNoAccount, place) }
    return account
  }
}
