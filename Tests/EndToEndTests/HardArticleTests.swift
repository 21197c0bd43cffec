import PolicyBase
import Testing

/// The hard articles of the sketch of Chongqing 2025 with cases of our own.
@Suite struct HardArticleTests {
  static func failures(_ cases: String) throws -> [String] {
    let sketch = try Pipeline.text("Tests/PolicySyntaxTests/Golden/sketches/chongqing-2025.policy")
    // The sketch's own cases name subjects without closing them.
    let text = sketch.split(separator: "\n案例 ", maxSplits: 1)[0] + "\n" + cases
    return CasePolicy.failures([
      SourceText(name: "chongqing.policy", text: String(text)),
      try Pipeline.source("Tests/PolicySyntaxTests/Golden/sketches/vocabulary.policy"),
      try Pipeline.source("policies/state-council.policy"),
    ])
  }

  static let finding =
    "当事人 张三，情形 第三十一条（一），依据种类 协议处理，依据作出日 2025-11-20，责任 主要，应予记分 是，"
    + "行为 A1，负有责任 是"

  /// 25.3: nine points at once suspend for two months, to 2026-01-20; the year's points are cleared
  /// with that day. The suspension goes on until restored (44.2).
  @Test func suspensionOverTheYearEnd() throws {
    let failures = try Self.failures(
      """
      案例 跨年
        人员 张三：岗位 医师
        2025-11-20 认定 F1：\(Self.finding)，从轻情节 否，从重情节 否
        预期 2026-01-20：张三 个人积分 累计 9 分，暂停支付资格，支付资格 为 暂停
        预期 2026-01-21：张三 个人积分 累计 0 分，暂停支付资格，支付资格 为 暂停
      """)
    #expect(failures == [])
  }

  /// 43.1: three points by the platform in a year, one month less, so to 2025-12-20: nothing is
  /// postponed over the year end. A second course gives neither points nor days: one month is left.
  @Test func repairWithItsCaps() throws {
    let repair = "当事人 张三，途径 平台学习，机构同意 是，经办核定 是，核定分值 3，核定月数 1"
    let failures = try Self.failures(
      """
      案例 修复
        人员 张三：岗位 医师
        2025-11-20 认定 F1：\(Self.finding)，从轻情节 否，从重情节 否
        2025-12-01 修复 R1：\(repair)
        2025-12-02 修复 R2：\(repair)
        预期 2025-12-01：张三 个人积分 累计 6 分，暂停支付资格 至 2025-12-20，支付资格 为 暂停
        预期 2025-12-02：张三 个人积分 累计 6 分，暂停支付资格 至 2025-12-20，支付资格 为 暂停
        预期 2026-01-01：张三 个人积分 累计 0 分，暂停支付资格，支付资格 为 暂停
      """)
    #expect(failures == [])
  }

  /// 28.5: lighter within 7–9 or 4–6, not chosen yet: the points are open, and with them the band.
  @Test func lighterIsAChoice() throws {
    let failures = try Self.failures(
      """
      案例 从轻
        人员 张三：岗位 医师
        2025-11-20 认定 F1：\(Self.finding)，从轻情节 是，从重情节 否
        预期 2025-11-20：待定 F1
      """)
    #expect(failures == [])
  }
}
