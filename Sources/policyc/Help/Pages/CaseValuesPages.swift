/// C2020–C2039: values and references of a case.
extension HelpPages {
  static let caseValues = #"""
    = C2020 值的类型不对 | A value of the wrong type
    字段要数、是否、期间等，却给了别的。
    | The field takes a number, a truth, a period; something else is given.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","remedied":"yes"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","remedied":true}
    = C2021 没有这个值 | There is no such value
    字段只取列出的值。
    | The field takes the listed values only.
    ✗
    {"subject":"person","id":"D1","role":"docter"}
    ✓
    {"subject":"person","id":"D1","role":"doctor"}
    = C2022 日期不对 | A day that is none
    写成四位年-两位月-两位日，且要有这一天。
    | A day is written year-month-day, and must exist.
    ✗
    {"subject":"person","id":"D1","registered":"2023-02-29"}
    ✓
    {"subject":"person","id":"D1","registered":"2023-02-28"}
    = C2023 单位不对 | The wrong unit
    换算成字段声明的单位。
    | Convert the value to the unit of the field.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","amount":"12 天"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","amount":"12 元"}
    = C2024 数超限 | The number is out of range
    换算成字段的单位后超出了范围。
    | Converted to the unit of the field the number does not fit.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","amount":"99999999999999万元"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","amount":"9万元"}
    = C2025 不是数 | It is no number
    写成数字，最多四位小数。
    | Write digits, with four decimals at most.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","amount":"12.3456789"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","amount":"1234.50"}
    = C2030 没有这个编号 | There is no such id
    所指的主体或事件不在案件里。行的先后不要紧，但要有它。
    | What is referred to is not in the case. The order of lines does not matter.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"penalty","id":"P1","date":"2024-03-05","party":"D11"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"penalty","id":"P1","date":"2024-03-05","party":"D1"}
    = C2031 编号属于另一种类 | The id is of another kind
    字段要人员，编号却是机构的。
    | The field takes a person; the id is that of an institution.
    ✗
    {"subject":"institution","id":"H1"}
    {"event":"penalty","id":"P1","date":"2024-03-05","party":"H1"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"penalty","id":"P1","date":"2024-03-05","party":"D1"}
    = C2032 编号不止一个 | The id is not unique
    几个种类有同一编号时，写成 种类/编号。
    | Where several kinds have the id, write KIND/ID.
    ✗
    {"subject":"person","id":"X1"}
    {"event":"penalty","id":"X1","date":"2024-03-05","party":"X1"}
    {"event":"restoring","id":"X1","date":"2024-03-06","subject-person":"X1"}
    {"event":"annul","id":"A1","date":"2024-03-07","target":"X1"}
    ✓
    {"subject":"person","id":"X1"}
    {"event":"penalty","id":"X1","date":"2024-03-05","party":"X1"}
    {"event":"restoring","id":"X1","date":"2024-03-06","subject-person":"X1"}
    {"event":"annul","id":"A1","date":"2024-03-07","target":"penalty/X1"}
    = C2033 政策里没有这个条款 | No policy has this item
    条款写成 代码/条.项，与政策的编号一致。
    | Items are written CODE/ARTICLE.ITEM, as the policy numbers them.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.9"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1"}
    = C2034 条款下还有细项 | There are items below
    认定要写到最细的一项，才知道记几分。
    | A finding names the lowest item, by which it is scored.
    ✗
    policyc run 示例.policy 案件.jsonl
    ▸ 案件.jsonl
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1"}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.2.1"}
    = C2035 几份政策都有这个条款 | Several policies have this item
    只写条号时，几份政策都有它；加上政策的代码。
    | With several policies, name the code before the article.
    ✗
    policyc run 示例.policy 乙.policy 案件.jsonl
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"第一条（一）"}
    ▸ 乙.policy
    法规 乙办法（two）
      施行 2024-01-01
      引用 示例词汇
    账户 乙分（points-two）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
    账户 乙分：期满 清零
    第一条 记分
      下列各项 记 当事人 乙分 3 分
      （一）第一种情形
    ✓
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"第一条（一）"}
    """#
}
