/// P4150–P4199: changes of measures, versions of articles, cycles of rules.
extension HelpPages {
  static let changes = #"""
    = P4150 “不短于”没有可用的缩短 | 不短于 without a shortening
    不短于是缩短的下限，没有缩短就没有意义。
    | 不短于 limits a shortening; there is none.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约谈，不短于 1 个月
    ✓
    第一条 措施
      凡 处罚，对 被罚人 缩短 暂停资格 1 个月，不短于 1 个月
    = P4151 不是事件，不能撤回 | Not an event: it cannot be withdrawn
    撤回的是一件事；写触发事件里指向另一个事件的字段。
    | What is withdrawn is an event: name a field of the trigger that refers to one.
    ✗
    第一条 措施
      凡 认定，撤回 金额
    ✓
    第一条 措施
      凡 认定，撤回 依据
    = P4152 重述的声明与原来不同 | A declaration is restated in other words
    修订只重述条文；改变账户、措施的声明会使已有的记录失去含义。
    | Restated declarations stay as they were, else existing records lose their meaning.
    ✗
    第一条 账户
      账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
      账户 甲分：期满 清零
      凡 认定，记 当事人 甲分 3 分
    修订 自 2024-07-01
    过渡 沿用
    第一条 账户
      账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 季度，记分日 认定 的 日期
      账户 甲分：期满 清零
      凡 认定，记 当事人 甲分 3 分
    ✓
    第一条 账户
      账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
      账户 甲分：期满 清零
      凡 认定，记 当事人 甲分 3 分
    修订 自 2024-07-01
    过渡 沿用
    第一条 账户
      账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
      账户 甲分：期满 清零
      凡 认定，记 当事人 甲分 3 分
    = P4153 读不到选版本的日期 | The day that chooses a version cannot be read
    按哪一天选用新旧版本，这一天要是某个事件的日期。
    | The day that chooses between versions must be a day of some event.
    ✗
    按 金额 选版本
    第一条 措施
      凡 处罚，对 被罚人 约谈
    ✓
    按 认定 的 日期 选版本
    第一条 措施
      凡 处罚，对 被罚人 约谈
    = P4154 草案没有过渡 | A draft has no transition
    草案没有施行日期，过渡无从起算。
    | A draft has no day of force from which a transition could count.
    ✗
    ▸ 示例.policy
    法规 示例（demo）
      草案 模拟 自 2024-01-01
      引用 示例词汇
    过渡 沿用
    第一条 措施
      凡 处罚，对 被罚人 约谈
    ✓
    ▸ 示例.policy
    法规 示例（demo）
      草案 模拟 自 2024-01-01
      引用 示例词汇
    第一条 措施
      凡 处罚，对 被罚人 约谈
    = P4155 修订没有写过渡 | An amendment without a transition
    修订之后，已有的记分和措施沿用、重算还是清零，要写明。
    | Whether points and measures go on, are scored again or are cleared must be said.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约谈
    修订 自 2024-07-01
    第一条 措施
      凡 处罚，对 被罚人 暂停资格 1 个月
    ✓
    第一条 措施
      凡 处罚，对 被罚人 约谈
    修订 自 2024-07-01
    过渡 沿用
    第一条 措施
      凡 处罚，对 被罚人 暂停资格 1 个月
    = P4156 修订不在施行期间内 | An amendment outside the days of force
    修订的日期应在本文件施行之后、废止之前。
    | An amendment begins while its text is in force.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约谈
    修订 自 2023-07-01
    过渡 沿用
    第一条 措施
      凡 处罚，对 被罚人 暂停资格 1 个月
    ✓
    第一条 措施
      凡 处罚，对 被罚人 约谈
    修订 自 2024-07-01
    过渡 沿用
    第一条 措施
      凡 处罚，对 被罚人 暂停资格 1 个月
    = P4157 两个版本同时施行 | Two versions in force at once
    同一代码的两个文件施行期间不能重叠。
    | The days of force of two files of one code must not overlap.
    ✗
    policyc check 示例.policy 旧版.policy
    ▸ 旧版.policy
    法规 示例办法（demo）
      施行 2023-01-01 至 2024-06-30
      引用 示例词汇
    第一条 措施
      凡 处罚，对 被罚人 约谈
    ▸ 示例.policy
    法规 示例办法（demo）
      施行 2024-01-01
      引用 示例词汇
    第一条 措施
      凡 处罚，对 被罚人 约谈
    ✓
    policyc check 示例.policy 旧版.policy
    ▸ 旧版.policy
    法规 示例办法（demo）
      施行 2023-01-01 至 2023-12-31
      引用 示例词汇
    第一条 措施
      凡 处罚，对 被罚人 约谈
    ▸ 示例.policy
    法规 示例办法（demo）
      施行 2024-01-01
      引用 示例词汇
    第一条 措施
      凡 处罚，对 被罚人 约谈
    = P4158 两个版本之间有空档 | A gap between two versions
    中间有一段日子没有版本施行，核对是否真是这样。
    | For some days no version is in force; check whether that is so.
    ✗
    policyc check 示例.policy 旧版.policy
    ▸ 旧版.policy
    法规 示例办法（demo）
      施行 2023-01-01 至 2023-06-30
      引用 示例词汇
    第一条 措施
      凡 处罚，对 被罚人 约谈
    ▸ 示例.policy
    法规 示例办法（demo）
      施行 2024-01-01
      引用 示例词汇
    第一条 措施
      凡 处罚，对 被罚人 约谈
    ✓
    policyc check 示例.policy 旧版.policy
    ▸ 旧版.policy
    法规 示例办法（demo）
      施行 2023-01-01 至 2023-12-31
      引用 示例词汇
    第一条 措施
      凡 处罚，对 被罚人 约谈
    ▸ 示例.policy
    法规 示例办法（demo）
      施行 2024-01-01
      引用 示例词汇
    第一条 措施
      凡 处罚，对 被罚人 约谈
    = P4170 调整所指的条款没有记分 | 调整 names articles without points
    调整说明一次记分可以加减多少，所指的条款要有记分。
    | 调整 says how points may be varied; its articles must score.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约谈
    第二条 裁量
      调整 第一条：可记 1 至 3 分
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 裁量
      调整 第一条：可记 1 至 3 分
    = P4171 不知本档是哪一档 | The tiers are unclear
    “本档、下一档、上一档”要有一个写明各档范围的定义。
    | 本档, 下一档 and 上一档 need one definition of tiers.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 裁量
      调整 第一条：可记 本档
    ✓
    第一条 记分
      定义 记分档（tiers）：1 至 3 分、4 至 6 分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 裁量
      调整 第一条：可记 本档
    = P4180 规定互为因果 | Rules depend on each other
    同一天里甲因乙、乙因甲，先算哪一条结果不同，又没有先后可依。
    | Within one day each rule is the cause of the other, and no order decides.
    ✗
    第一条 加重
      凡 各 人员 积分 累计 6 分以上，记 积分 3 分
    ✓
    第一条 加重
      凡 各 人员 积分 累计 6 分以上，约谈
    = P4181 结束取决于自己的结果 | The end hangs on its own result
    措施要等某状态结束，而这个状态正是它造成的，就永远不会结束。
    | The measure waits for a status to end that it brings about itself.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 暂停资格 至 资格 为 正常
    ✓
    第一条 措施
      凡 处罚，对 被罚人 暂停资格 至 已 恢复决定
    = P4192 这一项没有写范围 | The item gives no range
    参加分档的每一项都要写明数的范围，才能证明没有空档和重叠。
    | Each item of a division gives its range, so that gaps and overlaps can be excluded.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）较小
        当 金额 超过 0 元不满 2 万元
      （二）较大
        当 主动整改
    第二条 分档
      分档 按 认定 的 金额：第一条（一）、第一条（二）
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）较小
        当 金额 超过 0 元不满 2 万元
      （二）较大
        当 金额 2 万元以上
    第二条 分档
      分档 按 认定 的 金额：第一条（一）、第一条（二）
    """#
}
