import PolicyBase
import PolicySyntax
import Testing

/// Unspaced text is cut by the declared names (language.md R4).
struct CuttingTests {
  static let files = [
    ["Tests/PolicySyntaxTests/Golden/sketches/vocabulary.policy"],
    [
      "Tests/PolicySyntaxTests/Golden/sketches/vocabulary.policy",
      "Tests/PolicySyntaxTests/Golden/sketches/chongqing-2025.policy",
    ],
    [
      "Tests/PolicySyntaxTests/Golden/sketches/vocabulary.policy",
      "Tests/PolicySyntaxTests/Golden/sketches/zhanjiang-2021.policy",
    ],
    ["policies/medical-insurance.policy", "policies/nanan-2020.policy"],
  ]

  @Test(arguments: files) func parsesWithoutFindings(_ paths: [String]) throws {
    let result = parse(try paths.map { try Files.source($0) })
    #expect(result.diagnostics.map { "\($0.code) \($0.message.zh)" } == [])
    #expect(result.trees.last!.statements.count > 15)
  }

  /// Taking out every blank inside statements changes nothing. Prose keeps its blanks, and so do
  /// cases, whose ids are free words.
  @Test(arguments: files) func blanksAreNotNeeded(_ paths: [String]) throws {
    let sources = try paths.map { try Files.source($0) }
    let spaced = parse(sources)
    let first = sources.map { SourceText(name: $0.name, text: Self.glue($0, except: [])) }
    // Where two cuts tie the author must write the blanks; such lines are rare and refused.
    let ties = parse(first).diagnostics.filter { $0.code == "P1013" }
    #expect(ties.count <= 2)
    let glued = parse(
      sources.enumerated().map { index, source in
        let tied = ties.filter { $0.place.file == Int32(index) }
          .map { first[index].position(of: $0.place.start).line }
        return SourceText(name: source.name, text: Self.glue(source, except: tied))
      })
    #expect(glued.diagnostics.map { "\($0.code) \($0.message.zh)" } == [])
    for (a, b) in zip(spaced.trees, glued.trees) {
      let (first, second) = (dumpStatements(a), dumpStatements(b))
      #expect(first.count == second.count)
      for (x, y) in zip(first, second) where x != y {
        Issue.record("spaced: \(x)\nglued: \(y)")
        break
      }
    }
  }

  static let prose = [
    "法规", "词表", "说明", "职责", "不编码", "待编码", "缺号", "文号", "发布", "辖区", "存疑", "读法", "案例", "预期", "引用",
    "沿用",
  ]

  static func glue(_ source: SourceText, except tied: [Int]) -> String {
    var inExample = false
    var lines: [String] = []
    let all = String(decoding: source.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in all.enumerated() {
      let text = line.drop { $0 == " " }
      let uncommented = text.split(separator: " #", maxSplits: 1).first.map(String.init) ?? ""
      let isHeading = "第（0123456789".contains(text.first ?? "x") && !text.hasPrefix("第 ")
      let isBand = text.contains("：") && (text.first?.isNumber ?? false) && !text.contains(". ")
      if text.hasPrefix("案例") {
        inExample = true
      } else if isHeading && !isBand {
        inExample = false
      }
      let keep =
        inExample || tied.contains(number + 1) || (isHeading && !isBand) || text.hasPrefix("#")
        || Self.prose.contains { text.hasPrefix($0) }
        // What a silence is deemed to be is a free word.
        || text.contains("视为")
      if inExample, Self.startsStatement(text) { inExample = false }
      let indentation = String(repeating: " ", count: line.count - text.count)
      lines.append(keep ? String(line) : indentation + uncommented.filter { $0 != " " })
    }
    return lines.joined(separator: "\n")
  }

  private static func startsStatement(_ text: Substring) -> Bool {
    ["存疑", "凡 ", "裁定 ", "分段 ", "账户 ", "措施 "].contains { text.hasPrefix($0) }
  }
}
