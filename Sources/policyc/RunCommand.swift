import PolicyBase
import PolicyEngine
import PolicyIR

/// `policyc run POLICY… CASE`: the record of a case as of a day.
enum RunCommand {
  static func run(_ options: Options) -> CommandResult {
    do throws(CaseRun.Refusal) {
      let run = try CaseRun.prepare(options)
      let subject = try run.subject(options)
      let record = Evaluator.evaluate(
        run.program, run.boundCase, asOf: run.asOf, knownAt: run.knownAt)
      let exit: ExitCode =
        run.refusedQuestions > 0 || !record.failures.isEmpty ? .input : .done
      let text =
        options.format == .json
        ? RunRecord.json(record, run, options) : text(record, run, subject, options.language)
      return Reporting.output(text, errors: run.notices(options), options, exit: exit)
    } catch {
      return error.result
    }
  }

  private static func text(
    _ record: Record, _ run: CaseRun, _ subject: Int?, _ language: MessageLanguage
  ) -> String {
    let words = RecordWords(program: run.program, bound: run.boundCase, language: language)
    let body = RecordText(record: record, words: words, subject: subject).text()
    return RunHeading(run: run, language: language).short() + "\n" + body
      + counts(record, run, words)
  }

  /// The last line counts answered and refused questions.
  private static func counts(_ record: Record, _ run: CaseRun, _ words: RecordWords) -> String {
    let answered = record.decisions.count
    if answered == 0, run.refusedQuestions == 0 { return "" }
    return "\n"
      + words.pick(
        "回答了 \(answered) 个问题，拒绝了 \(run.refusedQuestions) 个\n",
        "\(answered) questions answered, \(run.refusedQuestions) refused\n")
  }
}

extension CaseRun {
  /// The subject of `--subject`, by its id.
  func subject(_ options: Options) throws(Refusal) -> Int? {
    guard let id = options.subject else { return nil }
    if let index = boundCase.subjects.firstIndex(where: { $0.id == id }) { return index }
    let ids = boundCase.subjects.prefix(CaseLimits.spellingCandidates).map(\.id)
    let fault = ToolFault.unknownSubject(id, nearest: Spelling.nearest(to: id, among: ids))
    throw Refusal(result: Reporting.faults([fault], options))
  }
}
