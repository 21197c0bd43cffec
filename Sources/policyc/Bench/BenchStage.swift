import PolicyAnalysis
import PolicyBase
import PolicyCompiler
import PolicySyntax

/// A step of `policyc check`.
enum BenchStage: String, CaseIterable {
  case lex, parse, compile, analysis, check

  var name: Message {
    switch self {
    case .lex: Message(zh: "切词", en: "lex")
    case .parse: Message(zh: "解析", en: "parse")
    case .compile: Message(zh: "编译", en: "compile")
    case .analysis: Message(zh: "分析", en: "analysis")
    case .check: Message(zh: "整个检查", en: "whole check")
    }
  }
}

/// One text on its way through the stages; each stage works on what the one before left.
struct BenchRun {
  private let text: BenchText
  private let parsed: ParseResult
  private let compiled: Compilation

  init(_ text: BenchText) {
    self.text = text
    parsed = parse(text.sources)
    compiled = Compiler.compile(parsed, sources: text.sources)
  }

  /// Runs the stage once and yields a number that rests on its result.
  func run(_ stage: BenchStage) -> Int {
    let sources = text.sources
    return switch stage {
    case .lex: writtenWords(sources).count
    case .parse: parse(sources).trees.count
    case .compile: Compiler.compile(parsed, sources: sources).program.rules.count
    case .analysis: Analysis.findings(compiled).count
    case .check:
      Compiler.check(parse(sources), sources: sources, analysis: Analysis.findings(_:known:)).count
    }
  }
}
