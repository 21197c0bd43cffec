import Foundation
import PolicyBase
import PolicyEngine
import PolicyIR

/// `policyc serve POLICY…`: one JSON object in, one out, until the input ends.
enum ServeCommand {
  /// Bytes of one request.
  static let lineLimit = 1 << 26

  static func run(_ options: Options) -> CommandResult {
    guard !options.paths.isEmpty else { return Reporting.faults([.noPath(.serve)], options) }
    let (policies, faults) = PolicySet.loadProgram(options.paths, libraries: options.libraries)
    if !faults.isEmpty { return Reporting.faults(faults, options) }
    do throws(CaseRun.Refusal) {
      let program = try Drafts.program(
        PolicyProgram.compile(policies, options.readings, options), policies, options)
      var session = ServeSession(
        CompiledPolicy(program: program), showsPersonal: options.showsPersonal)
      try serve(&session, options)
      return CommandResult()
    } catch {
      return error.result
    }
  }

  private static func serve(
    _ session: inout ServeSession, _ options: Options
  ) throws(CaseRun.Refusal) {
    var lines = LineStream(FileHandle.standardInput, limit: lineLimit)
    do {
      while let line = try lines.next() {
        let reply: String
        switch line {
        case .line(let bytes):
          if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
          reply = session.reply(to: bytes)
        case .tooLong: reply = ServeSession.reply(to: .lineTooLong(limit: lineLimit))
        }
        try FileHandle.standardOutput.write(contentsOf: Data((reply + "\n").utf8))
      }
    } catch {
      let fault = ToolFault.unreadable("<stdin>", error.localizedDescription)
      throw CaseRun.Refusal(result: Reporting.faults([fault], options))
    }
  }
}
