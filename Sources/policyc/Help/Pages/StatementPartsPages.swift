/// P4016–P4039: parts of statements.
extension HelpPages {
  static let statementParts = #"""
    = P4016 “按”没有可用的分值 | A table without points
    “按 字段：值 n”改变的是记、扣的分值，语句里没有记分就无从改变。
    | The table changes points; the statement puts none.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约谈，按 被罚人 的 岗位：医师 3 分、护士 2 分
    ✓
    第一条 记分
      凡 认定，记 当事人 积分 3 分，按 当事人 的 岗位：医师 3 分、护士 2 分
    = P4017 起算日没有可用的措施 | A start day without a measure
    “自 …”说明措施从哪天起，语句里没有措施。
    | 自 … says when a measure begins; the statement has none.
    ✗
    第一条 记分
      凡 认定，记 当事人 积分 3 分，自 次日
    ✓
    第一条 措施
      凡 处罚，对 被罚人 暂停资格 3 个月，自 次日
    = P4018 没有写明记入哪个账户 | The account is not named
    主体有几个账户（或没有账户）时，要写明记入哪一个。
    | Where a subject has several accounts, say which.
    ✗
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 终身，记分日 认定 的 日期
    第一条 记分
      下列各项 记 当事人 3 分
      （一）甲情形
    ✓
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 终身，记分日 认定 的 日期
    第一条 记分
      下列各项 记 当事人 甲分 3 分
      （一）甲情形
    = P4019 带路径的措施不能作触发 | A path to a measure is no trigger
    触发写措施本身，是谁的措施放在条件里。
    | The trigger is the measure itself; whose it is belongs into a condition.
    ✗
    第一条 措施
      凡 人员 的 暂停资格 开始，对 人员 约谈
    ✓
    第一条 措施
      凡 暂停资格 开始，对 人员 约谈
    = P4020 没有写明管哪种主体 | Which kind of subject is not said
    条件里看不出对哪一种主体逐个检查，写“凡 各 主体 …”。
    | Over which kind of subject the condition runs is unclear; write 凡 各 ….
    ✗
    第一条 措施
      凡 2024-05-01 晚于 2024-01-01，对 人员 约谈
    ✓
    第一条 措施
      凡 各 人员 资格 为 取消，对 人员 约谈
    = P4021 定义绕回自己 | A definition leads back to itself
    甲由乙定义，乙又由甲定义，就算不出来。
    | Two definitions that need each other can never be worked out.
    ✗
    第一条 定义
      定义 甲数（a）归 人员：乙数
      定义 乙数（b）归 人员：甲数
    ✓
    第一条 定义
      定义 甲数（a）归 人员：岗位 为 医师
      定义 乙数（b）归 人员：甲数
    = P4022 定义下面没有值 | A definition without values
    “首项、取最大、取最小”从下面的“值”行里取。
    | 首项, 取最大 and 取最小 take one of the 值 lines below.
    ✗
    第一条 定义
      定义 分值（worth）归 认定：取最大
    ✓
    第一条 定义
      定义 分值（worth）归 认定：取最大
        值 3 分
        值 6 分，当 主动整改 为 否
    = P4023 没有事件同时记入这些账户 | No event scores all of these accounts
    合并的是同一行为记入的分值；没有一个事件同时记入，就没有可合并的。
    | Points of one act are merged; no event puts points on all of these.
    ✗
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 终身，记分日 恢复决定 的 日期
    第一条 记分
      凡 恢复决定，记 对象人员 甲分 3 分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
      （二）乙情形
    第二条 归并
      同一 日期 计 积分、甲分：取最高
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
      （二）乙情形
    第二条 归并
      同一 依据 计 积分：取最高；缺键 待定
    = P4024 合并的键不是同一个字段 | The merge key is another field for each event
    几个事件各有一个同名的字段，写明是哪个事件的。
    | Several events have a field of this name; say which.
    ✗
    事件 抽查（audit）
      受查人（person）：人员
      文号（document）：文字
    事件 举报（report）
      涉及人（person）：人员
      文号（document）：文字
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 终身
    第一条 记分
      凡 抽查，记 受查人 甲分 3 分
      凡 举报，记 涉及人 甲分 3 分
    第二条 归并
      同一 文号 计 甲分：取最高
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 归并
      同一 依据 计 积分：取最高；缺键 待定
    = P4025 没有写缺键怎样 | What a missing key means is unsaid
    合并的字段可以缺少。缺少时各自独立，还是等补上再定，由规定决定。
    | The merge key may be missing; whether acts then stand alone or wait must be said.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 归并
      同一 依据 计 积分：取最高
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    第二条 归并
      同一 依据 计 积分：取最高；缺键 各自独立
    = P4026 优先的两边不是同一种 | The sides of 优先 are of two sorts
    条款与条款比，答复与答复比。
    | Articles are ordered among articles, answers among answers.
    ✗
    第一条 申报
      裁定 申报：不予支付，当 提供者 的 岗位 为 护士
      裁定 申报：缓付，当 提供者 的 岗位 为 医师
      优先 第一条 于 缓付
    ✓
    第一条 申报
      裁定 申报：不予支付，当 提供者 的 岗位 为 护士
      裁定 申报：缓付，当 急诊
      优先 不予支付 于 缓付
    = P4027 “适用”没有可管的规则 | A 适用 that governs no rule
    “适用”限制同一标题以下的规则；下面没有规则，它就不起作用。
    | 适用 limits the rules of its heading; there are none.
    ✗
    第一条 适用
      适用 被罚人 的 岗位 为 医师
    第二条 措施
      凡 处罚，对 被罚人 约谈
    ✓
    第一条 措施
      适用 被罚人 的 岗位 为 医师
      凡 处罚，对 被罚人 约谈
    = P4034 规则太多 | Too many rules
    一部法规不过几百条语句。一次载入的政策太多时，分几次运行。
    | A regulation has a few hundred statements. Where too many policies are loaded at once, take several runs.
    = P4028 定义引用太深 | Definitions refer too deep
    层层引用的定义没有人能一眼看出结果。
    | Nobody can see through so many levels of definitions.
    ✗
    第一条 定义
      定义 数1（n1）归 人员：数2
      定义 数2（n2）归 人员：数3
      定义 数3（n3）归 人员：数4
      定义 数4（n4）归 人员：数5
      定义 数5（n5）归 人员：数6
      定义 数6（n6）归 人员：数7
      定义 数7（n7）归 人员：数8
      定义 数8（n8）归 人员：数9
      定义 数9（n9）归 人员：数10
      定义 数10（n10）归 人员：数11
      定义 数11（n11）归 人员：数12
      定义 数12（n12）归 人员：数13
      定义 数13（n13）归 人员：数14
      定义 数14（n14）归 人员：数15
      定义 数15（n15）归 人员：数16
      定义 数16（n16）归 人员：数17
      定义 数17（n17）归 人员：数18
      定义 数18（n18）归 人员：数19
      定义 数19（n19）归 人员：数20
      定义 数20（n20）归 人员：数21
      定义 数21（n21）归 人员：数22
      定义 数22（n22）归 人员：数23
      定义 数23（n23）归 人员：数24
      定义 数24（n24）归 人员：数25
      定义 数25（n25）归 人员：数26
      定义 数26（n26）归 人员：数27
      定义 数27（n27）归 人员：数28
      定义 数28（n28）归 人员：数29
      定义 数29（n29）归 人员：数30
      定义 数30（n30）归 人员：数31
      定义 数31（n31）归 人员：数32
      定义 数32（n32）归 人员：数33
      定义 数33（n33）归 人员：数34
      定义 数34（n34）归 人员：数35
      定义 数35（n35）归 人员：岗位 为 医师
    ✓
    第一条 定义
      定义 数1（n1）归 人员：岗位 为 医师
    = P4029 这一行永远不起作用 | The line never does anything
    周期终身的账户没有期满之日，写期满怎样没有意义。
    | A cycle for life never ends, so what happens at its end is never asked.
    ✗
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 终身，记分日 认定 的 日期
    账户 甲分：期满 清零
    ✓
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
    账户 甲分：期满 清零
    第一条 记分
      凡 认定，记 当事人 甲分 3 分
    = P4031 这一句不改变任何结果 | The statement changes nothing
    “答复”的第一个值是没有理由时的答复。只裁定为它，等于没有写。
    | The first answer is the one without any reason; to decide only that is to say nothing.
    ✗
    第一条 申报
      裁定 申报：可以支付，当 急诊
    ✓
    第一条 申报
      裁定 申报：不予支付，当 提供者 的 岗位 为 护士
    = P4033 “每 … 至多”没有可用的分值 | A cap without points
    上限管的是记、扣、减免的分值，语句里没有记分就没有可限的。
    | The cap limits points; the statement puts none.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约谈，每年 至多 3 分
    ✓
    第一条 记分
      凡 认定，记 当事人 积分 3 分，每年 至多 6 分
    """#
}
