/// The texts that the examples of all pages share.
enum ExampleTexts {
  /// What `policyc help examples` shows.
  static var shown: String {
    let files = [
      (HelpExample.vocabulary, vocabulary), (HelpExample.calendar, calendar),
      (HelpExample.policy, beginning + articles),
      (HelpExample.tested, tested), (HelpExample.caseFile, records),
    ]
    return files.map { "▸ \($0)\n" + $1.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  static let vocabulary = lines(
    """
    词表 示例词汇（sample）

    主体 机构（institution）
      级别（level）：三级（tertiary）、二级（secondary）、一级（primary），可缺
      协议期（agreement）：期间，可缺，可多个
    主体 人员（person）
      姓名（name）：文字，可缺，个人信息
      岗位（role）：医师（doctor）、护士（nurse），可缺
      注册日（registered）：日期，可缺
      执业机构（sites）：机构，可缺，可多个，反称 执业人员（staff）
    主体 执业登记（registration）连接 人员、机构
    事件 处罚（penalty）
      被罚人（party）：人员
      所在机构（site）：机构，可缺
    事件 认定（finding）
      当事人（person）：人员
      依据（basis）：处罚，可缺
      情形（item）：条款
      金额（amount）：元，可缺
      主动整改（remedied）：是否，可缺
    事件 恢复决定（restoring）
      对象人员（subject-person）：人员
    问题 申报（claim）
      答复（answer）：可以支付（payable）、不予支付（refused）、缓付（later）
      提供者（provider）：人员
      急诊（urgent）：是否，可缺
    状态 资格（standing）归 人员：正常（normal）、暂停（suspended）、取消（cancelled）
    措施 约谈（talk）归 人员：一次
    措施 暂停资格（suspend）归 人员：期间，重叠 并行
      资格 为 暂停
    措施 整改（mending）归 机构：一次
    账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
    账户 积分：期满 清零
    """)

  static let calendar = lines(
    """
    日历 示例安排（days）
    年 2024（公布 2023-10-25）
      放假 2024-01-01，2024-02-10 至 2024-02-17
      上班 2024-02-04，2024-02-18
    """)

  /// What stands above a piece of a policy.
  static let beginning = lines(
    """
    法规 示例办法（demo）
      施行 2024-01-01
      引用 示例词汇
      日历 示例安排

    """)

  /// What follows where an example brings no policy of its own.
  static let articles = lines(
    """
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）第一种情形
      （二）第二种情形
        1. 其一
        2. 其二
    第二条 措施
      分段 积分 累计：其余 不处理
        3 分以上不满 6 分：约谈
        6 分以上：暂停资格 3 个月
    案例 记 3 分
      人员 D1
      2024-03-05 认定 F1：当事人 D1，情形 第一条（一）
      预期 2024-03-05：D1 积分 累计 3 分，约谈
    """)

  /// A whole policy whose 案例 notice every change.
  static let tested = lines(
    """
    法规 小办法（small）
      施行 2024-01-01
      引用 示例词汇
    第一条 措施
      凡 处罚，对 被罚人 约谈
    第二条 公布
      职责
    第三条 其他
    案例 约谈
      人员 D1
      2024-01-01 处罚 P1：被罚人 D1
      预期 2024-01-01：D1 约谈
    案例 施行以前
      人员 D1
      2023-12-31 处罚 P1：被罚人 D1
      预期 2023-12-31：D1 无 措施
    """)

  static let records = [
    #"{"subject":"person","id":"D1","role":"doctor"}"#,
    #"{"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1"}"#,
  ]

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
