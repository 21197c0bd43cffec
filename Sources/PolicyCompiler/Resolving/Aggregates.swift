import PolicyBase
import PolicyIR
import PolicySyntax

/// ［窗口］集合［中 条件 的］次数… (S22, S23).
extension Translator {
  private struct ReadSet {
    var members: IR.Aggregate.Members
    /// How the filter and the field see a member; `nil` when nothing of it can be read.
    var context: Context?
    var account: Int?

    /// Whether its members are events, which have an order.
    var isEvents: Bool { if case .events = members { true } else { false } }
  }

  mutating func aggregate(_ aggregate: Aggregate, _ context: Context) -> Typed? {
    guard let set = readSet(aggregate, context) else { return nil }
    let window = aggregate.window.map {
      self.window($0, context, account: set.account, aggregate.place)
    }
    if let window, window == nil { return nil }
    if aggregate.measure == .streak, set.account == nil, !set.isEvents {
      report(.streakOfOther, aggregate.place)
      return nil
    }
    if case .latest? = window ?? nil, !set.isEvents {
      report(.latestOfOther, aggregate.place)
      return nil
    }
    let inner = (aggregate.filter == nil && aggregate.field == nil) ? context : set.context
    guard let inner else {
      report(.filterOnMeasure, aggregate.place)
      return nil
    }
    var filter: IR.Guard?
    if let written = aggregate.filter {
      guard let guarded = condition(written, inner) else { return nil }
      filter = guarded
    }
    guard let (field, type) = measured(aggregate, set, inner) else { return nil }
    let result = IR.Aggregate(
      window: window ?? nil, members: set.members, filter: filter,
      measure: irMeasure(aggregate.measure), field: field)
    return Typed(term: .aggregate(result), type: type)
  }

  // MARK: Sets

  private mutating func readSet(_ aggregate: Aggregate, _ context: Context) -> ReadSet? {
    if aggregate.entries { return entries(aggregate, context) }
    guard let meaning = setMeaning(aggregate.set, context) else { return nil }
    switch meaning {
    case .events(let kind, let subject):
      let pair = subject.map { about(kind, $0) } ?? about(kind, context)
      guard
        let members = eventMembers(kind, pair, aggregate.filter, aggregate.place, subject != nil)
      else { return nil }
      return ReadSet(members: members, context: context.filtering(.event(kind)))
    case .measure(let measure, let owner):
      return ReadSet(members: .impositions(measure: measure, of: owner))
    case .account(let account, let owner):
      if aggregate.measure == .streak {
        var inner = context
        inner.subject = Context.Subject(term: .subject, kinds: [program.accounts[account].owner])
        inner.account = account
        return ReadSet(
          members: .cycles(account: account, of: owner), context: inner, account: account)
      }
      return entries(account, owner, context)
    case .value(let typed):
      guard case .subject(let kinds) = typed.type, typed.many else {
        report(.notASet(aggregate.set.text), aggregate.set.place)
        return nil
      }
      return ReadSet(
        members: .subjects(typed.term), context: context.filtering(.subject(kinds)))
    case .duty:
      report(.dutyIsNoValue(aggregate.set.text), aggregate.set.place)
      return nil
    }
  }

  /// A kind of event is a set before it is anything that the statement names.
  private mutating func setMeaning(_ path: Path, _ context: Context) -> Meaning? {
    if path.words.count == 1, let word = path.words.first, let kind = eventKind(named: word.text) {
      return .events(kind, of: nil)
    }
    return meaning(of: path, context)
  }

  private mutating func entries(_ aggregate: Aggregate, _ context: Context) -> ReadSet? {
    let path = aggregate.set
    if path.words.count == 1, let word = path.words.first {
      guard let account = account(word) else { return nil }
      let owner = program.accounts[account].owner
      if !path.outer, case .subject(let kinds) = context.member, kinds.contains(owner) {
        return entries(account, .member, context)
      }
      let mine = context.subject.flatMap { $0.kinds.contains(owner) ? $0.term : nil }
      if mine == nil, context.subject == nil, context.event != nil {
        guard let term = subject(ofKind: owner, context, path.place) else { return nil }
        return entries(account, term, context)
      }
      return entries(account, mine, context)
    }
    guard let (account, owner) = account(path, context) else { return nil }
    return entries(account, owner, context)
  }

  private mutating func entries(
    _ account: Int, _ owner: IR.Term?, _ context: Context
  ) -> ReadSet? {
    var inner: Context?
    let kinds = scoringKinds(of: account)
    if kinds.count == 1, let kind = kinds.first {
      var filtering = context.filtering(.event(kind))
      filtering.narrowed += postedSubjects(account, kind, on: .member)
      inner = filtering
    }
    return ReadSet(
      members: .entries(account: account, of: owner), context: inner, account: account)
  }

  /// Events of one subject, or all of them when the filter itself says which (该 …).
  private mutating func eventMembers(
    _ kind: Int, _ about: About, _ filter: Condition?, _ place: Place, _ named: Bool
  ) -> IR.Aggregate.Members? {
    switch about {
    case .found(let about, let subject):
      return .events(kind: kind, about: about, of: subject)
    case .none where !named:
      return .events(kind: kind, about: nil, of: nil)
    case .ambiguous where !named && filter.map(mentionsOuter) == true:
      return .events(kind: kind, about: nil, of: nil)
    case .none:
      report(.eventNotAbout(eventName(kind)), place)
    case .ambiguous(let spellings):
      report(.eventAboutSeveral(eventName(kind), spellings), place)
    }
    return nil
  }

  func eventName(_ kind: Int) -> String {
    program.eventKinds.indices.contains(kind) ? program.eventKinds[kind].name.text : "？"
  }

  // MARK: What is measured

  private mutating func measured(
    _ aggregate: Aggregate, _ set: ReadSet, _ context: Context
  ) -> (term: IR.Term?, type: IR.FieldType)? {
    if aggregate.measure == .persons {
      return persons(aggregate, set, context).map {
        ($0.term, .number(unit: Unit.persons.rawValue))
      }
    }
    let counted: [Aggregate.Measure: Unit] = [
      .times: .times, .days: .days, .share: .percent, .streak: .times,
    ]
    if let unit = counted[aggregate.measure] {
      if let field = aggregate.field {
        report(.fieldNotMeasured(field.text), field.place)
        return nil
      }
      return (nil, .number(unit: unit.rawValue))
    }
    guard let path = aggregate.field else {
      if aggregate.entries { return (nil, .number(unit: Unit.points.rawValue)) }
      report(.fieldMissing, aggregate.place)
      return nil
    }
    let measured =
      if let reading = aggregate.reading {
        account(path, reading, path.place, context)
      } else {
        value(path, context)
      }
    guard let typed = measured else { return nil }
    if isNumber(typed.type) { return (typed.term, typed.type) }
    report(.expectedNumber(describe(typed.type)), path.place)
    return nil
  }

  private struct Persons { var term: IR.Term? }

  /// Whose number 人数 is: the subjects that the field names; without a field the members, or whom
  /// entries and measures belong to. Events belong to nobody.
  private mutating func persons(
    _ aggregate: Aggregate, _ set: ReadSet, _ context: Context
  ) -> Persons? {
    guard let path = aggregate.field else {
      if set.isEvents {
        report(.personsOfEvents(aggregate.set.text), aggregate.place)
        return nil
      }
      return Persons(term: nil)
    }
    guard let typed = value(path, context) else { return nil }
    if case .subject = typed.type { return Persons(term: typed.term) }
    report(.expectedSubject(path.text, describe(typed.type)), path.place)
    return nil
  }

  private func irMeasure(_ measure: Aggregate.Measure) -> IR.Aggregate.Measure {
    switch measure {
    case .times: .times
    case .persons: .persons
    case .days: .days
    case .share: .share
    case .sum: .sum
    case .highest: .highest
    case .lowest: .lowest
    case .mean: .mean
    case .streak: .streak
    }
  }

  // MARK: 已｜未 事件

  mutating func happened(
    _ word: Word, _ filter: Condition?, _ window: Window?, _ place: Place, _ context: Context
  ) -> IR.Test? {
    guard let kind = eventKind(word) else { return nil }
    return happened(kind, about: nil, filter, window, place, context)
  }

  mutating func happened(
    _ kind: Int, about subject: Context.Subject?, _ filter: Condition?, _ window: Window?,
    _ place: Place, _ context: Context
  ) -> IR.Test? {
    let pair = subject.map { about(kind, $0) } ?? about(kind, context)
    guard let members = eventMembers(kind, pair, filter, place, subject != nil),
      case .events(_, let about, let of) = members
    else { return nil }
    var guarded: IR.Guard?
    if let filter {
      guard let inner = condition(filter, context.filtering(.event(kind))) else { return nil }
      guarded = inner
    }
    var irWindow: IR.Window?
    if let window {
      guard let found = self.window(window, context, account: nil, place) else { return nil }
      irWindow = found
    }
    return .happened(event: kind, about: about, of: of, filter: guarded, window: irWindow)
  }
}
