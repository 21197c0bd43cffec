import PolicyBase
import PolicyIR
import PolicySyntax

/// 预期: names of accounts, statuses, measures and answers resolved; `nil` after a report.
extension Translator {
  mutating func kind(
    _ expectation: Expectation, _ example: Example
  ) -> (kind: IR.Expectation.Kind, place: Place)? {
    guard isBearer(expectation) || isInCase(expectation.item, example) else { return nil }
    switch expectation {
    case .account(let subject, let word, let reading, let quantity, let place):
      guard let account = account(word), let number = points(quantity, account) else { return nil }
      checkReading(reading, program.accounts[account], place)
      return (.account(subject: subject.text, account: account, irReading(reading), number), place)
    case .status(let subject, let word, let value, let place):
      guard let status = status(word),
        let option = option(value, of: program.statuses[status].enumeration)
      else { return nil }
      return (.status(subject: subject.text, status: status, option: option), place)
    case .measure(let subject, let word, let from, let end, let place):
      guard let measure = measure(word) else { return nil }
      return (
        .measure(subject: subject.text, measure: measure, from: from, end: end.map(irEnd)), place
      )
    case .absent(let subject, let word, let place):
      guard let word else { return (.absent(subject: subject.text, measure: nil), place) }
      if isDuty(word) {
        return (
          .duty(subject: subject.text, duty: word.text, due: nil, state: .absent), place
        )
      }
      guard let measure = measure(word) else { return nil }
      return (.absent(subject: subject.text, measure: measure), place)
    case .decision(let question, let answer, let permitted, let value, let bearer, let place):
      guard let option = answerOption(question, answer, example),
        bearer.map({ $0.text == Expectation.nobody || isInCase($0, example) }) ?? true
      else { return nil }
      return (
        .decision(
          question: question.text, option: option, permitted: permitted,
          value: value?.canonicalNumber,
          bearer: bearer.map { $0.text == Expectation.nobody ? .nobody : .subject($0.text) }), place
      )
    case .reported(let report, let item, let why, let place):
      return (.reported(irReport(report), item: item.text, why: why?.text), place)
    case .duty(let subject, let duty, let due, let state, let place):
      guard isDuty(duty) else {
        report(.unknownName(duty.text, .duty, nearest(duty.text, .duty)), duty.place)
        return nil
      }
      return (
        .duty(
          subject: subject.text, duty: duty.text, due: due.map(dutyDue), state: dutyState(state)),
        place
      )
    }
  }

  private func irReport(_ report: PolicySyntax.Expectation.Report) -> IR.Expectation.Report {
    switch report {
    case .open: .open
    case .rejected: .rejected
    case .conflict: .conflict
    }
  }

  private mutating func isInCase(_ item: Word, _ example: Example) -> Bool {
    let ids = (example.subjects + example.events).map(\.id.text)
    if ids.contains(item.text) { return true }
    report(
      .unknownCaseItem(item.text, Spelling.nearest(to: item.text, among: ids)), item.place)
    return false
  }

  /// Whether it is about a 期限 of a 角色, which is no item of the case.
  private func isBearer(_ expectation: PolicySyntax.Expectation) -> Bool {
    let duty: Word
    switch expectation {
    case .duty(_, let word, _, _, _): duty = word
    case .absent(_, let word?, _): duty = word
    default: return false
    }
    return isDuty(duty) && symbols(expectation.item.text).contains { $0.category == .actor }
  }

  private func dutyDue(_ due: PolicySyntax.Expectation.Due) -> IR.Expectation.DutyDue {
    switch due {
    case .day(let day): .day(day)
    case .unpublished: .unpublished
    }
  }

  private func dutyState(_ word: Word?) -> IR.Expectation.DutyState? {
    switch word?.text {
    case "已届满": .over
    case "已履行": .performed
    case "未履行": .unperformed
    case "逾期": .overdue
    default: nil
    }
  }

  private func isDuty(_ word: Word) -> Bool {
    symbols(word.text).contains { $0.category == .duty }
  }

  private mutating func points(_ quantity: Quantity, _ account: Int) -> Number? {
    guard let number = quantity.canonicalNumber else {
      report(.numberTooLarge(quantity.number.description), quantity.place)
      return nil
    }
    let unit = program.accounts[account].unit
    if quantity.canonicalUnit == unit { return number }
    report(
      .unlikeUnits(describe(.number(unit: unit)), describe(.number(unit: quantity.canonicalUnit))),
      quantity.place)
    return nil
  }

  private mutating func answerOption(
    _ question: Word, _ answer: Word, _ example: Example
  ) -> Int? {
    guard let record = example.events.first(where: { $0.id.text == question.text }) else {
      let ids = example.events.map(\.id.text)
      report(
        .unknownCaseItem(question.text, Spelling.nearest(to: question.text, among: ids)),
        question.place)
      return nil
    }
    guard let kind = eventKind(named: record.kind.text),
      let answers = program.eventKinds[kind].answers
    else {
      report(.notAQuestion(record.kind.text), record.kind.place)
      return nil
    }
    return option(answer, of: answers)
  }

  private func irEnd(_ end: PolicySyntax.Expectation.End) -> IR.Expectation.End {
    switch end {
    case .lastDay(let day): .lastDay(day)
    case .forever: .forever
    case .open: .open
    }
  }
}

extension PolicySyntax.Expectation {
  /// The subject or event that it is about.
  fileprivate var item: Word {
    switch self {
    case .account(let subject, _, _, _, _), .status(let subject, _, _, _),
      .measure(let subject, _, _, _, _), .absent(let subject, _, _), .duty(let subject, _, _, _, _):
      subject
    case .decision(let question, _, _, _, _, _): question
    case .reported(_, let item, _, _): item
    }
  }
}
