import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicyIR
import PolicySyntax

/// A policy and a case as texts, line by line, with names marked: what a law is tried on.
struct Sample {
  var vocabulary: [String]
  var regulation: [String]
  var facts: [String]

  /// All is over by then.
  static let asOf = day("2023-01-31")
  static let known = day("2023-06-30")

  func sources(_ naming: Naming = .plain) -> [SourceText] {
    [vocabulary, regulation, RandomVocabulary.calendar].enumerated().map { index, lines in
      SourceText(name: "file\(index)", text: naming.text(lines.joined(separator: "\n")) + "\n")
    }
  }

  /// What the compiler finds wrong, and the program when that is nothing.
  func compiled(_ naming: Naming = .plain) -> (faults: [String], program: IR.Program) {
    let sources = sources(naming)
    let compiled = Compiler.compile(parse(sources), sources: sources)
    let faults = compiled.diagnostics.filter { $0.severity > .note }.map {
      "\($0.code) \(Self.line(sources, $0.place)) \($0.message.zh)"
    }
    return (faults + compiled.program.unsupported.map(\.what.zh), compiled.program)
  }

  private static func line(_ sources: [SourceText], _ place: Place) -> String {
    guard sources.indices.contains(Int(place.file)) else { return "" }
    let bytes = sources[Int(place.file)].bytes
    let start = min(Int(place.start), bytes.count)
    let first = bytes[..<start].lastIndex(of: 10).map { $0 + 1 } ?? 0
    let last = bytes[start...].firstIndex(of: 10) ?? bytes.count
    return "“" + String(decoding: bytes[first..<last], as: UTF8.self) + "”"
  }

  /// What fails, to be read and run by hand; the vocabulary is the same for all.
  var text: String {
    Naming.plain.text((regulation + [""] + facts).joined(separator: "\n"))
  }
}

func day(_ text: String) -> CivilDay { CivilDay(parsing: text)! }

/// A sample that compiled, with its case bound.
struct Trial {
  let sample: Sample
  let program: IR.Program
  let facts: Case
  var naming = Naming.plain

  /// `nil` when the policy does not check clean or the case cannot be bound.
  init?(_ sample: Sample, naming: Naming = .plain) {
    let (faults, program) = sample.compiled(naming)
    guard faults.isEmpty else { return nil }
    self.init(sample, program, naming: naming)
  }

  init?(_ sample: Sample, _ program: IR.Program, naming: Naming = .plain) {
    guard let facts = Trial.bind(sample.facts, program, naming).facts else { return nil }
    self.sample = sample
    self.program = program
    self.facts = facts
    self.naming = naming
  }

  static func bind(
    _ lines: [String], _ program: IR.Program, _ naming: Naming = .plain
  ) -> (facts: Case?, faults: [String]) {
    let text = naming.text(lines.joined(separator: "\n"))
    let binding = CaseBinder.bind(
      CaseReader.read(SourceText(name: "case", text: text), file: 9), to: program)
    return (binding.boundCase, binding.diagnostics.map { "\($0.code) \($0.message.zh)" })
  }

  func with(facts lines: [String]) -> Trial? {
    var other = sample
    other.facts = lines
    return Trial(other, program, naming: naming)
  }

  func record(asOf: CivilDay = Sample.asOf, known: CivilDay = Sample.known) -> Record {
    Evaluator.evaluate(program, facts, asOf: asOf, knownAt: known)
  }

  func json(asOf: CivilDay = Sample.asOf, known: CivilDay = Sample.known) -> String {
    json(record(asOf: asOf, known: known))
  }

  func json(_ record: Record) -> String {
    RecordJSON(program, facts).text(
      record, RecordJSON.Provenance(engine: "laws", caseHash: "-"))
  }
}
