import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicyIR

/// `policyc test POLICY…`: runs the 案例 of the named policies (E21).
enum TestCommand {
  static func run(_ options: Options) -> CommandResult {
    guard !options.paths.isEmpty else { return Reporting.faults([.noPath(.test)], options) }
    let (set, faults) = PolicySet.load(options.paths)
    if !faults.isEmpty { return Reporting.faults(faults, options) }
    let compiled = Compiler.compile(set.parsed, sources: set.sources)
    if compiled.hasErrors {
      return Reporting.diagnostics(
        compiled.diagnostics, sources: set.sources, options, exit: .findings)
    }
    let examples = compiled.examples.filter { Int($0.place.file) < set.namedCount }
    if examples.isEmpty { return Reporting.faults([.noExamples], options) }
    var runner = ExampleRunner(set, compiled.program, options.language)
    let results = examples.map { runner.run($0) }
    let exit: ExitCode = results.allSatisfy(\.passed) ? .done : .findings
    let report = TestReport(results: results, sources: set.sources, language: options.language)
    return options.format == .json
      ? CommandResult(output: report.json().text(), exit: exit)
      : CommandResult(output: report.text(), errors: report.errors(), exit: exit)
  }
}

/// What came of one 案例.
struct ExampleResult {
  let example: IR.CaseExample
  var outcomes: [ExpectationOutcome] = []
  /// Faults that kept it from running.
  var diagnostics: [Diagnostic] = []

  var passed: Bool { diagnostics.isEmpty && outcomes.allSatisfy(\.passed) }
}

/// Runs cases; a program is compiled once for each choice of readings.
struct ExampleRunner {
  private let set: PolicySet
  private let language: MessageLanguage
  private var programs: [[String: String]: Compilation] = [:]
  private let adopted: IR.Program

  init(_ set: PolicySet, _ adopted: IR.Program, _ language: MessageLanguage) {
    self.set = set
    self.adopted = adopted
    self.language = language
  }

  mutating func run(_ example: IR.CaseExample) -> ExampleResult {
    var result = ExampleResult(example: example)
    let program: IR.Program
    switch self.program(example) {
    case .success(let compiled): program = compiled
    case .failure(let faults):
      result.diagnostics = faults.diagnostics
      return result
    }
    let binding = CaseBinder.bind(
      CaseReading(records: example.records), to: program,
      options: .init(showsPersonal: true, allowsMissing: true))
    result.diagnostics = binding.diagnostics
    guard let bound = binding.boundCase else { return result }
    let words = RecordWords(program: program, bound: bound, language: language)
    for days in ExampleRunner.days(example.expectations) {
      let record = Evaluator.evaluate(program, bound, asOf: days.day, knownAt: days.known)
      let check = ExpectationCheck(words: words, record: record)
      result.outcomes += check.outcomes(days.expectations)
    }
    return result
  }

  private struct Faults: Error { let diagnostics: [Diagnostic] }

  private mutating func program(_ example: IR.CaseExample) -> Result<IR.Program, Faults> {
    var program = adopted
    if !example.readings.isEmpty {
      let readings = Dictionary(example.readings.map { ($0.key, $0.choice) }) { first, _ in first }
      let compiled =
        programs[readings]
        ?? Compiler.compile(set.parsed, sources: set.sources, readings: readings)
      programs[readings] = compiled
      if compiled.hasErrors { return .failure(Faults(diagnostics: compiled.diagnostics)) }
      program = compiled.program
    }
    if program.unsupported.isEmpty { return .success(program) }
    return .failure(
      Faults(
        diagnostics: program.unsupported.map { ToolFault.notExecutable($0.what).at($0.place) }))
  }

  private struct Day {
    let day: CivilDay
    let known: CivilDay
    var expectations: [IR.Expectation]
  }

  /// Expectations by the day asked about and the day of knowledge, in order of appearance.
  private static func days(_ expectations: [IR.Expectation]) -> [Day] {
    var days: [Day] = []
    for expectation in expectations {
      let known = expectation.known ?? expectation.day
      if let index = days.firstIndex(where: { $0.day == expectation.day && $0.known == known }) {
        days[index].expectations.append(expectation)
      } else {
        days.append(Day(day: expectation.day, known: known, expectations: [expectation]))
      }
    }
    return days
  }
}
