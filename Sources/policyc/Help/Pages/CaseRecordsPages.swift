/// C1030–C1049: lines of a case.
extension HelpPages {
  static let caseRecords = #"""
    = C1030 这一行不是对象 | The line is no object
    每行一个 {…}，不用外层方括号。
    | One {…} a line, without enclosing brackets.
    ✗
    ["person","D1"]
    ✓
    {"subject":"person","id":"D1"}
    = C1031 看不出这一行是什么 | What the line is is unsaid
    写明是哪种主体（subject）、事件（event）或问题（question）。
    | Name the kind of subject, event or question.
    ✗
    {"id":"D1","role":"doctor"}
    ✓
    {"subject":"person","id":"D1","role":"doctor"}
    = C1032 没有编号 | There is no id
    别的行靠编号指它。
    | Other lines refer to it by its id.
    ✗
    {"subject":"person","role":"doctor"}
    ✓
    {"subject":"person","id":"D1","role":"doctor"}
    = C1033 编号不能用 | The id cannot be used
    空的编号和首尾有空白的编号看着相同而其实不同。
    | An id that is empty or begins with a blank is easily mistaken for another.
    ✗
    {"subject":"person","id":" D1"}
    ✓
    {"subject":"person","id":"D1"}
    = C1034 应为文字 | It must be a text
    种类、编号、日期加双引号。
    | Kinds, ids and days stand in double quotes.
    ✗
    {"subject":"person","id":7}
    ✓
    {"subject":"person","id":"7"}
    = C1035 序应为整数 | The order must be a whole number
    同一天几件事的先后用整数。
    | The order of what happens on one day is a whole number.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"penalty","id":"P1","date":"2024-03-05","order":1.5,"party":"D1"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"penalty","id":"P1","date":"2024-03-05","order":1,"party":"D1"}
    = C1036 不是日期 | It is no day
    写成四位年-两位月-两位日。带时刻的先换算成北京时间的日期。
    | Days are written year-month-day; convert a time to the day in Asia/Shanghai first.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"penalty","id":"P1","date":"2024/3/5","party":"D1"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"penalty","id":"P1","date":"2024-03-05","party":"D1"}
    = C1037 值不能为 null | A value must not be null
    不知道的事实不写，缺少与“没有”才分得开。
    | Leave out what is unknown, so that it differs from what is not.
    ✗
    {"subject":"person","id":"D1","role":null}
    ✓
    {"subject":"person","id":"D1"}
    = C1040 历史里的一项没有值 | An item of a history has no value
    随日期变化的字段，每一项写值和起始日。
    | Each item of a field that changes has a value and its first day.
    ✗
    {"subject":"person","id":"D1","role":[{"value":"doctor","from":"2020-01-01"},{"from":"2021-01-01"}]}
    ✓
    {"subject":"person","id":"D1","role":[{"value":"doctor","from":"2020-01-01"}]}
    = C1041 历史里有不认识的字段 | An unknown field in a history
    一项只有 value 和 from。
    | An item has value and from only.
    ✗
    {"subject":"person","id":"D1","role":[{"value":"doctor","since":"2020-01-01"}]}
    ✓
    {"subject":"person","id":"D1","role":[{"value":"doctor","from":"2020-01-01"}]}
    = C1042 期间里有不认识的字段 | An unknown field in a period
    期间只有 from 和 to。
    | A period has from and to only.
    ✗
    {"subject":"institution","id":"H1","agreement":{"from":"2024-01-01","until":"2024-12-31"}}
    ✓
    {"subject":"institution","id":"H1","agreement":{"from":"2024-01-01","to":"2024-12-31"}}
    = C1043 期间缺首日 | A period without a first day
    末日可以不写，首日不能。
    | The last day may be left out, the first may not.
    ✗
    {"subject":"institution","id":"H1","agreement":{"to":"2024-12-31"}}
    ✓
    {"subject":"institution","id":"H1","agreement":{"from":"2024-01-01"}}
    = C1044 期间的末日早于首日 | A period ends before it begins
    两个日期多半写反了。
    | The two days are probably exchanged.
    ✗
    {"subject":"institution","id":"H1","agreement":{"from":"2024-12-31","to":"2024-01-01"}}
    ✓
    {"subject":"institution","id":"H1","agreement":{"from":"2024-01-01","to":"2024-12-31"}}
    """#
}
