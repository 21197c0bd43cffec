import PolicyBase
import PolicyEngine
import PolicyIR

// Laws by which another way of writing the same changes nothing.
extension Trial {
  /// No overflow, no form left unexecuted; and nothing traps, here or in any other law.
  func evaluatesCleanly() -> [String] {
    record().failures.map { "\($0.code) \($0.item): \($0.why.zh)" }
  }

  func isTheSameShuffled() -> [String] {
    var dice = Dice(UInt64(sample.facts.count))
    guard let other = with(facts: sample.facts.shuffled(using: &dice)) else {
      return ["shuffled lines do not bind"]
    }
    return difference("shuffled", json(), other.json())
  }

  /// To explain is to watch: it changes nothing and names citations that exist.
  func isTheSameTraced() -> [String] {
    let explanations = Evaluator.explain(
      program, facts, asOf: Sample.asOf, knownAt: Sample.known)
    return explanations.filter { !program.citations.indices.contains($0.citation) }
      .map { "no citation \($0.citation)" }
  }

  func isTheSameRenamed() -> [String] {
    guard let other = Trial(sample, naming: .fresh) else {
      return ["renamed: " + sample.compiled(.fresh).faults.joined(separator: "; ")]
    }
    let names = Naming.names(sample.vocabulary + sample.regulation + sample.facts)
    let back = Naming.fresh.back(other.json(), names: names)
    return difference("renamed", Trial.parts(of: json()), Trial.parts(of: back))
  }

  /// The innermost parts of a record in an order of their own, without the reasons in words: what is
  /// missing is listed by name.
  /// Without the hashes of the texts, which differ, and the layout, which depends on lengths.
  private static func parts(of json: String) -> String {
    json.replacing(/"(source|meaning)": "[0-9a-f]{64}"|"(zh|en)": "[^"]*"/, with: "")
      .filter { !$0.isWhitespace }
      .split { "{}[],".contains($0) }.sorted().joined(separator: "\n")
  }

  /// The regulation restated whole by a 修订, nothing changed. Duties of whole calendar periods are
  /// left out: no statement is in force in the whole of the period in which it is restated.
  func isTheSameRestated() -> [String] {
    guard let first = sample.regulation.firstIndex(where: { $0.hasPrefix("第") }) else { return [] }
    let restated =
      sample.regulation + ["修订 自 2020-08-08"] + sample.regulation[first...]
      + ["过渡 沿用"]
    var other = sample
    other.regulation = restated
    guard let trial = Trial(other) else {
      return ["restated: " + other.compiled().faults.joined(separator: "; ")]
    }
    return difference("restated", outcome(), trial.outcome())
  }

  /// A program written as an artefact and read back gives the same record, and the same bytes.
  func isTheSameCompiled() -> [String] {
    let artefact = Artefact(
      program: program, sources: sample.sources(naming), articles: [], builder: "laws")
    let bytes = artefact.encoded()
    guard let read = try? Artefact(bytes) else { return ["compiled: refused"] }
    if read.encoded() != bytes { return ["compiled: other bytes"] }
    guard let trial = Trial(sample, read.program, naming: naming) else {
      return ["compiled: the case is refused"]
    }
    return difference("compiled", json(), trial.json())
  }

  /// What a record says, without places and citations of it.
  func outcome() -> String {
    let record = record()
    var lines: [String] = []
    for subject in record.subjects {
      let id = facts.subjects[subject.subject].id
      for account in subject.accounts {
        lines.append("\(id) \(account.account) \(account.cycle) \(account.total)")
      }
      for status in subject.statuses {
        lines.append("\(id) \(status.status) \(status.history.map { "\($0)" })")
      }
      lines += subject.measures.map { "\(id) \($0.measure) \($0.start) \($0.end) \($0.state)" }
        .sorted()
    }
    lines += record.duties.filter { if case .period = $0.trigger { false } else { true } }.map {
      "\(program.duties[$0.duty].name.key) \($0.due) \($0.state)"
    }.sorted()
    lines += record.decisions.map { "\(facts.events[$0.event].id) \($0.answer)" }
    return lines.joined(separator: "\n")
  }
}
