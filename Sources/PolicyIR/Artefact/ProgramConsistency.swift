/// What of a program no single part shows: how its tables must fit each other.
struct ProgramConsistency {
  /// The first thing that does not fit; `nil`: all does.
  private(set) var fault: String?

  init(_ program: IR.Program) {
    if program.conventions.count != program.policies.count { fault = "conventions" }
    for kind in program.eventKinds where kind.isQuestion && kind.answers == nil {
      fault = "question without answers"
    }
    for kind in program.eventKinds where kind.isQuestion {
      if let answers = kind.answers, program.enumerations[answers].options.isEmpty {
        fault = "question without answers"
      }
    }
    for status in program.statuses where program.enumerations[status.enumeration].options.isEmpty {
      fault = "status without values"
    }
    for rule in program.rules { check(rule, program) }
    for parameter in program.parameters { check(parameter, program) }
  }

  /// An answer is one of its question's.
  private mutating func check(_ rule: IR.Rule, _ program: IR.Program) {
    for effect in rule.effects {
      guard case .answer(let option, _, _) = effect.action else { continue }
      guard case .asked(let question, _) = rule.trigger,
        let answers = program.eventKinds[question].answers,
        option < program.enumerations[answers].options.count
      else {
        fault = "answer"
        return
      }
    }
  }

  private mutating func check(_ parameter: IR.Parameter, _ program: IR.Program) {
    guard let field = parameter.field else { return }
    guard let owner = parameter.owner, field < program.subjectKinds[owner].fields.count else {
      fault = "field of a parameter"
      return
    }
  }
}
