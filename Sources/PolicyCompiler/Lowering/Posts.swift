import PolicyBase
import PolicyIR
import PolicySyntax

/// 记, 扣, 减免 and their amounts.
extension Translator {
  struct PostTarget {
    var account: Int
    var subject: Context.Subject
  }

  mutating func post(
    _ deduct: Bool, _ names: [Path], _ amount: Amount, _ modifiers: EffectModifiers,
    _ place: Place, _ context: Context
  ) -> IR.Action? {
    guard let target = posting(names, context, place) else { return nil }
    let account = program.accounts[target.account]
    if deduct != account.deducts { report(.wrongDirection(account.name.text, deduct), place) }
    guard let amount = self.amount(amount, target.account, modifiers, context) else { return nil }
    return .post(account: target.account, subject: target.subject.term, amount)
  }

  /// Where the points go: ［path］［account］ as written, what is left out found (language.md, end).
  mutating func posting(
    _ names: [Path], _ context: Context, _ place: Place = .nowhere
  ) -> PostTarget? {
    var subjectPath: Path?
    var accountPath: Path?
    for path in names {
      if namedAccount([path]) != nil { accountPath = path } else { subjectPath = path }
    }
    if let path = accountPath, path.words.count > 1 {
      guard let (account, owner) = account(path, context) else { return nil }
      return postTarget(account, owner)
    }
    guard let subjectPath else {
      guard let word = accountPath?.words.last else {
        report(.accountMissing([]), place)
        return nil
      }
      guard let account = account(word),
        let owner = subject(ofKind: program.accounts[account].owner, context, word.place)
      else { return nil }
      return postTarget(account, owner)
    }
    guard let typed = value(subjectPath, context) else { return nil }
    guard case .subject(let kinds) = typed.type, !typed.many else {
      report(.expectedSubject(subjectPath.text, describe(typed.type)), subjectPath.place)
      return nil
    }
    guard let account = postedAccount(accountPath, kinds, subjectPath) else { return nil }
    return postTarget(account, typed.term)
  }

  private func postTarget(_ account: Int, _ term: IR.Term) -> PostTarget {
    let kinds = [program.accounts[account].owner]
    return PostTarget(account: account, subject: Context.Subject(term: term, kinds: kinds))
  }

  /// The account named, or the only one that the subject has.
  private mutating func postedAccount(
    _ path: Path?, _ kinds: [Int], _ subject: Path
  ) -> Int? {
    if let word = path?.words.last {
      guard let account = account(word) else { return nil }
      if kinds.contains(program.accounts[account].owner) { return account }
      report(
        .wrongOwner(
          subject.text, describe(.subject(kinds: kinds)),
          subjectName(program.accounts[account].owner)), subject.place)
      return nil
    }
    let owned = declared.visibleSymbols(from: site.policy).compactMap { symbol -> Int? in
      guard case .account(let index) = symbol.kind,
        kinds.contains(program.accounts[index].owner)
      else { return nil }
      return index
    }
    if owned.count == 1 { return owned.first }
    report(.accountMissing(owned.map { program.accounts[$0].name.text }), subject.place)
    return nil
  }

  // MARK: Amounts

  mutating func amount(
    _ amount: Amount, _ index: Int, _ modifiers: EffectModifiers, _ context: Context
  ) -> IR.Amount? {
    let account = program.accounts[index]
    guard let low = points(amount.low, account, context) else { return nil }
    var high: IR.Term?
    if let expression = amount.high {
      guard let term = points(expression, account, context) else { return nil }
      if case .constant(.number(let a)) = low, case .constant(.number(let b)) = term, a > b {
        report(.emptyRange, amount.place)
      }
      high = term
    }
    var chosen: IR.Term?
    if let path = amount.chosenBy {
      guard let typed = value(path, context) else { return nil }
      if !isNumber(typed.type) { report(.expectedNumber(describe(typed.type)), path.place) }
      chosen = typed.term
    }
    var rows: (by: IR.Term, rows: [(option: IR.Value, amount: Number)])?
    if let table = modifiers.table {
      guard let found = self.table(table, account, context) else { return nil }
      rows = found
    }
    var result = IR.Amount(low: low, high: high, chosen: chosen, table: rows)
    if let written = modifiers.cap {
      guard let cap = cap(written, index, context) else { return nil }
      result.cap = cap
    }
    return result
  }

  /// A number of the account's unit and step; computed numbers without a unit are accepted.
  private mutating func points(
    _ expression: Expression, _ account: IR.AccountKind, _ context: Context
  ) -> IR.Term? {
    guard let typed = term(expression, context) else { return nil }
    guard case .number(let unit) = typed.type else {
      report(.expectedNumber(describe(typed.type)), expression.place)
      return nil
    }
    let computed = if case .quantity = expression { false } else { true }
    if unit != account.unit, !(computed && unit == nil) {
      report(
        .unlikeUnits(describe(.number(unit: account.unit)), describe(typed.type)),
        expression.place)
      return nil
    }
    if case .constant(.number(let number)) = typed.term {
      checkStep(number, account, expression.place)
    }
    return typed.term
  }

  private mutating func checkStep(_ number: Number, _ account: IR.AccountKind, _ place: Place) {
    guard let step = account.step, step > .zero, !number.isMultiple(of: step) else { return }
    report(.notOfStep(number.description, step.description, account.name.text), place)
  }

  private mutating func table(
    _ table: EffectModifiers.Table, _ account: IR.AccountKind, _ context: Context
  ) -> (by: IR.Term, rows: [(option: IR.Value, amount: Number)])? {
    guard let by = value(table.field, context) else { return nil }
    guard case .option(let enumeration) = by.type else {
      report(.tableByOther(table.field.text, describe(by.type)), table.field.place)
      return nil
    }
    var rows: [(option: IR.Value, amount: Number)] = []
    for row in table.rows {
      guard let index = option(row.value, of: enumeration) else { continue }
      guard let number = row.amount.canonicalNumber else {
        report(.numberTooLarge(row.amount.number.description), row.amount.place)
        continue
      }
      if let unit = row.amount.canonicalUnit, unit != account.unit {
        report(
          .unlikeUnits(describe(.number(unit: account.unit)), describe(.number(unit: unit))),
          row.amount.place)
      }
      checkStep(number, account, row.amount.place)
      rows.append((.option(enumeration: enumeration, index: index), number))
    }
    return rows.count == table.rows.count ? (by.term, rows) : nil
  }
}
