/// T6…: damages that no layer notices.
extension HelpPages {
  static let damages = #"""
    = T6001 没有一层发现这处损坏 | Nothing notices this damage
    政策的文字被损坏而检查、与原文对照、案例、证明都没有发现，这样的笔误就会留在政策里。补一个案例；确实不改变结果的写进 编号.damages 并说明理由。
    | A slip like this would stay in the policy. Add a 案例, or list it in CODE.damages with the reason
    | why no result changes.
    = T6002 一处损坏引出太多提示 | One damage gives too many messages
    一处语法错误至多引出三条提示，多了就看不出错在哪里。这是工具的缺点，请报告。
    | One syntactic fault gives three messages at most; more hide the cause. Please report it.
    = T6003 首条提示不在损坏的语句上 | The first message is elsewhere
    首条提示应指出损坏的语句。丢了开头的一行时，提示在下面第一行，属于正常；其他情形请报告。
    | The first message should point at the damaged statement. Please report where it does not.
    """#
}
