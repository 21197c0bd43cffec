import PolicyBase
import PolicyIR

/// Brings readings of accounts about: scoring events, the last on the day of the sketch.
extension CaseSketch {
  mutating func reach(
    _ state: AccountState, _ account: Int, _ of: IR.Term, _ scope: Scope
  ) -> Bool {
    guard let owner = item(of, scope),
      let amounts = Coins(account, in: program).path(to: state)
    else { return false }
    // The reading is what is wanted, however it comes about.
    wantedReadings.append(WantedReading(account: account, state: state))
    givesWanted = false
    defer { givesWanted = true }
    var before = day
    for amount in amounts.dropLast().compactMap({ $0 }).reversed() {
      guard let earlier = before.advanced(by: route == .atOnce ? 0 : -1) else { return false }
      before = earlier
      if !score(amount, account, owner, on: before) { return false }
    }
    guard let last = amounts.last else { return false }
    return last.map { score($0, account, owner, on: day) } ?? true
  }

  /// Adds an event for which some rule puts the points on the account of the subject.
  mutating func score(_ points: Number, _ account: Int, _ owner: Int, on day: CivilDay) -> Bool {
    for index in program.rules.indices {
      guard case .event(let kind, let clause, let field) = program.rules[index].trigger else {
        continue
      }
      for effect in program.rules[index].effects {
        guard case .post(account, let subject, let amount) = effect.action else { continue }
        var attempt = self
        let event = attempt.addEvent(kind, on: day)
        let scope = Scope(event: event)
        guard attempt.choose(points, of: amount, scope), attempt.point(subject, to: owner, scope),
          attempt.name(clause, field, event), attempt.satisfy(program.rules[index], scope)
        else { continue }
        self = attempt
        return true
      }
    }
    return false
  }

  /// Writes the clause that an item's rule is triggered by into the event.
  mutating func name(_ clause: Int?, _ field: Int?, _ event: Int) -> Bool {
    guard let clause, let field else { return true }
    guard program.clauses.indices.contains(clause),
      program.eventKinds[kind(event)].fields.indices.contains(field)
    else { return false }
    let named = program.clauses[clause]
    let code = program.policies[named.policy].code
    keep(event, program.eventKinds[kind(event)].fields[field].name.text)
    return give(event, field, .text(code + "/" + named.address.ascii))
  }

  private mutating func choose(_ points: Number, of amount: IR.Amount, _ scope: Scope) -> Bool {
    if let table = amount.table, let row = table.rows.first(where: { $0.amount == points }) {
      return assign(.value(table.by), Cell.Sample(row.option) ?? .absent, scope)
    }
    guard case .constant(.number(let low)) = amount.low else { return false }
    if amount.high == nil { return low == points }
    guard case .constant(.number(let high))? = amount.high, let chosen = amount.chosen else {
      return false
    }
    return low <= points && points <= high
      && assign(.value(chosen), .number(points), scope)
  }

  /// Makes 适用 and 当 of a rule true and its 除外 false.
  mutating func satisfy(_ rule: IR.Rule, _ scope: Scope) -> Bool {
    let formula = Formula(rule, in: program)
    let table = ColumnTable([formula], in: program)
    guard let boxes = try? table.boxes(formula) else { return false }
    for box in boxes {
      var attempt = self
      if attempt.assign(box, table.columns, scope) {
        self = attempt
        return true
      }
    }
    return false
  }
}

/// Ways to come to a reading by the amounts that rules put on an account.
private struct Coins {
  private let kind: IR.AccountKind
  private let amounts: [Number]

  init(_ account: Int, in program: IR.Program) {
    kind = program.accounts[account]
    amounts = (PostedAmounts(account, in: program).worse ?? []).sorted(by: >)
  }

  /// The fewest amounts that lead to the total, the single one last; `nil` in its place when there
  /// is no entry on the day.
  func path(to state: AccountState) -> [Number?]? {
    let rise = Int128(state.total.scaled) - Int128(kind.start.scaled)
    let rest = (kind.deducts ? -rise : rise) - Int128(state.single.scaled)
    if rest < 0 { return nil }
    return fewest(rest).map { $0 + [state.single == .zero ? nil : state.single] }
  }

  private func fewest(_ sum: Int128) -> [Number]? {
    var paths: [Int128: [Number]] = [0: []]
    var front: [Int128] = [0]
    while !front.isEmpty, paths[sum] == nil, paths.count < 20_000 {
      var next: [Int128] = []
      for reached in front {
        for amount in amounts {
          let total = reached + Int128(amount.scaled)
          guard total <= sum, paths[total] == nil else { continue }
          paths[total] = (paths[reached] ?? []) + [amount]
          next.append(total)
        }
      }
      front = next
    }
    return paths[sum]
  }
}

/// Brings counts about: so many scoring events that pass the filter of the count.
extension CaseSketch {
  mutating func count(_ term: IR.Term, _ times: Number, _ scope: Scope) -> Bool {
    guard case .aggregate(let aggregate) = Unfolding(program)(term), aggregate.measure == .times,
      case .entries(let account, let of) = aggregate.members,
      times.scaled % Number.scale == 0, times.scaled / Number.scale <= 200,
      let points = PostedAmounts(account, in: program).worse?.min()
    else { return false }
    let owner = of.flatMap { item($0, scope) } ?? addSubject(program.accounts[account].owner)
    wantedEntries.append((account, Int(times.scaled / Number.scale)))
    var day = self.day
    for _ in 0..<(times.scaled / Number.scale) {
      let before = records.count
      guard score(points, account, owner, on: day) else { return false }
      if let filter = aggregate.filter {
        let rule = IR.Rule(
          citation: 0, trigger: .becameTrue(subjectKind: 0, filter), scope: nil, when: filter,
          except: nil, effects: [], pick: nil)
        let inner = Scope(subject: scope.subject, event: scope.event, member: before)
        guard satisfy(rule, inner) else { return false }
      }
      guard let earlier = day.advanced(by: -1) else { return false }
      day = earlier
    }
    return true
  }
}
