import SamplePolicy
import Testing

/// Gaps and overlaps of bands over an account of whole points from 0.
struct BandCoverageTests {
  struct Bands: CustomTestStringConvertible, Sendable {
    var head = "分段 个人分 累计"
    var lines: [String]
    /// Code and a part of the message; `nil` when nothing is wrong.
    var found: (code: String, part: String)?
    var testDescription: String { lines.joined(separator: " / ") }
  }

  static let cases: [Bands] = [
    Bands(lines: ["不满 3 分", "3 分以上"], found: nil),
    Bands(lines: ["不满 3 分", "超过 3 分"], found: ("P5001", "3")),
    Bands(lines: ["3 分以上"], found: ("P5001", "1、2 分")),
    // Whole points: nothing lies between 3 and 4.
    Bands(lines: ["0 至 3 分", "4 分以上"], found: nil),
    Bands(lines: ["0 至 3 分", "5 分以上"], found: ("P5001", "累计 4 分 没有")),
    Bands(lines: ["1 至 3 分", "3 分以上"], found: ("P5002", "3 分")),
    Bands(lines: ["1 分以上不满 13 分", "3 分以上"], found: ("P5002", "3 至 12 分")),
    Bands(head: "分段 个人分 累计：取最重，其余 不处理", lines: ["3 分以上", "6 分以上"], found: nil),
    Bands(head: "分段 个人分 累计：其余 文本未规定", lines: ["3 分", "6 分以上"], found: nil),
    // 单次 lines are looked at apart.
    Bands(head: "分段 个人分 累计：单次优先", lines: ["0 分以上", "单次 12 分"], found: nil),
    Bands(
      head: "分段 个人分 累计：其余 不处理", lines: ["单次 6 分以上", "单次 12 分"],
      found: ("P5002", "12")),
    Bands(lines: ["0 分以上", "6 分以上不满 6 分"], found: ("P4048", "")),
    Bands(
      head: "分段 个人分 累计：其余 不处理", lines: ["3 分以上", "超过 1 分不满 2 分"],
      found: ("P5003", "")),
    // A condition of its own proves no cover and makes no overlap.
    Bands(lines: ["不满 3 分", "3 分以上 | 岗位 为 医师"], found: ("P5001", "3 分以上，岗位 护士")),
    Bands(lines: ["1 分以上", "3 分以上 | 岗位 为 医师"], found: ("P5002", "岗位 医师")),
  ]

  @Test(arguments: cases)
  func bandsAreProved(_ bands: Bands) {
    let lines = bands.lines.map { line -> String in
      let parts = line.split(separator: "|")
      let condition = parts.count > 1 ? "，当" + parts[1] : ""
      return "    \(parts[0])：谈话\(condition)\n"
    }
    let it = Sample.check(
      Sample.accounts + "第二条 措施\n  " + bands.head + "\n" + lines.joined()
        + "第三条 记分\n  # 轻的一分，重的十二分：一切整数都能达到\n  凡 认定，记 处罚 的 当事人 个人分 1 分，当 程度 为 轻、中\n"
        + "  凡 认定，记 处罚 的 当事人 个人分 12 分，当 程度 为 重\n")
    #expect(it.map(\.code) == (bands.found.map { [$0.code] } ?? []))
    if let part = bands.found?.part {
      #expect(it.first.map { $0.message.zh.contains(part) || part.isEmpty } == true)
    }
  }
}
