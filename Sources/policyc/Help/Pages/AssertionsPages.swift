/// P6…: 断言.
extension HelpPages {
  static let assertions = #"""
    = P6001 断言没有写性质 | An assertion without a property
    断言说的是“无论发生什么，某事永不出现”之类；没有写性质就没有可检验的。
    | A 断言 says what must hold whatever happens; without a property there is nothing to explore.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约谈
    断言 申报有答复
    ✓
    第一条 申报
      裁定 申报：不予支付，当 提供者 的 岗位 为 护士
    断言 医师的申报不拒
      永不 申报 答复 不予支付，当 提供者 的 岗位 为 医师
    = P6002 没有轻重可比 | Nothing milder or graver
    “不使 … 减轻”后面写账户、状态或措施，别的东西说不上减轻。
    | After 不使 stand accounts, statuses or measures; nothing else can come out milder.
    ✗
    第一条 记分
      凡 认定，记 当事人 积分 3 分
    断言 多一次不减轻
      添加 认定 不使 岗位 减轻
    ✓
    第一条 记分
      凡 认定，记 当事人 积分 3 分
    断言 多一次不减轻
      添加 认定 不使 积分 减轻
    = P6003 不能加重 | It cannot grow graver
    加重是把一个字段的值换成更重的一个，字段要有列举的值，按由轻到重写出。
    | To grow graver a field needs listed values, written from mild to grave.
    ✗
    第一条 记分
      凡 认定，记 当事人 积分 3 分
    断言 加重不减轻
      加重 认定 的 金额：少、多 不使 积分 减轻
    ✓
    事件 抽查（audit）
      受查人（person）：人员
      程度（degree）：轻微（slight）、严重（grave）
    第一条 措施
      凡 抽查，对 受查人 暂停资格 1 个月，当 程度 为 严重
    断言 加重不减轻
      加重 抽查 的 程度：轻微、严重 不使 暂停资格 减轻
      界限 2 次 抽查
    = P6004 不能拆分 | It cannot be split
    拆分是把共有一个事件或编号的几件事分开，要写到那个共有的字段。
    | To split is to part events that have an event or an id in common: name that field.
    ✗
    第一条 记分
      凡 认定，记 当事人 积分 3 分
    断言 拆分不减轻
      拆分 认定 的 金额 不使 积分 减轻
    ✓
    第一条 记分
      凡 认定，记 当事人 积分 3 分
    断言 拆分不减轻
      拆分 认定 的 依据 不使 积分 减轻
    = P6005 界限不对 | A bound that cannot be
    界限是全部历史至多有几件事；太多就穷举不完。
    | A bound is how many events a history has at most; with too many they cannot all be explored.
    ✗
    第一条 记分
      凡 认定，记 当事人 积分 3 分
    断言 多一次不减轻
      添加 认定 不使 积分 减轻
      界限 99 次 认定
    ✓
    第一条 记分
      凡 认定，记 当事人 积分 3 分
    断言 多一次不减轻
      添加 认定 不使 积分 减轻
      界限 2 次 认定
    = P6006 没有写哪个答复永不出现 | Which answer must never be given is unsaid
    问题有几个答复，写明永不出现的是哪一个。
    | A question has several answers: name the one that must never be given.
    ✗
    第一条 申报
      裁定 申报：不予支付，当 提供者 的 岗位 为 护士
    断言 医师的申报不拒
      永不 申报，当 提供者 的 岗位 为 医师
    ✓
    第一条 申报
      裁定 申报：不予支付，当 提供者 的 岗位 为 护士
    断言 医师的申报不拒
      永不 申报 答复 不予支付，当 提供者 的 岗位 为 医师
    = P6007 没有写永不处于的情形 | What must never hold is unsaid
    主体没有答复，写“永不 主体，当 条件”。
    | A subject gives no answer: write 永不, the subject, 当 and a condition.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 暂停资格 1 个月
    断言 不会取消
      永不 人员
    ✓
    第一条 措施
      凡 处罚，对 被罚人 暂停资格 1 个月
    断言 不会取消
      永不 人员，当 资格 为 取消
    = P6008 路径没有字段 | A path without a field
    加重、拆分的是事件的某个字段，要写到字段。
    | What grows graver or is split is a field of an event.
    ✗
    第一条 记分
      凡 认定，记 当事人 积分 3 分
    断言 拆分不减轻
      拆分 认定 不使 积分 减轻
    ✓
    第一条 记分
      凡 认定，记 当事人 积分 3 分
    断言 拆分不减轻
      拆分 认定 的 依据 不使 积分 减轻
    """#
}
