import PolicyBase
import PolicyEngine

/// `policyc compare POLICY… CASE…`: one case under two readings, two versions or sets of policies,
/// or with the knowledge of two days.
enum CompareCommand {
  static func run(_ options: Options) -> CommandResult {
    let comparesReadings = options.against.isEmpty && options.againstKnownAt == nil
    if comparesReadings, options.readings.isEmpty {
      return Reporting.faults([.nothingToCompare], options)
    }
    do throws(CaseRun.Refusal) {
      let (left, right) = try sides(options, comparesReadings: comparesReadings)
      let difference = RecordDifference(side(left), side(right))
      let shown = try shown(difference, left, options)
      let text =
        options.format == .json
        ? CompareJSON(left: left, right: right, difference: shown).json().text() + "\n"
        : CompareText(left: left, right: right, difference: shown, language: options.language)
          .text()
      return Reporting.output(text, errors: left.notices(options), options)
    } catch {
      return error.result
    }
  }

  private static func sides(
    _ options: Options, comparesReadings: Bool
  ) throws(CaseRun.Refusal) -> (CaseRun, CaseRun) {
    let (policyPaths, casePaths) = try CaseRun.split(options)
    let (policies, faults) = PolicySet.loadProgram(policyPaths, libraries: options.libraries)
    let (others, otherFaults) =
      options.against.isEmpty
      ? (policies, []) : PolicySet.loadProgram(options.against, libraries: options.libraries)
    let files = CaseFiles.read(casePaths)
    let all = faults + otherFaults + files.faults
    if !all.isEmpty { throw CaseRun.Refusal(result: Reporting.faults(all, options)) }
    let left = try CaseRun.prepare(
      policies, files, readings: comparesReadings ? [:] : options.readings,
      knownAt: options.knownAt, options)
    let right = try CaseRun.prepare(
      others, files, readings: options.readings,
      knownAt: options.againstKnownAt ?? options.knownAt, options)
    return (left, right)
  }

  private static func side(_ run: CaseRun) -> RecordDifference.Side {
    RecordDifference.Side(
      program: run.program, facts: run.boundCase,
      record: Evaluator.evaluate(
        run.program, run.boundCase, asOf: run.asOf, knownAt: run.knownAt))
  }

  /// With `--subject` only that subject and the events that concern it.
  private static func shown(
    _ difference: RecordDifference, _ run: CaseRun, _ options: Options
  ) throws(CaseRun.Refusal) -> RecordDifference {
    guard let subject = try run.subject(options) else { return difference }
    let reach = CaseReach(run.boundCase)
    let concerned = Set(
      run.boundCase.events.indices.filter { reach.event($0, concerns: subject) }
        .map { run.boundCase.events[$0].id })
    var shown = difference
    shown.subjects.removeAll { $0.id != run.boundCase.subjects[subject].id }
    shown.events.removeAll { !concerned.contains($0.id) }
    return shown
  }
}
