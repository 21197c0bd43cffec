import PolicyBase
import PolicyEngine
import PolicyIR

/// The head of a run's text: which day, which policies, which readings.
struct RunHeading {
  let run: CaseRun
  let language: MessageLanguage

  private func pick(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// One line for the days, one for each regulation, one for readings chosen by the caller.
  func short() -> String {
    var lines = [days()]
    for policy in run.program.regulations {
      let number = policy.documentNumber.map { " " + $0 } ?? ""
      lines.append("\(policy.title)（\(policy.code)）\(number)")
    }
    let chosen = run.program.readings.filter { !$0.adopted }
    if !chosen.isEmpty {
      let text = chosen.map { "\($0.key)=\($0.choice)" }.joined(separator: "，")
      lines.append(pick("另选读法：", "other readings chosen: ") + text)
    }
    return wrapped(lines)
  }

  /// With hashes, days in force and all readings: what the result rests on.
  func full() -> String {
    var lines = [days()]
    for policy in run.program.policies {
      lines.append(
        "\(policy.title)（\(policy.code)）" + (policy.documentNumber.map { " " + $0 } ?? ""))
      if let span = policy.inForce {
        let end = span.last.map { pick(" 至 \($0)", " to \($0)") } ?? ""
        let word =
          policy.isDraft ? pick("草案，模拟自", "draft, simulated from") : pick("施行", "in force from")
        lines.append("  \(word) \(span.first)" + end)
      } else if policy.isDraft {
        lines.append(pick("  草案", "  draft"))
      }
      lines.append("  sha256 \(policy.sourceHash)")
    }
    lines.append(pick("案件", "case") + " sha256 " + run.caseHash)
    for reading in run.program.readings {
      lines.append(
        pick("读法", "reading") + " \(reading.key)=\(reading.choice)"
          + (reading.adopted ? pick("（采用）", " (adopted)") : pick("（另选）", " (chosen)")))
    }
    return wrapped(lines)
  }

  private func days() -> String {
    pick(
      "截至 \(run.asOf)，按 \(run.knownAt) 已知的事实",
      "as of \(run.asOf), with the facts known on \(run.knownAt)")
  }

  private func wrapped(_ lines: [String]) -> String {
    lines.flatMap { LineBreaking.wrap($0, width: TextTable.screenWidth) }.joined(separator: "\n")
      + "\n"
  }
}
