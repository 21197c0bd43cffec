import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicyIR
import PolicySyntax

/// `policyc inspect FILE --damage N`: changes a compiled policy at random, with a checksum that fits,
/// and shows that each is refused or evaluates its 案例 within the limits of the engine. A trap would
/// end the program.
struct HarmedArtefacts {
  enum Fate: Sendable { case refused, evaluated, failed }

  private let bytes: [UInt8]
  private let structure: Int
  private let examples: [IR.CaseExample]

  /// The embedded sources are left out of what is harmed; they mean nothing to the engine.
  init(_ bytes: [UInt8], _ artefact: Artefact) {
    var bare = artefact
    bare.sources = artefact.sources.map { SourceText(name: $0.name, bytes: []) }
    self.bytes = bare.encoded()
    structure = Artefact.structureOffset(self.bytes)
    let parsed = parse(artefact.sources)
    examples = Compiler.compile(parsed, sources: artefact.sources).examples
  }

  func result(_ count: Int, _ options: Options) -> CommandResult {
    let fates = inParallel(Array(0..<count)) { number in
      fate(options.seed &+ UInt64(number))
    }
    let counts = [Fate.refused, .evaluated, .failed].map { fate in fates.count { $0 == fate } }
    let text =
      options.language == .zh
      ? "改动 \(count) 次：装载时拒绝 \(counts[0])，装载后照常计算 \(counts[1])，计算时指明失败 \(counts[2])\n"
      : "\(count) changes: \(counts[0]) refused when loaded, \(counts[1]) evaluated, "
        + "\(counts[2]) with named failures\n"
    return Reporting.output(text, options)
  }

  private func fate(_ seed: UInt64) -> Fate {
    var dice = SplitMix64(state: seed)
    let harmed = Artefact.resealed(harm(&dice))
    guard let artefact = try? Artefact(harmed) else { return .refused }
    guard !examples.isEmpty else { return .evaluated }
    let example = examples[dice.below(examples.count)]
    let program = artefact.program.onTrial()
    let binding = CaseBinder.bind(
      CaseReading(records: example.records), to: program, options: .init(allowsMissing: true))
    guard let bound = binding.boundCase else { return .failed }
    let day = example.expectations.map(\.day).max()
    let record = Evaluator.evaluate(program, bound, asOf: day)
    _ = RecordJSON(program, bound).text(record, RecordJSON.Provenance(engine: ToolVersion.name))
    return record.failures.isEmpty ? .evaluated : .failed
  }

  /// One change, or up to three, mostly behind the table of texts.
  private func harm(_ dice: inout SplitMix64) -> [UInt8] {
    var harmed = bytes
    for _ in 0...(dice.below(3) == 0 ? dice.below(3) : 0) {
      let first = dice.below(8) == 0 ? Artefact.payloadOffset : structure
      let at = first + dice.below(harmed.count - first)
      guard harmed.indices.contains(at) else { continue }
      switch dice.below(6) {
      case 0: harmed[at] = UInt8(truncatingIfNeeded: dice.next())
      case 1: harmed[at] ^= 1 << UInt8(dice.below(8))
      // Most numbers are small: a near one is often valid and means something else.
      case 2: harmed[at] &+= dice.below(2) == 0 ? 1 : 0xFF
      case 3: harmed[at] = harmed[first + dice.below(harmed.count - first)]
      case 4: harmed.remove(at: at)
      default: harmed.insert(UInt8(truncatingIfNeeded: dice.next()), at: at)
      }
    }
    return harmed
  }
}
