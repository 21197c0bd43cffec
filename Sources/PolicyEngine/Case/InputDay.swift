import PolicyBase

/// What a text that should be a civil day turned out to be.
enum InputDay: Hashable, Sendable {
  case day(CivilDay)
  /// A day with a time: it must be converted to a day in Asia/Shanghai by whoever knows its zone.
  case dateTime
  /// Of the right form, but no such day or outside 1949–2199.
  case impossible
  /// Another way to write a day, with the day it seems to mean.
  case otherForm(CivilDay?)

  init(_ text: String) {
    if let day = CivilDay(parsing: text) {
      self = .day(day)
    } else if InputDay.hasDateForm(text) {
      self = .impossible
    } else if text.utf8.count > 10, InputDay.hasDateForm(String(text.prefix(10))),
      text.dropFirst(10).contains(where: { $0 == ":" || $0 == "T" || $0 == "Z" })
    {
      self = .dateTime
    } else {
      self = .otherForm(InputDay.guess(text))
    }
  }

  /// The same without the day that it seems to mean, for messages that repeat no value.
  var withoutMeaning: InputDay {
    if case .otherForm = self { return .otherForm(nil) }
    return self
  }

  private static func hasDateForm(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 10
      && bytes.enumerated().allSatisfy { offset, byte in
        offset == 4 || offset == 7
          ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
  }

  /// 2020/3/5, 2020.3.5, 2020年3月5日, 20200305.
  private static func guess(_ text: String) -> CivilDay? {
    if text.utf8.count > 20 { return nil }
    let digits = text.allSatisfy { $0.isASCII && $0.isNumber }
    let parts =
      digits && text.count == 8
      ? [text.prefix(4), text.dropFirst(4).prefix(2), text.dropFirst(6)].map(String.init)
      : text.split(whereSeparator: { "-/.年月日 ".contains($0) }).map(String.init)
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    return CivilDay(year: year, month: month, day: day)
  }
}
