import Foundation
import PolicyBase
import PolicyCompiler
import PolicyIR
import PolicySyntax
import Testing

/// Hard articles of four regulations are read, resolved and type-checked, and every form that is
/// not executed yet says so. Each golden file lists what was understood.
@Suite struct FragmentTests {
  static let files = [
    "Tests/PolicySyntaxTests/Golden/sketches/chongqing-2025.policy",
    "Tests/PolicySyntaxTests/Golden/sketches/zhanjiang-2021.policy",
    "Tests/EndToEndTests/Golden/fragments/suzhou-16.policy",
    "Tests/EndToEndTests/Golden/fragments/guangdong-2.policy",
  ]

  @Test(arguments: files) func isUnderstood(_ path: String) throws {
    let sources = [
      try Pipeline.source("Tests/PolicySyntaxTests/Golden/sketches/vocabulary.policy"),
      try Pipeline.source(path),
    ]
    let compiled = Compiler.compile(parse(sources), sources: sources)
    // A fragment leaves articles out: P404x speak of numbering only.
    let findings = Compiler.check(parse(sources), sources: sources).filter {
      !$0.code.hasPrefix("P404") && $0.severity > .note
    }
    #expect(findings.map { "\($0.code) \($0.message.zh)" } == [])
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    try Pipeline.expectGolden(
      Self.listing(compiled.program, sources),
      Pipeline.golden.appendingPathComponent("fragments/\(name).understood"))
  }

  static func listing(_ program: IR.Program, _ sources: [SourceText]) -> String {
    var lines: [String] = []
    for rule in program.rules {
      let citation = program.citations[rule.citation]
      let effects = rule.effects.map { name($0.action) }.joined(separator: "、")
      lines.append("\(citation.address.chinese)  \(name(rule.trigger)) → \(effects)")
      for (word, condition) in [("当", rule.when), ("除外", rule.except), ("适用", rule.scope)] {
        if let condition { lines.append("    \(word) \(text(condition))") }
      }
    }
    for form in program.unsupported {
      let line = sources[Int(form.place.file)].position(of: form.place.start).line
      lines.append("尚不支持 \(line) \(form.what.zh)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func name(_ value: Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? "\(value)"
  }

  private static func text(_ condition: IR.Guard) -> String {
    switch condition {
    case .test(_, let text): text
    case .not(let inner): "非（\(text(inner))）"
    case .all(let parts): parts.map(text).joined(separator: " 且 ")
    case .any(let parts): "（" + parts.map(text).joined(separator: " 或 ") + "）"
    case .cited(let inner, _): text(inner)
    }
  }
}
