import Foundation
import PolicyAnalysis
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
      try Pipeline.source("policies/state-council.policy"),
    ]
    let compiled = Compiler.compile(parse(sources), sources: sources)
    // A fragment leaves articles out, and what orders its answers with them: P404x speak of
    // numbering, P5020 of 优先.
    let findings = Compiler.check(
      parse(sources), sources: sources, analysis: Analysis.findings(_:known:)
    ).filter {
      !$0.code.hasPrefix("P404") && $0.code != "P5020" && $0.severity > .note
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
    for duty in program.duties { lines += listing(duty, program) }
    for form in program.unsupported {
      let line = sources[Int(form.place.file)].position(of: form.place.start).line
      lines.append("尚不支持 \(line) \(form.what.zh)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func listing(_ duty: IR.Duty, _ program: IR.Program) -> [String] {
    let citation = program.citations[duty.citation]
    let bearer =
      if case .actor(let actor) = duty.bearer { program.actors[actor].text } else { "主体" }
    let length = duty.length.map { "\($0.count) \(name($0.unit))" } ?? "无期限"
    let act = program.eventKinds[duty.act.event].name.text
    let tie = duty.act.link.map { "\(way($0.about)) = \(way($0.of))" } ?? "任一"
    var lines = [
      "\(citation.address.chinese)  期限 \(duty.name.text)：\(bearer) \(name(duty.trigger)) "
        + "\(duty.direction) \(length) → \(act)（\(tie)）"
    ]
    for (word, condition) in [
      ("须为", duty.act.filter), ("当", duty.when), ("除外", duty.except), ("适用", duty.scope),
    ] {
      if let condition { lines.append("    \(word) \(text(condition))") }
    }
    if !duty.deemed.isEmpty { lines.append("    视为 \(duty.deemed.joined(separator: "、"))") }
    return lines
  }

  /// The fields that a term reads, from its root.
  private static func way(_ term: IR.Term) -> String {
    if case .field(let base, let field) = term { return way(base) + "." + field.key }
    return name(term)
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
