/// P1001–P1009: files.
extension HelpPages {
  static let syntaxFiles = #"""
    = P1001 文件不是 UTF-8 | The file is not UTF-8
    政策文件只读 UTF-8。记事本、WPS 存成的 GBK 文件打开看着正常，但字节不同，读错一个字就可能改变规定。另存时选 UTF-8 即可。
    | Policies are read as UTF-8 only. A file saved as GBK looks right in its editor but holds other bytes,
    | and one misread character may change a rule. Save it again as UTF-8.
    ✗
    ▸ 示例.policy
    法规 ⟪CA BE C0 FD⟫（demo）
      施行 2024-01-01
    ✓
    ▸ 示例.policy
    法规 示例（demo）
      施行 2024-01-01
    = P1002 文件里没有内容 | The file holds nothing
    空文件没有说明自己是法规还是词表。第一行写明名称和代码，其余才有归属。
    | An empty file does not say what it is. Its first line gives the title and the code.
    ✗
    ▸ 示例.policy
    ✓
    ▸ 示例.policy
    法规 示例（demo）
      施行 2024-01-01
    = P1003 文件太大 | The file is too large
    一部法规的政策文件不过几百千字节；超过上限的多半是误选了数据文件。案件数据不受这个上限约束。
    | A regulation takes some hundred kilobytes; a larger file is probably data named by mistake.
    ✗
    ▸ 示例.policy
    法规 示例（demo）
      施行 2024-01-01
    ⟪# 一行注释⟫⟪# 0123456789 ×1400000⟫
    ✓
    ▸ 示例.policy
    法规 示例（demo）
      施行 2024-01-01
    # 0123456789
    = P1004 这一行太长 | The line is too long
    一行写不完的语句可以在逗号、顿号后换行，读起来仍是一句。超长的行多半是粘贴了整篇文字。
    | A statement may go on in the next line after a comma. A line this long is pasted text.
    ✗
    说明 ⟪很长×20000⟫
    ✓
    说明 很长
    = P1005 括号套得太深 | Brackets nest too deep
    层层括号的条件没有人能核对。给里层的条件用“定义”起个名字，外层只写名字。
    | Nobody can check a condition so nested. Name the inner condition with 定义.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约谈，当 ⟪（×70⟫被罚人 的 岗位 为 医师⟪）×70⟫
    ✓
    第一条 措施
      凡 处罚，对 被罚人 约谈，当 （被罚人 的 岗位 为 医师）
    = P1032 行数太多 | Too many lines
    一部法规的政策文件不过几千行；超过上限的多半是误选了数据文件。
    | A regulation takes some thousand lines; a longer file is probably data named by mistake.
    = P1033 还有消息没有列出 | More messages are not listed
    消息太多时只列出前面的，其余只计数，并按其中最重的计为错误或警告。先改正列出的，再检查一次。
    | With very many messages only the first are listed. The others are counted, and as severe as the worst
    | of them. Mend those that are listed and check again.
    = P1006 第一行不是文件的开头 | The first line does not open a file
    第一行说明这个文件是法规、词表还是日历，以及它的名称和代码。别处引用、记录出处都靠它。
    | The first line says what the file is, with its title and code, by which it is cited.
    ✗
    ▸ 示例.policy
    施行 2024-01-01
    ✓
    ▸ 示例.policy
    法规 示例（demo）
      施行 2024-01-01
    = P1007 名称后缺少代码 | The code after the title is missing
    代码是文件的短名，条款的地址以它开头，如 demo/1.2。它不随标题的措辞变化。
    | The code is the short name from which addresses such as demo/1.2 are made.
    ✗
    ▸ 示例.policy
    法规 示例办法
      施行 2024-01-01
    ✓
    ▸ 示例.policy
    法规 示例办法（demo）
      施行 2024-01-01
    """#
}
