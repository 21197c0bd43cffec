import PolicyBase
import PolicyEngine
import PolicyIR

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

extension DecisionText {
  /// What may be answered besides: `，可以 放大拒付 70`.
  static func permitted(
    _ decision: Record.Decision, _ kind: Int, _ words: RecordWords
  ) -> String {
    let texts = decision.reasons.filter(\.permitted).map { reason in
      words.answer(kind, reason.option) + details(reason, words)
    }
    return Set(texts).sorted().map { words.pick("，可以 \($0)", ", may be \($0)") }.joined()
  }

  static func details(_ reason: Record.Decision.Reason, _ words: RecordWords) -> String {
    details(reason.value.map(words.number), reason.borneBy.map(words.subject), words)
  }

  /// The amount of an answer and who bears it.
  static func details(_ value: String?, _ bearer: String?, _ words: RecordWords) -> String {
    (value.map { " " + $0 } ?? "")
      + (bearer.map { words.pick("，由 \($0) 承担", ", borne by \($0)") } ?? "")
  }
}

/// What the engine says of an event or subject, for expectations.
enum Reported {
  struct Reason {
    let text: String
    /// Keys of what is missing, which an expectation may name instead.
    var keys: [String] = []

    func mentions(_ word: String) -> Bool {
      text.contains(word) || keys.contains { $0.contains(word) }
    }
  }

  static func about(
    _ id: String, _ report: IR.Expectation.Report, _ record: Record, _ words: RecordWords
  ) -> [Reason] {
    switch report {
    case .open: open(id, record, words)
    case .rejected:
      record.rejected.filter { ($0.event.map(words.event) ?? $0.act) == id }
        .map { Reason(text: $0.why.text(words.language), keys: [$0.code]) }
    case .conflict: conflicts(id, record, words)
    }
  }

  private static func conflicts(
    _ id: String, _ record: Record, _ words: RecordWords
  ) -> [Reason] {
    let measures = record.conflicts.filter { words.subject($0.subject) == id }
      .map { Reason(text: $0.why.text(words.language)) }
    let decisions = record.decisions.filter { decision in
      if case .conflict = decision.answer { words.event(decision.event) == id } else { false }
    }
    return measures
      + decisions.map { Reason(text: DecisionText.answer($0, $0.question, words)) }
  }

  private static func open(_ id: String, _ record: Record, _ words: RecordWords) -> [Reason] {
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
