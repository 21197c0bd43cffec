import PolicyBase
import Testing

@testable import PolicyOutline

@Suite struct FigureTests {
  private func figures(_ text: String) -> [String] {
    let passage = Passage(GlyphReader.read(Array(text.utf8)[...]), file: 0)
    return FigureScanner.figures(in: passage).map { figure in
      "\(figure.number)\(figure.unit?.rawValue ?? "?")" + (figure.isRequired ? "" : "~")
    }
  }

  @Test(arguments: [
    ("一次记 12 分", ["1次~", "12分"]), ("记十二分", ["12分"]), ("每次记1-3分", ["1分", "3分"]),
    ("暂停 3—6 个月", ["3个月", "6个月"]), ("二至三年", ["24个月", "36个月"]), ("半年内", ["6个月"]),
    ("一年", ["12个月"]), ("两周量", ["14天"]), ("3天、7日", ["3天", "7天"]), ("30个工作日", ["30工作日"]),
    ("5 个工 作日", ["5工作日"]), ("3万元", ["30000元"]), ("30,000元", ["30000元"]), ("三万元", ["30000元"]),
    ("1.5万元", ["15000元"]), ("百分之五十", ["50%"]), ("50％（不包含50％）以上", ["50%", "50%~"]),
    ("12分及12分以上", ["12分", "12分~"]), ("每出现12人次", ["12次"]), ("不少于3次，每次不少于2课时", ["3次", "2课时"]),
    ("80<分值≤90范围", ["80?", "90?"]), ("70<分值≤80分", ["70?", "80分"]), ("第三次被取消", ["3次~"]),
    ("扣40分/次", ["40分"]), ("1.5倍", ["1.5倍"]), ("3、6、9分", ["3分", "6分", "9分"]), ("记十分", ["10分"]),
    ("10种疾病", ["10?~"]), ("半个月", ["0.5个月"]), ("满一次", ["1次"]), ("24小时", ["24小时"]),
  ])
  func isFigure(_ text: String, _ expected: [String]) { #expect(figures(text) == expected) }

  @Test(arguments: [
    "一律解除", "一并处理", "一次性", "一定条件", "统一要求", "第三十八条", "第三方机构", "第一款", "同一日", "任一年",
    "2019年", "2020年1月1日后", "12月31日前", "2021年  月  日", "三级医院", "一个自然年度内", "两个周期", "十分重要", "三分之一",
    "PSAM4卡", "以案四改", "一式两份", "半年度", "附件一", "一致", "一人一档", "020-83260219号",
  ])
  func isNoFigure(_ text: String) { #expect(figures(text).isEmpty) }

  @Test func datesAreRead() {
    let passage = Passage(GlyphReader.read(Array("自2021年1月1日起，2022年3月止".utf8)[...]), file: 0)
    #expect(
      FigureScanner.dates(in: passage) == [CivilDay(year: 2021, month: 1, day: 1)].compactMap { $0 }
    )
  }

  @Test func hostileNumbersDoNotTrap() {
    let long = String(repeating: "9", count: 5000) + "分" + String(repeating: "一", count: 5000) + "元"
    _ = figures(long + String(repeating: "1、", count: 5000) + "99999999999999万元半半第第百分之")
  }
}
