import PolicyBase
import PolicyIR
import PolicySyntax

/// 分段 (E14): one rule for each line, one pick for all.
extension Translator {
  mutating func lower(_ banding: BandingStatement, _ statement: Statement) {
    if banding.lines.isEmpty {
      report(.bandingWithoutLines, statement.place)
      return
    }
    program.picks.append(
      IR.Pick(
        method: pick(banding.pick), leavesRest: banding.rest != nil,
        citation: cite(statement.place)))
    let pick = program.picks.count - 1
    switch banding.reading {
    case .account(let path, let reading, let place):
      guard let word = path.words.last, let account = account(word) else { return }
      checkReading(reading, program.accounts[account], place)
      if let path = banding.singleBy { program.picks[pick].singleBy = singleBy(path, account) }
      forEachLine(banding) { $0.lower($1, banding, onAccount: account, reading, pick) }
    case .path(let path):
      guard let kind = path.words.first.flatMap({ eventKind(named: $0.text) }) else {
        lowerOnReading(banding, pick, statement.place)
        return
      }
      if let path = banding.singleBy { report(.singleOfOther, path.place) }
      forEachLine(banding) { $0.lower($1, banding, onEvent: kind, pick) }
    default:
      lowerOnReading(banding, pick, statement.place)
    }
    reportEmptyBands(banding)
  }

  /// 单次 按: read from the events that score on the account.
  private mutating func singleBy(_ path: Path, _ account: Int) -> IR.Term? {
    let kinds = scoringKinds(of: account)
    let fitting = kinds.filter { kind in attempt { $0.value(path, .event(kind)) }.errors == 0 }
    guard let kind = fitting.first ?? kinds.first else {
      report(.mergeOfNothing([program.accounts[account].name.text]), path.place)
      return nil
    }
    return value(path, .event(kind))?.term
  }

  private func pick(_ pick: BandingStatement.Pick?) -> IR.Pick.Method {
    switch pick {
    case .gravest: .gravest
    case .singleFirst: .singleFirst
    case .together: .together
    case nil: .all
    }
  }

  private mutating func forEachLine(
    _ banding: BandingStatement, _ work: (inout Translator, BandLine) -> Void
  ) {
    let saved = site
    for line in banding.lines {
      site.heading = line.heading ?? saved.heading
      work(&self, line)
    }
    site = saved
  }

  // MARK: Accounts

  private mutating func lower(
    _ line: BandLine, _ banding: BandingStatement, onAccount account: Int,
    _ reading: Expression.AccountReading, _ pick: Int
  ) {
    var context = Context.subject(program.accounts[account].owner)
    context.account = account
    guard let bounds = constants(line.range, unit: program.accounts[account].unit),
      let body = body(line, banding, context)
    else { return }
    let single = line.single || reading == .single
    append(line, .band(account: account, single: single, bounds: bounds), body, pick)
  }

  /// Bounds that are numbers of the unit; `nil` after a report.
  mutating func constants(_ range: Bounds, unit: String?) -> [IR.Bound]? {
    var found: [IR.Bound] = []
    for bound in range.bounds {
      guard case .quantity(let quantity) = bound.value else {
        report(.boundNotConstant, bound.value.place)
        return nil
      }
      guard let number = quantity.canonicalNumber else {
        report(.numberTooLarge(quantity.number.description), quantity.place)
        return nil
      }
      guard Units.agree(quantity.canonicalUnit, unit) else {
        report(
          .unlikeUnits(
            describe(.number(unit: unit)), describe(.number(unit: quantity.canonicalUnit))),
          quantity.place)
        return nil
      }
      found.append(IR.Bound(comparison(bound.comparison), number))
    }
    return found
  }

  // MARK: Fields of an event, other readings

  private mutating func lower(
    _ line: BandLine, _ banding: BandingStatement, onEvent kind: Int, _ pick: Int
  ) {
    if line.single { report(.singleOfOther, line.place) }
    guard let body = body(line, banding, .event(kind)),
      let inside = range(banding.reading, line.range, line.range.place, body.context)
    else { return }
    var guarded = body
    guarded.when = .all(of: [inside, body.when])
    append(line, .event(kind: kind, clause: nil, clauseField: nil), guarded, pick)
  }

  private mutating func lowerOnReading(
    _ banding: BandingStatement, _ pick: Int, _ place: Place
  ) {
    if let path = banding.singleBy { report(.singleOfOther, path.place) }
    let reading = banding.reading
    let kind = ruleSubject(nil, reading.firstWord, place) { copy, context in
      _ = copy.term(reading, context)
    }
    guard let kind else { return }
    forEachLine(banding) { copy, line in
      if line.single { copy.report(.singleOfOther, line.place) }
      guard let body = copy.body(line, banding, .subject(kind)),
        let inside = copy.range(reading, line.range, line.range.place, body.context)
      else { return }
      copy.append(line, .becameTrue(subjectKind: kind, inside), body, pick)
    }
  }

  // MARK: Lines

  private struct LineBody {
    var when: IR.Guard?
    var except: IR.Guard?
    var effects: [IR.Effect]
    var context: Context
  }

  private mutating func body(
    _ line: BandLine, _ banding: BandingStatement, _ context: Context
  ) -> LineBody? {
    guard let (effects, inner) = effects(line.effects, line.modifiers, context),
      let own = guards(line.clauses, inner), let common = guards(banding.clauses, inner)
    else { return nil }
    return LineBody(
      when: .all(of: [common.when, own.when]), except: .any(of: [common.except, own.except]),
      effects: effects, context: inner)
  }

  private mutating func append(
    _ line: BandLine, _ trigger: IR.Trigger, _ body: LineBody, _ pick: Int
  ) {
    append(
      IR.Rule(
        citation: cite(line.place), trigger: trigger, scope: nil, when: body.when,
        except: body.except, effects: body.effects, pick: pick), body.context)
  }
}
