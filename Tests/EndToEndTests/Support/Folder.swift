import Foundation

/// A folder of files for one test.
enum Folder {
  /// Runs `body` with the path of a folder that holds the files, and removes it.
  static func with(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("policyc-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    try body(folder.path)
  }
}

/// A vocabulary and a regulation, small enough to work out every result by hand.
enum SmallPolicy {
  static let vocabulary = """
    词表 小词表（small）

    主体 人员（person）
      姓名（name）：文字，可缺，个人信息
      等级（grade）：高（high）、低（low），可缺，个人信息
      证号（card）：编号，可缺，个人信息
    事件 处罚（penalty）
      当事人（party）：人员
      情形（item）：条款
      急（urgent）：是否，可缺
      见证（witness）：人员，可缺，可多个
      期间（span）：期间，可缺
    问题 申报（claim）
      答复（answer）：可以支付（payable）、不予支付（refused）
      提供者（provider）：人员
    状态 资格（standing）归 人员：正常（normal）、暂停（suspended）
    措施 约谈（talk）归 人员：一次
    措施 暂停资格（suspend）归 人员：期间
      资格 为 暂停
    """

  /// 3 points an act; a talk from 3, three months without standing from 6.
  static func regulation(cases: String = "", second: String = "6 分以上：暂停资格 3 个月") -> String {
    """
    法规 记分办法（rules-1）
      施行 2020-01-01
      引用 小词表

    账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 处罚 的 日期
    账户 积分：期满 清零
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）第一项
      （二）第二项
        当 当事人 的 等级 为 高
    第二条 处理
      分段 积分 累计：其余 不处理
        3 分以上不满 6 分：约谈
        \(second)
    第三条 支付
      裁定 申报：不予支付，当 提供者 的 资格 为 暂停
    \(cases)
    """
  }

  static let files = ["small.policy": vocabulary, "rules.policy": regulation()]
}
