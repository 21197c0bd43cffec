/// P5001–P5099: what is proved over boxes.
extension HelpPages {
  static let analysis = #"""
    = P5001 分段有空档 | The bands leave a gap
    有的分值达得到，却没有一行管它。是原文未规定，还是抄漏了，要写明。达不到的分值（各项只记 3 分时的 4 分）不算空档。
    | Some value can be reached and no line is for it; whether the text is silent or a line was lost must be said. Values that no sum of points reaches are no gap.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 措施
      分段 积分 累计：单次优先
        6 分以上：约谈
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 措施
      分段 积分 累计：其余 文本未规定
        6 分以上：约谈
    = P5002 分段重叠 | The bands overlap
    同一天会同时落入两行，有两种处理，没有写明依哪一行。都要处理的，写“并处”。
    | One day can enter two lines at once and nothing says which of them holds. Write 并处 if both do.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 措施
      分段 积分 累计：其余 不处理
        3 分以上不满 8 分：约谈
        6 分以上：暂停资格 3 个月
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 措施
      分段 积分 累计：其余 不处理
        3 分以上不满 6 分：约谈
        6 分以上：暂停资格 3 个月
    = P5003 永远到不了这一段 | The band is never reached
    账户的起点、上下限或各项的分值使累计到不了这里。
    | The start and limits of the account, or the points of the items, keep the total from getting there.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 措施
      分段 积分 累计：其余 不处理
        3 分以上：约谈
        4 分：暂停资格 3 个月
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 措施
      分段 积分 累计：其余 不处理
        3 分：约谈
        6 分以上：暂停资格 3 个月
    = P5004 分不出哪一行更重 | Which line is graver is unclear
    “取最重”先比状态，再比期限的长短；这两行都不比另一行重，而同一天会同时落入。
    | 取最重 compares the status, then the length; of these two lines neither is the graver, and one day can enter both.
    ✗
    第一条 记分
      措施 告诫（warned）归 人员：一次
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 措施
      分段 积分 累计：取最重，其余 不处理
        3 分以上：约谈
        3 分以上：告诫
    ✓
    第一条 记分
      措施 告诫（warned）归 人员：一次
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 措施
      分段 积分 累计：取最重，其余 不处理
        3 分以上：约谈、告诫
    = P5010 分档有空档 | The division has a gap
    “分档”声明这几项把一个问题分完；有的事实不属于任何一项。
    | 分档 says that the items divide one question wholly; some facts belong to none of them.
    ✗
    第一条 记 3 分
      下列各项 记 当事人 积分 3 分
      （一）金额不大
        当 金额 超过 0 元不满 5000 元
    第二条 记 6 分
      下列各项 记 当事人 积分 6 分
      （一）金额大
        当 金额 超过 5000 元
      分档 按 金额：第一条（一）、第二条（一）
    ✓
    第一条 记 3 分
      下列各项 记 当事人 积分 3 分
      （一）金额不大
        当 金额 超过 0 元不满 5000 元
    第二条 记 6 分
      下列各项 记 当事人 积分 6 分
      （一）金额大
        当 金额 5000 元以上
      分档 按 金额：第一条（一）、第二条（一）
    = P5011 两项都适用 | Several items hold
    端点两边都含本数时，同一个数属于两项。写“优先”说明依哪一项；任选一项认定的，写“重叠 任选”。
    | Where both edges are included one value belongs to two items. 优先 says which; 重叠 任选 when either may be found.
    ✗
    第一条 记 3 分
      下列各项 记 当事人 积分 3 分
      （一）金额不大
        当 金额 超过 0 元且 5000 元以下
    第二条 记 6 分
      下列各项 记 当事人 积分 6 分
      （一）金额大
        当 金额 5000 元以上
      分档 按 金额：第一条（一）、第二条（一）
    ✓
    第一条 记 3 分
      下列各项 记 当事人 积分 3 分
      （一）金额不大
        当 金额 超过 0 元且 5000 元以下
    第二条 记 6 分
      下列各项 记 当事人 积分 6 分
      （一）金额大
        当 金额 5000 元以上
      分档 按 金额：第一条（一）、第二条（一）
      优先 第二条（一） 于 第一条（一）
    = P5012 分别规定，漏了一种 | A distinction leaves out a case
    同一条里几句互不相容、效果相同，是按事实分别规定；有一种事实没有写。有意不写的，用“分档 … 其余 文本未规定”声明。
    | Statements of one article that exclude each other and do the like make a distinction; one case is not said. Where that is meant 分档 with 其余 文本未规定 says so.
    ✗
    第一条 整改
      凡 处罚，对 所在机构 整改，当 所在机构 的 级别 为 三级
      凡 处罚，对 所在机构 整改，当 所在机构 的 级别 为 二级
    ✓
    第一条 整改
      凡 处罚，对 所在机构 整改，当 所在机构 的 级别 为 三级
      凡 处罚，对 所在机构 整改，当 所在机构 的 级别 为 二级
      分档 按 所在机构 的 级别：第一条，其余 文本未规定
    = P5020 两个答复可能同时成立 | Two answers may hold together
    同一问题的两句裁定条件可以同时成立，没有写依哪一个，结果就成了冲突。
    | Two answers to one question may both hold, and nothing says which goes first.
    ✗
    第一条 申报
      裁定 申报：不予支付，当 提供者 的 岗位 为 护士
      裁定 申报：缓付，当 急诊
    ✓
    第一条 申报
      裁定 申报：不予支付，当 提供者 的 岗位 为 护士
      裁定 申报：缓付，当 急诊
      优先 不予支付 于 缓付
    = P5021 从不决定结果的答复 | An answer that never decides
    这一句成立时，更优先的答复一定也成立。
    | Whenever it holds a stronger answer holds too.
    ✗
    第一条 申报
      裁定 申报：不予支付，当 提供者 的 岗位 为 护士
      裁定 申报：缓付，当 提供者 的 岗位 为 护士 且 急诊
      优先 不予支付 于 缓付
    ✓
    第一条 申报
      裁定 申报：不予支付，当 提供者 的 岗位 为 护士
      裁定 申报：缓付，当 提供者 的 岗位 为 护士 且 急诊
      优先 缓付 于 不予支付
    = P5030 条件互相矛盾 | Conditions that contradict each other
    没有一种事实使这一句的各项条件都成立。
    | No facts make all conditions of the statement true.
    ✗
    第一条 整改
      凡 处罚，对 被罚人 约谈，当 被罚人 的 岗位 为 医师 且 被罚人 的 岗位 为 护士
    ✓
    第一条 整改
      凡 处罚，对 被罚人 约谈，当 被罚人 的 岗位 为 医师、护士
    = P5031 例外包括了一切 | The exception takes everything
    “除外”包括了“当”的一切情形。
    | 除外 covers all that 当 asks for.
    ✗
    第一条 整改
      凡 处罚，对 被罚人 约谈，当 被罚人 的 岗位 为 医师，除外 被罚人 的 岗位 为 医师、护士
    ✓
    第一条 整改
      凡 处罚，对 被罚人 约谈，当 被罚人 的 岗位 为 医师、护士，除外 被罚人 的 岗位 为 医师
    = P5032 永远取不到的一行 | A line that is never reached
    “首项”从上往下取第一行成立的；前面各行已经包括这一行的一切情形。
    | 首项 takes the first line that holds; the lines above take all that this one is for.
    ✗
    第一条 期限
      定义 天数（days）归 人员：首项
        值 5，当 岗位 为 医师、护士
        值 3，当 岗位 为 医师
    ✓
    第一条 期限
      定义 天数（days）归 人员：首项
        值 3，当 岗位 为 医师
        值 5，当 岗位 为 医师、护士
    = P5040 措施没有标准 | A measure without a criterion
    声明了措施，却没有一句在任何情形下作出它；列入名单而没有写标准，就是这样。
    | A measure is declared and no statement ever imposes it; a list without criteria is such a one.
    ✗
    第一条 名单
      措施 黑名单（black-list）归 人员：期间，重叠 并行
    ✓
    第一条 名单
      措施 黑名单（black-list）归 人员：期间，重叠 并行
      凡 恢复决定，对 对象人员 黑名单 无期
    = P5041 账户没有记分 | An account without points
    声明了账户，却没有一项在它上面记分。
    | An account is declared and no item scores on it.
    ✗
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
    账户 甲分：期满 清零
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    ✓
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
    账户 甲分：期满 清零
    第一条 记分
      下列各项 记 当事人 甲分 3 分、记 当事人 积分 3 分
      （一）甲情形
    = P5042 参数没有提供者 | A parameter without a provider
    参数的值由主管部门或协议给出；没有给出时结果是待定，要知道该向谁要。
    | The value of a parameter comes from an authority or an agreement; while it is missing results are open, and someone must be asked.
    ✗
    第一条 限额
      参数 限额（limit）：元
    ✓
    第一条 限额
      参数 限额（limit）：元，由 主管部门 提供
    = P5090 未证：没有能重演的例子 | Not proven: no case could be replayed
    条件的组合看来会有空档或冲突，但没有造出一个案件使它实际出现。请人核对两处的文字。
    | Combinations of conditions seem to leave a gap or to conflict, but no case could be made up that shows it. Someone should read the places.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 措施
      分段 积分 累计：其余 不处理
        0 至 3 分：约谈
        3 分以上：暂停资格 3 个月
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 措施
      分段 积分 累计：其余 不处理
        3 分：约谈
        6 分以上：暂停资格 3 个月
    = P5091 未证：组合太多 | Not proven: too many combinations
    有关的事实太多，没有把一切组合查完。把一个问题分成几个，或者减少每句所问的事实。
    | Too many facts play a part to look at all combinations. Divide the question, or ask for fewer facts.
    """#
}
