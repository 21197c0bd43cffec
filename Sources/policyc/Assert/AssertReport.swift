import PolicyAnalysis
import PolicyBase
import PolicyIR

/// The results of `policyc assert`.
struct AssertReport {
  let proofs: [AssertionProof]
  let sources: [SourceText]
  let language: MessageLanguage

  private func pick(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func text() -> String {
    let counts = proofs.map(\.standing)
    let proved = counts.count { $0 == .holds }
    let failed = counts.count { $0 == .fails || $0 == .known || $0 == .stale }
    let open = counts.count { $0 == .open }
    return proofs.map(text).joined()
      + pick(
        "\(proofs.count) 个断言：\(proved) 个成立，\(failed) 个不成立，\(open) 个未证\n",
        "\(proofs.count) assertions: \(proved) hold, \(failed) do not, \(open) not proved\n")
  }

  private func text(_ proof: AssertionProof) -> String {
    let verdict = proof.verdict
    let place =
      DiagnosticPrinter(sources: sources, language: language).location(proof.place) ?? ""
    var text =
      DisplayWidth.padded(word(proof.standing), to: 20) + verdict.assertion.label + "  " + place
      + "\n"
    for line in explored(verdict) { text += "    " + line + "\n" }
    switch verdict.result {
    case .holds: break
    case .open(let why): text += "    " + why.text(language) + "\n"
    case .fails: text += cases(proof).joined()
    }
    return text
  }

  private func word(_ standing: AssertionProof.Standing) -> String {
    switch standing {
    case .holds: pick("成立", "holds")
    case .fails: pick("不成立", "FAILS")
    case .known: pick("已知不成立", "known to fail")
    case .stale: pick("标为不成立，却成立", "HOLDS, marked 已知不成立")
    case .open: pick("未证", "not proved")
    }
  }

  private func explored(_ verdict: Verdict) -> [String] {
    var lines = [
      pick(
        "至多 \(verdict.assertion.bound) 次：\(verdict.histories) 个历史，\(verdict.states) 种结果",
        "up to \(verdict.assertion.bound): \(verdict.histories) histories, "
          + "\(verdict.states) outcomes")
        + (verdict.uncertain == 0
          ? "" : pick("，其中 \(verdict.uncertain) 个有待定", ", \(verdict.uncertain) with open points"))
    ]
    for world in verdict.worlds {
      lines += LineBreaking.wrap(
        world.acts.joined(separator: "、") + pick("；", "; ")
          + world.days.map(\.description).joined(separator: "、"), width: 96)
    }
    if !verdict.left.isEmpty {
      lines += LineBreaking.wrap(
        pick("未查的情形：", "not explored: ") + verdict.left.joined(separator: "；"), width: 96)
    }
    return lines
  }

  /// The 案例 that break it, as they may stand in the file.
  private func cases(_ proof: AssertionProof) -> [String] {
    guard case .fails(let example) = proof.verdict.result else { return [] }
    let policy = proof.verdict.assertion.policies.min()
    let printer = CaseText(proof.program, policy: policy)
    return example.examples.map { printer.text($0, indentation: 4) }
  }

  func witnesses() -> String { proofs.flatMap(cases).joined(separator: "\n") }

  func json() -> JSONText {
    .object([("schema", .whole(1)), ("assertions", .array(proofs.map(json)))])
  }

  private func json(_ proof: AssertionProof) -> JSONText {
    let verdict = proof.verdict
    var members: [(String, JSONText)] = [
      ("assertion", .string(verdict.assertion.label)),
      (
        "place",
        .string(
          DiagnosticPrinter(sources: sources, language: language).location(proof.place) ?? "")
      ), ("result", .string("\(proof.standing)")), ("bound", .whole(verdict.assertion.bound)),
      ("histories", .whole(verdict.histories)), ("outcomes", .whole(verdict.states)),
      ("uncertain", .whole(verdict.uncertain)),
      ("notExplored", .array(verdict.left.map { .string($0) })),
    ]
    if case .open(let why) = verdict.result { members.append(("why", .string(why.text(language)))) }
    let cases = cases(proof)
    if !cases.isEmpty { members.append(("cases", .array(cases.map { .string($0) }))) }
    return .object(members)
  }
}
