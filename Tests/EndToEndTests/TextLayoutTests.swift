import PolicyBase
import Testing

@testable import policyc

@Suite struct TextLayoutTests {
  @Test(arguments: [
    ("abc", 3), ("医保", 4), ("（一）", 6), ("a医b", 4), ("－", 2), ("e\u{301}", 1), ("😀", 2), ("“”", 2),
    ("", 0),
  ])
  func columns(_ text: String, _ width: Int) { #expect(DisplayWidth.of(text) == width) }

  @Test func chineseBreaksAnywhereButNotBeforeClosingMarks() {
    #expect(LineBreaking.wrap("医保基金，不予支付", width: 8) == ["医保基", "金，不予", "支付"])
    #expect(LineBreaking.wrap("见（第一条）说明", width: 6) == ["见（第", "一条）", "说明"])
    #expect(LineBreaking.wrap("from 2020-03-05 on", width: 12) == ["from", "2020-03-05", "on"])
    #expect(
      LineBreaking.wrap(String(repeating: "x", count: 25), width: 10).map(\.count).max() == 10)
  }

  @Test func tablesAlignWideCharactersAndStayOnTheScreen() {
    var table = TextTable([.left, .right], indentation: 2)
    table.add(["医师积分", "12 分", "x"])
    table.add(["ab", "3 分", String(repeating: "很长的说明", count: 20)])
    let lines = table.text().split(separator: "\n").map(String.init)
    #expect(lines[0] == "  医师积分  12 分  x")
    #expect(lines[1].hasPrefix("  ab         3 分  很长"))
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= TextTable.screenWidth })
  }

  @Test func diagnosticsUnderlineInColumns() {
    let source = SourceText(name: "a.policy", text: "第一行\n  措施 暂停服务 归 机构\n")
    // 暂停服务: after 第一行 (9 bytes), a line end, two blanks, 措施 (6 bytes) and a blank.
    let place = Place(file: 0, 19..<31)
    let diagnostic = Diagnostic(
      code: "X1", place: place, message: Message(zh: "错", en: "wrong"))
    let text = DiagnosticPrinter(sources: [source], language: .zh).text([diagnostic])
    #expect(
      text == """
        错误 X1  a.policy:2:6
          错
          2 |   措施 暂停服务 归 机构
            |        ^^^^^^^^

        1 个错误，0 个警告；policyc help X1 有解释

        """)
  }

  @Test func sameFindingsAreShownOnce() {
    let source = SourceText(name: "a", text: "a\nb\nc\n")
    let diagnostics = [0, 2, 4].map { offset in
      Diagnostic(code: "X1", place: Place(file: 0, offset..<offset + 1), message: Message("m"))
    }
    let text = DiagnosticPrinter(sources: [source], language: .en).text(diagnostics)
    #expect(text.contains("also at: 2:1, 3:1"))
    #expect(text.hasSuffix("3 errors, 0 warnings; policyc help X1 explains\n"))
  }

  /// Any place in any line, however long, gives an excerpt that fits the screen.
  @Test func excerptsFitTheScreen() {
    let line = String(repeating: "医a", count: 40_000)
    let source = SourceText(name: "a", text: line)
    for start in [0, 40, 80_000, 159_999] {
      let place = Place(file: 0, start..<start + 4)
      let diagnostic = Diagnostic(code: "X1", place: place, message: Message("m"))
      let text = DiagnosticPrinter(sources: [source], language: .en).text([diagnostic])
      #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 101 })
    }
  }
}
