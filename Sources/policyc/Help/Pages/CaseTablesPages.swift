/// C1050–C1059: tables of events.
extension HelpPages {
  static let caseTables = #"""
    = C1050 表里没有事件 | The table holds no event
    第一行写列名，以下每行一个事件。
    | Column names on the first line, one event a line below.
    ✗
    policyc run 示例.policy 案件.jsonl 表.csv
    ▸ 表.csv
    ✓
    policyc run 示例.policy 案件.jsonl 表.csv
    ▸ 表.csv
    event,id,date,party
    penalty,P1,2024-03-05,D1
    = C1051 看不出是哪种事件 | The kind of event is unsaid
    加一列 event，或用 --event 给出。
    | Add a column “event”, or name it with --event.
    ✗
    policyc run 示例.policy 案件.jsonl 表.csv
    ▸ 表.csv
    id,date,party
    P1,2024-03-05,D1
    ✓
    policyc run 示例.policy 案件.jsonl 表.csv --event penalty
    ▸ 表.csv
    id,date,party
    P1,2024-03-05,D1
    = C1052 没有编号列 | There is no column “id”
    每个事件要有编号，撤销、更正才能指它。
    | Every event has an id, by which it can be annulled or corrected.
    ✗
    policyc run 示例.policy 案件.jsonl 表.csv
    ▸ 表.csv
    event,date,party
    penalty,2024-03-05,D1
    ✓
    policyc run 示例.policy 案件.jsonl 表.csv
    ▸ 表.csv
    event,id,date,party
    penalty,P1,2024-03-05,D1
    = C1053 列名重复 | A column occurs twice
    两列同名，不知取哪一列。
    | Which of two columns of one name holds is unknown.
    ✗
    policyc run 示例.policy 案件.jsonl 表.csv
    ▸ 表.csv
    event,id,date,party,party
    penalty,P1,2024-03-05,D1,D1
    ✓
    policyc run 示例.policy 案件.jsonl 表.csv
    ▸ 表.csv
    event,id,date,party
    penalty,P1,2024-03-05,D1
    = C1054 格数与列名不符 | The row does not fit the header
    多半是内容里的逗号没有放进引号。
    | Often a cell holds a comma and is not quoted.
    ✗
    policyc run 示例.policy 案件.jsonl 表.csv
    ▸ 表.csv
    event,id,date,party
    penalty,P1,2024-03-05,D1,甲
    ✓
    policyc run 示例.policy 案件.jsonl 表.csv
    ▸ 表.csv
    event,id,date,party
    penalty,P1,2024-03-05,D1
    = C1055 这一列没有列名 | The column has no name
    在第一行写上列名，或删去这一格。
    | Name the column on the first line, or remove the cell.
    ✗
    policyc run 示例.policy 案件.jsonl 表.csv
    ▸ 表.csv
    event,id,date,party,
    penalty,P1,2024-03-05,D1,甲
    ✓
    policyc run 示例.policy 案件.jsonl 表.csv
    ▸ 表.csv
    event,id,date,party
    penalty,P1,2024-03-05,D1
    = C1056 这一格缺右引号 | A cell without its closing quotation mark
    补上双引号；格内的双引号写两个。
    | Add the mark; a quotation mark inside is written twice.
    ✗
    policyc run 示例.policy 案件.jsonl 表.csv
    ▸ 表.csv
    event,id,date,party
    penalty,P1,2024-03-05,"D1
    ✓
    policyc run 示例.policy 案件.jsonl 表.csv
    ▸ 表.csv
    event,id,date,party
    penalty,P1,2024-03-05,"D1"
    = C1057 引号之后还有内容 | There is more after the quotation mark
    整格放进引号。
    | Put the whole cell in quotes.
    ✗
    policyc run 示例.policy 案件.jsonl 表.csv
    ▸ 表.csv
    event,id,date,party
    penalty,"P"1,2024-03-05,D1
    ✓
    policyc run 示例.policy 案件.jsonl 表.csv
    ▸ 表.csv
    event,id,date,party
    penalty,P1,2024-03-05,D1
    """#
}
