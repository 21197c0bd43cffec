import PolicyBase
import PolicyCompiler
import PolicyIR
import PolicySyntax

/// What became of a mutation.
enum MutationOutcome: Sendable {
  /// The changed text does not compile.
  case refused(code: String)
  /// A 案例 failed.
  case failed(example: String)
  case survived
}

/// Compiles changed texts and runs the cases on them until one fails.
struct MutationRun: Sendable {
  let sources: [SourceText]
  /// The file that is changed.
  let file: Int
  let code: String

  /// The outcomes in the order of the mutations; the work is spread over the processors.
  func outcomes(_ mutations: [Mutation]) -> [MutationOutcome] {
    inParallel(mutations, outcome)
  }

  func outcome(_ mutation: Mutation) -> MutationOutcome {
    var changed = sources
    changed[file] = mutation.applied(to: sources[file])
    let parsed = parse(changed)
    if let fault = parsed.diagnostics.first(where: { $0.severity == .error }) {
      return .refused(code: fault.code)
    }
    for readings in readings(parsed.trees, for: mutation) {
      let compiled = Compiler.compile(parsed, sources: changed, readings: readings)
      if let fault = compiled.diagnostics.first(where: { $0.severity == .error }) {
        return .refused(code: fault.code)
      }
      if !compiled.program.unsupported.isEmpty { return .refused(code: "T3004") }
      if let example = firstFailure(compiled, nearest: mutation.article) {
        return .failed(example: example)
      }
    }
    return .survived
  }

  /// Whether the changed text still compiles and its 案例, which stand under those readings, do not
  /// all pass.
  func isNoticed(_ mutation: Mutation, in text: SourceText, readings: [String: String]) -> Bool {
    var changed = sources
    changed[file] = mutation.applied(to: text)
    let parsed = parse(changed)
    if parsed.diagnostics.contains(where: { $0.severity == .error }) { return false }
    let compiled = Compiler.compile(parsed, sources: changed, readings: readings)
    guard !compiled.hasErrors, compiled.program.unsupported.isEmpty else { return false }
    let runner = ExampleRunner(compiled, .zh)
    return compiled.examples.contains { example in
      Int(example.place.file) == file && !runner.run(example).passed
    }
  }

  /// The choices of readings under which the changed statement is in the program; as adopted first.
  private func readings(_ trees: [PolicyTree], for mutation: Mutation) -> [[String: String]] {
    let all = [[:]] + Compiler.readingsOfExamples(trees)
    guard let mark = mutation.reading else { return all }
    let adopted = trees.flatMap(\.ambiguities).first { $0.key.text == mark.key }?.adopted?.text
    let reached = all.filter { ($0[mark.key] ?? adopted) == mark.choice }
    // Without a case of its own the reading is at least compiled.
    return reached.isEmpty ? [[mark.key: mark.choice]] : reached
  }

  /// The label of the first case that fails; those about the article run first.
  private func firstFailure(_ compiled: Compilation, nearest article: Address) -> String? {
    let runner = ExampleRunner(compiled, .zh)
    let prefix = code + "/" + article.ascii
    let ranked = compiled.examples.filter { Int($0.place.file) == file }.map { example in
      (example, rank(example, compiled.program, article, prefix))
    }
    for rank in 0...2 {
      for (example, its) in ranked where its == rank && !runner.run(example).passed {
        return example.label
      }
    }
    return nil
  }

  private func rank(
    _ example: IR.CaseExample, _ program: IR.Program, _ article: Address, _ prefix: String
  ) -> Int {
    if let citation = example.citation, program.citations.indices.contains(citation),
      article.isPrefix(of: program.citations[citation].address)
    {
      return 0
    }
    let mentions = example.records.contains { record in
      record.fields.contains { field in
        if case .text(let text) = field.value { text.hasPrefix(prefix + ".") } else { false }
      }
    }
    return mentions ? 1 : 2
  }
}
