import PolicyBase

/// One article with so many items that have nothing to do with each other.
enum ItemText {
  private static let head = """
    法规 试验目录（bench-items）
      施行 2020-01-01
    主体 人员（person）
    事件 认定（finding）
      当事人（party）：人员
      情形（item）：条款
      金额（amount）：元
    账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
    第一条 记分
      下列各项 记 当事人 积分 3 分

    """

  static func text(_ items: Int) -> BenchText {
    var dice = SplitMix64(state: 2)
    let lines = (1...max(1, items)).map { item in
      "  （\(item)）第 \(item) 种情形\n    当 金额 超过 \(Int.random(in: 1...9_999, using: &dice)) 元\n"
    }
    let source = SourceText(name: "items-\(items).policy", text: head + lines.joined())
    return BenchText(size: items, sources: [source], rules: items)
  }
}
