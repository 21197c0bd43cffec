import PolicyAnalysis
import PolicyBase
import PolicyCompiler
import PolicyIR
import PolicySyntax

/// Small policies to compile: a vocabulary and a regulation whose articles the test writes.
public enum Sample {
  public static let vocabulary = """
    词表 公共词汇（common）
    主体 机构（institution）
      级别（level）：三级、二级、一级
      协议期（agreement）：期间，可多个
      公立（public）：是否
    主体 人员（person）
      岗位（role）：医师、护士
      执业机构（sites）：机构，可多个，反称 执业人员（staff）
    主体 登记（registration）连接 人员、机构
      承诺日（committed）：日期，可缺
    事件 处罚（penalty）
      当事人（party）：机构、人员
      地点（site）：机构，可缺
    事件 认定（finding）
      处罚（penalty）：处罚
      情形（item）：条款
      行为（act）：编号，可缺
      损失（loss）：元，可缺
      程度（degree）：轻、中、重，可缺
      核实（verified）：是否，可缺
    事件 整改（rectified）
      单位（unit）：机构
      同意（approved）：是否
    问题 申报（claim）
      答复（answer）：支付（payable）、拒付（refused）、缓付（withheld）
      提供者（provider）：人员
      机构（institution）：机构
      服务日（day）：日期
      急诊（emergency）：是否，可缺
      金额（amount）：元
    状态 资格（standing）归 人员：正常、暂停、取消
    状态 协议（contract）归 机构：有效、暂停
    措施 谈话（talk）归 人员：一次
    措施 停权（suspend）归 人员：期间，重叠 并行
      资格 为 暂停
    措施 停约（stop）归 机构：期间，重叠 并行
      协议 为 暂停
    角色 经办（agency）
    """

  public static let accounts = """
    第一条 账户
      账户 个人分（person-points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 处罚 的 日期
      账户 个人分：期满 清零
      账户 单位分（unit-points）归 机构：自 0 累加，整数 分，周期 自然年，记分日 处罚 的 日期
      账户 单位分：期满 清零

    """

  public static func compile(_ articles: String, readings: [String: String] = [:]) -> Compilation {
    let parts = sources(articles)
    return Compiler.compile(parse(parts), sources: parts, readings: readings)
  }

  /// What check finds; that few articles leave the shared accounts and measures unused is no finding.
  public static func check(_ articles: String) -> [Diagnostic] {
    let parts = sources(articles)
    return Compiler.check(parse(parts), sources: parts, analysis: Analysis.findings(_:known:))
      .filter { !["P5040", "P5041"].contains($0.code) }
  }

  public static func sources(_ articles: String) -> [SourceText] {
    let head = "法规 某市办法（city）\n  施行 2020-01-01\n  引用 公共词汇\n\n"
    return [
      SourceText(name: "common.policy", text: vocabulary),
      SourceText(name: "city.policy", text: head + articles),
    ]
  }
}

extension Compilation {
  public var codes: [String] { diagnostics.map(\.code) }

  public var errors: [String] {
    diagnostics.filter { $0.severity == .error }.map { $0.code + " " + $0.message.zh }
  }

  /// Rules that stand at an address, in order.
  public func rules(at address: String) -> [IR.Rule] {
    program.rules.filter { program.citations[$0.citation].address.ascii == address }
  }

  public func account(_ name: String) -> Int? {
    program.accounts.firstIndex { $0.name.text == name }
  }
  public func measure(_ name: String) -> Int? {
    program.measures.firstIndex { $0.name.text == name }
  }
  public func event(_ name: String) -> Int? {
    program.eventKinds.firstIndex { $0.name.text == name }
  }
  public func subject(_ name: String) -> Int? {
    program.subjectKinds.firstIndex { $0.name.text == name }
  }
}
