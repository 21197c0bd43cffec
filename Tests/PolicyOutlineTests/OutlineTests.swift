import PolicyBase
import PolicySyntax
import Testing

@testable import PolicyOutline

@Suite struct OutlineTests {
  private static let source = """
    法规 试行办法（test）
      施行 2021-01-01
    主体 人员（person）
    措施 暂停（suspend）归 人员：期间
    账户 积分（points）归 人员：自 0 累加，整数 分，周期 自然年
    第一章 总则
    第一条 记分
      下列各项 记 当事人 12 分
      （一）甲
      （二）乙
        说明 略
    第二条 措施
      分段 积分 累计：其余 不处理
      （一）较轻
        6 分以上不满 12 分：暂停 3 个月
    第三条 公布
      职责
    第四条 报告
      待编码
    第五条 缺
      缺号
    第六条 其他
      不编码 参照另文
    第七条 遗漏
    """

  @Test func classOfEachNumber() {
    let outline = Outline(of: policy(OutlineTests.source))
    #expect(
      outline.rows.map { "\($0.number)\($0.kind.name.zh)" } == [
        "第一章仅标题", "第一条可执行", "（一）可执行", "（二）说明", "第二条可执行", "（一）可执行", "第三条职责", "第四条待编码",
        "第五条缺号", "第六条不编码", "第七条空",
      ])
  }

  @Test func totalsAndColumns() {
    let outline = Outline(of: policy(OutlineTests.source))
    #expect(
      outline.totalLines(.zh) == [
        "可执行 4", "说明 1", "职责 1", "不编码 1", "待编码 1", "缺号 1", "仅标题 1", "空 1", "共 11 个编号",
      ])
    #expect(outline.columns(.en)[2] == ["    （一）", "甲", "executing", "", "1.1"])
    #expect(outline.rows[5].statements == 1)
  }
}
