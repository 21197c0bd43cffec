import SamplePolicy
import Testing

/// 分档 (E15b): items that divide a fact leave no gap and share nothing that is not decided.
@Suite struct DivisionTests {
  static func codes(_ low: String, _ high: String, _ more: String = "") -> [String] {
    Sample.check(
      Sample.accounts + """
        第二条 记分
          （一）重
            下列各项 记 当事人 个人分 6 分
            1. 一万元以上
              当 损失 \(high)
          （二）轻
            下列各项 记 当事人 个人分 3 分
            1. 不足一万元
              当 损失 \(low)
        第三条 分档
          分档 按 损失：第二条（一）1、第二条（二）1
          \(more)
        """
    ).map(\.code).filter { $0 > "P4190" }
  }

  @Test func whatIsFound() {
    #expect(Self.codes("超过 0 元不满 1万元", "1万元 以上") == [])
    #expect(Self.codes("超过 0 元不满 1万元", "超过 1万元") == ["P5010"])
    #expect(Self.codes("超过 0 元且 1万元 以下", "1万元 以上") == ["P5011"])
    #expect(Self.codes("超过 100 元不满 1万元", "1万元 以上") == ["P5010"])
  }

  /// An edge in both is decided by 优先, or left to whoever finds it; that one act counts once, at the
  /// highest, does not say which item it is.
  @Test func ties() {
    let (low, high) = ("超过 0 元且 1万元 以下", "1万元 以上")
    #expect(Self.codes(low, high, "优先 第二条（一）1 于 第二条（二）1") == [])
    #expect(Self.codes(low, high, "分档 按 损失：第二条（一）1、第二条（二）1，重叠 任选") == [])
    #expect(Self.codes(low, high, "同一 行为 计 个人分：取最高；缺键 各自独立") == ["P5011"])
  }

  @Test func gapsThatAreMeant() {
    let meant = "分档 按 损失：第二条（一）1、第二条（二）1，其余 文本未规定"
    #expect(Self.codes("超过 0 元不满 1万元", "超过 1万元", meant) == [])
  }

  @Test func anItemWithoutARange() {
    #expect(Self.codes("超过 0 元且 核实", "1万元 以上").contains("P4192") == false)
    let it = Sample.compile(
      Sample.accounts + """
        第二条 记分
          下列各项 记 当事人 个人分 6 分
          （一）甲
          （二）乙
            当 损失 1万元 以上
        第三条 分档
          分档 按 损失：第二条
        """)
    #expect(it.codes.contains("P4192"))
  }
}
