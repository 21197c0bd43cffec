import PolicyBase
import PolicyIR
import PolicySyntax

/// 账户 (E8).
extension Translator {
  mutating func lowerAccounts() {
    for (index, declaration) in declared.accounts.enumerated() {
      site = Site(policy: declaration.policy, heading: declaration.statement.heading)
      let account = declaration.body
      if program.accounts[index].unit == nil {
        program.accounts[index].unit = account.start.canonicalUnit ?? Unit.points.rawValue
      }
      checkUnits(account, program.accounts[index].unit)
      if let cycle = cycle(account, program.accounts[index].owner) {
        program.accounts[index].cycle = cycle
      }
      if let day = scoreDay(account, index) { program.accounts[index].scoreDay = day }
    }
  }

  private mutating func checkUnits(_ account: AccountDeclaration, _ unit: String?) {
    let quantities = [account.start, account.floor, account.ceiling, account.reductionCap]
    for quantity in quantities.compactMap({ $0 }) {
      if let written = quantity.canonicalUnit, written != unit {
        report(
          .unlikeUnits(describe(.number(unit: unit)), describe(.number(unit: written))),
          quantity.place)
      }
    }
    if let step = account.step, step <= .zero { report(.stepNotPositive, account.place) }
  }

  private mutating func cycle(
    _ account: AccountDeclaration, _ owner: Int
  ) -> IR.AccountKind.Cycle? {
    let context = Context.subject(owner)
    switch account.cycle {
    case nil:
      report(.cycleMissing(account.name.name.text), account.name.name.place)
      return nil
    case .calendarYear: return .calendarYear
    case .halfYear: return .halfYear
    case .quarter: return .quarter
    case .lifetime: return .lifetime
    case .rolling(let quantity): return duration(quantity).map(IR.AccountKind.Cycle.rolling)
    case .period(let path):
      guard let typed = value(path, context) else { return nil }
      if typed.type == .period { return .period(typed.term) }
      report(.expectedPeriod(describe(typed.type)), path.place)
    case .anchored(let quantity, let path):
      guard let length = duration(quantity), let typed = value(path, context) else { return nil }
      guard let months = length.months else {
        report(.cycleNotInMonths, quantity.place)
        return nil
      }
      if typed.type == .day { return .anchored(months: months, from: typed.term) }
      report(.expectedDay(describe(typed.type)), path.place)
    }
    return nil
  }

  // MARK: 记分日

  private mutating func scoreDay(_ account: AccountDeclaration, _ index: Int) -> IR.Term? {
    guard let path = account.scoreDay else { return nil }
    let kinds = scoringKinds(of: index)
    guard let first = kinds.first else {
      // Report what is wrong with the path, read from the events that could score.
      let candidates = findingKinds()
      guard let kind = candidates.first else {
        report(.noFindingKind, path.place)
        return nil
      }
      _ = day(path, .event(kind))
      return nil
    }
    let days = kinds.compactMap { day(path, .event($0)) }
    if Set(days).count > 1 {
      report(.scoreDayDiffers(account.name.name.text, kinds.map(eventName)), path.place)
    }
    return days.first ?? day(path, .event(first))
  }

  mutating func day(_ path: Path, _ context: Context) -> IR.Term? {
    guard let typed = value(path, context) else { return nil }
    if typed.type == .day { return typed.term }
    report(.expectedDay(describe(typed.type)), path.place)
    return nil
  }

  /// The kinds of events that put points on an account: those with a 条款 field from which its
  /// 记分日 can be read, and those whose rules post to it.
  mutating func scoringKinds(of account: Int) -> [Int] {
    if let known = scoringKinds[account] { return known }
    let declaration = declared.accounts[account]
    let saved = site
    site = Site(policy: declaration.policy, heading: declaration.statement.heading)
    var kinds = findingKinds()
    for kind in postingKinds(account) where !kinds.contains(kind) { kinds.append(kind) }
    if let path = declaration.body.scoreDay {
      kinds = kinds.filter { kind in
        let (term, errors) = attempt { $0.day(path, .event(kind)) }
        return term != nil && errors == 0
      }
    }
    site = saved
    scoringKinds[account] = kinds
    return kinds
  }

  // MARK: 期满, 停记

  mutating func lower(_ rule: AccountRule, _ place: Place) {
    guard let index = account(rule.account) else { return }
    let context = accountContext(index)
    guard let guards = guards(rule.clauses, context) else { return }
    let citation = cite(place)
    var kind: IR.AccountKind.Closing.Kind
    switch rule.kind {
    case .clear: kind = .clear
    case .keep: kind = .keep
    case .postpone(let until):
      guard let condition = condition(until, context) else { return }
      kind = .postpone(until: condition)
    case .stopScoring:
      guard let when = guards.when else {
        report(.stopWithoutCondition, place)
        return
      }
      program.accounts[index].stopped.append((when, citation))
      return
    }
    switch declared.accounts[index].body.cycle {
    case .rolling, .lifetime: report(.cycleNeverEnds(rule.account.text), place)
    default: break
    }
    var closing = IR.AccountKind.Closing(
      kind: kind, when: guards.when, except: guards.except, carried: nil, citation: citation)
    switch rule.carried {
    case .such(let condition): closing.carried = carried(condition, index, context)
    case .afterEnd:
      closing.carried = .test(.always(true), text: "期满以后")
      closing.carriesAfterEnd = true
    case nil: break
    }
    program.accounts[index].closings.append(closing)
  }

  private func accountContext(_ index: Int) -> Context {
    var context = Context.subject(program.accounts[index].owner)
    context.account = index
    return context
  }

  private mutating func carried(
    _ condition: Condition, _ account: Int, _ context: Context
  ) -> IR.Guard? {
    guard let kind = scoringKinds(of: account).first else { return nil }
    return self.condition(condition, context.filtering(.event(kind)))
  }
}

extension IR.Duration {
  /// The length in months, when it is one.
  var months: Int? {
    switch unit {
    case .months: return count
    case .years:
      let (months, overflow) = count.multipliedReportingOverflow(by: 12)
      return overflow ? nil : months
    default: return nil
    }
  }
}
