/// Chinese numerals of legal texts: 十二, 二十四, 一百零三, 三万五千, 〇.
public enum ChineseNumeral {
  static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]
  static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]

  public static func isNumeral(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    return scalars.count == 1 && scalars.first.map(isNumeral) ?? false
  }

  /// Asked of every character of a text.
  public static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "零", "〇", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万": true
    default: false
    }
  }

  /// The whole number that `text` spells, `nil` when it is not one numeral.
  public static func value(_ text: some StringProtocol) -> Int? {
    if text.isEmpty || text.count > 16 { return nil }
    if text.count > 1, text.allSatisfy({ digits[$0] != nil && $0 != "两" }) {
      return text.reduce(0) { $0 * 10 + digits[$1]! }  // 二〇二〇
    }
    var total = 0
    var section = 0
    var digit: Int? = nil
    var lastUnit = Int.max
    for character in text {
      if let value = digits[character] {
        if digit != nil, digit != 0 { return nil }
        digit = value
      } else if let unit = units[character] {
        if unit >= lastUnit || digit == 0 { return nil }
        section += (digit ?? 1) * unit
        lastUnit = unit
        digit = nil
      } else if character == "万", total == 0, section + (digit ?? 0) > 0 {
        total = (section + (digit ?? 0)) * 10_000
        section = 0
        digit = nil
        lastUnit = Int.max
      } else {
        return nil
      }
    }
    return total + section + (digit ?? 0)
  }

  /// `12` → 十二. Numbers from 0 to 9999; others in digits.
  public static func text(_ number: Int) -> String {
    guard (0...9999).contains(number) else { return String(number) }
    if number == 0 { return "零" }
    let names = Array("零一二三四五六七八九")
    var text = ""
    var pendingZero = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      if digit == 0 {
        pendingZero = !text.isEmpty
        continue
      }
      if pendingZero { text += "零" }
      pendingZero = false
      let leadingTen = unit == 10 && digit == 1 && text.isEmpty
      text += (leadingTen ? "" : String(names[digit])) + name
    }
    return text
  }
}
