import PolicyBase
import PolicyCompiler
import PolicySyntax
import Testing

@testable import policyc

/// Links and inverse names at run time: each reading names its day (S28).
@Suite struct CorrectionsOfLinksTests {
  static let vocabulary = """
    词表 连接词表（links）
    主体 机构（institution）
      级别（level）：一级、二级，可缺
    主体 人员（person）
      岗位（role）：医师、护士，可缺
      所在（at）：机构，可缺，可多个，反称 职员（staff）
    主体 登记（registration）连接 人员、机构
      承诺日（committed）：日期，可缺
      公开（displayed）：是否，可缺
    事件 查处（finding）
      当事人（party）：人员
      地点（site）：机构
    问题 付款（payment）
      答复（answer）：可以、不可以
      提供者（provider）：人员
      机构（institution）：机构
      服务日（day）：日期
    措施 谈话（talk）归 机构：一次
    """

  static func failures(_ articles: String) -> [String] {
    let sources = [
      SourceText(name: "links.policy", text: vocabulary),
      SourceText(
        name: "city.policy", text: "法规 某市办法（city）\n  施行 2020-01-01\n  引用 连接词表\n\n" + articles),
    ]
    let compiled = Compiler.compile(parse(sources), sources: sources)
    let errors = compiled.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { return errors.map { "\($0.code) \($0.message.zh)" } }
    return ExampleRunner(compiled, .zh).run(ofFirst: 2).flatMap { result in
      result.diagnostics.map { "\(result.example.label): \($0.message.zh)" }
        + result.outcomes.filter { !$0.passed }.map {
          "\(result.example.label): 预期 \($0.expected)，实际 \($0.actual)"
        }
    }
  }

  /// The link's fields are read on the service day: 公开 from 2020-03-01 on; 承诺日 2020-02-10.
  @Test func linksAreReadOnTheServiceDay() {
    let failures = Self.failures(
      """
      第一条 付款
        定义 合格（fit）归 登记：承诺日 不晚于 当日 且 公开
        裁定 付款 于 服务日：不可以，当 非 登记 的 合格
        案例 公开有起日
          机构 甲院
          人员 张三
          登记 R1：人员 张三，机构 甲院，承诺日 2020-02-10，公开 否、是 自 2020-03-01
          2020-06-01 付款 C1：提供者 张三，机构 甲院，服务日 2020-02-29
          2020-06-01 付款 C2：提供者 张三，机构 甲院，服务日 2020-03-01
          预期 2020-06-01：C1 答复 不可以，C2 答复 可以
        案例 变更登记
          机构 甲院
          人员 张三
          登记 R1：人员 张三，机构 甲院，承诺日 2020-02-10，公开 是
          2020-04-01 变更 B1：对象 R1，字段 公开，值 否
          2020-06-01 付款 C1：提供者 张三，机构 甲院，服务日 2020-03-31
          2020-06-01 付款 C2：提供者 张三，机构 甲院，服务日 2020-04-01
          预期 2020-06-01：C1 答复 可以，C2 答复 不可以
        案例 先后两次登记，各看各的日期
          机构 甲院
          人员 张三
          登记 R1：人员 张三，机构 甲院，承诺日 2020-02-10，公开 是、否 自 2020-03-01
          登记 R2：人员 张三，机构 甲院，承诺日 2020-05-06，公开 是
          2020-06-01 付款 C1：提供者 张三，机构 甲院，服务日 2020-02-29
          2020-06-01 付款 C2：提供者 张三，机构 甲院，服务日 2020-05-05
          2020-06-01 付款 C3：提供者 张三，机构 甲院，服务日 2020-05-06
          预期 2020-06-01：C1 答复 可以，C2 答复 不可以，C3 答复 可以
      """)
    #expect(failures == [])
  }

  /// 职员 on the day of the finding: 张三 leaves on 04-01, so that only one is left.
  @Test func inversesAreReadOnTheTriggerDay() {
    let failures = Self.failures(
      """
      第一条 谈话
        凡 查处，对 地点 谈话，当 地点 的 职员 人数 2 人以上
        案例 职员随日期变化
          机构 甲院
          机构 乙院
          人员 张三：所在 甲院、乙院 自 2020-04-01
          人员 李四：所在 甲院
          2020-03-31 查处 F1：当事人 张三，地点 甲院
          2020-04-01 查处 F2：当事人 张三，地点 甲院
          预期 2020-03-31：甲院 谈话
          预期 2020-04-01：甲院 无 措施
      """)
    #expect(failures == [])
  }
}
