import PolicyAnalysis
import PolicyCompiler
import PolicySyntax
import Testing

@Suite struct AnalysisTests {
  @Test func aTextWithErrorsIsNotAnalysed() {
    let compiled = Compiler.compile(parse([]), sources: [])
    #expect(Analysis.findings(compiled).isEmpty)
  }
}
