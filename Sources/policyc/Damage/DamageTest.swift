import Foundation
import PolicyBase
import PolicyOutline
import PolicySyntax

/// `policyc test --damage N [--seed S] [--source TEXT] POLICY…`: harms the text of each policy N
/// times, as people do by accident, and shows which layer notices. A damage that none notices must
/// stand in a list with a reason.
enum DamageTest {
  static func run(
    _ set: PolicySet, _ unchanged: [ExampleResult], _ count: Int, _ options: Options
  ) -> CommandResult {
    let failed = unchanged.count { !$0.passed }
    if failed > 0 {
      return Reporting.diagnostics(
        [MutationFault.failsUnchanged(failed).diagnostic(.nowhere)], sources: [], options,
        exit: .findings)
    }
    let trees = set.parsed.trees.filter { Int($0.file) < set.namedCount }
    var text: RegulationText?
    if let path = options.source {
      guard trees.count == 1 else { return Reporting.faults([.tooManyPaths(.test)], options) }
      switch InputFiles.read(path) {
      case .failure(let error): return Reporting.faults([error.fault], options)
      case .success(let source):
        text = RegulationText(reading: source, file: Int32(set.sources.count))
      }
    }
    var report = DamageReport(sources: set.sources, language: options.language)
    for tree in trees {
      let accepted: AcceptedSurvivors
      switch list(for: tree, set, &report) {
      case .success(let found): accepted = found
      case .failure(let error): return Reporting.faults([error.fault], options)
      }
      var source = DamageSource(
        set.sources[Int(tree.file)], LineOutline(tree, set.sources), seed: options.seed)
      let damages = source.draw(count)
      let run = DamageRun(sources: set.sources, tree: tree, officialText: text)
      report.add(tree, damages, run.outcomes(damages), accepted)
    }
    return Reporting.output(report.text(), errors: report.errors(), options, exit: report.exit)
  }

  /// `<code>.damages` beside the policy when it is there.
  private static func list(
    for tree: PolicyTree, _ set: PolicySet, _ report: inout DamageReport
  ) -> Result<AcceptedSurvivors, FileError> {
    let path = InputFiles.beside(set.sources[Int(tree.file)].name, tree.code.text + ".damages")
    guard FileManager.default.fileExists(atPath: path) else { return .success(.none) }
    return InputFiles.read(path).map { read in
      report.sources.append(read)
      return AcceptedSurvivors(read, file: Int32(report.sources.count - 1))
    }
  }
}
