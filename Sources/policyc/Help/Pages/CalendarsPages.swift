/// P4060–P4079: calendars of working days, and duties that need one.
extension HelpPages {
  static let calendars = #"""
    = P4060 没有这个日历 | There is no such calendar
    工作日按国务院的放假安排算，日历文件要放在同一目录或一并给出。
    | Working days follow a published calendar, whose file must be given.
    ✗
    ▸ 示例.policy
    法规 示例办法（demo）
      施行 2024-01-01
      引用 示例词汇
      日历 示例按排
    ✓
    ▸ 示例.policy
    法规 示例办法（demo）
      施行 2024-01-01
      引用 示例词汇
      日历 示例安排
    = P4061 同名的日历有两份 | Two calendars of one name
    两个文件用同一名称或代码，不知依哪一个算工作日。
    | Two files of one title or code: by which to count working days is unknown.
    ✗
    policyc check 示例.policy 日历.policy 日历二.policy
    ▸ 日历二.policy
    日历 示例安排（days-2）
    年 2024（公布 2023-10-25）
      放假 2024-01-01
    ✓
    policyc check 示例.policy 日历.policy 日历二.policy
    ▸ 日历二.policy
    日历 示例安排二（days-2）
    年 2024（公布 2023-10-25）
      放假 2024-01-01
    = P4062 日子不在这一年 | Days of another year
    每年的安排只写本年的日子；跨年的假日各写在自己的年份里。
    | A year of a calendar holds its own days; a holiday across two years is written in both.
    ✗
    ▸ 示例.policy
    日历 示例假日（demo-days）
    年 2024（公布 2023-10-25）
      放假 2023-12-30 至 2024-01-01
    ✓
    ▸ 示例.policy
    日历 示例假日（demo-days）
    年 2024（公布 2023-10-25）
      放假 2024-01-01
    = P4063 写了本来就上班的日子 | A weekday as worked
    “上班”写调休的周末；平日本来就上班，写了多半是抄错日期。
    | 上班 lists weekend days that are worked; a weekday there is a slip.
    ✗
    ▸ 示例.policy
    日历 示例假日（demo-days）
    年 2024（公布 2023-10-25）
      放假 2024-01-01
      上班 2024-01-02
    ✓
    ▸ 示例.policy
    日历 示例假日（demo-days）
    年 2024（公布 2023-10-25）
      放假 2024-01-01
      上班 2024-02-04
    = P4064 日子写了两次 | A day stands twice
    同一天只写一次。
    | A day stands once.
    ✗
    ▸ 示例.policy
    日历 示例假日（demo-days）
    年 2024（公布 2023-10-25）
      放假 2024-01-01，2024-01-01
    ✓
    ▸ 示例.policy
    日历 示例假日（demo-days）
    年 2024（公布 2023-10-25）
      放假 2024-01-01
    = P4065 同一天既放假又上班 | A day is both off and worked
    按公布的通知改正其中一处。
    | Correct one of them by the published notice.
    ✗
    ▸ 示例.policy
    日历 示例假日（demo-days）
    年 2024（公布 2023-10-25）
      放假 2024-02-10 至 2024-02-17
      上班 2024-02-17
    ✓
    ▸ 示例.policy
    日历 示例假日（demo-days）
    年 2024（公布 2023-10-25）
      放假 2024-02-10 至 2024-02-17
      上班 2024-02-18
    = P4066 这一版不晚于前一版公布 | The version was not published later
    同一年改过安排时，按公布的先后各写一遍，后写的后公布。
    | A year that was changed is written again, with its later day of publication.
    ✗
    ▸ 示例.policy
    日历 示例假日（demo-days）
    年 2020（公布 2020-01-27）
      放假 2020-01-24 至 2020-02-02
    年 2020（公布 2019-11-21）
      放假 2020-01-24 至 2020-01-30
    ✓
    ▸ 示例.policy
    日历 示例假日（demo-days）
    年 2020（公布 2019-11-21）
      放假 2020-01-24 至 2020-01-30
    年 2020（公布 2020-01-27）
      放假 2020-01-24 至 2020-02-02
    = P4067 年份颠倒 | Years out of order
    年份从早到晚排列。
    | Years stand in their order.
    ✗
    ▸ 示例.policy
    日历 示例假日（demo-days）
    年 2024（公布 2023-10-25）
      放假 2024-01-01
    年 2023（公布 2022-12-08）
      放假 2023-01-01
    ✓
    ▸ 示例.policy
    日历 示例假日（demo-days）
    年 2023（公布 2022-12-08）
      放假 2023-01-01
    年 2024（公布 2023-10-25）
      放假 2024-01-01
    = P4068 缺少年份 | A year is missing
    跨过缺少的年份就算不出工作日。
    | Working days cannot be counted across a year that is missing.
    ✗
    ▸ 示例.policy
    日历 示例假日（demo-days）
    年 2022（公布 2021-10-25）
      放假 2022-01-01
    年 2024（公布 2023-10-25）
      放假 2024-01-01
    ✓
    ▸ 示例.policy
    日历 示例假日（demo-days）
    年 2023（公布 2022-12-08）
      放假 2023-01-01
    年 2024（公布 2023-10-25）
      放假 2024-01-01
    = P4069 用到工作日而没有日历 | Working days without a calendar
    工作日依放假安排，文件头要写用哪个日历。
    | Working days depend on a calendar, which the header names.
    ✗
    ▸ 示例.policy
    法规 示例办法（demo）
      施行 2024-01-01
      引用 示例词汇
    第一条 反馈
      期限 反馈（answering）：当事人 自 认定 起 5 个工作日内 恢复决定
    ✓
    第一条 反馈
      期限 反馈（answering）：当事人 自 认定 起 5 个工作日内 恢复决定
    = P4070 末日顺延而没有日历 | A last day off without a calendar
    期限的末日遇休息日应顺延，没有日历就不知哪天休息；现在按不顺延计算。
    | A last day off moves to the next working day, which is unknown without a calendar.
    ✗
    ▸ 示例.policy
    法规 示例办法（demo）
      施行 2024-01-01
      引用 示例词汇
    第一条 反馈
      期限 反馈（answering）：当事人 自 认定 起 5 天内 恢复决定
    ✓
    第一条 反馈
      期限 反馈（answering）：当事人 自 认定 起 5 天内 恢复决定
    = P4071 不知由谁承担 | Who bears the duty is unclear
    每年、每季度的期限由一个角色，或由每一个主体承担。
    | A duty per period is borne by an actor, or by each subject of a kind.
    ✗
    第一条 培训
      期限 培训（training）：处罚 每年 不少于 2 次 恢复决定
    ✓
    第一条 培训
      期限 培训（training）：人员 每年 不少于 2 次 恢复决定
    = P4072 行为有几个字段可能指向期限 | Several fields could tie the act to the duty
    履行期限的事件有几个字段都指同一种事件，不知它履行的是哪一个。
    | The act has several fields that could name what it is about.
    ✗
    事件 答复书（reply）
      针对处罚（about）：处罚
      参照处罚（like）：处罚
    第一条 反馈
      期限 反馈（answering）：被罚人 自 处罚 起 1 个月内 答复书
    ✓
    事件 答复书（reply）
      针对处罚（about）：处罚
    第一条 反馈
      期限 反馈（answering）：被罚人 自 处罚 起 1 个月内 答复书
    = P4073 不知是谁的期限 | Whose duty is unclear
    写出期限属于哪个主体，才知道问的是谁逾期。
    | Name the subject whose duty is meant.
    ✗
    事件 停电（outage）
      地点（place）：机构
    第一条 反馈
      期限 反馈（answering）：对象人员 自 恢复决定 起 1 个月内 恢复决定
      凡 停电，对 地点 整改，当 反馈 逾期
    ✓
    第一条 反馈
      期限 反馈（answering）：对象人员 自 恢复决定 起 1 个月内 恢复决定
      凡 认定，对 当事人 约谈，当 当事人 的 反馈 逾期
    = P4074 没有写多少次 | How often is unsaid
    每年、每季度、每月的期限要写次数。
    | A duty per period says how many times.
    ✗
    第一条 培训
      期限 培训（training）：人员 每日 不少于 2 次 恢复决定
    ✓
    第一条 培训
      期限 培训（training）：人员 每年 不少于 2 次 恢复决定
    """#
}
