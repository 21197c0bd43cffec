/// C3001–C3008: lines given to a ledger of the library. No command keeps one, so they have no example.
extension HelpPages {
  static let ledgers = #"""
    = C3001 编号已经记入，内容不同 | The id is in the ledger with other content
    台账只增不改。同一行再来一次不起作用；编号相同而内容不同，多半是两件事用了一个编号。事实有变的，写“更正”或“撤销”。
    | A ledger only grows. The same line again does nothing; other content under the id is probably another
    | thing. Correct or annul what was wrong.
    = C3002 一次给得太多 | Too much at once
    一次给台账的字节有上限。分几次给，结果相同。
    | There is a limit to the bytes given at once. Give them in several parts; the result is the same.
    = C3003 不是保存的台账 | This is no saved ledger
    保存的台账第一行写明格式、政策和结果的摘要，其后是事件。案件文件用 append 记入，不用 resume。
    | A saved ledger begins with a line that names its format, its policy and a summary. The lines of a case
    | are appended, not resumed.
    = C3004 台账的格式较新 | The ledger has a newer format
    这个版本读不懂它，不猜。
    | This version cannot read it, and does not guess.
    = C3005 台账被截断或改动过 | The saved ledger was cut short or altered
    第一行带有其后全部内容的校验值，对不上。保存的文本不可手改；要改事实，写新的事件。
    | The first line holds a digest of all that follows, and it does not agree. What is saved is not edited;
    | facts change by new events.
    = C3006 没有这个问题 | There is no such question
    问题由政策声明，用其名或英文键。
    | Questions are declared by policies; use their names or keys.
    = C3007 是另一个问题 | It is another question
    准备好的问题只答这一种；别的种类另作准备。
    | What was prepared answers one kind of question only; prepare the other, too.
    = C3008 一次只答一行 | One line is answered at a time
    一行一个问题，一个答复。
    | A line is a question and has one answer.
    """#
}
