import Foundation
import PolicyAnalysis
import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicyIR
import PolicySyntax
import Testing

@testable import policyc

/// Policies with 案例 in strings: each expected value is derived by hand beside it.
enum CasePolicy {
  static let vocabulary = """
    词表 小词表（small）
    主体 单位（unit）
      种类（sort）：甲类、乙类，可缺
      入驻日（joined）：日期，可缺
    主体 人员（person）
      单位（unit）：单位，可多个，反称 职员（staff）
      任职期（term）：期间，可多个
      起算日（anchor）：日期，可多个，可缺
    事件 查处（finding）
      当事人（party）：人员
      情形（item）：条款，可缺
      行为日（act-day）：日期，可缺
      情节（degree）：轻、中、重，可缺
      从轻（lighter）：是否，可缺：否
      从重（heavier）：是否，可缺：否
      核定分（points）：数，可缺
      整改（mended）：是否，可缺：否
      损失（loss）：元，可缺
    事件 单位查处（unit-finding）
      单位（unit）：单位
      分数（points）：数
    事件 学习（study）
      当事人（party）：人员
      途径（route）：线上、线下
      核定分（points）：数，可缺
      核定月（months）：数，可缺
    事件 培训（course）
      当事人（party）：人员
    事件 告知（notice）
      当事人（party）：人员
    事件 申诉（appeal）
      针对（of）：告知
    事件 复查（review）
      针对（of）：查处
    问题 付款（payment）
      答复（answer）：可以（payable）、不可以（refused）
      提供者（provider）：人员
    状态 资格（standing）归 人员：正常、暂停、取消
    状态 等级（grade）归 人员：一级、二级、三级
    措施 谈话（talk）归 人员：一次
    措施 通报（notify）归 人员：一次
    措施 停权（suspend）归 人员：期间，重叠 并行
      资格 为 暂停
    措施 取消资格（cancel）归 人员：期间，重叠 并行
      资格 为 取消
    """

  static func sources(_ articles: String, effective: String = "施行 2020-01-01") -> [SourceText] {
    let head = "法规 某市办法（city）\n  \(effective)\n  引用 小词表\n\n"
    return [
      SourceText(name: "city.policy", text: head + articles),
      SourceText(name: "small.policy", text: vocabulary),
    ]
  }

  /// Runs all 案例 of the articles and returns what did not come out as expected.
  static func failures(_ articles: String, effective: String = "施行 2020-01-01") -> [String] {
    failures(sources(articles, effective: effective))
  }

  /// The same for whole files beside the vocabulary.
  static func failures(of files: [String]) -> [String] {
    let sources = files.enumerated().map { SourceText(name: "file\($0).policy", text: $1) }
    return failures(sources + [SourceText(name: "small.policy", text: vocabulary)])
  }

  /// Of fragments, which leave articles out: P404x speak of numbering only.
  static func failures(_ sources: [SourceText]) -> [String] {
    let parsed = parse(sources)
    var results: [ExampleResult] = []
    for readings in [[:]] + Compiler.readingsOfExamples(parsed.trees) {
      var compiled = Compiler.compile(parsed, sources: sources, readings: readings)
      compiled.diagnostics.removeAll { $0.code.hasPrefix("P404") }
      let errors = compiled.diagnostics.filter { $0.severity == .error }
      if !errors.isEmpty { return errors.map { "\($0.code) \($0.message.zh)" } }
      results += ExampleRunner(compiled, .zh).run(ofFirst: sources.count)
    }
    if results.isEmpty { return ["没有案例"] }
    return results.flatMap { result in
      result.diagnostics.map { "\(result.example.label): \($0.message.zh)" }
        + result.outcomes.filter { !$0.passed }.map {
          "\(result.example.label): 预期 \($0.expected)，实际 \($0.actual)"
        }
    }
  }

  /// The record of lines of JSON.
  static func record(_ articles: String, _ lines: [String], asOf: String) throws -> Record {
    let program = try Pipeline.program(sources(articles))
    let bound = try Pipeline.bind(lines.joined(separator: "\n"), to: program)
    return Evaluator.evaluate(
      program, bound, asOf: WorkingDayTests.day(asOf), knownAt: nil)
  }

  /// Codes of what the check finds, without notes and numbering.
  static func codes(_ articles: String, effective: String = "施行 2020-01-01") -> [String] {
    let sources = sources(articles, effective: effective)
    return Compiler.check(
      parse(sources), sources: sources, analysis: Analysis.findings(_:known:)
    )
    .filter { !$0.code.hasPrefix("P404") && $0.severity > .note }.map(\.code)
  }
}
