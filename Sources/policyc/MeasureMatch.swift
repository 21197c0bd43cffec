import PolicyBase
import PolicyEngine
import PolicyIR

/// What an expectation says of a measure: its kind and, where written, its ends.
struct MeasureMatch {
  let measure: Int
  let from: CivilDay?
  let end: IR.Expectation.End?

  init(_ measure: Int, _ from: CivilDay?, _ end: IR.Expectation.End?) {
    self.measure = measure
    self.from = from
    self.end = end
  }

  init?(_ expectation: IR.Expectation) {
    guard case .measure(_, let measure, let from, let end) = expectation.kind else { return nil }
    self.init(measure, from, end)
  }

  func covers(_ record: Record.MeasureRecord) -> Bool {
    guard record.measure == measure, from.map({ $0 == record.start }) ?? true else { return false }
    switch (end, record.end) {
    case (nil, _), (.forever, .forever), (.open, .open), (.open, .pending): return true
    case (.lastDay(let day), .fixed(let last)): return day == last
    default: return false
    }
  }

  func text(_ words: RecordWords) -> String {
    var text = words.measure(measure)
    if let from { text += words.pick(" 自 \(from)", " from \(from)") }
    switch end {
    case nil: break
    case .lastDay(let day): text += " " + words.end(.fixed(lastDay: day))
    case .forever: text += " " + words.end(.forever)
    case .open: text += words.pick(" 未定", " undecided")
    }
    return text
  }

  static func text(_ record: Record.MeasureRecord, _ words: RecordWords) -> String {
    words.measure(record.measure)
      + words.pick(" 自 \(record.start) ", " from \(record.start) ") + words.end(record.end)
  }
}
