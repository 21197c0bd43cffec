import PolicyBase

/// The closed list of units with the spellings that are read (R5).
enum Units {
  static let words: [(String, Unit)] =
    Unit.allCases.filter { $0 != .halfYears }.map { ($0.rawValue, $0) } + [
      ("个工作日", .workingDays), ("个自然日", .days), ("自然日", .days), ("个季度", .quarters),
      ("个课时", .classHours), ("个小时", .hours), ("个星期", .weeks), ("个年度", .years),
    ]

  static func unit(_ word: some StringProtocol) -> Unit? {
    words.first { $0.0 == word }?.1
  }
}

/// Numbers and dates inside a chunk.
enum NumberReader {
  /// `dddd-dd-dd` or `2020年2月19日`; an impossible date is no date (the parser says so).
  static func date(_ chunk: ArraySlice<Glyph>, from start: Int) -> (CivilDay, Int)? {
    var at = start
    func number(_ lengths: ClosedRange<Int>) -> Int? {
      var value = 0
      var count = 0
      while at < chunk.endIndex, chunk[at].isDigit, count < lengths.upperBound {
        value = value * 10 + Int(chunk[at].scalar - 0x30)
        at += 1
        count += 1
      }
      return lengths.contains(count) ? value : nil
    }
    func skip(_ scalar: Unicode.Scalar) -> Bool {
      guard at < chunk.endIndex, chunk[at].scalar == scalar.value else { return false }
      at += 1
      return true
    }
    if start > chunk.startIndex, chunk[start - 1].isDigit { return nil }
    guard let year = number(4...4) else { return nil }
    let day: CivilDay?
    if skip("-") {
      guard let m = number(2...2), skip("-"), let d = number(2...2) else { return nil }
      day = CivilDay(year: year, month: m, day: d)
    } else {
      guard skip("年"), let m = number(1...2), skip("月"), let d = number(1...2), skip("日") else {
        return nil
      }
      day = CivilDay(year: year, month: m, day: d)
    }
    return day.map { ($0, at) }
  }

  /// Arabic digits with thousands separators and decimals; never starts inside a number.
  static func digits(_ chunk: ArraySlice<Glyph>, from start: Int) -> (Number, Int)? {
    guard chunk[start].isDigit else { return nil }
    if start > chunk.startIndex, chunk[start - 1].isDigit || chunk[start - 1].scalar == 0x2E {
      return nil
    }
    var at = start
    while at < chunk.endIndex,
      chunk[at].isDigit || chunk[at].scalar == 0x2E || chunk[at].scalar == 0x2C
    { at += 1 }
    while at > start, !chunk[at - 1].isDigit { at -= 1 }
    return Number(parsing: chunk[start..<at].text).map { ($0, at) }
  }

  struct Part {
    var range: Swift.Range<Int>
    var number: Number
    var unit: Unit?
  }

  /// 十二分, 百分之五十: a numeral that its unit follows, or that is the whole chunk.
  static func words(_ chunk: ArraySlice<Glyph>, from start: Int) -> [Part]? {
    if chunk[start...].starts(with: "百分之") {
      let from = start + 3
      guard let (value, end) = numeral(chunk, from: from), let number = Number(exactly: value)
      else {
        return nil
      }
      return [
        Part(range: start..<from, number: number),
        Part(range: from..<end, number: number, unit: .percent),
      ]
    }
    if start > chunk.startIndex, chunk[start - 1].isNumeral { return nil }
    guard let (value, end) = numeral(chunk, from: start), let number = Number(exactly: value) else {
      return nil
    }
    let part = Part(range: start..<end, number: number)
    if end == chunk.endIndex, start == chunk.startIndex { return [part] }
    guard let (unit, unitEnd) = unit(chunk, from: end) else { return nil }
    return [part, Part(range: end..<unitEnd, number: number, unit: unit)]
  }

  private static func numeral(_ chunk: ArraySlice<Glyph>, from start: Int) -> (Int, Int)? {
    var end = start
    while end < chunk.endIndex, chunk[end].isNumeral { end += 1 }
    guard end > start else { return nil }
    // 三万元: 万 belongs to the numeral unless the unit 万元 follows; both mean the same.
    return ChineseNumeral.value(chunk[start..<end].text).map { ($0, end) }
  }

  private static func unit(_ chunk: ArraySlice<Glyph>, from start: Int) -> (Unit, Int)? {
    guard start < chunk.endIndex else { return nil }
    let match = Units.words.filter { chunk[start...].starts(with: $0.0) }
      .max { $0.0.unicodeScalars.count < $1.0.unicodeScalars.count }
    return match.map { ($0.1, start + $0.0.unicodeScalars.count) }
  }
}
