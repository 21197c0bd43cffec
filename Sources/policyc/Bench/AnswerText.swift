import PolicyBase

/// So many answers to one question over five columns: two of kinds, two of numbers, one yes or no. No
/// two of them meet, which only a look at all columns shows.
enum AnswerText {
  private static let head = """
    法规 试验目录（bench-answers）
      施行 2020-01-01
    问题 申报（claim）
      答复（answer）：可以支付（payable）、减半支付（halved）、暂缓支付（deferred）、不予支付（refused）
      类别（kind）：甲类（a）、乙类（b）、丙类（c）、丁类（d）、戊类（e）、己类（f）、庚类（g）、辛类（h）、壬类（i）、癸类（j）
      等级（grade）：一等（one）、二等（two）、三等（three）、四等（four）、五等（five）
      金额（amount）：元
      天数（days）：数
      急诊（urgent）：是否
    第一条 支付
      优先 不予支付 于 暂缓支付、减半支付

    """

  private static let kinds = Array("甲乙丙丁戊己庚辛壬癸")
  private static let grades = Array("一二三四五")
  private static let answers = ["减半支付", "暂缓支付", "不予支付"]

  static func text(_ count: Int) -> BenchText {
    var dice = SplitMix64(state: 3)
    let lines = (0..<max(1, count)).map { line($0, &dice) }
    let source = SourceText(name: "answers-\(count).policy", text: head + lines.joined())
    return BenchText(size: count, sources: [source], rules: max(1, count))
  }

  /// A cell of its own among kinds, grades, urgency and amounts; the days overlap.
  private static func line(_ index: Int, _ dice: inout SplitMix64) -> String {
    let kind = kinds[index % kinds.count]
    let grade = grades[index / kinds.count % grades.count]
    let cells = kinds.count * grades.count
    let urgent = index / cells % 2 == 0 ? "急诊" : "非 急诊"
    let amount = index / (cells * 2) * 100
    return "  裁定 申报：\(answers[Int.random(in: 0...answers.count - 1, using: &dice)])，当 类别 为 \(kind)类"
      + " 且 等级 为 \(grade)等 且 金额 不低于 \(amount) 元 不满 \(amount + 100) 元"
      + " 且 天数 超过 \(Int.random(in: 1...20, using: &dice)) 且 \(urgent)\n"
  }
}
