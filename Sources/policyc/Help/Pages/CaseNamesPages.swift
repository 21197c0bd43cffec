/// C2001–C2019: kinds, ids and fields of a case.
extension HelpPages {
  static let caseNames = #"""
    = C2001 没有这个种类 | There is no such kind
    种类用词表里的中文名或别名。
    | Kinds are named as in the vocabulary, by name or alias.
    ✗
    {"subject":"persom","id":"D1"}
    ✓
    {"subject":"person","id":"D1"}
    = C2002 主体写成了事件，或相反 | A subject given as an event, or the reverse
    主体长期存在，事件发生在某一天。
    | Subjects last; events happen on a day.
    ✗
    {"event":"person","id":"D1","date":"2024-03-05"}
    ✓
    {"subject":"person","id":"D1"}
    = C2003 几份政策都有这个种类 | Several policies have this kind
    几份政策各自声明了同名的种类，不知指哪一份的；写成 代码/名字。
    | Each of several policies declares a kind of this name; write CODE/NAME.
    ✗
    policyc run 示例.policy 乙.policy 案件.jsonl --as-of 2024-12-31
    {"subject":"person","id":"D1"}
    {"event":"report","id":"B1","date":"2024-03-05","person":"D1"}
    ▸ 示例.policy
    法规 示例办法（demo）
      施行 2024-01-01
      引用 示例词汇
    事件 举报（report）
      涉及人（person）：人员
    ▸ 乙.policy
    法规 乙办法（two）
      施行 2024-01-01
      引用 示例词汇
    事件 举报（report）
      涉及人（person）：人员
    ✓
    policyc run 示例.policy 乙.policy 案件.jsonl --as-of 2024-12-31
    {"subject":"person","id":"D1"}
    {"event":"two/report","id":"B1","date":"2024-03-05","person":"D1"}
    ▸ 示例.policy
    法规 示例办法（demo）
      施行 2024-01-01
      引用 示例词汇
    事件 举报（report）
      涉及人（person）：人员
    ▸ 乙.policy
    法规 乙办法（two）
      施行 2024-01-01
      引用 示例词汇
    事件 举报（report）
      涉及人（person）：人员
    = C2004 编号已经用过 | The id is used already
    同一种类内编号不能重复，否则不知指哪一个。
    | Ids are unique in their kind.
    ✗
    {"subject":"person","id":"D1"}
    {"subject":"person","id":"D1"}
    ✓
    {"subject":"person","id":"D1"}
    {"subject":"person","id":"D2"}
    = C2005 事件没有日期 | An event without a date
    没有日期就排不出先后，也不知依哪一版规定。
    | Without its date an event has no place in time and no version of the rules.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"penalty","id":"P1","party":"D1"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"penalty","id":"P1","date":"2024-03-05","party":"D1"}
    = C2006 主体没有日期 | A subject has no date
    主体的字段随日期变化时，写成历史。
    | A field of a subject that changes is written as a history.
    ✗
    {"subject":"person","id":"D1","date":"2024-03-05"}
    ✓
    {"subject":"person","id":"D1"}
    = C2007 连接缺一端 | A link lacks an end
    连接说明谁与谁有关系，两端都要写。
    | A link joins two subjects; both are needed.
    ✗
    {"subject":"person","id":"D1"}
    {"subject":"registration","id":"R1","person":"D1"}
    ✓
    {"subject":"person","id":"D1"}
    {"subject":"institution","id":"H1"}
    {"subject":"registration","id":"R1","person":"D1","institution":"H1"}
    = C2008 撤销互相撤销 | Annulments annul each other
    撤销只能针对先前的事件。
    | An annulment is about an earlier event.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"annul","id":"A1","date":"2024-03-05","target":"A2"}
    {"event":"annul","id":"A2","date":"2024-03-05","target":"A1"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"penalty","id":"P1","date":"2024-03-05","party":"D1"}
    {"event":"annul","id":"A1","date":"2024-03-06","target":"P1"}
    = C2009 有误的问题被引用 | A refused question is referred to
    单独的问题有误只拒答它自己；被别的记录引用时整个案件不能处理。
    | A question in error is refused alone, unless other records refer to it.
    ✗
    {"question":"claim","id":"C1","date":"2024-04-01","provider":"D9"}
    {"event":"annul","id":"A1","date":"2024-04-02","target":"C1"}
    ✓
    {"subject":"person","id":"D9"}
    {"question":"claim","id":"C1","date":"2024-04-01","provider":"D9"}
    {"event":"annul","id":"A1","date":"2024-04-02","target":"C1"}
    = C2010 没有这个字段 | There is no such field
    不认识的字段不能略过：写错字的事实会悄悄不起作用。
    写在字段名位置上的也可能是数据，所以与已有名字都不相近的，只用 --show-personal 才显示。
    | An unknown field is not passed over: a misspelt fact would silently count for nothing. What stands in
    | the place of a name may be data, so one that is like no known name is shown with --show-personal only.
    ✗
    {"subject":"person","id":"D1","rolle":"doctor"}
    ✓
    {"subject":"person","id":"D1","role":"doctor"}
    = C2011 反称不能输入 | An inverse name is no input
    “执业人员”由各人的“执业机构”推得，改在人员上填写。
    | The staff follow from the sites of each person; give them there.
    ✗
    {"subject":"person","id":"D1"}
    {"subject":"institution","id":"H1","staff":["D1"]}
    ✓
    {"subject":"institution","id":"H1"}
    {"subject":"person","id":"D1","sites":["H1"]}
    = C2012 字段给了两次 | A field is given twice
    中文名和别名是同一个字段，只留一个。
    | A name and its alias are one field.
    ✗
    {"subject":"person","id":"D1","role":"doctor","岗位":"医师"}
    ✓
    {"subject":"person","id":"D1","岗位":"医师"}
    = C2013 缺字段 | A field is missing
    没有声明“可缺”的字段必须有值。
    | A field that is not 可缺 needs a value.
    ✗
    {"event":"penalty","id":"P1","date":"2024-03-05"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"penalty","id":"P1","date":"2024-03-05","party":"D1"}
    = C2014 只能有一个值 | One value only
    没有声明“可多个”的字段不写方括号。
    | A field that is not 可多个 takes no brackets.
    ✗
    {"subject":"person","id":"D1","role":["doctor"]}
    ✓
    {"subject":"person","id":"D1","role":"doctor"}
    = C2015 事件的字段没有历史 | A field of an event has no history
    事件发生在一天，它的字段不随日期变化；事后改正用“更正”。
    | An event happens on one day; what is mended later is a 更正.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","amount":[{"value":1,"from":"2020-01-01"}]}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","amount":1}
    = C2016 同一天有两个值 | Two values on one day
    同一天起的两个值不知取哪一个。
    | Which of two values from one day on holds is unknown.
    ✗
    {"subject":"person","id":"D1","role":[{"value":"doctor","from":"2020-01-01"},{"value":"nurse","from":"2020-01-01"}]}
    ✓
    {"subject":"person","id":"D1","role":[{"value":"doctor","from":"2020-01-01"},{"value":"nurse","from":"2021-01-01"}]}
    """#
}
