import PolicyBase
import PolicyEngine
import PolicyIR

/// 预期 C1 答复 不予支付［ 由 甲院 承担］: an answer with the number it names and who bears the cost;
/// 预期 C1 可 …: one that may be given.
struct DecisionExpectation {
  let question: String
  let option: Int
  let permitted: Bool
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
      "\(question) " + (permitted ? words.pick("可以 ", "may be ") : "") + words.answer(kind, option)
      + DecisionText.details(
        value.map(\.description), bearer.map { bearerText($0, words) }, words)
    guard let decision = record.decision(of: event) else {
      return (expected, "\(question) " + words.pick("没有答复", "is not answered"))
    }
    return (
      expected, agrees(decision, words) ? nil : "\(question) " + actual(decision, kind, words)
    )
  }

  private func agrees(_ decision: Record.Decision, _ words: RecordWords) -> Bool {
    let isSaid = decision.reasons.contains { covers($0, words) }
    if permitted { return isSaid }
    return decision.answer == .option(option) && (value == nil && bearer == nil || isSaid)
      && (bearer != .nobody || decision.reasons.allSatisfy { isBorne($0, words) })
  }

  private func covers(_ reason: Record.Decision.Reason, _ words: RecordWords) -> Bool {
    reason.option == option && reason.permitted == permitted
      && (value.map { reason.value == NumberRange($0) } ?? true) && isBorne(reason, words)
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
    let reasons = decision.reasons.filter { !$0.permitted }.map { DecisionText.details($0, words) }
    return DecisionText.answer(decision, kind, words)
      + Set(reasons).sorted().joined(separator: words.pick("；", "; "))
      + DecisionText.permitted(decision, kind, words)
  }
}
