/// P4040–P4059 and P4061–P4064 of policies: the text as a whole.
extension HelpPages {
  static let textAsWhole = #"""
    = P4040 编号写了两次 | A number stands twice
    同一编号的两处条文，引用时分不清。
    | Two articles of one number cannot be told apart when cited.
    ✗
    第一条 甲
      凡 处罚，对 被罚人 约谈
    第一条 乙
      说明 乙
    ✓
    第一条 甲
      凡 处罚，对 被罚人 约谈
    第二条 乙
      说明 乙
    = P4041 缺少编号 | A number is missing
    漏掉一条一项，就漏掉一条规定。原文确实没有这个编号时写“缺号”。
    | A missing number may be a missing rule. Where the text lacks it, declare it with 缺号.
    ✗
    第一条 甲
      凡 处罚，对 被罚人 约谈
    第三条 丙
      说明 丙
    ✓
    第一条 甲
      凡 处罚，对 被罚人 约谈
    第二条 乙
      缺号 原文没有第二条
    第三条 丙
      说明 丙
    = P4042 编号的次序颠倒 | Numbers out of order
    条文按编号排列，才能与原文对照。
    | Articles stand in the order of their numbers, so that they can be compared with the text.
    ✗
    第一条 甲
      凡 处罚，对 被罚人 约谈
    第三条 丙
      说明 丙
    第二条 乙
      说明 乙
    ✓
    第一条 甲
      凡 处罚，对 被罚人 约谈
    第二条 乙
      说明 乙
    第三条 丙
      说明 丙
    = P4043 编号不从一开始 | The numbering does not begin at one
    开头少了几条，多半还没有写进来。
    | What comes before was probably not entered yet.
    ✗
    第二条 乙
      凡 处罚，对 被罚人 约谈
    ✓
    第一条 甲
      凡 处罚，对 被罚人 约谈
    = P4044 还没有编码 | Not coded yet
    “待编码”是起草时留下的记号。编完之前，这一条不会起作用。
    | 待编码 marks what is still to be done; until then the article does nothing.
    ✗
    第一条 甲
      待编码
    ✓
    第一条 甲
      凡 处罚，对 被罚人 约谈
    = P4045 没有写施行日期 | No day of entry into force
    哪天起施行决定哪些行为受它管。没有施行过的写“草案”。
    | The day of force decides which acts the text governs. A text never in force is a 草案.
    ✗
    ▸ 示例.policy
    法规 示例（demo）
      引用 示例词汇
    ✓
    ▸ 示例.policy
    法规 示例（demo）
      施行 2024-01-01
      引用 示例词汇
    = P4048 这一段里没有值 | No value lies in the band
    两个端点之间什么也没有，多半是抄错了数。
    | Nothing lies between the two edges; a figure is probably wrong.
    ✗
    第一条 措施
      分段 积分 累计：其余 不处理
        6 分以上不满 3 分：约谈
    ✓
    第一条 措施
      分段 积分 累计：其余 不处理
        3 分以上不满 6 分：约谈
    = P4055 下面什么也没有写 | Nothing is written under a number
    每个编号都要有下文：规则，或者写明是职责、说明、待编码；否则分不清是不用写还是漏了。
    | Every number must say something: a rule, or that it is a duty, an explanation or yet to be coded; else what was forgotten cannot be told from what needs nothing.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 其他
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 其他
      职责
    = P4050 没有写期满怎样 | What happens at the end of a cycle is unsaid
    周期结束时积分清零还是保留，要写明；没写按清零处理。
    | Whether points are cleared or kept when a cycle ends must be said; 清零 is taken.
    ✗
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
    第一条 记分
      凡 认定，记 当事人 甲分 3 分
    ✓
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
    账户 甲分：期满 清零
    第一条 记分
      凡 认定，记 当事人 甲分 3 分
    = P4051 没有可以沿用的法规 | Nothing to take over
    “沿用”要指一部给出了的法规，用代码或标题。
    | 沿用 names a regulation that is given, by its code or title.
    ✗
    ▸ 示例.policy
    法规 新办法（newer）
      施行 2024-01-01
      引用 示例词汇
      沿用 demoo
    ✓
    ▸ 示例.policy
    法规 新办法（newer）
      施行 2024-01-01
      引用 示例词汇
    = P4052 沿用成了圈 | Texts take each other over in a circle
    甲沿用乙，乙又沿用甲，就没有一份是原文。
    | Where each takes over the other, neither is the text itself.
    ✗
    policyc check 示例.policy 乙.policy
    ▸ 示例.policy
    法规 甲办法（one）
      施行 2024-01-01
      引用 示例词汇
      沿用 two
    ▸ 乙.policy
    法规 乙办法（two）
      施行 2024-01-01
      引用 示例词汇
      沿用 one
    ✓
    policyc check 示例.policy 乙.policy
    ▸ 示例.policy
    法规 甲办法（one）
      施行 2024-01-01
      引用 示例词汇
      沿用 two
    ▸ 乙.policy
    法规 乙办法（two）
      施行 2024-01-01
      引用 示例词汇
    第一条 措施
      凡 处罚，对 被罚人 约谈
    = P4053 这一行没有所属的分段或定义 | A line without its 分段 or 定义
    沿用的法规里重述一条时，范围行要有同一条的分段。
    | When an article is restated, its lines need the 分段 of the same article.
    ✗
    policyc check 示例.policy 乙.policy
    ▸ 示例.policy
    法规 甲办法（one）
      施行 2024-01-01
      引用 示例词汇
      沿用 two
    第一条 措施
      3 分以上：约谈
    ▸ 乙.policy
    法规 乙办法（two）
      施行 2024-01-01
      引用 示例词汇
    第一条 措施
      凡 处罚，对 被罚人 约谈
    ✓
    policyc check 示例.policy 乙.policy
    ▸ 示例.policy
    法规 甲办法（one）
      施行 2024-01-01
      引用 示例词汇
      沿用 two
    第一条 措施
      凡 处罚，对 被罚人 暂停资格 1 个月
    ▸ 乙.policy
    法规 乙办法（two）
      施行 2024-01-01
      引用 示例词汇
    第一条 措施
      凡 处罚，对 被罚人 约谈
    = P4054 草案的案例没有模拟日 | A draft whose 案例 have no day
    草案从未施行，案例要写明自哪一日模拟，否则什么也不会发生。
    | A draft was never in force: its 案例 need a day from which to simulate it.
    ✗
    ▸ 示例.policy
    法规 示例办法（demo）
      草案
      引用 示例词汇
    第一条 措施
      凡 恢复决定，对 对象人员 约谈
    案例 约谈
      人员 D1
      2024-03-05 恢复决定 R1：对象人员 D1
      预期 2024-03-05：D1 约谈
    ✓
    ▸ 示例.policy
    法规 示例办法（demo）
      草案 模拟 自 2024-01-01
      引用 示例词汇
    第一条 措施
      凡 恢复决定，对 对象人员 约谈
    案例 约谈
      人员 D1
      2024-03-05 恢复决定 R1：对象人员 D1
      预期 2024-03-05：D1 约谈
    """#
}
