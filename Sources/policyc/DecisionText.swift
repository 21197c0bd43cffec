import PolicyBase
import PolicyEngine

/// Answers and open points in words.
enum DecisionText {
  static func answer(_ decision: Record.Decision, _ kind: Int, _ words: RecordWords) -> String {
    switch decision.answer {
    case .option(let option): words.answer(kind, option)
    case .undetermined: words.pick("待定", "undetermined")
    case .conflict(let options):
      words.pick("冲突：", "conflict: ")
        + options.map { words.answer(kind, $0) }.joined(separator: words.pick("、", ", "))
    }
  }
}

/// Why something about an event or subject is open.
enum OpenReasons {
  struct Reason {
    let text: String
    /// Keys of what is missing, which an expectation may name instead.
    let keys: [String]

    func mentions(_ word: String) -> Bool {
      text.contains(word) || keys.contains { $0.contains(word) }
    }
  }

  static func about(_ id: String, _ record: Record, _ words: RecordWords) -> [Reason] {
    var reasons: [Reason] = []
    for point in record.open {
      let isAbout =
        point.event.map { words.event($0) == id } ?? false
        || point.subject.map { words.subject($0) == id } ?? false
      if isAbout || point.missing.contains(where: { $0.item == id }) {
        reasons.append(Reason(text: text(point, words), keys: point.missing.map(\.key)))
      }
    }
    for decision in record.decisions
    where decision.answer == .undetermined && words.event(decision.event) == id {
      let missing = decision.undecided.flatMap(\.missing)
      reasons.append(
        Reason(
          text: words.pick("答复待定：", "answer undetermined: ") + words.missing(missing),
          keys: missing.map(\.key)))
    }
    return reasons
  }

  static func text(_ point: Record.OpenPoint, _ words: RecordWords) -> String {
    let missing = point.missing.isEmpty ? "" : "（\(words.missing(point.missing))）"
    return point.why.text(words.language) + missing
  }
}
