import Foundation
import PolicyBase
import PolicySyntax

/// `policyc test --coverage POLICY…`: holds the list of all norms beside each regulation against the
/// policy. A norm that computes names its statements and a 案例; the case must fail when they are
/// changed. The others must stand as text.
enum CoverageTest {
  static func run(_ set: PolicySet, _ unchanged: [ExampleResult], _ options: Options)
    -> CommandResult
  {
    let failed = unchanged.count { !$0.passed }
    if failed > 0 {
      return Reporting.diagnostics(
        [MutationFault.failsUnchanged(failed).diagnostic(.nowhere)], sources: [], options,
        exit: .findings)
    }
    var report = CoverageReport(sources: set.sources, language: options.language)
    for tree in set.parsed.trees where Int(tree.file) < set.namedCount && tree.kind == .regulation {
      let path = InputFiles.beside(set.sources[Int(tree.file)].name, tree.code.text + ".norms")
      guard FileManager.default.fileExists(atPath: path) else {
        report.add(CoverageFault.noList(path).at(tree.code.place))
        continue
      }
      switch InputFiles.read(path) {
      case .failure(let error): return Reporting.faults([error.fault], options)
      case .success(let source):
        let list = NormList(source, file: report.file(source))
        let accounted = CoverageCheck(tree, set, list.lines).accounted()
        report.add(tree, accounted, list.faults)
      }
    }
    let text = options.format == .json ? report.json().text() + "\n" : report.text()
    return Reporting.output(
      text, errors: options.format == .json ? "" : report.errors(), options, exit: report.exit)
  }
}
