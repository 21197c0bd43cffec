import PolicyBase
import PolicyCompiler
import SamplePolicy
import Testing

/// Numbering, readings, cases, hashes.
struct StructureTests {
  struct Numbering: CustomTestStringConvertible, Sendable {
    var text: String
    var codes: [String]
    var part = ""
    var testDescription: String { text }
  }

  static let numberings: [Numbering] = [
    Numbering(text: "第一条 甲|第二条 乙", codes: []),
    Numbering(text: "第一条 甲|第三条 乙", codes: ["P4041"], part: "第二条"),
    Numbering(text: "第一条 甲|第五条 乙", codes: ["P4041"], part: "第二条 至 第四条"),
    Numbering(text: "第一条 甲|第二条 缺|  缺号|第三条 乙", codes: []),
    Numbering(text: "第二条 甲", codes: ["P4043"]),
    Numbering(text: "第一条 甲|第二条 丙|第一条 乙", codes: ["P4040"]),
    Numbering(text: "第一条 甲|第三条 丙|第二条 乙", codes: ["P4042"]),
    Numbering(text: "第一章 总则|第一条 甲|第二章 其他|第二条 乙", codes: []),
    Numbering(text: "第一章 总则|第一条 甲|第二章 其他|第三条 乙", codes: ["P4041"]),
    Numbering(text: "第一条 甲|第一条之一 乙|第二条 丙", codes: []),
    Numbering(text: "第一条 甲|  （一）子|  （三）丑", codes: ["P4041"], part: "第一条（二）"),
  ]

  @Test(arguments: numberings)
  func numbersAreHeldAgainstEachOther(_ numbering: Numbering) {
    let it = Sample.compile(numbering.text.replacing("|", with: "\n") + "\n")
    // Nothing is written under these numbers, which is said as well.
    let found = it.diagnostics.filter { $0.code != "P4055" }
    #expect(found.map(\.code) == numbering.codes)
    if let first = found.first { #expect(first.message.zh.contains(numbering.part)) }
  }

  /// An act from which the 记分日 cannot be read scores nothing. Without one every act has its date.
  @Test(arguments: [
    ("，记分日 处罚 的 日期", ["P4004"]), ("，记分日 认定 的 日期", ["P4004"]), ("，记分日 整改 的 日期", []), ("", []),
  ])
  func pointsNeedTheirDay(_ day: String, _ codes: [String]) {
    let it = Sample.compile(
      """
      第一条 账户
        账户 单位分（unit-points）归 机构：自 0 累加，整数 分，周期 自然年\(day)
        账户 单位分：期满 清零
      第二条 记分
        凡 整改，记 单位分 3 分

      """)
    #expect(it.codes == codes)
  }

  static let ambiguous = """
    第一条 措施
      存疑 K1 多久
        读法 甲 一个月
          凡 整改，停约 1 个月
        读法 乙 两个月
          凡 整改，停约 2 个月，当 同以
        采用 甲

    """

  @Test func theAdoptedReadingCounts() {
    let it = Sample.compile(Self.ambiguous)
    #expect(it.errors == [])
    #expect(it.program.rules.count == 1)
    #expect(it.program.readings.map(\.adopted) == [true])
  }

  @Test func anotherReadingCanBeChosen() {
    let it = Sample.compile(Self.ambiguous, readings: ["K1": "乙"])
    #expect(it.codes == ["P2016"])
    #expect(it.program.readings.map(\.choice) == ["乙"])
  }

  @Test func checkTriesEveryReading() {
    let found = Sample.check(Self.ambiguous)
    #expect(found.map(\.code) == ["P2016"])
    #expect(found.first?.message.zh.contains("K1=乙") == true)
  }

  @Test func unknownReadingsAreRefused() {
    #expect(Sample.compile(Self.ambiguous, readings: ["K2": "乙"]).codes == ["P2002"])
    #expect(Sample.compile(Self.ambiguous, readings: ["K1": "丙"]).codes == ["P2003"])
    let unadopted = Self.ambiguous.replacing("采用 甲", with: "采用 丁")
    #expect(Sample.compile(unadopted).codes == ["P2004"])
  }

  @Test func casesAreResolved() throws {
    let it = Sample.compile(
      Sample.accounts + """
        第二条 记分
          下列各项 记 当事人 个人分 3 分
          （一）甲
          案例 一次
            机构 甲院：级别 二级，公立 是
            人员 张三：岗位 医师、护士 自 2020-05-01，执业机构 甲院
            2020-03-05 处罚 P1：当事人 张三，地点 甲院
            2020-03-05 认定 F1：处罚 P1，情形 第二条（一），损失 3 万元
            预期 2020-03-05：张三 个人分 累计 3 分，资格 为 正常，无 措施
        """)
    #expect(it.errors == [])
    let example = try #require(it.examples.first)
    #expect(example.records.count == 4)
    #expect(example.expectations.count == 3)
    let finding = try #require(example.records.last)
    #expect(finding.fields.map(\.name) == ["处罚", "情形", "损失"])
    #expect(finding.fields[1].value == .text("city/2.1"))
    #expect(finding.fields[2].value == .number(Number(3), unit: "万元"))
    #expect(example.records[0].fields[1].value == .truth(true))
    guard case .history(let items) = example.records[1].fields[0].value else {
      Issue.record("no history")
      return
    }
    #expect(items.map { $0.from?.description } == [nil, "2020-05-01"])
  }

  @Test func unknownNamesInCasesAreReported() {
    let it = Sample.compile(
      Sample.accounts + """
        第二条 案例
          案例 错名
            人员 张三：岗位 医师
            预期 2020-03-05：张三 个人份 累计 3 分
        """)
    #expect(it.hasErrors)
  }

  @Test func meaningIgnoresBlanksCommentsAndLabels() throws {
    func hashes(_ text: String) -> (source: String, meaning: String)? {
      Sample.compile(text).program.policies.last.map { ($0.sourceHash, $0.meaningHash) }
    }
    let plain = try #require(hashes("第一条 甲\n  裁定 申报：拒付，当 急诊\n"))
    let relabelled = try #require(
      hashes("第一条 乙\n  # 注\n  说明 无\n  裁定 申报：拒付， 当  急诊  # 注\n"))
    let other = try #require(hashes("第一条 甲\n  裁定 申报：缓付，当 急诊\n"))
    #expect(plain.meaning == relabelled.meaning)
    #expect(plain.source != relabelled.source)
    #expect(plain.meaning != other.meaning)
  }
}
