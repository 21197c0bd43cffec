import PolicyBase
import PolicyCompiler
import PolicyIR

/// What can be proved about a compiled set of policies before any case exists (design §5).
///
/// No gap, overlap or contradiction is proved when none is found; each that is found comes with a
/// case that was replayed through the engine, or is called 未证. Dead and shadowed is proved when found.
package enum Analysis {
  /// The findings about one compilation that are not known already, in no particular order. A
  /// compilation with errors has none: its program is not whole.
  package static func findings(
    _ compiled: Compilation, known: [Diagnostic] = []
  ) -> [Diagnostic] {
    if compiled.hasErrors || !compiled.program.unsupported.isEmpty {
      return RivalAccounts(compiled).findings
    }
    var run = AnalysisRun(compiled.program, known: known)
    run.findDeadRules()
    run.findIdleDeclarations()
    run.findUnsuppliedParameters()
    run.analyseBandings()
    run.analyseDivisions()
    run.analyseDistinctions()
    run.analyseAnswers()
    run.analyseTables()
    // What is idle only under a reading that is not adopted is that reading's doing.
    let isAdopted = compiled.program.readings.allSatisfy(\.adopted)
    return isAdopted ? run.found : run.found.filter { !AnalysisFault.idle.contains($0.code) }
  }
}

/// One analysis: the program and what was found so far.
struct AnalysisRun {
  let program: IR.Program
  private(set) var found: [Diagnostic] = []
  /// Rules whose conditions can never hold: said once, and not looked at again.
  var dead = Set<Int>()

  /// What was said before, whatever case showed it.
  private let known: Set<Said>

  private struct Said: Hashable {
    let place: Place
    let message: Message
  }

  init(_ program: IR.Program, known: [Diagnostic]) {
    self.program = program
    self.known = Set(known.map { Said(place: $0.place, message: $0.message) })
  }

  private func isKnown(_ fault: AnalysisFault, _ citation: Int) -> Bool {
    known.contains(Said(place: program.citations[citation].place, message: fault.message))
  }

  mutating func report(
    _ fault: AnalysisFault, _ citation: Int, related: [Int] = [], witness: Witness? = nil
  ) {
    if isKnown(fault, citation) { return }
    let other = Message(zh: "另一处在这里", en: "the other place is here")
    found.append(
      Diagnostic(
        code: fault.code, severity: fault.severity, place: program.citations[citation].place,
        message: fault.message, repair: fault.repair,
        related: related.filter { $0 != citation }.map {
          Diagnostic.Related(place: program.citations[$0].place, message: other)
        }, trail: trail(citation), witness: witness))
  }

  /// A finding that stands or falls with its case.
  mutating func report(
    _ fault: AnalysisFault, _ citation: Int, related: [Int] = [],
    ifShownBy witness: @autoclosure () -> Witness?
  ) {
    if isKnown(fault, citation) || isKnown(.notShown(fault), citation) { return }
    if let witness = witness() {
      report(fault, citation, related: related, witness: witness)
    } else {
      report(.notShown(fault), citation, related: related)
    }
  }

  /// Runs an analysis that may prove nothing for want of room, and says so.
  mutating func attempt(
    _ citation: Int, _ columns: [Column], _ work: (inout AnalysisRun) throws -> Void
  ) {
    do {
      try work(&self)
    } catch {
      let words = BoxWords(program: program, columns: columns)
      report(.overBudget(columns.map(words.name)), citation)
    }
  }

  /// The rules as one question; `nil` after saying that it is too large.
  mutating func question(
    _ rules: [Int], _ citation: Int, _ formula: (IR.Rule) -> Formula
  ) -> RuleQuestion? {
    let formulas = rules.map { formula(program.rules[$0]) }
    do {
      return try RuleQuestion(rules, formulas, in: program)
    } catch {
      let columns = ColumnTable(formulas, in: program).columns
      report(.overBudget(columns.map(BoxWords(program: program, columns: columns).name)), citation)
      return nil
    }
  }

  private func trail(_ citation: Int) -> String? {
    let cited = program.citations[citation]
    guard program.policies.indices.contains(cited.policy) else { return nil }
    return "《" + program.policies[cited.policy].title + "》" + cited.address.chinese
  }

  func citation(_ rule: Int) -> Int { program.rules[rule].citation }

  func policy(_ rule: Int) -> Int { program.citations[citation(rule)].policy }

  /// Whether 优先 puts the one before the other.
  func isOrdered(_ a: Int, _ b: Int) -> Bool {
    program.priorities.contains { priority in
      guard case .rules(let stronger, let weaker) = priority else { return false }
      return stronger.contains(a) && weaker.contains(b)
        || stronger.contains(b) && weaker.contains(a)
    }
  }

  /// Whether a 修订 left both in force on some day.
  func areInForceTogether(_ a: Int, _ b: Int) -> Bool {
    guard let first = program.citations[citation(a)].valid,
      let second = program.citations[citation(b)].valid
    else { return true }
    return (second.last.map { $0 >= first.first } ?? true)
      && (first.last.map { $0 >= second.first } ?? true)
  }
}
