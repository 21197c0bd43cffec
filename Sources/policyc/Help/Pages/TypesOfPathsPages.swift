/// P3015–P3039: conditions, points and what an effect falls on.
extension HelpPages {
  static let typesOfPaths = #"""
    = P3015 不能单独作条件 | No condition by itself
    只有“是否”的字段可以单独作条件，其余要写出与什么比较。
    | Only a truth is a condition by itself; other values are compared.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额 超过 5 元
    = P3016 事件不能单独作条件 | An event is no condition by itself
    “已”和“未”说明是问发生过还是没发生过。
    | 已 and 未 say whether it is asked that it happened or did not.
    ✗
    第一条 措施
      凡 各 人员 积分 累计 超过 5 分，对 人员 约谈，当 处罚
    ✓
    第一条 措施
      凡 各 人员 积分 累计 超过 5 分，对 人员 约谈，当 已 处罚
    = P3017 累加账户没有余额 | An account that adds up has no balance
    从零往上记的账户读“累计”，从满分往下扣的才有“余额”。
    | Accounts that add up are read as 累计; those that deduct have a 余额.
    ✗
    第一条 措施
      分段 积分 余额：其余 不处理
        3 分以上：约谈
    ✓
    第一条 措施
      分段 积分 累计：其余 不处理
        3 分以上：约谈
    = P3018 扣减账户读作余额 | An account that deducts is read as a balance
    从满分往下扣的账户，剩下多少才有意义。
    | Of an account that deducts, what is left counts.
    ✗
    账户 信用（credit）归 人员：自 12 扣减，整数 分，周期 自然年，记分日 认定 的 日期
    账户 信用：期满 清零
    第一条 措施
      凡 认定，扣 当事人 信用 3 分
      分段 信用 累计：其余 不处理
        3 分以下：约谈
    ✓
    账户 信用（credit）归 人员：自 12 扣减，整数 分，周期 自然年，记分日 认定 的 日期
    账户 信用：期满 清零
    第一条 措施
      凡 认定，扣 当事人 信用 3 分
      分段 信用 余额：其余 不处理
        3 分以下：约谈
    = P3019 记、扣与账户的方向不合 | 记 or 扣 against the account's direction
    累加账户用“记”，扣减账户用“扣”。
    | 记 for accounts that add up, 扣 for those that deduct.
    ✗
    第一条 记分
      下列各项 扣 当事人 积分 3 分
      （一）甲情形
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    = P3020 不是时间长度 | Not a length of time
    措施的长度要有单位：天、周、个月、年等的整数。
    | The length of a measure is a whole number of 天, 周, 个月 or 年.
    ✗
    第一条 措施
      凡 认定，对 当事人 暂停资格 3
    ✓
    第一条 措施
      凡 认定，对 当事人 暂停资格 3 个月
    = P3021 没有写明取整办法 | Rounding is not named
    乘除的结果可能有很多位小数。向上、向下还是四舍五入，差的可能正是一分。
    | A product may have many decimals, and how it is rounded may decide a point.
    ✗
    第一条 记分
      凡 认定，记 当事人 积分 金额 除以 1000 元 分
    ✓
    第一条 记分
      凡 认定，记 当事人 积分 （金额 除以 1000 元 向下） 分
    = P3022 两个单位不能相乘除 | The units do not multiply
    元乘分没有意义。其中之一应是没有单位的数、百分数或倍数。
    | 元 times 分 means nothing; one of the two is a plain number, a percentage or a multiple.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额 乘 2 分 向下 超过 5 元
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额 乘 2 向下 超过 5 元
    = P3023 范围的两端颠倒 | The ends of a range are reversed
    下端大于上端的范围是空的。
    | A range whose lower end is above its upper end is empty.
    ✗
    第一条 措施
      凡 认定，对 当事人 暂停资格 6 至 3 个月
    ✓
    第一条 措施
      凡 认定，对 当事人 暂停资格 3 至 6 个月
    = P3024 分值不合步长 | The points do not fit the step
    账户写明只记整数分或按步长记，别的分值无法记入。
    | The account holds whole points or multiples of its step only.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 2.5 分
      （一）甲情形
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    = P3025 步长必须大于零 | A step must be above zero
    步长是分值的最小单位。
    | The step is the smallest amount of points.
    ✗
    账户 甲分（points-a）归 人员：自 0 累加，步长 0 分，周期 终身，记分日 认定 的 日期
    ✓
    账户 甲分（points-a）归 人员：自 0 累加，步长 0.5 分，周期 终身，记分日 认定 的 日期
    第一条 记分
      凡 认定，记 当事人 甲分 3 分
    = P3026 端点不是写明的数 | The edge of a band is no number
    分段要能检查有没有空档和重叠，端点必须写成数。
    | Gaps and overlaps can be checked only where the edges are numbers.
    ✗
    参数 上限分（ceiling）：分，由 协议 提供
    第一条 措施
      分段 积分 累计：其余 不处理
        达到 上限分：约谈
    ✓
    第一条 措施
      分段 积分 累计：其余 不处理
        12 分以上：约谈
    = P3027 “按”后面要列举值的字段 | 按 needs a field with listed values
    “按 字段：值 n”为每个值写一个分值，字段的值必须是列举出来的。
    | A table 按 … gives points for each value, so the values must be listed ones.
    ✗
    第一条 记分
      凡 认定，记 当事人 积分 3 分，按 金额：医师 3 分、护士 2 分
    ✓
    第一条 记分
      凡 认定，记 当事人 积分 3 分，按 当事人 的 岗位：医师 3 分、护士 2 分
    = P3028 算式太深 | The expression is too deep
    很长的算式没有人能核对，请用“定义”分成几步。
    | Nobody can check so deep an expression; split it with 定义.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额 超过 1 元⟪ 加 1 元×400⟫
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额 超过 1 元 加 1 元
    = P3029 落在了另一种主体上 | It falls on another kind of subject
    账户和措施各归一种主体，记到别的主体上没有意义。
    | Accounts and measures belong to one kind of subject.
    ✗
    第一条 措施
      凡 处罚，对 所在机构 约谈
    ✓
    第一条 措施
      凡 处罚，对 所在机构 整改
    = P3030 状态属于另一种主体 | The status belongs to another kind of subject
    措施改变的状态要与措施归同一种主体。
    | A measure changes a status of its own kind of subject.
    ✗
    措施 停业（closing）归 机构：期间，重叠 并行
      资格 为 暂停
    ✓
    措施 停职（leave）归 人员：期间，重叠 并行
      资格 为 暂停
    第一条 措施
      凡 处罚，对 被罚人 停职 1 个月
    = P3031 有多个主体 | Several subjects
    字段有几个主体时，写“各”表示对每一个都生效。
    | Where a field holds several subjects, 各 says that each of them is meant.
    ✗
    第一条 措施
      凡 认定，对 当事人 的 执业机构 整改
    ✓
    第一条 措施
      凡 认定，对 各 当事人 的 执业机构 整改
    """#
}
