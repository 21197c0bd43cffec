import PolicyBase
import PolicyCompiler
import PolicySyntax

@testable import PolicyEngine

/// A small policy as text, compiled: three points a finding, a talk from 3, three months without
/// payment from 6.
enum DemoPolicy {
  static let text = """
    法规 示例办法（demo）
      施行 2024-01-01
    主体 人员（person）
      岗位（role）：医师（doctor）、护士（nurse），可缺
    事件 认定（finding）
      当事人（person）：人员
      情形（item）：条款
      认定人（by）：文字，可缺，个人信息
    问题 申报（claim）
      答复（answer）：可以支付（payable）、不予支付（refused）
      提供者（provider）：人员
      服务日（served）：日期，可缺
    状态 资格（standing）归 人员：正常（normal）、暂停（suspended）
    措施 约谈（talk）归 人员：一次
    措施 暂停资格（suspend）归 人员：期间，重叠 并行
      资格 为 暂停
    账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
    账户 积分：期满 清零
    第一条 记分
      下列各项 记 当事人 积分 3 分
      （一）第一种情形
      （二）第二种情形
    第二条 措施
      分段 积分 累计：其余 不处理
        3 分以上不满 6 分：约谈
        6 分以上：暂停资格 3 个月
    第三条 支付
      裁定 申报：不予支付，当 提供者 的 资格 为 暂停

    """

  static func policy(_ text: String = text) throws -> CompiledPolicy {
    let sources = [SourceText(name: "demo.policy", text: text)]
    let compiled = Compiler.compile(parse(sources), sources: sources)
    if compiled.hasErrors { throw Fault(messages: compiled.diagnostics.map(\.message.en)) }
    return CompiledPolicy(program: compiled.program)
  }

  struct Fault: Error { let messages: [String] }

  static let person = #"{"subject":"person","id":"D1","role":"doctor"}"#

  static func finding(_ id: String, _ date: String, known: String? = nil) -> String {
    #"{"event":"finding","id":"\#(id)","date":"\#(date)","person":"D1","item":"1.1""#
      + (known.map { #","known":"\#($0)""# } ?? "") + "}"
  }
}
