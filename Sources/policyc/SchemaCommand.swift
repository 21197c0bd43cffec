import PolicyEngine
import PolicyIR

/// `policyc schema case|record [POLICY…]`: the JSON Schema of case lines or of records.
enum SchemaCommand {
  static func run(_ options: Options) -> CommandResult {
    guard let word = options.paths.first, word == "case" || word == "record" else {
      return Reporting.faults([.noSchemaNamed(options.paths.first)], options)
    }
    do throws(CaseRun.Refusal) {
      var program: IR.Program?
      let paths = Array(options.paths.dropFirst())
      if !paths.isEmpty {
        let (policies, faults) = PolicySet.loadProgram(paths, libraries: options.libraries)
        if !faults.isEmpty { return Reporting.faults(faults, options) }
        program = try PolicyProgram.compile(policies, options.readings, options)
      }
      let text = word == "case" ? CaseSchema(program).text() : RecordSchema(program).text()
      return Reporting.output(text, options)
    } catch {
      return error.result
    }
  }
}
