import PolicyBase
import PolicySyntax

/// The results of `policyc test --coverage`.
struct CoverageReport {
  private var sources: [SourceText]
  private let language: MessageLanguage
  private var policies: [Policy] = []
  private var findings: [Diagnostic] = []

  private struct Policy {
    var code: String
    var title: String
    var norms: [Accounted]
  }

  init(sources: [SourceText], language: MessageLanguage) {
    self.sources = sources
    self.language = language
  }

  /// Takes a list among the sources of messages.
  mutating func file(_ source: SourceText) -> Int32 {
    sources.append(source)
    return Int32(sources.count - 1)
  }

  mutating func add(_ finding: Diagnostic) { findings.append(finding) }

  mutating func add(_ tree: PolicyTree, _ norms: [Accounted], _ faults: [Diagnostic]) {
    policies.append(Policy(code: tree.code.text, title: tree.title.text, norms: norms))
    findings += faults
    for norm in norms {
      findings += norm.faults.map { $0.at(norm.line.place, trail: "《\(tree.title.text)》") }
    }
  }

  var exit: ExitCode { findings.isEmpty ? .done : .findings }

  func errors() -> String {
    DiagnosticPrinter(sources: sources, language: language).text(findings)
  }

  // MARK: Text

  /// Each policy, and the sum of several.
  func text() -> String {
    let whole = policies.count > 1 ? [summary(policies.flatMap(\.norms))] : []
    return (policies.map(text) + whole).joined(separator: "\n")
  }

  private func text(_ policy: Policy) -> String {
    var table = TextTable(
      [.left] + Array(repeating: .right, count: states(policy).count + 1), indentation: 2)
    let shown = states(policy)
    table.add([say("类别", "class"), say("规范", "norms")] + shown.map(word))
    for kind in kinds(policy) {
      let norms = policy.norms.filter { $0.line.mainKind == kind }
      table.add(row(kind, norms, shown))
    }
    table.add(row(say("合计", "total"), policy.norms, shown))
    return "\(policy.title)（\(policy.code)）\n\(table.text())" + explained(policy)
      + summary(policy.norms)
  }

  private func row(_ name: String, _ norms: [Accounted], _ states: [Accounted.State]) -> [String] {
    let counts = states.map { state in norms.count { $0.state == state } }
    return [name, String(norms.count)] + counts.map { $0 == 0 ? "" : String($0) }
  }

  /// Exceptions and reclassifications with their reasons.
  private func explained(_ policy: Policy) -> String {
    var table = TextTable(indentation: 2)
    for norm in policy.norms where norm.state == .exception || norm.line.reclassifiedFrom != nil {
      let change = norm.line.reclassifiedFrom.map { $0.rawValue + " → " } ?? ""
      let word = norm.state == .exception ? self.word(.exception) : say("改列", "reclassified")
      table.add(
        [word, norm.line.id, change + norm.line.computes.rawValue, norm.line.reason ?? ""])
    }
    return table.text()
  }

  private func summary(_ norms: [Accounted]) -> String {
    func count(_ state: Accounted.State) -> Int { norms.count { $0.state == state } }
    let computing = norms.count { $0.line.computes != .no }
    let reclassified = norms.count { $0.line.reclassifiedFrom != nil }
    return say(
      "\(norms.count) 条规范，\(computing) 条能够计算：\(count(.executed)) 条执行，\(count(.header)) 条在头部，"
        + "\(count(.exception)) 条例外；改列 \(reclassified) 条；没有交代 \(count(.unaccounted)) 条，"
        + "有误 \(count(.wrong)) 条\n",
      "\(norms.count) norms, \(computing) compute: executed \(count(.executed)), "
        + "header \(count(.header)), exceptions \(count(.exception)); "
        + "reclassified \(reclassified); not accounted for \(count(.unaccounted)), "
        + "wrong \(count(.wrong))\n")
  }

  /// The states that occur, in their order.
  private func states(_ policy: Policy) -> [Accounted.State] {
    Accounted.State.allCases.filter { state in policy.norms.contains { $0.state == state } }
  }

  /// The classes in order of appearance.
  private func kinds(_ policy: Policy) -> [String] {
    var seen = Set<String>()
    return policy.norms.map(\.line.mainKind).filter { seen.insert($0).inserted }
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func word(_ state: Accounted.State) -> String {
    switch state {
    case .executed: say("执行", "executed")
    case .header: say("头部", "header")
    case .exception: say("例外", "exception")
    case .text: say("文字", "text")
    case .unaccounted: say("没有交代", "unaccounted")
    case .wrong: say("有误", "wrong")
    }
  }

  // MARK: JSON

  func json() -> JSONText {
    let printer = DiagnosticPrinter(sources: sources, language: language)
    return .object([
      ("schema", .whole(1)), ("policies", .array(policies.map(json))),
      ("findings", printer.json(findings)),
    ])
  }

  private func json(_ policy: Policy) -> JSONText {
    .object([
      ("code", .string(policy.code)), ("title", .string(policy.title)),
      ("totals", totals(policy.norms)),
      (
        "classes",
        .object(
          kinds(policy).map { kind in
            (kind, totals(policy.norms.filter { $0.line.mainKind == kind }))
          })
      ),
      ("norms", .array(policy.norms.map(json))),
    ])
  }

  private func totals(_ norms: [Accounted]) -> JSONText {
    .object(
      [("norms", .whole(norms.count))]
        + Accounted.State.allCases.map { state in
          (state.rawValue, .whole(norms.count { $0.state == state }))
        })
  }

  private func json(_ norm: Accounted) -> JSONText {
    let line = norm.line
    var members: [(String, JSONText)] = [
      ("norm", .string(line.id)), ("class", .string(line.kind)),
      ("computes", .string(line.computes.rawValue)), ("state", .string(norm.state.rawValue)),
      ("statements", .array(line.places.map { .string($0.text) })),
    ]
    if let from = line.reclassifiedFrom {
      members.append(("reclassifiedFrom", .string(from.rawValue)))
    }
    if let example = line.example { members.append(("case", .string(example))) }
    if let reason = line.reason { members.append(("reason", .string(reason))) }
    return .object(members)
  }
}
