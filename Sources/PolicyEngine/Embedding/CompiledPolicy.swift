import PolicyBase
import PolicyIR

/// Why bytes are no compiled policy; the same type as everywhere.
public typealias ArtefactFault = PolicyIR.ArtefactFault

/// A compiled set of policies, ready to evaluate: loaded once, shared by all threads.
public struct CompiledPolicy: Sendable {
  package let program: IR.Program
  /// The names under which records are bound, looked up once for all of them.
  let names: BindingNames
  /// SHA-256 over what the policies mean and under which readings: two policies of one hash derive
  /// the same from the same events.
  public let meaningHash: String

  /// Loads what `policyc build` wrote. Everything the engine relies on is verified here, once.
  public init(_ bytes: [UInt8]) throws(ArtefactFault) {
    self.init(program: try Artefact(bytes).program)
  }

  /// The same, as the text that `policyc build --swift` writes into the source of a host.
  public init(base64 text: StaticString) throws(ArtefactFault) {
    try self.init(
      text.withUTF8Buffer { (bytes) -> [UInt8]? in Base64.decoded(bytes) } ?? [])
  }

  /// What the product `PolicyCompiler` made of texts at run time, when it found no error in them.
  public init(program: IR.Program) {
    self.program = program
    names = BindingNames(program)
    meaningHash = program.meaningHash
  }
}
