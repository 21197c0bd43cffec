import PolicyBase
import PolicyEngine
import PolicyIR

/// What a record shows of a subject or question on its day, as expectations that close it: every
/// measure in force, every status that is not initial, and the accounts asked for.
package struct RecordExpectations {
  private let program: IR.Program
  private let bound: Case
  private let record: Record

  package init(_ program: IR.Program, _ bound: Case, _ record: Record) {
    self.program = program
    self.bound = bound
    self.record = record
  }

  package func about(subject: Int, accounts: [Int] = []) -> [IR.Expectation] {
    guard bound.subjects.indices.contains(subject) else { return [] }
    let id = bound.subjects[subject].id
    var kinds = accounts.compactMap { total($0, of: subject, id) }
    for status in record.record(of: subject)?.statuses ?? [] where status.value != 0 {
      kinds.append(.status(subject: id, status: status.status, option: status.value))
    }
    let measures = record.measures(of: subject)
    kinds += measures.map { measure in
      .measure(subject: id, measure: measure.measure, from: measure.start, end: end(measure.end))
    }
    if measures.isEmpty { kinds.append(.absent(subject: id, measure: nil)) }
    return kinds.map(expectation)
  }

  /// The answer; nothing while it is open or several policies differ.
  package func about(question: Int) -> [IR.Expectation] {
    guard let decision = record.decision(of: question), case .option(let option) = decision.answer,
      bound.events.indices.contains(question)
    else { return [] }
    return [
      expectation(
        .decision(
          question: bound.events[question].id, option: option, permitted: false, value: nil,
          bearer: nil))
    ]
  }

  private func expectation(_ kind: IR.Expectation.Kind) -> IR.Expectation {
    let known = record.knownAt == record.asOf ? nil : record.knownAt
    return IR.Expectation(day: record.asOf, known: known, kind: kind, place: .nowhere)
  }

  /// Nothing while the total is a range.
  private func total(_ account: Int, of subject: Int, _ id: String) -> IR.Expectation.Kind? {
    guard let kind = program.accounts[safe: account],
      kind.owner == bound.subjects[subject].kind
    else { return nil }
    let reading: IR.AccountReading = kind.deducts ? .balance : .total
    guard let range = record.reading(reading, account: account, of: subject, program),
      range.low == range.high
    else { return nil }
    return .account(subject: id, account: account, reading, range.low)
  }

  private func end(_ end: Record.MeasureRecord.End) -> IR.Expectation.End? {
    switch end {
    case .once: nil
    case .fixed(let last): .lastDay(last)
    case .forever: .forever
    case .open, .pending: .open
    }
  }
}
