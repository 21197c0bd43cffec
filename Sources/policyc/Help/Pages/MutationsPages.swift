/// T4…: changes that no 案例 notices.
extension HelpPages {
  static let mutations = #"""
    = T4001 没有案例发现这处改动 | No 案例 notices this change
    把政策里的这一处改错，所有案例照样通过，说明没有案例证明它。补一个案例，或在列表里写明为什么不可能发现。
    | With this place changed for the worse every 案例 still passes. Add one, or list the change with a reason.
    ✗
    policyc test 小办法.policy --mutate
    ▸ 小办法.policy
    法规 小办法（small）
      施行 2024-01-01
      引用 示例词汇
    第一条 措施
      凡 处罚，对 被罚人 约谈，当 被罚人 的 岗位 为 医师
    案例 约谈
      人员 D1：岗位 医师
      2024-01-01 处罚 P1：被罚人 D1
      预期 2024-01-01：D1 约谈
    案例 施行以前
      人员 D1：岗位 医师
      2023-12-31 处罚 P1：被罚人 D1
      预期 2023-12-31：D1 无 措施
    ✓
    policyc test 小办法.policy --mutate
    = T4002 列表里的改动现在被发现了 | A listed change is noticed now
    有了新的案例，这一行不再需要。
    | A new 案例 notices it; the line is not needed any more.
    ✗
    policyc test 小办法.policy --mutate
    ▸ small.mutants
    small/1 | 凡 处罚，对 被罚人 约谈 | 删去 | 理由
    ✓
    policyc test 小办法.policy --mutate
    ▸ small.mutants
    # 没有可接受的改动
    = T4003 政策没有这处改动 | The policy has no such change
    政策改过以后，列表里的地址、语句或改动不再有。
    | The policy was changed and the line fits nothing any more.
    ✗
    policyc test 小办法.policy --mutate
    ▸ small.mutants
    small/9 | 凡 处罚，对 被罚人 约谈 | 删去 | 理由
    ✓
    policyc test 小办法.policy --mutate
    ▸ small.mutants
    # 没有可接受的改动
    = T4004 不是列表的一行 | Not a line of the list
    每行四部分：地址、语句、改动、理由。
    | A line has four parts: address, statement, change and reason.
    ✗
    policyc test 小办法.policy --mutate
    ▸ small.mutants
    small/1 | 删去 | 理由
    ✓
    policyc test 小办法.policy --mutate
    ▸ small.mutants
    # 没有可接受的改动
    = T4005 列了两次 | Listed twice
    同一处改动只写一行理由。
    | One change has one line.
    ✗
    policyc test 小办法.policy --mutate
    ▸ small.mutants
    small/1 | 凡 处罚，对 被罚人 约谈 | 删去 | 甲
    small/1 | 凡 处罚，对 被罚人 约谈 | 删去 | 乙
    ✓
    policyc test 小办法.policy --mutate
    ▸ small.mutants
    # 没有可接受的改动
    = T4006 列表不是 UTF-8 | The list is not UTF-8
    另存为 UTF-8。
    | Save it as UTF-8.
    ✗
    policyc test 小办法.policy --mutate
    ▸ small.mutants
    # ⟪D6 D0⟫
    ✓
    policyc test 小办法.policy --mutate
    ▸ small.mutants
    # 没有可接受的改动
    = T4007 案例在改动之前就不通过 | 案例 fail before any change
    先让全部案例通过，才看得出改动有没有被发现。
    | Only where all 案例 pass can it be seen whether a change is noticed.
    ✗
    policyc test 小办法.policy --mutate
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
      预期 2024-01-01：D1 无 措施
    案例 施行以前
      人员 D1
      2023-12-31 处罚 P1：被罚人 D1
      预期 2023-12-31：D1 无 措施
    ✓
    policyc test 小办法.policy --mutate
    = T4008 不止指一处改动 | It means more than one change
    写的语句太短，合几处；写长一些。
    | The words fit several statements; write more of them.
    ✗
    policyc test 小办法.policy --mutate
    ▸ 小办法.policy
    法规 小办法（small）
      施行 2024-01-01
      引用 示例词汇
    第一条 措施
      凡 处罚，对 被罚人 约谈
      凡 处罚，对 被罚人 约谈，当 被罚人 的 岗位 为 医师
      凡 处罚，对 被罚人 约谈，当 被罚人 的 岗位 为 护士
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
    ▸ small.mutants
    small/1 | 凡 处罚，对 被罚人 约谈，当… | 删去 | 理由
    ✓
    policyc test 小办法.policy --mutate
    ▸ small.mutants
    # 没有可接受的改动
    """#
}
