/// P1010–P1099: statements and lines of calendars.
extension HelpPages {
  static let syntaxStatements = #"""
    = P1010 没有这样开头的语句 | No statement starts so
    每条语句以固定的词开头，如“凡、裁定、分段、下列各项、期限、说明”。词写错了，整句都不会起作用，所以不能略过。
    | Every statement starts with a fixed word. A misspelt one would silently do nothing.
    ✗
    第一条 措施
      分断 积分 累计：其余 不处理
        3 分以上：约谈
    ✓
    第一条 措施
      分段 积分 累计：其余 不处理
        3 分以上：约谈
    = P1011 这里缺少一个词或标点 | A word or mark is missing here
    语句读到这里，接下去只能是某一种东西，却写着别的。常见的是漏了冒号、逗号，或单位不是法定的写法。
    | Here only one sort of thing can follow, and something else stands: often a colon or comma was left out.
    ✗
    第一条 措施
      分段 积分 累计 其余 不处理
        3 分以上：约谈
    ✓
    第一条 措施
      分段 积分 累计：其余 不处理
        3 分以上：约谈
    = P1012 语句之后多出了词 | Words are left over
    语句已经完整，后面还有没法归入任何部分的词。可能漏了逗号，也可能是两句写在了一行。
    | The statement is complete, but words follow that belong to no part of it.
    ✗
    第一条 措施
      措施 谈心（talking）归 人员：一次 两次
    ✓
    第一条 措施
      措施 谈心（talking）归 人员：一次
      凡 处罚，对 被罚人 谈心
    = P1013 一串字有两种断法 | A run of characters can be cut in two ways
    连写的字按声明过的名字断开。有两种同样好的断法时意思可能不同，程序不猜，请加空格。
    | Words written together are cut at declared names. Where two cuts are equally good, put blanks.
    ✗
    第一条 措施
      事件 机构处理（handling）
        机构（site）：机构
      措施 处理暂停（suspend-handling）归 机构：一次
      措施 暂停（pause）归 机构：一次
      凡 机构处理，对机构处理暂停
    ✓
    第一条 措施
      事件 机构处理（handling）
        机构（site）：机构
      措施 处理暂停（suspend-handling）归 机构：一次
      措施 暂停（pause）归 机构：一次
      凡 机构处理，对 机构 处理暂停、对 机构 暂停
    = P1014 括号或引号没有配对 | A bracket or quotation mark has no partner
    括号决定“且、或”怎样结合，少一半就不知道管到哪里。
    | Brackets say what belongs together; with one missing nobody can tell.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约谈，当 （被罚人 的 岗位 为 医师
    ✓
    第一条 措施
      凡 处罚，对 被罚人 约谈，当 （被罚人 的 岗位 为 医师）
    = P1015 且和或混用 | 且 and 或 are mixed
    “甲且乙或丙”有两种读法，处罚的人会不同。用括号写明先后。
    | “A 且 B 或 C” can be read in two ways that sanction different people. Use brackets.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 当事人 的 岗位 为 医师 且 主动整改 为 否 或 金额 超过 5 元
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 （当事人 的 岗位 为 医师 且 主动整改 为 否） 或 金额 超过 5 元
    = P1016 多余的“的” | A 的 that means nothing
    “的”在这里是语法：取一个字段，或收束筛选。只为通顺而写的“的”请删去。
    | 的 reaches into a field or closes a filter; written for the sound of it, delete it.
    ✗
    第一条 措施
      分段 积分 累计 的：其余 不处理
        3 分以上：约谈
    ✓
    第一条 措施
      分段 积分 累计：其余 不处理
        3 分以上：约谈
    = P1017 没有这一天 | There is no such day
    日历上没有的日期多半是抄错。年份在 1949 至 2199 之间。
    | A day that no calendar has is a slip of the pen. Years lie between 1949 and 2199.
    ✗
    ▸ 示例.policy
    法规 示例（demo）
      施行 2024-02-30
    ✓
    ▸ 示例.policy
    法规 示例（demo）
      施行 2024-02-29
    = P1018 小数太多 | Too many decimals
    数最多有四位小数。多出的位不会替你舍入，因为舍入办法属于规定本身。
    | Numbers have at most four decimals; nothing is rounded, for how to round is a rule itself.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额 超过 0.00001 元
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额 超过 0.0001 元
    = P1019 数太大或写法不对 | The number cannot be held
    数的范围约为正负九百二十二万亿；千位逗号每三位一个。
    | Numbers reach about ±922 × 10¹²; separators stand before groups of three digits.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额 超过 99999999999999999 元
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额 超过 99,999 元
    = P1020 从句写了两次 | A clause stands twice
    一句里只有一个“当”、一个“除外”、一个“须”。两个条件用“且”合成一个，意思才确定。
    | A statement has one 当, one 除外 and one 须. Join two conditions with 且.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 主动整改 为 否，当 金额 超过 5 元
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 主动整改 为 否 且 金额 超过 5 元
    = P1021 用了语言的词作名称 | A word of the language as a name
    “当、凡、且”等词有固定用处，再用作名称，语句就读不通。换一个名称或加上前缀。
    | Words such as 当 and 凡 have their use; as names they would make statements unreadable.
    ✗
    第一条 参数
      参数 当（limit）：元，由 协议 提供
    ✓
    第一条 参数
      参数 限额（limit）：元，由 协议 提供
    = P1022 这一行上面没有打开的语句 | The line stands under no open statement
    范围行属于上面的“分段”，“值”属于上面的“定义”，读法属于“存疑”。上面没有，这一行就不知归谁。
    | A line of a range belongs to a 分段 above, a 值 to a 定义, a 读法 to a 存疑.
    ✗
    第一条 措施
      3 分以上：约谈
    ✓
    第一条 措施
      分段 积分 累计：其余 不处理
        3 分以上：约谈
    = P1023 没有写采用哪种读法 | No reading is adopted
    存疑把原文的几种读法并列出来，运行时必须依其中一种。采用哪种由政策人员决定并写明。
    | A 存疑 lists the readings of an unclear text; which one holds must be said.
    ✗
    第一条 措施
      存疑 A1 是否约谈
        读法 甲 约谈
          凡 处罚，对 被罚人 约谈
        读法 乙 不约谈
          说明 不约谈
    ✓
    第一条 措施
      存疑 A1 是否约谈
        读法 甲 约谈
          凡 处罚，对 被罚人 约谈
        读法 乙 不约谈
          说明 不约谈
        采用 甲
    = P1024 写在了不能写的地方 | It cannot stand here
    这个词本身没错，但这里不能用：同一部分写了两次，或它只属于另一种语句。提示里写明了原因。
    | The word is right but not here: the part stands already, or belongs to another statement.
    ✗
    账户 积分：期满 保留；其中 认定 的 金额 超过 5 元 的 记分 转入
    ✓
    账户 甲分（points-a）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
    账户 甲分：期满 清零；其中 认定 的 金额 超过 5 元 的 记分 转入
    第一条 记分
      凡 认定，记 当事人 甲分 3 分
    = P1025 文件头写了两次 | A line of the header stands twice
    文号、发布、施行等各写一次。两处不同时不知依哪一处。
    | Each line of the header stands once; where two differ, nobody knows which holds.
    ✗
    ▸ 示例.policy
    法规 示例（demo）
      施行 2024-01-01
      施行 2024-02-01
    ✓
    ▸ 示例.policy
    法规 示例（demo）
      施行 2024-01-01
    = P1026 同一标题下有两个 | Two under one heading
    一个标题下只能有一个打开的“分段、下列各项”等，否则下面的行和项不知归哪一个。另设一款、一项。
    | Under one heading only one 分段 or 下列各项 can be open, else lines below could belong to either.
    ✗
    第一条 措施
      分段 积分 累计：其余 不处理
        3 分以上：约谈
      分段 积分 累计：其余 不处理
        6 分以上：暂停资格 1 个月
    ✓
    第一条 措施
      分段 积分 累计：其余 不处理
        3 分以上不满 6 分：约谈
        6 分以上：暂停资格 1 个月
    = P1027 值不在允许的范围 | The value is out of range
    这里的值有范围：保留的小数位数是 0 到 4，一段日子的末日不早于首日。
    | Here the value is limited: 0 to 4 decimals, a last day not before the first.
    ✗
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额 除以 3 四舍五入 保留 9 超过 5 元
    ✓
    第一条 措施
      凡 认定，对 当事人 约谈，当 金额 除以 3 四舍五入 保留 2 超过 5 元
    = P1028 不是一年的开头 | It does not begin a year
    日历每年以“年”开头，写明公布日：哪一天起才知道这些放假安排，影响期限的计算。
    | Each year of a calendar names the day on which it was published.
    ✗
    ▸ 示例.policy
    日历 示例放假安排（demo-days）
    年 2020 公布 2019-11-21
      放假 2020-01-01
    ✓
    ▸ 示例.policy
    日历 示例放假安排（demo-days）
    年 2020（公布 2019-11-21）
      放假 2020-01-01
    = P1029 上面没有“年” | No 年 stands above
    放假、上班的日子属于某一年的某次公布。
    | Days off and worked belong to a published year.
    ✗
    ▸ 示例.policy
    日历 示例放假安排（demo-days）
      放假 2020-01-01
    年 2020（公布 2019-11-21）
    ✓
    ▸ 示例.policy
    日历 示例放假安排（demo-days）
    年 2020（公布 2019-11-21）
      放假 2020-01-01
    = P1030 不是日历的一行 | No line of a calendar
    日历里只有年、放假、上班。说明写在 # 之后。
    | A calendar holds only 年, 放假 and 上班; remarks follow a #.
    ✗
    ▸ 示例.policy
    日历 示例放假安排（demo-days）
    年 2020（公布 2019-11-21）
      调休 2020-01-01
    ✓
    ▸ 示例.policy
    日历 示例放假安排（demo-days）
    年 2020（公布 2019-11-21）
      放假 2020-01-01
    = P1031 排版后读法会变 | Laid out it would be read otherwise
    fmt 只改空白和写法，不改意思。这一行按规范排版后会断成别的词，所以整个文件原样不动。名称里有关键词的写进「」。
    | fmt changes the look and never the meaning. Laid out as usual this line would be cut into other
    | words, so the file is left as it is. Put names that hold keywords in 「」.
    ✗
    policyc fmt 示例.policy
    事件 天内（within）
    第一条 反馈
      期限 反馈（answering）：乙 自 丁 起 3 天 内 戊
    ✓
    policyc fmt 示例.policy
    第一条 反馈
      凡 处罚，对 被罚人 约谈
    """#
}
