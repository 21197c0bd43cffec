import PolicyBase
import Testing

@testable import PolicyOutline

/// Every visible character of a text is in exactly one norm or remainder.
@Suite struct LosslessTests {
  @Test(.enabled(if: Official.arePresent, Official.note), arguments: Official.allCases)
  func officialTextsLoseNothing(_ official: Official) throws {
    let source = try official.source()
    expectEveryCharacterOnce(source, RegulationText(reading: source))
  }

  @Test(arguments: NoiseCase.all)
  func noisyTextsLoseNothing(_ noise: NoiseCase) {
    let source = SourceText(name: noise.name, text: noise.text)
    expectEveryCharacterOnce(source, RegulationText(reading: source))
  }

  @Test(arguments: [
    "", "\n\n", "第", "第条", "（", "1.", "一、", "附件", "附件一", "第一条", "第一条（一）1.",
    "第一章\n第一章\n第一条", "**", "*", "- ", "[bookmark: ", "\tComment by X:", "第一条 a\n第三条 b\n第二条 c",
    "附件：\n第一条 甲。\n附件：1. 乙\n2. 丙\n乙\n丙\n第一条 丁。", "第九九九九九九条 甲", "：1.甲；2.", "\u{FEFF}第一条 甲。",
  ])
  func oddTextsNeitherTrapNorLose(_ text: String) {
    let source = SourceText(name: "odd", text: text)
    expectEveryCharacterOnce(source, RegulationText(reading: source))
    _ = skeleton(of: RegulationText(reading: source))
  }

  @Test func brokenEncodingIsReportedAndRead() {
    let bytes = Array("第一条 甲".utf8) + [0xFF, 0xFE] + Array("乙。\n第二条 丙。".utf8)
    let text = RegulationText(reading: SourceText(name: "broken", bytes: bytes))
    #expect(text.diagnostics.map(\.code) == ["P7001"])
    #expect(text.addresses == ["1", "2"])
  }

  @Test func textWithoutNumbersIsReported() {
    #expect(read("通知\n请遵照执行。").diagnostics.map(\.code) == ["P7002"])
  }

  private func expectEveryCharacterOnce(_ source: SourceText, _ text: RegulationText) {
    var passages = text.remainders.map(\.passage)
    for norm in text.norms { passages += [norm.number, norm.title] + norm.paragraphs }
    var seen = Array(repeating: 0, count: source.bytes.count)
    for glyph in passages.flatMap(\.glyphs) {
      for offset in glyph.start..<glyph.end { seen[Int(offset)] += 1 }
    }
    var offset = 0
    var wrong: [String] = []
    for scalar in String(decoding: source.bytes, as: UTF8.self).unicodeScalars {
      let expected = GlyphReader.isBlank(scalar) ? 0 : 1
      if seen[offset] != expected { wrong.append("\(scalar) \(seen[offset])× at \(offset)") }
      offset += UTF8.width(scalar)
    }
    #expect(wrong.isEmpty)
  }
}
