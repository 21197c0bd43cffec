/// T5…: the list of norms.
extension HelpPages {
  static let coverage = #"""
    = T5001 没有规范的清单 | There is no list of norms
    清单与政策同目录，名为 代码.norms，法规的每条规范一行。
    | The list CODE.norms stands beside the policy, a line for each norm.
    ✗
    policyc test 小办法.policy --coverage
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    = T5002 清单不是 UTF-8 | The list is not UTF-8
    另存为 UTF-8。
    | Save it as UTF-8.
    ✗
    policyc test 小办法.policy --coverage
    ▸ small.norms
    # ⟪D6 D0⟫
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    = T5003 不是清单的一行 | Not a line of the list
    每行依次写规范、类别、能否计算、语句所在、案例、理由，用 | 隔开。
    | A line gives norm, class, computes, statements, 案例 and reason.
    ✗
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | duty
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    = T5004 规范列了两次 | A norm listed twice
    每条规范一行。
    | Each norm has one line.
    ✗
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    1 | measure | yes | 1 | 约谈
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    = T5005 能否计算写得不对 | Whether it computes is not said
    写 yes、partial 或 no；改列写 yes → no。
    | Write yes, partial or no; yes → no to reclassify.
    ✗
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | maybe | 1 | 约谈
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    = T5006 语句所在看不懂 | Where the statements stand cannot be read
    写地址，如 12.1、17.s2，或加几个字。
    | Write an address such as 12.1 or 17.s2, with some words.
    ✗
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 “凡 | 约谈
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    = T5007 改列没有理由 | Reclassified without a reason
    把能计算的改列为文字，要写明理由。
    | To list a norm as text needs the reason.
    ✗
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes → no | 1 | 约谈
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    = T5008 规范没有交代 | A norm is not accounted for
    能计算的规范写明语句所在和证明它的案例。
    | A norm that computes names its statements and a 案例 that proves it.
    ✗
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    = T5009 没有这个地址 | There is no such address
    地址见 policyc outline。
    | policyc outline shows the addresses.
    ✗
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 9 | 约谈
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    = T5010 没有含这些字的语句 | No statement holds these words
    引号里的字要出现在那里的语句中。
    | The quoted words must stand in a statement there.
    ✗
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 “清零” | 约谈
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    = T5011 没有可执行的语句 | Nothing executes there
    规范应当计算，而所写的地方只有文字。
    | The norm computes, but only text stands there.
    ✗
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 2 | 约谈
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    = T5012 列为文字而有可执行的语句 | Listed as text, but something executes
    改列为 yes 或 partial。
    | Reclassify it as yes or partial.
    ✗
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | no | 1 |
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    = T5013 列为文字而没有写 | Listed as text, but nothing is written
    在政策里写职责、说明或不编码。
    | Write 职责, 说明 or 不编码 in the policy.
    ✗
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    3 | duty | no | 3
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    = T5014 没有这个案例 | There is no such 案例
    核对案例的名称。
    | Check the label of the 案例.
    ✗
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈了
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    = T5015 几个案例同名 | Several 案例 of one label
    给案例不同的名称，才知道指哪一个。
    | Give them different labels.
    ✗
    policyc test 小办法.policy --coverage
    ▸ 小办法.policy
    法规 小办法（small）
      施行 2024-01-01
      引用 示例词汇
    第一条 措施
      凡 处罚，对 被罚人 约谈
    第二条 公布
      职责
    第三条 其他
    案例 约谈
      人员 D1
      2024-01-01 处罚 P1：被罚人 D1
      预期 2024-01-01：D1 约谈
    案例 施行以前
      人员 D1
      2023-12-31 处罚 P1：被罚人 D1
      预期 2023-12-31：D1 无 措施
    案例 约谈
      人员 D1
      2024-01-01 处罚 P1：被罚人 D1
      预期 2024-01-01：D1 约谈
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    = T5016 改动语句而案例照样通过 | The 案例 does not notice a change
    这个案例不能证明这条规范；换一个会因此不通过的。
    | The 案例 does not prove the norm; name one that fails.
    ✗
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 施行以前
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    = T5017 列为文字的规范不应有案例 | A text norm has no 案例
    删去案例，或者改列。
    | Remove the 案例, or reclassify the norm.
    ✗
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2 | 约谈
    ✓
    policyc test 小办法.policy --coverage
    ▸ small.norms
    1 | measure | yes | 1 | 约谈
    2 | duty | no | 2
    """#
}
