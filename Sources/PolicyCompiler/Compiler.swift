import PolicyBase
import PolicyIR
import PolicySyntax

/// Parsed policies lowered to one program, with their cases and everything found on the way.
public struct Compilation: Sendable {
  public var trees: [PolicyTree]
  /// Complete only when `diagnostics` hold no error; otherwise what could be lowered.
  public var program: IR.Program
  public var examples: [IR.CaseExample]
  /// The findings of the parser and of the compiler, in order of place.
  public var diagnostics: [Diagnostic]

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Policy trees → IR.
public enum Compiler {
  /// Compiles all trees into one program. `readings` chooses, by the key of a 存疑, another
  /// reading than the adopted one (E20). Never fails: faults are diagnostics.
  public static func compile(
    _ parsed: ParseResult, sources: [SourceText], readings: [String: String] = [:]
  ) -> Compilation {
    let selection = Selection(parsed.trees, sources: sources, readings: readings)
    var translator = Translator(Declarations(selection))
    translator.translate()
    let examples = translator.examples()
    translator.checkStructure()
    return Compilation(
      trees: parsed.trees, program: translator.program, examples: examples,
      diagnostics: inOrder(
        parsed.diagnostics
          + FollowOnFaults(parsed, translator.declared).removed(from: translator.diagnostics)))
  }

  /// The findings about the policies as adopted and under every reading not adopted, each once.
  public static func check(_ parsed: ParseResult, sources: [SourceText]) -> [Diagnostic] {
    var found = compile(parsed, sources: sources).diagnostics
    let known = Set(found)
    var tried = Set<[String]>()
    for ambiguity in parsed.trees.flatMap(\.ambiguities) {
      for choice in ambiguity.choices where choice.name.text != ambiguity.adopted?.text {
        let key = ambiguity.key.text
        guard tried.insert([key, choice.name.text]).inserted else { continue }
        let other = compile(parsed, sources: sources, readings: [key: choice.name.text])
        found += other.diagnostics.filter { !known.contains($0) }.map {
          $0.under("\(key)=\(choice.name.text)")
        }
      }
    }
    return inOrder(found)
  }

  private static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen = Set<Diagnostic>()
    let unique = diagnostics.filter { seen.insert($0).inserted }
    return unique.enumerated().sorted { a, b in
      (a.element.place.file, a.element.place.start, a.offset)
        < (b.element.place.file, b.element.place.start, b.offset)
    }.map(\.element)
  }
}

extension Diagnostic {
  /// The same finding, saying that it is met only under a reading that is not adopted.
  fileprivate func under(_ reading: String) -> Diagnostic {
    let zh = message.zh + "（采用读法 \(reading) 时）"
    let en = message.en + " (under the reading \(reading))"
    return Diagnostic(
      code: code, severity: severity, place: place, message: Message(zh: zh, en: en),
      repair: repair, related: related, trail: trail)
  }
}
