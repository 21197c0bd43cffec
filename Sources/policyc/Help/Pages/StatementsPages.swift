/// P4001–P4015: statements and what they need.
extension HelpPages {
  static let statements = #"""
    = P4001 下列各项下面没有项 | 下列各项 without items
    “下列各项”要管下面编号的情形，一项都没有就什么也不记。
    | 下列各项 governs numbered items below; without any it does nothing.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    = P4002 没有事件能认定情形 | No event can find an item
    “下列各项”由认定引起：有一个事件的字段写明是哪一条。词表里没有类型为“条款”的字段，就无从认定。
    | Items are found by events that name them in a field of the type 条款.
    ✗
    ▸ 示例.policy
    法规 示例（demo）
      施行 2024-01-01
    主体 人员（person）
    事件 认定（finding）
      当事人（person）：人员
    账户 积分（points）归 人员：自 0 累加，整数 分，周期 终身，记分日 认定 的 日期
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    ✓
    ▸ 示例.policy
    法规 示例（demo）
      施行 2024-01-01
    主体 人员（person）
    事件 认定（finding）
      当事人（person）：人员
      情形（item）：条款
    账户 积分（points）归 人员：自 0 累加，整数 分，周期 终身，记分日 认定 的 日期
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    = P4003 事件没有条款的字段 | The event has no field of the type 条款
    “下列各项 凡 事件”里的事件要能写明是哪一项。
    | The event after 凡 must be able to name an item.
    ✗
    第一条 记分
      下列各项 凡 处罚，记 被罚人 积分 3 分
      （一）甲情形
    ✓
    第一条 记分
      下列各项 凡 认定，记 当事人 积分 3 分
      （一）甲情形
    = P4004 读不到记分日 | The 记分日 cannot be read
    账户写明按哪个日期记分，而引起记分的事件没有这个日期。
    | The account says by which day points count, and the event that scores has no such day.
    ✗
    第一条 记分
      凡 恢复决定，记 对象人员 积分 3 分
    ✓
    第一条 记分
      凡 认定，记 当事人 积分 3 分
    = P4005 记分日不是同一个字段 | The 记分日 is another field for each event
    记分日的路径从几个事件读出来各不相同，换一个事件，同一账户的日期就有了两种含义。
    | Read from several events the path leads to different fields.
    ✗
    事件 抽查（audit）
      对象（person）：人员
      依据日（basis-day）：日期
    事件 举报（report）
      对象（person）：人员
      依据日（basis-day）：日期
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 终身，记分日 依据日
    第一条 记分
      凡 抽查，记 对象 甲分 3 分
      凡 举报，记 对象 甲分 3 分
    ✓
    事件 抽查（audit）
      对象（person）：人员
      依据日（basis-day）：日期
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 终身，记分日 抽查 的 依据日
    第一条 记分
      凡 抽查，记 对象 甲分 3 分
    = P4006 这一行条件不属于任何项 | The condition belongs to no item
    单独一行的“当”属于上面的列举项；上面没有列举，它就不起作用。
    | A line of 当 belongs to the item above; without one it does nothing.
    ✗
    第一条 记分
      说明 总则
      当 被罚人 的 岗位 为 医师
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
        当 当事人 的 岗位 为 医师
    = P4007 没有写“须”的项 | No item states a 须
    裁定里的“须下列各项”以下面各项的“须”为条件。
    | 须 下列各项 takes the 须 conditions of the items below.
    ✗
    第一条 申报
      裁定 申报：可以支付，须 下列各项
      （一）甲情形
    ✓
    第一条 申报
      裁定 申报：不予支付，任一 下列各项
      （一）甲情形
        须 急诊
    = P4008 分段下面没有行 | A 分段 without lines
    分段要写明每个范围怎样处理。
    | A 分段 says what follows for each range.
    ✗
    第一条 措施
      分段 积分 累计：其余 不处理
    ✓
    第一条 措施
      分段 积分 累计：其余 不处理
        3 分以上：约谈
    = P4009 “单次”只用于账户的分段 | 单次 belongs to accounts
    单次是一次记入账户的分值，别的数没有单次。
    | 单次 is what one act puts on an account.
    ✗
    第一条 措施
      凡 各 人员 已 处罚，对 人员 约谈
      分段 认定 的 金额：其余 不处理
        单次 3 元以上：约谈
    ✓
    第一条 措施
      分段 积分 累计：单次优先，其余 不处理
        3 分以上不满 12 分：约谈
        12 分以上：约谈
        单次 6 分：暂停资格 1 个月
    = P4010 账户没有写周期 | An account without a cycle
    积分算到什么时候、什么时候重新开始，由周期决定。不写周期，同样的行为可能有不同的累计。
    | The cycle says how long points add up and when they begin anew.
    ✗
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，记分日 认定 的 日期
    ✓
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 终身，记分日 认定 的 日期
    第一条 记分
      凡 认定，记 当事人 甲分 3 分
    = P4011 周期不以月或年计 | The cycle is not in months or years
    从一个日期起算的周期写成几个月或几年，每期的起止日才确定。
    | A cycle counted from a day is a number of months or years.
    ✗
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 30 天 自 人员 的 注册日，记分日 认定 的 日期
    ✓
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 12 个月 自 人员 的 注册日，记分日 认定 的 日期
    账户 甲分：期满 清零
    第一条 记分
      凡 认定，记 当事人 甲分 3 分
    = P4012 停记没有条件 | 停记 without a condition
    停记要写明什么时候不记，否则账户永远不记分。
    | 停记 says when nothing is scored; without it nothing ever is.
    ✗
    账户 积分：停记
    ✓
    账户 积分：停记，当 资格 为 取消
    = P4013 没有写多久 | The length is missing
    有期间的措施要写明多久：3 个月、至某条件、无期，或由决定。
    | A measure that lasts needs a length: 3 个月, 至 a condition, 无期 or 由决定.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 暂停资格
    ✓
    第一条 措施
      凡 处罚，对 被罚人 暂停资格 3 个月
    = P4014 一次性的措施没有长度 | A one-off measure has no length
    约谈之类一次完成，没有多久可言。
    | A talk is done at once and lasts no time.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约谈 3 个月
    ✓
    第一条 措施
      凡 处罚，对 被罚人 约谈
    = P4015 解除条件写了两次 | The release stands twice
    同一措施的解除条件合成一句，读的人才看得全。
    | Write the release of a measure as one condition.
    ✗
    措施 暂停资格：解除 须 岗位 为 医师
    措施 暂停资格：解除 须 岗位 为 护士
    ✓
    措施 暂停资格：解除 须 岗位 为 医师 或 岗位 为 护士
    """#
}
