import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicySyntax

/// A ledger of so many subjects with ten events each over three years, and claims about the last of
/// them: what the library is measured on.
struct AskCase {
  let policy: CompiledPolicy
  let events: Int
  let records: String
  let late: String
  let claims: [[UInt8]]

  static let text = """
    法规 试验办法（bench-ask）
      施行 2020-01-01
    主体 机构（hospital）
      级别（level）：三级（tertiary）、二级（secondary）、一级（primary）
    主体 人员（person）
      岗位（role）：医师（doctor）、药师（pharmacist）、护士（nurse）
      执业机构（site）：机构
    事件 认定（finding）
      当事人（person）：人员
      情形（item）：条款
    问题 申报（claim）
      答复（answer）：可以支付（payable）、不予支付（refused）、缓付（deferred）
      提供者（provider）：人员
      服务日（served）：日期
      急诊（urgent）：是否
      金额（amount）：元
    状态 资格（standing）归 人员：正常（normal）、暂停（suspended）、取消（cancelled）
    措施 约谈（talk）归 人员：一次
    措施 暂停资格（suspend）归 人员：期间，重叠 并行
      资格 为 暂停
    措施 取消资格（cancel）归 人员：期间，重叠 并行
      资格 为 取消
    账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年，记分日 认定 的 日期
    账户 积分：期满 清零
    第一条 记分
      下列各项 记 当事人 积分 1 分
      （一）一般情形
      下列各项 记 当事人 积分 3 分
      （二）严重情形
    第二条 措施
      分段 积分 累计：其余 不处理
        4 分以上不满 6 分：约谈
        6 分以上不满 9 分：暂停资格 3 个月
        9 分以上：取消资格 1 年
    第三条 支付
      裁定 申报 于 服务日：不予支付，当 提供者 的 资格 为 取消
      裁定 申报 于 服务日：不予支付，当 提供者 的 资格 为 暂停，除外 急诊
      裁定 申报 于 服务日：缓付，当 提供者 的 积分 累计 达到 4 分 且 金额 超过 5000 元
      裁定 申报 于 服务日：缓付，当 提供者 的 执业机构 的 级别 为 一级 且 金额 超过 9000 元
      优先 不予支付 于 缓付

    """

  private static let end = CivilDay(year: 2023, month: 12, day: 31)

  init(events: Int) {
    let sources = [SourceText(name: "bench-ask.policy", text: AskCase.text)]
    let program = Compiler.compile(parse(sources), sources: sources).program
    policy = CompiledPolicy(program: program)
    self.events = events
    let persons = max(1, events / 10)
    var dice = SplitMix64(state: 4)
    func day(_ back: ClosedRange<Int>) -> CivilDay {
      AskCase.end?.advanced(by: -Int.random(in: back, using: &dice)) ?? CivilDay.first
    }
    var lines = (0..<20).map { number in
      #"{"subject":"hospital","id":"H\#(number)","level":"\#(["tertiary", "secondary", "primary"][number % 3])"}"#
    }
    lines += (0..<persons).map { number in
      #"{"subject":"person","id":"D\#(number)","role":"doctor","site":"H\#(number % 20)"}"#
    }
    lines += (0..<events).map { number in
      #"{"event":"finding","id":"F\#(number)","date":"\#(day(1...1095))","#
        + #""person":"D\#(Int.random(in: 0...persons - 1, using: &dice))","item":"1.\#(Int.random(in: 1...2, using: &dice))"}"#
    }
    records = lines.joined(separator: "\n")
    late =
      #"{"event":"finding","id":"L1","date":"2023-11-30","known":"2023-12-31","person":"D0","item":"1.2"}"#
    claims = (0..<2000).map { number in
      let served = day(0...365)
      let line =
        #"{"question":"claim","id":"C\#(number)","date":"\#(served)","#
        + #""provider":"D\#(Int.random(in: 0...persons - 1, using: &dice))","served":"\#(served)","#
        + #""urgent":\#(number % 5 == 0),"amount":\#(Int.random(in: 10...12_000, using: &dice))}"#
      return Array(line.utf8)
    }
  }
}
