import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicyIR

/// `policyc test POLICY…`: runs the 案例 of the named policies (E21).
enum TestCommand {
  static func run(_ options: Options) -> CommandResult {
    guard !options.paths.isEmpty else { return Reporting.faults([.noPath(.test)], options) }
    let (set, faults) = PolicySet.load(options.paths, libraries: options.libraries)
    if !faults.isEmpty { return Reporting.faults(faults, options) }
    let compiled = Compiler.compile(set.parsed, sources: set.sources)
    if compiled.hasErrors {
      return Reporting.diagnostics(
        compiled.diagnostics, sources: set.sources, options, exit: .findings)
    }
    var results = ExampleRunner(compiled, options.language).run(ofFirst: set.namedCount)
    for readings in Compiler.readingsOfExamples(set.parsed.trees) {
      let other = Compiler.compile(
        set.parsed.concerned(by: readings.keys), sources: set.sources, readings: readings)
      results += ExampleRunner(other, options.language).run(ofFirst: set.namedCount)
    }
    if results.isEmpty { return Reporting.faults([.noExamples], options) }
    results.sort {
      ($0.example.place.file, $0.example.place.start)
        < ($1.example.place.file, $1.example.place.start)
    }
    if options.covers { return CoverageTest.run(set, results, options) }
    if let count = options.damages { return DamageTest.run(set, results, count, options) }
    if options.mutates { return MutationTest.run(set, results, options) }
    let exit: ExitCode = results.allSatisfy(\.passed) ? .done : .findings
    let report = TestReport(results: results, sources: set.sources, language: options.language)
    return report.result(options, exit: exit)
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

/// Runs the cases of a compilation on its program.
struct ExampleRunner {
  private let compiled: Compilation
  private let language: MessageLanguage

  init(_ compiled: Compilation, _ language: MessageLanguage) {
    var compiled = compiled
    compiled.program = compiled.program.onTrial()
    self.compiled = compiled
    self.language = language
  }

  /// The cases of the first `count` files.
  func run(ofFirst count: Int) -> [ExampleResult] {
    compiled.examples.filter { Int($0.place.file) < count }.map(run)
  }

  func run(_ example: IR.CaseExample) -> ExampleResult {
    var result = ExampleResult(example: example)
    if compiled.hasErrors || !compiled.program.unsupported.isEmpty {
      result.diagnostics =
        compiled.diagnostics.filter { $0.severity == .error }
        + compiled.program.unsupported.map { ToolFault.notExecutable($0.what).at($0.place) }
      return result
    }
    let program = compiled.program.with(onlyRegulations: example.policies)
    let binding = CaseBinder.bind(
      CaseReading(records: example.records), to: program,
      options: .init(showsPersonal: true, allowsMissing: true))
    result.diagnostics = binding.diagnostics
    guard let bound = binding.boundCase else { return result }
    let words = RecordWords(program: program, bound: bound, language: language)
    for days in ExampleRunner.days(example.expectations) {
      let record = Evaluator.evaluate(
        program, bound, asOf: days.day, knownAt: days.known)
      let check = ExpectationCheck(words: words, record: record)
      result.outcomes += check.outcomes(days.expectations)
    }
    return result
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
