/// P6001–P6008: 断言.
extension HelpPages {
  static let assertions = #"""
    = P6001 断言没有写性质 | An assertion states no property
    断言的标签只是给人看的；要证明的是下一行写的性质。
    | The label is for people; what is to be proved stands on the next line.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      界限 3 次 认定
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      添加 认定 不使 积分 减轻
    = P6002 比不出轻重 | Nothing milder or graver
    “不使 … 减轻”比较的是账户的读数、状态的值和措施的有无。
    | What must not come out milder is an account, a status or a measure.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      添加 认定 不使 约谈谈 减轻
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      添加 认定 不使 约谈 减轻
    = P6003 不能加重的字段 | A field that cannot grow graver
    由轻到重要逐一列出值，只有取列举值的字段才行。
    | Values are listed from mild to grave: only a field with listed values has them.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      加重 认定 的 金额：轻、重 不使 积分 减轻
    ✓
    ▸ 词汇.policy
    词表 示例词汇（sample）
    主体 人员（person）
    事件 认定（finding）
      当事人（person）：人员
      情形（item）：条款
      轻重（degree）：轻（light）、重（heavy），可缺
    账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
    账户 积分：期满 清零
    ▸ 示例.policy
    法规 示例办法（demo）
      施行 2024-01-01
      引用 示例词汇
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      加重 认定 的 轻重：轻、重 不使 积分 减轻
    = P6004 不是共有的 | Nothing that several events share
    能拆分的是几个事件共有的另一个事件或一个编号。
    | What is split is another event, or an id, that several events have in common.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      拆分 认定 的 金额 不使 积分 减轻
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      拆分 认定 的 依据 不使 积分 减轻
    = P6005 界限不合适 | A bound out of range
    界限是历史里至多有几次事件；历史的数目随它成倍增长。
    | The bound is how many events a history may hold; the number of histories multiplies with it.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      添加 认定 不使 积分 减轻
      界限 30 次 认定
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      添加 认定 不使 积分 减轻
      界限 3 次 认定
    = P6006 没有写哪个答复 | The answer is not said
    问题有几个答复，要写明哪一个永不出现。
    | A question has several answers: say which must never be given.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      永不 申报，当 提供者 的 资格 为 暂停
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      永不 申报 答复 可以支付，当 提供者 的 资格 为 暂停
    = P6007 没有写永不处于的情形 | What must never hold is not said
    主体没有答复；要写的是它永不处于的情形。
    | A subject gives no answer: write the condition that must never hold of it.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      永不 人员
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      永不 人员，当 资格 为 取消
    = P6008 路径没有字段 | A path without a field
    加重和拆分的是事件的一个字段。
    | What grows graver or is split is a field of an event.
    ✗
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      拆分 认定 不使 积分 减轻
    ✓
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）甲情形
    断言 性质
      拆分 认定 的 依据 不使 积分 减轻
    """#
}
