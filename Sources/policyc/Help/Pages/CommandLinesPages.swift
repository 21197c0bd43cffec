/// T1…: the command line.
extension HelpPages {
  static let commandLines = #"""
    = T1001 没有说明要做什么 | No command is given
    第一个词是命令，如 check、run、test。
    | The first word is the command, such as check, run or test.
    ✗
    policyc
    ✓
    policyc check 示例.policy
    = T1002 没有这个命令 | There is no such command
    命令写错了；全部命令见 policyc help。
    | The command is misspelt; policyc help lists all.
    ✗
    policyc chek 示例.policy
    ✓
    policyc check 示例.policy
    = T1003 没有这个选项 | There is no such option
    选项写错了，或属于另一个命令。
    | The option is misspelt or belongs to another command.
    ✗
    policyc check 示例.policy --formt json
    ✓
    policyc check 示例.policy --format text
    = T1004 选项缺值 | An option without its value
    选项后面要写值。
    | The option is followed by a value.
    ✗
    policyc check 示例.policy --format=
    ✓
    policyc check 示例.policy --format=text
    = T1005 选项不带值 | An option that takes no value
    这个选项只是开关。
    | The option is a switch.
    ✗
    policyc test 示例.policy --coverage=yes
    ✓
    policyc test 示例.policy
    = T1006 选项没有这个值 | The option has no such value
    可用的值列在提示里。
    | The message lists the values.
    ✗
    policyc check 示例.policy --format xml
    ✓
    policyc check 示例.policy --format text
    = T1007 不是日期 | It is no day
    日期写成 2024-03-05。
    | Days are written 2024-03-05.
    ✗
    policyc run 示例.policy 案件.jsonl --as-of 2024/3/5
    ✓
    policyc run 示例.policy 案件.jsonl --as-of 2024-03-05
    = T1008 不是 键=读法 | Not KEY=READING
    存疑的键和读法用等号相连。
    | A 存疑 and its reading are joined by an equals sign.
    ✗
    policyc run 示例.policy 案件.jsonl --reading A1
    ✓
    policyc run 示例.policy 案件.jsonl --reading A1=乙
    第一条 措施
      存疑 A1 是否约谈
        读法 甲 约谈
          凡 认定，对 当事人 约谈
        读法 乙 不约谈
          说明 不约谈
        采用 甲
    ▸ 案件.jsonl
    {"subject":"person","id":"D1"}
    {"event":"penalty","id":"P1","date":"2024-03-05","party":"D1"}
    = T1009 给了两个读法 | Two readings are chosen
    一次运行只能依一种读法；要比较用 compare。
    | A run follows one reading; compare shows two.
    ✗
    policyc run 示例.policy 案件.jsonl --reading A1=甲 --reading A1=乙
    ✓
    policyc run 示例.policy 案件.jsonl
    = T1010 缺文件路径 | A path is missing
    命令要知道读哪个政策文件或目录。
    | The command needs a policy file or directory.
    ✗
    policyc check
    ✓
    policyc check 示例.policy
    = T1011 缺案件文件 | The case is missing
    run 要政策和案件两样。
    | run takes policies and a case.
    ✗
    policyc run 示例.policy
    ✓
    policyc run 示例.policy 案件.jsonl
    = T1012 路径太多 | Too many paths
    与原文对照时只写一份政策。
    | One policy is compared with one text.
    ✗
    policyc outline 示例.policy 词汇.policy --source 原文.txt
    ▸ 原文.txt
    第一条 示例
    ✓
    policyc outline 示例.policy
    = T1013 政策没有这个存疑 | The policies have no such 存疑
    存疑的键写错了；可用的列在提示里。
    | The key is misspelt; the message lists those that exist.
    ✗
    policyc run 示例.policy 案件.jsonl --reading A9=甲
    ✓
    policyc run 示例.policy 案件.jsonl
    = T1014 存疑没有这个读法 | The 存疑 has no such reading
    可用的读法列在提示里。
    | The message lists the readings.
    ✗
    policyc run 示例.policy 案件.jsonl --reading A1=丙
    第一条 措施
      存疑 A1 是否约谈
        读法 甲 约谈
          凡 认定，对 当事人 约谈
        读法 乙 不约谈
          说明 不约谈
        采用 甲
    ✓
    policyc run 示例.policy 案件.jsonl
    = T1015 没有说明与什么比较 | Nothing to compare with
    写另一种读法、另一份政策或另一个知悉日。
    | Name another reading, other policies or another day of knowledge.
    ✗
    policyc compare 示例.policy 案件.jsonl
    ✓
    policyc compare 示例.policy 案件.jsonl --against-known-at 2024-01-01
    = T1016 没有说明要哪种格式 | Which schema is unsaid
    格式有案件和结果两种。
    | There are schemas of cases and of records.
    ✗
    policyc schema
    ✓
    policyc schema case
    = T1021 不是正整数 | No whole number above 0
    这个选项要一个个数。
    | The option takes a count.
    ✗
    policyc assert 示例.policy --limit 很多
    ✓
    policyc assert 示例.policy --limit 2000
    ▸ 示例.policy
    法规 示例办法（demo）
      施行 2024-01-01
      引用 示例词汇
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      添加 认定 不使 积分 减轻
      界限 2 次 认定
    = T1020 没有这个代码 | There is no such code
    代码是一个字母和四位数字；全部代码见 policyc help codes。
    | A code is a letter and four digits; policyc help codes lists all.
    ✗
    policyc help P9999
    ✓
    policyc help P4010
    = T1017 命令没有这个选项 | The command has no such option
    选项存在，但对这个命令没有意义；写上它而什么也不做，会让人以为它起了作用。
    | The option exists but means nothing to this command; to ignore it would mislead.
    ✗
    policyc check 示例.policy --as-of 2024-03-05
    ✓
    policyc check 示例.policy
    = T1018 两个选项不能同时写 | Two options that do not go together
    它们要做的是不同的事，分两次运行。
    | They ask for different things: run them one after the other.
    ✗
    policyc test 示例.policy --mutate --coverage
    ✓
    policyc test 示例.policy
    = T1019 选项要与另一个一起写 | An option that needs another
    单独写它没有意义。
    | By itself it means nothing.
    ✗
    policyc test 示例.policy --mutate-list demo.mutants
    ✓
    policyc test 示例.policy
    = T1022 没有说明测量什么 | Nothing says what to measure
    现在只有一种测量：检查各步的用时。
    | There is one measurement so far: how long the stages of a check take.
    ✗
    policyc bench
    ✓
    policyc help bench
    = T1023 缺一个选项 | An option is missing
    这个命令没有它就不知道做什么；生成的文件写到哪里，要用 -o 说明。
    | Without it the command does not know what to do; -o says where the built file goes.
    ✗
    policyc build 示例.policy
    ✓
    policyc build 示例.policy -o 示例.policyc
    = T1024 编译好的政策里读法已定 | The readings of a compiled policy are chosen
    读法在生成时选定，写在文件里；要换读法，另生成一份。
    | Readings are chosen when it is built; build another for another reading.
    = T1025 回答哪一种问题 | Which question
    一次运行回答一种问题；政策有几种时要指明。
    | A run answers one kind of questions; where the policy has several, say which.
    ✗
    policyc ask 两问.policy --claims 申报.jsonl
    ▸ 两问.policy
    法规 两问办法（two）
      施行 2020-01-01

    主体 人员（person）
    问题 甲问（first）
      答复（answer）：可以（yes）、不可（no）
      谁（who）：人员
    问题 乙问（second）
      答复（answer）：可以（yes）、不可（no）
      谁（who）：人员
    ▸ 申报.jsonl
    {"question":"first","id":"Q1","date":"2020-03-05","who":"D1"}
    ✓
    policyc help ask
    """#
}
