import Foundation
import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicyIR
import PolicySyntax
import Testing

/// Texts through all stages, as the tool runs them.
enum Pipeline {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let golden = root.appendingPathComponent("Tests/EndToEndTests/Golden")

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  static func source(_ path: String) throws -> SourceText {
    SourceText(
      name: path, bytes: Array(try Data(contentsOf: root.appendingPathComponent(path))))
  }

  static func program(
    _ sources: [SourceText], readings: [String: String] = [:]
  ) throws -> IR.Program {
    let compiled = Compiler.compile(parse(sources), sources: sources, readings: readings)
    let errors = compiled.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { "\($0.code) \($0.message.zh)" } == [])
    return compiled.program
  }

  static func bind(_ lines: String, to program: IR.Program) throws -> Case {
    let binding = CaseBinder.bind(
      CaseReader.read(SourceText(name: "case", text: lines), file: 9), to: program)
    let faults = binding.diagnostics.map { "\($0.code) \($0.message.zh)" }
    return try #require(binding.boundCase, "\(faults)")
  }

  static func json(
    _ program: IR.Program, _ lines: String, asOf: CivilDay? = nil, knownAt: CivilDay? = nil
  ) throws -> String {
    let bound = try bind(lines, to: program)
    let record = Evaluator.evaluate(program, bound, asOf: asOf, knownAt: knownAt)
    return RecordJSON(program, bound).text(
      record, RecordJSON.Provenance(engine: "test", caseHash: "-"))
  }

  /// Nan'an with its vocabulary and calendar.
  static func nanan() throws -> [SourceText] {
    [
      try source("policies/medical-insurance.policy"), try source("policies/nanan-2020.policy"),
      try source("policies/state-council.policy"),
    ]
  }

  static func nananCase() throws -> [String] {
    try text("examples/nanan-2020/case.jsonl").split(separator: "\n").map(String.init)
  }

  /// Compares with a golden file; `UPDATE_GOLDEN=1` writes it anew, to be read before committing.
  static func expectGolden(_ text: String, _ file: URL) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "\(file.lastPathComponent)")
  }
}

/// A seeded generator (SplitMix64), so that every failure can be run again.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
