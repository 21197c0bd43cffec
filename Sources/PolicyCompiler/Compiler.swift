import PolicyBase
import PolicyIR
import PolicySyntax

/// Parsed policies lowered to one program, with their cases and everything found on the way.
public struct Compilation: Sendable {
  public var trees: [PolicyTree]
  /// Complete only when `diagnostics` hold no error; otherwise what could be lowered.
  public var program: IR.Program
  public var examples: [IR.CaseExample]
  /// 断言 written for the readings chosen, which `check` does not explore.
  public var assertions: [IR.Assertion]
  /// The findings of the parser and of the compiler, in order of place.
  public var diagnostics: [Diagnostic]

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Policy trees → IR.
public enum Compiler {
  /// Compiles all trees into one program. `readings` chooses, by the key of a 存疑, another
  /// reading than the adopted one (E20). Trees in `setAside` are there only for others that take
  /// them over (沿用): they act on nothing. Never fails: faults are diagnostics.
  public static func compile(
    _ parsed: ParseResult, sources: [SourceText], readings: [String: String] = [:],
    setAside: Set<Int> = []
  ) -> Compilation {
    var compiled = compiled(parsed, sources: sources, readings: readings, setAside: setAside)
    compiled.diagnostics = compiled.diagnostics.limited()
    return compiled
  }

  /// The same with all that was found, within a limit of the caller's own.
  static func compiled(
    _ parsed: ParseResult, sources: [SourceText], readings: [String: String] = [:],
    setAside: Set<Int> = [], rules: Int = CompilerLimits.rules
  ) -> Compilation {
    let selection = Selection(parsed, sources: sources, readings: readings)
    var declarations = Declarations(selection)
    for policy in setAside where declarations.program.policies.indices.contains(policy) {
      declarations.program.policies[policy].isSetAside = true
    }
    var translator = Translator(declarations)
    translator.translate()
    let examples = translator.examples()
    let assertions = translator.assertions()
    if !translator.exceeds(rules) { translator.checkStructure() }
    return Compilation(
      trees: parsed.trees, program: translator.program, examples: examples,
      assertions: assertions,
      diagnostics: inOrder(
        BrokenText(parsed, sources).removed(fromSyntax: parsed.diagnostics)
          + FollowOnFaults(
            parsed, translator.declared, circular: translator.circular,
            unresolved: translator.unresolved
          ).removed(
            from: translator.diagnostics)))
  }

  /// The findings about the policies as adopted, under every reading not adopted, and under the
  /// readings that 案例 are written for, each once; with what `analysis` finds in each compilation,
  /// when it is told what is known already.
  public static func check(
    _ parsed: ParseResult, sources: [SourceText],
    analysis: (Compilation, _ known: [Diagnostic]) -> [Diagnostic] = { _, _ in [] }
  ) -> [Diagnostic] {
    let adopted = compiled(parsed, sources: sources)
    var found = joined(adopted.diagnostics, analysis(adopted, []))
    let asAdopted = found
    let known = Set(found)
    let names = Set(found.filter { $0.code.hasPrefix("P2") }.map(\.message))
    var alternatives = readingsOfExamples(parsed.trees)
    for ambiguity in parsed.trees.flatMap(\.ambiguities) {
      for choice in ambiguity.choices where choice.name.text != ambiguity.adopted?.text {
        let readings = [ambiguity.key.text: choice.name.text]
        if !alternatives.contains(readings) { alternatives.append(readings) }
      }
    }
    for readings in alternatives {
      let shown = readings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      let other = compiled(
        parsed.concerned(by: readings.keys), sources: sources, readings: readings)
      found += joined(other.diagnostics, analysis(other, asAdopted)).filter {
        // A name that is wrong as adopted is wrong under every reading.
        !known.contains($0) && !names.contains($0.message)
      }
      .map { $0.under(shown.joined(separator: " ")) }
    }
    return inOrder(found).limited()
  }

  /// Findings of the compiler and of the analysis; one that the analysis shows by a case is said
  /// with it.
  private static func joined(_ found: [Diagnostic], _ analysed: [Diagnostic]) -> [Diagnostic] {
    found.filter { plain in
      !analysed.contains { $0.code == plain.code && $0.place == plain.place }
    } + analysed
  }

  /// The choices of readings, other than as adopted, that 案例 and 断言 are written for, in order of
  /// appearance. The examples of a compilation are those written for its readings.
  public static func readingsOfExamples(_ trees: [PolicyTree]) -> [[String: String]] {
    let ambiguities = trees.flatMap(\.ambiguities)
    var found: [[String: String]] = []
    let marks = trees.flatMap { $0.examples.map(\.readings) + $0.assertions.map(\.readings) }
    for marks in marks {
      let readings = readings(marks, among: ambiguities)
      if !readings.isEmpty, !found.contains(readings) { found.append(readings) }
    }
    return found
  }

  /// The choices, other than as adopted, that a 案例 or 断言 is written for.
  public static func readings(
    _ marks: [ReadingMark], among ambiguities: [Ambiguity]
  ) -> [String: String] {
    var readings: [String: String] = [:]
    for mark in marks {
      // A mark that names no reading is reported where the case stands.
      let ambiguity = ambiguities.first { $0.key.text == mark.key }
      guard let ambiguity, ambiguity.choices.contains(where: { $0.name.text == mark.choice }),
        ambiguity.adopted?.text != mark.choice
      else { continue }
      readings[mark.key] = mark.choice
    }
    return readings
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
      repair: repair, related: related, trail: trail, witness: witness)
  }
}

extension ParseResult {
  /// The files that say something about the 存疑 of these keys, with all that they import or take
  /// over: another reading changes nothing in the others.
  public func concerned(by keys: some Collection<String>) -> ParseResult {
    let concerned = trees.indices.filter { index in
      trees[index].ambiguities.contains { keys.contains($0.key.text) }
    }
    let links = trees.map { tree in
      let names = tree.header.imports.map(\.text) + [tree.header.takesOver?.text].compactMap { $0 }
      return trees.indices.filter { other in
        names.contains { Imports.isNamed(trees[other], $0) }
      }
    }
    var needed = Set(concerned)
    var open = concerned
    while let next = open.popLast() {
      for target in links[next] where needed.insert(target).inserted { open.append(target) }
    }
    var result = self
    result.trees = trees.indices.filter(needed.contains).map { trees[$0] }
    return result
  }
}
