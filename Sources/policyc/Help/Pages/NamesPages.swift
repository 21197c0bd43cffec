/// P2010–P2024: names, declared and used.
extension HelpPages {
  static let names = #"""
    = P2010 引用的文件没有给出 | The imported file is not given
    引用的词表要放在同一目录，或用 --library 指出所在目录。没有它，文件里的名字都没有意义。
    | Put the imported vocabulary into the same directory or name its directory with --library.
    ✗
    ▸ 示例.policy
    法规 示例（demo）
      施行 2024-01-01
      引用 示例词江
    ✓
    ▸ 示例.policy
    法规 示例（demo）
      施行 2024-01-01
      引用 示例词汇
    = P2011 声明了每个政策都有的事件 | A built-in event is declared
    变更、撤销、更正、裁量、期初等事件由语言规定含义，不能另行声明。
    | The events 变更, 撤销, 更正, 裁量 and 期初 have a fixed meaning in every policy.
    ✗
    事件 撤销（revoke）
      当事人（person）：人员
    ✓
    事件 撤证（revoke）
      当事人（person）：人员
    = P2012 名字声明了两次 | A name is declared twice
    同一个名字指两样东西，读到时就分不清。词表里已有的名字也算。
    | One name for two things cannot be told apart where it is used.
    ✗
    账户 积分（points2）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
    ✓
    账户 附加积分（points2）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
    账户 附加积分：期满 清零
    第一条 记分
      凡 认定，记 当事人 附加积分 3 分
    = P2040 账户声明了两次 | An account is declared twice
    同一个账户两处声明的周期不同，多半是原文自相矛盾：写成存疑，择一采用，另一种也能运行。
    | One account has two declarations, mostly with different cycles: the text contradicts itself. Write a 存疑 with both.
    ✗
    第一条 累计
      账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
      账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 12 个月 自 注册日，记分日 认定 的 日期
      账户 甲分：期满 清零
      下列各项 记 当事人 甲分 3 分、记 当事人 积分 3 分
      （一）甲情形
    ✓
    第一条 累计
      存疑 甲-1 周期
        读法 甲 自然年
          账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
        读法 乙 自注册起一年
          账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 12 个月 自 注册日，记分日 认定 的 日期
        采用 甲
      账户 甲分：期满 清零
      下列各项 记 当事人 甲分 3 分、记 当事人 积分 3 分
      （一）甲情形
    = P2041 两个名字看上去一样 | Two names look alike
    两个名字只差一笔，或者用了另一种文字的字母、全角字母，读的人分不出来。
    | Two names differ by a stroke, by letters of another script or by their width: no reader can tell them apart.
    ✗
    第一条 定义
      定义 已办（done）归 人员：岗位 为 医师
      定义 己办（own）归 人员：岗位 为 护士
    ✓
    第一条 定义
      定义 已办（done）归 人员：岗位 为 医师
      定义 自办（own）归 人员：岗位 为 护士
    = P2013 别名给了两个名字 | An alias belongs to two names
    别名是数据里用的名字，一个别名只能指一样东西。
    | An alias is the name used in data; it can mean one thing only.
    ✗
    措施 谈心（talk）归 人员：一次
    ✓
    措施 谈心（chat）归 人员：一次
    第一条 措施
      凡 处罚，对 被罚人 谈心
    = P2014 字段写了两次 | A field stands twice
    同名的两个字段，数据送来一个值时不知给谁。
    | With two fields of one name nobody knows which a value is for.
    ✗
    事件 举报（report）
      涉及人（person）：人员
      涉及人（other）：人员
    ✓
    事件 举报（report）
      涉及人（person）：人员
    = P2015 值写了两次 | A value stands twice
    列举的值各写一次。
    | Each value of a list stands once.
    ✗
    事件 举报（report）
      方式（way）：电话（phone）、来信（letter）、电话（call）
    ✓
    事件 举报（report）
      方式（way）：电话（phone）、来信（letter）
    = P2016 没有这个名字 | There is no such name
    名字没有声明过，多半是写错了字。提示里列出相近的名字。
    | The name was never declared; often it is a slip, and the message lists near names.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约淡
    ✓
    第一条 措施
      凡 处罚，对 被罚人 约谈
    = P2017 不是可取的值 | Not one of the possible values
    字段或状态只取声明过的值。写错的值永远不会成立，条件就成了摆设。
    | A field or status takes declared values only; a misspelt one would never hold.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约谈，当 被罚人 的 岗位 为 药师
    ✓
    第一条 措施
      凡 处罚，对 被罚人 约谈，当 被罚人 的 岗位 为 护士
    = P2018 没有这个类型 | There is no such type
    字段的类型是主体、事件、条款、日期、期间、是否、文字、编号、单位，或列出的值。
    | A field's type is a kind of subject or event, 条款, 日期, 期间, 是否, 文字, a unit or listed values.
    ✗
    事件 举报（report）
      涉及人（person）：人圆
    ✓
    事件 举报（report）
      涉及人（person）：人员
    = P2019 类型混合了不同的东西 | A type mixes unlike things
    一个字段要么指主体，要么指事件，要么取值；混在一起就无法检查。
    | A field names subjects, or events, or values; mixed it could not be checked.
    ✗
    事件 举报（report）
      涉及（about）：人员、处罚
    ✓
    事件 举报（report）
      涉及（about）：人员、机构
    = P2020 反称给了不指向主体的字段 | 反称 on a field that names no subject
    反称是从另一端看同一关系的名字，例如“执业人员”。不指向主体的字段没有另一端。
    | 反称 names a relation from its other end; a field without a subject has no other end.
    ✗
    主体 科室（ward）
      名称（title）：文字，反称 名下（under）
    ✓
    主体 科室（ward）
      所属机构（site）：机构，反称 科室们（wards）
    = P2021 反称给了事件的字段 | 反称 on a field of an event
    事件会不断发生，反过来看是一串事件，应当用“次数”等读数来问。
    | Seen from the subject there are many events: ask with 次数 instead.
    ✗
    事件 举报（report）
      涉及人（person）：人员，反称 被举报（reported）
    ✓
    事件 举报（report）
      涉及人（person）：人员
    = P2022 缺省的含义不合类型 | A missing value means something of another type
    “可缺：值”说明缺少时当作什么，这个值要属于该字段的类型。
    | What a missing field stands for must be a value of its type.
    ✗
    事件 举报（report）
      涉及人（person）：人员，可缺：张三
    ✓
    事件 举报（report）
      涉及人（person）：人员，可缺
    = P2023 名字可以指几样东西 | A name can mean several things
    从本条出发有几条路都能读到这个名字。写出全称，读的人才不会误会。
    | Several ways from this statement lead to the name. Write the way in full.
    ✗
    事件 转介（referral）
      转出人（from）：人员
      转入人（to）：人员
    第一条 措施
      凡 转介，对 人员 约谈
    ✓
    事件 转介（referral）
      转出人（from）：人员
      转入人（to）：人员
    第一条 措施
      凡 转介，对 转出人 约谈
    = P2024 名字与本条没有关系 | The name is not related to the statement
    字段、账户或状态属于某种主体或事件，而本条里没有路通到它。写出路径。
    | The field, account or status belongs to something that this statement does not lead to.
    ✗
    状态 营业（opening）归 机构：开业（open）、停业（shut）
    第一条 措施
      凡 恢复决定，对 对象人员 约谈，当 营业 为 停业
    ✓
    状态 营业（opening）归 机构：开业（open）、停业（shut）
    第一条 措施
      凡 处罚，对 被罚人 约谈，当 营业 为 停业
    """#
}
