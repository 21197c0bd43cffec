/// T3…: runs.
extension HelpPages {
  static let runs = #"""
    = T3001 案件里没有事件 | The case has no event
    没有事件就定不出计算到哪一天，用 --as-of 写明。
    | Without an event there is no last day; name it with --as-of.
    ✗
    policyc run 示例.policy 案件.jsonl
    ▸ 案件.jsonl
    {"subject":"person","id":"D1"}
    ✓
    policyc run 示例.policy 案件.jsonl --as-of 2024-12-31
    ▸ 案件.jsonl
    {"subject":"person","id":"D1"}
    = T3002 案件里没有这个主体 | The case has no such subject
    核对编号。
    | Check the id.
    ✗
    policyc explain 示例.policy 案件.jsonl --subject D11
    ✓
    policyc explain 示例.policy 案件.jsonl --subject D1
    = T3003 没有可运行的案例 | No 案例 ran
    政策要有自己的案例，才能证明它按原意计算。
    | A policy needs 案例 to prove that it computes what is meant.
    ✗
    policyc test 示例.policy
    第一条 措施
      凡 处罚，对 被罚人 约谈
    ✓
    policyc test 示例.policy
    = T3004 尚不支持运行 | It cannot be run yet
    这种写法能读、能检查，还不能计算，所以不运行，免得结果漏掉它。
    | The form is read and checked but not computed; a run would leave it out.
    ✗
    policyc run 示例.policy 案件.jsonl
    第一条 措施
      凡 认定，对 当事人 视为 处罚
    ✓
    policyc run 示例.policy 案件.jsonl
    = T3007 没有断言 | There is no assertion
    assert 只查断言；没有断言，什么也没有证明。
    | The command explores 断言; without one nothing is proved.
    ✗
    policyc assert 示例.policy
    ✓
    policyc assert 示例.policy
    ▸ 示例.policy
    法规 示例办法（demo）
      施行 2024-01-01
      引用 示例词汇
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      添加 认定 不使 积分 减轻
      界限 2 次 认定
    = T3005 草案从未施行 | A draft was never in force
    草案不能据以处理。要看它会怎样，用 --simulate 写明自哪天模拟。
    | Nothing can be based on a draft; --simulate shows what it would do.
    ✗
    policyc run 示例.policy 案件.jsonl
    ▸ 示例.policy
    法规 示例办法（demo）
      草案
      引用 示例词汇
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）第一种情形
    ✓
    policyc run 示例.policy 案件.jsonl
    = T9999 内部错误 | Internal error
    不应出现；请把命令、输入和版本一并报告。
    | It should not occur; please report it with the command and the input.
    = T3008 排版与规范不同 | Not laid out as usual
    运行 policyc fmt 就会改好；内容不变。
    | policyc fmt mends it; the content stays.
    = T3009 没有生成 | Not built
    编译好的政策要能放心上线：有错误、有警告没有写明怎样定、有“待编码”的，都不生成。
    | What goes live must be settled: errors, warnings that nothing in the text settles and 待编码 refuse it.
    = T3010 中断 | Interrupted
    写好的答复都留着；用 --skip 接着回答，答过的不再算。
    | The answers written so far are kept; --skip goes on without working them out again.
    """#
}
