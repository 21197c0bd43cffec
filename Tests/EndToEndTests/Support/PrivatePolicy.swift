/// A vocabulary in which a field of every type is 个人信息, a regulation that reads them all in ways that
/// fail, and a case whose personal values cannot be mistaken for anything else.
enum PrivatePolicy {
  static let vocabulary = """
    词表 私词表（private-words）

    主体 机构（institution）
      户头（iban）：编号，可缺，个人信息
    主体 人员（person）
      姓名（name）：文字，可缺，个人信息
      曾用名（aliases）：文字，可缺，可多个，个人信息
      证号（card）：编号，可缺，个人信息
      旧证号（old-card）：编号，可缺，个人信息
      收入（income）：元，可缺，个人信息
      生日（birthday）：日期，可缺，个人信息
      等级（grade）：极密高（secret-high）、极密低（secret-low），可缺，个人信息
      在编期（employed）：期间，可缺，个人信息
      配偶（spouse）：人员，可缺，个人信息
      残疾（disabled）：是否，可缺，个人信息
      任期（terms）：期间，可缺，可多个，个人信息
      岗位（role）：医师（doctor）、护士（nurse），可缺
    事件 处罚（penalty）
      当事人（party）：人员
      情形（item）：条款
      涉案（sum）：元，可缺，个人信息
      发现日（found-on）：日期，可缺，个人信息
      笔录（note）：文字，可缺，个人信息
      旁证（witnesses）：人员，可缺，可多个，个人信息
      前案（earlier）：处罚，可缺，个人信息
      前项（earlier-item）：条款，可缺，个人信息
      历时（lasted）：天，可缺，个人信息
      扣数（minus）：分，可缺，个人信息
      定分（fixed）：分，可缺，个人信息
    问题 申报（claim）
      答复（answer）：可以支付（payable）、不予支付（refused）
      提供者（provider）：人员
      病种（illness）：文字，可缺，个人信息
      费用（cost）：元，可缺，个人信息
      就诊日（visit-day）：日期，可缺，个人信息
    状态 资格（standing）归 人员：正常（normal）、暂停（suspended）
    措施 约谈（talk）归 人员：一次
    措施 暂停资格（suspend）归 人员：期间
      资格 为 暂停
    """

  static let regulation = """
    法规 私办法（private-1）
      施行 2020-01-01
      引用 私词表

    账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 处罚 的 日期
    账户 积分：期满 清零
    账户 欠分：期满 清零
    账户 欠分（debt）归 人员：自 0 累加，整数 分，周期 人员 的 在编期，记分日 处罚 的 发现日
    账户 届分（term-points）归 人员：自 0 累加，整数 分，周期 人员 的 任期，记分日 处罚 的 发现日
    账户 届分：期满 清零
    定义 可支配 归 人员：收入 减 1 元
    定义 富裕 归 人员：收入 超过 90000000 元
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）数
        当 当事人 的 收入 超过 90000000 元
      （二）日期
        当 当事人 的 生日 晚于 2001-01-01
      （三）选项
        当 当事人 的 等级 为 极密低
      （四）期间
        当 当事人 的 在编期 的 末日 早于 2001-01-01
      （五）主体
        当 当事人 的 配偶 的 等级 为 极密高
      （六）是否
        当 非 当事人 的 残疾
      （七）编号
        当 当事人 的 证号 为 当事人 的 旧证号
      （八）文字
        当 当事人 的 姓名 为 处罚 的 笔录
      （九）定义
        当 当事人 的 可支配 超过 90000000 元
      （十）定义条件
        当 当事人 的 富裕
      （十一）汇总
        当 终身 处罚 涉案 合计 超过 90000000 元
      （十二）汇总最高
        当 终身 处罚 涉案 最高 超过 90000000 元
      （十三）曾用名
        当 当事人 的 曾用名 含 处罚 的 笔录
      （十四）算式
        当 当事人 的 收入 加 处罚 的 涉案 超过 90000000 元
      （十五）旁证
        当 处罚 的 旁证 含 当事人
      （十六）前项
        当 处罚 的 前项 为 第一条（一）
      （十七）历时
        当 处罚 的 历时 超过 90000000 天
      （十八）天数
        当 当日 减 当事人 的 生日 超过 90000000 天
    第二条 欠分
      凡 处罚，记 当事人 欠分 2 分
      凡 处罚，记 当事人 积分 1 分 减 处罚 的 扣数
      凡 处罚，记 当事人 积分 1 至 3 分 由 处罚 的 定分
      凡 处罚，记 当事人 届分 1 分
      凡 处罚，对 当事人 约谈，当 当事人 的 岗位 为 护士
    第三条 支付
      裁定 申报 于 就诊日：不予支付，当 费用 超过 90000000 元
      裁定 申报：可以支付，当 病种 为 提供者 的 姓名
    """

  /// What shows that a value of the case, or of a wrong line, was repeated: two rare characters, the
  /// first digits of every number and what all personal days share.
  static func leak(in text: String) -> String? {
    guard let match = text.firstMatch(of: /[鑫淼]|8877|1977|2067|2020.?0?7|= 极密/) else { return nil }
    let start = match.range.lowerBound
    return String(text[..<start].suffix(80) + text[start...].prefix(40))
  }

  static let doctor = #"""
    {"subject":"person","id":"D1","name":"鑫淼1","aliases":["鑫淼2","鑫淼3"],"card":"鑫淼4",\#
    "old-card":"鑫淼5","income":887736.25,"birthday":"1977-07-31","grade":"secret-high",\#
    "employed":{"from":"2020-07-13","to":"2067-07-27"},"spouse":"D2","disabled":true,\#
    "terms":[{"from":"2020-07-01","to":"2067-07-27"},{"from":"2020-07-01","to":"2067-07-28"}],\#
    "role":"doctor"}
    """#

  static let others = """
    {"subject":"person","id":"D2"}
    {"subject":"institution","id":"H1","iban":"鑫淼6"}

    """

  /// One act for each item of the regulation.
  static let acts = (1...18).map { number in
    let day = number < 10 ? "0\(number)" : "\(number)"
    return #"{"event":"penalty","id":"P\#(number)","date":"2020-09-\#(day)","party":"D1","#
      + #""item":"1.\#(number)","sum":887741.5,"found-on":"2020-07-\#(number < 13 ? day : "12")","#
      + #""note":"鑫淼7","witnesses":["D2"],"earlier-item":"1.2","lasted":887742,"#
      + #""minus":887743,"fixed":887744}"# + "\n"
  }.joined()

  static let questions = """
    {"event":"claim","id":"C1","date":"2020-09-02","provider":"D1","illness":"鑫淼8","cost":887751,\
    "visit-day":"2020-07-14"}
    {"event":"claim","id":"C2","date":"2020-09-02","provider":"D1","illness":"鑫淼8","cost":887751,\
    "visit-day":"2067-07-14"}

    """

  static let lines = doctor + "\n" + others + acts + questions

  static let files = ["words.policy": vocabulary, "rules.policy": regulation, "case.jsonl": lines]
}
