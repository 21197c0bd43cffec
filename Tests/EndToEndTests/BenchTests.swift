import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicySyntax
import Testing

@testable import policyc

/// The texts that are measured; their times are no test.
@Suite struct BenchTests {
  @Test(arguments: [ArticleText.text(41), ItemText.text(70), AnswerText.text(230)])
  func generatedTextsCompile(_ text: BenchText) throws {
    let compiled = Compiler.compile(parse(text.sources), sources: text.sources)
    let errors = compiled.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { "\($0.code) \($0.message.zh)" } == [])
    #expect(compiled.program.rules.count == text.rules)
  }

  @Test func sizesAreTheStatedOnes() {
    let rules = BenchFamily.generated.map { $0.texts.map(\.rules) }
    // 200 articles: of four kinds 50 each, of 2, 3, 1 and 1 rules.
    #expect(rules[0].last == 350)
    #expect(rules[1] == [2_500, 5_000, 10_000] && rules[2] == [2_500, 5_000, 10_000])
  }

  @Test func growthIsTheSlopeOfLogarithms() {
    let sizes = [100, 200, 400]
    let family = BenchFamily(
      name: Message("x"), unit: Message("y"),
      texts: sizes.map { BenchText(size: $0, sources: [], rules: nil) })
    var times = BenchTimes(family)
    for (text, size) in sizes.enumerated() {
      times.add(size * size, .parse, text: text)
      for time in [9 * size, 3 * size, size] { times.add(time, .lex, text: text) }
    }
    #expect(times.exponent(.parse) == "2.00" && times.exponent(.lex) == "1.00")
    #expect(times.microseconds(.lex, text: 0) == 300)
    #expect(times.multiple(.parse, text: 0) == "33.33")
  }

  @Test func theLedgerThatIsMeasuredAnswers() throws {
    let story = AskCase(events: 50)
    var ledger = Ledger(story.policy)
    try ledger.add(story.records)
    // 20 hospitals, a tenth as many persons as events.
    #expect(ledger.count == 20 + 5 + 50)
    let prepared = try ledger.prepare(question: "claim")
    let answers = Set(story.claims.map { prepared.answer($0).answer })
    #expect(answers.contains("payable") && answers.count > 1 && !answers.contains("unanswered"))
    #expect(try !ledger.append(story.late).isEmpty)
    #expect(AskBench(sizes: [20]).times.map(\.count) == [AskBench.Step.allCases.count])
  }

  @Test func somethingMustBeNamed() {
    #expect(Tool.run(["bench"]).exit == .usage)
    #expect(Tool.run(["bench", "speed"]).exit == .usage)
  }
}
