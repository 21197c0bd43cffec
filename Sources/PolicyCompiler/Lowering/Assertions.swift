import PolicyBase
import PolicyIR
import PolicySyntax

/// 断言: names resolved and typed. As with 案例, those written for other readings belong to their
/// own compilation.
extension Translator {
  mutating func assertions() -> [IR.Assertion] {
    var found: [IR.Assertion] = []
    for (policy, tree) in selection.trees.enumerated() {
      for assertion in tree.assertions {
        site = Site(policy: policy, heading: assertion.heading)
        if !runsHere(assertion.readings) {
          checkReadings(assertion.readings, assertion.place)
        } else if let lowered = lower(assertion) {
          found.append(lowered)
        }
      }
    }
    return found
  }

  private mutating func lower(_ assertion: Assertion) -> IR.Assertion? {
    guard let written = assertion.property else {
      report(.assertionWithoutProperty(assertion.label.text), assertion.place)
      return nil
    }
    let property = property(written)
    guard let bound = bound(assertion.bound), let property else { return nil }
    let code = program.policies[site.policy].code
    return IR.Assertion(
      label: assertion.label.text, property: property, bound: bound.count, events: bound.events,
      knownToFail: assertion.knownToFail != nil,
      readings: assertion.readings.map { ($0.key, $0.choice) },
      policies: Set(program.policies.indices.filter { program.policies[$0].code == code }),
      citation: cite(assertion.place), place: assertion.place)
  }

  private mutating func property(_ property: Assertion.Property) -> IR.Assertion.Property? {
    switch property {
    case .compared(let change, let words):
      let change = self.change(change)
      let watched = words.map { self.watched($0) }
      guard let change, !watched.contains(where: { $0 == nil }) else { return nil }
      return .compared(change, watched.compactMap { $0 })
    case .never(let about, let answer, let clauses):
      return never(about, answer, clauses).map { .never($0) }
    }
  }

  private mutating func bound(
    _ bound: Assertion.Bound?
  ) -> (count: Int, events: [Int])? {
    guard let bound else { return (IR.AssertionLimits.usualBound, []) }
    let events = bound.kinds.compactMap { eventKind($0) }
    guard let count = bound.count.number.whole,
      bound.count.unit == nil || bound.count.unit == .times,
      (1...IR.AssertionLimits.highestBound).contains(count)
    else {
      report(.badBound(IR.AssertionLimits.highestBound), bound.count.place)
      return nil
    }
    return events.count == bound.kinds.count ? (count, events) : nil
  }

  // MARK: What changes, and what is watched

  private mutating func change(_ change: Assertion.Change) -> IR.Assertion.Change? {
    switch change {
    case .added(let word): return eventKind(word).map { .added(event: $0) }
    case .graver(let path, let words):
      guard let (event, fields) = fields(path), fields.count == 1, let field = fields.first
      else { return nil }
      guard case .option(let enumeration) = self.fields(ofEvent: event)[field].type else {
        report(.notGraded(path.text), path.place)
        return nil
      }
      let options = words.map { option($0, of: enumeration) }
      guard !options.contains(where: { $0 == nil }) else { return nil }
      return .graver(event: event, field: field, options: options.compactMap { $0 })
    case .split(let path):
      guard let (event, fields) = fields(path), let type = type(of: fields, event) else {
        return nil
      }
      switch type {
      case .event, .identifier: return .split(event: event, path: fields)
      default:
        report(.notShared(path.text), path.place)
        return nil
      }
    }
  }

  /// A path from an event: 认定 的 处罚 的 检查.
  private mutating func fields(_ path: Path) -> (event: Int, fields: [Int])? {
    guard let first = path.words.first, let event = eventKind(first) else { return nil }
    if path.words.count < 2 {
      report(.pathWithoutField(path.text), path.place)
      return nil
    }
    var fields: [Int] = []
    var kind = event
    for word in path.words.dropFirst() {
      let declared = self.fields(ofEvent: kind)
      guard let index = declared.firstIndex(where: { $0.name.text == word.text }) else {
        let names = declared.map(\.name.text)
        report(
          .noSuchPart(
            word.text, of: eventName(kind), Spelling.nearest(to: word.text, among: names)),
          word.place)
        return nil
      }
      fields.append(index)
      if case .event(let kinds) = declared[index].type, kinds.count == 1 { kind = kinds[0] }
    }
    return (event, fields)
  }

  private func type(of fields: [Int], _ event: Int) -> IR.FieldType? {
    var type: IR.FieldType?
    var kind = event
    for field in fields {
      type = self.fields(ofEvent: kind)[safe: field]?.type
      if case .event(let kinds) = type, let next = kinds.first { kind = next }
    }
    return type
  }

  private mutating func watched(_ word: Word) -> IR.Assertion.Watched? {
    for symbol in symbols(word.text) {
      switch symbol.kind {
      case .account(let index): return .account(index)
      case .status(let index): return .status(index)
      case .measure(let index): return .measure(index)
      default: continue
      }
    }
    report(.notWatched(word.text, nearest(word.text, .account)), word.place)
    return nil
  }

  // MARK: 永不

  private mutating func never(
    _ about: Word, _ answer: Word?, _ clauses: Clauses
  ) -> IR.Assertion.Never? {
    if let kind = eventKind(named: about.text) {
      guard program.eventKinds[kind].isQuestion, let answers = program.eventKinds[kind].answers
      else {
        report(.notAQuestion(about.text), about.place)
        return nil
      }
      guard let answer else {
        report(.neverWithoutAnswer(about.text), about.place)
        return nil
      }
      guard let option = option(answer, of: answers),
        let guards = guards(clauses, .event(kind))
      else { return nil }
      return .answer(question: kind, option: option, when: guards.when, except: guards.except)
    }
    guard let kind = subjectKind(about), let guards = guards(clauses, .subject(kind)) else {
      return nil
    }
    guard let when = guards.when, answer == nil else {
      report(.neverWithoutCondition(about.text), about.place)
      return nil
    }
    return .state(subject: kind, when: when, except: guards.except)
  }
}
