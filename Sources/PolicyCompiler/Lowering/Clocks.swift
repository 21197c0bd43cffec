import PolicyBase
import PolicyIR
import PolicySyntax

/// The parts of `自 D 起 满 N 未｜已 E` as written.
struct ElapsedText {
  var from: Path
  var length: Quantity
  var happened: Bool
  var event: Word
  var filter: Condition?

  init(
    _ from: Path, _ length: Quantity, _ happened: Bool, _ event: Word, _ filter: Condition?
  ) {
    self.from = from
    self.length = length
    self.happened = happened
    self.event = event
    self.filter = filter
  }
}

/// Triggers of elapsed time: 自 D 起 满 N 未｜已 E (S24) and 周期届满.
extension Translator {
  mutating func lower(_ rule: RuleStatement, elapsed text: ElapsedText, _ place: Place) {
    let length = duration(text.length)
    let event = eventKind(text.event)
    guard let length, let event, let (clock, context) = clock(rule, text.from, place),
      let body = body(rule, context)
    else { return }
    guard let (about, of, filter) = happening(event, text.filter, clock, place, body.context)
    else { return }
    let elapsed = IR.Elapsed(
      clock: clock, length: length, happened: text.happened, event: event, about: about, of: of,
      filter: filter)
    append(.elapsed(elapsed), body, place)
  }

  /// What the clocks run for, and what the rule can name then.
  private mutating func clock(
    _ rule: RuleStatement, _ from: Path, _ place: Place
  ) -> (IR.Elapsed.Clock, Context)? {
    if let word = from.words.first, !from.outer {
      for symbol in symbols(word.text) {
        switch symbol.kind {
        case .measure(let measure):
          return measureDay(from).map { (.measure(measure, $0), measureContext(measure)) }
        case .account(let account) where from.words.count == 1:
          var context = Context.subject(program.accounts[account].owner)
          context.account = account
          return (.entry(account: account), context)
        case .event(let kind) where !program.eventKinds[kind].isQuestion:
          return eventClock(rule, from, kind)
        default: continue
        }
      }
    }
    let kind = ruleSubject(rule.subject, from.words.first?.text, place) { copy, context in
      _ = copy.value(from, context)
    }
    guard let kind, let day = day(from, .subject(kind)) else { return nil }
    return (.subject(kind: kind, from: day), .subject(kind))
  }

  private func measureContext(_ measure: Int) -> Context {
    var context = Context.subject(program.measures[measure].owners)
    context.measure = measure
    return context
  }

  /// 措施, 措施 的 起日, 措施 的 末日.
  private mutating func measureDay(_ path: Path) -> IR.MeasureDay? {
    let part = path.words.dropFirst().map(\.text)
    if part.isEmpty || part == ["起日"] { return .first }
    if part == ["末日"] { return .last }
    let of = path.words.first?.text ?? ""
    report(.noSuchPart(part.joined(separator: "的"), of: of, ["起日", "末日"]), path.place)
    return nil
  }

  private mutating func eventClock(
    _ rule: RuleStatement, _ from: Path, _ kind: Int
  ) -> (IR.Elapsed.Clock, Context)? {
    var context = Context.event(kind)
    if let named = rule.subject {
      guard let subject = subjectKind(named),
        let term = self.subject(ofKind: subject, context, named.place)
      else { return nil }
      context.subject = Context.Subject(term: term, kinds: [subject])
    }
    if from.words.count == 1 { return (.event(kind: kind, from: .dateOf(.event)), context) }
    return day(from, .event(kind)).map { (.event(kind: kind, from: $0), context) }
  }

  /// Which events count: those that refer to the clock's own event, else those about its subject.
  private mutating func happening(
    _ event: Int, _ filter: Condition?, _ clock: IR.Elapsed.Clock, _ place: Place,
    _ context: Context
  ) -> (about: IR.Term?, of: IR.Term?, filter: IR.Guard?)? {
    if case .event(let kind, _) = clock,
      let own = events(ofKind: kind, inEvent: event, .member).first
    {
      guard let filter else { return (own.term, .event, nil) }
      return condition(filter, context.filtering(.event(event))).map { (own.term, .event, $0) }
    }
    guard
      case .happened(_, let about, let of, let guarded, _)? = happened(
        event, about: nil, filter, nil, place, context)
    else { return nil }
    return (about, of, guarded)
  }

  mutating func lower(_ rule: RuleStatement, onCycleEnd path: Path, _ place: Place) {
    guard let word = path.words.last, let account = account(word) else { return }
    var context = Context.subject(program.accounts[account].owner)
    context.account = account
    guard let body = body(rule, context) else { return }
    append(.cycleEnd(account: account), body, place)
  }
}
