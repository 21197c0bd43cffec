import PolicyBase
import PolicyEngine
import PolicyIR

/// 预期 C1 答复 不予支付［ 由 甲院 承担］: an answer with the number it names and who bears the cost.
struct DecisionExpectation {
  let question: String
  let option: Int
  let value: Number?
  let bearer: IR.Expectation.Bearer?

  /// What is expected and, where it differs, what came out.
  func texts(_ record: Record, _ words: RecordWords) -> (expected: String, actual: String?) {
    let events = words.bound.events.indices.filter {
      words.bound.events[$0].id == question
        && words.program.eventKinds[words.bound.events[$0].kind].isQuestion
    }
    guard let event = events.first else {
      return (
        words.pick("\(question) 答复", "\(question) answered"),
        words.pick("案例里没有问题 \(question)", "there is no question \(question) in the case")
      )
    }
    let kind = words.bound.events[event].kind
    let expected =
      "\(question) " + words.answer(kind, option)
      + details(value.map(\.description), bearer.map { bearerText($0, words) }, words)
    guard let decision = record.decision(of: event) else {
      return (expected, "\(question) " + words.pick("没有答复", "is not answered"))
    }
    let agrees =
      decision.answer == .option(option)
      && (value == nil && bearer == nil || decision.reasons.contains { covers($0, words) })
      && (bearer != .nobody || decision.reasons.allSatisfy { isBorne($0, words) })
    return (expected, agrees ? nil : "\(question) " + actual(decision, kind, words))
  }

  private func covers(_ reason: Record.Decision.Reason, _ words: RecordWords) -> Bool {
    reason.option == option && (value.map { reason.value == NumberRange($0) } ?? true)
      && isBorne(reason, words)
  }

  private func isBorne(_ reason: Record.Decision.Reason, _ words: RecordWords) -> Bool {
    switch bearer {
    case nil: true
    case .nobody: reason.borneBy == nil
    case .subject(let id): reason.borneBy.map(words.subject) == id
    }
  }

  private func bearerText(_ bearer: IR.Expectation.Bearer, _ words: RecordWords) -> String {
    switch bearer {
    case .nobody: words.pick("无人", "nobody")
    case .subject(let id): id
    }
  }

  private func actual(
    _ decision: Record.Decision, _ kind: Int, _ words: RecordWords
  ) -> String {
    let reasons = decision.reasons.map { reason in
      details(reason.value.map(words.number), reason.borneBy.map(words.subject), words)
    }
    return DecisionText.answer(decision, kind, words)
      + Set(reasons).sorted().joined(separator: words.pick("；", "; "))
  }

  private func details(_ value: String?, _ bearer: String?, _ words: RecordWords) -> String {
    (value.map { " " + $0 } ?? "")
      + (bearer.map { words.pick("，由 \($0) 承担", ", borne by \($0)") } ?? "")
  }
}
