/// P3001–P3014: types and units.
extension HelpPages {
  static let types = #"""
    = P3001 数超出范围 | The number does not fit
    换算成同一单位后，数超出了可用的范围。
    | Converted to one unit the number does not fit.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额 超过 922337203685477 万元
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额 超过 9 万元
    = P3002 单位不同 | Unlike units
    分、元、天、个月不能互相比较或相加。
    | 分, 元, 天 and 个月 are never compared or added.
    ✗
    第一条 措施
      分段 积分 累计：其余 不处理
        3 元以上：约谈
    ✓
    第一条 措施
      分段 积分 累计：其余 不处理
        3 分以上：约谈
    = P3003 不是同类的值 | Values of unlike types
    比较的两边一边是日期、一边是数，或一边是人、一边是机构，永远不会相等。
    | A day and a number, or a person and an institution, are never equal.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额 为 当事人 的 注册日
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额 为 5 元
    = P3004 没有大小先后 | It has no order
    列举的值、是否、文字没有大小，只能问“为”或“不为”。
    | Listed values, truths and texts have no order: ask with 为 or 不为.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 当事人 的 岗位 超过 5
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 当事人 的 岗位 为 医师
    = P3005 多个值不能比大小 | Several values have no order
    可多个的字段有几个值，不知拿哪一个来比。
    | A field with several values: which of them to compare is unsaid.
    ✗
    事件 抽查（audit）
      对象（person）：人员
      各次金额（sums）：元，可多个
    第一条 措施
      凡 抽查，对 对象 约谈，当 各次金额 超过 5 元
    ✓
    事件 抽查（audit）
      对象（person）：人员
      总金额（sum）：元
    第一条 措施
      凡 抽查，对 对象 约谈，当 总金额 超过 5 元
    = P3006 这里要日期 | A day is needed
    记分日、起算日、选版本的字段都应是日期。
    | What dates points, starts a term or chooses a version must be a day.
    ✗
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 终身，记分日 认定 的 金额
    ✓
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 终身，记分日 认定 的 日期
    第一条 记分
      凡 认定，记 当事人 甲分 3 分
    = P3007 这里要数 | A number is needed
    分值、合计、分段的对象都应是数。
    | Points, sums and what bands divide must be numbers.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 本年 认定 情形 合计 超过 5 元
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 本年 认定 金额 合计 超过 5 元
    = P3008 这里要期间 | A period is needed
    周期和“内”前面应是类型为期间的字段。
    | A cycle, and what stands before 内, is a field of the type 期间.
    ✗
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 人员 的 注册日，记分日 认定 的 日期
    ✓
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 终身，记分日 认定 的 日期
    第一条 记分
      凡 认定，记 当事人 甲分 3 分
    = P3009 这里要主体 | A subject is needed
    效果落在主体上，“对”后面要写指向主体的字段。
    | Effects fall on subjects: after 对 stands a field that refers to one.
    ✗
    第一条 措施
      凡 认定，对 金额 约谈
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈
    = P3010 不是账户 | It is no account
    累计、余额、单次只属于账户。
    | 累计, 余额 and 单次 belong to accounts.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 当事人 的 岗位 累计 超过 5 分
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 当事人 的 积分 累计 超过 5 分
    = P3011 不是措施 | It is no measure
    开始、期满、解除、有效问的是措施。
    | 开始, 期满, 解除 and 有效 are asked of measures.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额 有效
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 当事人 的 暂停资格 有效
    = P3012 措施本身不是值 | A measure is no value
    写明问的是措施有没有效、有几次，还是哪天起。
    | Say whether it is in force, how often it came, or when it began.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 当事人 的 暂停资格 超过 5
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 当事人 的 暂停资格 次数 超过 5 次
    = P3013 账户本身不是值 | An account is no value
    累计、余额、单次是三个不同的数，要写明是哪一个。
    | 累计, 余额 and 单次 are different numbers: say which.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 当事人 的 积分 超过 5 分
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 当事人 的 积分 累计 超过 5 分
    = P3014 期限本身不是值 | A duty is no value
    期限只能问是否逾期。
    | Of a duty one can ask whether it is overdue.
    ✗
    第一条 措施
      期限 反馈（answering）：当事人 自 认定 起 5 天内 恢复决定
      凡 处罚，对 被罚人 约谈，当 被罚人 的 反馈 超过 5
    ✓
    第一条 措施
      期限 反馈（answering）：当事人 自 认定 起 5 天内 恢复决定
      凡 处罚，对 被罚人 约谈，当 被罚人 的 反馈 逾期
    """#
}
