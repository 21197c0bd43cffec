/// P7…: official texts, and policies compared with them.
extension HelpPages {
  static let officialTexts = #"""
    = P7001 原文不是 UTF-8 | The official text is not UTF-8
    读不出的字用替代符显示，与政策的对照因此不可靠。先把原文另存为 UTF-8。
    | Characters that cannot be read are replaced, so the comparison is not reliable.
    ✗
    policyc outline 示例.policy --source 原文.txt
    第一条 甲
      职责
    ▸ 原文.txt
    第一条 ⟪CA BE C0 FD⟫
    ✓
    policyc outline 示例.policy --source 原文.txt
    第一条 甲
      职责
    ▸ 原文.txt
    第一条 示例
    = P7002 原文里没有编号的条文 | No numbered norms in the text
    编号在行首才认得出。核对文件是不是法规正文。
    | Numbers are recognised at the start of lines. Check that the file is the regulation itself.
    ✗
    policyc outline 示例.policy --source 原文.txt
    第一条 甲
      职责
    ▸ 原文.txt
    关于印发办法的通知
    ✓
    policyc outline 示例.policy --source 原文.txt
    第一条 甲
      职责
    ▸ 原文.txt
    第一条 示例
    = P7101 原文有、政策没有的编号 | A number of the text is not in the policy
    每个编号都要有交代：编码、写“职责”，或写“不编码”并说明原因。
    | Every number is accounted for: coded, or marked 职责 or 不编码 with the reason.
    ✗
    policyc outline 示例.policy --source 原文.txt
    第一条 甲
      职责
    ▸ 原文.txt
    第一条 示例
    第二条 另一条
    ✓
    policyc outline 示例.policy --source 原文.txt
    第一条 甲
      职责
    第二条 乙
      职责
    ▸ 原文.txt
    第一条 示例
    第二条 另一条
    = P7102 政策有、原文没有的编号 | A number of the policy is not in the text
    多半是编号抄错；原文确实缺号的写“缺号”。
    | The number is probably wrong; where the text leaves it out write 缺号.
    ✗
    policyc outline 示例.policy --source 原文.txt
    第一条 甲
      职责
    第二条 乙
      职责
    ▸ 原文.txt
    第一条 示例
    ✓
    policyc outline 示例.policy --source 原文.txt
    第一条 甲
      职责
    ▸ 原文.txt
    第一条 示例
    = P7103 写作缺号而原文有 | Declared missing, but the text has it
    “缺号”只用于原文没有的编号。
    | 缺号 is for numbers that the text leaves out.
    ✗
    policyc outline 示例.policy --source 原文.txt
    第一条 甲
      缺号
    ▸ 原文.txt
    第一条 示例
    ✓
    policyc outline 示例.policy --source 原文.txt
    第一条 甲
      职责
    ▸ 原文.txt
    第一条 示例
    = P7104 原文的数字语句里没有 | A figure of the text is not in the statements
    原文写 3 个月而语句没有，可能抄错了数。有理由不同的写“说明”。
    | The text names a figure that the statements lack; where that is meant, say so in a 说明.
    ✗
    policyc outline 示例.policy --source 原文.txt
    第一条 措施
      凡 处罚，对 被罚人 暂停资格 3 个月
    ▸ 原文.txt
    第一条 暂停资格 6 个月，并罚款 500 元。
    ✓
    policyc outline 示例.policy --source 原文.txt
    第一条 措施
      凡 处罚，对 被罚人 暂停资格 6 个月
    ▸ 原文.txt
    第一条 暂停资格 6 个月。
    = P7105 语句的数字原文没有 | A figure of a statement is not in the text
    语句里的数字应当出自原文。
    | The figures of statements should come from the text.
    ✗
    policyc outline 示例.policy --source 原文.txt
    第一条 措施
      凡 处罚，对 被罚人 暂停资格 3 个月
    ▸ 原文.txt
    第一条 暂停资格若干时间。
    ✓
    policyc outline 示例.policy --source 原文.txt
    第一条 措施
      凡 处罚，对 被罚人 暂停资格 3 个月
    ▸ 原文.txt
    第一条 暂停资格 3 个月。
    """#
}
