import Foundation
import PolicyBase
import PolicyCompiler
import PolicySyntax

/// `policyc test --mutate POLICY…`: changes every number, comparison, unit and rule of the policies
/// in turn and runs their 案例 on each changed text. A change that no case notices is a gap of the
/// cases, unless a list accepts it with a reason.
enum MutationTest {
  static func run(_ set: PolicySet, _ unchanged: [ExampleResult], _ options: Options)
    -> CommandResult
  {
    let failed = unchanged.count { !$0.passed }
    if failed > 0 {
      return Reporting.diagnostics(
        [MutationFault.failsUnchanged(failed).diagnostic(.nowhere)], sources: [], options,
        exit: .findings)
    }
    var report = MutationReport(sources: set.sources, language: options.language)
    // A file without cases of its own, a vocabulary, is tested by those that import it.
    let files = (0..<set.namedCount).filter { file in
      unchanged.contains { Int($0.example.place.file) == file }
    }
    for tree in set.parsed.trees where files.contains(Int(tree.file)) {
      let file = Int(tree.file)
      let accepted: AcceptedSurvivors
      switch list(for: tree, set.sources[file], options, &report) {
      case .success(let found): accepted = found
      case .failure(let error): return Reporting.faults([error.fault], options)
      }
      let mutations = MutationFinder.mutations(of: tree, sources: set.sources)
      let run = MutationRun(sources: set.sources, file: file, code: tree.code.text)
      report.add(tree, mutations, run.outcomes(mutations), accepted)
    }
    let text = options.format == .json ? report.json().text() + "\n" : report.text()
    return Reporting.output(
      text, errors: options.format == .json ? "" : report.errors(), options, exit: report.exit)
  }

  /// The list named by `--mutate-list`, else `<code>.mutants` beside the policy when it is there.
  private static func list(
    for tree: PolicyTree, _ source: SourceText, _ options: Options, _ report: inout MutationReport
  ) -> Result<AcceptedSurvivors, FileError> {
    var path = options.mutateList
    if path == nil {
      let beside = InputFiles.beside(source.name, tree.code.text + ".mutants")
      if FileManager.default.fileExists(atPath: beside) { path = beside }
    }
    guard let path else { return .success(.none) }
    return InputFiles.read(path).map { read in
      report.sources.append(read)
      return AcceptedSurvivors(read, file: Int32(report.sources.count - 1))
    }
  }
}
