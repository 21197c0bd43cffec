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
    let entries = find(accepted, among: mutations)
    for (index, (mutation, outcome)) in zip(mutations, outcomes).enumerated() {
      let entry = entries[index]
      var mutant = Mutant(mutation: mutation, fate: .killed, reason: entry?.reason)
      switch outcome {
      case .refused(let code): mutant.by = code
      case .failed(let example): mutant.by = example
      case .survived: mutant.fate = entry == nil ? .survived : .accepted
      }
      if mutant.fate == .killed, let entry {
        findings.append(
          MutationFault.acceptedButKilled(mutation.name.text).diagnostic(entry.place))
      }
      if mutant.fate == .survived {
        let trail = "《\(tree.title.text)》" + mutation.heading.chinese
        findings.append(
          MutationFault.survived(mutation.name.text).diagnostic(mutation.place, trail: trail))
      }
      mutants.append(mutant)
    }
  }

  /// The entries of a list by the mutation that they mean; the others are findings.
  private mutating func find(
    _ accepted: AcceptedSurvivors, among mutations: [Mutation]
  ) -> [Int: AcceptedSurvivors.Entry] {
    let index = MutationIndex(mutations)
    var entries: [Int: AcceptedSurvivors.Entry] = [:]
    for entry in accepted.entries {
      var fault: MutationFault?
      switch index.find(entry.name) {
      case .found(let found) where found.count > 1: fault = .fitsSeveral(entry.name.text)
      case .found(let found):
        if entries.updateValue(entry, forKey: found[0]) != nil {
          fault = .listedTwice(entry.name.text)
        }
      case .noAddress: fault = .noMutantAt(entry.name.address)
      case .noStatement(let present): fault = .noSuchStatement(entry.name, present: present)
      case .noChange(let present): fault = .noSuchChange(entry.name, present: present)
      }
      if let fault { findings.append(fault.diagnostic(entry.place)) }
    }
    return entries
  }

  private func count(_ fate: Mutant.Fate) -> Int { mutants.count { $0.fate == fate } }

  var exit: ExitCode { findings.contains { $0.severity == .error } ? .findings : .done }

  /// The survivors as lines of a list, to which a reason may be added, then the counts.
  func text() -> String {
    mutants.filter { $0.fate == .survived }.map { $0.mutation.name.text + " |\n" }.joined()
      + "\(count(.killed)) killed, \(count(.survived)) survived, \(count(.accepted)) accepted\n"
  }

  /// The survivors and what is wrong with the lists, for the error stream.
  func errors() -> String {
    DiagnosticPrinter(sources: sources, language: language).text(findings)
  }

  func json() -> JSONText {
    let printer = DiagnosticPrinter(sources: sources, language: language)
    let rows = mutants.map { mutant in
      var members: [(String, JSONText)] = [
        ("address", .string(mutant.mutation.name.address)),
        ("statement", .string(mutant.mutation.name.statement)),
        ("change", .string(mutant.mutation.name.change)),
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
