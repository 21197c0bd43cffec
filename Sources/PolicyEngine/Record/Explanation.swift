import PolicyBase
import PolicyIR

/// Why a rule acted or did not, for one thing that its trigger matched. Kept out of the record.
package struct Explanation: Sendable {
  package enum Outcome: Sendable {
    case applied
    /// 适用 excludes the case (S27).
    case notCovered
    /// The first condition that failed, as written, with the values read.
    case failed(condition: String, readings: [String])
    /// What is missing to decide.
    case unknown([Missing])
  }

  package var rule: Int
  package var citation: Int
  package var event: Int?
  package var subject: Int?
  /// The day it was looked at; the last one for conditions that did not come true. Of a question
  /// about a day that is 个人信息 the question's own day.
  package var day: CivilDay
  package var outcome: Outcome
}

/// Collects explanations while a case is folded: the last look of each rule at each thing, but an
/// application is never forgotten.
struct Trace {
  private struct Key: Hashable {
    var rule: Int
    var event: Int?
    var subject: Int?
    /// Applications on several days are several explanations.
    var applied: CivilDay?
  }

  private var explanations: [Key: Explanation] = [:]

  mutating func record(_ firing: Firing, _ outcome: Outcome, _ world: World) {
    let scope = firing.scope
    var citation = world.program.rules[firing.rule].citation
    let told: Explanation.Outcome
    switch outcome {
    case .applies:
      told = firing.certain ? .applied : .unknown(firing.missing)
    case .notCovered: told = .notCovered
    case .fails(let condition, let at):
      citation = at
      told = .failed(
        condition: condition.writtenText, readings: world.readings(condition, scope))
    case .unknown(let missing, _): told = .unknown(missing)
    }
    var key = Key(rule: firing.rule, event: scope.event, subject: scope.subject, applied: nil)
    if case .applied = told { key.applied = scope.day }
    explanations[key] = Explanation(
      rule: firing.rule, citation: citation, event: scope.event, subject: scope.subject,
      day: day(firing, world), outcome: told)
  }

  private func day(_ firing: Firing, _ world: World) -> CivilDay {
    guard case .asked(_, let term?) = world.program.rules[firing.rule].trigger,
      !world.facts.showsPersonal, world.program.isPersonal(term)
    else { return firing.scope.day }
    return firing.scope.event.flatMap(world.event)?.date ?? firing.scope.day
  }

  /// By day, then by rule, then by the order of ids.
  func inOrder(_ view: CaseView) -> [Explanation] {
    func rank(_ explanation: Explanation) -> (CivilDay, Int, Int, Int) {
      (
        explanation.day, explanation.rule, explanation.event.map { view.eventRank[$0] } ?? -1,
        explanation.subject.map { view.subjectRank[$0] } ?? -1
      )
    }
    return explanations.values.sorted { rank($0) < rank($1) }
  }
}
