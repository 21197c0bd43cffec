import PolicyBase
import PolicySyntax

/// What a single word may be changed to.
enum WordChanges {
  /// Other words for a word: its strict or lax neighbour, its opposite, another way to count.
  private static let words: [String: [String]] = [
    "达到": ["超过", "低于"], "不低于": ["高于", "低于"], "不少于": ["多于", "少于"], "不满": ["不超过", "不低于"],
    "不足": ["不超过", "不低于"], "超过": ["达到", "不超过"], "低于": ["不高于", "不低于"], "高于": ["不低于", "不高于"],
    "少于": ["不超过", "不少于"], "多于": ["不少于", "不超过"], "不超过": ["不满", "超过"], "不高于": ["低于", "高于"],
    "早于": ["不晚于", "不早于"], "晚于": ["不早于", "不晚于"], "不早于": ["晚于", "早于"], "不晚于": ["早于", "晚于"],
    "为": ["不为"], "不为": ["为"], "曾为": ["为"], "已": ["未"], "未": ["已"], "有": ["无"], "无": ["有"],
    "非": [""],
    "取最高": ["各计"], "计一次": ["各计"], "各计": ["取最高"], "取最重": ["单次优先"], "单次优先": ["取最重"],
    "次数": ["人数"], "人数": ["次数"], "各自独立": ["待定"],
    "本周期": ["终身"], "本年": ["终身"], "本月": ["本年"], "上年": ["本年"], "自然年": ["半年"],
    "清零": ["保留"], "保留": ["清零"], "累加": ["扣减"], "向上": ["向下"], "向下": ["向上"], "四舍五入": ["向上"],
    "首项": ["取最大"], "取最大": ["取最小"], "取最小": ["取最大"],
  ]

  /// Words behind a quantity: the bound written before it instead, its opposite behind it.
  private static let behind: [String: (before: String, opposite: String)] = [
    "以上": ("超过", "以下"), "以下": ("不满", "以上"), "以内": ("不满", "以外"), "以外": ("达到", "以内"),
    "之后": ("不早于", "之前"), "之前": ("不晚于", "之后"),
  ]

  private static let units: [Unit: String] = [
    .days: "个工作日", .calendarDays: "个工作日", .workingDays: "天", .months: "年", .years: "个月",
    .weeks: "天", .quarters: "个月", .halfYears: "个月", .yuan: "万元", .tenThousandYuan: "元",
    .hours: "天", .minutes: "小时",
  ]

  /// A change of the word at `index`: what it reads afterwards, with its edits.
  struct Change {
    var text: String
    var edits: [Mutation.Edit]
  }

  static func changes(of line: [WrittenWord], at index: Int) -> [Change] {
    let word = line[index]
    switch word.kind {
    case .word: return changesOfWord(line, index)
    case .number(let number): return changes(of: number, line, index)
    case .unit(let unit): return WordChanges.units[unit].map { [replace(word, $0)] } ?? []
    case .date(let day):
      return [-1, 1].compactMap { day.advanced(by: $0) }.map { replace(word, $0.description) }
    case .mark, .other: return []
    }
  }

  private static func replace(_ word: WrittenWord, _ text: String) -> Change {
    Change(text: text, edits: [Mutation.Edit(range: word.place.range, replacement: text)])
  }

  private static func changesOfWord(_ line: [WrittenWord], _ index: Int) -> [Change] {
    let word = line[index]
    if let others = words[word.text] { return others.map { replace(word, $0) } }
    guard let (before, opposite) = behind[word.text] else { return [] }
    var changes = [replace(word, opposite)]
    let quantity = line[..<index].lastIndex { word in
      switch word.kind {
      case .number, .date: true
      default: false
      }
    }
    if let quantity, index - quantity <= 2 {
      let start = line[quantity].place.range.lowerBound
      changes.append(
        Change(
          text: before + "…",
          edits: [
            Mutation.Edit(range: start..<start, replacement: before + " "),
            Mutation.Edit(range: word.place.range, replacement: " "),
          ]))
    }
    return changes
  }

  /// One more and one less, in tenths when the number has decimals.
  private static func changes(
    of number: Number, _ line: [WrittenWord], _ index: Int
  ) -> [Change] {
    let step = number.whole == nil ? Number(scaled: Number.scale / 10) : Number(1)
    let others = [number.subtracting(step), number.adding(step)].compactMap { $0 }
      .filter { $0 >= .zero }
    let word = line[index]
    // 百分之 and its numeral are two words of one number.
    guard word.text == "百分之", line.indices.contains(index + 1) else {
      return others.map { replace(word, $0.description) }
    }
    let range = word.place.range.lowerBound..<line[index + 1].place.range.upperBound
    return others.map {
      Change(text: "\($0)%", edits: [Mutation.Edit(range: range, replacement: "\($0)%")])
    }
  }
}
