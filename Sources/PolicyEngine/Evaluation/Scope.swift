import PolicyBase
import PolicyIR

/// What a term is read on: the bound subject, event and member, and the day.
struct Scope {
  /// The member of a set under test.
  enum Member: Hashable {
    case event(Int)
    case subject(Int)
    /// A counted group of entries; derived ones have no event of their own.
    case entry(subject: Int, event: Int?)
    case measure(Int)
  }

  var day: CivilDay
  var subject: Int?
  var event: Int?
  var member: Member?
  /// The day whose cycle 本周期 means, when it is not `day`: late entries belong to older cycles.
  var cycleDay: CivilDay?
  /// Index of the measure whose end is under test; its events count from its start on.
  var instance: Int?
  /// Definitions inside definitions; bounded so that no program can exhaust the stack.
  var depth = 0

  init(day: CivilDay, subject: Int? = nil, event: Int? = nil) {
    self.day = day
    self.subject = subject
    self.event = event
  }

  func with(member: Member) -> Scope {
    var scope = self
    scope.member = member
    return scope
  }

  func on(_ day: CivilDay) -> Scope {
    var scope = self
    scope.day = day
    return scope
  }
}
