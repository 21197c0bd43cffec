import PolicyBase
import PolicySyntax

/// The results of `policyc test --damage`.
struct DamageReport {
  var sources: [SourceText]
  let language: MessageLanguage
  private var tables = ""
  private var lines = ""
  private var findings: [Diagnostic] = []

  init(sources: [SourceText], language: MessageLanguage) {
    self.sources = sources
    self.language = language
  }

  /// The most messages that one syntactic fault may give.
  static let messageLimit = 3

  mutating func add(
    _ tree: PolicyTree, _ damages: [Damage], _ outcomes: [DamageOutcome],
    _ accepted: AcceptedSurvivors
  ) {
    findings += accepted.faults
    let reasons = Set(accepted.entries.map { DamageReport.key($0.name) })
    var counts = Counts()
    for (damage, outcome) in zip(damages, outcomes) {
      let trail = "《\(tree.title.text)》" + damage.heading.chinese
      func report(_ fault: DamageFault) {
        findings.append(fault.diagnostic(damage.place, trail: trail))
      }
      let isListed = reasons.contains(DamageReport.key(damage.name))
      counts.add(outcome, isListed: isListed)
      if outcome.fate == .uncaught, !isListed {
        lines += damage.name.text + " |\n"
        report(.uncaught(damage.name.text))
      }
      if let syntax = outcome.syntax {
        if syntax.messages > DamageReport.messageLimit {
          report(.manyMessages(damage.name.text, syntax.messages))
        }
        if !syntax.isOnStatement { report(.elsewhere(damage.name.text)) }
      }
    }
    tables += tree.code.text + "\n" + counts.table(language)
  }

  private static func key(_ name: MutationName) -> String { name.text.withoutBlanks }

  var exit: ExitCode { findings.contains { $0.severity == .error } ? .findings : .done }

  /// What no layer noticed, as lines of a list to which a reason may be added, then the shares.
  func text() -> String { lines + tables }

  func errors() -> String {
    DiagnosticPrinter(sources: sources, language: language).text(findings)
  }

  /// How many damages came to what.
  private struct Counts {
    var byLayer: [DamageOutcome.Layer: Int] = [:]
    var equivalent = 0
    var listed = 0
    var uncaught = 0
    var syntax = 0
    var mostMessages = 0
    var onStatement = 0

    mutating func add(_ outcome: DamageOutcome, isListed: Bool) {
      switch outcome.fate {
      case .caught(let layer, _): byLayer[layer, default: 0] += 1
      case .equivalent: equivalent += 1
      case .uncaught: if isListed { listed += 1 } else { uncaught += 1 }
      }
      guard let found = outcome.syntax else { return }
      syntax += 1
      mostMessages = max(mostMessages, found.messages)
      if found.isOnStatement { onStatement += 1 }
    }

    private var total: Int {
      byLayer.values.reduce(0, +) + equivalent + listed + uncaught
    }

    func table(_ language: MessageLanguage) -> String {
      var table = TextTable([.left, .right, .right], indentation: 2)
      for layer in DamageOutcome.Layer.allCases {
        table.add(row(DamageFault.name(of: layer).text(language), byLayer[layer, default: 0]))
      }
      let words =
        language == .zh ? ["意思不变", "列为可接受", "没有发现"] : ["same meaning", "listed", "not noticed"]
      for (word, count) in zip(words, [equivalent, listed, uncaught]) {
        table.add(row(word, count))
      }
      let note =
        language == .zh
        ? "  语法错误 \(syntax) 处：至多 \(mostMessages) 条提示，首条在出错语句上的 \(onStatement) 处\n"
        : "  syntax: \(syntax), at most \(mostMessages) messages, "
          + "the first on the damaged statement in \(onStatement)\n"
      return table.text() + note
    }

    private func row(_ word: String, _ count: Int) -> [String] {
      let tenths = total > 0 ? count * 1000 / total : 0
      return [word, String(count), "\(tenths / 10).\(tenths % 10)%"]
    }
  }
}
