/// P2025–P2099: names in use.
extension HelpPages {
  static let namesInUse = #"""
    = P2025 没有这个部分 | It has no such part
    “的”后面的字段不属于前面的东西。核对字段的名字和它属于谁。
    | The field after 的 does not belong to what stands before.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约谈，当 被罚人 的 级别 为 三级
    ✓
    第一条 措施
      凡 处罚，对 被罚人 约谈，当 所在机构 的 级别 为 三级
    = P2026 没有唯一的事件可指 | No single event can be meant
    条件里直接写另一种事件的名字，不知是哪一次。要问发生过没有、有几次，请写明。
    | Which of the events is meant is unknown. Ask whether one happened, or count them.
    ✗
    第一条 措施
      凡 恢复决定，对 对象人员 约谈，当 处罚 的 日期 晚于 2024-01-01
    ✓
    第一条 措施
      凡 恢复决定，对 对象人员 约谈，当 已 处罚
    = P2027 有的主体没有这个字段 | Some of these subjects lack the field
    字段可以指几种主体，其中一种没有后面的字段；遇到它时条件无从判断。
    | The path may lead to several kinds of subject, and one of them has no such field.
    ✗
    事件 通报（notice）
      被通报人（told）：人员
      对方（about）：人员、机构
    第一条 措施
      凡 通报，对 被通报人 约谈，当 对方 的 级别 为 三级
    ✓
    事件 通报（notice）
      被通报人（told）：人员
      对方（about）：机构
    第一条 措施
      凡 通报，对 被通报人 约谈，当 对方 的 级别 为 三级
    = P2028 本条没有提到这种主体 | The statement names no such subject
    效果要落在一个确定的主体上，而本条的事件没有指向这种主体的字段。
    | An effect falls on a certain subject, and nothing here leads to one of this kind.
    ✗
    第一条 措施
      凡 处罚，对 所在机构 整改，当 积分 累计 超过 5 分
      凡 各 机构 级别 为 三级，整改，当 积分 累计 超过 5 分
    ✓
    第一条 措施
      凡 处罚，对 所在机构 整改，当 积分 累计 超过 5 分
    = P2029 不知指哪一个主体 | Which subject is meant is unclear
    本条有几个同种的主体，写种类名不能说明是哪一个。写出字段名。
    | Several subjects of this kind stand in the statement; name the field.
    ✗
    事件 转介（referral）
      转出人（from）：人员
      转入人（to）：人员
    第一条 措施
      凡 转介，约谈
    ✓
    事件 转介（referral）
      转出人（from）：人员
      转入人（to）：人员
    第一条 措施
      凡 转介，对 转出人 约谈
    = P2030 没有给出这个文件 | There is no such file among those given
    引用的条款属于另一个文件，用书名号里的代码指明；这个文件没有一并给出，或代码写错了。
    | The address names another file by its code, which was not given or is misspelt.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约谈
      适用 《demoo》第一条：被罚人 的 岗位 为 医师
    ✓
    第一条 措施
      凡 处罚，对 被罚人 约谈
      适用 《demo》第一条：被罚人 的 岗位 为 医师
    = P2031 没有这一条 | There is no such article
    引用的条、款、项不在文件里。
    | The article or item is not in the file.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约谈
      适用 第九条：被罚人 的 岗位 为 医师
    ✓
    第一条 措施
      凡 处罚，对 被罚人 约谈
      适用 第一条：被罚人 的 岗位 为 医师
    = P2032 该条下没有可以认定的情形 | No finding can name the article
    “情形 为 …”要指列有情形的条款，否则永远不成立。
    | A condition on 情形 must name an article that lists items, else it never holds.
    ✗
    ▸ 附录.policy
    词表 附录词汇（annex）
    第一条 说明
      说明 没有情形
    ▸ 示例.policy
    法规 示例办法（demo）
      施行 2024-01-01
      引用 示例词汇、附录词汇
    第一条 措施
      凡 认定，对 当事人 约谈，当 情形 为 《annex》第一条
    ✓
    ▸ 附录.policy
    词表 附录词汇（annex）
    第一条 说明
      说明 没有情形
    ▸ 示例.policy
    法规 示例办法（demo）
      施行 2024-01-01
      引用 示例词汇、附录词汇
    第一条 措施
      凡 认定，对 当事人 约谈，当 情形 为 第一条
    = P2033 该条下没有规则 | No rule stands under the article
    优先、适用所指的条款里没有规则，这一句就不起作用。
    | The articles after 优先 or 适用 hold no rule, so the statement does nothing.
    ✗
    第一条 总则
      说明 目的
    第二条 措施
      凡 处罚，对 被罚人 约谈
      适用 第一条：被罚人 的 岗位 为 医师
    ✓
    第一条 总则
      说明 目的
    第二条 措施
      凡 处罚，对 被罚人 约谈
      适用 第二条：被罚人 的 岗位 为 医师
    = P2034 没有问题有这个答复 | No question has this answer
    优先里写的答复没有声明过。
    | The answer after 优先 was never declared.
    ✗
    第一条 申报
      裁定 申报：不予支付，当 提供者 的 岗位 为 护士
      裁定 申报：缓付，当 提供者 的 岗位 为 医师
      优先 不支付 于 缓付
    ✓
    第一条 申报
      裁定 申报：不予支付，当 提供者 的 岗位 为 护士
      裁定 申报：缓付，当 急诊
      优先 不予支付 于 缓付
    = P2035 答复不属于同一问题 | The answers belong to no single question
    优先比较的是同一个问题的两个答复。
    | 优先 orders answers of one question.
    ✗
    问题 备案（filing）
      答复（reply）：收下（taken）、退回（returned）
      提出者（by）：人员
    第一条 申报
      裁定 申报：不予支付，当 急诊
      优先 不予支付 于 退回
    ✓
    问题 备案（filing）
      答复（reply）：收下（taken）、退回（returned）
      提出者（by）：人员
    第一条 申报
      裁定 申报：不予支付，当 急诊
      优先 不予支付 于 缓付
    = P2036 不是问题 | It is no question
    “裁定”只回答用“问题”声明的事。
    | 裁定 answers what is declared as a 问题.
    ✗
    第一条 申报
      裁定 处罚：可以支付
    ✓
    第一条 申报
      裁定 申报：不予支付，当 急诊
    = P2037 问题不引起后果 | A question causes nothing
    问题只被回答，不改变任何主体的积分或措施。后果应当由事件引起。
    | A question is only answered; consequences follow from events.
    ✗
    第一条 申报
      凡 申报，对 提供者 约谈
    ✓
    第一条 申报
      裁定 申报：不予支付，当 急诊
    = P2038 案例中没有这个编号 | The case has no such item
    预期里的编号要在本案例的主体、事件、问题中出现过。
    | The id in an 预期 must stand in the 案例.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约谈
    案例 约谈
      人员 D1
      2024-03-05 处罚 P1：被罚人 D1
      预期 2024-03-05：D2 约谈
    ✓
    第一条 措施
      凡 处罚，对 被罚人 约谈
    案例 约谈
      人员 D1
      2024-03-05 处罚 P1：被罚人 D1
      预期 2024-03-05：D1 约谈
    = P2039 声明了每个连接都有的字段 | A field that every link has
    连接都有“存续期（valid）”，说明这段关系在哪些日子成立，不能另行声明。
    | Every link has 存续期 (valid), the days on which it holds; it cannot be declared again.
    ✗
    主体 兼职（side-job）连接 人员、机构
      存续期（valid）：期间
    ✓
    主体 兼职（side-job）连接 人员、机构
    """#
}
