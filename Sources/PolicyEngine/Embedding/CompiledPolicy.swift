import PolicyBase
import PolicyIR

/// A compiled set of policies, ready to evaluate: loaded once, shared by all threads.
public struct CompiledPolicy: Sendable {
  package let program: IR.Program
  /// The names under which records are bound, looked up once for all of them.
  let names: BindingNames
  /// SHA-256 over what the policies mean and under which readings: two policies of one hash derive
  /// the same from the same events.
  public let meaningHash: String

  package init(program: IR.Program) {
    self.program = program
    names = BindingNames(program)
    meaningHash = CompiledPolicy.meaningHash(program)
  }

  private static func meaningHash(_ program: IR.Program) -> String {
    let policies = program.policies.map { policy in
      JSONText.array([
        .string(policy.code), .string(policy.meaningHash), .truth(policy.isSetAside),
        // A draft may be taken to be in force (试行).
        .string(policy.inForce.map { "\($0.first) \($0.last?.description ?? "")" } ?? ""),
      ])
    }
    let calendars = program.calendars.map { calendar in
      JSONText.array([.string(calendar.code), .string(calendar.sourceHash)])
    }
    let readings = program.readings.map { reading in
      JSONText.array([.string(reading.key), .string(reading.choice)])
    }
    let text = JSONText.array([.array(policies), .array(calendars), .array(readings)]).text()
    return SHA256.hex(Array(text.utf8))
  }
}
