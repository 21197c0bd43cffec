import PolicyCompiler
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
    Bands(lines: ["不满 3 分", "超过 3 分"], found: ("P4046", "3")),
    Bands(lines: ["3 分以上"], found: ("P4046", "0")),
    // Whole points: nothing lies between 3 and 4.
    Bands(lines: ["0 至 3 分", "4 分以上"], found: nil),
    Bands(lines: ["0 至 3 分", "5 分以上"], found: ("P4046", "超过 3 分不满 5 分")),
    Bands(lines: ["0 至 3 分", "3 分以上"], found: ("P4047", "3")),
    Bands(lines: ["不满 6 分", "3 分以上"], found: ("P4047", "3")),
    Bands(head: "分段 个人分 累计：取最重，其余 不处理", lines: ["3 分以上", "6 分以上"], found: nil),
    Bands(head: "分段 个人分 累计：其余 文本未规定", lines: ["3 分", "6 分以上"], found: nil),
    // 单次 lines are looked at apart.
    Bands(head: "分段 个人分 累计：单次优先", lines: ["0 分以上", "单次 12 分"], found: nil),
    Bands(
      head: "分段 个人分 累计：其余 不处理", lines: ["单次 6 分以上", "单次 12 分"],
      found: ("P4047", "12")),
    Bands(lines: ["0 分以上", "6 分以上不满 6 分"], found: ("P4048", "")),
    Bands(
      head: "分段 个人分 累计：其余 不处理", lines: ["3 分以上", "超过 1 分不满 2 分"],
      found: ("P4049", "")),
    // A condition of its own proves no cover and makes no overlap.
    Bands(lines: ["不满 3 分", "3 分以上 | 岗位 为 医师"], found: ("P4046", "3")),
    Bands(lines: ["0 分以上", "3 分以上 | 岗位 为 医师"], found: nil),
  ]

  @Test(arguments: cases)
  func bandsAreProved(_ bands: Bands) {
    let lines = bands.lines.map { line -> String in
      let parts = line.split(separator: "|")
      let condition = parts.count > 1 ? "，当" + parts[1] : ""
      return "    \(parts[0])：谈话\(condition)\n"
    }
    let it = Sample.compile(
      Sample.accounts + "第二条 措施\n  " + bands.head + "\n" + lines.joined())
    #expect(it.codes == (bands.found.map { [$0.code] } ?? []))
    if let part = bands.found?.part {
      #expect(it.diagnostics.first?.message.zh.contains(part) == true)
    }
  }
}
