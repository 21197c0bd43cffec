import PolicyBase
import PolicyEngine
import PolicyIR

/// One comparison of a 案例: what was expected beside what came out.
struct ExpectationOutcome {
  var passed: Bool
  var expected: String
  var actual: String
  var place: Place
}

/// Compares expected facts with the record of their day.
struct ExpectationCheck {
  let words: RecordWords
  let record: Record

  private var program: IR.Program { words.program }

  /// All expectations of the day and, for each subject they name, what is in force unexpectedly.
  func outcomes(_ expectations: [IR.Expectation]) -> [ExpectationOutcome] {
    var outcomes = expectations.map(outcome)
    var closed = Set<String>()
    for expectation in expectations {
      guard let id = expectation.kind.closedSubject, closed.insert(id).inserted else { continue }
      if let subject = subject(id) {
        let about = expectations.filter { $0.kind.closedSubject == id }
        outcomes += unexpected(subject, id, about, expectation.place)
      }
    }
    return outcomes
  }

  private func subject(_ id: String) -> Int? { words.bound.subjects.firstIndex { $0.id == id } }

  private func outcome(_ expectation: IR.Expectation) -> ExpectationOutcome {
    let (expected, actual): (String, String?)
    switch expectation.kind {
    case .account(let id, let account, let reading, let number):
      (expected, actual) = accountTexts(id, account, reading, number)
    case .status(let id, let status, let option):
      expected = "\(id) \(words.status(status)) \(words.statusValue(status, option))"
      actual = statusText(id, status, option)
    case .measure(let id, let measure, let from, let end):
      expected = "\(id) " + MeasureMatch(measure, from, end).text(words)
      actual = measureText(id, MeasureMatch(measure, from, end))
    case .absent(let id, let measure):
      expected =
        words.pick("\(id) 无 ", "\(id) without ")
        + (measure.map(words.measure) ?? words.pick("措施", "measures"))
      actual = absentText(id, measure)
    case .decision(let question, let option, let permitted, let value, let bearer):
      (expected, actual) = DecisionExpectation(
        question: question, option: option, permitted: permitted, value: value, bearer: bearer
      ).texts(record, words)
    case .reported(let report, let item, let why):
      expected = words.report(report) + " " + item + (why.map { " " + $0 } ?? "")
      actual = reportText(report, item, why)
    case .duty(let id, let name, let due, let state):
      let duty = DutyExpectation(item: id, name: name, due: due, state: state)
      expected = duty.text(words)
      actual = duty.difference(from: record, words)
    }
    return ExpectationOutcome(
      passed: actual == nil, expected: expected, actual: actual ?? expected,
      place: expectation.place)
  }

  private func noSubject(_ id: String) -> String {
    words.pick("案例里没有主体 \(id)", "there is no subject \(id) in the case")
  }

  private func accountTexts(
    _ id: String, _ account: Int, _ reading: IR.AccountReading, _ number: Number
  ) -> (String, String?) {
    let lead = "\(id) \(words.account(account)) "
    let expected = lead + words.amount(NumberRange(number), account: account)
    guard let subject = subject(id) else { return (expected, noSubject(id)) }
    guard let actual = record.reading(reading, account: account, of: subject, program) else {
      return (expected, words.pick("没有这个账户", "no such account"))
    }
    return (
      expected,
      actual == NumberRange(number) ? nil : lead + words.amount(actual, account: account)
    )
  }

  private func statusText(_ id: String, _ status: Int, _ option: Int) -> String? {
    guard let subject = subject(id) else { return noSubject(id) }
    let actual = record.status(status, of: subject)?.value ?? 0
    return actual == option
      ? nil : "\(id) \(words.status(status)) \(words.statusValue(status, actual))"
  }

  private func measureText(_ id: String, _ match: MeasureMatch) -> String? {
    guard let subject = subject(id) else { return noSubject(id) }
    let measures = record.measures(of: subject)
    if measures.contains(where: match.covers) { return nil }
    let same = measures.filter { $0.measure == match.measure }
    if same.isEmpty {
      return words.pick("\(id) 无 ", "\(id) without ") + words.measure(match.measure)
    }
    return "\(id) " + same.map { MeasureMatch.text($0, words) }.joined(separator: "；")
  }

  private func absentText(_ id: String, _ measure: Int?) -> String? {
    guard let subject = subject(id) else { return noSubject(id) }
    let found = record.measures(of: subject).filter { measure == nil || $0.measure == measure }
    return found.isEmpty
      ? nil : "\(id) " + found.map { MeasureMatch.text($0, words) }.joined(separator: "；")
  }

  private func reportText(
    _ report: IR.Expectation.Report, _ item: String, _ why: String?
  ) -> String? {
    let reasons = Reported.about(item, report, record, words)
    if reasons.contains(where: { reason in why.map(reason.mentions) ?? true }) { return nil }
    let name = words.report(report)
    return reasons.isEmpty
      ? words.pick("\(item) 没有\(name)", "\(item) has nothing \(name)")
      : "\(item) " + reasons.map(\.text).joined(separator: "；")
  }

  /// Measures and statuses of a closed subject that no expectation covers (E21).
  private func unexpected(
    _ subject: Int, _ id: String, _ expectations: [IR.Expectation], _ place: Place
  ) -> [ExpectationOutcome] {
    var outcomes: [ExpectationOutcome] = []
    let nothing = words.pick("\(id)：未预期", "\(id): nothing expected")
    let matches = expectations.compactMap(MeasureMatch.init)
    for measure in record.measures(of: subject)
    where !matches.contains(where: { $0.measure == measure.measure && $0.covers(measure) }) {
      // A measure that differs in its dates is reported by its own expectation.
      if matches.contains(where: { $0.measure == measure.measure }),
        outcomesDiffer(matches, subject)
      {
        continue
      }
      outcomes.append(
        ExpectationOutcome(
          passed: false, expected: nothing, actual: "\(id) " + MeasureMatch.text(measure, words),
          place: place))
    }
    let statuses = expectations.compactMap { expectation -> Int? in
      if case .status(_, let status, _) = expectation.kind { status } else { nil }
    }
    for status in record.record(of: subject)?.statuses ?? []
    where status.value != 0 && !statuses.contains(status.status) {
      outcomes.append(
        ExpectationOutcome(
          passed: false, expected: nothing,
          actual: "\(id) \(words.status(status.status)) "
            + words.statusValue(status.status, status.value), place: place))
    }
    return outcomes
  }

  /// Whether some expectation of a measure is not met: then the surplus one explains it already.
  private func outcomesDiffer(_ matches: [MeasureMatch], _ subject: Int) -> Bool {
    let measures = record.measures(of: subject)
    return matches.contains { match in !measures.contains(where: match.covers) }
  }
}

extension IR.Expectation.Kind {
  /// The subject that the expectation closes on its day.
  var closedSubject: String? {
    switch self {
    case .account(let subject, _, _, _), .status(let subject, _, _),
      .measure(let subject, _, _, _), .absent(let subject, _), .duty(let subject, _, _, _):
      subject
    case .decision, .reported: nil
    }
  }
}
