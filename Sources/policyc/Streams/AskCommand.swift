import Foundation
import PolicyBase
import PolicyEngine
import PolicyIR

/// `policyc ask POLICY… CASE… --claims FILE`: one answer a line, however many claims there are.
enum AskCommand {
  /// Bytes of one claim.
  static let lineLimit = CaseLimits.lineBytes

  static func run(_ options: Options) -> CommandResult {
    guard let claims = options.claims else {
      return Reporting.faults([.optionMissing("--claims FILE", .ask)], options)
    }
    do throws(CaseRun.Refusal) {
      let question = try prepared(options)
      switch InputFiles.stream(claims) {
      case .failure(let error): return Reporting.faults([error.fault], options)
      case .success(let handle):
        let lines = LineStream(handle, limit: lineLimit)
        return try ClaimStream(question, options).run(lines)
      }
    } catch {
      return error.result
    }
  }

  /// The question on the events of the case files.
  private static func prepared(
    _ options: Options
  ) throws(CaseRun.Refusal) -> PreparedQuestion {
    let (policyPaths, casePaths) = CaseRun.policiesAndCases(options.paths)
    if policyPaths.isEmpty {
      throw CaseRun.Refusal(result: Reporting.faults([.noPath(.ask)], options))
    }
    let (policies, faults) = PolicySet.loadProgram(policyPaths, libraries: options.libraries)
    let files = casePaths.map { InputFiles.read($0) }
    let fileFaults = files.compactMap { file -> ToolFault? in
      if case .failure(let error) = file { error.fault } else { nil }
    }
    if !(faults + fileFaults).isEmpty {
      throw CaseRun.Refusal(result: Reporting.faults(faults + fileFaults, options))
    }
    let program = try Drafts.program(
      PolicyProgram.compile(policies, options.readings, options), policies, options)
    var ledger = Ledger(
      CompiledPolicy(program: program), showsPersonal: options.showsPersonal)
    for case .success(let source) in files {
      try refusable(source.name, options) { () throws(LedgerRefusal) in
        try ledger.add(source.bytes)
      }
    }
    let question = try question(of: program, options)
    return try refusable("--question", options) { () throws(LedgerRefusal) in
      try ledger.prepare(question: question, until: options.asOf)
    }
  }

  private static func refusable<T>(
    _ name: String, _ options: Options, _ body: () throws(LedgerRefusal) -> T
  ) throws(CaseRun.Refusal) -> T {
    do throws(LedgerRefusal) {
      return try body()
    } catch {
      let found = error.diagnostics.map { $0.diagnostic(in: name) }
      throw CaseRun.Refusal(
        result: Reporting.diagnostics(found, sources: [], options, exit: .input))
    }
  }

  /// The one that is named, or the only one of the policies.
  private static func question(
    of program: IR.Program, _ options: Options
  ) throws(CaseRun.Refusal) -> String {
    if let question = options.question { return question }
    let all = program.eventKinds.filter(\.isQuestion).map(\.name.key)
    if all.count == 1 { return all[0] }
    throw CaseRun.Refusal(result: Reporting.faults([.whichQuestion(all)], options))
  }
}

extension LedgerDiagnostic {
  /// The finding with the file it is about.
  fileprivate func diagnostic(in name: String) -> Diagnostic {
    let place = line.map { "\(name):\($0) " } ?? "\(name) "
    let repair = repairZh.map { Message(zh: $0, en: repairEn ?? $0) }
    return Diagnostic(
      code: code, place: .nowhere, message: Message(zh: place + zh, en: place + en),
      repair: repair)
  }
}
