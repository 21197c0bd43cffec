/// C2040–C2099: acts on what stands in a case.
extension HelpPages {
  static let caseActs = #"""
    = C2040 只能针对政策声明的事件 | Only about a declared event
    撤回、更正针对词表里的事件；变更、撤销等用“撤销”去掉，再写新的一行。
    | 撤回 and 更正 are about declared events; annul other things and write them anew.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"change","id":"X1","date":"2024-03-05","subject":"D1","field":"role","value":"nurse"}
    {"event":"withdraw","id":"W1","date":"2024-03-06","target":"X1"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"change","id":"X1","date":"2024-03-05","subject":"D1","field":"role","value":"nurse"}
    {"event":"annul","id":"W1","date":"2024-03-06","target":"X1"}
    = C2041 没有这个措施 | There is no such measure
    措施用词表里的名字或别名。
    | Measures are named as in the vocabulary.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"opening","id":"O1","date":"2024-01-01","subject":"D1","measure":"suspent","start":"2023-12-01"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"opening","id":"O1","date":"2024-01-01","subject":"D1","measure":"suspend","start":"2023-12-01"}
    = C2042 没有这个账户 | There is no such account
    账户用政策里的名字或别名。
    | Accounts are named as in the policy.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"opening","id":"O1","date":"2024-01-01","subject":"D1","account":"pionts","value":3}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"opening","id":"O1","date":"2024-01-01","subject":"D1","account":"points","value":3}
    = C2043 期初写得不全 | An opening that names too little
    期初写账户和值，或者措施和起日，二者写其一。
    | An opening names an account and its value, or a measure and its first day.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"opening","id":"O1","date":"2024-01-01","subject":"D1"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"opening","id":"O1","date":"2024-01-01","subject":"D1","account":"points","value":3}
    = C2044 账户或措施归另一种主体 | It belongs to another kind of subject
    积分归人员，不能给机构期初。
    | The points belong to persons; an institution has none.
    ✗
    {"subject":"institution","id":"H1"}
    {"event":"opening","id":"O1","date":"2024-01-01","subject":"H1","account":"points","value":3}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"opening","id":"O1","date":"2024-01-01","subject":"D1","account":"points","value":3}
    = C2045 一次性的措施没有期间 | A one-off measure does not run on
    约谈一次完成，没有什么从期初接续下来。
    | A talk is done at once; nothing of it runs on.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"opening","id":"O1","date":"2024-01-01","subject":"D1","measure":"talk","start":"2023-12-01"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"opening","id":"O1","date":"2024-01-01","subject":"D1","measure":"suspend","start":"2023-12-01"}
    = C2046 末日早于起日 | The last day is before the first
    两个日期多半写反了。
    | The two days are probably exchanged.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"opening","id":"O1","date":"2024-01-01","subject":"D1","measure":"suspend","start":"2023-12-01","end":"2023-11-01"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"opening","id":"O1","date":"2024-01-01","subject":"D1","measure":"suspend","start":"2023-12-01","end":"2024-02-01"}
    = C2047 一个主体的事件太多 | Too many events of one subject
    最忙的主体一生也只有几千个事件。这么多多半是几个主体共用了一个编号。问题（如申报）不计在内。
    | The busiest subject has some thousands of events. So many are probably those of several subjects
    | under one id. Questions such as claims do not count.
    = C2099 输入有误 | The input is wrong
    不应出现的一般提示；请把输入和版本一并报告。
    | A message of last resort that should not occur; please report it with the input.
    """#
}
