import PolicyBase

/// Finds the figures of a passage: numbers in digits or characters with their units.
///
/// Not figures: numbers of articles and documents, dates, and the words of `FigureWords`.
struct FigureScanner {
  private let passage: Passage
  private let glyphs: [Glyph]
  private var index = 0
  private(set) var figures: [Figure] = []
  private(set) var dates: [CivilDay] = []

  /// A number as written, before its unit is known.
  private struct Written {
    var number: Number
    var range: Range<Int>
    var inDigits: Bool
  }

  /// Longer runs of digits and longer lists are no figures of a norm.
  private static let longestNumber = 20
  private static let longestList = 12

  static func figures(in passage: Passage) -> [Figure] { FigureScanner(passage).figures }

  /// The full dates of a passage: 2021年1月1日.
  static func dates(in passage: Passage) -> [CivilDay] { FigureScanner(passage).dates }

  private init(_ passage: Passage) {
    self.passage = passage
    glyphs = passage.glyphs
    while index < glyphs.count { step() }
  }

  private func character(_ position: Int) -> Unicode.Scalar? {
    glyphs.indices.contains(position) ? glyphs[position].character : nil
  }

  private func starts(_ word: String, at position: Int) -> Bool {
    position <= glyphs.count && glyphs[position...].starts(with: word)
  }

  private mutating func step() {
    if starts("百分之", at: index), let number = number(at: index + 3) {
      add(number, .percent, size: 1, through: number.range.upperBound, from: index)
    } else if character(index) == "半", let half = half() {
      index = half
    } else if character(index) == "第", let number = number(at: index + 1) {
      addOrdinal(number)
    } else if let end = dateEnd(at: index) {
      index = end
    } else if let number = number(at: index) {
      addNumber(number)
    } else {
      index += 1
    }
  }

  // MARK: Numbers

  private func number(at start: Int) -> Written? {
    guard let first = character(start) else { return nil }
    if ("0"..."9").contains(first) { return digits(at: start) }
    var end = start
    while end - start <= FigureScanner.longestNumber, let next = character(end),
      ChineseNumeral.isNumeral(Character(next))
    {
      end += 1
    }
    guard end > start, let value = ChineseNumeral.value(glyphs[start..<end].string),
      let number = Number(exactly: value)
    else { return nil }
    return Written(number: number, range: start..<end, inDigits: false)
  }

  private func digits(at start: Int) -> Written? {
    var end = start
    while end - start <= FigureScanner.longestNumber, let next = character(end),
      ("0"..."9").contains(next) || next == "." || next == ","
    {
      end += 1
    }
    while end > start, !(glyphs[end - 1].isDigit) { end -= 1 }
    guard var number = Number(parsing: glyphs[start..<end].string) else { return nil }
    if character(end) == "万", let larger = number.multiplied(by: Number(10_000), rounding: .exact) {
      number = larger
      end += 1
    }
    return Written(number: number, range: start..<end, inDigits: true)
  }

  // MARK: Dates

  /// The end of 2019年, 2020年1月1日, 2021年1月 or 12月31日 at `start`.
  private mutating func dateEnd(at start: Int) -> Int? {
    guard let first = number(at: start), let value = first.number.whole else { return nil }
    var month = first
    var end = first.range.upperBound
    let isYear = (1900...2199).contains(value) && character(end) == "年"
    if isYear {
      end += 1
      guard let next = number(at: end), character(next.range.upperBound) == "月" else { return end }
      month = next
    }
    guard character(month.range.upperBound) == "月" else { return isYear ? end : nil }
    let afterMonth = month.range.upperBound + 1
    guard let day = number(at: afterMonth), character(day.range.upperBound) == "日" else {
      return isYear ? afterMonth : nil
    }
    if isYear, let m = month.number.whole, let d = day.number.whole, (1...12).contains(m),
      (1...31).contains(d), let date = CivilDay(year: value, month: m, day: d)
    {
      dates.append(date)
    }
    return day.range.upperBound + 1
  }

  // MARK: Units

  private func unit(after position: Int) -> (unit: FigureUnit, size: Int32, end: Int)? {
    let start = character(position) == "个" ? position + 1 : position
    for spelling in FigureUnit.spellings where starts(spelling.word, at: start) {
      if spelling.unit == .months, spelling.size == 12, start != position { continue }
      return (spelling.unit, spelling.size, start + spelling.word.unicodeScalars.count)
    }
    return nil
  }

  private mutating func add(
    _ written: Written, _ unit: FigureUnit?, size: Int32, through end: Int, from start: Int? = nil,
    isRequired: Bool = true
  ) {
    let range = (start ?? written.range.lowerBound)..<end
    index = max(index + 1, end)
    guard let number = written.number.multiplied(by: Number(size), rounding: .exact) else { return }
    let words = Passage(glyphs[range], file: passage.file)
    // 12分及12分以上, 50%（不包含50%）以上 say one bound twice.
    let isRepeated =
      figures.last.map {
        $0.number == number && $0.unit == unit && range.lowerBound - $0.range.upperBound <= 4
      } ?? false
    figures.append(
      Figure(
        number: number, unit: unit, isRequired: isRequired && !isRepeated, text: words.text,
        place: words.place, range: range))
  }

  /// 半年 is six months; 半个月, 半天, 半小时 are halves. Returns where the figure ends.
  private mutating func half() -> Int? {
    guard let unit = unit(after: index + 1), [.months, .days, .hours].contains(unit.unit) else {
      return nil
    }
    if goesOn(unit.end) { return nil }
    let written = Written(
      number: Number(scaled: Number.scale / 2), range: index..<index + 1, inDigits: false)
    add(written, unit.unit, size: unit.size, through: unit.end)
    return unit.end
  }

  /// 第三次 can be what a rule counts; 第三十八条 and 第三方 are no figures.
  private mutating func addOrdinal(_ number: Written) {
    guard let unit = unit(after: number.range.upperBound), [.times, .months].contains(unit.unit)
    else {
      index = number.range.upperBound
      return
    }
    add(number, unit.unit, size: unit.size, through: unit.end, from: index, isRequired: false)
  }

  private mutating func addNumber(_ first: Written) {
    if let unit = unit(after: first.range.upperBound) {
      if first.inDigits || isFigure(first, unit) {
        add(first, unit.unit, size: unit.size, through: unit.end)
      } else if glyphs[first.range.lowerBound..<unit.end].string == "一次", !goesOn(unit.end) {
        add(first, unit.unit, size: unit.size, through: unit.end, isRequired: false)
      } else {
        index = unit.end
      }
      return
    }
    if addRange(first) { return }
    guard first.inDigits else {
      index = first.range.upperBound
      return
    }
    let neighbours = [
      character(first.range.lowerBound - 1), character(first.range.upperBound),
    ].compactMap { $0 }
    let compared = neighbours.contains { FigureWords.comparisons.contains($0) }
    let isCode = neighbours.contains { $0.properties.isAlphabetic && $0.isASCII || $0 == "-" }
    if compared || !isCode {
      add(first, nil, size: 1, through: first.range.upperBound, isRequired: compared)
    } else {
      index = first.range.upperBound
    }
  }

  /// 1-3分, 二至三年, 3、6、9分: the first number has the unit of the last.
  private mutating func addRange(_ first: Written) -> Bool {
    var parts = [first]
    while parts.count <= FigureScanner.longestList, let last = parts.last,
      let connector = character(last.range.upperBound),
      FigureWords.connectors.contains(connector),
      let next = number(at: last.range.upperBound + 1)
    {
      if connector == "、", !next.inDigits { return false }
      parts.append(next)
      guard let unit = unit(after: next.range.upperBound) else { continue }
      if !next.inDigits, !isFigure(next, unit) { return false }
      for part in parts.dropLast() {
        add(part, unit.unit, size: unit.size, through: part.range.upperBound)
      }
      add(next, unit.unit, size: unit.size, through: unit.end)
      return true
    }
    return false
  }

  /// Whether the unit before `end` is the beginning of a longer word.
  private func goesOn(_ end: Int) -> Bool {
    guard let next = character(end), let last = character(end - 1) else { return false }
    return FigureWords.after[last]?.contains(next) ?? false
  }

  /// Whether a numeral in characters with a unit counts something, or is part of a word.
  private func isFigure(_ written: Written, _ unit: (unit: FigureUnit, size: Int32, end: Int))
    -> Bool
  {
    let before = character(written.range.lowerBound - 1)
    if let before, FigureWords.before.contains(before) { return false }
    if goesOn(unit.end) { return false }
    guard FigureWords.whole.contains(glyphs[written.range.lowerBound..<unit.end].string) else {
      return true
    }
    return before.map { FigureWords.countingVerbs.contains($0) } ?? false
  }
}

extension Rounding {
  /// Products of the scanner have no more decimals than the numbers that are written.
  static let exact = Rounding(.halfUp, decimals: 4)
}
