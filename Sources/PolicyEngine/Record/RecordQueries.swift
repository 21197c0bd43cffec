import PolicyBase
import PolicyIR

/// What a 案例 asks of the record of its day.
extension Record {
  package func record(of subject: Int) -> SubjectRecord? {
    subjects.first { $0.subject == subject }
  }

  /// The total or balance in the cycle that contains the as-of day, the start when nothing moved
  /// it; for `single` the highest counted entry seen on that day.
  package func reading(
    _ reading: IR.AccountReading, account: Int, of subject: Int, _ program: IR.Program
  ) -> NumberRange? {
    guard program.accounts.indices.contains(account) else { return nil }
    let accounts = record(of: subject)?.accounts.filter { $0.account == account } ?? []
    if reading == .single {
      return accounts.map(\.single).max { ($0.high, $0.low) < ($1.high, $1.low) } ?? .zero
    }
    let current = accounts.first { $0.cycle.contains(asOf) }
    return current?.total ?? NumberRange(program.accounts[account].start)
  }

  /// The status on the as-of day.
  package func status(_ status: Int, of subject: Int) -> StatusRecord? {
    record(of: subject)?.statuses.first { $0.status == status }
  }

  /// Measures in force on the as-of day, one-off acts imposed on it, and those of which it is
  /// open whether they are in force.
  package func measures(of subject: Int) -> [MeasureRecord] {
    record(of: subject)?.measures.filter { measure in
      switch measure.state {
      case .inForce, .termOver, .pending: true
      case .future, .ended, .released, .permitted, .needsDecision: false
      }
    } ?? []
  }

  package func decision(of event: Int) -> Decision? {
    decisions.first { $0.event == event }
  }
}
