import PolicyBase
import PolicyCompiler
import PolicyIR

/// What can be proved about a compiled set of policies before any case exists.
public enum Analysis {
  /// The findings about one compilation, in no particular order. A compilation with errors has none:
  /// its program is not whole.
  public static func findings(_ compiled: Compilation) -> [Diagnostic] {
    if compiled.hasErrors || !compiled.program.unsupported.isEmpty { return [] }
    return []
  }
}
