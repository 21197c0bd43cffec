import PolicyBase
import PolicySyntax

/// The results of `policyc test --mutate`.
struct MutationReport {
  var sources: [SourceText]
  let language: MessageLanguage
  private var mutants: [Mutant] = []
  private var findings: [Diagnostic] = []

  init(sources: [SourceText], language: MessageLanguage) {
    self.sources = sources
    self.language = language
  }

  private struct Mutant {
    enum Fate: String { case killed, survived, accepted }
    var mutation: Mutation
    var fate: Fate
    var by: String?
    var reason: String?
  }

  mutating func add(
    _ tree: PolicyTree, _ mutations: [Mutation], _ outcomes: [MutationOutcome],
    _ accepted: AcceptedSurvivors
  ) {
    findings += accepted.faults
    var reasons = Dictionary(
      accepted.entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for (mutation, outcome) in zip(mutations, outcomes) {
      let entry = reasons.removeValue(forKey: mutation.name)
      var mutant = Mutant(mutation: mutation, fate: .killed, reason: entry?.reason)
      switch outcome {
      case .refused(let code): mutant.by = code
      case .failed(let example): mutant.by = example
      case .survived: mutant.fate = entry == nil ? .survived : .accepted
      }
      if mutant.fate == .killed, let entry {
        findings.append(MutationFault.acceptedButKilled(entry.name).diagnostic(entry.place))
      }
      if mutant.fate == .survived {
        let trail = "《\(tree.title.text)》" + mutation.article.chinese
        findings.append(
          MutationFault.survived(mutation.name).diagnostic(mutation.place, trail: trail))
      }
      mutants.append(mutant)
    }
    for entry in accepted.entries where reasons[entry.name] != nil {
      findings.append(MutationFault.noSuchMutant(entry.name).diagnostic(entry.place))
    }
  }

  private func count(_ fate: Mutant.Fate) -> Int { mutants.count { $0.fate == fate } }

  var exit: ExitCode { findings.contains { $0.severity == .error } ? .findings : .done }

  func text() -> String {
    "\(count(.killed)) killed, \(count(.survived)) survived, \(count(.accepted)) accepted\n"
  }

  /// The survivors and what is wrong with the lists, for the error stream.
  func errors() -> String {
    DiagnosticPrinter(sources: sources, language: language).text(findings)
  }

  func json() -> JSONText {
    let printer = DiagnosticPrinter(sources: sources, language: language)
    let rows = mutants.map { mutant in
      var members: [(String, JSONText)] = [
        ("address", .string(mutant.mutation.address)),
        ("change", .string(mutant.mutation.change)),
        ("place", .string(printer.location(mutant.mutation.place) ?? "")),
        ("fate", .string(mutant.fate.rawValue)),
      ]
      if let by = mutant.by { members.append(("by", .string(by))) }
      if let reason = mutant.reason { members.append(("reason", .string(reason))) }
      return JSONText.object(members)
    }
    return .object([
      ("schema", .whole(1)), ("killed", .whole(count(.killed))),
      ("survived", .whole(count(.survived))), ("accepted", .whole(count(.accepted))),
      ("mutants", .array(rows)), ("findings", printer.json(findings)),
    ])
  }
}
