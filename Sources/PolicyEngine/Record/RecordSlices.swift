import PolicyBase
import PolicyIR

/// The record as of an earlier day is a slice of a later one with the same knowledge (S9).
extension Record {
  /// The status of a subject on a day up to the as-of day; `nil` for a status it cannot have.
  package func status(_ status: Int, of subject: Int, on day: CivilDay) -> StatusRecord.Version? {
    self.status(status, of: subject)?.history.last { $0.from.map { $0 <= day } ?? true }
  }

  /// The total or balance on a day, in the cycle that contains it; the start when nothing moved it.
  package func total(
    _ account: Int, of subject: Int, on day: CivilDay, _ program: IR.Program
  ) -> NumberRange? {
    guard program.accounts.indices.contains(account) else { return nil }
    let cycles = record(of: subject)?.accounts.filter { $0.account == account } ?? []
    let current = cycles.first { $0.cycle.contains(day) }
    return current?.history.last { $0.from <= day }?.total
      ?? NumberRange(program.accounts[account].start)
  }
}
