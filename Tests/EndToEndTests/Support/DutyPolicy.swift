import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicyIR
import PolicySyntax
import Testing

/// A procedure with duties of every shape, and cases for it. March 2020 has no holidays: 2 March
/// is a Monday.
enum DutyPolicy {
  static let policy = """
    法规 程序办法（procedure）
      施行 2020-01-01
      日历 国务院放假安排
    主体 机构（institution）
      签约日（signed）：日期，可缺
    事件 处罚（penalty）
      机构（institution）：机构
    事件 通知（notice）
      针对（of）：处罚
    事件 申辩（objection）
      针对（of）：通知
    事件 答复书（reply）
      针对（of）：申辩
      书面（written）：是否，可缺
    事件 决定（order）
      机构（institution）：机构
    事件 告知（told）
      机构（institution）：机构
    事件 恢复申请（application）
      申请人（applicant）：机构
    事件 报告（report）
      机构（institution）：机构
    事件 检查（visit）
      机构（institution）：机构
      实地（onSite）：是否，可缺
    事件 停业令（closure）
      机构（institution）：机构
      严重（grave）：是否，可缺
    问题 申报（claim）
      答复（answer）：可以支付（payable）、不予支付（refused）
      机构（institution）：机构
    角色 主管部门（bureau）
    账户 积分（points）归 机构：自 0 累加，整数 分，周期 自然年
    账户 积分：期满 清零
    措施 暂停（suspend）归 机构：期间，重叠 并行
    措施 停业（close）归 机构：期间，重叠 延长
    措施 警告（warn）归 机构：一次
    第一条 申辩
      期限 申辩期（objecting）：机构 自 通知 起 5 个工作日内 申辩；逾期 视为 无异议
    第二条 答复
      期限 答复期（replying）：主管部门 自 申辩 起 30 个工作日内 答复书（书面）
    第三条 决定
      凡 决定，暂停 3 个月
      期限 事先告知（telling）：主管部门 于 决定 前 告知
    第四条 恢复
      期限 恢复期（applying）：当事人 于 暂停 期满 前 15 个工作日内 恢复申请
    第五条 报告
      期限 报告期（reporting）：机构 自 决定 起 1 个月内 报告；逾期 记 机构 积分 2 分
      裁定 申报：不予支付，当 报告期 逾期
    第六条 检查
      期限 实地检查（visiting）：机构 每年 不少于 2 次 检查（实地），原则上
    第七条 签约
      期限 签约报告（filing）：机构 自 签约日 起 10 日内 报告
    第八条 检讨
      期限 检讨期（reviewing）：机构 自 暂停 开始 起 检查
    第九条 停业
      凡 停业令，停业 1 个月
      期限 复业申请期（reopening）：机构 于 停业 期满 前 5 个工作日内 恢复申请
      期限 复查期（rechecking）：主管部门 自 停业 期满 起 5 个工作日内 检查
    第十条 迟报
      凡 各 机构 报告期 逾期，警告
    第十一条 自查
      期限 自查期（checking）：机构 自 停业令 起 3 个工作日内 报告，当 严重
    """

  private static let compiled = Result {
    try Pipeline.program([
      SourceText(name: "procedure", text: policy),
      try Pipeline.source("policies/state-council.policy"),
    ])
  }

  static func run(
    _ lines: [String], asOf: String, knownAt: String? = nil
  ) throws -> (record: Record, program: IR.Program, bound: Case) {
    let program = try compiled.get()
    #expect(program.unsupported.isEmpty)
    let bound = try Pipeline.bind(lines.joined(separator: "\n"), to: program)
    let record = Evaluator.evaluate(
      program, bound, asOf: WorkingDayTests.day(asOf),
      knownAt: knownAt.map(WorkingDayTests.day))
    #expect(record.failures.map(\.why.zh) == [])
    return (record, program, bound)
  }

  /// `due state metBy` of the only duty of the name.
  static func duty(
    _ name: String, _ lines: [String], asOf: String, knownAt: String? = nil
  ) throws -> String {
    let (record, program, bound) = try run(lines, asOf: asOf, knownAt: knownAt)
    let found = record.duties.filter { program.duties[$0.duty].name.key == name }
    return found.map { duty in
      let due =
        switch duty.due {
        case .day(let day): day.description
        case .none: "none"
        case .unpublished(let year): "unpublished \(year)"
        case .open: "open"
        }
      let acts = duty.metBy.map { bound.events[$0].id }
      return ([due, duty.state.rawValue] + acts).joined(separator: " ")
    }.joined(separator: "; ")
  }

  static let institution = #"{"subject":"institution","id":"甲"}"#
  static let notice = [
    institution, #"{"event":"penalty","id":"P1","date":"2020-03-02","institution":"甲"}"#,
    #"{"event":"notice","id":"N1","date":"2020-03-03","of":"P1"}"#,
  ]

  static func objection(_ date: String, _ id: String = "O1") -> String {
    #"{"event":"objection","id":"\#(id)","date":"\#(date)","of":"N1"}"#
  }

  static func order(_ date: String) -> [String] {
    [institution, #"{"event":"order","id":"D1","date":"\#(date)","institution":"甲"}"#]
  }

  static func report(_ date: String) -> String {
    #"{"event":"report","id":"R1","date":"\#(date)","institution":"甲"}"#
  }
}
