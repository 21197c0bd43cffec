import Foundation
import PolicyBase
import PolicySyntax

/// `policyc bench check [POLICY…]`: how long the stages of a check take, on the policies and on
/// generated texts. `policyc bench ask`: what the library takes for a generated ledger and a claim.
enum BenchCommand {
  static let measurements = ["check", "ask"]
  static let repetitions = 5

  static func run(_ options: Options) -> CommandResult {
    guard let word = options.paths.first, measurements.contains(word) else {
      return Reporting.faults([.noBenchNamed(options.paths.first)], options)
    }
    if word == "ask" {
      let bench = AskBench()
      return Reporting.output(
        options.format == .json ? bench.json().text() + "\n" : bench.text(options.language), options
      )
    }
    var families = BenchFamily.generated
    for path in options.paths.dropFirst() {
      let (found, faults) = policies(path, options)
      if !faults.isEmpty { return Reporting.faults(faults, options) }
      families.insert(contentsOf: found, at: families.count - BenchFamily.generated.count)
    }
    let report = BenchReport(times: measure(families), language: options.language)
    return Reporting.output(
      options.format == .json ? report.json().text() + "\n" : report.text(), options)
  }

  /// Each regulation at a path with what it imports.
  private static func policies(
    _ path: String, _ options: Options
  ) -> (families: [BenchFamily], faults: [ToolFault]) {
    let (files, faults) = InputFiles.policyPaths([path])
    if !faults.isEmpty { return ([], faults) }
    var families: [BenchFamily] = []
    for file in files {
      let (set, faults) = PolicySet.load([file], libraries: options.libraries)
      if !faults.isEmpty { return ([], faults) }
      guard let tree = set.parsed.trees.first(where: { $0.file == 0 }), tree.kind == .regulation
      else { continue }
      let text = BenchText(size: tree.headings.count, sources: set.sources)
      families.append(
        BenchFamily(
          name: Message(tree.code.text), unit: Message(zh: "个编号", en: "headings"), texts: [text]))
    }
    return (families, [])
  }

  /// All stages of all texts in turn, round after round, so that whatever slows the machine for a
  /// while slows all alike.
  private static func measure(_ families: [BenchFamily]) -> [BenchTimes] {
    let runs = families.map { $0.texts.map(BenchRun.init) }
    var times = families.map { BenchTimes($0) }
    for round in 0..<repetitions {
      for (family, texts) in runs.enumerated() {
        for (text, run) in texts.enumerated() {
          for stage in BenchStage.allCases
          where !times[family].isTooLong(stage, text: text)
            && !(round > 0 && times[family].isLong(stage, text: text))
          {
            let before = ProcessorTime.microseconds
            _ = run.run(stage)
            times[family].add(ProcessorTime.microseconds - before, stage, text: text)
          }
        }
      }
    }
    return times
  }
}

/// What the process has used of the processors: the times of a busy machine can be compared, too.
enum ProcessorTime {
  static var microseconds: Int { nanoseconds / 1_000 }

  static var nanoseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
