/// P3040–P3099: windows, sets and what is measured.
extension HelpPages {
  static let sets = #"""
    = P3040 时间窗口没有读数 | A window without a reading
    “本年、最近 12 个月”要接次数、合计之类，单独一个字段没有窗口。
    | A window belongs to a count or sum; a field alone has none.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 本年 当事人 的 岗位 为 医师
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 当事人 的 岗位 为 医师
    = P3041 不是可以计数的集合 | No set that can be counted
    能计数的是事件、账户的记分、措施和有多个主体的字段。
    | Events, entries of an account, measures and fields with several subjects can be counted.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 本年 金额 次数 超过 5 次
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 本年 认定 次数 超过 5 次
    = P3042 这个集合不能再加条件 | The set cannot be filtered
    措施和周期的成员没有可供筛选的字段。
    | The members of this set have no fields to filter by.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 当事人 的 暂停资格 中 金额 超过 5 元 的 次数 超过 5 次
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 当事人 的 暂停资格 次数 超过 5 次
    = P3043 事件没有指向本条主体的字段 | The event does not refer to the subject
    数“本年 某事件 次数”时，数的是与本条主体有关的那些；事件里没有字段指向它就数不出来。
    | Events are counted for the subject of the statement; this event has no field for it.
    ✗
    事件 停电（outage）
      地点（place）：机构
    第一条 措施
      凡 认定，对 当事人 约谈，当 当事人 的 停电 次数 超过 3 次
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 当事人 的 认定 次数 超过 3 次
    = P3044 事件有几个字段可以指本条主体 | Several fields could mean the subject
    转出和转入都是人员，不知数的是哪一种。
    | Both ends of the event are such subjects; which is counted is unsaid.
    ✗
    事件 转介（referral）
      转出人（from）：人员
      转入人（to）：人员
    第一条 措施
      凡 各 人员 本年 转介 次数 超过 3 次，对 人员 约谈
    ✓
    事件 转介（referral）
      转出人（from）：人员
      转入人（to）：人员
    第一条 措施
      凡 各 人员 本年 转介 中 转出人 为 该 人员 的 次数 超过 3 次，对 人员 约谈
    = P3045 没有写明合计哪个字段 | Which field to sum is unsaid
    合计、最高、最低、均值算的是一个数的字段。
    | 合计, 最高, 最低 and 均值 are taken of a field that is a number.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 本年 认定 合计 超过 5 元
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 本年 认定 金额 合计 超过 5 元
    = P3046 计数不用字段 | A count takes no field
    次数数的是事件本身，前面的字段是多余的。
    | 次数 counts the events themselves; the field before it is too much.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 本年 认定 金额 次数 超过 5 次
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 本年 认定 次数 超过 5 次
    = P3047 不知是哪个账户的周期 | Whose cycle is unclear
    “本周期”是账户的周期，事件没有周期。
    | 本周期 is the cycle of an account; events have none.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 本周期 认定 次数 超过 5 次
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 本周期 积分 记分 次数 超过 5 次
    = P3048 不知数的是谁 | Whom to count is unclear
    事件的人数要写明按哪个字段数人。
    | 人数 of events needs the field that names whom to count.
    ✗
    第一条 措施
      凡 各 机构 本年 处罚 人数 超过 3 人，对 机构 整改
    ✓
    第一条 措施
      凡 各 机构 本年 处罚 被罚人 人数 超过 3 人，对 机构 整改
    = P3049 不能数连续 | No streak of this
    连续数只数一次接一次的事件、一个接一个的周期。
    | 连续数 counts events in a row or cycles in a row.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 当事人 的 暂停资格 连续数 超过 5 次
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 认定 连续数 超过 5 次
    = P3050 “最近 N 次”只用于事件 | 最近 N 次 belongs to events
    账户和措施没有“最近几次”，用时间长度。
    | Accounts and measures have no last N; use a length of time.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 最近 3 次 当事人 的 暂停资格 次数 超过 5 次
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 最近 3 次 认定 金额 合计 超过 5 元
    """#
}
