import PolicyBase
import PolicyCompiler
import PolicySyntax
import SamplePolicy
import Testing

/// Each fault with the smallest text that has it; nothing else may be wrong with the text.
struct FaultTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    var code: String
    var text: String
    var repair: String = ""
    var testDescription: String { code + " " + text.prefix(30) }
  }

  static let names: [Fault] = [
    Fault(code: "P2016", text: "凡 整改，对 单位 停药 1 个月", repair: "停权"),
    Fault(code: "P2016", text: "裁定 申保：拒付", repair: "申报"),
    Fault(code: "P2017", text: "裁定 申报：拒负", repair: "拒付"),
    Fault(code: "P2017", text: "裁定 申报：拒付，当 提供者 的 岗位 为 医士", repair: "医师"),
    Fault(code: "P2025", text: "裁定 申报：拒付，当 提供者 的 资各 为 正常", repair: "资格"),
    Fault(code: "P2016", text: "裁定 申报：拒付，当 急珍", repair: "急诊"),
    Fault(code: "P2018", text: "事件 其他（other）\n    对象（target）：人圆", repair: "人员"),
    Fault(code: "P2019", text: "事件 其他（other）\n    对象（target）：人员、认定"),
    Fault(code: "P2011", text: "事件 撤销\n    对象（target）：人员"),
    Fault(code: "P2012", text: "措施 整改（fix）归 人员：一次"),
    Fault(code: "P2013", text: "措施 另一（talk）归 人员：一次"),
    Fault(code: "P2014", text: "事件 其他（other）\n    甲（a）：数\n    甲（b）：数"),
    Fault(code: "P2015", text: "状态 其他（other）归 人员：好、坏、好"),
    Fault(code: "P2031", text: "优先 第九条 于 第一条"),
    Fault(code: "P2034", text: "优先 拒负 于 支付", repair: "拒付"),
    Fault(code: "P2037", text: "凡 申报，对 提供者 谈话"),
    Fault(code: "P2029", text: "凡 处罚，停约 1 个月"),
  ]

  static let types: [Fault] = [
    Fault(code: "P3002", text: "裁定 申报：拒付，当 金额 超过 5 分"),
    Fault(code: "P3003", text: "裁定 申报：拒付，当 金额 超过 2020-01-01"),
    Fault(code: "P3004", text: "裁定 申报：拒付，当 提供者 的 岗位 超过 3 元"),
    Fault(code: "P3015", text: "裁定 申报：拒付，当 金额"),
    Fault(code: "P3003", text: "裁定 申报：拒付，当 金额 为 2020-01-01"),
    Fault(code: "P3006", text: "裁定 申报 于 金额：拒付"),
    Fault(code: "P3021", text: "定义 两倍（double）归 申报：金额 乘 0.5"),
    Fault(code: "P3002", text: "定义 和（sum）归 申报：金额 加 3 天"),
    Fault(code: "P3005", text: "凡 各 机构 协议期 超过 3 元，停约 1 个月"),
    Fault(code: "P3016", text: "裁定 申报：拒付，当 整改"),
    Fault(code: "P3020", text: "凡 整改，停约 3 元"),
    Fault(code: "P3023", text: "凡 整改，停约 6 至 3 个月"),
    Fault(code: "P3028", text: "定义 和（sum）归 申报：金额" + String(repeating: " 加 1 元", count: 300)),
  ]

  static let structure: [Fault] = [
    Fault(code: "P4013", text: "凡 整改，停约"),
    Fault(code: "P4014", text: "凡 认定，对 处罚 的 当事人 谈话 3 天"),
    Fault(code: "P4006", text: "当 核实"),
    Fault(code: "P4021", text: "定义 甲（a）归 人员：乙\n  定义 乙（b）归 人员：甲"),
    Fault(
      code: "P4021",
      text: "定义 甲（a）归 申报：乙 加 1\n  定义 乙（b）归 申报：甲 加 1\n  裁定 申报：拒付，当 甲 超过 3"),
    Fault(code: "P4010", text: "账户 零分（zero）归 人员：自 0 累加，整数 分"),
    Fault(code: "P4027", text: "适用 核实"),
    Fault(code: "P4044", text: "待编码 以后再写"),
  ]

  @Test(arguments: names + types + structure)
  func eachFaultIsFoundAlone(_ fault: Fault) {
    let it = Sample.compile("第一条 试\n  " + fault.text + "\n")
    #expect(Set(it.codes) == [fault.code], "\(it.errors)")
    let repairs = it.diagnostics.compactMap(\.repair?.zh)
    #expect(fault.repair.isEmpty || repairs.contains { $0.contains(fault.repair) })
    #expect(it.diagnostics.allSatisfy { !$0.message.en.isEmpty && $0.repair != nil })
  }

  static let points: [Fault] = [
    Fault(code: "P3019", text: "凡 认定，扣 当事人 个人分 3 分"),
    Fault(code: "P3002", text: "凡 认定，记 当事人 个人分 3 元"),
    Fault(code: "P3024", text: "凡 认定，记 当事人 个人分 0.5 分"),
    Fault(code: "P4018", text: "凡 认定，记 当事人 3 分"),
    Fault(code: "P3017", text: "分段 个人分 余额：其余 不处理\n    3 分：谈话"),
    Fault(code: "P4001", text: "下列各项 记 当事人 个人分 3 分"),
    Fault(code: "P3009", text: "凡 认定，记 损失 个人分 3 分"),
    Fault(code: "P4008", text: "分段 个人分 累计：其余 不处理"),
  ]

  @Test(arguments: points)
  func eachFaultOfPointsIsFoundAlone(_ fault: Fault) {
    let it = Sample.compile(Sample.accounts + "第二条 试\n  " + fault.text + "\n")
    #expect(Set(it.codes) == [fault.code], "\(it.errors)")
  }

  @Test func aMessageNamesTheArticle() {
    let it = Sample.compile("第一条 试\n  （一）甲\n    裁定 申报：拒负\n")
    #expect(it.diagnostics.first?.trail == "《某市办法》第一条（一）")
  }

  @Test func aMissingImportOffersTheNearest() {
    let text = "法规 某法（a）\n  施行 2020-01-01\n  引用 某发\n第一条 甲\n  说明 无\n"
    let sources = [SourceText(name: "a.policy", text: text)]
    let found = Compiler.compile(parse(sources), sources: sources).diagnostics
    #expect(found.map(\.code) == ["P2010"])
    #expect(found.first?.repair?.zh.contains("某法") == true)
  }

  @Test func aRegulationNeedsItsDay() {
    let sources = [SourceText(name: "a.policy", text: "法规 某法（a）\n第一条 甲\n  说明 无\n")]
    #expect(Compiler.compile(parse(sources), sources: sources).codes == ["P4045"])
  }
}
