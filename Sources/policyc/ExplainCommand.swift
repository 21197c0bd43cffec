import PolicyBase
import PolicyEngine
import PolicyIR

/// `policyc explain POLICY… CASE`: why each result holds and why rules did not apply.
enum ExplainCommand {
  static func run(_ options: Options) -> CommandResult {
    do throws(CaseRun.Refusal) {
      let run = try CaseRun.prepare(options)
      let subject = try run.subject(options)
      let record = Evaluator.evaluate(
        run.program, run.boundCase, asOf: run.asOf, knownAt: run.knownAt)
      let explanations = Evaluator.explain(
        run.program, run.boundCase, asOf: run.asOf, knownAt: run.knownAt)
      let text = ExplainText(
        run: run, record: record, explanations: explanations, subject: subject,
        language: options.language)
      let exit: ExitCode =
        run.refusedQuestions > 0 || !record.failures.isEmpty ? .input : .done
      let output = options.format == .json ? text.json().text() + "\n" : text.text()
      return Reporting.output(output, errors: run.notices(options), options, exit: exit)
    } catch {
      return error.result
    }
  }
}
